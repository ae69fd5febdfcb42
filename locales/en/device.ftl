## What a device calls itself, for those who look after devices

device-tablet = Tablet
device-phone = Phone
device-computer = Computer

## Where the server cannot be asked, or cannot answer

device-no-answer = The server did not answer in time. Try again.
device-no-link = No link to the server. Check the connection and try again.
device-answer-unreadable = The answer did not come from the server. Check the connection.
device-refused = The server refused this ({ $status }). Try again, or tell your control room.
device-report-refused = The server did not take this.
device-not-done = That was not done. Try again.

## What is on this device only

device-cannot-store = This device cannot store entries. Keep this page open until all is sent, and tell your supervisor.
device-nobody-signed-in = Nobody is signed in, so this was not recorded. Sign in and record it again.

## Said aloud when the voice is turned on

device-voice-on = Voice on

## What a device lacks to be relied on

device-lacks-not_on_duty = not on duty
device-lacks-no_test_alert = no test alert received this shift
device-lacks-signed_out = not signed in
device-lacks-no_push = no push alerts
device-lacks-sound_locked = sound is locked
device-lacks-notifications_not_allowed = notifications are not allowed
device-lacks-no_notifications = this browser has no notifications
device-lacks-location_off = location is off
device-lacks-battery_low = battery { $percent } %

## Why an alert could not be sent to a device

device-not-sent-gone = the subscription has ended
device-not-sent-refused = the push service refused it
device-not-sent-given_up = the push service did not take it in time
device-enrol = Enrol a device
device-enrol-label = Name of the device
device-enrol-unit = Unit that it is for
device-enrol-no-unit = No unit
device-enrol-make = Make a code
device-enrol-code = Code for { $label }
device-enrol-until = Works once, until { $time }. On the device, open the sign-in page and choose Enrol this device.
device-enrol-done = Done
device-enrolled = Enrolled
