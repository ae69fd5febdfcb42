### Draft: to be signed by a native speaker.

## The questions of the triage tools, in the words of their cards

triage-walking = ¿Camina?
triage-severe_bleeding = ¿Hemorragia grave?
triage-severe_bleeding-hint = Sí: presione, torniquete o tapone
triage-catastrophic_bleeding = ¿Hemorragia exanguinante?
triage-catastrophic_bleeding-hint = Sí: contrólela
triage-talking = ¿Habla?
triage-penetrating = ¿Herida penetrante?
triage-penetrating-hint = Torso, delante y detrás
triage-breathing = ¿Respira?
triage-breathing-tst-hint = Abra la vía aérea. Sí: posición lateral
triage-breathing-mitt-hint = Con la vía aérea abierta
triage-breathing_when_opened = ¿Respira al abrir la vía aérea?
triage-breathing_after_breaths = ¿Respira tras las ventilaciones?
triage-breathing_after_breaths-jumpstart = ¿Respira tras 5 ventilaciones?
triage-submersion_or_smoke = ¿Sumergido o inhaló humo?
triage-voice = ¿Responde a la voz?
triage-age = ¿Edad aproximada?
triage-age-hint = Menos de un año: 0
triage-age-unit = años
triage-rr = ¿Respiraciones por minuto?
triage-rr-unit = /min
triage-hr = ¿Frecuencia cardíaca?
triage-hr-unit = /min
triage-radial_pulse = ¿Pulso radial?
triage-crt = ¿Relleno capilar?
triage-crt-hint = Hasta tantos segundos
triage-crt-unit = s
triage-follows_commands = ¿Obedece órdenes?
triage-pulse = ¿Tiene pulso?
triage-avpu = ¿Responde a?
triage-answer-yes = Sí
triage-answer-no = No
triage-answer-alert = A: alerta
triage-answer-voice = V: voz
triage-answer-pain_appropriate = P: dolor, respuesta adecuada
triage-answer-pain_inappropriate = P: dolor, respuesta inadecuada
triage-answer-unresponsive = U: nada
triage-death-unequivocal = Inequívocos
triage-death-after-arrest = Tras una parada
triage-counted = { $count } { $label }
triage-number = Número: { $counts }
triage-number-not-known = Número: desconocido

## The screen on which a person triages

triage-title = Triaje
triage-of-patient = Paciente { $patient }
triage-tag = etiqueta { $tag }
triage-again = Triar de nuevo
triage-use-tool = Usar { $tool }
triage-recorded = Registrado.
triage-next-tag = Etiqueta del siguiente
triage-next-tag-optional = opcional
triage-next-patient = Siguiente paciente
triage-hold-dead = Mantener para registrar: fallecido
triage-dead-clinician-only = Solo un sanitario puede registrar un fallecimiento. Diga que el paciente no respira y avise a la ambulancia.
triage-in-ten-seconds = Triar en diez segundos
triage-clear-number = Borrar
triage-go-on = Seguir
triage-undo = triaje { $label }
triage-undo-new-patient = paciente nuevo

## The label at the patient

triage-by-ten-second = con Ten Second Triage
