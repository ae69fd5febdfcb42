### Draft: to be signed by a native speaker.

### What the server refuses, and what to do: `problem-<code>`, and variants of a code after a second dash.

## accounts

problem-access_ended = הגישה שלך במכשיר הזה הופסקה. מה שהמכשיר שומר על אירועים נמחק. יש להתחבר שוב או לשאול את המוקד.
problem-credentials_wrong = השם והסיסמה אינם תואמים. בדקו את שניהם ונסו שוב.
problem-membership_ended = החשבון שלכם אינו שייך כעת לשום ארגון. פנו למנהל המערכת.
problem-membership_unknown = אינכם שייכים כעת לארגון הזה. היכנסו שוב ובחרו ארגון מהרשימה.
problem-partner_unfit = שני הארגונים האלה אינם יכולים להסכים על כך: הבעלים הוא שירות אמבולנסים ושניהם שייכים לאותו אזור. בחרו ארגון אחר או מטרה אחרת.
problem-partner_unknown = אין ארגון כזה, או שהארגון שלכם אינו אחד מהשניים. בחרו ארגון מהרשימה.
problem-partnership_ended = השותפות הזאת הסתיימה. הציעו שותפות חדשה.
problem-partnership_exists = לשני הארגונים כבר יש שותפות למטרה הזאת. טענו את הרשימה מחדש.
problem-partnership_not_active = השותפות הזאת מעולם לא הייתה פעילה, ולכן אין מה להשעות. סיימו אותה או המתינו לאישור הצד השני.
problem-partnership_period = השותפות תסתיים לפני שהיא מתחילה. שנו את התאריכים.
problem-partnership_unknown = הארגון שלכם אינו צד בשותפות כזאת. טענו את הרשימה מחדש.
problem-sign_in_delayed =
    { $seconds ->
        [one] היו יותר מדי ניסיונות. המתינו שנייה ונסו שוב.
       *[other] היו יותר מדי ניסיונות. המתינו { $seconds } שניות ונסו שוב.
    }
problem-sign_in_delayed-minutes =
    { $minutes ->
        [one] היו יותר מדי ניסיונות. המתינו דקה ונסו שוב, או היכנסו ממכשיר שכבר השתמשתם בו.
       *[other] היו יותר מדי ניסיונות. המתינו { $minutes } דקות ונסו שוב, או היכנסו ממכשיר שכבר השתמשתם בו.
    }
problem-territory_crosses_itself = הגבול חוצה את עצמו. שרטטו אותו מחדש בלי חצייה.
problem-territory_off_world = נקודה בגבול אינה על המפה. בדקו את הסדר: קו אורך ואחריו קו רוחב.
problem-territory_period = התחום יסתיים לפני שהוא מתחיל. שנו את התאריכים.
problem-territory_outline_wrong = הגבול אינו טבעת סגורה אחת של שלוש נקודות לפחות. שרטטו אותו מחדש.
problem-territory_too_many_points = בגבול יש יותר מדי נקודות. פשטו אותו ל-2,000 לכל היותר.
problem-token_out_of_network = האסימון אינו מתקבל מכתובת זו. בקשו ממנהל המערכת להוסיף את הרשת.
problem-token_out_of_scope = האסימון אינו מיועד לכך. בקשו ממנהל המערכת אסימון מתאים.
problem-token_unknown = לארגון שלכם אין אסימון כזה.

## aftercare

problem-check_in_not_found = אין עבורכם בדיקת שלום כזאת. טענו את הרשימה מחדש.
problem-check_in_taken = מישהו אחר כבר לקח את השיחה הזאת. טענו את הרשימה מחדש כדי לראות מי.
problem-nothing_to_take = לבדיקת השלום הזאת לא ענו, ולכן אין שיחה לקחת.

## alerting

