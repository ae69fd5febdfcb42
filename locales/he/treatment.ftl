### Draft: to be signed by a native speaker.

## Resuscitation

treatment-cpr = החייאה מ־{ $start }
treatment-cpr-running = החייאה מ־{ $start }, נמשכת
treatment-cpr-paused = החייאה מ־{ $start }, מושהית מאז { $since }
treatment-cpr-stopped = החייאה מ־{ $start }, הופסקה { $since }
treatment-pads = מדבקות הודבקו { $at }
treatment-no-shock = לא ניתן שוק
treatment-shocks =
    { $count ->
        [one] שוק אחד, { $last }
        [two] שני שוקים, האחרון { $last }
       *[other] { NUMBER($count) } שוקים, האחרון { $last }
    }
treatment-breaths =
    { $count ->
        [one] הנשמה אחת, { $last }
        [two] שתי הנשמות, האחרונה { $last }
       *[other] { NUMBER($count) } הנשמות, האחרונה { $last }
    }
treatment-stopped = ההחייאה הופסקה { $at }
treatment-stopped-because = ההחייאה הופסקה { $at }: { $reason }

## Each thing that was done, with the time at which it was done first

treatment-listed-wound_packed = פצע נארז: { $done }
treatment-listed-pressure_dressing_applied = תחבושת לחץ: { $done }
treatment-listed-chest_seal_applied = אטם חזה: { $done }
treatment-listed-airway_managed = נתיב אוויר: { $done }
treatment-listed-oxygen_given = חמצן: { $done }
treatment-listed-patient_positioned = תנוחה: { $done }
treatment-listed-warmth_kept = שמירת חום: { $done }
treatment-done-at = { $what }, { $at }
treatment-haemostatic = { $region }, המוסטטי
treatment-seal = { $side } { $face }
treatment-litres = { $litres } ל׳/דק׳
treatment-litres-by = { $litres } ל׳/דק׳ { $by }

## Drugs: a record of what was given

treatment-drug-amount = { $drug } { $amount }
treatment-drug-route = { $drug } { $route }
treatment-drug-amount-route = { $drug } { $amount } { $route }
treatment-amount = { $dose } { $unit }
treatment-drug-times = { $drug } ‏{ NUMBER($count) } פעמים, האחרונה { $last }
treatment-drugs = תרופות: { $drugs }

## Tourniquets

treatment-tourniquets =
    { $count ->
        [0] אין חוסם עורקים במקום: { $tourniquets }
        [one] חוסם עורקים אחד במקום: { $tourniquets }
        [two] שני חוסמי עורקים במקום: { $tourniquets }
       *[other] { NUMBER($count) } חוסמי עורקים במקום: { $tourniquets }
    }
treatment-tourniquet = { $limb } מ־{ $since }, { $conversion }, { $look }
treatment-tourniquet-time-not-known = { $limb } שעה לא ידועה, במקום ב־{ $since }, { $conversion }, { $look }
treatment-not-converted = לא הומר
treatment-converting = בהמרה
treatment-converting-agreed = בהמרה, { $agreed }
treatment-converted = הומר { $at }
treatment-converted-agreed = הומר { $at }, { $agreed }
treatment-conversion-failed = ההמרה נכשלה { $at }, נשאר במקום
treatment-not-reassessed = לא הוערך מחדש
treatment-reassessed = הוערך לאחרונה { $at }: { $look }
treatment-look-bleeding = מדמם
treatment-look-bleeding-pulse = מדמם, יש דופק דיסטלי
treatment-look-bleeding-no-pulse = מדמם, אין דופק דיסטלי
treatment-look-dry = לא מדמם
treatment-look-dry-pulse = לא מדמם, יש דופק דיסטלי
treatment-look-dry-no-pulse = לא מדמם, אין דופק דיסטלי
treatment-agreed-with = בהסכמת { $who }
treatment-nobody-agreed = איש לא הסכים
treatment-second-clinician = מטפל שני
treatment-clinical-desk = המוקד הרפואי
