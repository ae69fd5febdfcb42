### Draft: to be signed by a native speaker.

patient-numbered = מטופל { $number }
patient-for-whom = עבור מי הרישום
patient-recording-for = רישום עבור
patient-tourniquet = חוסם עורקים { $limb }: { $time }
patient-tourniquets =
    { $more ->
        [one] חוסם עורקים { $limb }: { $time } ועוד אחד
        [two] חוסם עורקים { $limb }: { $time } ועוד שניים
       *[other] חוסם עורקים { $limb }: { $time } ועוד { NUMBER($more) }
    }
patient-tq = חוסם { $time }
patient-tqs = חוסם { $time } +{ $more }
patient-add = הוספת מטופל
patient-add-another = הוספת מטופל נוסף
patient-and-place = מטופל ומקום
patient-described = מטופל:{"\u00A0"}{ $who }
patient-exercise = תרגיל
patient-hazards =
    { $count ->
        [one] סכנה אחת
        [two] שתי סכנות
       *[other] { NUMBER($count) } סכנות
    }
patient-others-here = יחידות נוספות באירוע
patient-incident-cancelled = הקריאה בוטלה.
patient-incident-closed = האירוע נסגר.
patient-still-recorded = מה שתזינו עדיין נרשם.
patient-still-recorded-since = הייתם אצל המטופל מ־{ $at }. מה שתזינו עדיין נרשם.

## The record of one patient, in parts

patient-identified = זוהה
patient-parts = חלקי הרישום
patient-part-description = מי
patient-part-history = רקע
patient-part-arrest = דום לב
patient-part-identity = זהות
patient-part-merge = אותו אדם
patient-record = רישום

## What is seen of a patient

patient-age = גיל
patient-sex = מין
patient-pregnant = בהיריון
patient-years = שנים, אם ידוע
patient-years-odd = השנים הן מספר מ־0 עד { $most }.
patient-tag = תג
patient-tag-odd = תג מכיל אותיות, ספרות ומקפים.
patient-undo-description = תיאור

## What bystanders say of the arrest

patient-witnessed = מי ראה את ההתמוטטות
patient-bystander-cpr = החייאה לפניכם
patient-phone-cpr = הדרכה בטלפון
patient-bystander-aed = דפיברילטור לפניכם
patient-cause = סיבה, ככל שנראה
patient-arrest-where = היכן
patient-collapsed = התמוטט, לפני דקות
patient-collapsed-known = התמוטט, לפני דקות (נרשם: בערך { $at })
patient-minutes-odd = הדקות הן מספר מ־0 עד { $most }.
patient-undo-arrest = מה שנראה

## The history

patient-history-about = נושא
patient-text-erased = נמחק

## Who it is

patient-born-on = תאריך לידה { $date }
patient-nhs = NHS { $number }
patient-name-erased = זוהה. השם נמחק.
patient-name = שם
patient-born = תאריך לידה
patient-nhs-number = מספר NHS
patient-nhs-odd = אינו מספר NHS: עשר ספרות, האחרונה בודקת את האחרות. קראו שוב.
patient-born-odd = היום הזה עוד לא הגיע.
patient-record-identity = רישום הזהות
patient-undo-identity = זהות

## Two records of one person

patient-same-person-as = מטופל { $number } הוא אותו אדם כמו
patient-hold-merge = לחיצה ארוכה: מטופל { $number }
patient-merge-withdrawable = אפשר לבטל אחר כך בציר הזמן.
patient-undo-merge = { $number } הוא אותו אדם כמו { $other }

## The state of an arrest, in two words

patient-state-life-extinct = נקבע מוות
patient-state-pulse-back = הדופק חזר
patient-state-cpr-running = החייאה נמשכת
patient-state-cpr-paused = החייאה בהפסקה
patient-state-no-pulse = אין דופק
