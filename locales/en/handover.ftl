### Handing a patient over: the sheet of both sides, its banner, the pre-alert and the receipt

## Who gives and who receives, where no call sign is known

handover-the-crew = the crew
handover-another-unit = another unit

## The banner on the scene. Patient 0: the incident has one patient, so none is named.

handover-banner-given =
    { $patient ->
        [0] Handed over at { $at }
       *[other] Patient { $patient } handed over at { $at }
    }
handover-banner-taken =
    { $patient ->
        [0] Taken over at { $at }
       *[other] Patient { $patient } taken over at { $at }
    }
handover-banner-answer =
    { $patient ->
        [0] { $unit } asks about the handover
       *[other] { $unit } asks about the handover of patient { $patient }
    }
handover-banner-hear =
    { $patient ->
        [0] { $unit } offers handover
       *[other] { $unit } offers handover of patient { $patient }
    }
handover-banner-read_back =
    { $patient ->
        [0] Handover from { $unit }: read it back
       *[other] Handover of patient { $patient } from { $unit }: read it back
    }
handover-banner-asked =
    { $patient ->
        [0] You asked { $unit } about the handover
       *[other] You asked { $unit } about the handover of patient { $patient }
    }
handover-banner-hospital =
    { $patient ->
        [0] Handover to { $hospital }: say who took over
       *[other] Handover of patient { $patient } to { $hospital }: say who took over
    }
handover-banner-offered =
    { $patient ->
        [0] Handover offered, not accepted yet
       *[other] Handover of patient { $patient } offered, not accepted yet
    }
handover-open = Open
handover-open-receipt = Receipt

## The sheet

handover-from = Handover from { $unit }
handover-read-aloud = Read this aloud
handover-current-state = As it is now
handover-back = Back to patient
handover-read-timeline = Read the timeline

## What each side is waiting for

handover-asks = { $unit } asks
handover-you-asked = You asked
handover-question-missing = The question is not here yet. Ask them by voice.
handover-waiting-heard = { $receiver } heard it at { $at } and is reading it back.
handover-waiting-unsent = The offer to { $receiver } is on this device and will be sent. Hand over by voice.
handover-waiting-offered = Offered to { $receiver } at { $at }. Waiting for them to read it back and accept.
handover-hospital-heard = { $hospital } has heard it. Let them read it back, then say who took over.
handover-hospital-offered = For { $hospital }: read it aloud, then say who took over.
handover-others = { $unit } is handing this patient over to { $receiver }. You can give your part when that is done.
handover-gone = { $unit } took the offer back. The patient is still theirs.
handover-no-link = No link: hand over by voice. The offer goes out when the link is back.
handover-no-crew = No ambulance crew is on this incident yet. Offer the handover when they are with you.

## The actions

handover-offer = Offer handover
handover-withdraw = Take the offer back
handover-withdraw-short = Take back
handover-heard-by-them = They have heard it
handover-heard = I have heard it
handover-ask = Ask a question
handover-accept = Read back: accept
handover-accept-answered = Answered by voice: accept
handover-your-answer = Your answer (it becomes part of the record)
handover-answer-and-offer = Answer and offer again
handover-who-took-over = Who took over: name and role
handover-they-take-over = They take over
handover-your-question = Your question
handover-ask-it = Ask

## To whom

handover-to-whom = Hand over to
handover-hospital = Hospital
handover-another-hospital = Another hospital
handover-hospital-name = Its name

## Each of several patients, by the state of its handover

handover-patient-offer = yours
handover-patient-not-yours = not yours
handover-patient-waiting = offered
handover-patient-hospital = offered
handover-patient-answer = a question
handover-patient-hear = offered to you
handover-patient-read_back = heard
handover-patient-asked = asked
handover-patient-others = given by another unit
handover-patient-gone = taken back
handover-patient-done = handed over

## Reading aloud and reading back

handover-form = Form
handover-form-atmist = ATMIST
handover-form-imist = IMIST-AMBO
handover-form-sbar = SBAR
handover-form-ashice = ASHICE
handover-aloud = Read aloud: { $seconds } s
handover-aloud-left = { $seconds } s left
handover-aloud-over = { $seconds } s: ask for the read-back
handover-aloud-seconds-left = Seconds left
handover-read-back = Read back
handover-read-this-back = Read this back to them
handover-line-read-back = { $line } read back

## The current state

handover-cpr = CPR
handover-cpr-not-started = not started
handover-pulse = Pulse
handover-last-rhythm = Last rhythm
handover-shocks = Shocks
handover-lasts = for { $elapsed }, since { $at }
handover-happened = { $elapsed } ago, at { $at }

## The pre-alert

handover-pre-alerted = Pre-alerted at { $at }: { $hospital }. A new one replaces it.
handover-arrival-in = Arrival in
handover-hospital-pre-alerted = Hospital pre-alerted
handover-undo-pre-alert = pre-alert

## The receipt

handover-receipt = Handover receipt
handover-done = Handed over
handover-done-unsent = Accepted, not sent yet
handover-receipt-incident = Incident { $incident }
handover-receipt-patient = Patient { $patient }, incident { $incident }
handover-receipt-tagged = Patient { $patient }, tag { $tag }, incident { $incident }
handover-by = Handed over by
handover-accepted-by = Read back and accepted by
handover-recorded-by = Recorded by
handover-taken-over-by = Taken over at { $hospital } by
handover-name-not-shown = name not shown
handover-heard-at = Heard at { $at }.
handover-acceptance-unsent = The acceptance is on this device and will be sent.
handover-covers = Covers the timeline up to entry { $entry }.
handover-own-entries =
    { $count ->
        [one] What you did: 1 entry
       *[other] What you did: { NUMBER($count) } entries
    }
