### Vital signs as they are read out

## What is measured, by name

vital-name-rr = RR
vital-name-spo2 = SpO₂
vital-name-pulse = pulse
vital-name-bp = BP
vital-name-acvpu = ACVPU
vital-name-temperature = temperature
vital-name-gcs = GCS
vital-name-glucose = glucose
vital-name-pain = pain
vital-name-news2 = NEWS2
vital-name-oxygen = air or oxygen

## One value; a value under its name; how it changed from the first set to the last

vital-named = { $name } { $value }
vital-trend = { $name } { $first } → { $last }
vital-trends = Trends: { $changes }
vital-no-trends = No trends recorded
vital-spo2-scale1-unsaid = { $value } %
vital-spo2-scale1-air = { $value } % air
vital-spo2-scale1-oxygen = { $value } % on oxygen
vital-spo2-scale2-unsaid = { $value } % (scale 2)
vital-spo2-scale2-air = { $value } % (scale 2) air
vital-spo2-scale2-oxygen = { $value } % (scale 2) on oxygen
vital-on-air = on air
vital-on-oxygen = on oxygen
vital-temperature = { $value } °C
vital-gcs = { $total } ({ $parts })
vital-glucose = { $value } mmol/l
vital-pain = { $value }/10

## The score, or why there is none

vital-no-score-under_16 = No score: NEWS2 is not for patients under 16
vital-no-score-pregnant = No score: NEWS2 is not for pregnancy
vital-no-score-missing = No score: { $missing } missing

## A set of values: in the timeline, and at a handover under its time

vital-set = Observations: { $values }
vital-set-scored = Observations: { $values } — NEWS2 { $score }
vital-sets = Observations { $sets }
vital-set-at = { $at }: { $values }

## The chart: its labels, units and trends

vital-label-sbp = BP upper
vital-label-dbp = BP lower
vital-label-temperature = Temp
vital-unit-per-minute = /min
vital-unit-of-ten = of 10
vital-so-far = So far
vital-course =
    { $count ->
        [one] { $name } from { $first } to { $last } { $unit }, 1 value
       *[other] { $name } from { $first } to { $last } { $unit }, { NUMBER($count) } values
    }
vital-then = { $before } → { $after }