problem-device_not_yours = המכשיר הזה אינו מחובר בשמכם. התנתקו בו והיכנסו שוב.
problem-device_proof_wrong = המכשיר הזה לא הצליח להראות שהוא המכשיר שנרשם. טענו את היישום מחדש ונסו שוב; אם זה חוזר, בקשו מחדר הבקרה לרשום אותו.
problem-device_proof_needed = המכשיר הזה צריך להראות שוב שהוא המכשיר שנרשם. הוא עושה זאת בעצמו: נסו שוב.
problem-device_not_enrolled = ב{ $agency } נכנסים רק במכשירים הרשומים של הארגון, והמכשיר הזה אינו רשום. בקשו קוד מחדר הבקרה או ממנהל המערכת ובחרו „רישום המכשיר הזה”.
problem-device_id_taken = למכשיר אחר יש המזהה של המכשיר הזה. דבר לא השתנה: טענו את היישום מחדש ונסו שוב.
problem-device_key_taken = המפתח של המכשיר הזה שייך למכשיר אחר או לאדם אחר. דבר לא השתנה: נסו שוב, והמכשיר ייצור מפתח חדש.
problem-code_wrong = אין קוד כזה. בדקו כל אות עם מי שמסר אותו; אחרי חמישה ניסיונות שגויים הקוד מתבטל.
problem-code_expired = הקוד הזה כבר שימש, או שעבר יותר מרבע שעה מאז שנוצר. בקשו קוד חדש.
problem-enrolment_off = הארגון אינו רושם מכשירים. פנו למנהל המערכת.
problem-enrol_this_device_first = רשמו קודם את המכשיר שבו אתם משתמשים. אחרת איש מהארגון לא יוכל להיכנס כדי לבטל את השינוי.
problem-device_unknown = לארגון אין מכשיר כזה.
problem-person_unknown = לארגון אין אדם כזה.
problem-push_endpoint_not_allowed = שירות ההתראות של הדפדפן הזה אינו בין אלה שהמערכת פונה אליהם. בקשו ממנהל המערכת להוסיף אותו ל-PUSH_HOSTS.
problem-push_is_off = המערכת הזאת אינה שולחת התראות: אין לה מפתח עבורן. ההזנקות מגיעות כל עוד היישום פתוח.
problem-push_keys_malformed = אי אפשר לקרוא את מפתחות ההרשמה להתראות. כבו את ההתראות במכשיר הזה והפעילו אותן שוב.
problem-test_unknown = המכשיר הזה לא ביקש הזנקת בדיקה כזאת, או שעבר יותר מיום. בקשו חדשה.

## care

problem-clinician_only = רק איש צוות רפואי רשאי לרשום את זה. המשיכו בטיפול ואמרו לצוות.
problem-clinician_only-resuscitation_stopped = רק איש צוות רפואי רשאי לרשום שההחייאה הופסקה. המשיכו בהחייאה ואמרו לצוות.
problem-clinician_only-tourniquet = רק איש צוות רפואי רשאי לשחרר חוסם עורקים. השאירו אותו, רשמו את השעה ואמרו לצוות.
problem-clinician_only-rhythm = רק איש צוות רפואי רשאי לרשום קצב שנקרא במוניטור. רשמו מה אמר הדפיברילטור.
problem-clinician_only-drug = רק איש צוות רפואי רשאי לרשום תרופה. אמרו לצוות מה נלקח.
problem-clinician_only-death = רק איש צוות רפואי רשאי לרשום מוות. אמרו שהמטופל אינו נושם ואמרו לצוות.
problem-clinician_only-identity = רק איש צוות רפואי של אמבולנס רשאי לרשום מי המטופל. אמרו לצוות מה אתם יודעים.
problem-clinician_only-pre_alert = רק צוות אמבולנס מתריע מראש לבית חולים.
problem-clinician_only-airway = רק איש צוות רפואי רשאי לרשום נתיב אוויר כזה. רשמו את זה שהנחתם.

## core

