### Draft: to be signed by a native speaker.

## The sections that only a document has

fhir-part-incident = אירוע
fhir-part-complaint = תלונה
fhir-part-findings = ממצאים
fhir-part-done = מה נעשה
fhir-part-medicines = תרופות ומכשירים
fhir-part-social = רקע חברתי
fhir-part-life-extinct = קביעת מוות

## Where the document comes from

fhir-entries = { $count ->
    [one] רשומה אחת
    [two] שתי רשומות
   *[other] { NUMBER($count) } רשומות
}
fhir-final-record = הרשומה הסופית
fhir-service-police = משטרה
fhir-service-ambulance = שירות אמבולנסים
fhir-role-police = שוטר
fhir-role-ambulance = צוות אמבולנס
fhir-emergency = חירום

## Findings

fhir-age = גיל משוער
fhir-first-cpr = החייאה ראשונה
fhir-pulse-returned = חזרת מחזור דם ספונטני
fhir-stop-reason = הסיבה להפסקת ההחייאה
fhir-analysis = ניתוח הדפיברילטור
fhir-shock-advised = מומלץ שוק
fhir-no-shock-advised = לא מומלץ שוק
fhir-rhythm = קצב לב
fhir-injury = פציעה שנמצאה
fhir-triage = קטגוריית טריאז׳
fhir-triage-by = { $category } לפי { $tool }

## Measurements

fhir-measured-rr = קצב נשימה
fhir-measured-spo2 = ריווי חמצן
fhir-measured-pulse = דופק
fhir-measured-temperature_c = חום גוף
fhir-measured-glucose_mmol_l = סוכר בדם
fhir-measured-pain = כאב מתוך עשר
fhir-blood-pressure = לחץ דם
fhir-systolic = סיסטולי
fhir-diastolic = דיאסטולי
fhir-acvpu-a = ערני
fhir-acvpu-c = מבולבל
fhir-acvpu-v = מגיב לקול
fhir-acvpu-p = מגיב לכאב
fhir-acvpu-u = לא מגיב
fhir-gcs = סולם התרדמת של גלזגו
fhir-gcs-eye = פקיחת עיניים
fhir-gcs-verbal = תגובה מילולית
fhir-gcs-motor = תגובה מוטורית
fhir-not-testable = לא ניתן לבדיקה
fhir-odd = מחוץ לטווח המקובל: נשאל ואושר על ידי מי שמדד.
fhir-news2 = NEWS2 סך הכול
fhir-news2-rr = NEWS2 נשימה
fhir-news2-spo2 = NEWS2 ריווי חמצן
fhir-news2-oxygen = NEWS2 אוויר או חמצן
fhir-news2-sbp = NEWS2 לחץ דם סיסטולי
fhir-news2-pulse = NEWS2 דופק
fhir-news2-acvpu = NEWS2 הכרה
fhir-news2-temperature_c = NEWS2 חום

## What was done

fhir-cpr = החייאה
fhir-shock = שוק
fhir-energy = { $joules } J
fhir-breaths = הנשמות
fhir-tourniquet = הונח חוסם עורקים
fhir-tourniquet-time-not-known = שעת ההנחה אינה ידועה: היה מונח בשעה שצוינה.
fhir-last-look-bleeding = בדיקה אחרונה { $at }: יש דימום
fhir-last-look-dry = בדיקה אחרונה { $at }: אין דימום
fhir-conversion-converting = חוסם עורקים בהמרה
fhir-conversion-converted = חוסם העורקים הומר לחבישה
fhir-conversion-failed_locked = המרת חוסם העורקים נכשלה; החוסם נשאר
fhir-phase = שלב הטיפול: { $phase }
fhir-packed = הפצע נדחס
fhir-packed-haemostatic = הפצע נדחס בגזה עוצרת דימום
fhir-pressure-dressing = הונחה תחבושת לחץ
fhir-chest-seal = הונח אטם חזה
fhir-chest = חזה, { $side }, { $face }
fhir-aed = דפיברילטור חיצוני אוטומטי
