### The control room's board

board-page-title = Board — coresponder
board-title = Board
board-not-loaded = The board could not be loaded.
board-gone = This incident is not on this board, or no longer.
board-exercise = EXERCISE
board-exercise-warning = Exercise

## The top of the board

board-demonstration = Demonstration
board-own-units = Own units on duty
board-simulated = { NUMBER($count) } by the demo
board-simulated-explained = Driven by the demo, which answers for them
board-silent-units = Silent: { $units }
board-devices = Devices
board-device-lacks = { $name }: { $missing }
board-count-live = { NUMBER($count) } live
board-count-quiet = { NUMBER($count) } quiet
board-count-silent = { NUMBER($count) } silent
board-count-not-ready = { NUMBER($count) } not ready
board-unanswered = Alerts unanswered
board-unanswered-oldest = { NUMBER($count) }, oldest { $clock }
board-unanswered-none = None
board-phase-nobody = No unit responding
board-phase-unanswered = No answer yet
board-phase-going = On the way
board-phase-there = At the patient
board-phase-over = Over
board-nobody-incidents = { $count ->
    [one] 1 incident
   *[other] { NUMBER($count) } incidents
}
board-link = Link
board-link-since = { $link } since { $since }
board-time = Time
board-sound-on = Sound on
board-place-test-call = Place a test call
board-figures = Figures
board-new-version = A new version is ready.
board-load-version = Load it
board-no-link = No link. This is the last state received. What you do here needs the link.
board-no-link-since = No link since { $since }. This is the state at that time. What you do here needs the link.
board-drill = DRILL
board-drill-incidents = { $count ->
    [one] The incident marked EXERCISE is not a real call.
   *[other] { NUMBER($count) } incidents marked EXERCISE are not real calls.
}

## The scheme

board-scheme = Scheme
board-scheme-on-not-in-force = On, none in force today
board-scheme-off-not-in-force = Off, none in force today
board-scheme-on-week = On — { $alerts } this week
board-scheme-off-week = Off — { $alerts } this week
board-scheme-on-week-of = On — { $alerts } of { $cap } this week
board-scheme-off-week-of = Off — { $alerts } of { $cap } this week
board-scheme-switched-on = Switched on by { $by }, { $when }
board-scheme-switched-off = Switched off by { $by }, { $when }
board-scheme-switched-on-because = Switched on by { $by }, { $when }: { $reason }
board-scheme-switched-off-because = Switched off by { $by }, { $when }: { $reason }
board-scheme-none = No scheme
board-scheme-version = { $name }, version { $version }
board-scheme-why = Why
board-scheme-reason = Reason, for the record
board-scheme-hold-off = Hold to switch the scheme off
board-scheme-hold-on = Hold to switch the scheme on
board-scheme-off-means = Off: no unit of your agency is sent by the scheme. Ambulances go as always.
board-scheme-on-means = On: units of your agency are sent again.

## Warnings

board-warnings = Needs attention
board-would-ring = This board would ring now, but its sound is off.
board-taken = Taken, { $clock }
board-open-incident = Incident { $number }
board-take-it = Take it

## Incidents and devices

board-incidents = Incidents
board-no-incidents = No incidents. A call that comes in appears here.
board-search = Search by address, number or call sign
board-search-short = Search: address, number, call sign ( / )
board-search-found = { $found } of { $total } incidents
board-search-older = Closed in the last 24 hours
board-search-failed = Closed incidents could not be searched.
board-search-none = No incident fits.
board-no-unit-alerted = No unit alerted
board-what-years = { $what }, { $years ->
    [one] 1 year
   *[other] { NUMBER($years) } years
}
board-part-title = { $unit } { $status }
board-gain-expected = about { NUMBER($minutes) } min sooner
board-gain-none = no gain
board-gain-together = came together
board-gain-sooner = { NUMBER($minutes) } min sooner
board-gain-crew-sooner = crew { NUMBER($minutes) } min sooner
board-device-no-unit = No unit
board-device-end = End device
board-device-end-of = End device: { $label }, { $person }
board-device-end-explained = End this device now? { $person } is signed out on it within five seconds, it gets no more alerts, and it erases what it holds of incidents. Reports that it has not sent wait in the inbox of ambulance control for a person’s decision.
board-device-end-this = End this device
board-device-end-person = End { $person } everywhere
board-device-keep = Keep it
board-device-not-ready = Not ready
board-device-not-ready-lacks = Not ready: { $missing }
board-device-outbox = { $count ->
    [one] 1 entry waits on it
   *[other] { NUMBER($count) } entries wait on it
}
board-push-allow = Alert this device
board-push-explained = If nobody sees an item of the inbox, this device is alerted, even when the board is closed.
board-push-failed = This device could not be set up for alerts. Try again.
board-push-on = This device is alerted when nobody sees the inbox.
board-push-unsupported = This browser cannot be alerted when the board is closed. Keep the board open.
board-device-push-off = no alerts when its page is closed
board-device-push-on = alerted also when its page is closed
board-heard-live = live
board-heard-quiet = quiet
board-heard-silent = silent
board-never-heard = never heard
board-no-devices = No device of your agency is signed in.

