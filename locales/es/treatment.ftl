### Draft: to be signed by a native speaker.

## Resuscitation

treatment-cpr = RCP desde { $start }
treatment-cpr-running = RCP desde { $start }, en curso
treatment-cpr-paused = RCP desde { $start }, en pausa desde { $since }
treatment-cpr-stopped = RCP desde { $start }, finalizada { $since }
treatment-pads = Parches puestos { $at }
treatment-no-shock = Sin descargas
treatment-shocks =
    { $count ->
        [one] 1 descarga, { $last }
       *[other] { NUMBER($count) } descargas, la última { $last }
    }
treatment-breaths =
    { $count ->
        [one] 1 ventilación, { $last }
       *[other] { NUMBER($count) } ventilaciones, la última { $last }
    }
treatment-stopped = Reanimación finalizada { $at }
treatment-stopped-because = Reanimación finalizada { $at }: { $reason }

## Each thing that was done, with the time at which it was done first

treatment-listed-wound_packed = Herida taponada: { $done }
treatment-listed-pressure_dressing_applied = Vendaje compresivo: { $done }
treatment-listed-chest_seal_applied = Parche torácico: { $done }
treatment-listed-airway_managed = Vía aérea: { $done }
treatment-listed-oxygen_given = Oxígeno: { $done }
treatment-listed-patient_positioned = Posición: { $done }
treatment-listed-warmth_kept = Abrigo: { $done }
treatment-done-at = { $what }, { $at }
treatment-haemostatic = { $region }, hemostático
treatment-seal = { $side } { $face }
treatment-litres = { $litres } l/min
treatment-litres-by = { $litres } l/min { $by }

## Drugs: a record of what was given

treatment-drug-amount = { $drug } { $amount }
treatment-drug-route = { $drug } { $route }
treatment-drug-amount-route = { $drug } { $amount } { $route }
treatment-amount = { $dose } { $unit }
treatment-drug-times = { $drug } { NUMBER($count) } veces, la última { $last }
treatment-drugs = Fármacos: { $drugs }

## Tourniquets

treatment-tourniquets =
    { $count ->
        [0] Ningún torniquete puesto: { $tourniquets }
        [one] 1 torniquete puesto: { $tourniquets }
       *[other] { NUMBER($count) } torniquetes puestos: { $tourniquets }
    }
treatment-tourniquet = { $limb } desde { $since }, { $conversion }, { $look }
treatment-tourniquet-time-not-known = { $limb } hora desconocida, puesto ya a las { $since }, { $conversion }, { $look }
treatment-not-converted = sin convertir
treatment-converting = en conversión
treatment-converting-agreed = en conversión, { $agreed }
treatment-converted = convertido { $at }
treatment-converted-agreed = convertido { $at }, { $agreed }
treatment-conversion-failed = conversión fallida { $at }, se deja puesto
treatment-not-reassessed = sin reevaluar
treatment-reassessed = última reevaluación { $at }: { $look }
treatment-look-bleeding = sangra
treatment-look-bleeding-pulse = sangra, con pulso distal
treatment-look-bleeding-no-pulse = sangra, sin pulso distal
treatment-look-dry = no sangra
treatment-look-dry-pulse = no sangra, con pulso distal
treatment-look-dry-no-pulse = no sangra, sin pulso distal
treatment-agreed-with = acordado con { $who }
treatment-nobody-agreed = nadie estuvo de acuerdo
treatment-second-clinician = un segundo sanitario
treatment-clinical-desk = el centro médico
