### The panel on which observations are entered

observations-title = Observations
observations-last-score = Last: { $score }, { $ago } ago
observations-red = one value alone scores 3
observations-last-value = last { $value }
observations-gcs = GCS
observations-gcs-eyes = Eyes
observations-gcs-voice = Voice
observations-gcs-motor = Motor
observations-gcs-not-testable = NT
observations-gcs-left =
    { $count ->
        [one] GCS is recorded once { $parts } is said. NT: cannot be tested.
       *[other] GCS is recorded once { $parts } are said. NT: cannot be tested.
    }
observations-oxygen = Oxygen
observations-air = air
observations-on-oxygen = on oxygen
observations-acvpu = ACVPU
observations-level-a = A alert
observations-level-c = C confused
observations-level-v = V voice
observations-level-p = P pain
observations-level-u = U none
observations-target = Target 88–92 % prescribed
observations-scale2 = SpO₂ scale 2
observations-source = NEWS2 © Royal College of Physicians, 2017. For patients of 16 and over, not in pregnancy.
observations-record = Record
observations-odd-value = { $name } { $value } { $unit }
observations-keep-odd = { $values }? Tap again to keep it
observations-pad = { $name }, { $unit }
observations-lower = { $name } lower
observations-higher = { $name } higher
observations-point = Decimal point
observations-clear = Clear
