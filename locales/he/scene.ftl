### Draft: to be signed by a native speaker.

## The clocks

scene-clocks = שעונים
scene-clocks-large = שעונים בגדול
scene-show-large = הצגה בגדול
scene-turn-round = סיבוב

## The metronome, and the protocol that the clocks follow

scene-metronome = מטרונום
scene-metronome-off = כבוי
scene-metronome-per-minute = { $count } לדקה
scene-metronome-breath = הנשמה
scene-no-pauses = ללא הפסקות
scene-metronome-and-voice = מטרונום וקול
scene-say-aloud = הקראת המחזור בקול
scene-protocol-approved =
    { $provisional ->
        [yes] שעונים: { $title }, גרסה { $version }. אושר על ידי { $who }; חלק מהערכים זמניים.
       *[other] שעונים: { $title }, גרסה { $version }. אושר על ידי { $who }.
    }
scene-protocol-not-approved =
    { $provisional ->
        [yes] שעונים: { $title }, גרסה { $version }. טרם אושר; חלק מהערכים זמניים.
       *[other] שעונים: { $title }, גרסה { $version }. טרם אושר.
    }

## The tiles: short, as several stand next to each other on a phone

scene-act-start-cpr = התחלת החייאה
scene-act-pause-cpr = השהיית החייאה
scene-act-resume-cpr = המשך החייאה
scene-cpr-running = מתבצעת
scene-cpr-paused = מושהית
scene-cpr-stopped = הופסקה
scene-act-arrest = דום לב
scene-act-shock-advised = שוק מומלץ
scene-act-no-shock-advised = שוק לא מומלץ
scene-act-no-shock = ללא שוק
scene-act-shock-given = ניתן שוק
scene-act-shock = שוק
scene-act-pulse-back = הדופק חזר
scene-act-rosc = ROSC
scene-pulse-present = קיים
scene-act-swap = החלפה
scene-act-drugs = תרופות
scene-act-rhythm-seen = קצב שנראה
scene-act-rhythm = קצב
scene-act-hand-over = העברה
scene-act-police-tasking = משימת משטרה
scene-hold = לחיצה ארוכה
scene-act-airway = נתיב אוויר, חמצן
scene-act-airway-short = נתיב אוויר וחמצן
scene-act-rescue-breaths = הנשמות
scene-act-observations = מדדים
scene-act-observations-short = מדדים
scene-act-wounds = פצעים
scene-act-tourniquet = חוסם עורקים
scene-act-tourniquet-short = חוסם עורקים
scene-act-triage = מיון
scene-act-patient = מטופל
scene-act-pre-alert = הודעה מוקדמת
scene-act-to-hospital = לבית החולים
scene-act-resus-stopped = הפסקת החייאה
scene-act-life-extinct = קביעת מוות
scene-act-backup = בקשת עזרה
scene-act-backup-short = בקשת עזרה
scene-act-more = עוד
scene-more-there = טיפול, משימה
scene-back-there = לדום הלב
scene-close-there = ללחצנים
scene-so-far = { $count } עד כה
scene-times = { $count } ×
scene-breaths-first = { $count } תחילה
scene-tourniquets-on = { $count } מונחים
scene-due = עכשיו
scene-shock-numbered = שוק { $number }

## Details of the next fact, noted before it is pressed

scene-pads-where = מיקום המדבקות
scene-pause-what-for = סיבת ההפסקה הבאה
scene-pause-rhythm_check = קצב
scene-pause-moving = העברה
scene-pause-airway = נתיב אוויר
scene-pause-other = אחר
scene-energy = אנרגיה לשוק הבא
scene-energy-next = השוק הבא
scene-energy-less = פחות אנרגיה
scene-energy-more = יותר אנרגיה
scene-energy-not-noted = אנרגיה לא צוינה
scene-energy-joules = { $joules } J

## The timeline, and what can be done with one of its lines

scene-timeline = ציר הזמן, החדש ראשון
scene-line-patient = מטופל { $patient }
scene-line-of-patient = { $line }, מטופל { $patient }
scene-line-storing = נשמר…
scene-line-not-confirmed = לא אושר
scene-line-sent = נשלח
scene-line-on-device = במכשיר זה
scene-line-withdrawn = בוטל: { $reason }
scene-line-no-reason = לא צוינה סיבה
scene-line-unusual = ערך חריג, נשמר
scene-line-late = הוזן באיחור
scene-line-carried = מהמכשיר של { $by }, טרם אושר
scene-line-carried-unknown = ממכשיר של יחידה אחרת, טרם אושר
scene-same-shock = אותו שוק כמו
scene-same-tourniquet = אותו חוסם עורקים כמו
scene-same-fact = אותו רישום כמו
scene-counted-shock = אותו שוק כמו בשורה אחרת, נספר פעם אחת
scene-counted-tourniquet = אותו חוסם עורקים כמו בשורה אחרת, נספר פעם אחת
scene-counted-fact = אותו רישום כמו בשורה אחרת, נספר פעם אחת
scene-line-by = { $line }, { $by } { $at }
scene-line-change-time = שינוי שעה
scene-line-other-patient = מטופל אחר
scene-line-withdraw = ביטול
scene-line-which-patient = איזה מטופל?
scene-line-why-withdrawn = מדוע בוטל?
scene-line-leave = להשאיר
scene-time-when = מתי זה היה
scene-time-was = זה היה ב־{ $at }
scene-time-step-minutes = { $minutes } דק׳
scene-time-step-seconds = { $seconds } שנ׳
scene-time-change = שינוי השעה
scene-time-record = רישום לשעה { $at }
scene-note-add = הוספת הערה
scene-backup-crew = צוות אמבולנס נוסף
scene-backup-transport = אמבולנס שיכול לפנות
scene-backup-skill = איש צוות רפואי בכיר יותר
scene-backup-police = משטרה
scene-backup-what-for = לשם מה (לא חובה)
scene-backup-no-link = אין קשר: הבקשה תישלח כשיהיה. בקשו עכשיו בקשר.

## A call that was opened here

scene-running-not-sent = איש אינו יודע עדיין: לא נשלח
scene-running-unconfirmed = מוקד האמבולנסים לא אישר
scene-running-radio = התקשרו בקשר למוקד האמבולנסים.
scene-running-asked = נשלח. מוקד האמבולנסים עדיין לא אישר.
scene-running-confirmed = הקריאה הזאת אצל מוקד האמבולנסים
scene-running-reference = מספרה שם: { $reference }
scene-running-no-place = המקום שלכם אינו ידוע: אמרו בקשר היכן אתם.
