### What a control room must see and decide itself

## The inbox

inbox-title = Inbox
inbox-count = { $count ->
    [one] Inbox { $count }
   *[other] Inbox { $count }
}
inbox-enter = Enter opens the oldest
inbox-unseen = { $count ->
    [one] { $count } new item in the inbox
   *[other] { $count } new items in the inbox
}

## What an item is

inbox-kind-call_held = A call waits
inbox-kind-call_unreadable = A message nobody can read
inbox-kind-code_unknown = A call with an unknown code
inbox-kind-call_outside = A call outside the area
inbox-kind-call_exercise = An exercise from the CAD
inbox-kind-call_duplicate = One of two calls was cancelled
inbox-kind-running_call = A unit has found a patient
inbox-kind-tasking_unacknowledged = A request to police is not acknowledged
inbox-kind-no_ambulance = No ambulance is going
inbox-kind-device_remains = Records left on a device
inbox-kind-orphaned = An incident without news
inbox-kind-other = Something for the control room

## What a desk does about it

inbox-do-place = Place on the map and send
inbox-do-take = Take it and send
inbox-do-arrest = Treat as cardiac arrest
inbox-do-passed_on = Passed on by voice
inbox-do-no_action = No action needed
inbox-do-acknowledged = Acknowledge
inbox-send-here = Send here
inbox-press-map = Press the map …
inbox-show-incident = Show the incident
inbox-as-it-came = As it came
inbox-message-empty = The message is empty.

## Why it waits, and who was called

inbox-why-location_missing = The message has no place that can be used.
inbox-why-location_outside_area = The place is outside the area.
inbox-why-not_a_place = The coordinates are no place.
inbox-why-perhaps_swapped = Latitude and longitude may be swapped.
inbox-why-trigger_unknown = Nobody knows the code.
inbox-why-exercise_from_cad = The CAD marks it as an exercise. Nobody was alerted.
inbox-why-incident_unknown = The CAD writes about an incident that is not known here.
inbox-why-other_call_stands = The CAD cancelled one call about this patient. Another call is still open, so nobody was stood down.
inbox-why-incident_over = The incident is closed or cancelled.
inbox-why-incident_merged = The CAD writes about a call that was merged with this one.
inbox-why-cancel_came_first = The CAD cancelled this call before it came, or while it waited.
inbox-why-not_json = The message cannot be read. The CAD knows.
inbox-why-body_too_large = The message is too large. The CAD knows.
inbox-why-not_processed = The server could not deal with the message.
inbox-left-out = Left out or assumed: { $fields }
inbox-escalated-supervisors = Not seen: the supervisors have been called
inbox-escalated-desks = Not seen: every desk has been called
inbox-seen-by = Seen by { $name } at { $time }
inbox-remains-explained = These reports were on a device whose access was ended. Accept what you have checked: it is recorded as its author’s own, and marked as vouched for by you.
inbox-remains-accept = { $count ->
    [one] Accept { NUMBER($count) } report
   *[other] Accept { NUMBER($count) } reports
}
inbox-remains-discard = Discard all
