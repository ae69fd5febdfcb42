### Draft: to be signed by a native speaker.

## What a device calls itself, for those who look after devices

device-tablet = טאבלט
device-phone = טלפון
device-computer = מחשב

## Where the server cannot be asked, or cannot answer

device-no-answer = השרת לא ענה בזמן. נסו שוב.
device-no-link = אין קשר עם השרת. בדקו את החיבור ונסו שוב.
device-answer-unreadable = התשובה לא הגיעה מהשרת. בדקו את החיבור.
device-refused = השרת דחה את זה ({ $status }). נסו שוב, או הודיעו למוקד.
device-report-refused = השרת לא קיבל את זה.
device-not-done = זה לא בוצע. נסו שוב.

## What is on this device only

device-cannot-store = המכשיר הזה אינו יכול לשמור רישומים. השאירו את הדף הזה פתוח עד שהכול נשלח, והודיעו לאחראי המשמרת.
device-nobody-signed-in = איש אינו מחובר, ולכן זה לא נרשם. היכנסו ורשמו שוב.

## Said aloud when the voice is turned on

device-voice-on = הקול פועל

## What a device lacks to be relied on

device-lacks-not_on_duty = לא בתורנות
device-lacks-no_test_alert = לא התקבלה הזעקת ניסיון במשמרת זו
device-lacks-signed_out = אינו מחובר
device-lacks-no_push = אין התראות דחיפה
device-lacks-sound_locked = הצליל נעול
device-lacks-notifications_not_allowed = ההתראות אינן מאושרות
device-lacks-no_notifications = בדפדפן זה אין התראות
device-lacks-location_off = המיקום כבוי
device-lacks-battery_low = סוללה { $percent } %

## Why an alert could not be sent to a device

device-not-sent-gone = המינוי הסתיים
device-not-sent-refused = שירות הדחיפה סירב
device-not-sent-given_up = שירות הדחיפה לא קיבל אותה בזמן
device-enrol = רישום מכשיר
device-enrol-label = שם המכשיר
device-enrol-unit = היחידה שלה הוא מיועד
device-enrol-no-unit = ללא יחידה
device-enrol-make = יצירת קוד
device-enrol-code = קוד עבור { $label }
device-enrol-until = פועל פעם אחת, עד { $time }. במכשיר, פתחו את דף הכניסה ובחרו „רישום המכשיר הזה”.
device-enrol-done = סיום
device-enrolled = רשום
