### Draft: to be signed by a native speaker.

## The clocks

scene-clocks = Relojes
scene-clocks-large = Relojes en grande
scene-show-large = Ver en grande
scene-turn-round = Girar

## The metronome, and the protocol that the clocks follow

scene-metronome = Metrónomo
scene-metronome-off = parado
scene-metronome-per-minute = { $count }/min
scene-metronome-breath = Ventile
scene-no-pauses = sin pausas
scene-metronome-and-voice = Metrónomo y voz
scene-say-aloud = Decir el ciclo en voz alta
scene-protocol-approved =
    { $provisional ->
        [yes] Relojes: { $title }, versión { $version }. Aprobado por { $who }; algunas cifras provisionales.
       *[other] Relojes: { $title }, versión { $version }. Aprobado por { $who }.
    }
scene-protocol-not-approved =
    { $provisional ->
        [yes] Relojes: { $title }, versión { $version }. Aún sin aprobar; algunas cifras provisionales.
       *[other] Relojes: { $title }, versión { $version }. Aún sin aprobar.
    }

## The tiles: short, as several stand next to each other on a phone

scene-act-start-cpr = Iniciar RCP
scene-act-pause-cpr = Pausar RCP
scene-act-resume-cpr = Seguir RCP
scene-cpr-running = en curso
scene-cpr-paused = en pausa
scene-cpr-stopped = parada
scene-act-arrest = Parada
scene-act-shock-advised = Descarga indicada
scene-act-no-shock-advised = Descarga no indicada
scene-act-no-shock = Sin descarga
scene-act-shock-given = Descarga dada
scene-act-shock = Descarga
scene-act-pulse-back = Pulso recuperado
scene-act-rosc = RCE
scene-pulse-present = presente
scene-act-swap = Relevo
scene-act-drugs = Fármacos
scene-act-rhythm-seen = Ritmo visto
scene-act-rhythm = Ritmo
scene-act-hand-over = Traspaso
scene-act-police-tasking = Servicio policial
scene-hold = mantener
scene-act-airway = Vía aérea, oxígeno
scene-act-airway-short = Vía aérea y O₂
scene-act-rescue-breaths = Ventilaciones
scene-act-observations = Constantes
scene-act-observations-short = Const.
scene-act-wounds = Heridas
scene-act-tourniquet = Torniquete
scene-act-tourniquet-short = Torniquete
scene-act-triage = Triaje
scene-act-patient = Paciente
scene-act-pre-alert = Preaviso
scene-act-to-hospital = Al hospital
scene-act-resus-stopped = RCP finalizada
scene-act-life-extinct = Éxitus
scene-act-backup = Pedir ayuda
scene-act-backup-short = Pedir ayuda
scene-act-more = Más
scene-more-there = cuidados, servicio
scene-back-there = a la parada
scene-close-there = a los botones
scene-so-far = { $count } hasta ahora
scene-times = { $count } ×
scene-breaths-first = { $count } primero
scene-tourniquets-on = { $count } puestos
scene-due = toca
scene-shock-numbered = Descarga { $number }

## Details of the next fact, noted before it is pressed

scene-pads-where = Dónde van los parches
scene-pause-what-for = Para qué es la próxima pausa
scene-pause-rhythm_check = Ritmo
scene-pause-moving = Traslado
scene-pause-airway = Vía aérea
scene-pause-other = Otro
scene-energy = Energía de la próxima descarga
scene-energy-next = Próxima descarga
scene-energy-less = Menos energía
scene-energy-more = Más energía
scene-energy-not-noted = energía sin anotar
scene-energy-joules = { $joules } J

## The timeline, and what can be done with one of its lines

scene-timeline = Cronología, lo más reciente primero
scene-line-patient = Paciente { $patient }
scene-line-of-patient = { $line }, paciente { $patient }
scene-line-storing = guardando…
scene-line-not-confirmed = sin confirmar
scene-line-sent = enviado
scene-line-on-device = en este dispositivo
scene-line-withdrawn = retirado: { $reason }
scene-line-no-reason = sin indicar motivo
scene-line-unusual = valor inusual, se conserva
scene-line-late = introducido tarde
scene-line-carried = del dispositivo de { $by }, aún sin confirmar
scene-line-carried-unknown = del dispositivo de otra unidad, aún sin confirmar
scene-same-shock = La misma descarga que
scene-same-tourniquet = El mismo torniquete que
scene-same-fact = El mismo hecho que
scene-counted-shock = misma descarga que otra línea, contada una vez
scene-counted-tourniquet = mismo torniquete que otra línea, contado una vez
scene-counted-fact = mismo hecho que otra línea, contado una vez
scene-line-by = { $line }, { $by } { $at }
scene-line-change-time = Cambiar hora
scene-line-other-patient = Otro paciente
scene-line-withdraw = Retirar
scene-line-which-patient = ¿Qué paciente?
scene-line-why-withdrawn = ¿Por qué se retira?
scene-line-leave = Dejarlo así
scene-time-when = Cuándo fue
scene-time-was = Fue a las { $at }
scene-time-step-minutes = { $minutes } min
scene-time-step-seconds = { $seconds } s
scene-time-change = Cambiar la hora
scene-time-record = Registrar a las { $at }
scene-note-add = Añadir nota
scene-backup-crew = Otra ambulancia
scene-backup-transport = Una ambulancia que pueda trasladar
scene-backup-skill = Un clínico con mayor cualificación
scene-backup-police = Policía
scene-backup-what-for = Para qué (opcional)
scene-backup-no-link = Sin conexión: se enviará cuando la haya. Pídalo ahora por radio.

## A call that was opened here

scene-running-not-sent = Nadie lo sabe aún: no enviado
scene-running-unconfirmed = La central de ambulancias no ha confirmado
scene-running-radio = Llame por radio a la central de ambulancias.
scene-running-asked = Enviado. La central de ambulancias aún no ha confirmado.
scene-running-confirmed = La central de ambulancias tiene este aviso
scene-running-reference = Su número allí: { $reference }
scene-running-no-place = No se conoce su posición: diga por radio dónde está.
