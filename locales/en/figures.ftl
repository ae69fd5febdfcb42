### The figures of a scheme

figures-page-title = Figures — coresponder
figures-not-loaded = The figures could not be loaded.
figures-board = Board
figures-from = From
figures-to = to
figures-headline = { $activations ->
    [one] 1 activation
   *[other] { NUMBER($activations) } activations
} · { NUMBER($saved) } resuscitated and taken to hospital
figures-means = Real calls to which a co-responder went. Times in minutes and seconds from the call; a dash: not recorded. Exercises never count.
figures-means-not-clinical = What was done for the patients is the ambulance service's to read.
figures-plots-not-loaded = The plots could not be loaded. The table has every number.
figures-each = Each activation
figures-incident = Incident
figures-call = Call
figures-shocks = Shocks
figures-outcome = Outcome
figures-median = Median
figures-copy = Copy as CSV
figures-copied = Copied. Paste it into a table.
figures-not-copied = The browser did not allow that. Select the table and copy it.
figures-utstein = Utstein rows, a file
figures-column-alerted_s = Alerted
figures-column-accepted_s = Accepted
figures-column-on_scene_s = At scene
figures-column-at_patient_s = At patient
figures-column-cpr_s = CPR
figures-column-first_shock_s = First shock
figures-column-pulse_returned_s = ROSC
figures-column-handed_over_s = Handed over
figures-column-crew_at_patient_s = Crew at patient
figures-column-gained_s = Gained
figures-outcome-conveyed_with_pulse = To hospital with a pulse
figures-outcome-pulse_at_scene = ROSC, at the scene
figures-outcome-conveyed_without_pulse = To hospital, no pulse
figures-outcome-no_pulse = No pulse
figures-outcome-died_at_scene = Died at the scene

## Plots

figures-plot-named = { $title }. { $words }
figures-as-table = As a table
figures-table-of = { $title }, table
figures-save-svg = SVG
figures-save-csv = CSV
figures-gained-title = Minutes gained
figures-gained-axis = Minutes sooner
figures-gained-median = Median { $clock }
figures-gained-none = Both times are known for { NUMBER($known) } of { NUMBER($all) } activations.
figures-gained-known = Both times are known for { NUMBER($known) } of { NUMBER($all) } activations. In { NUMBER($sooner) } the co-responder was first; the median gain is { $median }.
figures-gained-first = Co-responder first
figures-gained-later = Crew first, or together
figures-intervals-title = Times from the call
figures-intervals-words = Half of the activations lie within each box; the line in it is the median, written at the right.
figures-intervals-axis = Minutes from the call
figures-intervals-from-call = From the call to
figures-intervals-recorded = Recorded
figures-intervals-shortest = Shortest
figures-intervals-nine = 9 of 10 within
figures-intervals-longest = Longest
figures-places-title = Where
figures-places-words = { $activations ->
    [one] 1 activation
   *[other] { NUMBER($activations) } activations
} in { $squares ->
    [one] 1 square
   *[other] { NUMBER($squares) } squares
} of about a kilometre. A disc is in the middle of its square, not at an address.
figures-latitude = Latitude
figures-longitude = Longitude
figures-activations = Activations
figures-weeks-title = Week by week
figures-weeks-words = Activations of each week from Monday.
figures-week = Week from Monday
figures-hours-title = When in the week
figures-hours-words = Activations by weekday and hour of the call.
figures-hours-axis = Hour of the day
figures-weekday = Weekday
figures-hour = Hour
