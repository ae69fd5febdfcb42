### The scene of an incident: its clocks, its tiles and its timeline

## The clocks

scene-clocks = Clocks
scene-clocks-large = Clocks, large
scene-show-large = Show large
scene-turn-round = Turn round

## The metronome, and the protocol that the clocks follow

scene-metronome = Metronome
scene-metronome-off = off
scene-metronome-per-minute = { $count }/min
scene-metronome-breath = Breath
scene-no-pauses = no pauses
scene-metronome-and-voice = Metronome and voice
scene-say-aloud = Say the cycle aloud
scene-protocol-approved =
    { $provisional ->
        [yes] Clocks: { $title }, version { $version }. Approved by { $who }; some figures provisional.
       *[other] Clocks: { $title }, version { $version }. Approved by { $who }.
    }
scene-protocol-not-approved =
    { $provisional ->
        [yes] Clocks: { $title }, version { $version }. Not approved yet; some figures provisional.
       *[other] Clocks: { $title }, version { $version }. Not approved yet.
    }

## The tiles: short, as several stand next to each other on a phone

scene-act-start-cpr = Start CPR
scene-act-pause-cpr = Pause CPR
scene-act-resume-cpr = Resume CPR
scene-cpr-running = running
scene-cpr-paused = paused
scene-cpr-stopped = stopped
scene-act-arrest = Arrest
scene-act-shock-advised = Shock advised
scene-act-no-shock-advised = No shock advised
scene-act-no-shock = No shock
scene-act-shock-given = Shock given
scene-act-shock = Shock
scene-act-pulse-back = Pulse back
scene-act-rosc = ROSC
scene-pulse-present = present
scene-act-swap = Swap
scene-act-drugs = Drugs
scene-act-rhythm-seen = Rhythm seen
scene-act-rhythm = Rhythm
scene-act-hand-over = Hand over
scene-act-police-tasking = Police tasking
scene-hold = hold
scene-act-airway = Airway, oxygen
scene-act-airway-short = Airway oxygen
scene-act-rescue-breaths = Rescue breaths
scene-act-observations = Observations
scene-act-observations-short = Obs
scene-act-wounds = Wounds
scene-act-tourniquet = Tourniquet
scene-act-tourniquet-short = Tourniquet
scene-act-triage = Triage
scene-act-patient = Patient
scene-act-pre-alert = Pre-alert
scene-act-to-hospital = To hospital
scene-act-resus-stopped = Resus stopped
scene-act-life-extinct = Life extinct
scene-act-backup = Ask for help
scene-act-backup-short = Ask for help
scene-act-more = More
scene-more-there = care, job
scene-back-there = to arrest
scene-close-there = to tiles
scene-so-far = { $count } so far
scene-times = { $count } ×
scene-breaths-first = { $count } first
scene-tourniquets-on = { $count } on
scene-due = due
scene-shock-numbered = Shock { $number }

## Details of the next fact, noted before it is pressed

scene-pads-where = Where the pads go
scene-pause-what-for = What the next pause is for
scene-pause-rhythm_check = Rhythm
scene-pause-moving = Moving
scene-pause-airway = Airway
scene-pause-other = Other
scene-energy = Energy of the next shock
scene-energy-next = Next shock
scene-energy-less = Less energy
scene-energy-more = More energy
scene-energy-not-noted = energy not noted
scene-energy-joules = { $joules } J

## The timeline, and what can be done with one of its lines

scene-timeline = Timeline, newest first
scene-line-patient = Patient { $patient }
scene-line-of-patient = { $line }, patient { $patient }
scene-line-storing = storing…
scene-line-not-confirmed = not confirmed
scene-line-sent = sent
scene-line-on-device = on this device
scene-line-withdrawn = withdrawn: { $reason }
scene-line-no-reason = no reason given
scene-line-unusual = unusual value, kept
scene-line-late = entered late
scene-line-carried = from { $by }’s device, not yet confirmed
scene-line-carried-unknown = from another unit’s device, not yet confirmed
scene-same-shock = The same shock as
scene-same-tourniquet = The same tourniquet as
scene-same-fact = The same fact as
scene-counted-shock = same shock as another line, counted once
scene-counted-tourniquet = same tourniquet as another line, counted once
scene-counted-fact = same fact as another line, counted once
scene-line-by = { $line }, { $by } { $at }
scene-line-change-time = Change time
scene-line-other-patient = Other patient
scene-line-withdraw = Withdraw
scene-line-which-patient = Which patient?
scene-line-why-withdrawn = Why is it withdrawn?
scene-line-leave = Leave it
scene-time-when = When it was
scene-time-was = It was at { $at }
scene-time-step-minutes = { $minutes } min
scene-time-step-seconds = { $seconds } s
scene-time-change = Change the time
scene-time-record = Record it at { $at }
scene-note-add = Add note
scene-backup-crew = Another ambulance crew
scene-backup-transport = An ambulance that can convey
scene-backup-skill = A clinician of a higher skill
scene-backup-police = Police
scene-backup-what-for = What for (optional)
scene-backup-no-link = No link: this is sent when there is one. Ask by radio now.

## A call that was opened here

scene-running-not-sent = Nobody knows yet: not sent
scene-running-unconfirmed = Ambulance control has not confirmed
scene-running-radio = Call ambulance control by radio.
scene-running-asked = Sent. Ambulance control has not confirmed yet.
scene-running-confirmed = Ambulance control has this call
scene-running-reference = Its number there: { $reference }
scene-running-no-place = Your place is not known: say by radio where you are.
