## What the caller says: parts of a list

caller-cpr = CPR in progress
caller-cpr-since = CPR in progress since { $at }
caller-no-cpr = nobody gives CPR
caller-instructed = CPR instructions by telephone
caller-not-instructed = no CPR instructions yet
caller-aed-at_scene = AED at the scene
caller-aed-not-at_scene = no AED at the scene
caller-aed-on_way = AED on its way
caller-aed-not-on_way = no AED on its way
caller-breathing-yes = breathing
caller-breathing-no = not breathing
caller-breathing-abnormal = not breathing normally
caller-conscious = conscious
caller-not-conscious = unconscious
caller-dnacpr-none_known = no DNACPR known
caller-dnacpr-reported = DNACPR reported
caller-dnacpr-document_seen = DNACPR document seen
caller-care_home = in a care home
caller-not-care_home = not in a care home
caller-patients =
    { $count ->
        [one] 1 patient
       *[other] { $count } patients
    }
caller-priority-c1 = category 1
caller-priority-c2 = category 2
caller-priority-c3 = category 3
caller-priority-c4 = category 4
caller-priority-other = priority { $priority }

## How to get to the patient: parts of a list

caller-access-code = code { $code }
caller-access-floor = floor { $floor }
caller-access-aed = AED: { $where }
caller-access-aed-code = AED code { $code }
caller-access-contact = caller: { $number }

## The lines of an alert

caller-access = Access
caller-says = Caller
caller-known = From the caller
caller-hazard-until = { $hazard } (until { $at })
caller-hazard-over = { $hazard } (over since { $at })

## The form of a desk

caller-form-title = What the caller says
caller-form-save = Save what the caller says
caller-form-saved = Saved. Those on the way read it now.
caller-form-patients = Patients
caller-form-dnacpr = DNACPR
caller-form-priority = Priority
caller-form-code = Entrance code
caller-form-floor = Floor
caller-form-text = How to get in
caller-form-aed_location = Where the AED is
caller-form-aed_code = Code of the AED cabinet
caller-form-contact = Number of the caller
