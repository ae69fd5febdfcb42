### Draft: to be signed by a native speaker.

## Who goes

decision-nobody-known = אין כאן יחידה מוכרת. על המוקד למצוא יחידה.
decision-no-ambulance-free = אין אמבולנס פנוי. על המוקד למצוא אחד.
decision-no-ambulance-suits = אי אפשר לשלוח אף אמבולנס פנוי. על המוקד למצוא אחד.
decision-nobody-sent = איש אינו נשלח כעת.
decision-crews-go-from-nowhere-known = { $count ->
    [one] { $units } יוצאת; לא ידוע היכן היא.
   *[other] { $units } יוצאות; לא ידוע היכן הראשונה שבהן.
    }
decision-on-it =
    { $count ->
        [one] { $units } כבר באירוע.
       *[other] { $units } כבר באירוע.
    }
decision-crew-goes = { $unit } יוצאת, שם בעוד { $eta_s }.
decision-crew-goes-second = { $unit } יוצאת, שם בעוד { $eta_s }, עם { $units } כצוות שני.
decision-crew-goes-further = { $unit } יוצאת, שם בעוד { $eta_s }, עם { $units } כצוותים נוספים.
decision-no-crew-sent = אין אמבולנס נשלח כעת; אפשר { $unit }, שם בעוד { $eta_s }.
decision-no-crew-sent-unnamed = אין אמבולנס נשלח כעת; אפשר אחד של ארגון אחר.
decision-no-crew-yet = עדיין לא שובץ פרמדיק; התבקש אמבולנס.
decision-no-crew-yet-since = עדיין לא שובץ פרמדיק; האמבולנס התבקש ב־{ $at } והמוקד שלו עודכן.
decision-no-co_responder-sent = אין מגיב נשלח כעת; אפשר { $unit }, שם בעוד { $eta_s }.
decision-no-co_responder-sent-unnamed = אין מגיב נשלח כעת; אפשר אחד של ארגון אחר.
decision-no-skill-near = אין { $skill } בקרבת מקום: על המוקד למצוא אחד.
decision-none-transporting = אף צוות שיוצא אינו יכול לפנות מטופל: על המוקד למצוא אחד.
decision-too-few-hands =
    { $missing ->
        [one] לצוותים חסר אדם אחד ממה שהתוכנית דורשת.
        [two] לצוותים חסרים שני אנשים ממה שהתוכנית דורשת.
       *[other] לצוותים חסרים { NUMBER($missing) } אנשים ממה שהתוכנית דורשת.
    }
decision-too-few-crews =
    { $count ->
        [one] עדיין חסר צוות אחד.
        [two] עדיין חסרים שני צוותים.
       *[other] עדיין חסרים { NUMBER($count) } צוותים.
    }
decision-sent-by-old-position = המיקום של { $unit } הוא מלפני { $old_for_s }: זמן ההגעה עלול להיות שגוי.
decision-co-responders-go =
    { $count ->
        [one] { $units } יוצאת: שם בעוד { $etas_s }.
       *[other] { $units } יוצאות: שם בעוד { $etas_s }.
    }
decision-co-responders-go-too =
    { $count ->
        [one] גם { $units } יוצאת: שם בעוד { $etas_s }.
       *[other] גם { $units } יוצאות: שם בעוד { $etas_s }.
    }
decision-co-responders-go-sooner =
    { $count ->
        [one] גם { $units } יוצאת: שם בעוד { $etas_s }, { $gain_s } מוקדם יותר.
       *[other] גם { $units } יוצאות: שם בעוד { $etas_s }, הראשונה { $gain_s } מוקדם יותר.
    }
decision-no-co-responder = אין מגיב יוצא: { $why }.
decision-nearer = קרובות יותר אך לא נשלחות: { $units }.
decision-not-sent = לא נשלחות: { $units }.
decision-not-soon-enough = לא מספיק מוקדם: { $units }.
decision-others = אחרות: { $groups }.
decision-unit-because = { $unit } ({ $why })
decision-other-units =
    { $count ->
        [one] יחידה של ארגון אחר
       *[other] { $count } יחידות של ארגון אחר
    }
decision-other-units-because =
    { $count ->
        [one] יחידה של ארגון אחר ({ $why })
       *[other] { $count } יחידות של ארגון אחר ({ $why })
    }
decision-group-counted = { $group } ({ $count })

