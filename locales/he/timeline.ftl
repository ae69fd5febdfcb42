### Draft: to be signed by a native speaker.

## The call

timeline-incident_opened = קריאה התקבלה, אירוע { $number }
timeline-incident_recoded = סיווג הקריאה שונה ל־{ $code }
timeline-incident_cancelled = הקריאה בוטלה
timeline-incident_closed = האירוע נסגר
timeline-incident_closed-dealt_with = האירוע נסגר במוקד: טופל בידי שירות אחר
timeline-incident_closed-nobody_found = האירוע נסגר במוקד: לא נמצא איש במקום
timeline-incident_closed-opened_in_error = האירוע נסגר במוקד: נפתח בטעות
timeline-incident_closed-no_word = האירוע נסגר במוקד: אין ידיעה זמן רב
timeline-incident_reopened = האירוע נפתח שוב
timeline-response_limited-crew =
    { $wanted ->
        [0] אין עוד צורך בצוות אמבולנס
        [one] די בצוות אמבולנס אחד
       *[other] דרושים { $wanted } צוותי אמבולנס
    }
timeline-response_limited-co_responder =
    { $wanted ->
        [0] אין עוד צורך במגיב משטרתי
        [one] די במגיב משטרתי אחד
       *[other] דרושים { $wanted } מגיבים משטרתיים
    }
timeline-response_limited-crew-scheme = צוותי אמבולנס לפי ההסכם
timeline-response_limited-co_responder-scheme = מגיבים משטרתיים לפי ההסכם
timeline-response_closed = המענה הושלם: לא מזעיקים יחידות נוספות
timeline-response_closed-enough = המענה הושלם: הצוות סיים בזירה
timeline-response_closed-desk = המענה נסגר בידי המוקד: לא מזעיקים יחידות נוספות
timeline-response_closed-cad = המענה נסגר בידי מערכת המוקד: לא מזעיקים יחידות נוספות
timeline-response_closed-transporting = המענה הושלם: המטופל בדרך לבית החולים
timeline-response_closed-at_hospital = המענה הושלם: המטופל בבית החולים
timeline-response_closed-resuscitation_stopped = המענה הושלם: ההחייאה הופסקה
timeline-response_closed-life_extinct = המענה הושלם: נקבע מוות
timeline-response_closed-no_patient = המענה הושלם: לא נמצא מטופל
timeline-response_closed-merged = המענה הושלם: הוא נמשך באירוע אחר
timeline-response_closed-cancelled = הקריאה בוטלה: יחידות שעם המטופל נשארות, ולא קוראים לעוד יחידות
timeline-response_reopened-desk = המענה נפתח מחדש בידי המוקד
timeline-response_reopened-cad = המענה נפתח מחדש בידי מערכת המוקד
timeline-response_reopened-recoded = המענה נפתח מחדש: סיווג הקריאה שונה
timeline-response_reopened-patient_found = המענה נפתח מחדש: נמצא מטופל נוסף
timeline-response_reopened-backup_requested = המענה נפתח מחדש: יחידה מבקשת עזרה
timeline-response_reopened-care_goes_on = המענה נפתח מחדש: הטיפול בזירה נמשך
timeline-backup_requested-crew = { $unit } מבקשת צוות אמבולנס נוסף
timeline-backup_requested-skill = { $unit } מבקשת איש צוות רפואי בכיר יותר
timeline-backup_requested-police = { $unit } מבקשת משטרה
timeline-backup_requested-transport = { $unit } מבקשת אמבולנס שיכול לפנות
timeline-ambulance_requested = התבקש אמבולנס: המוקד שלו עדיין אינו יודע
timeline-ambulance_requested-cad = התבקש אמבולנס: המוקד שלו יודע ממערכת המוקד
timeline-ambulance_requested-desk = התבקש אמבולנס: המוקד שלו יודע
timeline-ambulance_requested-crew_alert = התבקש אמבולנס: צוות הוזעק
timeline-ambulance_request_acknowledged = מוקד האמבולנסים אישר את הבקשה
timeline-incident_relocated = הקריאה במקום אחר
timeline-incident_relocated-to = הקריאה במקום אחר: { $text }
timeline-running_call_opened = { $unit } מצאה את המטופל ופתחה את הקריאה
timeline-running_call_unconfirmed = מוקד האמבולנסים לא אישר את הקריאה
timeline-running_call_confirmed = הקריאה בטיפול מוקד האמבולנסים
timeline-incident_referenced = מוקד האמבולנסים פתח את הקריאה במספר { $reference }
timeline-incidents_linked-same = קריאה נוספת היא על אותו מטופל
timeline-incidents_linked-related = קריאה נוספת קשורה לקריאה זו
timeline-incidents_linked-different = קריאה נוספת היא על מטופל אחר
timeline-incident_merged = הקריאה נמשכת באירוע אחר
timeline-incidents_unlinked = שתי הקריאות הופרדו
timeline-hazards_changed = סכנות: { $hazards }
timeline-hazards_changed-none = אין עוד סכנות ידועות
timeline-information_added = נוסף מידע
timeline-information_added-text = מידע: { $text }
timeline-caller_said = המתקשר אומר: { $said }
timeline-caller_said-nothing = המתקשר אינו אומר דבר חדש
timeline-access_given = נמסר כיצד להגיע אל המטופל
timeline-access_given-how = גישה: { $access }
timeline-hazards_expired =
    { $count ->
        [one] סכנה אחת אינה נחשבת עוד: זמנה עבר
       *[other] { $count } סכנות אינן נחשבות עוד: זמנן עבר
    }
