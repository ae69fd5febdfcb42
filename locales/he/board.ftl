### Draft: to be signed by a native speaker.

board-page-title = לוח מוקד — coresponder
board-title = לוח מוקד
board-not-loaded = לא ניתן לטעון את הלוח.
board-gone = האירוע אינו מופיע בלוח הזה, או שכבר הוסר ממנו.
board-exercise = תרגיל
board-exercise-warning = תרגיל

## The top of the board

board-demonstration = הדגמה
board-own-units = יחידות שלנו במשמרת
board-simulated = { NUMBER($count) } של ההדגמה
board-simulated-explained = ההדגמה מסיעה אותן ועונה בשמן
board-silent-units = ללא קשר: { $units }
board-devices = מכשירים
board-device-lacks = { $name }: { $missing }
board-count-live = { NUMBER($count) } בקשר
board-count-quiet = { NUMBER($count) } בקשר חלש
board-count-silent = { NUMBER($count) } ללא קשר
board-count-not-ready = { NUMBER($count) } לא מוכנים
board-unanswered = התראות ללא מענה
board-unanswered-oldest = { NUMBER($count) }, הוותיקה ביותר { $clock }
board-unanswered-none = אין
board-phase-nobody = אין יחידה בדרך
board-phase-unanswered = אין מענה עדיין
board-phase-going = בדרך
board-phase-there = אצל המטופל
board-phase-over = הסתיימו
board-nobody-incidents = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { NUMBER($count) } אירועים
}
board-link = קשר
board-link-since = { $link } מאז { $since }
board-time = שעה
board-sound-on = הפעלת צליל
board-place-test-call = פתיחת קריאת בדיקה
board-figures = נתונים
board-new-version = גרסה חדשה מוכנה.
board-load-version = טעינה
board-no-link = אין קשר. זהו המצב האחרון שהתקבל. פעולות כאן דורשות קשר.
board-no-link-since = אין קשר מאז { $since }. זהו המצב נכון לשעה זו. פעולות כאן דורשות קשר.
board-drill = תרגיל
board-drill-incidents = { $count ->
    [one] האירוע המסומן תרגיל אינו קריאה אמיתית.
    [two] שני האירועים המסומנים תרגיל אינם קריאות אמיתיות.
   *[other] { NUMBER($count) } אירועים המסומנים תרגיל אינם קריאות אמיתיות.
}

## The scheme

board-scheme = תוכנית
board-scheme-on-not-in-force = פעילה, אין תוכנית בתוקף היום
board-scheme-off-not-in-force = כבויה, אין תוכנית בתוקף היום
board-scheme-on-week = פעילה — { $alerts } השבוע
board-scheme-off-week = כבויה — { $alerts } השבוע
board-scheme-on-week-of = פעילה — { $alerts } מתוך { $cap } השבוע
board-scheme-off-week-of = כבויה — { $alerts } מתוך { $cap } השבוע
board-scheme-switched-on = הופעלה על ידי { $by }, { $when }
board-scheme-switched-off = כובתה על ידי { $by }, { $when }
board-scheme-switched-on-because = הופעלה על ידי { $by }, { $when }: { $reason }
board-scheme-switched-off-because = כובתה על ידי { $by }, { $when }: { $reason }
board-scheme-none = אין תוכנית
board-scheme-version = { $name }, גרסה { $version }
board-scheme-why = סיבה
board-scheme-reason = סיבה, לתיעוד
board-scheme-hold-off = לחיצה ארוכה לכיבוי התוכנית
board-scheme-hold-on = לחיצה ארוכה להפעלת התוכנית
board-scheme-off-means = כבויה: התוכנית אינה שולחת יחידות של הארגון שלך. אמבולנסים יוצאים כרגיל.
board-scheme-on-means = פעילה: יחידות של הארגון שלך נשלחות שוב.

## Warnings

board-warnings = דורש טיפול
board-would-ring = הלוח היה מצלצל עכשיו, אבל הצליל כבוי.
board-taken = בטיפול, { $clock }
board-open-incident = אירוע { $number }
board-take-it = לטיפולי

## Incidents and devices

