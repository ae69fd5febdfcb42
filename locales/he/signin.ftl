### Draft: to be signed by a native speaker.

signin-title = כניסה — coresponder
signin-purpose = משטרה ואמבולנס, יחד אל דום לב.
signin-username = שם משתמש
signin-password = סיסמה
signin-submit = כניסה
signin-asking = מתבצעת כניסה…
signin-choose = אתם שייכים לכמה ארגונים. עבור איזה מהם אתם פועלים כעת?
signin-choose-one = { $agency }: { $role }
signin-cut-off = אין קשר עם השרת. לכניסה נדרש קשר פעם אחת; אחר כך המכשיר נפתח בלעדיו. השאירו את מכשיר הקשר פועל.
signin-ended-replaced = אדם אחר נכנס במכשיר הזה.
signin-ended-signed_out = התנתקתם במכשיר הזה.
signin-ended-idle = נותקתם כי לא נעשה שימוש במכשיר הזה במשך שעה.
signin-ended-device_ended = אחראי סיים את השימוש במכשיר הזה. המידע על אירועים שהיה בו נמחק.
signin-ended-person_ended = אחראי ניתק אתכם מכל המכשירים. אם זה לא היה מכוון, היכנסו שוב.
signin-ended-switched_off = החשבון שלכם הושבת. פנו למנהל המערכת.
signin-ended-membership_ended = אתם פועלים כעת בארגון אחר, או שאינכם שייכים עוד לארגון הזה. היכנסו שוב.
signin-ended-password_changed = הסיסמה שלכם שונתה. היכנסו עם החדשה.
signin-sealed = { $count ->
    [one] רישום אחד ממתין במכשיר זה, חתום. הוא יישלח כשמי שהזין אותו ייכנס.
    [two] שני רישומים ממתינים במכשיר זה, חתומים. הם יישלחו כשמי שהזין אותם ייכנס.
   *[other] { NUMBER($count) } רישומים ממתינים במכשיר זה, חתומים. הם יישלחו כשמי שהזין אותם ייכנס.
}

## The accounts of a demonstration

signin-demo-title = זוהי הדגמה
signin-demo-explained = האנשים וכלי הרכב שבה בדויים. כניסה בנגיעה אחת בתור:
signin-demo-account = { $role } · { $username }
signin-demo-own = כתובת זו שייכת לאדם אחד. כניסה בנגיעה אחת בתור:
signin-demo-others = שאר האנשים נפתחים בחלונות משלהם:
signin-demo-windows = כמה אנשים זה לצד זה? לכל אחד כתובת משלו: פתחו חלון לכל אחד.
signin-demo-window = חלון נפרד
signin-demo-crew =
    { $service ->
        [police] שוטר: עלייה לתורנות כ־{ $unit }
        [ambulance] איש צוות רפואי: עלייה לתורנות כ־{ $unit }
       *[other] { $name }: עלייה לתורנות כ־{ $unit }
    }
signin-demo-other = { $service }: { $role }
signin-demo-ambulance-supervisor = אחראי משמרת, אמבולנסים
signin-demo-police-supervisor = אחראי משמרת, משטרה
signin-demo-ambulance-welfare = רווחה, אמבולנסים
signin-demo-police-welfare = רווחה, משטרה
signin-demo-ambulance-administrator = מנהל מערכת, אמבולנסים
signin-demo-police-administrator = מנהל מערכת, משטרה
signin-enrol = רישום המכשיר הזה
signin-enrol-explained = הקלידו את הקוד שמסר חדר הבקרה או מנהל המערכת. הוא רושם את המכשיר הזה לארגון, ופועל פעם אחת.
signin-enrol-code = קוד
signin-enrol-submit = רישום
signin-enrol-asking = נרשם…
signin-enrol-not-now = לא עכשיו
signin-enrol-done = המכשיר הזה רשום ל{ $agency } בשם { $label }. היכנסו עכשיו.
signin-enrolled = רשום ל{ $agency }
signin-enrol-no-keys = הדפדפן הזה אינו יכול לשמור מפתח. פתחו את היישום בכתובת ה־https שלו ונסו שוב.
