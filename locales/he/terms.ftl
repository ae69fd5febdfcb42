### Draft: to be signed by a native speaker.

## Parts of the body

region-head = ראש
region-face = פנים
region-neck = צוואר
region-chest = בית החזה
region-abdomen = בטן
region-pelvis = אגן
region-upper_back = גב עליון
region-lower_back = גב תחתון
region-left_upper_arm = זרוע שמאל
region-left_forearm = אמת יד שמאל
region-left_hand = כף יד שמאל
region-right_upper_arm = זרוע ימין
region-right_forearm = אמת יד ימין
region-right_hand = כף יד ימין
region-left_thigh = ירך שמאל
region-left_lower_leg = שוק שמאל
region-left_foot = כף רגל שמאל
region-right_thigh = ירך ימין
region-right_lower_leg = שוק ימין
region-right_foot = כף רגל ימין
face-front = מלפנים
face-back = מאחור
side-left = שמאל
side-right = ימין
limb-left_arm = יד שמאל
limb-right_arm = יד ימין
limb-left_leg = רגל שמאל
limb-right_leg = רגל ימין

## Where a tourniquet sits

site-high = גבוה
site-above_wound = מעל הפצע
over-clothing = מעל הבגדים
over-skin = על העור

## Injuries

injury-gunshot = ירי
injury-stab = דקירה
injury-blast = הדף
injury-blunt = קהה
injury-burn = כוויה
injury-crush = מעיכה
injury-amputation = קטיעה
injury-fracture = שבר
injury-bleeding = דימום
injury-other = פגיעה אחרת

## Rhythms

rhythm-asystole = אסיסטולה
rhythm-pea = PEA
rhythm-vf = VF
rhythm-pvt = VT ללא דופק
rhythm-sinus = קצב סינוס
rhythm-other = קצב אחר

## Airway, oxygen and pads

airway-position = נפתח במנח
airway-suction = נוקה בשאיבה
airway-opa = נתיב אוויר אורופרינגיאלי
airway-npa = נתיב אוויר נזופרינגיאלי
airway-pocket_mask = מסכת כיס
airway-bag_valve_mask = מפוח ומסכה
airway-supraglottic = נתיב אוויר סופרגלוטי
airway-tracheal_tube = טובוס
oxygen-by-mask = במסכה
oxygen-by-bag_valve_mask = במפוח ומסכה
oxygen-by-nasal = במשקפי חמצן
pads-antero_lateral = קדמי־צדי
pads-antero_posterior = קדמי־אחורי

## Drugs, their units and routes

drug-adrenaline = אדרנלין
drug-amiodarone = אמיודרון
drug-tranexamic_acid = חומצה טרנקסמית
drug-naloxone = נלוקסון
drug-morphine = מורפיום
drug-ketamine = קטמין
drug-other = תרופה אחרת
dose-unit-mg = מ״ג
dose-unit-microgram = מק״ג
dose-unit-g = גרם
dose-unit-ml = מ״ל
route-iv = IV
route-io = IO
route-im = IM
route-in = תוך־אפי
route-other = בדרך אחרת

## Position and warmth

position-recovery = תנוחת התאוששות
position-supine = על הגב
position-sitting = בישיבה
position-legs_raised = רגליים מורמות
position-head_up = ראש מורם
position-own = כפי שנוח
warmth-blanket = שמיכה
warmth-foil = שמיכת חירום
warmth-active_warming = חימום פעיל
warmth-off_ground = מורם מהקרקע
warmth-dry_clothes = בגדים יבשים
warmth-shelter = מחסה

## Why compressions pause, and why a resuscitation ends

pause-rhythm_check = בדיקת קצב
pause-moving = העברת המטופל
pause-airway = נתיב אוויר
pause-other = סיבה אחרת
stop-pulse_returned = הדופק חזר
stop-protocol_complete = הפרוטוקול הושלם
stop-dnacpr = הוראה שלא להחיות
stop-futile = חסר תועלת
stop-unable = לא אפשרי פיזית
stop-medical_direction = בהוראה רפואית

## Who a patient is

age-band-newborn = יילוד
age-band-infant = תינוק
age-band-child = ילד
age-band-adult = מבוגר
age-band-older_adult = קשיש
sex-female = נקבה
sex-male = זכר
history-mechanism = מנגנון
history-complaint = תלונה
history-allergies = אלרגיות
history-medications = תרופות קבועות
history-background = רקע
history-social = רקע חברתי
history-other = מידע

## What a call is about

incident-category-cardiac_arrest = דום לב
incident-category-respiratory_arrest = דום נשימה
incident-category-chest_pain = כאב בחזה
incident-category-breathing_difficulty = קוצר נשימה
incident-category-unconscious = מחוסר הכרה
incident-category-stroke = שבץ
incident-category-seizure = פרכוס
incident-category-bleeding = דימום
incident-category-overdose = מנת יתר או הרעלה
incident-category-fall = נפילה
incident-category-road_collision = תאונת דרכים
incident-category-assault = תקיפה
incident-category-other = חירום אחר

## Triage

category-p1 = P1 מיידי
category-p2 = P2 דחוף
category-p3 = P3 נדחה
category-not_breathing = לא נושם
category-dead = מת
label-p1 = P1
label-p2 = P2
label-p3 = P3
label-not_breathing = לא נושם
label-dead = מת
label-untriaged = ללא מיון
label-means-p1 = מיידי
label-means-p2 = דחוף
label-means-p3 = נדחה
label-means-not_breathing = החייאה אם האמצעים מאפשרים. זו אינה קביעת מוות.
tool-tst = מיון בעשר שניות
tool-mitt = MITT
tool-start = START
tool-jumpstart = JumpSTART
tool-short-tst = עשר שניות
tool-short-mitt = MITT
tool-short-start = START
tool-short-jumpstart = JumpSTART

