### What the server refuses, and what to do: `problem-<code>`, and variants of a code after a second dash.

## accounts

problem-access_ended = Your access on this device was ended. What it holds of incidents is being erased. Sign in again, or ask your control room.
problem-credentials_wrong = That name and password do not go together. Check both and try again.
problem-membership_ended = Your account belongs to no agency now. Ask your administrator.
problem-membership_unknown = You do not belong to that agency now. Sign in again and choose one from the list.
problem-partner_unfit = These two agencies cannot agree on this: the owner is an ambulance service, and both belong to the same region. Choose another agency or purpose.
problem-partner_unknown = There is no such agency, or your own is neither of the two. Choose one from the list.
problem-partnership_ended = This partnership has ended. Propose a new one.
problem-partnership_exists = The two agencies have a partnership for this already. Load the list again.
problem-partnership_not_active = This partnership has never been active, so there is nothing to suspend. End it, or wait for the other side to approve.
problem-partnership_period = The partnership would end before it begins. Change the dates.
problem-partnership_unknown = Your agency is in no such partnership. Load the list again.
problem-sign_in_delayed =
    { $seconds ->
        [one] There were too many tries. Wait one second and try again.
       *[other] There were too many tries. Wait { $seconds } seconds and try again.
    }
problem-sign_in_delayed-minutes =
    { $minutes ->
        [one] There were too many tries. Wait one minute and try again, or sign in on a device that you have used before.
       *[other] There were too many tries. Wait { $minutes } minutes and try again, or sign in on a device that you have used before.
    }
problem-territory_crosses_itself = The border crosses itself. Draw it again without a crossing.
problem-territory_off_world = A point of the border is not on the map. Check the order: longitude, then latitude.
problem-territory_period = The territory would end before it begins. Change the dates.
problem-territory_outline_wrong = The border is not one closed line of at least three points. Draw it again.
problem-territory_too_many_points = The border has too many points. Simplify it to at most 2,000.
problem-token_out_of_network = This token is not taken from this address. Ask your administrator to add the network.
problem-token_out_of_scope = This token is not for that. Ask your administrator for one that is.
problem-token_unknown = Your agency has no such token.

## aftercare

problem-check_in_not_found = There is no such check-in for you. Load the list again.
problem-check_in_taken = Somebody else has taken this call already. Load the list again to see who.
problem-nothing_to_take = This check-in has not been answered, so there is no call to take.

## alerting

problem-device_not_yours = This device is not signed in as you. Sign out on it and sign in again.
problem-device_proof_wrong = This device could not show that it is the one that was enrolled. Reload the app and try again; if it says so again, ask your control room to enrol it.
problem-device_proof_needed = This device has to show again that it is the one that was enrolled. It does so by itself: try again.
problem-device_not_enrolled = { $agency } signs in on its own enrolled devices only, and this one is not enrolled. Ask your control room or administrator for a code, then choose Enrol this device.
problem-device_id_taken = Another device has the id of this one. Nothing was changed: reload the app and try again.
problem-device_key_taken = The key of this device belongs to another device or person. Nothing was changed: try again, and the device makes a new one.
problem-code_wrong = There is no such code. Check each letter with the one who gave it to you; after five wrong tries a code is void.
problem-code_expired = This code was used, or is more than a quarter of an hour old. Ask for a new one.
problem-enrolment_off = The agency does not enrol devices. Ask your administrator.
problem-enrol_this_device_first = Enrol the device that you are using first. Else nobody of your agency could sign in to change this back.
problem-device_unknown = The agency has no such device.
problem-person_unknown = The agency has no such person.
problem-push_endpoint_not_allowed = This browser's push service is not one that this installation speaks to. Ask your administrator to add it to PUSH_HOSTS.
problem-push_is_off = This installation sends no push messages: it has no key for them. Alerts come while the app is open.
problem-push_keys_malformed = The keys of this push subscription cannot be read. Turn notifications off and on again on this device.
problem-test_unknown = This device asked for no such test alert, or it was more than a day ago. Ask for a new one.

