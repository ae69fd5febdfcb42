### One line for each entry of the timeline

## The call

timeline-incident_opened = Call received, incident { $number }
timeline-incident_recoded = Call re-coded to { $code }
timeline-incident_cancelled = Call cancelled
timeline-incident_closed = Incident closed
timeline-incident_closed-dealt_with = Incident closed by the control room: dealt with by another service
timeline-incident_closed-nobody_found = Incident closed by the control room: nobody found there
timeline-incident_closed-opened_in_error = Incident closed by the control room: opened in error
timeline-incident_closed-no_word = Incident closed by the control room: no word for a long time
timeline-incident_reopened = Incident opened again
timeline-response_limited-crew =
    { $wanted ->
        [0] No ambulance crew is wanted any more
        [one] One ambulance crew is enough
       *[other] { $wanted } ambulance crews are wanted
    }
timeline-response_limited-co_responder =
    { $wanted ->
        [0] No co-responder is wanted any more
        [one] One co-responder is enough
       *[other] { $wanted } co-responders are wanted
    }
timeline-response_limited-crew-scheme = As many ambulance crews as the scheme says
timeline-response_limited-co_responder-scheme = As many co-responders as the scheme says
timeline-response_closed = Response complete: no more units are asked
timeline-response_closed-enough = Response complete: the crew has finished at the scene
timeline-response_closed-desk = Response closed by the control room: no more units are asked
timeline-response_closed-cad = Response closed by the CAD: no more units are asked
timeline-response_closed-transporting = Response complete: the patient is on the way to hospital
timeline-response_closed-at_hospital = Response complete: the patient is at hospital
timeline-response_closed-resuscitation_stopped = Response complete: resuscitation was stopped
timeline-response_closed-life_extinct = Response complete: life extinct was recognised
timeline-response_closed-no_patient = Response complete: no patient was found
timeline-response_closed-merged = Response complete: it goes on in another incident
timeline-response_closed-cancelled = Call cancelled: units with the patient stay, no more units are asked
timeline-response_reopened-desk = Response opened again by the control room
timeline-response_reopened-cad = Response opened again by the CAD
timeline-response_reopened-recoded = Response opened again: the call was re-coded
timeline-response_reopened-patient_found = Response opened again: another patient was found
timeline-response_reopened-backup_requested = Response opened again: a unit asks for help
timeline-response_reopened-care_goes_on = Response opened again: care goes on at the scene
timeline-backup_requested-crew = { $unit } asks for another ambulance crew
timeline-backup_requested-skill = { $unit } asks for a clinician of a higher skill
timeline-backup_requested-police = { $unit } asks for police
timeline-backup_requested-transport = { $unit } asks for an ambulance that can convey
timeline-ambulance_requested = Ambulance requested: its control room does not know yet
timeline-ambulance_requested-cad = Ambulance requested: its control room knows by the CAD
timeline-ambulance_requested-desk = Ambulance requested: its control room knows
timeline-ambulance_requested-crew_alert = Ambulance requested: a crew is alerted
timeline-ambulance_request_acknowledged = Ambulance control has acknowledged the request
timeline-incident_relocated = The call is at another place
timeline-incident_relocated-to = The call is at another place: { $text }
timeline-running_call_opened = { $unit } found the patient and opened the call
timeline-running_call_unconfirmed = Ambulance control has not confirmed the call
timeline-running_call_confirmed = Ambulance control has the call
timeline-incident_referenced = Ambulance control created the call as { $reference }
timeline-incidents_linked-same = Another call is about the same patient
timeline-incidents_linked-related = Another call is related to this one
timeline-incidents_linked-different = Another call is about another patient
timeline-incident_merged = This call goes on in another incident
timeline-incidents_unlinked = The two calls were taken apart
timeline-hazards_changed = Hazards: { $hazards }
timeline-hazards_changed-none = No hazards are known any more
timeline-information_added = Information added
timeline-information_added-text = Information: { $text }
timeline-caller_said = The caller says: { $said }
timeline-caller_said-nothing = The caller says nothing new
timeline-access_given = How to get to the patient was given
timeline-access_given-how = Access: { $access }
timeline-hazards_expired =
    { $count ->
        [one] A hazard counts no more: its time is over
       *[other] { $count } hazards count no more: their time is over
    }