## Why units are not sent, as a group

decision-group-scheme = אין תוכנית פעילה
decision-group-weekly_cap = הארגון מיצה את ההזעקות השבועיות
decision-group-trigger = לא נשלחות לקריאה כזו
decision-group-exclusion = נפסלו בשל סכנה או גיל
decision-group-exercise = לא בתרגיל
decision-group-on_duty = לא בתורנות
decision-group-crew = איש אינו מחובר
decision-group-not_committed = במשימה אחרת
decision-group-not_asked_before = נשאלו כבר
decision-group-kind = מסוג שאינו נשלח
decision-group-skill = ללא הכשירות שהקריאה דורשת
decision-group-transport = אינן יכולות לפנות מטופל
decision-group-competence = אין כשירות בתוקף
decision-group-training = חסרה הכשרה נדרשת
decision-group-kit = חסר ציוד נדרש
decision-group-position = אין מיקום מהימן
decision-group-far = רחוקות מדי
decision-group-closer = לא מספיק מוקדם
decision-group-alone = לעולם לא ללא אמבולנס
decision-group-reserved = נלקחו לאירוע אחר
decision-group-other = אי אפשר לשלוח

## The checks, for and against

decision-not-judged = לא נשקלה
decision-no-scheme = אין תוכנית בתוקף למדוד לפיה
decision-scheme-none = ל־{ $agency } אין תוכנית בתוקף
decision-scheme-off = { $agency } כיבה את התוכנית
decision-scheme-on = { $agency } שולח מגיבים לפי גרסה { $version } של התוכנית
decision-weekly-cap-none = אין מגבלה שבועית
decision-weekly-cap-left = { $had } מתוך { $cap } הזעקות השבוע
decision-weekly-cap-reached = { $agency } מיצה את הזעקות השבוע: { $had } מתוך { $cap }
decision-trigger-activates = { $trigger } מפעיל מגיבים
decision-trigger-does-not = { $trigger } אינו מפעיל מגיבים
decision-exclusion-none = אין סכנה או גיל המונעים
decision-exclusion-police_first = { $hazard }: המשטרה מגיעה כמשטרה, האמבולנס ממתין
decision-exclusion-scene_unsafe = { $hazard }: מגיב אינו יוצא לזירה לא בטוחה
decision-exclusion-unsuitable = { $hazard }: לפי ההסכם אף מגיב משותף אינו יוצא
decision-exclusion-by-agreement = לפי ההסכם אף מגיב משותף אינו יוצא למטופל כזה
decision-exclusion-years = המטופל בן { $years }, גיל המינימום הוא { $minimum }
decision-exclusion-age = המטופל הוא ילד בגיל לא ידוע, גיל המינימום הוא { $minimum }
decision-kind-sent = { $kind }
decision-kind-never = { $kind }, אינו נשלח ראשון למקרה חירום
decision-kind-never-arrest = { $kind }, אינו נשלח ראשון לדום לב
decision-skill-aboard = { $skill } בצוות
decision-skill-assumed = בהנחת { $skill }: לא נרשמה דרגת אנשי הצוות
decision-skill-unknown = כשירות הצוות לא נרשמה; היא נחשבת
decision-skill-unknown-short = כשירות הצוות לא נרשמה, והתוכנית אינה מחשיבה זאת
decision-skill-nobody = איש בצוות אינו רשום כמטפל
decision-skill-short = { $skill } בצוות, לא { $wanted }
decision-skill-further = { $skill } בצוות, לא { $wanted }: צוות נוסף בלבד
decision-transport-takes = יכולה לפנות מטופל
decision-transport-none = אינה יכולה לפנות מטופל
decision-transport-unknown = לא נרשם אם היא יכולה לפנות מטופל
decision-competence-none = לא נדרשת
decision-competence-held =
    { $holding ->
        [one] { NUMBER($holding) } מתוך { $aboard } בצוות מחזיק { $label }
       *[other] { NUMBER($holding) } מתוך { $aboard } בצוות מחזיקים { $label }
    }
decision-competence-expired =
    { $days ->
        [one] { $label } פג תוקף אתמול
        [two] { $label } פג תוקף לפני יומיים
       *[other] { $label } פג תוקף לפני { NUMBER($days) } ימים
    }