board-incidents = אירועים
board-no-incidents = אין אירועים. קריאה שתיכנס תופיע כאן.
board-search = חיפוש לפי כתובת, מספר או אות קריאה
board-search-short = חיפוש: כתובת, מספר, אות קריאה ( / )
board-search-found = { $found } מתוך { $total } אירועים
board-search-older = נסגרו ב-24 השעות האחרונות
board-search-failed = לא ניתן היה לחפש באירועים שנסגרו.
board-search-none = אין אירוע מתאים.
board-no-unit-alerted = אף יחידה לא הוזנקה
board-what-years = { $what }, { $years ->
    [one] בגיל שנה
    [two] בגיל שנתיים
   *[other] בגיל { NUMBER($years) }
}
board-part-title = { $unit } { $status }
board-gain-expected = כ־{ NUMBER($minutes) } דק׳ מוקדם יותר
board-gain-none = ללא רווח זמן
board-gain-together = הגיעו יחד
board-gain-sooner = { NUMBER($minutes) } דק׳ מוקדם יותר
board-gain-crew-sooner = הצוות { NUMBER($minutes) } דק׳ מוקדם יותר
board-device-no-unit = ללא יחידה
board-device-end = סיום המכשיר
board-device-end-of = סיום המכשיר: { $label }, { $person }
board-device-end-explained = לסיים עכשיו את המכשיר הזה? { $person } מנותקים בו תוך חמש שניות, הוא לא מקבל עוד הזעקות, והוא מוחק את המידע על אירועים. דיווחים שלא נשלחו ממתינים בתיבת הדואר של מוקד האמבולנסים להחלטת אדם.
board-device-end-this = סיום המכשיר הזה
board-device-end-person = ניתוק { $person } בכל מקום
board-device-keep = להשאיר
board-device-not-ready = לא מוכן
board-device-not-ready-lacks = לא מוכן: { $missing }
board-device-outbox = { $count ->
    [one] רישום אחד ממתין לשליחה
    [two] שני רישומים ממתינים לשליחה
   *[other] { NUMBER($count) } רישומים ממתינים לשליחה
}
board-push-allow = התראה במכשיר זה
board-push-explained = אם אף אחד לא רואה פריט בתיבה, תישלח התראה למכשיר זה, גם כשהלוח סגור.
board-push-failed = לא ניתן היה להכין מכשיר זה להתראות. נסו שוב.
board-push-on = מכשיר זה מתריע כשאף אחד לא רואה את התיבה.
board-push-unsupported = דפדפן זה אינו יכול להתריע כשהלוח סגור. השאירו את הלוח פתוח.
board-device-push-off = ללא התראות כשהדף סגור
board-device-push-on = מקבל התראות גם כשהדף סגור
board-heard-live = בקשר
board-heard-quiet = קשר חלש
board-heard-silent = ללא קשר
board-never-heard = מעולם לא נקלט
board-no-devices = אין מכשיר מחובר של הארגון שלך.

## An incident and its timeline

board-incident = אירוע { $number }
board-address-before = קודם:
board-reference = סימוכין { $reference }
board-state-cancelled = בוטל
board-state-closed = נסגר
board-timeline-of = ציר הזמן של אירוע { $number }
board-withheld = רישום רפואי — לא לארגון שלך
board-patient = מטופל
board-entry-withdrawn = בוטל
board-entry-duplicate = נספר פעם אחת
board-entry-odd = ערך חריג, נשמר
board-entry-late = הגיע באיחור
board-entry-vouched = התקבל בדלפק ממכשיר שהגישה שלו הופסקה
board-entry-carried = טרם אושר
board-entry-here = במכשיר הזה
board-latest = מעבר לאחרון
board-patients = מטופלים
board-tourniquet = חסם עורקים { $name } { $time }
board-tourniquet-due = חסם עורקים { $name } { $time }, להעריך שוב עכשיו

## Clocks

board-since-call = מאז הקריאה
board-opened = נפתח
board-clock-ago = לפני { $clock }
board-cpr-not_started = החייאה
board-cpr-running = מאז תחילת החייאה
board-cpr-paused = החייאה בהפסקה
board-cpr-stopped = החייאה הופסקה
board-cpr-none = לא התחילה
board-rosc = ROSC
board-shocks = { $count ->
    [one] שוק
    [two] שוקים
   *[other] שוקים
}
board-last-shock = אחרון לפני { $clock }
board-check-next = הבדיקה הבאה
board-check-due = הגיע זמן בדיקה
board-check-now = עכשיו
board-news2 = NEWS2
board-no-score = ללא ציון

## Who is on it

