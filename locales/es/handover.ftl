### Draft: to be signed by a native speaker.

## Who gives and who receives, where no call sign is known

handover-the-crew = la dotación
handover-another-unit = otra unidad

## The banner on the scene. Patient 0: the incident has one patient, so none is named.

handover-banner-given =
    { $patient ->
        [0] Traspasado a las { $at }
       *[other] Paciente { $patient } traspasado a las { $at }
    }
handover-banner-taken =
    { $patient ->
        [0] Recibido a las { $at }
       *[other] Paciente { $patient } recibido a las { $at }
    }
handover-banner-answer =
    { $patient ->
        [0] { $unit } pregunta sobre el traspaso
       *[other] { $unit } pregunta sobre el traspaso del paciente { $patient }
    }
handover-banner-hear =
    { $patient ->
        [0] { $unit } ofrece el traspaso
       *[other] { $unit } ofrece el traspaso del paciente { $patient }
    }
handover-banner-read_back =
    { $patient ->
        [0] Traspaso de { $unit }: repítalo
       *[other] Traspaso del paciente { $patient } de { $unit }: repítalo
    }
handover-banner-asked =
    { $patient ->
        [0] Preguntó a { $unit } sobre el traspaso
       *[other] Preguntó a { $unit } sobre el traspaso del paciente { $patient }
    }
handover-banner-hospital =
    { $patient ->
        [0] Traspaso a { $hospital }: indique quién lo recibió
       *[other] Traspaso del paciente { $patient } a { $hospital }: indique quién lo recibió
    }
handover-banner-offered =
    { $patient ->
        [0] Traspaso ofrecido, aún sin aceptar
       *[other] Traspaso del paciente { $patient } ofrecido, aún sin aceptar
    }
handover-open = Abrir
handover-open-receipt = Recibo

## The sheet

handover-from = Traspaso de { $unit }
handover-read-aloud = Lea esto en voz alta
handover-current-state = Situación actual
handover-back = Volver al paciente
handover-read-timeline = Leer la cronología

## What each side is waiting for

handover-asks = { $unit } pregunta
handover-you-asked = Usted preguntó
handover-question-missing = La pregunta aún no ha llegado aquí. Pregunte de viva voz.
handover-waiting-heard = { $receiver } lo escuchó a las { $at } y lo está repitiendo.
handover-waiting-unsent = La oferta a { $receiver } está en este dispositivo y se enviará. Traspase de viva voz.
handover-waiting-offered = Ofrecido a { $receiver } a las { $at }. Falta que lo repitan y lo acepten.
handover-hospital-heard = { $hospital } lo ha escuchado. Deje que lo repitan e indique después quién lo recibió.
handover-hospital-offered = Para { $hospital }: léalo en voz alta e indique después quién lo recibió.
handover-others = { $unit } está traspasando este paciente a { $receiver }. Podrá aportar su parte cuando termine.
handover-gone = { $unit } retiró la oferta. El paciente sigue a su cargo.
handover-no-link = Sin conexión: traspase de viva voz. La oferta sale cuando vuelva la conexión.
handover-no-crew = Aún no hay ninguna ambulancia en este incidente. Ofrezca el traspaso cuando esté con usted.

## The actions

handover-offer = Ofrecer traspaso
handover-withdraw = Retirar la oferta
handover-withdraw-short = Retirar
handover-heard-by-them = Lo han escuchado
handover-heard = Lo he escuchado
handover-ask = Hacer una pregunta
handover-accept = Repetido: aceptar
handover-accept-answered = Respondido de viva voz: aceptar
handover-your-answer = Su respuesta (queda en el registro)
handover-answer-and-offer = Responder y ofrecer de nuevo
handover-who-took-over = Quién lo recibió: nombre y función
handover-they-take-over = Lo reciben
handover-your-question = Su pregunta
handover-ask-it = Preguntar

## To whom

handover-to-whom = Traspasar a
handover-hospital = Hospital
handover-another-hospital = Otro hospital
handover-hospital-name = Su nombre

## Each of several patients, by the state of its handover

handover-patient-offer = suyo
handover-patient-not-yours = no es suyo
handover-patient-waiting = ofrecido
handover-patient-hospital = ofrecido
handover-patient-answer = una pregunta
handover-patient-hear = se le ofrece
handover-patient-read_back = escuchado
handover-patient-asked = preguntado
handover-patient-others = lo traspasa otra unidad
handover-patient-gone = oferta retirada
handover-patient-done = traspasado

## Reading aloud and reading back

handover-form = Formato
handover-form-atmist = ATMIST
handover-form-imist = IMIST-AMBO
handover-form-sbar = SBAR
handover-form-ashice = ASHICE
handover-aloud = Leer en voz alta: { $seconds } s
handover-aloud-left = Quedan { $seconds } s
handover-aloud-over = { $seconds } s: pida que lo repitan
handover-aloud-seconds-left = Segundos restantes
handover-read-back = Repetición
handover-read-this-back = Repítales esto
handover-line-read-back = { $line }: repetido

## The current state

handover-cpr = RCP
handover-cpr-not-started = no iniciada
handover-pulse = Pulso
handover-last-rhythm = Último ritmo
handover-shocks = Descargas
handover-lasts = desde hace { $elapsed }, desde las { $at }
handover-happened = hace { $elapsed }, a las { $at }

## The pre-alert

handover-pre-alerted = Preaviso dado a las { $at }: { $hospital }. Uno nuevo lo sustituye.
handover-arrival-in = Llegada en
handover-hospital-pre-alerted = Hospital preavisado
handover-undo-pre-alert = preaviso

## The receipt

handover-receipt = Recibo del traspaso
handover-done = Traspasado
handover-done-unsent = Aceptado, aún sin enviar
handover-receipt-incident = Incidente { $incident }
handover-receipt-patient = Paciente { $patient }, incidente { $incident }
handover-receipt-tagged = Paciente { $patient }, etiqueta { $tag }, incidente { $incident }
handover-by = Traspasado por
handover-accepted-by = Repetido y aceptado por
handover-recorded-by = Registrado por
handover-taken-over-by = Recibido en { $hospital } por
handover-name-not-shown = nombre no visible
handover-heard-at = Escuchado a las { $at }.
handover-acceptance-unsent = La aceptación está en este dispositivo y se enviará.
handover-covers = Abarca la cronología hasta la entrada { $entry }.
handover-own-entries =
    { $count ->
        [one] Lo que hizo: 1 entrada
       *[other] Lo que hizo: { NUMBER($count) } entradas
    }
