### Draft: to be signed by a native speaker.

## The headings of ATMIST, IMIST-AMBO, SBAR and ASHICE

spoken-heading-age = Edad
spoken-heading-time = Hora
spoken-heading-mechanism = Mecanismo
spoken-heading-injuries = Lesiones
spoken-heading-signs = Signos
spoken-heading-treatment = Tratamiento
spoken-heading-identification = Identificación
spoken-heading-mechanism_or_complaint = Mecanismo o motivo
spoken-heading-injuries_and_information = Lesiones e información
spoken-heading-treatment_and_trends = Tratamiento y evolución
spoken-heading-allergies = Alergias
spoken-heading-medications = Medicación
spoken-heading-background = Antecedentes
spoken-heading-other = Otros
spoken-heading-situation = Situación
spoken-heading-assessment = Valoración
spoken-heading-recommendation = Recomendación
spoken-heading-sex = Sexo
spoken-heading-history = Historia
spoken-heading-injuries_or_illness = Lesiones o enfermedad
spoken-heading-condition = Estado
spoken-heading-eta = Llegada prevista

## What is not known is said

spoken-not-known = No se sabe
spoken-none-recorded = Nada registrado

## Who the patient is

spoken-age-not-known = Edad desconocida
spoken-years =
    { $years ->
        [0] Menos de 1 año
        [one] 1 año
       *[other] { NUMBER($years) } años
    }
spoken-pregnant = embarazada
spoken-patient = Paciente { $number }
spoken-patient-tagged = Paciente { $number }, etiqueta { $tag }
spoken-name-not-known = Nombre desconocido
spoken-name-on-record = Nombre en el registro

## When it happened

spoken-time-not-known = Hora desconocida
spoken-time-call = Llamada { $at }
spoken-time-collapsed = colapso hacia las { $at }
spoken-time-arrest = parada reconocida { $at }

## What was recorded of the patient

spoken-history-mechanism = Mecanismo: { $text }
spoken-history-complaint = Motivo: { $text }
spoken-history-background = Antecedentes: { $text }
spoken-history-medications = Medicación: { $text }
spoken-history-allergies = Alergias: { $text }
spoken-history-background-unknown = Antecedentes: no se sabe
spoken-history-medications-unknown = Medicación: no se sabe
spoken-history-allergies-unknown = Alergias: no se sabe
spoken-injured-at = { $region }: { $injuries }
spoken-injury-on-face = { $injury } ({ $face })
spoken-injury-counted = { $count } × { $injury }
spoken-injuries = Lesiones: { $injuries }
spoken-triage = Triaje { $at }: { $category } por { $tool }
spoken-tool-tst = TST
spoken-tool-mitt = MITT
spoken-tool-start = START
spoken-tool-jumpstart = JumpSTART
spoken-life-extinct = Fallecimiento reconocido { $at }
spoken-no-pulse = Sin pulso
spoken-pulse-not-known = Pulso desconocido
spoken-pulse-since = Con pulso desde { $at }
spoken-analysis-shock = Último análisis { $at }: descarga recomendada
spoken-analysis-no-shock = Último análisis { $at }: descarga no recomendada
spoken-rhythm = Último ritmo { $at }: { $rhythm }
spoken-done-so-far = Hecho hasta ahora: { $treatment }
spoken-going-to = Destino: { $hospital }
spoken-take-over = Por favor, asuman la atención
spoken-hospital-at = { $hospital }, { $at }
spoken-hospital-time-not-known = { $hospital }, hora desconocida
spoken-arrest-cause = causa probable: { $cause }