problem-body_too_large = גוף הבקשה גדול מכפי שהכתובת הזאת מקבלת: שלחו פחות בכל פעם.
problem-csrf_failed = אסימון האבטחה של הדפדפן הזה אינו עדכני: טענו את ההתחברות מחדש וחזרו על הפעולה.
problem-database_unavailable = השרת אינו יכול לכתוב כרגע. דבר לא נשמר: שמרו את מה שיש לכם ושלחו שוב.
problem-not_known_whether_stored = השרת לא השיב בזמן אם הדבר נשמר. שמרו את מה שיש לכם ושלחו שוב: הדבר נקלט פעם אחת.
problem-too_many_at_once = השרת אינו קולט מכאן עוד בבת אחת. דבר לא אובד: מה שנותר נשמר במכשיר שלכם, והוא ימשיך לשלוח בעצמו.
problem-media_type_not_supported = שלחו JSON, עם Content-Type: application/json.
problem-method_not_allowed = הכתובת הזאת אינה מקבלת את השיטה הזאת.
problem-not_allowed = התפקיד שלכם אינו כולל את זה.
problem-not_allowed-permission = התפקיד שלכם ({ $role }, { $agency }) אינו כולל את זה: { $permission }.
problem-not_allowed-stand_down = אתם רשאים לשחרר רק יחידות של הארגון שלכם.
problem-not_allowed-warning = אזהרה זו מיועדת למוקד של ארגון אחר.
problem-not_allowed-hand_to_hospital = רק צוות אמבולנס יכול להעביר לבית חולים.
problem-not_allowed-receive_handover = רק צוות אמבולנס יכול לקבל העברה.
problem-not_allowed-accept_handover = רק צוות אמבולנס יכול לאשר העברה.
problem-not_found = אין בכתובת הזאת דבר שאתם רשאים לראות.
problem-not_signed_in = היכנסו תחילה; ייתכן שההתחברות הסתיימה.
problem-not_signed_in-token = האסימון הזה אינו מוכר או שבוטל: בקשו חדש ממנהל המערכת.
problem-not_signed_in-token_expired = תוקף האסימון פג: בקשו ממנהל המערכת אסימון חדש.
problem-request_malformed = הבקשה אינה בצורה שהכתובת הזאת מקבלת: ראו `errors`.
problem-server_fault = משהו השתבש בשרת. נסו שוב; אם זה קורה שוב, פנו למנהל המערכת.

## dispatch

problem-attention_unknown = באירוע הזה אין אזהרה עם המזהה הזה. טענו את האירוע מחדש.
problem-not_open = האירוע הסתיים. פתחו קריאה חדשה.
problem-with_patient = { $units } נמצאת עם מטופל. יש להמתין עד שתתפנה.
problem-response_closed = לא מתבקשות יחידות נוספות. פתחו תחילה את המענה.
problem-override_needs_reason = משהו פועל נגד היחידה הזו. אמרו מאילו בדיקות חורגים ומדוע.
problem-check_not_overridable = לא ניתן לשלוח יחידה זו: אין לחרוג מהבדיקה הזו.
problem-partner_not_active = אין שותף שניתן לבקש ממנו: אין הסכם עם הארגון כאן. התקשרו למוקד שלו בקול.
problem-tasking_unknown = הארגון שלכם לא התבקש לכך כאן. טענו את האירוע שוב.
problem-tasking_over = הבקשה הסתיימה.
problem-scene_not_yours_to_declare = רק השירות שהתבקש, או המוקד שהקריאה שלו, אומרים אם הזירה בטוחה.
problem-call_already_open = קריאה עם `external_ref` זה כבר נפתחה; `incident` נוקב בה. השתמשו ב-PATCH כדי לקודד אותה מחדש, וב-DELETE כדי לבטל אותה.
problem-call_in_future = `received_at` נמצא יותר מדקה בעתיד. בדקו את השעון של ה-CAD ושלחו את הקריאה שוב.
problem-coordinates_off_world = קו הרוחב חייב להיות בין -90 ל-90 וקו האורך בין -180 ל-180. בדקו את הסדר שלהם ושלחו את הקריאה שוב.
problem-desk_item_not_for_that = אי אפשר לטפל בזה כך. בחרו באחת הפעולות המוצגות.
problem-desk_item_not_found = בתיבה של חדר הבקרה שלכם אין דבר עם המזהה הזה.
problem-desk_item_resolved = מישהו כבר טיפל בזה. הוא מוצג כפי שהוא עכשיו.
problem-exercise_from_cad = תרגיל נפתח בידי אדם בעמדה, לעולם לא בידי CAD. שלחו את הקריאה בלי `exercise`, או פתחו אותו בלוח.
problem-merge_unfit = אי אפשר למזג את שתי הקריאות האלה. טענו את שתיהן מחדש ובחרו אחרות.
problem-reference_taken = לאירוע אחר, { $number }, כבר יש מספר זה. פתחו אותו ומזגו את השניים.
problem-idempotency_key_reused = ה-Idempotency-Key הזה כבר הגיע עם גוף אחר. שלחו את הקריאה הזאת עם מפתח משלה.
problem-location_missing = קריאה צריכה קואורדינטות ב-`location`‏ (lat, lon, accuracy_m, source): בלעדיהן אי אפשר לבחור איש. דבר לא נשמר: שלחו אותה שוב עם מיקום.
problem-location_outside_area = המקום הזה מחוץ לאזור הבקרה של המערכת הזאת. בדקו את הקואורדינטות, או העבירו את הקריאה למוקד השכן.
problem-trigger_unknown = באזור הזה אין קוד הפעלה כזה. שלחו אחד מאלה שברשימה `known`, או טענו אותו תחילה.

