### Draft: to be signed by a native speaker.

## What is measured, by name

vital-name-rr = FR
vital-name-spo2 = SpO₂
vital-name-pulse = pulso
vital-name-bp = TA
vital-name-acvpu = ACVPU
vital-name-temperature = temperatura
vital-name-gcs = GCS
vital-name-glucose = glucosa
vital-name-pain = dolor
vital-name-news2 = NEWS2
vital-name-oxygen = aire u oxígeno

## One value; a value under its name; how it changed from the first set to the last

vital-named = { $name } { $value }
vital-trend = { $name } { $first } → { $last }
vital-trends = Evolución: { $changes }
vital-no-trends = Sin evolución registrada
vital-spo2-scale1-unsaid = { $value } %
vital-spo2-scale1-air = { $value } % aire
vital-spo2-scale1-oxygen = { $value } % con oxígeno
vital-spo2-scale2-unsaid = { $value } % (escala 2)
vital-spo2-scale2-air = { $value } % (escala 2) aire
vital-spo2-scale2-oxygen = { $value } % (escala 2) con oxígeno
vital-on-air = con aire ambiente
vital-on-oxygen = con oxígeno
vital-temperature = { $value } °C
vital-gcs = { $total } ({ $parts })
vital-glucose = { $value } mmol/l
vital-pain = { $value }/10

## The score, or why there is none

vital-no-score-under_16 = Sin puntuación: NEWS2 no es para menores de 16 años
vital-no-score-pregnant = Sin puntuación: NEWS2 no es para embarazadas
vital-no-score-missing = Sin puntuación: falta { $missing }

## A set of values: in the timeline, and at a handover under its time

vital-set = Constantes: { $values }
vital-set-scored = Constantes: { $values } — NEWS2 { $score }
vital-sets = Constantes { $sets }
vital-set-at = { $at }: { $values }

## The chart: its labels, units and trends

vital-label-sbp = TA máxima
vital-label-dbp = TA mínima
vital-label-temperature = Temp.
vital-unit-per-minute = /min
vital-unit-of-ten = de 10
vital-so-far = Hasta ahora
vital-course =
    { $count ->
        [one] { $name } de { $first } a { $last } { $unit }, 1 valor
       *[other] { $name } de { $first } a { $last } { $unit }, { NUMBER($count) } valores
    }
vital-then = { $before } → { $after }
