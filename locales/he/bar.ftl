### Draft: to be signed by a native speaker.


## The status bar

bar-off-duty = לא בתורנות
bar-since = מאז { $at }
bar-incident = אירוע
bar-cancelled = הקריאה הזאת בוטלה
bar-cancelled-stay = אתם עם המטופל ונשארים באירוע: המשיכו, העבירו את הטיפול והתפנו כרגיל. המוקד קיבל אזהרה.
bar-waiting = { NUMBER($count) } ממתינות במכשיר זה
bar-paper = רשמו גם על נייר.
bar-no-link = אין קישור.
bar-no-link-since = אין קישור מאז { $at }.
bar-safe-all = { NUMBER($count) } רשומות, שלך ואלה שהוצגו לך, שמורות במכשיר ויישלחו.
bar-safe-own =
    { $count ->
        [one] הרשומה שלך שמורה במכשיר ותישלח.
        [two] שתי הרשומות שלך שמורות במכשיר ויישלחו.
       *[other] { NUMBER($count) } הרשומות שלך שמורות במכשיר ויישלחו.
    }
bar-safe-none = מה שתזינו נשמר במכשיר ויישלח.
bar-sound-off = הצליל כבוי.
bar-silent = הזעקה תהיה אילמת.
bar-turn-on = הפעלה
bar-turn-sound-on = הפעלת צליל
bar-not-taken =
    { $count ->
        [one] השרת לא קיבל רשומה אחת.
        [two] השרת לא קיבל שתי רשומות.
       *[other] השרת לא קיבל { NUMBER($count) } רשומות.
    }
bar-look =
    { $count ->
        [one] להצגה
       *[other] להצגה
    }
bar-update = גרסה חדשה מוכנה.
bar-update-use = להשתמש בה

## Entries that the server refused

bar-refused = רשומות שלא התקבלו
bar-refused-record = הרשומה של { $name }
bar-send-again = שליחה חוזרת
bar-discard = לחיצה ארוכה למחיקה

## Signing in again

bar-signed-out = הכניסה שלך הסתיימה.
bar-signed-out-kept = מה שתזינו נשמר במכשיר ויישלח לאחר כניסה מחדש.
bar-later = אחר כך

## The theme

bar-theme-day = יום
bar-theme-night = לילה
bar-theme-sunlight = שמש
bar-theme-switch = ערכת { $theme }. מעבר ל־{ $next }
