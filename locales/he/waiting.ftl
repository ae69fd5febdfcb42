### Draft: to be signed by a native speaker.

## Whether an alert would reach this person

waiting-found = מצאתם מטופל
waiting-arrest-here = דום לב כאן
waiting-arrest-here-how = לחצו והחזיקו. אמבולנסים נקראים אליכם מיד.
waiting-found-others = משהו אחר כאן
waiting-job = ב־{ $task }
waiting-other-job = במשימה אחרת
waiting-cut-off-title = הזעקות לא יגיעו אליך לכאן
waiting-cut-off = אין קישור. השאירו את הקשר דולק. המסך מנסה שוב מעצמו.
waiting-busy = לא תוזעק עד שתהיה זמין או ניתן להסטה.
waiting-resuming-title = נטען מה שהחמצת
waiting-resuming = הקישור חזר. זה ייקח רגע.
waiting-silent-title = לא תשמע הזעקה
waiting-silent = הצליל במכשיר זה כבוי. הפעילו אותו למעלה.
waiting-not-ready = לא מוכן
waiting-divertible = ניתן להסיט אותך: הזעקה תישמע כאן.
waiting-live-title = אתה מחובר
waiting-live = הזעקה תמלא את המסך ותצלצל עד שתענה.

## What is missing, as an instruction

waiting-fault-location = הפעילו מיקום לדף זה: בלעדיו לא תימצאו לפי מרחק.
waiting-fault-denied = אפשרו התראות לדף זה בהגדרות הדפדפן.
waiting-fault-default = אפשרו התראות: לחצו ״אישור״ למטה.
waiting-fault-unsupported = לדפדפן זה אין התראות: השאירו את הדף מלפנים.
waiting-fault-push = לא ניתן להגדיר דחיפה: השאירו את הדף מלפנים או לחצו ״ניסיון נוסף״ למטה.
waiting-fault-battery = טענו את המכשיר.
waiting-fault-test = לחצו ״הזעקת ניסיון״.

## The checks, by name

waiting-check-link = קישור
waiting-check-sound = צליל
waiting-check-notices = התראות
waiting-check-location = מיקום
waiting-check-push = דחיפה
waiting-check-battery = סוללה
waiting-check-test = הזעקת ניסיון
waiting-check-kit = ציוד
waiting-link-heard = נשמע { $ago }
waiting-link-not-heard = טרם נשמע
waiting-on = פועל
waiting-off = כבוי
waiting-none = אין
waiting-sound-level = בעוצמה שנקבעה במכשיר
waiting-one-touch = דורש נגיעה אחת
waiting-location-not-used = לא בשימוש
waiting-location-outside = אתה מחוץ לאזור של מערכת זו
waiting-location-none = לא תימצא לפי מרחק
waiting-location-old = ישן
waiting-location-known = ידוע
waiting-location-within = בטווח { $metres } מ׳, { $ago }
waiting-test-received = התקבלה
waiting-test-not-yet = עדיין לא
waiting-test-none = לא התקבלה במשמרת זו
waiting-kit-not-complete = לא שלם
waiting-kit-no-aed = אין דפיברילטור
waiting-notices-granted = מאושרות
waiting-notices-denied = לא מאושרות
waiting-notices-denied-detail = שנו בהגדרות הדפדפן
waiting-notices-default = טרם נשאל
waiting-not-in-browser = לא בדפדפן זה
waiting-page-in-front = השאירו את הדף מלפנים
waiting-page-open = השאירו את הדף פתוח
waiting-push-on-detail = מצלצל גם כשהדף סגור
waiting-push-asking = בהגדרה
waiting-push-off-detail = דורש התראות
waiting-push-denied-detail = ההתראות אינן מאושרות
waiting-push-failed = לא הוגדר
waiting-push-failed-detail = שירות הדחיפה לא ענה
waiting-push-no-server = לא בשימוש כאן
waiting-battery-unknown = לא ידוע
waiting-battery-look = הביטו במכשיר עצמו
waiting-battery-percent = { $percent } %
waiting-battery-charging = נטען
waiting-battery-charge-now = טענו עכשיו