## care

problem-clinician_only = Only a clinician may record this. Go on with care and tell the crew.
problem-clinician_only-resuscitation_stopped = Only a clinician may record that resuscitation was stopped. Go on with CPR and tell the crew.
problem-clinician_only-tourniquet = Only a clinician may loosen a tourniquet. Leave it on, note the time and tell the crew.
problem-clinician_only-rhythm = Only a clinician may record a rhythm read on a monitor. Record what the AED said.
problem-clinician_only-drug = Only a clinician may record a drug. Tell the crew what was taken.
problem-clinician_only-death = Only a clinician may record a death. Say that the patient is not breathing and tell the crew.
problem-clinician_only-identity = Only an ambulance clinician may record who a patient is. Tell the crew what you know.
problem-clinician_only-pre_alert = Only an ambulance crew pre-alerts a hospital.
problem-clinician_only-airway = Only a clinician may record this airway. Record the one that you placed.

## core

problem-body_too_large = The body is larger than this address takes: send less at a time.
problem-csrf_failed = The security token of this browser is out of date: load the session again and repeat.
problem-database_unavailable = The server cannot write just now. Nothing was stored: keep what you have and send it again.
problem-not_known_whether_stored = The server did not answer in time whether this is stored. Keep what you have and send it again: it is taken once.
problem-too_many_at_once = The server takes no more at once from here. Nothing is lost: what is left stays on your device, which sends it on by itself.
problem-media_type_not_supported = Send JSON, with Content-Type: application/json.
problem-method_not_allowed = This address does not take that method.
problem-not_allowed = Your role does not include this.
problem-not_allowed-permission = Your role ({ $role }, { $agency }) does not include this: { $permission }.
problem-not_allowed-stand_down = You may stand down units of your own agency only.
problem-not_allowed-warning = This warning is for the desk of another agency.
problem-not_allowed-hand_to_hospital = Only an ambulance crew can hand over to a hospital.
problem-not_allowed-receive_handover = Only an ambulance crew can receive a handover.
problem-not_allowed-accept_handover = Only an ambulance crew can accept a handover.
problem-not_found = There is nothing at this address that you may see.
problem-not_signed_in = Sign in first; the session may have ended.
problem-not_signed_in-token = This token is unknown or was revoked: ask your administrator for a new one.
problem-not_signed_in-token_expired = This token has expired: ask your administrator for a new one.
problem-request_malformed = The request is not of the form that this address takes: see `errors`.
problem-server_fault = Something went wrong on the server. Try again; if it happens again, tell your administrator.

## dispatch

problem-attention_unknown = This incident has nothing of that id to look after. Load the incident again.
problem-not_open = This incident is over. Open a new call, or let the CAD open it again.
problem-with_patient = { $units } is with a patient. Wait until the unit is clear.
problem-response_closed = No more units are asked for. Open the response again first.
problem-override_needs_reason = Something speaks against this unit. Say which checks you override, and why.
problem-check_not_overridable = This unit cannot be sent: that check cannot be overridden.
problem-partner_not_active = No partner can be asked: nothing is agreed with that agency here. Call its control room by voice.
problem-tasking_unknown = Your agency was not asked this here. Load the incident again.
problem-tasking_over = This request has ended.
problem-scene_not_yours_to_declare = Only the service that was asked, or the desk that owns the call, says whether the scene is safe.
problem-call_already_open = A call with this `external_ref` was opened before; `incident` names it. Use PATCH to re-code it, DELETE to cancel it.
problem-call_in_future = `received_at` lies more than a minute in the future. Check the CAD's clock and send the call again.
problem-coordinates_off_world = Latitude must lie between -90 and 90 and longitude between -180 and 180. Check their order and send the call again.
problem-desk_item_not_for_that = This cannot be dealt with in that way. Choose one of the actions shown.
problem-desk_item_not_found = Your control room has nothing of that id in its inbox.
problem-desk_item_resolved = Somebody has dealt with this already. It is shown as it is now.
problem-exercise_from_cad = An exercise is opened by a person at a desk, never by a CAD. Send the call without `exercise`, or open it on the board.
problem-merge_unfit = These two calls cannot be merged. Load both again and choose others.
problem-reference_taken = Another incident, { $number }, has this reference already. Open that one and merge the two.
problem-idempotency_key_reused = This Idempotency-Key came before with another body. Send this call under a key of its own.
problem-location_missing = A call needs coordinates in `location` (lat, lon, accuracy_m, source): without them nobody can be chosen. Nothing was stored: send it again with a location.
problem-location_outside_area = This place lies outside the control area that this installation serves. Check the coordinates, or pass the call to the neighbouring control room.
problem-trigger_unknown = This area has no such trigger code. Send one of those listed in `known`, or load it first.

