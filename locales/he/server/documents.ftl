### Draft: to be signed by a native speaker.

## The head of a patient's record

documents-title = דו״ח טיפול חירום
documents-title-numbered = דו״ח טיפול חירום { $number }
documents-exercise = תרגיל. אין מטופל אמיתי.
documents-incident-patient = אירוע { $incident }, מטופל { $patient }
documents-status-preliminary = ראשוני: המטופל טרם הועבר
documents-status-final = סופי: כפי שהועבר
documents-status-amended = מתוקן: נרשם לאחר ההעברה
documents-short-preliminary = ראשוני, גרסה { $version }
documents-short-final = סופי, גרסה { $version }
documents-short-amended = מתוקן, גרסה { $version }
documents-version = גרסה { $version }. { $status }.
documents-version-replaces = גרסה { $version }. { $status }; מחליף את גרסה { $replaced }.
documents-as-of = נכון ל־{ $at }. השעות מקומיות ({ $zone }).
documents-page-head = אירוע { $incident }, { $day }. { $status }. השעות מקומיות ({ $zone }).
documents-page-head-replaces = אירוע { $incident }, { $day }. { $status }. מחליף את גרסה { $replaced }. השעות מקומיות ({ $zone }).
documents-foot = מטופל { $number } · גרסה { $version } · נכון ל־{ $at } · מתוך { $entries } רשומות, SHA-256 { $digest }
documents-page = עמוד { $page } מתוך { $pages }
documents-made-from = הופק מ־{ $entries } רשומות, SHA-256 { $digest }
documents-lost-letters = ? מסמן אות שאי אפשר להדפיס בעמוד זה.

## Its parts

documents-part-patient = מטופל
documents-part-place = מקום
documents-part-dangers = סכנות במקום
documents-part-atmist = ATMIST
documents-part-timeline = ציר הזמן
documents-part-handover = העברה
documents-part-observations = מדדים
documents-dangers = סכנות במקום: { $hazards }
documents-address-not-known = כתובת לא ידועה
documents-nothing-recorded = לא נרשם דבר
documents-not-handed-over = לא הועבר

## Who the patient is

documents-patient = מטופל { $number }
documents-name-not-known = שם לא ידוע
documents-born = תאריך לידה { $day }
documents-born-not-known = תאריך לידה לא ידוע
documents-nhs-number = מספר NHS { $number }
documents-nhs-number-not-known = מספר NHS לא ידוע
documents-tag = תג { $tag }
documents-about-years = בערך בן { $years }
documents-caller-years = בן { $years }, לפי המתקשר

## The receipt

documents-receipt = { $giver } אל { $taker }, התקבל { $at }
documents-receipt-heard = { $giver } אל { $taker }, נשמע { $heard }, התקבל { $at }
documents-receipt-by = { $giver } אל { $taker }, התקבל { $at }, בידי { $name }
documents-receipt-heard-by = { $giver } אל { $taker }, נשמע { $heard }, התקבל { $at }, בידי { $name }
documents-a-unit = יחידה

## The table of observations

documents-column-time = שעה
documents-column-rr = RR
documents-column-spo2 = SpO₂
documents-column-gas = אוויר/O₂
documents-column-bp = ל״ד
documents-column-pulse = דופק
documents-column-acvpu = ACVPU
documents-column-temperature = חום
documents-column-gcs = GCS
documents-column-glucose = גלוקוז
documents-column-pain = כאב
documents-column-news2 = NEWS2
documents-oxygen = חמצן
documents-air = אוויר
documents-not-scored = ללא ציון
documents-span-rr = RR { $low }–{ $high }
documents-span-spo2 = SpO₂ { $low }–{ $high }
documents-span-sbp = סיסטולי { $low }–{ $high }
documents-span-pulse = דופק { $low }–{ $high }
documents-span-temperature_c = {"\u200E"}°C { $low }–{ $high }
documents-earlier = { $count } קודמים, מ־{ $since } עד { $until }: { $spans }.
documents-odd = * מחוץ לטווח הרגיל ואושר על ידי המודד.

## Lines that only a document has

documents-line-status-mobile = בדרך
documents-line-status-at_rvp = בנקודת המפגש
documents-line-status-on_scene = בזירה
documents-line-status-at_patient = אצל המטופל
documents-line-status-transporting = עוזבת את הזירה עם המטופל
documents-line-status-at_hospital = בבית החולים
documents-line-status-clear = פנויה
documents-line-handover_offered = הוצעה העברה
documents-line-handover_received = ההעברה נשמעה
documents-line-handover_returned = ההעברה הוחזרה עם שאלה
documents-line-handover_accepted = ההעברה התקבלה
documents-line-handover_withdrawn = ההעברה בוטלה
documents-line-with-text = { $line }: { $text }
documents-line-with-more = { $line }, { $more }
documents-line-triaged = מיון: { $category } לפי { $tool }
documents-line-tourniquet_reassessed = חוסם עורקים נבדק: { $look }
documents-line-tourniquet_conversion_started = החלה המרת חוסם עורקים
documents-line-tourniquet_converted = חוסם עורקים הומר
documents-line-tourniquet_conversion_failed = המרת חוסם עורקים נכשלה, נשאר במקום
