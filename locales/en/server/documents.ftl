### A patient record on paper and as text

## The head of a patient's record

documents-title = Emergency care record
documents-title-numbered = Emergency care record { $number }
documents-exercise = Exercise. No real patient.
documents-incident-patient = Incident { $incident }, patient { $patient }
documents-status-preliminary = Preliminary: the patient has not been handed over
documents-status-final = Final: as handed over
documents-status-amended = Amended: recorded after the handover
documents-short-preliminary = Preliminary, version { $version }
documents-short-final = Final, version { $version }
documents-short-amended = Amended, version { $version }
documents-version = Version { $version }. { $status }.
documents-version-replaces = Version { $version }. { $status }; replaces version { $replaced }.
documents-as-of = As of { $at }. Times are local ({ $zone }).
documents-page-head = Incident { $incident }, { $day }. { $status }. Times are local ({ $zone }).
documents-page-head-replaces = Incident { $incident }, { $day }. { $status }. Replaces version { $replaced }. Times are local ({ $zone }).
documents-foot = Patient { $number } · version { $version } · as of { $at } · from { $entries } entries, SHA-256 { $digest }
documents-page = Page { $page } of { $pages }
documents-made-from = Made from { $entries } entries, SHA-256 { $digest }
documents-lost-letters = ? marks a letter that this page cannot print.

## Its parts

documents-part-patient = Patient
documents-part-place = Place
documents-part-dangers = Dangers of the place
documents-part-atmist = ATMIST
documents-part-timeline = Timeline
documents-part-handover = Handover
documents-part-observations = Observations
documents-dangers = Dangers of the place: { $hazards }
documents-address-not-known = Address not known
documents-nothing-recorded = Nothing recorded
documents-not-handed-over = Not handed over

## Who the patient is

documents-patient = Patient { $number }
documents-name-not-known = Name not known
documents-born = born { $day }
documents-born-not-known = date of birth not known
documents-nhs-number = NHS number { $number }
documents-nhs-number-not-known = NHS number not known
documents-tag = Tag { $tag }
documents-about-years = about { $years } years
documents-caller-years = { $years } years, as the caller said

## The receipt

documents-receipt = { $giver } to { $taker }, accepted { $at }
documents-receipt-heard = { $giver } to { $taker }, heard { $heard }, accepted { $at }
documents-receipt-by = { $giver } to { $taker }, accepted { $at }, received by { $name }
documents-receipt-heard-by = { $giver } to { $taker }, heard { $heard }, accepted { $at }, received by { $name }
documents-a-unit = a unit

## The table of observations

documents-column-time = Time
documents-column-rr = RR
documents-column-spo2 = SpO₂
documents-column-gas = Air/O₂
documents-column-bp = BP
documents-column-pulse = Pulse
documents-column-acvpu = ACVPU
documents-column-temperature = Temp
documents-column-gcs = GCS
documents-column-glucose = Glucose
documents-column-pain = Pain
documents-column-news2 = NEWS2
documents-oxygen = oxygen
documents-air = air
documents-not-scored = not scored
documents-span-rr = RR { $low }–{ $high }
documents-span-spo2 = SpO₂ { $low }–{ $high }
documents-span-sbp = systolic { $low }–{ $high }
documents-span-pulse = pulse { $low }–{ $high }
documents-span-temperature_c = °C { $low }–{ $high }
documents-earlier = { $count } earlier, { $since } to { $until }: { $spans }.
documents-odd = * outside the usual range and confirmed by the person who measured it.

## Lines that only a document has

documents-line-status-mobile = On the way
documents-line-status-at_rvp = At the rendezvous point
documents-line-status-on_scene = At scene
documents-line-status-at_patient = At the patient
documents-line-status-transporting = Leaves the scene with the patient
documents-line-status-at_hospital = At the hospital
documents-line-status-clear = Clear
documents-line-handover_offered = Handover offered
documents-line-handover_received = Handover heard
documents-line-handover_returned = Handover returned with a question
documents-line-handover_accepted = Handover accepted
documents-line-handover_withdrawn = Handover withdrawn
documents-line-with-text = { $line }: { $text }
documents-line-with-more = { $line }, { $more }
documents-line-triaged = Triage: { $category } by { $tool }
documents-line-tourniquet_reassessed = Tourniquet looked at: { $look }
documents-line-tourniquet_conversion_started = Tourniquet conversion started
documents-line-tourniquet_converted = Tourniquet converted
documents-line-tourniquet_conversion_failed = Tourniquet conversion failed, stays on