timeline-words_expired = How to get to the patient was erased after the incident
timeline-units_considered =
    { $count ->
        [one] 1 unit considered
       *[other] { NUMBER($count) } units considered
    }

## Alerts

timeline-a-unit = A unit
timeline-alert_raised = { $unit } alerted
timeline-alert_raised-self = { $unit } is at the patient
timeline-alert_raised-continues = { $unit } goes on here
timeline-alert_expired = { $unit } did not answer in time
timeline-alert_displayed = { $unit } has the alert on screen
timeline-alert_accepted = { $unit } accepted
timeline-alert_declined = { $unit } declined: { $reason }
timeline-alert_withdrawn = { $unit } stood down: { $cause }
timeline-sent-by-socket = by the open link
timeline-sent-by-push = by push
timeline-alert_sent =
    { $devices ->
        [one] Alert sent to 1 device of { $unit } { $path }
       *[other] Alert sent to { NUMBER($devices) } devices of { $unit } { $path }
    }
timeline-alert_sent-some-lost =
    { $devices ->
        [one] Alert sent to 1 device of { $unit } { $path }, { NUMBER($failed) } not reached
       *[other] Alert sent to { NUMBER($devices) } devices of { $unit } { $path }, { NUMBER($failed) } not reached
    }
timeline-alert_sent-not = Alert for { $unit } not sent { $path }
timeline-alert_sent-all-lost = Alert for { $unit } not sent { $path }: { NUMBER($failed) } not reached
timeline-alert_sent-withheld = Alert for { $unit } passed on { $path }; its devices are withheld

## What a unit reached

timeline-status-alerted = { $unit } alerted
timeline-status-displayed = { $unit } alert on screen
timeline-status-accepted = { $unit } accepted
timeline-status-mobile = { $unit } on the way
timeline-status-at_rvp = { $unit } at the rendezvous point
timeline-status-on_scene = { $unit } at scene
timeline-status-at_patient = { $unit } at patient
timeline-status-transporting = { $unit } leaving for hospital
timeline-status-at_hospital = { $unit } at hospital
timeline-status-clear = { $unit } clear
timeline-status-declined = { $unit } declined
timeline-status-expired = { $unit } did not answer in time
timeline-status-stood_down = { $unit } stood down
timeline-unit_booked_on = { $unit } booked on
timeline-unit_booked_off = { $unit } booked off
timeline-unit_duty_changed = { $unit } is now { $duty }
timeline-drill-joined = { $unit } joined the exercise
timeline-drill-left = { $unit } left the exercise
timeline-kit_checked = { $unit } checked its kit

## Corrections

timeline-withdrawn = Withdrawn: { $entry } ({ $reason })
timeline-counted-once = Counted once: { $entry }
timeline-entry-not-here = an entry not shown here
timeline-entry-not-shown = Entry not shown to you
timeline-entry-erased = Entry erased
timeline-records_erased =
    { $count ->
        [one] One entry was erased
       *[other] { NUMBER($count) } entries were erased
    }

## Handover

timeline-handover_offered = { $unit } offered handover
timeline-handover_offered-to = { $unit } offered handover to { $receiver }
timeline-handover_received = Handover heard, being read back
timeline-handover_returned = A question about the handover
timeline-handover_returned-text = Question about the handover: { $text }
timeline-handover_accepted = Handover accepted
timeline-handover_accepted-by = Handover accepted by { $name }
timeline-handover_withdrawn = Handover offer taken back

## Board warnings

timeline-warning-taken = Taken: { $warning }
timeline-warning-settled = Settled: { $warning }
timeline-warning-unknown = a board warning
timeline-unit_assigned_by_desk = { $unit } sent by the desk
timeline-unit_assigned_by_desk-although = { $unit } sent by the desk although { $checks }: { $why }
timeline-tasking_requested = { $agency } asked to attend: { $reason }
timeline-tasking_requested-note = { $agency } asked to attend: { $reason }. { $note }
timeline-tasking_acknowledged-accepted = { $agency } acknowledged the request
timeline-tasking_acknowledged-refused = { $agency } cannot attend
timeline-tasking_acknowledged-refused-why = { $agency } cannot attend: { $why }
timeline-tasking_resourced = { $agency }: { $unit } is going
timeline-tasking_resourced-eta = { $agency }: { $unit } is going, { $minutes } min
timeline-tasking_at_scene = { $agency } is at the scene
timeline-tasking_ended = { $agency } is no longer asked to attend
timeline-rvp_set = Rendezvous point set
timeline-rvp_set-at = Rendezvous point: { $text }
timeline-desk_item_raised = Put into the inbox
timeline-desk_item_seen = Seen in the inbox
timeline-desk_item_escalated = Not seen in the inbox: more desks called
timeline-desk_item_resolved = Dealt with in the inbox

