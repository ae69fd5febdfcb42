### Draft: to be signed by a native speaker.

### What a role includes or not, as it follows “does not include this:”.

permission-open_call = לפתוח קריאה
permission-change_call = לשנות קריאה
permission-stand_down = לשחרר יחידות
permission-task_unit = לתת משימה ליחידה
permission-answer_tasking = לענות לבקשת מוקד אחר
permission-see_coverage = לראות את הכיסוי
permission-go_on_duty = להתחיל משמרת
permission-report = לדווח מאירוע
permission-answer_alarm = לענות לאזעקה
permission-report_position = לדווח על מיקום
permission-stop_resuscitation = להפסיק החייאה
permission-convert_tourniquet = להמיר חוסם עורקים
permission-care_as_clinician = לטפל כאיש צוות רפואי
permission-identify_patient = לזהות מטופל
permission-record_death = לרשום מוות
permission-withdraw_for_others = לבטל מה שאחרים רשמו
permission-receive_handover = לקבל העברה
permission-see_units = לראות את היחידות
permission-see_desk = לראות את רישומי המוקד
permission-see_competences = לראות הסמכות
permission-keep_competences = לרשום הסמכות
permission-follow = לעקוב אחר אירועים
permission-manage_partnerships = לנהל שותפויות
permission-manage_tokens = לנהל אסימונים
permission-see_scheme = לראות את התוכנית
permission-end_access = לבטל גישה של מכשירים וחשבונות
permission-enrol_devices = לרשום מכשירים
permission-change_enrolment = לקבוע באילו מכשירים מותר להיכנס
permission-change_scheme = לשנות את התוכנית
permission-switch_scheme = להפעיל או לכבות את התוכנית
permission-answer_check_in = לענות על בדיקת שלום
permission-take_pushes = לקבל הזנקות בהתראה
permission-look_after_people = לטפל בבדיקות השלום של אנשים
permission-see_figures = לראות את הנתונים
permission-see_reads = לראות מי קרא רשומות
permission-export_cases = לייצא מקרים