## doctrine

problem-scheme_refused = This scheme was refused and nothing of it was stored. Put every line right that `errors` names, and send it again.

## handovers

problem-handover_no_crew = No ambulance crew is on this incident yet, so there is nobody to hand over to. Go on with care.
problem-handover_no_such_unit = That unit cannot take the patient: it is no ambulance crew on this incident, or it is yours. Choose another.
problem-handover_not_open = This handover is not open any more. Look at the incident: it was accepted or taken back.
problem-handover_not_open-asked = The receiver has asked something. Answer it and offer that handover again.
problem-handover_not_yours = Only the unit that offered this handover can take it back, and only another one can accept it.
problem-handover_not_yours-another_gives = Another unit is handing this patient over. Take it over from them, or ask them to take it back.
problem-handover_patient_unknown = This incident has no such patient, or the record was joined with another. Look at the patients and offer again.

## incidents

problem-alert_answered = This alert has already been answered the other way.
problem-alert_answered-arrived = You have reported arrival: tell the control room if you must leave.
problem-alert_not_yours = This alert was not raised for the unit that you are booked on to.
problem-alarm_unknown = There is no such alarm. Load the timeline again.
problem-alarm_not_yours = This alarm does not call you, or not in that name. Acknowledge the alarms that your own screen shows.
problem-alert_withdrawn = This alert was withdrawn before your answer arrived: you are not needed there now. Your answer is kept on your device.
problem-incident_not_found = There is no such incident that you may see. If you were on it, book on to the unit you were with and send again.
problem-incident_over = This incident is closed or cancelled: nothing about it can be commanded any more. Facts are still taken.
problem-operation_not_found = There is no such operation, or you have no part in it.
problem-operation_over = This operation is closed: nothing about it can be commanded any more.
problem-not_aboard = You were not aboard that unit at the time, or you have left it since. Tell those who are aboard, or your control room.
problem-overtaken = Your unit has done something newer since, so this was not applied. Look at the incident, and press again if it still holds.
problem-not_on_incident = That unit is not on this incident.

## interop

problem-nothing_to_report = No unit was alerted to this incident, so there is nothing to report. Close it without a report.
problem-patient_not_found = There is no such patient in this incident. Look at the incident: the patient may have another number.

## journal