## After the job

timeline-kit_used = { $unit } used { $items }
timeline-item-counted = { $count } × { $item }
timeline-aed_data = AED record { $status }
timeline-debrief = { $topic }: { $text }
timeline-debrief-noted = noted

## Resuscitation

timeline-arrest_recognised = Arrest recognised
timeline-arrest-described = Arrest: { $said }
timeline-collapsed-before = collapsed { NUMBER($minutes) } min before
timeline-nothing-said = nothing said
timeline-call_connected = Connected with the call handler
timeline-cpr_started = CPR started
timeline-cpr_resumed = CPR resumed
timeline-cpr_paused = CPR paused
timeline-cpr_paused-because = CPR paused: { $reason }
timeline-compressor_changed = Compressor changed
timeline-rescue_breaths_given =
    { $count ->
        [one] 1 rescue breath
       *[other] { NUMBER($count) } rescue breaths
    }
timeline-aed_on = AED attached
timeline-pads_applied = Pads on
timeline-pads_applied-at = Pads on, { $position }
timeline-rhythm_analysed-shock = Rhythm analysed: shock advised
timeline-rhythm_analysed-no-shock = Rhythm analysed: no shock advised
timeline-rhythm_seen = Rhythm: { $rhythm }
timeline-shock = Shock delivered
timeline-shock-energy = Shock delivered, { $joules } J
timeline-shock-numbered = Shock { $number } delivered
timeline-shock-numbered-energy = Shock { $number } delivered, { $joules } J
timeline-pulse_returned = Pulse back (ROSC)
timeline-pulse_lost = Pulse lost
timeline-resuscitation_stopped = Resuscitation stopped
timeline-resuscitation_stopped-because = Resuscitation stopped: { $reason }
timeline-life_extinct_recognised = Life extinct recognised
timeline-note = Note
timeline-note-text = Note: { $text }

## Treatment

timeline-airway_managed = Airway: { $adjunct }
timeline-airway_suctioned =
    { $passes ->
        [one] Airway suctioned
       *[other] Airway suctioned, { NUMBER($passes) } passes
    }
timeline-airway_suctioned-passes = Passes
timeline-oxygen_given = Oxygen
timeline-oxygen_given-how = Oxygen { $how }
timeline-injury_found = { $injury }: { $region }
timeline-region-on-face = { $region }, { $face }
timeline-wound_packed = Wound packed: { $region }
timeline-wound_packed-haemostatic = Wound packed, haemostatic: { $region }
timeline-pressure_dressing = Pressure dressing: { $region }
timeline-chest_seal = Chest seal: { $side }, { $face }
timeline-patient_positioned = Positioned: { $position }
timeline-warmth_kept = Kept warm: { $by }
timeline-history = { $topic }: { $text }
timeline-pre_alert = { $hospital } pre-alerted
timeline-pre_alert-eta = { $hospital } pre-alerted, there in { NUMBER($minutes) } min

## Patients

timeline-patient_found = Patient found
timeline-patient_found-tagged = Patient found, tag { $tag }
timeline-patient_described = Patient: { $said }
timeline-about-years =
    { $years ->
        [one] about 1 year
       *[other] about { NUMBER($years) } years
    }
timeline-pregnant = pregnant
timeline-not-pregnant = not pregnant
timeline-tagged = tag { $tag }
timeline-patient_identified = Patient identified
timeline-patients_merged = Same person as patient { $number }
timeline-triaged = Triaged { $category } ({ $tool })

## Tourniquets

