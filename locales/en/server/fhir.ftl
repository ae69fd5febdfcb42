### Words of the FHIR document. The codes keep the displays of their own systems

## The sections that only a document has

fhir-part-incident = Incident
fhir-part-complaint = Complaint
fhir-part-findings = Findings
fhir-part-done = What was done
fhir-part-medicines = Medicines and devices
fhir-part-social = Social
fhir-part-life-extinct = Life extinct

## Where the document comes from

fhir-entries = { $count ->
    [one] 1 entry
   *[other] { NUMBER($count) } entries
}
fhir-final-record = The final record
fhir-service-police = Police force
fhir-service-ambulance = Ambulance service
fhir-role-police = Police officer
fhir-role-ambulance = Ambulance crew
fhir-emergency = Emergency

## Findings

fhir-age = Estimated age
fhir-first-cpr = First CPR
fhir-pulse-returned = Return of spontaneous circulation
fhir-stop-reason = Why resuscitation was stopped
fhir-analysis = Analysis by the AED
fhir-shock-advised = Shock advised
fhir-no-shock-advised = No shock advised
fhir-rhythm = Heart rhythm
fhir-injury = Injury found
fhir-triage = Triage category
fhir-triage-by = { $category } by { $tool }

## Measurements

fhir-measured-rr = Respiratory rate
fhir-measured-spo2 = Oxygen saturation
fhir-measured-pulse = Heart rate
fhir-measured-temperature_c = Body temperature
fhir-measured-glucose_mmol_l = Blood glucose
fhir-measured-pain = Pain out of ten
fhir-blood-pressure = Blood pressure
fhir-systolic = Systolic
fhir-diastolic = Diastolic
fhir-acvpu-a = Alert
fhir-acvpu-c = Confused
fhir-acvpu-v = Responds to voice
fhir-acvpu-p = Responds to pain
fhir-acvpu-u = Unresponsive
fhir-gcs = Glasgow Coma Scale
fhir-gcs-eye = Eye opening
fhir-gcs-verbal = Verbal response
fhir-gcs-motor = Motor response
fhir-not-testable = Not testable
fhir-odd = Outside the usual range: asked about, and confirmed by the person who measured it.
fhir-news2 = NEWS2 total
fhir-news2-rr = NEWS2 respiration
fhir-news2-spo2 = NEWS2 oxygen saturation
fhir-news2-oxygen = NEWS2 air or oxygen
fhir-news2-sbp = NEWS2 systolic blood pressure
fhir-news2-pulse = NEWS2 pulse
fhir-news2-acvpu = NEWS2 consciousness
fhir-news2-temperature_c = NEWS2 temperature

## What was done

fhir-cpr = CPR
fhir-shock = Shock
fhir-energy = { $joules } J
fhir-breaths = Rescue breaths
fhir-tourniquet = Tourniquet applied
fhir-tourniquet-time-not-known = The time of application is not known: on by the time given.
fhir-last-look-bleeding = Last look { $at }: bleeding
fhir-last-look-dry = Last look { $at }: no bleeding
fhir-conversion-converting = Tourniquet being converted
fhir-conversion-converted = Tourniquet converted to a dressing
fhir-conversion-failed_locked = Tourniquet conversion failed; the tourniquet stays
fhir-phase = Phase of care: { $phase }
fhir-packed = Wound packed
fhir-packed-haemostatic = Wound packed with haemostatic gauze
fhir-pressure-dressing = Pressure dressing applied
fhir-chest-seal = Chest seal applied
fhir-chest = Chest, { $side }, { $face }
fhir-aed = Automated external defibrillator
