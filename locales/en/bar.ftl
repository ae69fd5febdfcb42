### The status bar and what is always in reach


## The status bar

bar-off-duty = Off duty
bar-since = since { $at }
bar-incident = Incident
bar-cancelled = This call was cancelled
bar-cancelled-stay = You are with the patient and stay on it: carry on, hand over, and clear as always. The control room has been warned.
bar-waiting = { NUMBER($count) } waiting on this device
bar-paper = Write it on paper as well.
bar-no-link = No link.
bar-no-link-since = No link since { $at }.
bar-safe-all = { NUMBER($count) } entries, yours and those shown to you, are safe on this device and will be sent.
bar-safe-own =
    { $count ->
        [one] Your entry is safe on this device and will be sent.
       *[other] Your { NUMBER($count) } entries are safe on this device and will be sent.
    }
bar-safe-none = What you enter is kept on this device and will be sent.
bar-sound-off = Sound is off.
bar-silent = An alert would be silent.
bar-turn-on = Turn on
bar-turn-sound-on = Turn sound on
bar-not-taken =
    { $count ->
        [one] { NUMBER($count) } entry was not taken by the server.
       *[other] { NUMBER($count) } entries were not taken by the server.
    }
bar-look =
    { $count ->
        [one] Look at it
       *[other] Look at them
    }
bar-update = A newer version is ready.
bar-update-use = Use it now

## Entries that the server refused

bar-refused = Entries that were not taken
bar-refused-record = Record of { $name }
bar-send-again = Send again
bar-discard = Hold to discard

## Signing in again

bar-signed-out = Your sign-in has ended.
bar-signed-out-kept = What you enter is kept on this device. It is sent when you have signed in again.
bar-later = Later

## The theme

bar-theme-day = Day
bar-theme-night = Night
bar-theme-sunlight = Sun
bar-theme-switch = { $theme } theme. Switch to { $next }
