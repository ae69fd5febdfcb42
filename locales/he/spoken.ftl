### Draft: to be signed by a native speaker.

## The headings of ATMIST, IMIST-AMBO, SBAR and ASHICE

spoken-heading-age = גיל
spoken-heading-time = שעה
spoken-heading-mechanism = מנגנון
spoken-heading-injuries = פגיעות
spoken-heading-signs = סימנים
spoken-heading-treatment = טיפול
spoken-heading-identification = זיהוי
spoken-heading-mechanism_or_complaint = מנגנון או תלונה
spoken-heading-injuries_and_information = פגיעות ומידע
spoken-heading-treatment_and_trends = טיפול ומגמות
spoken-heading-allergies = אלרגיות
spoken-heading-medications = תרופות קבועות
spoken-heading-background = רקע
spoken-heading-other = אחר
spoken-heading-situation = מצב
spoken-heading-assessment = הערכה
spoken-heading-recommendation = המלצה
spoken-heading-sex = מין
spoken-heading-history = היסטוריה
spoken-heading-injuries_or_illness = פגיעות או מחלה
spoken-heading-condition = מצב המטופל
spoken-heading-eta = הגעה משוערת

## What is not known is said

spoken-not-known = לא ידוע
spoken-none-recorded = לא נרשם

## Who the patient is

spoken-age-not-known = גיל לא ידוע
spoken-years =
    { $years ->
        [0] פחות משנה
        [one] שנה
        [two] שנתיים
       *[other] { NUMBER($years) } שנים
    }
spoken-pregnant = בהיריון
spoken-patient = מטופל { $number }
spoken-patient-tagged = מטופל { $number }, תג { $tag }
spoken-name-not-known = שם לא ידוע
spoken-name-on-record = השם רשום

## When it happened

spoken-time-not-known = שעה לא ידועה
spoken-time-call = קריאה { $at }
spoken-time-collapsed = התמוטט בערך ב־{ $at }
spoken-time-arrest = דום לב זוהה { $at }

## What was recorded of the patient

spoken-history-mechanism = מנגנון: { $text }
spoken-history-complaint = תלונה: { $text }
spoken-history-background = רקע: { $text }
spoken-history-medications = תרופות קבועות: { $text }
spoken-history-allergies = אלרגיות: { $text }
spoken-history-background-unknown = רקע: לא ידוע
spoken-history-medications-unknown = תרופות קבועות: לא ידוע
spoken-history-allergies-unknown = אלרגיות: לא ידוע
spoken-injured-at = { $region }: { $injuries }
spoken-injury-on-face = { $injury } ({ $face })
spoken-injury-counted = { $count } × { $injury }
spoken-injuries = פגיעות: { $injuries }
spoken-triage = מיון { $at }: { $category } לפי { $tool }
spoken-tool-tst = TST
spoken-tool-mitt = MITT
spoken-tool-start = START
spoken-tool-jumpstart = JumpSTART
spoken-life-extinct = נקבע מותו { $at }
spoken-no-pulse = אין דופק
spoken-pulse-not-known = דופק לא ידוע
spoken-pulse-since = יש דופק מאז { $at }
spoken-analysis-shock = ניתוח אחרון { $at }: מומלץ שוק
spoken-analysis-no-shock = ניתוח אחרון { $at }: לא מומלץ שוק
spoken-rhythm = קצב אחרון { $at }: { $rhythm }
spoken-done-so-far = בוצע עד כה: { $treatment }
spoken-going-to = בדרך אל { $hospital }
spoken-take-over = אנא קבלו את הטיפול
spoken-hospital-at = { $hospital }, { $at }
spoken-hospital-time-not-known = { $hospital }, שעה לא ידועה
spoken-arrest-cause = סיבה משוערת: { $cause }