board-on-it-and-why = מי באירוע ולמה
board-on-it = מי באירוע
board-co-responder-gain = מגיש עזרה נוסף: { $gain }
board-nobody-alerted = אף יחידה לא הוזנקה. הסיבה מופיעה למטה.
board-any-crew = כל צוות
board-handover-pair = { $giver } אל { $receiver }
board-handover-pair-patient = מטופל { $patient }, { $giver } אל { $receiver }
board-handover-offered = הוצעה העברה, { $pair }, { $time }. טרם התקבלה
board-handover-received = ההעברה בהקראה חוזרת, { $pair }, { $time }
board-handover-returned = ההעברה הוחזרה עם שאלה, { $pair }, { $time }
board-handover-accepted = הטיפול הועבר, { $pair }, { $time }
board-handover-withdrawn = הצעת ההעברה בוטלה, { $pair }
board-unit-role = { $service }, { $role }
board-skill-assumed = { $skill } (בהנחה)
board-skill-unknown = כשירות לא נרשמה
board-transport-takes = מפנה מטופל
board-transport-none = אינו מפנה מטופל
board-transport-unknown = יכולת פינוי לא נרשמה
board-unit-state = { $status }
board-unit-state-because = { $status }: { $why }
board-due-away = במרחק { NUMBER($minutes) } דק׳
board-due-to-go = עוד { NUMBER($minutes) } דק׳
board-due-now = אמורה להגיע עכשיו
board-progress = ההתקדמות של { $unit }
board-not-yet = עדיין לא
board-enough-hold =
    { $left ->
        [0] אין צורך באף אחת (לחיצה ארוכה)
        [one] די באחת (לחיצה ארוכה)
       *[other] די ב־{ $left } (לחיצה ארוכה)
    }
board-replace-hold = לשלוח אחרת במקומה (לחיצה ארוכה)
board-stand-down-own-service = נדרשת לשירות שלה (לחיצה ארוכה)
board-response-at = { $words }, { $time }
board-request-requested = התבקש אמבולנס ב־{ $time }: המוקד שלו עדיין אינו יודע
board-request-known = התבקש אמבולנס ב־{ $time }, המוקד עודכן: אף צוות אינו בדרך
board-request-acknowledged = התבקש אמבולנס ב־{ $time }, הבקשה אושרה: אף צוות אינו בדרך

## The alert of a unit

board-alert-raised = ההתראה נשלחה, עדיין לא על המסך
board-alert-displayed = ההתראה על המסך, ללא מענה
board-alert-accepted = ההתראה אושרה
board-alert-declined = ההתראה נדחתה
board-alert-expired = ההתראה לא נענתה בזמן
board-alert-ended = ההתראה בוטלה
board-held = ממתינה בנקודת המפגש: המשטרה נכנסת ראשונה
board-device-numbered = מכשיר { $number }
board-devices-withheld = המכשירים חסויים: הם של ארגון אחר
board-device-person = { $label }, { $person }
board-sent-by-socket = נשלחה בחיבור הפתוח { $ago }
board-sent-by-push = נשלחה בהודעת דחיפה { $ago }
board-not-sent-by-socket = לא נשלחה בחיבור הפתוח: { $reason }
board-not-sent-by-push = לא נשלחה בהודעת דחיפה: { $reason }
board-shown = הוצגה { $ago }
board-not-shown = עדיין לא הוצגה
board-answer-left = נותרו { NUMBER($seconds) } שנ׳ למענה
board-answer-over = זמן המענה הסתיים

## Duty and kit of a unit

board-unit-is = { $unit }: { $duty }
board-unit-is-now = { $unit }: { $duty }.
board-in-exercise = בתרגיל
board-kit-of = הציוד של { $unit }
board-kit-unfit = { $item }: חסר או לא תקין
board-kit-expired = { $item }: פג תוקף { $ago }
board-kit-until = { $item }, עד { $date }
board-task-unit = הטלת משימה של הארגון על { $unit }
board-task-what = מה על { $unit } לעשות
board-task-reference = סימוכין של המשימה
board-task-reference-short = סימוכין
board-task-hold = לחיצה ארוכה: מוציא אותה מהקריאה
board-task-it = הטלת המשימה

## Why these units

