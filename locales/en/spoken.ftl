### Handovers as they are spoken. Sentences are joined by full stops, so none ends with one.

## The headings of ATMIST, IMIST-AMBO, SBAR and ASHICE

spoken-heading-age = Age
spoken-heading-time = Time
spoken-heading-mechanism = Mechanism
spoken-heading-injuries = Injuries
spoken-heading-signs = Signs
spoken-heading-treatment = Treatment
spoken-heading-identification = Identification
spoken-heading-mechanism_or_complaint = Mechanism or complaint
spoken-heading-injuries_and_information = Injuries and information
spoken-heading-treatment_and_trends = Treatment and trends
spoken-heading-allergies = Allergies
spoken-heading-medications = Medications
spoken-heading-background = Background
spoken-heading-other = Other
spoken-heading-situation = Situation
spoken-heading-assessment = Assessment
spoken-heading-recommendation = Recommendation
spoken-heading-sex = Sex
spoken-heading-history = History
spoken-heading-injuries_or_illness = Injuries or illness
spoken-heading-condition = Condition
spoken-heading-eta = ETA

## What is not known is said

spoken-not-known = Not known
spoken-none-recorded = None recorded

## Who the patient is

spoken-age-not-known = Age not known
spoken-years =
    { $years ->
        [0] Under 1 year
        [one] 1 year
       *[other] { NUMBER($years) } years
    }
spoken-pregnant = pregnant
spoken-patient = Patient { $number }
spoken-patient-tagged = Patient { $number }, tag { $tag }
spoken-name-not-known = Name not known
spoken-name-on-record = Name on the record

## When it happened

spoken-time-not-known = Time not known
spoken-time-call = Call { $at }
spoken-time-collapsed = collapsed about { $at }
spoken-time-arrest = arrest recognised { $at }

## What was recorded of the patient

spoken-history-mechanism = Mechanism: { $text }
spoken-history-complaint = Complaint: { $text }
spoken-history-background = Background: { $text }
spoken-history-medications = Medications: { $text }
spoken-history-allergies = Allergies: { $text }
spoken-history-background-unknown = Background: not known
spoken-history-medications-unknown = Medications: not known
spoken-history-allergies-unknown = Allergies: not known
spoken-injured-at = { $region }: { $injuries }
spoken-injury-on-face = { $injury } ({ $face })
spoken-injury-counted = { $count } × { $injury }
spoken-injuries = Injuries: { $injuries }
spoken-triage = Triage { $at }: { $category } by { $tool }
spoken-tool-tst = TST
spoken-tool-mitt = MITT
spoken-tool-start = START
spoken-tool-jumpstart = JumpSTART
spoken-life-extinct = Life extinct recognised { $at }
spoken-no-pulse = No pulse
spoken-pulse-not-known = Pulse not known
spoken-pulse-since = Pulse present since { $at }
spoken-analysis-shock = Last analysis { $at }: shock advised
spoken-analysis-no-shock = Last analysis { $at }: no shock advised
spoken-rhythm = Last rhythm { $at }: { $rhythm }
spoken-done-so-far = Done so far: { $treatment }
spoken-going-to = Going to { $hospital }
spoken-take-over = Please take over the care
spoken-hospital-at = { $hospital }, { $at }
spoken-hospital-time-not-known = { $hospital }, time not known
spoken-arrest-cause = cause thought { $cause }