## doctrine

problem-scheme_refused = התוכנית הזאת נדחתה ודבר ממנה לא נשמר. תקנו כל שורה שמופיעה ב-`errors` ושלחו אותה שוב.

## handovers

problem-handover_no_crew = עדיין אין צוות אמבולנס באירוע הזה, ולכן אין למי להעביר. המשיכו בטיפול.
problem-handover_no_such_unit = היחידה הזאת אינה יכולה לקבל את המטופל: היא אינה צוות אמבולנס באירוע הזה, או שהיא שלכם. בחרו אחרת.
problem-handover_not_open = ההעברה הזאת כבר אינה פתוחה. הסתכלו באירוע: היא התקבלה או בוטלה.
problem-handover_not_open-asked = המקבל שאל משהו. ענו לו והציעו את ההעברה ההיא שוב.
problem-handover_not_yours = רק היחידה שהציעה את ההעברה הזאת יכולה לבטל אותה, ורק אחרת יכולה לקבל אותה.
problem-handover_not_yours-another_gives = יחידה אחרת מעבירה את המטופל הזה. קבלו אותו ממנה, או בקשו ממנה לבטל.
problem-handover_patient_unknown = באירוע הזה אין מטופל כזה, או שהרשומה אוחדה עם אחרת. הסתכלו במטופלים והציעו שוב.

## incidents

problem-alert_answered = להזנקה הזאת כבר ענו את התשובה האחרת.
problem-alert_answered-arrived = דיווחתם על הגעה: הודיעו למוקד אם עליכם לעזוב.
problem-alert_not_yours = ההזנקה הזאת לא נשלחה ליחידה שאתם רשומים אליה.
problem-alarm_unknown = אין אזעקה כזאת. טענו שוב את ציר הזמן.
problem-alarm_not_yours = האזעקה הזאת לא קוראת לכם, או לא בשם הזה. אשרו את האזעקות שהמסך שלכם מציג.
problem-alert_withdrawn = ההזנקה הזאת בוטלה לפני שהתשובה שלכם הגיעה: אין בכם צורך שם עכשיו. התשובה שלכם נשמרת במכשיר.
problem-incident_not_found = אין אירוע כזה שאתם רשאים לראות. אם הייתם בו, הירשמו ליחידה שהייתם איתה ושלחו שוב.
problem-incident_over = האירוע הזה סגור או מבוטל: אי אפשר עוד להורות בו דבר. עובדות עדיין נרשמות.
problem-operation_not_found = אין מבצע כזה, או שאין לכם חלק בו.
problem-operation_over = המבצע הזה סגור: אי אפשר עוד להורות בו דבר.
problem-not_aboard = לא הייתם ביחידה הזאת באותו זמן, או שעזבתם אותה מאז. הודיעו למי שביחידה או למוקד שלכם.
problem-overtaken = היחידה שלכם עשתה מאז משהו חדש יותר, ולכן זה לא הוחל. הסתכלו באירוע, ולחצו שוב אם זה עדיין נכון.
problem-not_on_incident = היחידה הזאת אינה באירוע הזה.