board-why = למה היחידות האלה
board-considered = { $count ->
    [one] יחידה אחת נבחנה
    [two] שתי יחידות נבחנו
   *[other] { NUMBER($count) } יחידות נבחנו
}
board-considered-at = נבחנו { $cause }, { $time }
board-considered-at-under = נבחנו { $cause }, { $time }. תוכנית { $scheme }
board-why-not = למה לא היחידה הזאת? אות הקריאה שלה
board-why-not-short = למה לא…? אות קריאה
board-none-considered = לא נבחנה אף יחידה.
board-not-considered = { $unit } לא הייתה בין הקרובות שנבחנו.
board-not-among-named = { $unit } אינה בין היחידות הנקובות כאן. יחידות של ארגון אחר מוצגות בלי אות הקריאה שלהן.
board-unit-other-agency = יחידה של ארגון אחר
board-place-withheld = המיקום חסוי
board-earlier = קודם לכן
board-earlier-one = { $time } { $cause }
board-sent = נשלחו
board-not-sent = לא נשלחו
board-sent-as = נשלחה בתור { $role }
board-not-sent-as = לא נשלחה בתור { $role }
board-check-for = בעד:
board-check-against = נגד:
board-measure-against = { $measured } מול { $threshold }
board-measure-clock = { $clock } דק׳
board-measure-people = { $count ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { NUMBER($count) } אנשים
}
board-measure-alerts = { $count ->
    [one] התראה אחת
    [two] שתי התראות
   *[other] { NUMBER($count) } התראות
}
board-eta-unsure = { $eta }, בסטייה של { $age }
board-cause-call = כשהקריאה נכנסה
board-cause-recoded = אחרי שינוי קוד הקריאה
board-cause-relocated = אחרי שינוי הכתובת
board-cause-hazards = אחרי שינוי הסיכונים
board-cause-caller_said = כשהמתקשר אמר עוד
board-cause-declined = אחרי שיחידה סירבה
board-cause-declined-by = אחרי ש־{ $unit } סירבה
board-cause-expired = אחרי שיחידה לא ענתה
board-cause-expired-by = אחרי ש־{ $unit } לא ענתה
board-cause-police_tasking = אחרי שיחידה נלקחה למשימה משטרתית
board-cause-diverted = אחרי שיחידה נשלחה לאירוע אחר
board-cause-diverted-by = אחרי ש־{ $unit } נשלחה לאירוע אחר
board-cause-found_patient = אחרי שיחידה מצאה מטופל אחר
board-cause-found_patient-by = אחרי ש־{ $unit } מצאה מטופל אחר
board-cause-police_tasking-by = אחרי ש־{ $unit } נלקחה למשימה משטרתית
board-cause-off_duty = אחרי שיחידה סיימה משמרת
board-cause-off_duty-by = אחרי ש־{ $unit } סיימה משמרת
board-cause-unit_free = כשיחידה התפנתה
board-cause-stood_down = לאחר ששוחררה יחידה
board-cause-stood_down-by = לאחר ש־{ $unit } שוחררה
board-cause-reopened = כשהמענה נפתח מחדש
board-cause-eta = כשיחידה תגיע מוקדם יותר

## Coverage

board-coverage = כיסוי
board-coverage-title = אילו נכנסה עכשיו קריאה מכאן
board-coverage-nobody = אף יחידה לא תצא.
board-coverage-why-not = מי לא תצא, ולמה
board-coverage-asking = בבדיקה…
board-coverage-unit = { $role }, { $far }
board-time-not-known = זמן לא ידוע
board-grid-reference = נקודת ציון { $reference }

## A test call

board-test-call = קריאת בדיקה
board-test-call-incident = אירוע { $number }, { $address }
board-test-call-alerted = { $count ->
    [one] יחידה אחת הוזנקה:
    [two] שתי יחידות הוזנקו:
   *[other] { NUMBER($count) } יחידות הוזנקו:
}
board-test-call-as = בתור { $role }
board-test-call-away = בתור { $role }, במרחק { $eta }
board-test-call-none = אף יחידה לא הוזנקה. הסיבה מופיעה למטה.
board-test-call-again = קריאת בדיקה נוספת
board-test-call-what = מה
board-test-call-no-co-responder = { $label } (ללא מגיש עזרה נוסף)
board-test-call-where = איפה
board-test-call-on-map = מקום במפה
board-test-call-press-map = או לחיצה על המפה.
board-test-call-age = גיל בשנים
board-test-call-none-known = לא ידוע על סיכונים
board-test-call-place = פתיחת הקריאה
board-test-call-placing = הקריאה נפתחת
board-pick-call = לחיצה על המפה במקום הקריאה
board-pick-relocate = לחיצה על המפה במקום הנוכחי של הקריאה
board-pick-inbox = לחיצה על המפה במקום הקריאה
board-pick-coverage = לחיצה על המפה: מי תצא משם?

## Changing a call