timeline-tourniquet_applied = Tourniquet on { $limb }
timeline-tourniquet_applied-how = Tourniquet on { $limb }, { $how }
timeline-time-not-known = time not known
timeline-tourniquet = Tourniquet
timeline-tourniquet-of = Tourniquet { $limb }
timeline-tourniquet_reassessed = { $tourniquet } reassessed: { $look }
timeline-tourniquet_conversion_started = { $tourniquet }: conversion started
timeline-tourniquet_conversion_started-agreed = { $tourniquet }: conversion started, { $agreed }
timeline-tourniquet_converted = { $tourniquet } converted
timeline-tourniquet_conversion_failed = { $tourniquet }: conversion failed, tightened again

## What must be looked at on the board

warning-nobody-left-co_responder = No co-responder available.
warning-nobody-left-co_responder-for = No co-responder available for { $number }.
warning-nobody-left-crew = No ambulance available. Find one now.
warning-nobody-left-crew-for = No ambulance available for { $number }. Find one now.
warning-not_displayed = { $unit } has not shown its alert: radio them.
warning-unit_without_device = { $unit } is on an incident, and nobody of its crew is signed in on a device: radio them.
warning-not_acknowledged = { $unit } has its alert on screen and has not answered: radio them.
warning-unit_says_unsafe = { $unit } says the scene is unsafe: warn everyone who is going.
warning-police_tasking = { $unit } was taken for police work.
warning-ambulance_held = Ambulance held: police go in first.
warning-no-ambulance = No ambulance crew is going. Find one now.
warning-no-ambulance-for = No ambulance crew is going to { $number }. Find one now.
warning-not_needed = { $unit } is still on the way and is not needed any more: stand it down or let it go on.
warning-backup_requested = { $unit } asks for help.
warning-backup_requested-crew = { $unit } asks for another ambulance crew.
warning-backup_requested-skill = { $unit } asks for a clinician of a higher skill.
warning-backup_requested-police = { $unit } asks for police.
warning-backup_requested-transport = { $unit } asks for an ambulance that can convey.
warning-no_skill_near = No crew on its way has the skill that the call needs. Find one now.
warning-none_transporting = No crew on its way can take a patient. Find one now.
warning-held_long = The ambulance is still held. Decide: wait, go in with an escort, or release it.
warning-nobody_to_task = No police control room could be asked. Call one by voice.
warning-tasking_unacknowledged = The police control room has not acknowledged. Call it by voice.
warning-tasking_refused = The police cannot attend. Decide: hold, send, or escort.
warning-unit_diverted = { $unit } was sent to another incident.
warning-cancelled_with_patient = The call was cancelled, and { $unit } is with the patient: speak to them.
warning-likely_same = Two calls, perhaps one patient: merge them, or say that they are not the same.
warning-likely_same-metres = Two calls { $metres } m apart, perhaps one patient: merge them, or say that they are not the same.
warning-unknown = { $unit }: { $cause }.

## Alarms

timeline-alarm-desk = A desk
timeline-alarm-person = A person
timeline-alarm_raised =
    { $count ->
        [one] Alarm to 1 recipient: { $cause }
       *[other] Alarm to { NUMBER($count) } recipients: { $cause }
    }
timeline-alarm_sent = Alarm sent to { $who } { $path }
timeline-alarm_sent-not = Alarm for { $who } not sent { $path }
timeline-alarm_displayed = { $who } has the alarm on screen
timeline-alarm_acknowledged = { $who } acknowledged the alarm
timeline-alarm_acknowledged-going = { $who } acknowledged the alarm: going
timeline-alarm_acknowledged-cannot_move = { $who } acknowledged the alarm: cannot move
timeline-person_reached-radio = { $who } reached by radio
timeline-person_reached-in_person = { $who } reached in person
timeline-person_reached-runner = { $who } reached by runner
timeline-person_reached-phone = { $who } reached by telephone
timeline-alarm_escalated =
    { $count ->
        [one] Alarm not answered by 1 recipient: step { NUMBER($step) }
       *[other] Alarm not answered by { NUMBER($count) } recipients: step { NUMBER($step) }
    }
timeline-recipient_added = { $who } called as well
timeline-recipient_released = { $who } no longer called
timeline-alarm_ended-all_reached = Alarm over: everyone reached
timeline-alarm_ended-cause_ended = Alarm over

## Operations

timeline-operation_opened = Operation opened: { $number }
timeline-incident_linked = Incident linked
timeline-agency_joined = An agency joined
timeline-agency_left = An agency left
timeline-operation_closed = Operation closed
