### Draft: to be signed by a native speaker.

relay-opening = פותח…
relay-show = הצגת הרישום שלי
relay-scan = סריקת הרישום שלהם

## Showing it

relay-signing = הרישום שלכם נחתם…
relay-hold-up = החזיקו זאת מול המצלמה שלהם
relay-signed =
    { $count ->
        [one] רשומה אחת שלכם, חתומה.
        [two] שתי רשומות שלכם, חתומות.
       *[other] { NUMBER($count) } רשומות שלכם, חתומות.
    }
relay-signed-unsent =
    { $count ->
        [one] רשומה אחת שלכם, חתומה, טרם נשלחה.
        [two] שתי רשומות שלכם, חתומות, מתוכן טרם נשלחו: { NUMBER($unsent) }.
       *[other] { NUMBER($count) } רשומות שלכם, חתומות, מתוכן טרם נשלחו: { NUMBER($unsent) }.
    }
relay-brightness = הגבירו את בהירות המסך.
relay-code-picture = קוד { $number } מתוך { $count } של הרישום שלכם, כקוד QR
relay-code = קוד { $number } מתוך { $count }
relay-previous = הקוד הקודם
relay-next = הקוד הבא
relay-pause = השהיה
relay-resume = המשך

## Why it cannot be shown

relay-not-shown-no_keys = דפדפן זה אינו יכול לחתום על רישום. העבירו בעל פה: הכול יישלח כשהקישור יחזור.
relay-not-shown-no_certificate = המכשיר לא הגיע לשרת מאז שעליתם לתורנות, ולכן איש לא יוכל לבדוק מי חתם. העבירו בעל פה.
relay-not-shown-nothing = עדיין לא הוזן דבר במכשיר זה, ולכן אין מה להציג.
relay-not-shown-too_much = יש יותר מדי להצגה. העבירו בעל פה: הכול יישלח כשהקישור יחזור.
relay-not-shown-no_store = המכשיר אינו יכול לקרוא את מה ששמר. העבירו בעל פה ודווחו לאחראי.

## Scanning it

relay-point = כוונו את המצלמה אל המסך שלהם
relay-looking = מחפש את הקוד הראשון. מלאו את התמונה בריבוע.
relay-other-code = הקוד הזה אינו רישום. עליהם לפתוח ”הצגת הרישום שלי” במסך ההעברה.
relay-progress = נקראו { $read } מתוך { $count } קודים
relay-stop = הפסקת הסריקה
relay-from = אלה { $unit }, { $name }, חתום
relay-known = כל מה שבו כבר היה כאן.
relay-taken =
    { $count ->
        [one] רשומה אחת בציר הזמן כעת, טרם אושרה. המכשיר שלכם ישלח אותה כשהקישור יחזור.
        [two] שתי רשומות בציר הזמן כעת, טרם אושרו. המכשיר שלכם ישלח אותן כשהקישור יחזור.
       *[other] { NUMBER($count) } רשומות בציר הזמן כעת, טרם אושרו. המכשיר שלכם ישלח אותן כשהקישור יחזור.
    }
relay-read-handover = קריאת ההעברה
relay-refused = הרישום לא התקבל
relay-scan-again = סריקה נוספת

## Why the camera does not read

relay-not-read-refused = המצלמה אינה מורשית כאן. אפשרו אותה לכתובת זו בהגדרות הדפדפן וסרקו שוב.
relay-not-read-none = אין מצלמה זמינה, או שתוכנה אחרת משתמשת בה. קבלו את ההעברה בעל פה.
relay-not-read-not_here = כתובת זו אינה רשאית להשתמש במצלמה: היא אינה מאובטחת. קבלו את ההעברה בעל פה.
relay-not-read-no_reader = הקורא עדיין אינו במכשיר זה. קבלו את ההעברה בעל פה. הקורא יישמר בפעם הבאה שהמכשיר יופעל עם קישור.

## Why a record is not accepted

relay-not-taken-not_a_record = זה אינו רישום. בקשו מהם להציג אותו מההתחלה.
relay-not-taken-other_house = אף מכשיר של התקנה זו לא חתם על כך. קבלו את ההעברה בעל פה.
relay-not-taken-not_signed = החתימה אינה תואמת את הרישום. קבלו את ההעברה בעל פה.
relay-not-taken-not_timely = תוקף האישור פג, או ששעון שגוי. קבלו את ההעברה בעל פה.
relay-not-taken-no_keys = המכשיר אינו יכול לבדוק מי חתם. קבלו את ההעברה בעל פה.
relay-not-taken-other_incident = זהו רישום של אירוע אחר. בדקו איזה אירוע פתוח אצל שניכם.
relay-not-taken-not_on_it = ככל שידוע למכשיר זה, היחידה אינה באירוע. קבלו את ההעברה בעל פה.
relay-not-taken-own = זהו הרישום שלכם.
relay-not-taken-no_store = המכשיר אינו יכול לשמור אותו. קבלו את ההעברה בעל פה ודווחו לאחראי.