## interop

problem-nothing_to_report = לאירוע הזה לא הוזנקה אף יחידה, ולכן אין על מה לדווח. סגרו אותו בלי דוח.
problem-patient_not_found = אין מטופל כזה באירוע הזה. הסתכלו באירוע: ייתכן שלמטופל מספר אחר.

## journal

problem-cursor_unknown = הסמן הזה שייך למערכת אחרת או לזמן אחר. קחו תמונת מצב חדשה והמשיכו ממנה.
problem-already_recorded = מישהו מאותו צוות כבר אמר זאת; הרישום ההוא תקף.
problem-entry_not_withdrawable = רישום מסוג זה אי אפשר לבטל: מה שנעשה בו נעשה. דווחו מה נכון עכשיו.
problem-entry_not_yours = רק מי שרשם, או איש צוות רפואי באירוע, רשאי לבטל את הרישום הזה.
problem-entry_not_yours-mark = אפשר לסמן כזהה את מה שרשמו הצוות שלכם וצוות אחר, אם תפקידכם רשאי לרשום זאת. פנו לאיש צוות רפואי באירוע.
problem-entry_not_yours-care_closed = המטופל כבר אינו אצל היחידה שלכם: מה שרשמו אחרים נשאר כפי שהוא. הודיעו לצוות שאצלו המטופל.
problem-entry_unknown = באירוע הזה אין רישום כזה שאתם רשאים לקרוא. דבר לא שונה.
problem-kind_unknown = השרת הזה אינו מכיר דיווח מסוג זה. עדכנו את היישום; הדיווח נשאר במכשיר.
problem-report_id_reused = דיווח אחר נשמר במזהה הזה. שלחו את זה במזהה משלו.
problem-report_malformed = הדיווח הזה אינו בצורה שסוגו דורש.
problem-report_malformed-one_receiver = העברה הולכת ליחידה או לבית חולים, לא לשניהם.
problem-report_malformed-question_missing = אמרו במילים מה אתם רוצים לדעת.
problem-report_malformed-receiver_missing = אמרו מי קיבל את המטופל בבית החולים: שם ותפקיד.
problem-report_malformed-hospital = יש לציין את שם בית החולים, עד { $characters } תווים.
problem-report_malformed-note_empty = הערה צריכה טקסט.
problem-report_malformed-debrief_empty = הערת תחקיר צריכה מילים.
problem-report_malformed-observations_empty = מדדים צריכים לפחות ערך אחד.
problem-report_malformed-nhs_number = ספרת הביקורת של מספר ה-NHS אינה מתאימה. קראו אותו שוב.
problem-report_malformed-triage = תשובות המיון מובילות אל { $found }, לא אל { $given }.
problem-report_malformed-form = הדיווח הזה אינו בצורה שהשרת הזה מקבל: { $fault }
problem-report_malformed-of_kind = { $kind }: { $fault }

## reports

