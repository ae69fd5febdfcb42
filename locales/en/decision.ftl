### Who goes and why. Values whose names end in _s are clock times, in _m distances; old_for_s is an age.

## Who goes

decision-nobody-known = No unit is known here. The control room must find one.
decision-no-ambulance-free = No ambulance is free. The control room must find one.
decision-no-ambulance-suits = No ambulance that is free can be sent. The control room must find one.
decision-nobody-sent = Nobody is sent now.
decision-crews-go-from-nowhere-known = { $count ->
    [one] { $units } goes; nobody knows where it is.
   *[other] { $units } go; nobody knows where the first of them is.
    }
decision-on-it =
    { $count ->
        [one] { $units } is on it already.
       *[other] { $units } are on it already.
    }
decision-crew-goes = { $unit } goes, there in { $eta_s }.
decision-crew-goes-second = { $unit } goes, there in { $eta_s }, with { $units } as second crew.
decision-crew-goes-further = { $unit } goes, there in { $eta_s }, with { $units } as further crews.
decision-no-crew-sent = No ambulance is sent now; { $unit } could be, there in { $eta_s }.
decision-no-crew-sent-unnamed = No ambulance is sent now; one of another agency could be.
decision-no-crew-yet = No paramedic is assigned yet; an ambulance is requested.
decision-no-crew-yet-since = No paramedic is assigned yet; the ambulance was requested at { $at } and its control room is informed.
decision-no-co_responder-sent = No co-responder is sent now; { $unit } could be, there in { $eta_s }.
decision-no-co_responder-sent-unnamed = No co-responder is sent now; one of another agency could be.
decision-no-skill-near = No { $skill } is near: the control room must find one.
decision-none-transporting = No crew that goes can take a patient: the control room must find one.
decision-too-few-hands =
    { $missing ->
        [one] The crews are { NUMBER($missing) } person short of what the scheme asks for.
       *[other] The crews are { NUMBER($missing) } people short of what the scheme asks for.
    }
decision-too-few-crews =
    { $count ->
        [one] { NUMBER($count) } crew is still missing.
       *[other] { NUMBER($count) } crews are still missing.
    }
decision-sent-by-old-position = The position of { $unit } is { $old_for_s } old: its time may be wrong.
decision-co-responders-go =
    { $count ->
        [one] { $units } goes: there in { $etas_s }.
       *[other] { $units } go: there in { $etas_s }.
    }
decision-co-responders-go-too =
    { $count ->
        [one] { $units } goes as well: there in { $etas_s }.
       *[other] { $units } go as well: there in { $etas_s }.
    }
decision-co-responders-go-sooner =
    { $count ->
        [one] { $units } goes as well: there in { $etas_s }, { $gain_s } sooner.
       *[other] { $units } go as well: there in { $etas_s }, the first { $gain_s } sooner.
    }
decision-no-co-responder = No co-responder goes: { $why }.
decision-nearer = Nearer but not sent: { $units }.
decision-not-sent = Not sent: { $units }.
decision-not-soon-enough = Not soon enough: { $units }.
decision-others = Others: { $groups }.
decision-unit-because = { $unit } ({ $why })
decision-other-units =
    { $count ->
        [one] a unit of another agency
       *[other] { $count } units of another agency
    }
decision-other-units-because =
    { $count ->
        [one] a unit of another agency ({ $why })
       *[other] { $count } units of another agency ({ $why })
    }
decision-group-counted = { $group } ({ $count })

## Why units are not sent, as a group

decision-group-scheme = no scheme switched on
decision-group-weekly_cap = the agency has had its alerts of the week
decision-group-trigger = not sent to such a call
decision-group-exclusion = ruled out by a hazard or by age
decision-group-exercise = not in the exercise
decision-group-on_duty = off duty
decision-group-crew = nobody signed in
decision-group-not_committed = committed to other work
decision-group-not_asked_before = asked before
decision-group-kind = of a kind that is not sent
decision-group-skill = without the skill that the call needs
decision-group-transport = cannot take a patient
decision-group-competence = no competence in date aboard
decision-group-training = the training that the scheme asks for is missing
decision-group-kit = kit that the scheme asks for is missing
decision-group-position = no position to trust
decision-group-far = too far away
decision-group-closer = not soon enough
decision-group-alone = never without an ambulance
decision-group-reserved = taken by another incident
decision-group-other = cannot be sent

## The checks, for and against

