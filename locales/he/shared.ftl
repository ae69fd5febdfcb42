### Draft: to be signed by a native speaker.

## The link

shared-link-live = מחובר
shared-link-resuming = טוען
shared-link-cut_off = מנותק

## How far another unit is

shared-part-alerted = טרם ענתה
shared-part-displayed = ההזעקה נראתה, טרם נענתה
shared-part-accepted = אישרה, בדרך
shared-part-at_rvp = בנקודת המפגש
shared-part-declined = לא יכולה להגיע
shared-part-expired = לא ענתה בזמן

## Exercises

shared-exercise-title = תרגיל.
shared-exercise-not-real = זו אינה קריאה אמיתית.
shared-exercise-joined = הצטרפת אליו. קריאה אמיתית תמיד קודמת.
shared-exercise-real-title = קריאה אמיתית.
shared-exercise-real = קריאה זו אינה חלק מהתרגיל.

## The call

shared-age-unknown = גיל לא ידוע
shared-age-adult = מבוגר
shared-age-child = ילד
shared-due-now = מגיעה כעת
shared-about = בערך { $time }
shared-hazards =
    { $count ->
        [one] סכנה
       *[other] סכנות
    }
shared-hold-title = המתינו בנקודת המפגש.
shared-hold = המשטרה נכנסת תחילה.
shared-address-unknown = המקום אינו ידוע
shared-address-before = לא עוד
shared-distance-unknown = המרחק לא ידוע: למכשיר זה אין מיקום.
shared-distance-straight = מרחק בקו ישר
shared-others = מי עוד מגיע
shared-others-nobody = איש נוסף טרם הוזעק.
shared-unit-kind = { $service }, { $role }
shared-police-tasking = משימת משטרה
shared-undo = ביטול { $what }
shared-undo-patient = ביטול { $what }, מטופל { $number }
shared-seconds-left = · { NUMBER($seconds) } שנ׳

## What the control room changed since the alert

shared-change-information = מידע { $at }: { $text }
shared-change-address = הכתובת שונתה { $at }: { $text }
shared-change-place = הכתובת שונתה { $at }: המקום במפה אחר
shared-change-hazards = הסכנות שונו { $at }: { $hazards }
shared-change-no-hazards = הסכנות שונו { $at }: אין עוד סכנות ידועות
shared-change-code = סיווג הקריאה שונה { $at }: { $category }
shared-change-more =
    { $count ->
        [one] ועוד שינוי אחד
        [two] ועוד שני שינויים
       *[other] ועוד { NUMBER($count) } שינויים
    }
shared-change-seen = ראיתי

## The small map

shared-map-north = צ
shared-map-you = אתה
shared-map-unknown = המיקום שלך אינו ידוע. מצויר רק האירוע.
shared-map-from-you = המטופל נמצא { $distance } מ{ $wind } לך, בקו ישר.
shared-wind-north = צפון
shared-wind-north_east = צפון־מזרח
shared-wind-east = מזרח
shared-wind-south_east = דרום־מזרח
shared-wind-south = דרום
shared-wind-south_west = דרום־מערב
shared-wind-west = מערב
shared-wind-north_west = צפון־מערב

## A page that is loaded when it is needed

shared-opening = נפתח…
shared-page-failed = { $failed } בפעם הראשונה דרוש קישור.
shared-page-again = טעינה מחדש
