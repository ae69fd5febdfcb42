### Tourniquets: the gate of a conversion

## Whether to convert one now, and why

tourniquet-gate-clinician = Only a clinician loosens it.
tourniquet-gate-hospital = Hospital within 2 h of the application: leave it on.
tourniquet-gate-allow = On for less than 2 h: make every effort to convert.
tourniquet-gate-caution = On for 2 to 6 h: probably safe, the limit is not proven.
tourniquet-gate-converted = It is converted already.
tourniquet-gate-time-not-known = The time of application is not known.
tourniquet-gate-locked = On for 6 h or more: it stays on.
tourniquet-gate-failed = An earlier conversion failed: it stays on.
tourniquet-gate-failed-twice = A second conversion failed: it stays on.
tourniquet-gate-failed-long-ago = The failed conversion was more than 2 h ago: it stays on.
tourniquet-gate-amputation = It controls an amputation.
tourniquet-gate-amputation-unsaid = Not said: is it over an amputation?
tourniquet-gate-shock = The patient is in shock.
tourniquet-gate-shock-unsaid = Not said: is the patient in shock?
tourniquet-gate-not-watched = The wound cannot be watched for bleeding.
tourniquet-gate-watched-unsaid = Not said: can the wound be watched for bleeding?

## The panel on which tourniquets are put on and looked at

tourniquet-title = Tourniquets
tourniquet-put-on = Put on now, on the
tourniquet-less = Less
tourniquet-more = Say more first: place, clothing, time
tourniquet-place = Place
tourniquet-over = Over
tourniquet-over-skin = skin
tourniquet-over-clothing = clothing
tourniquet-on-already = It was on already
tourniquet-since = since { $at }
tourniquet-recorded = recorded { $at }
tourniquet-looked-at = Looked at { $at }: { $look }.
tourniquet-not-reassessed = Not reassessed yet.
tourniquet-pulse-below = Pulse below it
tourniquet-pulse-felt = felt
tourniquet-pulse-none = none
tourniquet-reassess = Reassess
tourniquet-look-dry = Reassess: not bleeding
tourniquet-look-bleeding = Reassess: bleeding
tourniquet-tighten = Bleeding: tighten it, or a second one side by side above it.
tourniquet-undo-look = { $limb } { $look }
tourniquet-undo-conversion_started = { $limb } conversion started
tourniquet-undo-converted = { $limb } converted
tourniquet-undo-conversion_failed = { $limb } conversion failed

## The conversion of one, by a clinician

tourniquet-convert-ask = Convert it?
tourniquet-ask-amputation = Over an amputation?
tourniquet-ask-shock = In shock?
tourniquet-ask-watched = Can the wound be packed and watched?
tourniquet-ask-hospital = At hospital within
tourniquet-verdict-allow = Convert
tourniquet-verdict-caution = Convert with caution
tourniquet-verdict-leave = Leave it on
tourniquet-verdict-deny = Do not convert
tourniquet-agreed-with = Agreed with
tourniquet-clinical-desk = Clinical desk
tourniquet-nobody-to-ask = Nobody to ask
tourniquet-start = Conversion started
tourniquet-hold-start =
    { $manner ->
        [caution] Hold: conversion started, with caution
        [against] Hold: conversion started all the same
       *[plain] Hold: conversion started
    }
tourniquet-hold-start-agreed =
    { $manner ->
        [against] Hold: conversion started all the same, { $agreed }
       *[plain] Hold: conversion started, { $agreed }
    }
tourniquet-method-spare = A loose spare above it first.
tourniquet-method-pack = Pack the wound, press for 3 min, pressure bandage.
tourniquet-method-release = Release over at least 1 min and watch. Bleeding: tighten again.
tourniquet-method-dry = Dry: keep it loose just above the dressing. Look again after every move.
tourniquet-converted = Converted
tourniquet-bled = Bled: tightened again
tourniquet-bled-again = Bled again: tightened
tourniquet-dress = Pressure dressing on { $region }

## How long one is on

tourniquet-times = Tourniquets on
tourniquet-stage-fresh = under 90 min
tourniquet-stage-amber = 90 min passed
tourniquet-stage-red = 2 h passed
tourniquet-stage-locked = 6 h passed: stays on
tourniquet-stage-failed = conversion failed: stays on
tourniquet-due-in = Reassess in { NUMBER($minutes) } min
tourniquet-due-now = Reassess now