board-change-call = שינוי הקריאה
board-code = קוד הקריאה
board-recode = שינוי קוד
board-recoded = הקוד שונה: { $label }.
board-hazards = סיכונים (מופרדים בפסיקים)
board-hazards-change = שינוי סיכונים
board-hazards-changed = הסיכונים שונו. כל מי שבאירוע מעודכן.
board-hazards-none = אין עוד סיכונים. כל מי שבאירוע מעודכן.
board-information = מידע ליוצאים לאירוע
board-information-hold = לחיצה ארוכה להוספה: נשאר בתיעוד
board-information-added = נוסף. כל מי שמטפל במטופל קורא זאת.
board-cancel-hold = לחיצה ארוכה לביטול הקריאה ולשחרור כולם
board-cancelled = הקריאה בוטלה.
board-address = כתובת
board-place = קו רוחב, קו אורך
board-place-wrong = שני מספרים במעלות, כמו 53.7965, ‎-1.5420.
board-leave-map = יציאה מהמפה
board-from-map = מהמפה
board-move-call = העברת הקריאה
board-moved = הקריאה הועברה. כל מי שבאירוע מעודכן.
board-undo-left = · { NUMBER($seconds) } שנ׳
board-undone = הפעולה בוטלה.

board-operation =
    { $agencies ->
        [one] מבצע { $number }: משתתף גוף אחד
       *[other] מבצע { $number }: משתתפים { NUMBER($agencies) } גופים
    }

## A unit sent by name, and what is enough

board-new-call = קריאה חדשה
board-call-place = קואורדינטות או רשת
board-exercise-start = התחלת תרגיל
board-exercise-start-why = מגיע רק ליחידות שמשתתפות בתרגילים. מערכת השיגור אינה מושפעת.
board-send-unit = שליחת יחידה
board-send-crew = צוות אמבולנס
board-send-co_responder = מגיב משותף
board-send = שליחה
board-send-although = מדוע, אף שזה פועל נגד
board-send-anyway = שליחה בכל זאת
board-sent-unit = { $unit } הוזעק.
board-send-none = אין יחידות בקרבת מקום.
board-enough = אלה מספיקות
board-enough-done = לא מתבקשות יחידות נוספות.
board-reopen-response = בקשת יחידות שוב
board-reopened = מתבקשות יחידות שוב.
## שתי קריאות, מטופל אחד, וקריאות שיחידה פתחה

board-merge = אותו מטופל: מזגו
board-not-the-same = לא אותו מטופל
board-links = קריאות נוספות על המטופל הזה
board-merged-into = נמשכת ב־{ $number }.
board-merged-with = { $number } מוזגה לקריאה זו.
board-take-apart = הפרידו
board-taken-apart = הופרדו.
board-state-merged = מוזגה
board-running = קריאה שיחידה פתחה
board-found-by = { $unit } מצאה את המטופל ב־{ $at }
board-running-how = פתחו את הקריאה במערכת המוקד שלכם. הצוותים כבר הוזעקו.
board-running-create = פתחו במערכת המוקד
board-running-copied = הועתק: הדביקו במערכת המוקד
board-running-reference = המספר במערכת המוקד
board-running-save = שמרו את המספר
board-running-confirmed = הקריאה בטיפול מוקד האמבולנסים.
board-running-not-confirmed = מוקד האמבולנסים עדיין לא אישר.
board-running-no-place = המקום אינו ידוע: שאלו את היחידה ומקמו אותו במפה.
board-running-position-age = ממוקם לפי המיקום האחרון של היחידה, מלפני { $seconds } שניות.

## An incident that the desk closes or opens again by hand

board-close-incident = סגירת האירוע
board-close-cause = מה קרה
board-close-dealt_with = טופל בידי שירות אחר
board-close-nobody_found = לא נמצא איש במקום
board-close-opened_in_error = נפתח בטעות
board-close-no_word = אין ידיעה זמן רב
board-close-hold = סגירת האירוע (לחיצה ממושכת)
board-close-done = האירוע נסגר.
board-open-again = פתיחת האירוע מחדש
board-open-again-send = פתיחה מחדש ושליחת יחידות
board-reason = מדוע
board-reason-enough = היחידות שבדרך מספיקות
board-reason-crew_says = כך אומר הצוות במקום
board-reason-cad = כך אומרת מערכת המוקד
board-reason-more_needed = דרושה שם עזרה נוספת
board-reason-mistake = נסגר בטעות
board-reason-undone = בוטל
board-reason-say = ביצוע
board-wanted-crew = צוותי אמבולנס מבוקשים
board-wanted-co_responder = מגיבים משותפים מבוקשים
board-wanted-fewer = אחד פחות
board-wanted-more = אחד יותר
board-wanted-scheme = לפי התוכנית
board-wanted-as-scheme = כפי שקובעת התוכנית
board-by-hand = נפתח ידנית: עדיין לא במערכת המוקד
board-by-hand-how = כשמערכת המוקד תחזור, פתחו בה את הקריאה ושמרו כאן את מספרה. קריאה שהיא שולחת על המטופל הזה מביאה את המספר איתה.
board-divert = הסרתה מהאירוע שלה
board-divert-why = מדוע היא נחוצה כאן יותר