decision-not-judged = not considered
decision-no-scheme = no scheme in force to measure it by
decision-scheme-none = { $agency } has no scheme in force
decision-scheme-off = { $agency } has switched its scheme off
decision-scheme-on = { $agency } sends co-responders under version { $version } of its scheme
decision-weekly-cap-none = no weekly limit
decision-weekly-cap-left = { $had } of { $cap } alerts this week
decision-weekly-cap-reached = { $agency } has had its alerts of the week: { $had } of { $cap } alerts this week
decision-trigger-activates = { $trigger } activates co-responders
decision-trigger-does-not = { $trigger } does not activate co-responders
decision-exclusion-none = no hazard or age against it
decision-exclusion-police_first = { $hazard }: police attend as police, the ambulance is held
decision-exclusion-scene_unsafe = { $hazard }: no co-responder goes where the scene is not safe
decision-exclusion-unsuitable = { $hazard }: by agreement no co-responder goes
decision-exclusion-by-agreement = by agreement no co-responder goes to such a patient
decision-exclusion-years = the patient is { $years } years old, the minimum age is { $minimum }
decision-exclusion-age = the patient is a child of unknown age, the minimum age is { $minimum }
decision-kind-sent = { $kind }
decision-kind-never = { $kind }, not sent first to an emergency
decision-kind-never-arrest = { $kind }, not sent first to an arrest
decision-skill-aboard = { $skill } aboard
decision-skill-assumed = { $skill } assumed: no grade is recorded of those aboard
decision-skill-unknown = skill aboard not recorded; it counts
decision-skill-unknown-short = skill aboard not recorded, and the scheme does not count it
decision-skill-nobody = nobody aboard is recorded as a clinician
decision-skill-short = { $skill } aboard, not { $wanted }
decision-skill-further = { $skill } aboard, not { $wanted }: a further crew only
decision-transport-takes = takes a patient
decision-transport-none = cannot take a patient
decision-transport-unknown = not recorded whether it takes a patient
decision-competence-none = none asked for
decision-competence-held =
    { $holding ->
        [one] { NUMBER($holding) } of { $aboard } aboard holds { $label }
       *[other] { NUMBER($holding) } of { $aboard } aboard hold { $label }
    }
decision-competence-expired =
    { $days ->
        [one] { $label } expired yesterday
       *[other] { $label } expired { NUMBER($days) } days ago
    }
decision-competence-lacking =
    { $without ->
        [one] { NUMBER($without) } of { $aboard } aboard does not hold { $label }
       *[other] { NUMBER($without) } of { $aboard } aboard do not hold { $label }
    }
decision-competence-nobody = nobody aboard holds { $label }
decision-kit-ready = { $label } ready
decision-kit-ready-dated =
    { $days ->
        [one] { $label } ready, in date for 1 day
       *[other] { $label } ready, in date for { NUMBER($days) } days
    }
decision-kit-not-required = { $fault } (not required)
decision-kit-not-carried = carries no { $label }
decision-kit-not-recorded = { $label } not recorded
decision-kit-out-of-service = { $label }: out of service
decision-kit-no-expiry = expiry of { $label } not recorded
decision-kit-expired =
    { $days ->
        [one] { $label } expired yesterday
       *[other] { $label } expired { NUMBER($days) } days ago
    }
decision-no-distance = no distance without a position
decision-no-eta = no ETA without a position
decision-radius-within = { $distance_m } away
decision-radius-beyond = { $distance_m } away, beyond { $limit_m }
decision-radius-just-beyond = { $metres } m away, beyond { $limit } m
decision-ceiling-within = ETA { $eta_s }, within { $limit_s }
decision-ceiling-beyond = ETA { $eta_s }, beyond { $limit_s }
decision-closer-no-ambulance = no ambulance is going, and a co-responder never goes instead of one
decision-closer-nobody-of-skill = no { $skill } is on the way
decision-closer-no-time = nobody knows where { $crew } is
decision-closer-no-crew-yet = no paramedic assigned yet; an ambulance is requested
decision-closer-no-crew-yet-since = no paramedic assigned yet; ambulance requested { $at }, control informed
decision-closer-sooner = ETA { $eta_s }, { $gain_s } before { $crew }
decision-closer-there-already = ETA { $eta_s }, and { $crew } is there already
decision-closer-margin = only { $gain_s } sooner than { $crew }; the scheme asks for { $margin_s }
decision-closer-margin-unsure = perhaps only { $gain_s } sooner than { $crew }; the scheme asks for { $margin_s }
decision-closer-unsure = perhaps no sooner than { $crew }; the scheme asks for { $margin_s }
decision-closer-later = { $late_s } later than { $crew }
decision-exercise-real = a real call
decision-exercise-joined = has joined the exercise
decision-exercise-not-joined = has not joined the exercise
decision-on-duty = on duty
decision-off-duty = off duty
decision-crew-signed-in = { $people } signed in
decision-crew-nobody = nobody signed in
decision-free = free
decision-free-of-exercise = on an exercise, which gives way
decision-committed-incident = committed to another incident
decision-committed-exercise = committed to another exercise
decision-committed-job = committed to a job of its own service, cannot divert
decision-divertible-job = on a job of its own service, can be diverted
decision-exercise-waits-job = on a job of its own service, which an exercise does not interrupt
decision-not-asked = not asked before
decision-asked-declined = has declined this incident
decision-asked-expired = did not answer in time
decision-asked-stood_down = was stood down from this incident
decision-asked-clear = has cleared
decision-asked-on-it = is already on this incident
decision-position-unknown = position not known
decision-position-unknown-last = position not known, so ranked last
decision-position-fresh = position { $old_for_s } old
decision-position-stale = position { $old_for_s } old: not relied on, so ranked last
decision-device-signed-out = nobody of the crew is signed in on a device, so ranked last
decision-reserved = was taken by another incident at this very moment