problem-cursor_unknown = This cursor is of another installation or another time. Take a fresh snapshot and go on from there.
problem-already_recorded = Someone of the same crew has already recorded this; that entry counts.
problem-entry_not_withdrawable = An entry of this kind cannot be taken back: what it did was done. Report what is true now.
problem-entry_not_yours = Only its author, or a clinician on the incident, may take this entry back.
problem-entry_not_yours-mark = You may mark as the same what your own crew and another recorded, if your role may record it. Ask a clinician on the incident.
problem-entry_not_yours-care_closed = Your unit no longer has this patient: what others recorded stays as it is. Tell the crew that has the patient.
problem-entry_unknown = There is no such entry on this incident that you may read. Nothing was changed.
problem-kind_unknown = This server does not know that kind of report. Update the client; the report stays on the device.
problem-report_id_reused = Another report was stored under this id. Send this one under an id of its own.
problem-report_malformed = This report is not of the form that its kind takes.
problem-report_malformed-one_receiver = A handover goes to a unit or to a hospital, not to both.
problem-report_malformed-question_missing = Say in words what you want to know.
problem-report_malformed-receiver_missing = Say who received the patient at the hospital: name and role.
problem-report_malformed-hospital = Name the hospital, in at most { $characters } characters.
problem-report_malformed-note_empty = A note needs its text.
problem-report_malformed-debrief_empty = A debrief note needs its words.
problem-report_malformed-observations_empty = Observations need at least one value.
problem-report_malformed-nhs_number = The check digit of the NHS number does not fit. Read it again.
problem-report_malformed-triage = The answers of the triage come to { $found }, not { $given }.
problem-report_malformed-form = This report is not of the form that this server takes: { $fault }
problem-report_malformed-of_kind = { $kind }: { $fault }

## reports

problem-batch_malformed = A batch is `{"{"}clock: {"{"}sent_at, offset_ms{"}"}, reports: [...]{"}"}`. Nothing of it was taken; it stays on the device.
problem-batch_too_large = A batch holds too many reports. Nothing of it was taken: send it in smaller ones.
problem-remains_ticket_over = The time to hand over what was not sent has passed. Tell the control room by voice what is missing.
problem-remains_too_many = More reports than one device may hand over. Tell the control room by voice what is missing.
problem-remains_unread = A report named does not wait here any more. Open the item again.
problem-report_failed = The server could not take this report. It stays on your device; tell your administrator its id.
problem-carried_not_genuine = This record is not what a device of this installation signed. Nothing was taken: ask for it to be shown again.
problem-carried_not_genuine-not_timely = The certificate of that device had run out, or its clock is wrong. Nothing was taken.
problem-carried_not_genuine-mixed = This record mixes incidents. Nothing was taken.
problem-carried_not_genuine-author_unknown = That person or device is not known here any more. Nothing was taken.
problem-carried_not_genuine-author_not_allowed = That person may not report. Nothing was taken.
problem-certificates_off = This installation has no key of its own, so no record can be carried by hand. Go on: all is sent when there is a link.
problem-device_key_malformed = The key of this device cannot be read. Reload the app on it.
problem-device_revoked = This device was reported lost: its records cannot be carried by hand. Ask your administrator.

## units

problem-already_on_duty = You are booked on to another unit. Book off there first.
problem-duty_overtaken = Your unit has done something newer, or its duty was changed, so this was not applied. Look at its duty, and press again if it still holds.
problem-competence_ends_too_soon = A competence has to hold for at least a day: `expires` must lie after `awarded`. Nothing was stored.
problem-competence_unknown = Your service's list does not have this competence. Nothing was stored.
problem-competence_unknown-named = There is no competence { $code } in the list of your service. Those listed are { $known }. Nothing was stored.
problem-report_malformed-kit_item = There is no kit item { $items } in the list of your service. Nothing was recorded.
problem-kit_item_unknown = A kit check names an item that is not one of those known here. Nothing was stored.
problem-kit_item_unknown-named = There is no kit item { $unknown }. Those known are { $known }. Nothing was stored.
problem-not_on_duty = You are not booked on to a unit. Book on first.
problem-person_not_found = Your agency has no such person. Choose one of your own people.
problem-task_without_job = A unit that is available is on no job. Say that it is divertible or busy, or leave the reference out.
problem-unit_committed = Your unit is on an incident and you are the last of its crew. Report clear first, then book off.
problem-unit_committed-elsewhere = { $call_sign } is on another incident. Choose another unit.
problem-unit_committed-off_duty = { $call_sign } has gone off duty. Choose another unit.
problem-unit_committed-busy = { $call_sign } is on a job that it may not leave. Choose another unit.
problem-unit_not_found = Your agency has no such unit. Load the list of units again and choose from it.
problem-unit_off_duty = Nobody is booked on to this unit. It can be given a job once its crew has booked on.
