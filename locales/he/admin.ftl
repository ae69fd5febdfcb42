### Draft: to be signed by a native speaker.

## The page

admin-page-title = ניהול — coresponder
admin-where = ניהול · { $area }
admin-not-loaded = לא ניתן לטעון את הניהול.
admin-reading = טוען…
admin-never = אף פעם
admin-name = שם
admin-title = כותרת
admin-version = גרסה
admin-from = מתאריך
admin-to = עד תאריך
admin-state = מצב

## How this installation is

admin-installation = מערכת זו
admin-health-ready = הכול פועל.
admin-health-degraded = המערכת פועלת לאט או באופן חלקי.
admin-health-not_ready = המערכת אינה פועלת.
admin-read = גרסה { $version } · נקרא { $ago }
admin-part = רכיב
admin-part-none = אף רכיב לא ענה.

## The scheme and the protocols

admin-scheme = תוכנית מגישי העזרה
admin-scheme-on = פעילה · { $title }, גרסה { $version }
admin-scheme-off = כבויה · { $title }, גרסה { $version }
admin-scheme-alerts =
    { $count ->
        [one] הזעקה אחת השבוע
        [two] שתי הזעקות השבוע
       *[other] { NUMBER($count) } הזעקות השבוע
    }
admin-scheme-alerts-of =
    { $count ->
        [one] הזעקה אחת השבוע, { NUMBER($cap) } לכל היותר
        [two] שתי הזעקות השבוע, { NUMBER($cap) } לכל היותר
       *[other] { NUMBER($count) } הזעקות השבוע, { NUMBER($cap) } לכל היותר
    }
admin-scheme-in-force = בתוקף
admin-scheme-no-version = לא נטענה אף גרסה.
admin-scheme-none = לארגון זה אין תוכנית משלו.
admin-protocols = פרוטוקולי החייאה
admin-protocols-none = לא נטען אף פרוטוקול.
admin-protocol = פרוטוקול
admin-protocol-adult = מבוגר
admin-protocol-child = ילד
admin-protocol-newborn = יילוד
admin-protocol-approved-by = אושר בידי
admin-protocol-provisional = זמני
admin-protocol-not-approved = לא אושר לשימוש אמיתי

## Devices, people and machines

admin-devices = מכשירים
admin-devices-none = אף מכשיר אינו רשום או מחובר.
admin-device = מכשיר
admin-device-person = אדם
admin-device-unit = יחידה
admin-device-seen = נראה לאחרונה
admin-device-readiness = כוננות
admin-device-off-duty = לא בתורנות
admin-device-ready = מוכן
admin-device-not-ready = לא מוכן
admin-people = אנשים
admin-people-none = לאיש אין חשבון.
admin-person-username = שם משתמש
admin-person-role = תפקיד
admin-person-seen = נראה לאחרונה
admin-person-closed = החשבון סגור
admin-person-competences = תעודות
admin-competence-until = { $competence } עד { $day }
admin-competence-expired = פג תוקף התעודה
admin-machines = מכונות
admin-machines-none = לאף מכונה אין אסימון.
admin-token = אסימון
admin-token-made = נוצר
admin-token-used = שימוש אחרון
admin-token-valid = בתוקף
admin-token-revoked = בוטל { $day }
admin-token-until = עד { $day }
admin-token-expired = פג { $day }
admin-enrolment = מותר להיכנס
admin-enrolment-off = בכל מכשיר; מכשירים אינם נרשמים
admin-enrolment-offered = בכל מכשיר; אפשר לרשום מכשירים
admin-enrolment-required = רק במכשירים רשומים
admin-enrolment-explained = חל מהכניסה הבאה. מי שמחובר אינו מנותק.