timeline-words_expired = דרך ההגעה אל המטופל נמחקה אחרי האירוע
timeline-units_considered =
    { $count ->
        [one] נשקלה יחידה אחת
        [two] נשקלו שתי יחידות
       *[other] נשקלו { NUMBER($count) } יחידות
    }

## Alerts

timeline-a-unit = יחידה
timeline-alert_raised = { $unit } הוזעקה
timeline-alert_raised-self = { $unit } נמצאת ליד המטופל
timeline-alert_raised-continues = { $unit } ממשיכה כאן
timeline-alert_expired = { $unit } לא ענתה בזמן
timeline-alert_displayed = ההזעקה על המסך של { $unit }
timeline-alert_accepted = { $unit } אישרה
timeline-alert_declined = { $unit } סירבה: { $reason }
timeline-alert_withdrawn = { $unit } שוחררה: { $cause }
timeline-sent-by-socket = בקישור הפתוח
timeline-sent-by-push = בהתראת דחיפה
timeline-alert_sent =
    { $devices ->
        [one] ההזעקה נשלחה למכשיר אחד של { $unit } { $path }
        [two] ההזעקה נשלחה לשני מכשירים של { $unit } { $path }
       *[other] ההזעקה נשלחה ל־{ NUMBER($devices) } מכשירים של { $unit } { $path }
    }
timeline-alert_sent-some-lost =
    { $devices ->
        [one] ההזעקה נשלחה למכשיר אחד של { $unit } { $path }, { NUMBER($failed) } לא הושגו
        [two] ההזעקה נשלחה לשני מכשירים של { $unit } { $path }, { NUMBER($failed) } לא הושגו
       *[other] ההזעקה נשלחה ל־{ NUMBER($devices) } מכשירים של { $unit } { $path }, { NUMBER($failed) } לא הושגו
    }
timeline-alert_sent-not = ההזעקה ל־{ $unit } לא נשלחה { $path }
timeline-alert_sent-all-lost = ההזעקה ל־{ $unit } לא נשלחה { $path }: { NUMBER($failed) } לא הושגו
timeline-alert_sent-withheld = ההזעקה ל־{ $unit } הועברה { $path }; המכשירים חסויים

## What a unit reached

timeline-status-alerted = { $unit } הוזעקה
timeline-status-displayed = { $unit } ההזעקה על המסך
timeline-status-accepted = { $unit } אישרה
timeline-status-mobile = { $unit } בדרך
timeline-status-at_rvp = { $unit } בנקודת המפגש
timeline-status-on_scene = { $unit } בזירה
timeline-status-at_patient = { $unit } אצל המטופל
timeline-status-transporting = { $unit } יוצאת לבית החולים
timeline-status-at_hospital = { $unit } בבית החולים
timeline-status-clear = { $unit } פנויה
timeline-status-declined = { $unit } סירבה
timeline-status-expired = { $unit } לא ענתה בזמן
timeline-status-stood_down = { $unit } שוחררה
timeline-unit_booked_on = { $unit } עלתה לתורנות
timeline-unit_booked_off = { $unit } ירדה מתורנות
timeline-unit_duty_changed = { $unit } כעת { $duty }
timeline-drill-joined = { $unit } הצטרפה לתרגיל
timeline-drill-left = { $unit } עזבה את התרגיל
timeline-kit_checked = { $unit } בדקה את הציוד

