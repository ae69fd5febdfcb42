### What the clocks of a resuscitation ask for and show

## What the clocks ask of those who treat: as written, and as said aloud

resus-hands_off = Hands off too long: compress
resus-hands_off-said = Hands off. Compress
resus-shock_pause = Shock given: compress
resus-shock_pause-said = Compress
resus-rescue_breaths =
    { $count ->
        [one] 1 rescue breath first
       *[other] { NUMBER($count) } rescue breaths first
    }
resus-rhythm_check = Stop, rhythm check
resus-rhythm_check-said =
    { $seconds ->
        [120] Two minutes. Stop, rhythm check
        [30] Thirty seconds. Stop, rhythm check
       *[other] { NUMBER($seconds) } seconds. Stop, rhythm check
    }
resus-swap = Swap compressor
resus-warn = { NUMBER($seconds) } s: get ready
resus-warn-said =
    { $seconds ->
        [10] Ten seconds
        [15] Fifteen seconds
        [20] Twenty seconds
        [30] Thirty seconds
       *[other] { NUMBER($seconds) } seconds
    }
resus-sustained = Pulse for 20 minutes: sustained

## When a paramedic considers a drug. No doses.

resus-adrenaline-again = Adrenaline { $ago } ago: paramedic considers the next
resus-adrenaline-not-shockable = Not shockable: paramedic considers adrenaline
resus-adrenaline-after-shock = After shock { NUMBER($shock) }: paramedic considers adrenaline
resus-amiodarone-after-shock = After shock { NUMBER($shock) }: paramedic considers amiodarone
resus-with-amiodarone = { $adrenaline } + amiodarone

## The main clock, its ring and the figures next to it

resus-since-pulse = since pulse back
resus-since-stopped = since CPR was stopped
resus-since-cpr = since CPR
resus-since-arrest = since arrest
resus-since-call = since the call
resus-ring-hands-off = hands off
resus-ring-change-over = change over
resus-ring-check-rhythm = check rhythm
resus-ring-get-ready = get ready
resus-ring-to-change-over = to change over
resus-ring-to-rhythm-check = to rhythm check
resus-ring-to-rhythm-check-brief = to check
resus-ring-pulse-back = Pulse back
resus-ring-cpr-stopped = CPR stopped
resus-ring-no-cpr = No CPR yet
resus-figure-cycle = Cycle
resus-figure-shocks =
    { $count ->
        [one] 1 shock
       *[other] { NUMBER($count) } shocks
    }
resus-figure-compressing = Compressing
resus-figure-pulse = Pulse
resus-figure-pulse-sustained = sustained
resus-figure-adrenaline =
    { $count ->
        [one] Adrenaline
       *[other] Adrenaline × { NUMBER($count) }
    }

## For a device that has not met a server since it learnt of protocols

resus-protocol-basic = Basic life support
resus-protocol-basic-source = common teaching of basic life support
resus-protocol-basic-approval = not approved: for the medical director to approve
