### Draft: to be signed by a native speaker.

## What the caller says: parts of a list

caller-cpr = מתבצעת החייאה
caller-cpr-since = מתבצעת החייאה מאז { $at }
caller-no-cpr = איש אינו מבצע החייאה
caller-instructed = הנחיות החייאה בטלפון
caller-not-instructed = עדיין אין הנחיות החייאה
caller-aed-at_scene = דפיברילטור במקום
caller-aed-not-at_scene = אין דפיברילטור במקום
caller-aed-on_way = דפיברילטור בדרך
caller-aed-not-on_way = אין דפיברילטור בדרך
caller-breathing-yes = נושם
caller-breathing-no = אינו נושם
caller-breathing-abnormal = נשימה לא תקינה
caller-conscious = בהכרה
caller-not-conscious = מחוסר הכרה
caller-dnacpr-none_known = לא ידוע על הוראה לא להחיות
caller-dnacpr-reported = נמסר על הוראה לא להחיות
caller-dnacpr-document_seen = נראה מסמך של הוראה לא להחיות
caller-care_home = בבית אבות
caller-not-care_home = לא בבית אבות
caller-patients =
    { $count ->
        [one] מטופל אחד
       *[other] { $count } מטופלים
    }
caller-priority-c1 = קטגוריה 1
caller-priority-c2 = קטגוריה 2
caller-priority-c3 = קטגוריה 3
caller-priority-c4 = קטגוריה 4
caller-priority-other = עדיפות { $priority }

## How to get to the patient: parts of a list

caller-access-code = קוד { $code }
caller-access-floor = קומה { $floor }
caller-access-aed = דפיברילטור: { $where }
caller-access-aed-code = קוד הדפיברילטור { $code }
caller-access-contact = המתקשר: { $number }

## The lines of an alert

caller-access = גישה
caller-says = המתקשר
caller-known = מהמתקשר
caller-hazard-until = { $hazard } (עד { $at })
caller-hazard-over = { $hazard } (הסתיים ב־{ $at })

## The form of a desk

caller-form-title = מה שהמתקשר אומר
caller-form-save = שמירת מה שהמתקשר אומר
caller-form-saved = נשמר. מי שבדרך קורא זאת עכשיו.
caller-form-patients = מטופלים
caller-form-dnacpr = הוראת אי־החייאה
caller-form-priority = עדיפות
caller-form-code = קוד כניסה
caller-form-floor = קומה
caller-form-text = איך נכנסים
caller-form-aed_location = היכן הדפיברילטור
caller-form-aed_code = קוד ארון הדפיברילטור
caller-form-contact = מספר המתקשר
