### Draft: to be signed by a native speaker.

## Who gives and who receives, where no call sign is known

handover-the-crew = הצוות
handover-another-unit = יחידה אחרת

## The banner on the scene. Patient 0: the incident has one patient, so none is named.

handover-banner-given =
    { $patient ->
        [0] הועבר ב־{ $at }
       *[other] מטופל { $patient } הועבר ב־{ $at }
    }
handover-banner-taken =
    { $patient ->
        [0] התקבל ב־{ $at }
       *[other] מטופל { $patient } התקבל ב־{ $at }
    }
handover-banner-answer =
    { $patient ->
        [0] שאלה על ההעברה מאת { $unit }
       *[other] שאלה על העברת מטופל { $patient } מאת { $unit }
    }
handover-banner-hear =
    { $patient ->
        [0] הצעת העברה מאת { $unit }
       *[other] הצעת העברה של מטופל { $patient } מאת { $unit }
    }
handover-banner-read_back =
    { $patient ->
        [0] העברה מאת { $unit }: חזרו עליה בקול
       *[other] העברת מטופל { $patient } מאת { $unit }: חזרו עליה בקול
    }
handover-banner-asked =
    { $patient ->
        [0] שאלתם את { $unit } על ההעברה
       *[other] שאלתם את { $unit } על העברת מטופל { $patient }
    }
handover-banner-hospital =
    { $patient ->
        [0] העברה אל { $hospital }: ציינו מי קיבל
       *[other] העברת מטופל { $patient } אל { $hospital }: ציינו מי קיבל
    }
handover-banner-offered =
    { $patient ->
        [0] ההעברה הוצעה, טרם התקבלה
       *[other] העברת מטופל { $patient } הוצעה, טרם התקבלה
    }
handover-open = פתיחה
handover-open-receipt = אישור העברה

## The sheet

handover-from = העברה מאת { $unit }
handover-read-aloud = הקריאו זאת בקול
handover-current-state = המצב כעת
handover-back = חזרה למטופל
handover-read-timeline = קריאת ציר הזמן

## What each side is waiting for

handover-asks = שאלה מאת { $unit }
handover-you-asked = שאלתם
handover-question-missing = השאלה עוד לא הגיעה לכאן. שאלו אותם בעל פה.
handover-waiting-heard = נשמע אצל { $receiver } ב־{ $at } ומוקרא כעת בחזרה.
handover-waiting-unsent = ההצעה אל { $receiver } נמצאת במכשיר זה ותישלח. העבירו בעל פה.
handover-waiting-offered = הוצע אל { $receiver } ב־{ $at }. ממתינים שיחזרו על הדברים ויקבלו.
handover-hospital-heard = נשמע אצל { $hospital }. תנו להם לחזור על הדברים, ואז ציינו מי קיבל.
handover-hospital-offered = אל { $hospital }: הקריאו בקול, ואז ציינו מי קיבל.
handover-others = המטופל מועבר כעת מאת { $unit } אל { $receiver }. תוכלו למסור את חלקכם כשזה יסתיים.
handover-gone = ההצעה מאת { $unit } בוטלה. המטופל עדיין באחריותם.
handover-no-link = אין קישור: העבירו בעל פה. ההצעה תישלח כשהקישור יחזור.
handover-no-crew = עדיין אין צוות אמבולנס באירוע. הציעו את ההעברה כשהצוות אצלכם.

## The actions

handover-offer = הצעת העברה
handover-withdraw = ביטול ההצעה
handover-withdraw-short = ביטול
handover-heard-by-them = הם שמעו
handover-heard = שמעתי
handover-ask = שאלה
handover-accept = חזרתי בקול: קבלה
handover-accept-answered = נענה בעל פה: קבלה
handover-your-answer = התשובה שלכם (היא חלק מהרישום)
handover-answer-and-offer = תשובה והצעה מחדש
handover-who-took-over = מי קיבל: שם ותפקיד
handover-they-take-over = הם מקבלים
handover-your-question = השאלה שלכם
handover-ask-it = שליחת השאלה

## To whom

handover-to-whom = העברה אל
handover-hospital = בית חולים
handover-another-hospital = בית חולים אחר
handover-hospital-name = שמו

## Each of several patients, by the state of its handover

handover-patient-offer = שלכם
handover-patient-not-yours = לא שלכם
handover-patient-waiting = הוצע
handover-patient-hospital = הוצע
handover-patient-answer = שאלה
handover-patient-hear = הוצע לכם
handover-patient-read_back = נשמע
handover-patient-asked = נשאל
handover-patient-others = מועבר על ידי יחידה אחרת
handover-patient-gone = ההצעה בוטלה
handover-patient-done = הועבר

## Reading aloud and reading back

handover-form = תבנית
handover-form-atmist = ATMIST
handover-form-imist = IMIST-AMBO
handover-form-sbar = SBAR
handover-form-ashice = ASHICE
handover-aloud = הקראה בקול: { $seconds } שנ׳
handover-aloud-left = נותרו { $seconds } שנ׳
handover-aloud-over = { $seconds } שנ׳: בקשו שיחזרו על הדברים
handover-aloud-seconds-left = שניות שנותרו
handover-read-back = חזרה בקול
handover-read-this-back = חזרו על כך בפניהם
handover-line-read-back = { $line }: נאמר בחזרה

## The current state

handover-cpr = החייאה
handover-cpr-not-started = לא החלה
handover-pulse = דופק
handover-last-rhythm = קצב אחרון
handover-shocks = שוקים
handover-lasts = במשך { $elapsed }, מאז { $at }
handover-happened = לפני { $elapsed }, ב־{ $at }

## The pre-alert

handover-pre-alerted = הודעה מוקדמת ניתנה ב־{ $at }: { $hospital }. הודעה חדשה מחליפה אותה.
handover-arrival-in = הגעה בעוד
handover-hospital-pre-alerted = נמסרה הודעה לבית החולים
handover-undo-pre-alert = הודעה מוקדמת

## The receipt

handover-receipt = אישור העברה
handover-done = הועבר
handover-done-unsent = התקבל, טרם נשלח
handover-receipt-incident = אירוע { $incident }
handover-receipt-patient = מטופל { $patient }, אירוע { $incident }
handover-receipt-tagged = מטופל { $patient }, תג { $tag }, אירוע { $incident }
handover-by = הועבר על ידי
handover-accepted-by = נאמר בחזרה והתקבל על ידי
handover-recorded-by = נרשם על ידי
handover-taken-over-by = התקבל ב־{ $hospital } על ידי
handover-name-not-shown = השם אינו מוצג
handover-heard-at = נשמע ב־{ $at }.
handover-acceptance-unsent = אישור הקבלה נמצא במכשיר זה ויישלח.
handover-covers = כולל את ציר הזמן עד רשומה { $entry }.
handover-own-entries =
    { $count ->
        [one] מה שעשיתם: רשומה אחת
        [two] מה שעשיתם: שתי רשומות
       *[other] מה שעשיתם: { NUMBER($count) } רשומות
    }
