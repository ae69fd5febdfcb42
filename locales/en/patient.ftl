### The patients of a scene: the bar of several, the header, and the record of one

patient-numbered = Patient { $number }
patient-for-whom = For whom you record
patient-recording-for = Recording for
patient-tourniquet = Tourniquet { $limb }: { $time }
patient-tourniquets =
    { $more ->
        [one] Tourniquet { $limb }: { $time } and 1 more
       *[other] Tourniquet { $limb }: { $time } and { NUMBER($more) } more
    }
patient-tq = TQ { $time }
patient-tqs = TQ { $time } +{ $more }
patient-add = Add patient
patient-add-another = Add another patient
patient-and-place = Patient and place
patient-described = Patient:{"\u00A0"}{ $who }
patient-exercise = Exercise
patient-hazards =
    { $count ->
        [one] { NUMBER($count) } hazard
       *[other] { NUMBER($count) } hazards
    }
patient-others-here = Other units on this incident
patient-incident-cancelled = The call was cancelled.
patient-incident-closed = The incident was closed.
patient-still-recorded = What you enter is still recorded.
patient-still-recorded-since = You were at the patient from { $at }. What you enter is still recorded.

## The record of one patient, in parts

patient-identified = identified
patient-parts = Parts of the record
patient-part-description = Who
patient-part-history = History
patient-part-arrest = Arrest
patient-part-identity = Identity
patient-part-merge = Same person
patient-record = Record

## What is seen of a patient

patient-age = Age
patient-sex = Sex
patient-pregnant = Pregnant
patient-years = Years, if known
patient-years-odd = Years are a number from 0 to { $most }.
patient-tag = Tag
patient-tag-odd = A tag has letters, digits and hyphens.
patient-undo-description = description

## What bystanders say of the arrest

patient-witnessed = Who saw the collapse
patient-bystander-cpr = CPR before you
patient-phone-cpr = Instructed by telephone
patient-bystander-aed = AED before you
patient-cause = Cause, as far as can be seen
patient-arrest-where = Where
patient-collapsed = Collapsed, minutes ago
patient-collapsed-known = Collapsed, minutes ago (recorded: about { $at })
patient-minutes-odd = Minutes are a number from 0 to { $most }.
patient-undo-arrest = what was seen

## The history

patient-history-about = About
patient-text-erased = erased

## Who it is

patient-born-on = born { $date }
patient-nhs = NHS { $number }
patient-name-erased = Identified. The name was erased.
patient-name = Name
patient-born = Born
patient-nhs-number = NHS number
patient-nhs-odd = Not an NHS number: ten digits, the last one checks the others. Read it again.
patient-born-odd = That day is still to come.
patient-record-identity = Record who it is
patient-undo-identity = identity

## Two records of one person

patient-same-person-as = Patient { $number } is the same person as
patient-hold-merge = Hold: patient { $number }
patient-merge-withdrawable = It can be withdrawn later in the timeline.
patient-undo-merge = { $number } is the same as { $other }

## The state of an arrest, in two words

patient-state-life-extinct = life extinct
patient-state-pulse-back = pulse back
patient-state-cpr-running = CPR running
patient-state-cpr-paused = CPR paused
patient-state-no-pulse = no pulse