## An incident and its timeline

board-incident = Incident { $number }
board-address-before = Before:
board-reference = Ref { $reference }
board-state-cancelled = Cancelled
board-state-closed = Closed
board-timeline-of = Timeline of incident { $number }
board-withheld = Clinical entry — not for your service
board-patient = Patient
board-entry-withdrawn = withdrawn
board-entry-duplicate = counted once
board-entry-odd = unusual value, kept
board-entry-late = came late
board-entry-vouched = accepted at a desk from an ended device
board-entry-carried = not yet confirmed
board-entry-here = on this device
board-latest = Jump to latest
board-patients = Patients
board-tourniquet = { $name } tourniquet { $time }
board-tourniquet-due = { $name } tourniquet { $time }, reassess now

## Clocks

board-since-call = Since call
board-opened = Opened
board-clock-ago = { $clock } ago
board-cpr-not_started = CPR
board-cpr-running = Since CPR
board-cpr-paused = CPR paused
board-cpr-stopped = CPR stopped
board-cpr-none = not started
board-rosc = ROSC
board-shocks = { $count ->
    [one] Shock
   *[other] Shocks
}
board-last-shock = last { $clock } ago
board-check-next = Next check
board-check-due = Check due
board-check-now = now
board-news2 = NEWS2
board-no-score = no score

## Who is on it

board-on-it-and-why = Who is on it and why
board-on-it = Who is on it
board-co-responder-gain = Co-responder: { $gain }
board-nobody-alerted = No unit has been alerted. See why below.
board-any-crew = any crew
board-handover-pair = { $giver } to { $receiver }
board-handover-pair-patient = patient { $patient }, { $giver } to { $receiver }
board-handover-offered = Handover offered, { $pair }, { $time }. Not yet accepted
board-handover-received = Handover being read back, { $pair }, { $time }
board-handover-returned = Handover returned with a question, { $pair }, { $time }
board-handover-accepted = Care handed over, { $pair }, { $time }
board-handover-withdrawn = Handover taken back, { $pair }
board-unit-role = { $service } { $role }
board-skill-assumed = { $skill } (assumed)
board-skill-unknown = skill not recorded
board-transport-takes = takes a patient
board-transport-none = takes no patient
board-transport-unknown = transport not recorded
board-unit-state = { $status }
board-unit-state-because = { $status }: { $why }
board-due-away = { NUMBER($minutes) } min away
board-due-to-go = { NUMBER($minutes) } min to go
board-due-now = Due now
board-progress = Progress of { $unit }
board-not-yet = not yet
board-enough-hold =
    { $left ->
        [0] None is needed (hold)
        [one] One is enough (hold)
       *[other] { $left } are enough (hold)
    }
board-replace-hold = Send another instead (hold)
board-stand-down-own-service = Needed by its own service (hold)
board-response-at = { $words }, { $time }
board-request-requested = Ambulance requested { $time }: its control room does not know yet
board-request-known = Ambulance requested { $time }, control room informed: no crew goes yet
board-request-acknowledged = Ambulance requested { $time }, acknowledged: no crew goes yet

## The alert of a unit

