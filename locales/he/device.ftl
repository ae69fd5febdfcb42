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
