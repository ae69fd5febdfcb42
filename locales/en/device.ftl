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