board-alert-raised = Alert raised, not on screen yet
board-alert-displayed = Alert on screen, not answered
board-alert-accepted = Alert accepted
board-alert-declined = Alert declined
board-alert-expired = Alert not answered in time
board-alert-ended = Alert withdrawn
board-held = Held at the rendezvous point: police go in first
board-device-numbered = Device { $number }
board-devices-withheld = Devices withheld: another agency’s
board-device-person = { $label }, { $person }
board-sent-by-socket = sent by open link { $ago }
board-sent-by-push = sent by push { $ago }
board-not-sent-by-socket = not sent by open link: { $reason }
board-not-sent-by-push = not sent by push: { $reason }
board-shown = shown { $ago }
board-not-shown = not shown yet
board-answer-left = { NUMBER($seconds) } s left to answer
board-answer-over = Time to answer is over

## Duty and kit of a unit

board-unit-is = { $unit } is { $duty }
board-unit-is-now = { $unit } is { $duty }.
board-in-exercise = In the exercise
board-kit-of = Kit of { $unit }
board-kit-unfit = { $item }: missing or not fit
board-kit-expired = { $item }: expired { $ago }
board-kit-until = { $item }, to { $date }
board-task-unit = Task { $unit } for its own service
board-task-what = What { $unit } is to do
board-task-reference = Reference of the job
board-task-reference-short = Job reference
board-task-hold = Hold: takes it off this call
board-task-it = Task it

## Why these units

board-why = Why these units
board-considered = { $count ->
    [one] 1 unit considered
   *[other] { NUMBER($count) } units considered
}
board-considered-at = Considered { $cause }, { $time }
board-considered-at-under = Considered { $cause }, { $time }. Scheme { $scheme }
board-why-not = Why not this unit? Its call sign
board-why-not-short = Why not …? Call sign
board-none-considered = No unit was considered.
board-not-considered = { $unit } was not among the nearest considered.
board-not-among-named = { $unit } is not among the units named here. Units of another agency are shown without their call signs.
board-unit-other-agency = Unit of another agency
board-place-withheld = place withheld
board-earlier = Earlier
board-earlier-one = { $time } { $cause }
board-sent = Sent
board-not-sent = Not sent
board-sent-as = Sent as { $role }
board-not-sent-as = Not sent as { $role }
board-check-for = For:
board-check-against = Against:
board-measure-against = { $measured } against { $threshold }
board-measure-clock = { $clock } min
board-measure-people = { $count ->
    [one] 1 person
   *[other] { NUMBER($count) } people
}
board-measure-alerts = { $count ->
    [one] 1 alert
   *[other] { NUMBER($count) } alerts
}
board-eta-unsure = { $eta }, give or take { $age }
board-cause-call = when the call came
board-cause-recoded = after the call was re-coded
board-cause-relocated = after the address changed
board-cause-hazards = after the hazards changed
board-cause-caller_said = when the caller said more
board-cause-declined = after a unit declined
board-cause-declined-by = after { $unit } declined
board-cause-expired = after a unit did not answer
board-cause-expired-by = after { $unit } did not answer
board-cause-police_tasking = after a unit was taken for police work
board-cause-diverted = after a unit was sent to another incident
board-cause-diverted-by = after { $unit } was sent to another incident
board-cause-found_patient = after a unit found another patient
board-cause-found_patient-by = after { $unit } found another patient
board-cause-police_tasking-by = after { $unit } was taken for police work
board-cause-off_duty = after a unit booked off
board-cause-off_duty-by = after { $unit } booked off
board-cause-unit_free = when a unit became free
board-cause-stood_down = after a unit was stood down
board-cause-stood_down-by = after { $unit } was stood down
board-cause-reopened = when the response was opened again
board-cause-eta = when a unit would be there sooner

## Coverage

board-coverage = Coverage
board-coverage-title = If a call came from here now
board-coverage-nobody = No unit would go.
board-coverage-why-not = Who would not, and why
board-coverage-asking = Asking …
board-coverage-unit = { $role }, { $far }
board-time-not-known = time not known
board-grid-reference = Grid reference { $reference }

## A test call

board-test-call = Test call
board-test-call-incident = Incident { $number }, { $address }
board-test-call-alerted = { $count ->
    [one] 1 unit was alerted:
   *[other] { NUMBER($count) } units were alerted:
}
board-test-call-as = as { $role }
board-test-call-away = as { $role }, { $eta } away
board-test-call-none = No unit was alerted. See why below.
board-test-call-again = Another test call
board-test-call-what = What
board-test-call-no-co-responder = { $label } (no co-responder)
board-test-call-where = Where
board-test-call-on-map = A place on the map
board-test-call-press-map = Or press the map.
board-test-call-age = Age in years
board-test-call-none-known = None known
board-test-call-place = Place the call
board-test-call-placing = Placing it
board-pick-call = Press the map where the call is
board-pick-relocate = Press the map where the call is now
board-pick-inbox = Press the map where the call is
board-pick-coverage = Press the map: who would go from there?