## The test alert

waiting-path-socket = בקישור הפתוח
waiting-path-push = בדחיפה
waiting-came = { $path } { $seconds } שנ׳
waiting-sent-nothing = נשלחה. עדיין לא הגיע דבר.
waiting-awaited = ממתינים לה { $paths }.
waiting-received = התקבלה { $came }.
waiting-received-some = התקבלה { $came }. עדיין לא { $paths }.
waiting-push-retry = דחיפה: ניסיון נוסף
waiting-allow = אישור התראות
waiting-test-asking = מבקשים הזעקת ניסיון…
waiting-test = הזעקת ניסיון

## What the unit is doing

waiting-doing = מה אתה עושה
waiting-duty-available = זמין
waiting-duty-divertible = במשימה, ניתן להסטה
waiting-duty-busy = במשימה, לא ניתן להסטה
waiting-alerted = תוזעק.
waiting-not-alerted = לא תוזעק.
waiting-reference = אסמכתת המשימה, אם רוצים
waiting-reference-save = שמירת האסמכתה

## The kit

waiting-kit-save = שמירת בדיקת הציוד
waiting-kit-as-shown = נבדק: הכול כמוצג
waiting-kit = ציוד
waiting-kit-close = סגירת הציוד
waiting-restock = חידוש מלאי: { $items }
waiting-restock-stops = לא תוזעק לדומי לב עד שהציוד ייבדק.
waiting-restock-check = בדקו את הציוד כשיחזור.
waiting-restock-open = בדיקת הציוד

## The last job

waiting-last-clear = סיימת את האירוע.
waiting-last-declined = אמרת שאינך יכול להגיע.
waiting-last-expired = ההזעקה הסתיימה: הועברה ליחידה אחרת.
waiting-last-over = ההזעקה הסתיימה: אינך נדרש עוד.
waiting-last-enough = אין עוד צורך: יש די יחידות במקום.
waiting-last-enough-taken = אין צורך: { $unit } לקחה את המטופל.
waiting-last-police = עזבת: נדרשת למשימת משטרה.
waiting-last-stood-down = שוחררת.
waiting-last-stood-down-because = שוחררת: { $cause }.
waiting-last-pending = במכשיר זה. עדיין לא בשרת.

## Leaving

waiting-exercise = הצטרפות לתרגיל
waiting-exercise-hint = גם קריאות תרגיל יגיעו אליך, מסומנות ככאלה. קריאה אמיתית תמיד קודמת.
waiting-book-off = ירידה מתורנות
waiting-sign-out = ירידה מתורנות ויציאה
waiting-unsent =
    { $count ->
        [one] רשומה אחת ממתינה במכשיר זה. לאחר יציאה היא נשארת חתומה כאן ותישלח בכניסה הבאה.
        [two] שתי רשומות ממתינות במכשיר זה. לאחר יציאה הן נשארות חתומות כאן ויישלחו בכניסה הבאה.
       *[other] { NUMBER($count) } רשומות ממתינות במכשיר זה. לאחר יציאה הן נשארות חתומות כאן ויישלחו בכניסה הבאה.
    }

## Where a unit of a demonstration is

waiting-demo = המיקום בהדגמה זו
waiting-demo-placed = היחידה במקום שבו הנחתם אותה במפה.
waiting-demo-device = היחידה במקום שבו נמצא מכשיר זה.
waiting-demo-driven = ההדגמה מסיעה אותה, בכל מקום שבו תהיו.
waiting-demo-not-located = מכשיר זה אינו מוסר את מיקומו: ההדגמה ממשיכה להסיע.
waiting-demo-outside = אתם מחוץ לאזור ההדגמה, או שטרם אותרתם: ההדגמה ממשיכה להסיע.
waiting-demo-map = הזזה במפה
waiting-demo-map-close = סגירת המפה
waiting-demo-map-hint = לחצו במפה על מקום היחידה.
waiting-demo-map-failed = לא ניתן לטעון את המפה. נסו שוב כשיש קישור.
waiting-demo-own = שימוש במיקום האמיתי שלי
waiting-demo-drive = שההדגמה תסיע
