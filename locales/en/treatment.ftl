### What was done for a patient, as it is said at a handover and in the timeline

## Resuscitation

treatment-cpr = CPR from { $start }
treatment-cpr-running = CPR from { $start }, running
treatment-cpr-paused = CPR from { $start }, paused since { $since }
treatment-cpr-stopped = CPR from { $start }, stopped { $since }
treatment-pads = Pads on { $at }
treatment-no-shock = No shock delivered
treatment-shocks =
    { $count ->
        [one] 1 shock, { $last }
       *[other] { NUMBER($count) } shocks, last { $last }
    }
treatment-breaths =
    { $count ->
        [one] 1 rescue breath, { $last }
       *[other] { NUMBER($count) } rescue breaths, last { $last }
    }
treatment-stopped = Resuscitation stopped { $at }
treatment-stopped-because = Resuscitation stopped { $at }: { $reason }

## Each thing that was done, with the time at which it was done first

treatment-listed-wound_packed = Wound packed: { $done }
treatment-listed-pressure_dressing_applied = Pressure dressing: { $done }
treatment-listed-chest_seal_applied = Chest seal: { $done }
treatment-listed-airway_managed = Airway: { $done }
treatment-listed-oxygen_given = Oxygen: { $done }
treatment-listed-patient_positioned = Position: { $done }
treatment-listed-warmth_kept = Kept warm: { $done }
treatment-done-at = { $what }, { $at }
treatment-haemostatic = { $region }, haemostatic
treatment-seal = { $side } { $face }
treatment-litres = { $litres } l/min
treatment-litres-by = { $litres } l/min { $by }

## Drugs: a record of what was given

treatment-drug-amount = { $drug } { $amount }
treatment-drug-route = { $drug } { $route }
treatment-drug-amount-route = { $drug } { $amount } { $route }
treatment-amount = { $dose } { $unit }
treatment-drug-times = { $drug } { NUMBER($count) } times, last { $last }
treatment-drugs = Drugs: { $drugs }

## Tourniquets

treatment-tourniquets =
    { $count ->
        [0] No tourniquet on: { $tourniquets }
        [one] 1 tourniquet on: { $tourniquets }
       *[other] { NUMBER($count) } tourniquets on: { $tourniquets }
    }
treatment-tourniquet = { $limb } from { $since }, { $conversion }, { $look }
treatment-tourniquet-time-not-known = { $limb } time not known, on by { $since }, { $conversion }, { $look }
treatment-not-converted = not converted
treatment-converting = being converted
treatment-converting-agreed = being converted, { $agreed }
treatment-converted = converted { $at }
treatment-converted-agreed = converted { $at }, { $agreed }
treatment-conversion-failed = conversion failed { $at }, left on
treatment-not-reassessed = not reassessed
treatment-reassessed = last reassessed { $at }: { $look }
treatment-look-bleeding = bleeding
treatment-look-bleeding-pulse = bleeding, distal pulse present
treatment-look-bleeding-no-pulse = bleeding, no distal pulse
treatment-look-dry = not bleeding
treatment-look-dry-pulse = not bleeding, distal pulse present
treatment-look-dry-no-pulse = not bleeding, no distal pulse
treatment-agreed-with = agreed with { $who }
treatment-nobody-agreed = nobody agreed
treatment-second-clinician = a second clinician
treatment-clinical-desk = the clinical desk