## Changing a call

board-change-call = Change this call
board-code = Code of the call
board-recode = Re-code
board-recoded = Re-coded to { $label }.
board-hazards = Hazards (separate with commas)
board-hazards-change = Change hazards
board-hazards-changed = The hazards are changed. Everyone on it is informed.
board-hazards-none = No hazards any more. Everyone on it is informed.
board-information = Information for those who go
board-information-hold = Hold to add it: it stays in the record
board-information-added = Added. Everyone who treats the patient reads it.
board-cancel-hold = Hold to cancel the call and stand everyone down
board-cancelled = The call is cancelled.
board-address = Address
board-place = Latitude, longitude
board-place-wrong = Two numbers in degrees, as 53.7965, -1.5420.
board-leave-map = Leave the map
board-from-map = From the map
board-move-call = Move the call
board-moved = The call is moved. Everyone on it is informed.
board-undo-left = · { NUMBER($seconds) } s
board-undone = Undone.

board-operation =
    { $agencies ->
        [one] Operation { $number }: 1 agency takes part
       *[other] Operation { $number }: { NUMBER($agencies) } agencies take part
    }

## A unit sent by name, and what is enough

board-new-call = New call
board-call-place = Coordinates or grid reference
board-exercise-start = Start an exercise
board-exercise-start-why = Reaches only units that take part in exercises. The CAD is not touched.
board-send-unit = Send a unit
board-send-crew = Ambulance crew
board-send-co_responder = Co-responder
board-send = Send
board-send-although = Why, although this speaks against it
board-send-anyway = Send anyway
board-sent-unit = { $unit } alerted.
board-send-none = No unit is near.
board-enough = These are enough
board-enough-done = No more units are asked for.
board-reopen-response = Ask for units again
board-reopened = Units are asked for again.
## Two calls, one patient, and calls that a unit opened

board-merge = Same patient: merge
board-not-the-same = Not the same
board-links = Other calls about this patient
board-merged-into = Goes on in { $number }.
board-merged-with = { $number } is merged into this one.
board-take-apart = Take apart
board-taken-apart = Taken apart.
board-state-merged = Merged
board-running = A call that a unit opened
board-found-by = { $unit } found the patient at { $at }
board-running-how = Create this call in your CAD. The crews are alerted already.
board-running-create = Create in CAD
board-running-copied = Copied: paste it into your CAD
board-running-reference = Number in your CAD
board-running-save = Save the number
board-running-confirmed = Ambulance control has it in hand.
board-running-not-confirmed = Ambulance control has not confirmed yet.
board-running-no-place = Its place is not known: ask the unit and place it on the map.
board-running-position-age = Placed at the unit’s last position, { $seconds } s old.

## An incident that the desk closes or opens again by hand

board-close-incident = Close the incident
board-close-cause = What happened
board-close-dealt_with = Dealt with by another service
board-close-nobody_found = Nobody found there
board-close-opened_in_error = Opened in error
board-close-no_word = No word for a long time
board-close-hold = Close incident (hold)
board-close-done = Incident closed.
board-open-again = Open the incident again
board-open-again-send = Open again and send units
board-reason = Why
board-reason-enough = Those who are going are enough
board-reason-crew_says = The crew there says so
board-reason-cad = The CAD says so
board-reason-more_needed = More help is needed there
board-reason-mistake = Closed by mistake
board-reason-undone = Taken back
board-reason-say = Do it
board-wanted-crew = Ambulance crews wanted
board-wanted-co_responder = Co-responders wanted
board-wanted-fewer = One fewer
board-wanted-more = One more
board-wanted-scheme = as planned
board-wanted-as-scheme = As the scheme says
board-by-hand = Opened by hand: not in your CAD yet
board-by-hand-how = Once your CAD is back, create the call there and save its number here. A call that it sends about this patient brings its number along.
board-divert = Take it off its incident
board-divert-why = Why it is needed more here
