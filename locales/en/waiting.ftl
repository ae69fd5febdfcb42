### On duty, waiting for an alert

## Whether an alert would reach this person

waiting-found = You found a patient
waiting-arrest-here = Arrest here
waiting-arrest-here-how = Hold. Ambulances are called to you at once.
waiting-found-others = Something else here
waiting-job = On { $task }
waiting-other-job = On another job
waiting-cut-off-title = Alerts cannot reach you here
waiting-cut-off = There is no link. Keep your radio on. This screen tries again by itself.
waiting-busy = You are not alerted until you are available or can be diverted.
waiting-resuming-title = Loading what you missed
waiting-resuming = The link is back. This takes a moment.
waiting-silent-title = You would not hear an alert
waiting-silent = The sound of this device is off. Turn it on above.
waiting-not-ready = Not ready
waiting-divertible = You can be diverted: an alert will sound here.
waiting-live-title = You are live
waiting-live = An alert will fill this screen and sound until you answer.

## What is missing, as an instruction

waiting-fault-location = Switch on location for this page: without it you are not found by distance.
waiting-fault-denied = Allow notifications for this page in the browser’s settings.
waiting-fault-default = Allow notifications: press “Allow” below.
waiting-fault-unsupported = This browser has no notifications: keep this page in front.
waiting-fault-push = Push could not be set up: keep this page in front, or press “Try again” below.
waiting-fault-battery = Charge this device.
waiting-fault-test = Press “Test alert”.

## The checks, by name

waiting-check-link = Link
waiting-check-sound = Sound
waiting-check-notices = Notices
waiting-check-location = Location
waiting-check-push = Push
waiting-check-battery = Battery
waiting-check-test = Test alert
waiting-check-kit = Kit
waiting-link-heard = heard { $ago }
waiting-link-not-heard = not heard yet
waiting-on = On
waiting-off = Off
waiting-none = None
waiting-sound-level = as loud as this device is set
waiting-one-touch = needs one touch
waiting-location-not-used = Not used
waiting-location-outside = you are outside the area of this installation
waiting-location-none = you are not found by distance
waiting-location-old = Old
waiting-location-known = Known
waiting-location-within = within { $metres } m, { $ago }
waiting-test-received = Received
waiting-test-not-yet = Not yet
waiting-test-none = none received this shift
waiting-kit-not-complete = Not complete
waiting-kit-no-aed = no AED on board
waiting-notices-granted = Allowed
waiting-notices-denied = Not allowed
waiting-notices-denied-detail = change it in the browser’s settings
waiting-notices-default = Not asked yet
waiting-not-in-browser = Not in this browser
waiting-page-in-front = keep this page in front
waiting-page-open = keep this page open
waiting-push-on-detail = rings also when this page is closed
waiting-push-asking = Being set up
waiting-push-off-detail = needs notifications
waiting-push-denied-detail = notifications are not allowed
waiting-push-failed = Not set up
waiting-push-failed-detail = the push service did not answer
waiting-push-no-server = Not used here
waiting-battery-unknown = Not known
waiting-battery-look = look at the device itself
waiting-battery-percent = { $percent } %
waiting-battery-charging = charging
waiting-battery-charge-now = charge it now

## The test alert

waiting-path-socket = by the open link
waiting-path-push = by push
waiting-came = { $path } { $seconds } s
waiting-sent-nothing = Sent. Nothing has come yet.
waiting-awaited = Waiting for it { $paths }.
waiting-received = Received { $came }.
waiting-received-some = Received { $came }. Not yet { $paths }.
waiting-push-retry = Push: try again
waiting-allow = Allow notifications
waiting-test-asking = Asking for a test alert…
waiting-test = Test alert

## What the unit is doing

waiting-doing = What you are doing
waiting-duty-available = Available
waiting-duty-divertible = On a job, can be diverted
waiting-duty-busy = On a job, cannot be diverted
waiting-alerted = You are alerted.
waiting-not-alerted = You are not alerted.
waiting-reference = Reference of your job, if you like
waiting-reference-save = Save the reference

## The kit

waiting-kit-save = Save the kit check
waiting-kit-as-shown = Checked: all as shown
waiting-kit = Kit
waiting-kit-close = Close the kit
waiting-restock = Restock: { $items }
waiting-restock-stops = You will not be alerted to arrests until your kit is checked.
waiting-restock-check = Check your kit when it is there again.
waiting-restock-open = Check the kit

## The last job

waiting-last-clear = You are clear of it.
waiting-last-declined = You said you could not come.
waiting-last-expired = Alert over: passed to another unit.
waiting-last-over = Alert over: you are not needed for it any more.
waiting-last-enough = Not needed any more: enough units are there.
waiting-last-enough-taken = Not needed: { $unit } has taken the patient.
waiting-last-police = You left it: needed for police work.
waiting-last-stood-down = You were stood down.
waiting-last-stood-down-because = You were stood down: { $cause }.
waiting-last-pending = On this device. Not on the server yet.

## Leaving

waiting-exercise = Join the exercise
waiting-exercise-hint = Exercise calls come to you too, marked as such. A real call always goes first.
waiting-book-off = Book off
waiting-sign-out = Book off and sign out
waiting-unsent =
    { $count ->
        [one] { NUMBER($count) } entry waits on this device. Signed out, it stays sealed here and is sent when you sign in again.
       *[other] { NUMBER($count) } entries wait on this device. Signed out, they stay sealed here and are sent when you sign in again.
    }

## Where a unit of a demonstration is

waiting-demo = Position in this demonstration
waiting-demo-placed = It is where you put it on the map.
waiting-demo-device = It is where this device is.
waiting-demo-driven = The demo drives it, wherever you are.
waiting-demo-not-located = This device does not say where it is: the demo goes on driving.
waiting-demo-outside = You are outside the area of this demo, or not found yet: the demo goes on driving.
waiting-demo-map = Move it on the map
waiting-demo-map-close = Close the map
waiting-demo-map-hint = Press the map where the unit is to be.
waiting-demo-map-failed = The map could not be loaded. Try again with a link.
waiting-demo-own = Use my real position
waiting-demo-drive = Let the demo drive