## What was said of an arrest

arrest-cause-medical = רפואית
arrest-cause-trauma = פציעה
arrest-cause-overdose = מנת יתר
arrest-cause-drowning = טביעה
arrest-cause-electrocution = התחשמלות
arrest-cause-asphyxia = חנק
arrest-seen-family = בן משפחה ראה
arrest-seen-bystander = עובר אורח ראה
arrest-seen-responder = צוות ראה
arrest-seen-nobody = איש לא ראה
arrest-cpr-none = ללא החייאה של עוברי אורח
arrest-cpr-compressions = עיסויים של עוברי אורח
arrest-cpr-with_breaths = החייאה של עוברי אורח עם הנשמות
arrest-aed-none = ללא דפיברילטור של עוברי אורח
arrest-aed-no_shock = דפיברילטור של עוברי אורח ללא שוק
arrest-aed-shock = דפיברילטור של עוברי אורח עם שוק
arrest-phone-yes = ניתנה הדרכה בטלפון
arrest-phone-no = לא ניתנה הדרכה בטלפון
arrest-place-home = בבית
arrest-place-work = בעבודה
arrest-place-sport = בפעילות ספורט
arrest-place-street = ברחוב
arrest-place-public_building = במבנה ציבורי
arrest-place-care_home = בבית אבות
arrest-place-education = במוסד חינוך
arrest-place-other = במקום אחר
arrest-choice-witness-family = משפחה
arrest-choice-witness-bystander = עובר אורח
arrest-choice-witness-responder = צוות
arrest-choice-witness-nobody = איש
arrest-choice-cpr-none = אין
arrest-choice-cpr-compressions = עיסויים בלבד
arrest-choice-cpr-with_breaths = עם הנשמות
arrest-choice-aed-none = אין
arrest-choice-aed-no_shock = מחובר, ללא שוק
arrest-choice-aed-shock = ניתן שוק

## Death, as JRCALC names what is found

criterion-decapitation = עריפת ראש
criterion-cranial_destruction = הרס נרחב של הגולגולת והמוח
criterion-hemicorporectomy = קטיעת פלג גוף או דומה
criterion-decomposition = ריקבון
criterion-incineration = שריפה מלאה
criterion-hypostasis = כתמי מוות
criterion-rigor_mortis = קישיון מוות
criterion-no_cpr_15_min = 15 דק׳ ללא החייאה
criterion-asystole_30_s = אסיסטולה במשך 30 שנ׳
criterion-asystole_20_min_als = אסיסטולה אחרי 20 דק׳ ALS
criterion-no_exclusion = ללא חשד לטביעה, היפותרמיה, הרעלה או היריון

## Kit

item-aed = דפיברילטור
item-aed_pads = מדבקות דפיברילטור
item-aed_battery = סוללת דפיברילטור
item-bag_valve_mask = מפוח ומסכה
item-oxygen = חמצן
item-tourniquets = חוסמי עורקים

## Why a person says no, takes back, or is stood down

decline-committed = באירוע אחר
decline-too_far = רחוק מדי
decline-no_kit = אין ציוד
decline-unsafe = לא בטוח
decline-other = סיבה אחרת
stand-down-control_room = על ידי המוקד
stand-down-supervisor = על ידי אחראי
stand-down-police_tasking = נדרש למשימת משטרה
stand-down-recoded = סיווג הקריאה שונה
stand-down-cancelled = הקריאה בוטלה
stand-down-replaced = נשלחה יחידה אחרת
stand-down-crew_at_patient = צוות אמבולנס אצל המטופל
stand-down-scene_unsafe = הזירה אינה בטוחה
stand-down-eta_lost = כבר לא יגיע ראשון
stand-down-relocated = הקריאה במקום אחר
stand-down-real_call = נדרש לקריאה אמיתית
stand-down-off_duty = ירד מתורנות
stand-down-enough = יש די יחידות
stand-down-merged = הקריאה נמשכת באירוע אחר
stand-down-diverted = נשלחה לאירוע אחר
stand-down-found_patient = מצאה מטופל אחר
withdrawal-slip = נגיעה בטעות
withdrawal-wrong_time = שעה שגויה
withdrawal-wrong_patient = מטופל שגוי
withdrawal-did_not_happen = לא קרה
withdrawal-other = סיבה אחרת

## What a unit does for its own service

duty-state-off_duty = לא בתורנות
duty-state-available = זמינה
duty-state-divertible = במשימה, ניתנת להסטה
duty-state-busy = במשימה, לא ניתנת להסטה
duty-on-divertible = ב־{ $task }, ניתנת להסטה
duty-on-busy = ב־{ $task }, לא ניתנת להסטה

## After the job

aed-data-to_download = ממתין להורדה
aed-data-downloaded = הורד
aed-data-left_at_hospital = הושאר בבית החולים
aed-data-not_used = לא נדרש: הדפיברילטור לא הופעל
debrief-topic-went_well = עבד טוב
debrief-topic-was_missing = היה חסר

## Phases of tactical care

phase-direct_threat = איום ישיר
phase-indirect_threat = איום עקיף
phase-evacuation = פינוי
phase-zone-direct_threat = חם
phase-zone-indirect_threat = חמים
phase-zone-evacuation = קר

## Competences, by the codes that agencies share

competence-co_responder = מגיש עזרה נוסף