problem-batch_malformed = אצווה היא `{"{"}clock: {"{"}sent_at, offset_ms{"}"}, reports: [...]{"}"}`. דבר ממנה לא נלקח; היא נשארת במכשיר.
problem-batch_too_large = באצווה יש יותר מדי דיווחים. דבר ממנה לא נלקח: שלחו אותה בחלקים קטנים יותר.
problem-remains_ticket_over = עבר הזמן למסירת מה שלא נשלח. יש למסור למוקד בעל פה מה חסר.
problem-remains_too_many = יש יותר דיווחים ממה שמכשיר אחד יכול למסור. יש למסור למוקד בעל פה מה חסר.
problem-remains_unread = אחד הדיווחים כבר אינו ממתין כאן. יש לפתוח את הפריט שוב.
problem-report_failed = השרת לא הצליח לקבל את הדיווח הזה. הוא נשאר במכשיר שלכם; מסרו את המזהה שלו למנהל המערכת.
problem-carried_not_genuine = הרשומה הזאת אינה מה שמכשיר של המערכת הזאת חתם. דבר לא נלקח: בקשו שיציגו אותה שוב.
problem-carried_not_genuine-not_timely = תוקף התעודה של המכשיר ההוא פג, או שהשעון שלו שגוי. דבר לא נלקח.
problem-carried_not_genuine-mixed = הרשומה הזאת מערבבת אירועים. דבר לא נלקח.
problem-carried_not_genuine-author_unknown = האדם או המכשיר ההם כבר אינם מוכרים כאן. דבר לא נלקח.
problem-carried_not_genuine-author_not_allowed = האדם ההוא אינו רשאי לדווח. דבר לא נלקח.
problem-certificates_off = למערכת הזאת אין מפתח משלה, ולכן אי אפשר להעביר רשומה ביד. המשיכו: הכול יישלח כשיהיה קשר.
problem-device_key_malformed = אי אפשר לקרוא את המפתח של המכשיר הזה. טענו בו את היישום מחדש.
problem-device_revoked = המכשיר הזה דווח כאבוד: אי אפשר להעביר את רשומותיו ביד. פנו למנהל המערכת.

## units

problem-already_on_duty = אתם רשומים ליחידה אחרת. סיימו שם תחילה.
problem-duty_overtaken = היחידה שלכם עשתה או קיבלה משהו חדש יותר, ולכן זה לא הוחל. הסתכלו במצב התורנות, ולחצו שוב אם זה עדיין נכון.
problem-competence_ends_too_soon = הסמכה צריכה להחזיק לפחות יום: `expires` חייב להיות אחרי `awarded`. דבר לא נשמר.
problem-competence_unknown = הכשירות אינה ברשימה של השירות. דבר לא נשמר.
problem-competence_unknown-named = אין כשירות { $code } ברשימה של השירות. ברשימה: { $known }. דבר לא נשמר.
problem-report_malformed-kit_item = אין פריט ציוד { $items } ברשימה של השירות. דבר לא נרשם.
problem-kit_item_unknown = בדיקת הציוד נוקבת בפריט שאינו מוכר כאן. דבר לא נשמר.
problem-kit_item_unknown-named = אין פריט ציוד { $unknown }. המוכרים הם { $known }. דבר לא נשמר.
problem-not_on_duty = אינכם רשומים ליחידה. הירשמו תחילה.
problem-person_not_found = לארגון שלכם אין אדם כזה. בחרו אחד מאנשיכם.
problem-task_without_job = יחידה זמינה אינה במשימה. ציינו שאפשר להסיט אותה או שהיא עסוקה, או השמיטו את האסמכתא.
problem-unit_committed = היחידה שלכם באירוע ואתם האחרונים בצוות שלה. דווחו תחילה שהיא פנויה ואז סיימו.
problem-unit_committed-elsewhere = { $call_sign } באירוע אחר. בחרו יחידה אחרת.
problem-unit_committed-off_duty = { $call_sign } סיימה את המשמרת. בחרו יחידה אחרת.
problem-unit_committed-busy = { $call_sign } במשימה שאסור לה לעזוב. בחרו יחידה אחרת.
problem-unit_not_found = לארגון שלכם אין יחידה כזאת. טענו את רשימת היחידות מחדש ובחרו ממנה.
problem-unit_off_duty = איש אינו רשום ליחידה הזאת. אפשר לתת לה משימה אחרי שהצוות שלה נרשם.