decision-competence-lacking =
    { $without ->
        [one] { NUMBER($without) } מתוך { $aboard } בצוות אינו מחזיק { $label }
       *[other] { NUMBER($without) } מתוך { $aboard } בצוות אינם מחזיקים { $label }
    }
decision-competence-nobody = איש בצוות אינו מחזיק { $label }
decision-kit-ready = { $label } מוכן
decision-kit-ready-dated =
    { $days ->
        [one] { $label } מוכן, בתוקף ליום
        [two] { $label } מוכן, בתוקף ליומיים
       *[other] { $label } מוכן, בתוקף ל־{ NUMBER($days) } ימים
    }
decision-kit-not-required = { $fault } (לא נדרש)
decision-kit-not-carried = ללא { $label }
decision-kit-not-recorded = { $label } לא נרשם
decision-kit-out-of-service = { $label }: לא תקין
decision-kit-no-expiry = תוקף { $label } לא נרשם
decision-kit-expired =
    { $days ->
        [one] { $label }: פג תוקף אתמול
        [two] { $label }: פג תוקף לפני יומיים
       *[other] { $label }: פג תוקף לפני { NUMBER($days) } ימים
    }
decision-no-distance = אין מרחק ללא מיקום
decision-no-eta = אין הגעה משוערת ללא מיקום
decision-radius-within = במרחק { $distance_m }
decision-radius-beyond = במרחק { $distance_m }, מעבר ל־{ $limit_m }
decision-radius-just-beyond = במרחק { $metres } מ׳, מעבר ל־{ $limit } מ׳
decision-ceiling-within = הגעה בעוד { $eta_s }, בתוך { $limit_s }
decision-ceiling-beyond = הגעה בעוד { $eta_s }, מעבר ל־{ $limit_s }
decision-closer-no-ambulance = אין אמבולנס בדרך, ומגיב לעולם אינו מחליף אותו
decision-closer-nobody-of-skill = אין { $skill } בדרך
decision-closer-no-time = לא ידוע היכן { $crew }
decision-closer-no-crew-yet = עדיין לא שובץ פרמדיק; התבקש אמבולנס
decision-closer-no-crew-yet-since = עדיין לא שובץ פרמדיק; התבקש אמבולנס ב־{ $at }, המוקד עודכן
decision-closer-sooner = הגעה בעוד { $eta_s }, { $gain_s } לפני { $crew }
decision-closer-there-already = הגעה בעוד { $eta_s }, ו־{ $crew } כבר שם
decision-closer-margin = רק { $gain_s } לפני { $crew }; התוכנית דורשת { $margin_s }
decision-closer-margin-unsure = אולי רק { $gain_s } לפני { $crew }; התוכנית דורשת { $margin_s }
decision-closer-unsure = אולי לא לפני { $crew }; התוכנית דורשת { $margin_s }
decision-closer-later = { $late_s } אחרי { $crew }
decision-exercise-real = קריאה אמיתית
decision-exercise-joined = הצטרפה לתרגיל
decision-exercise-not-joined = לא הצטרפה לתרגיל
decision-on-duty = בתורנות
decision-off-duty = לא בתורנות
decision-crew-signed-in = { $people } מחוברים
decision-crew-nobody = איש אינו מחובר
decision-free = פנויה
decision-free-of-exercise = בתרגיל, שמפנה מקום
decision-committed-incident = באירוע אחר
decision-committed-exercise = בתרגיל אחר
decision-committed-job = במשימה של שירותה, לא ניתנת להסטה
decision-divertible-job = במשימה של שירותה, ניתנת להסטה
decision-exercise-waits-job = במשימה של שירותה, שתרגיל אינו קוטע
decision-not-asked = לא נשאלה
decision-asked-declined = סירבה לאירוע זה
decision-asked-expired = לא ענתה בזמן
decision-asked-stood_down = שוחררה מאירוע זה
decision-asked-clear = התפנתה
decision-asked-on-it = כבר באירוע זה
decision-position-unknown = מיקום לא ידוע
decision-position-unknown-last = מיקום לא ידוע, ולכן בסוף הסדר
decision-position-fresh = מיקום מלפני { $old_for_s }
decision-position-stale = מיקום מלפני { $old_for_s }: לא אמין, ולכן בסוף הסדר
decision-device-signed-out = איש מהצוות אינו מחובר במכשיר, ולכן מדורגת אחרונה
decision-reserved = נלקחה לאירוע אחר ברגע זה