## Corrections

timeline-withdrawn = בוטל: { $entry } ({ $reason })
timeline-counted-once = נספר פעם אחת: { $entry }
timeline-entry-not-here = רשומה שאינה מוצגת כאן
timeline-entry-not-shown = הרשומה אינה מוצגת לך
timeline-entry-erased = הרשומה נמחקה
timeline-records_erased =
    { $count ->
        [one] נמחקה רשומה אחת
        [two] נמחקו שתי רשומות
       *[other] נמחקו { NUMBER($count) } רשומות
    }

## Handover

timeline-handover_offered = { $unit } הציעה העברה
timeline-handover_offered-to = { $unit } הציעה העברה אל { $receiver }
timeline-handover_received = ההעברה נשמעה, מוקראת בחזרה
timeline-handover_returned = שאלה על ההעברה
timeline-handover_returned-text = שאלה על ההעברה: { $text }
timeline-handover_accepted = ההעברה התקבלה
timeline-handover_accepted-by = ההעברה התקבלה על ידי { $name }
timeline-handover_withdrawn = הצעת ההעברה בוטלה

## Board warnings

timeline-warning-taken = נלקח לטיפול: { $warning }
timeline-warning-settled = הוסדר: { $warning }
timeline-warning-unknown = אזהרת לוח
timeline-unit_assigned_by_desk = המוקד שלח את { $unit }
timeline-unit_assigned_by_desk-although = המוקד שלח את { $unit } למרות { $checks }: { $why }
timeline-tasking_requested = { $agency } התבקש להגיע: { $reason }
timeline-tasking_requested-note = { $agency } התבקש להגיע: { $reason }. { $note }
timeline-tasking_acknowledged-accepted = { $agency } אישר את הבקשה
timeline-tasking_acknowledged-refused = { $agency } אינו יכול להגיע
timeline-tasking_acknowledged-refused-why = { $agency } אינו יכול להגיע: { $why }
timeline-tasking_resourced = { $agency }: { $unit } בדרך
timeline-tasking_resourced-eta = { $agency }: { $unit } בדרך, { $minutes } דק׳
timeline-tasking_at_scene = { $agency } בזירה
timeline-tasking_ended = הבקשה מ-{ $agency } הסתיימה
timeline-rvp_set = נקבעה נקודת מפגש
timeline-rvp_set-at = נקודת מפגש: { $text }
timeline-desk_item_raised = נכנס לתיבה
timeline-desk_item_seen = נראה בתיבה
timeline-desk_item_escalated = לא נראה בתיבה: הוזעקו עמדות נוספות
timeline-desk_item_resolved = טופל בתיבה

## After the job

timeline-kit_used = { $unit } השתמשה ב־{ $items }
timeline-item-counted = { $count } × { $item }
timeline-aed_data = נתוני הדפיברילטור: { $status }
timeline-debrief = { $topic }: { $text }
timeline-debrief-noted = נרשם

## Resuscitation

timeline-arrest_recognised = דום לב זוהה
timeline-arrest-described = דום לב: { $said }
timeline-collapsed-before = התמוטט { NUMBER($minutes) } דק׳ קודם
timeline-nothing-said = לא נאמר דבר
timeline-call_connected = חיבור למוקדן
timeline-cpr_started = החייאה החלה
timeline-cpr_resumed = החייאה חודשה
timeline-cpr_paused = החייאה הושהתה
timeline-cpr_paused-because = החייאה הושהתה: { $reason }
timeline-compressor_changed = החלפת מעסה
timeline-rescue_breaths_given =
    { $count ->
        [one] הנשמה אחת
        [two] שתי הנשמות
       *[other] { NUMBER($count) } הנשמות
    }
