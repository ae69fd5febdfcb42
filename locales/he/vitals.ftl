### Draft: to be signed by a native speaker.

## What is measured, by name

vital-name-rr = RR
vital-name-spo2 = SpO₂
vital-name-pulse = דופק
vital-name-bp = ל״ד
vital-name-acvpu = ACVPU
vital-name-temperature = חום
vital-name-gcs = GCS
vital-name-glucose = גלוקוז
vital-name-pain = כאב
vital-name-news2 = NEWS2
vital-name-oxygen = אוויר או חמצן

## One value; a value under its name; how it changed from the first set to the last

vital-named = { $name } { $value }
vital-trend = { $name } { $first } ← { $last }
vital-trends = מגמות: { $changes }
vital-no-trends = לא נרשמו מגמות
vital-spo2-scale1-unsaid = { $value } %
vital-spo2-scale1-air = { $value } % אוויר
vital-spo2-scale1-oxygen = { $value } % עם חמצן
vital-spo2-scale2-unsaid = { $value } % (סולם 2)
vital-spo2-scale2-air = { $value } % (סולם 2) אוויר
vital-spo2-scale2-oxygen = { $value } % (סולם 2) עם חמצן
vital-on-air = אוויר חדר
vital-on-oxygen = עם חמצן
vital-temperature = { $value } {"\u200E"}°C
vital-gcs = { $total } ({ $parts })
vital-glucose = { $value } mmol/l
vital-pain = { $value }/10

## The score, or why there is none

vital-no-score-under_16 = אין ציון: NEWS2 אינו מיועד למטופלים מתחת לגיל 16
vital-no-score-pregnant = אין ציון: NEWS2 אינו מיועד להיריון
vital-no-score-missing = אין ציון: חסר { $missing }

## A set of values: in the timeline, and at a handover under its time

vital-set = מדדים: { $values }
vital-set-scored = מדדים: { $values } — ‏NEWS2 { $score }
vital-sets = מדדים { $sets }
vital-set-at = { $at }: { $values }

## The chart: its labels, units and trends

vital-label-sbp = ל״ד עליון
vital-label-dbp = ל״ד תחתון
vital-label-temperature = חום
vital-unit-per-minute = /דק׳
vital-unit-of-ten = מתוך 10
vital-so-far = עד כה
vital-course =
    { $count ->
        [one] { $name } מ־{ $first } ל־{ $last } { $unit }, ערך אחד
        [two] { $name } מ־{ $first } ל־{ $last } { $unit }, שני ערכים
       *[other] { $name } מ־{ $first } ל־{ $last } { $unit }, { NUMBER($count) } ערכים
    }
vital-then = { $before } ← { $after }
