### Draft: to be signed by a native speaker.

## What the clocks ask of those who treat: as written, and as said aloud

resus-hands_off = Demasiado tiempo sin compresiones: comprima
resus-hands_off-said = Sin compresiones. Comprima
resus-shock_pause = Descarga dada: comprima
resus-shock_pause-said = Comprima
resus-rescue_breaths =
    { $count ->
        [one] Primero 1 ventilación
       *[other] Primero { NUMBER($count) } ventilaciones
    }
resus-rhythm_check = Pare, compruebe el ritmo
resus-rhythm_check-said =
    { $seconds ->
        [120] Dos minutos. Pare, compruebe el ritmo
        [30] Treinta segundos. Pare, compruebe el ritmo
       *[other] { NUMBER($seconds) } segundos. Pare, compruebe el ritmo
    }
resus-swap = Cambie de compresor
resus-warn = { NUMBER($seconds) } s: prepárese
resus-warn-said =
    { $seconds ->
        [10] Diez segundos
        [15] Quince segundos
        [20] Veinte segundos
        [30] Treinta segundos
       *[other] { NUMBER($seconds) } segundos
    }
resus-sustained = Pulso durante 20 minutos: mantenido

## When a paramedic considers a drug. No doses.

resus-adrenaline-again = Adrenalina hace { $ago }: el sanitario valora la siguiente
resus-adrenaline-not-shockable = No desfibrilable: el sanitario valora adrenalina
resus-adrenaline-after-shock = Tras la descarga { NUMBER($shock) }: el sanitario valora adrenalina
resus-amiodarone-after-shock = Tras la descarga { NUMBER($shock) }: el sanitario valora amiodarona
resus-with-amiodarone = { $adrenaline } + amiodarona

## The main clock, its ring and the figures next to it

resus-since-pulse = desde que recuperó el pulso
resus-since-stopped = desde que se paró la RCP
resus-since-cpr = desde la RCP
resus-since-arrest = desde la parada
resus-since-call = desde la llamada
resus-ring-hands-off = sin compresiones
resus-ring-change-over = relevo
resus-ring-check-rhythm = compruebe ritmo
resus-ring-get-ready = prepárese
resus-ring-to-change-over = para el relevo
resus-ring-to-rhythm-check = para ver el ritmo
resus-ring-to-rhythm-check-brief = para ver
resus-ring-pulse-back = Pulso recuperado
resus-ring-cpr-stopped = RCP parada
resus-ring-no-cpr = Aún sin RCP
resus-figure-cycle = Ciclo
resus-figure-shocks =
    { $count ->
        [one] 1 descarga
       *[other] { NUMBER($count) } descargas
    }
resus-figure-compressing = Comprimiendo
resus-figure-pulse = Pulso
resus-figure-pulse-sustained = mantenido
resus-figure-adrenaline =
    { $count ->
        [one] Adrenalina
       *[other] Adrenalina × { NUMBER($count) }
    }

## For a device that has not met a server since it learnt of protocols

resus-protocol-basic = Soporte vital básico
resus-protocol-basic-source = enseñanza habitual del soporte vital básico
resus-protocol-basic-approval = sin aprobar: pendiente del director médico