timeline-aed_on = דפיברילטור מחובר
timeline-pads_applied = מדבקות הודבקו
timeline-pads_applied-at = מדבקות הודבקו, { $position }
timeline-rhythm_analysed-shock = קצב נותח: מומלץ שוק
timeline-rhythm_analysed-no-shock = קצב נותח: לא מומלץ שוק
timeline-rhythm_seen = קצב: { $rhythm }
timeline-shock = ניתן שוק
timeline-shock-energy = ניתן שוק, { $joules } J
timeline-shock-numbered = ניתן שוק { $number }
timeline-shock-numbered-energy = ניתן שוק { $number }, { $joules } J
timeline-pulse_returned = הדופק חזר (ROSC)
timeline-pulse_lost = הדופק אבד
timeline-resuscitation_stopped = ההחייאה הופסקה
timeline-resuscitation_stopped-because = ההחייאה הופסקה: { $reason }
timeline-life_extinct_recognised = נקבע מוות
timeline-note = הערה
timeline-note-text = הערה: { $text }

## Treatment

timeline-airway_managed = נתיב אוויר: { $adjunct }
timeline-airway_suctioned =
    { $passes ->
        [one] נתיב האוויר נשאב
        [two] נתיב האוויר נשאב פעמיים
       *[other] נתיב האוויר נשאב, { NUMBER($passes) } פעמים
    }
timeline-airway_suctioned-passes = מספר הפעמים
timeline-oxygen_given = חמצן
timeline-oxygen_given-how = חמצן { $how }
timeline-injury_found = { $injury }: { $region }
timeline-region-on-face = { $region }, { $face }
timeline-wound_packed = פצע נארז: { $region }
timeline-wound_packed-haemostatic = פצע נארז, המוסטטי: { $region }
timeline-pressure_dressing = תחבושת לחץ: { $region }
timeline-chest_seal = אטם חזה: { $side }, { $face }
timeline-patient_positioned = הושכב: { $position }
timeline-warmth_kept = נשמר חם: { $by }
timeline-history = { $topic }: { $text }
timeline-pre_alert = { $hospital } קיבל התרעה מוקדמת
timeline-pre_alert-eta = { $hospital } קיבל התרעה מוקדמת, הגעה בעוד { NUMBER($minutes) } דק׳

## Patients

timeline-patient_found = נמצא מטופל
timeline-patient_found-tagged = נמצא מטופל, תג { $tag }
timeline-patient_described = מטופל: { $said }
timeline-about-years =
    { $years ->
        [one] בערך בן שנה
        [two] בערך בן שנתיים
       *[other] בערך בן { NUMBER($years) }
    }
timeline-pregnant = בהיריון
timeline-not-pregnant = לא בהיריון
timeline-tagged = תג { $tag }
timeline-patient_identified = המטופל זוהה
timeline-patients_merged = אותו אדם כמו מטופל { $number }
timeline-triaged = מוין { $category } ({ $tool })

## Tourniquets

timeline-tourniquet_applied = חוסם עורקים על { $limb }
timeline-tourniquet_applied-how = חוסם עורקים על { $limb }, { $how }
timeline-time-not-known = שעה לא ידועה
timeline-tourniquet = חוסם עורקים
timeline-tourniquet-of = חוסם עורקים { $limb }
timeline-tourniquet_reassessed = { $tourniquet } הוערך מחדש: { $look }
timeline-tourniquet_conversion_started = { $tourniquet }: ההמרה החלה
timeline-tourniquet_conversion_started-agreed = { $tourniquet }: ההמרה החלה, { $agreed }
timeline-tourniquet_converted = { $tourniquet } הומר
timeline-tourniquet_conversion_failed = { $tourniquet }: ההמרה נכשלה, הודק שוב

## What must be looked at on the board

