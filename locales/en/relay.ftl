### A record that one device shows as QR codes and another scans, where there is no network

relay-opening = Opening…
relay-show = Show my record
relay-scan = Scan their record

## Showing it

relay-signing = Signing your record…
relay-hold-up = Hold this in front of their camera
relay-signed =
    { $count ->
        [one] 1 entry of yours, signed.
       *[other] { NUMBER($count) } entries of yours, signed.
    }
relay-signed-unsent =
    { $count ->
        [one] 1 entry of yours, signed, not sent yet.
       *[other] { NUMBER($count) } entries of yours, signed, { NUMBER($unsent) } of them not sent yet.
    }
relay-brightness = Turn up the screen’s brightness.
relay-code-picture = Code { $number } of { $count } of your record, as a QR code
relay-code = Code { $number } of { $count }
relay-previous = Previous code
relay-next = Next code
relay-pause = Pause
relay-resume = Resume

## Why it cannot be shown

relay-not-shown-no_keys = This browser cannot sign a record. Hand over by voice: all of it is sent when the link is back.
relay-not-shown-no_certificate = This device has not reached the server since you booked on, so nobody could check who signed. Hand over by voice.
relay-not-shown-nothing = Nothing was entered on this device yet, so there is nothing to show.
relay-not-shown-too_much = This is too much to show. Hand over by voice: all of it is sent when the link is back.
relay-not-shown-no_store = This device cannot read what it stored. Hand over by voice, and tell your supervisor.

## Scanning it

relay-point = Point the camera at their screen
relay-looking = Looking for the first code. Fill the picture with the square.
relay-other-code = That code is not a record. They open “Show my record” on the handover.
relay-progress = { $read } of { $count } codes read
relay-stop = Stop scanning
relay-from = This is { $unit }, { $name }, signed
relay-known = Everything in it was here already.
relay-taken =
    { $count ->
        [one] 1 entry in the timeline now, not yet confirmed. Your device sends it when the link is back.
       *[other] { NUMBER($count) } entries in the timeline now, not yet confirmed. Your device sends them when the link is back.
    }
relay-read-handover = Read the handover
relay-refused = Record not accepted
relay-scan-again = Scan again

## Why the camera does not read

relay-not-read-refused = The camera is not allowed here. Allow it for this address in the browser’s settings, then scan again.
relay-not-read-none = There is no camera to use, or another program is using it. Take the handover by voice.
relay-not-read-not_here = This address may not use the camera: it is not a secure one. Take the handover by voice.
relay-not-read-no_reader = The reader is not on this device yet. Take the handover by voice. The reader is stored the next time the device starts with a link.

## Why a record is not accepted

relay-not-taken-not_a_record = That is not a record. Ask them to show it from the start.
relay-not-taken-other_house = No device of this installation signed that. Take the handover by voice.
relay-not-taken-not_signed = The signature does not match the record. Take the handover by voice.
relay-not-taken-not_timely = Its certificate has expired, or a clock is wrong. Take the handover by voice.
relay-not-taken-no_keys = This device cannot check who signed. Take the handover by voice.
relay-not-taken-other_incident = That is the record of another incident. Check which one you both have open.
relay-not-taken-not_on_it = As far as this device knows, that unit is not on this incident. Take the handover by voice.
relay-not-taken-own = That is your own record.
relay-not-taken-no_store = This device cannot store it. Take the handover by voice, and tell your supervisor.
