### Draft: to be signed by a native speaker.

figures-page-title = נתונים — coresponder
figures-not-loaded = לא ניתן לטעון את הנתונים.
figures-board = לוח מוקד
figures-from = מתאריך
figures-to = עד
figures-headline = { $activations ->
    [one] הזנקה אחת
    [two] שתי הזנקות
   *[other] { NUMBER($activations) } הזנקות
} · { $saved ->
    [one] מטופל אחד הוחייה ופונה לבית החולים
    [two] שני מטופלים הוחיו ופונו לבית החולים
   *[other] { NUMBER($saved) } מטופלים הוחיו ופונו לבית החולים
}
figures-means = קריאות אמיתיות שאליהן יצא מגיש עזרה נוסף. זמנים בדקות ובשניות מהקריאה; קו: לא תועד. תרגילים אינם נספרים.
figures-means-not-clinical = הטיפול במטופלים גלוי לשירות האמבולנסים בלבד.
figures-plots-not-loaded = לא ניתן לטעון את התרשימים. כל המספרים נמצאים בטבלה.
figures-each = כל הזנקה
figures-incident = אירוע
figures-call = קריאה
figures-shocks = שוקים
figures-outcome = תוצאה
figures-median = חציון
figures-copy = העתקה כ־CSV
figures-copied = הועתק. אפשר להדביק בטבלה.
figures-not-copied = הדפדפן לא אפשר זאת. יש לסמן את הטבלה ולהעתיק.
figures-utstein = שורות Utstein, קובץ
figures-column-alerted_s = הוזנקה
figures-column-accepted_s = אישרה
figures-column-on_scene_s = בזירה
figures-column-at_patient_s = אצל המטופל
figures-column-cpr_s = החייאה
figures-column-first_shock_s = שוק ראשון
figures-column-pulse_returned_s = ROSC
figures-column-handed_over_s = העברה
figures-column-crew_at_patient_s = צוות אצל המטופל
figures-column-gained_s = רווח זמן
figures-outcome-conveyed_with_pulse = לבית החולים עם דופק
figures-outcome-pulse_at_scene = ROSC, בזירה
figures-outcome-conveyed_without_pulse = לבית החולים, ללא דופק
figures-outcome-no_pulse = ללא דופק
figures-outcome-died_at_scene = נפטר בזירה

## Plots

figures-plot-named = { $title }. { $words }
figures-as-table = כטבלה
figures-table-of = { $title }, טבלה
figures-save-svg = SVG
figures-save-csv = CSV
figures-gained-title = דקות שנחסכו
figures-gained-axis = דקות מוקדם יותר
figures-gained-median = חציון { $clock }
figures-gained-none = שני הזמנים ידועים ב־{ NUMBER($known) } מתוך { NUMBER($all) } הזנקות.
figures-gained-known = שני הזמנים ידועים ב־{ NUMBER($known) } מתוך { NUMBER($all) } הזנקות. ב־{ NUMBER($sooner) } מגיש העזרה הנוסף הגיע ראשון; הרווח החציוני הוא { $median }.
figures-gained-first = מגיש העזרה הנוסף ראשון
figures-gained-later = הצוות ראשון, או יחד
figures-intervals-title = זמנים מהקריאה
figures-intervals-words = מחצית ההזנקות נמצאות בתוך כל תיבה; הקו בה הוא החציון, הכתוב בצד.
figures-intervals-axis = דקות מהקריאה
figures-intervals-from-call = מהקריאה עד
figures-intervals-recorded = תועדו
figures-intervals-shortest = הקצר ביותר
figures-intervals-nine = 9 מתוך 10 בתוך
figures-intervals-longest = הארוך ביותר
figures-places-title = איפה
figures-places-words = { $activations ->
    [one] הזנקה אחת
    [two] שתי הזנקות
   *[other] { NUMBER($activations) } הזנקות
} { $squares ->
    [one] במשבצת אחת
    [two] בשתי משבצות
   *[other] ב־{ NUMBER($squares) } משבצות
} של כקילומטר. כל עיגול נמצא במרכז המשבצת שלו, לא בכתובת.
figures-latitude = קו רוחב
figures-longitude = קו אורך
figures-activations = הזנקות
figures-weeks-title = שבוע אחר שבוע
figures-weeks-words = הזנקות בכל שבוע, מיום שני.
figures-week = שבוע מיום שני
figures-hours-title = מתי בשבוע
figures-hours-words = הזנקות לפי יום בשבוע ושעת הקריאה.
figures-hours-axis = שעה ביממה
figures-weekday = יום
figures-hour = שעה