warning-nobody-left-co_responder = אין מגיב זמין.
warning-nobody-left-co_responder-for = אין מגיב זמין עבור { $number }.
warning-nobody-left-crew = אין אמבולנס זמין. מצאו אחד עכשיו.
warning-nobody-left-crew-for = אין אמבולנס זמין עבור { $number }. מצאו אחד עכשיו.
warning-not_displayed = { $unit } לא הציגה את ההזעקה: קראו לה בקשר.
warning-unit_without_device = { $unit } באירוע, ואיש מהצוות אינו מחובר במכשיר: קראו לה בקשר.
warning-not_acknowledged = ההזעקה על המסך של { $unit } והיא לא ענתה: קראו לה בקשר.
warning-unit_says_unsafe = { $unit } מדווחת שהזירה אינה בטוחה: הזהירו את כל מי שבדרך.
warning-police_tasking = { $unit } נלקחה למשימת משטרה.
warning-ambulance_held = אמבולנס ממתין: המשטרה נכנסת תחילה.
warning-no-ambulance = אף צוות אמבולנס אינו בדרך. יש למצוא אחד עכשיו.
warning-no-ambulance-for = אף צוות אמבולנס אינו בדרך אל { $number }. יש למצוא אחד עכשיו.
warning-not_needed = { $unit } עדיין בדרך ואין בה עוד צורך: יש לשחרר אותה או לתת לה להמשיך.
warning-backup_requested = { $unit } מבקשת עזרה.
warning-backup_requested-crew = { $unit } מבקשת צוות אמבולנס נוסף.
warning-backup_requested-skill = { $unit } מבקשת איש צוות רפואי בכיר יותר.
warning-backup_requested-police = { $unit } מבקשת משטרה.
warning-backup_requested-transport = { $unit } מבקשת אמבולנס שיכול לפנות.
warning-no_skill_near = לאף צוות שבדרך אין הכשירות שהקריאה דורשת. מצאו אחד עכשיו.
warning-none_transporting = אף צוות שבדרך אינו יכול לפנות מטופל. מצאו אחד עכשיו.
warning-held_long = האמבולנס עדיין ממתין. החליטו: להמתין, להיכנס עם ליווי או לשחרר.
warning-nobody_to_task = לא ניתן היה לבקש ממוקד משטרה. התקשרו בקול.
warning-tasking_unacknowledged = מוקד המשטרה לא אישר. התקשרו בקול.
warning-tasking_refused = המשטרה אינה יכולה להגיע. החליטו: להמתין, לשלוח או ללוות.
warning-unit_diverted = { $unit } נשלחה לאירוע אחר.
warning-cancelled_with_patient = הקריאה בוטלה, ו־{ $unit } נמצאת עם המטופל: דברו איתה.
warning-likely_same = שתי קריאות, אולי מטופל אחד: מזגו אותן או ציינו שאינן אותו מטופל.
warning-likely_same-metres = שתי קריאות במרחק { $metres } מ׳, אולי מטופל אחד: מזגו אותן או ציינו שאינן אותו מטופל.
warning-unknown = { $unit }: { $cause }.

## Alarms

timeline-alarm-desk = מוקד
timeline-alarm-person = אדם
timeline-alarm_raised =
    { $count ->
        [one] אזעקה לנמען אחד: { $cause }
       *[other] אזעקה ל-{ NUMBER($count) } נמענים: { $cause }
    }
timeline-alarm_sent = האזעקה נשלחה אל { $who } { $path }
timeline-alarm_sent-not = האזעקה ל-{ $who } לא נשלחה { $path }
timeline-alarm_displayed = האזעקה מוצגת אצל { $who }
timeline-alarm_acknowledged = { $who }: האזעקה אושרה
timeline-alarm_acknowledged-going = { $who }: האזעקה אושרה, יוצאים
timeline-alarm_acknowledged-cannot_move = { $who }: האזעקה אושרה, לא יכולים לזוז
timeline-person_reached-radio = { $who }: נמסר בקשר
timeline-person_reached-in_person = { $who }: נמסר פנים אל פנים
timeline-person_reached-runner = { $who }: נמסר על ידי שליח
timeline-person_reached-phone = { $who }: נמסר בטלפון
timeline-alarm_escalated =
    { $count ->
        [one] נמען אחד לא ענה לאזעקה: שלב { NUMBER($step) }
       *[other] { NUMBER($count) } נמענים לא ענו לאזעקה: שלב { NUMBER($step) }
    }
timeline-recipient_added = גם { $who } נקראו
timeline-recipient_released = { $who } כבר לא נקראים
timeline-alarm_ended-all_reached = האזעקה הסתיימה: כולם יודעים
timeline-alarm_ended-cause_ended = האזעקה הסתיימה

## Operations

timeline-operation_opened = נפתח מבצע: { $number }
timeline-incident_linked = קושר אירוע
timeline-agency_joined = הצטרף גוף
timeline-agency_left = עזב גוף
timeline-operation_closed = המבצע נסגר
