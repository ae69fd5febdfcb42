### Draft: to be signed by a native speaker.

## The call

timeline-incident_opened = Llamada recibida, incidente { $number }
timeline-incident_recoded = Llamada recodificada a { $code }
timeline-incident_cancelled = Llamada cancelada
timeline-incident_closed = Incidente cerrado
timeline-incident_closed-dealt_with = Incidente cerrado por la sala: lo atendió otro servicio
timeline-incident_closed-nobody_found = Incidente cerrado por la sala: no se encontró a nadie
timeline-incident_closed-opened_in_error = Incidente cerrado por la sala: se abrió por error
timeline-incident_closed-no_word = Incidente cerrado por la sala: sin noticias desde hace mucho tiempo
timeline-incident_reopened = Incidente reabierto
timeline-response_limited-crew =
    { $wanted ->
        [0] Ya no se necesita ninguna ambulancia
        [one] Basta una ambulancia
       *[other] Se necesitan { $wanted } ambulancias
    }
timeline-response_limited-co_responder =
    { $wanted ->
        [0] Ya no se necesita ningún co-respondedor
        [one] Basta un co-respondedor
       *[other] Se necesitan { $wanted } co-respondedores
    }
timeline-response_limited-crew-scheme = Tantas ambulancias como dice el acuerdo
timeline-response_limited-co_responder-scheme = Tantos co-respondedores como dice el acuerdo
timeline-response_closed = Respuesta completa: no se avisa a más unidades
timeline-response_closed-enough = Respuesta completa: el equipo ha terminado en el lugar
timeline-response_closed-desk = Respuesta cerrada por la sala de control: no se avisa a más unidades
timeline-response_closed-cad = Respuesta cerrada por el CAD: no se avisa a más unidades
timeline-response_closed-transporting = Respuesta completa: el paciente va camino del hospital
timeline-response_closed-at_hospital = Respuesta completa: el paciente está en el hospital
timeline-response_closed-resuscitation_stopped = Respuesta completa: se detuvo la reanimación
timeline-response_closed-life_extinct = Respuesta completa: se constató la muerte
timeline-response_closed-no_patient = Respuesta completa: no se encontró ningún paciente
timeline-response_closed-merged = Respuesta completa: sigue en otro incidente
timeline-response_closed-cancelled = Llamada cancelada: las unidades con el paciente siguen y no se avisa a más
timeline-response_reopened-desk = Respuesta reabierta por la sala de control
timeline-response_reopened-cad = Respuesta reabierta por el CAD
timeline-response_reopened-recoded = Respuesta reabierta: la llamada fue recodificada
timeline-response_reopened-patient_found = Respuesta reabierta: se encontró otro paciente
timeline-response_reopened-backup_requested = Respuesta reabierta: una unidad pide ayuda
timeline-response_reopened-care_goes_on = Respuesta reabierta: la atención sigue en el lugar
timeline-backup_requested-crew = { $unit } pide otra ambulancia
timeline-backup_requested-skill = { $unit } pide un clínico con mayor cualificación
timeline-backup_requested-police = { $unit } pide policía
timeline-backup_requested-transport = { $unit } pide una ambulancia que pueda trasladar
timeline-ambulance_requested = Ambulancia solicitada: su sala de control aún no lo sabe
timeline-ambulance_requested-cad = Ambulancia solicitada: su sala de control lo sabe por el CAD
timeline-ambulance_requested-desk = Ambulancia solicitada: su sala de control lo sabe
timeline-ambulance_requested-crew_alert = Ambulancia solicitada: un equipo está avisado
timeline-ambulance_request_acknowledged = La sala de ambulancias ha confirmado la solicitud
timeline-incident_relocated = La llamada es en otro lugar
timeline-incident_relocated-to = La llamada es en otro lugar: { $text }
timeline-running_call_opened = { $unit } encontró al paciente y abrió el aviso
timeline-running_call_unconfirmed = La central de ambulancias no ha confirmado el aviso
timeline-running_call_confirmed = La central de ambulancias atiende el aviso
timeline-incident_referenced = La central de ambulancias creó el aviso como { $reference }
timeline-incidents_linked-same = Otro aviso es del mismo paciente
timeline-incidents_linked-related = Otro aviso está relacionado con este
timeline-incidents_linked-different = Otro aviso es de otro paciente
timeline-incident_merged = Este aviso continúa en otro incidente
timeline-incidents_unlinked = Los dos avisos se separaron
timeline-hazards_changed = Peligros: { $hazards }
timeline-hazards_changed-none = Ya no hay peligros conocidos
timeline-information_added = Información añadida
timeline-information_added-text = Información: { $text }
timeline-caller_said = Quien llama dice: { $said }
timeline-caller_said-nothing = Quien llama no dice nada nuevo
timeline-access_given = Se indicó cómo llegar al paciente
timeline-access_given-how = Acceso: { $access }
timeline-hazards_expired =
    { $count ->
        [one] Un peligro ya no cuenta: su plazo terminó
       *[other] { $count } peligros ya no cuentan: su plazo terminó
    }
timeline-words_expired = Cómo llegar al paciente se borró después del incidente
timeline-units_considered =
    { $count ->
        [one] 1 unidad considerada
       *[other] { NUMBER($count) } unidades consideradas
    }

## Alerts

timeline-a-unit = Una unidad
timeline-alert_raised = { $unit } avisada
timeline-alert_raised-self = { $unit } está con el paciente
timeline-alert_raised-continues = { $unit } continúa aquí
timeline-alert_expired = { $unit } no respondió a tiempo
timeline-alert_displayed = { $unit } tiene el aviso en pantalla
timeline-alert_accepted = { $unit } aceptó
timeline-alert_declined = { $unit } rechazó: { $reason }
timeline-alert_withdrawn = { $unit } desactivada: { $cause }
timeline-sent-by-socket = por la conexión abierta
timeline-sent-by-push = por notificación
timeline-alert_sent =
    { $devices ->
        [one] Aviso enviado a 1 dispositivo de { $unit } { $path }
       *[other] Aviso enviado a { NUMBER($devices) } dispositivos de { $unit } { $path }
    }
timeline-alert_sent-some-lost =
    { $devices ->
        [one] Aviso enviado a 1 dispositivo de { $unit } { $path }, { NUMBER($failed) } sin alcanzar
       *[other] Aviso enviado a { NUMBER($devices) } dispositivos de { $unit } { $path }, { NUMBER($failed) } sin alcanzar
    }
timeline-alert_sent-not = Aviso para { $unit } no enviado { $path }
timeline-alert_sent-all-lost = Aviso para { $unit } no enviado { $path }: { NUMBER($failed) } sin alcanzar
timeline-alert_sent-withheld = Aviso para { $unit } transmitido { $path }; sus dispositivos están reservados

## What a unit reached

timeline-status-alerted = { $unit } avisada
timeline-status-displayed = { $unit } aviso en pantalla
timeline-status-accepted = { $unit } aceptó
timeline-status-mobile = { $unit } en camino
timeline-status-at_rvp = { $unit } en el punto de encuentro
timeline-status-on_scene = { $unit } en el lugar
timeline-status-at_patient = { $unit } con el paciente
timeline-status-transporting = { $unit } sale hacia el hospital
timeline-status-at_hospital = { $unit } en el hospital
timeline-status-clear = { $unit } libre
timeline-status-declined = { $unit } rechazó
timeline-status-expired = { $unit } no respondió a tiempo
timeline-status-stood_down = { $unit } desactivada
timeline-unit_booked_on = { $unit } entró de servicio
timeline-unit_booked_off = { $unit } salió de servicio
timeline-unit_duty_changed = { $unit } ahora: { $duty }
timeline-drill-joined = { $unit } se unió al ejercicio
timeline-drill-left = { $unit } dejó el ejercicio
timeline-kit_checked = { $unit } revisó su material

## Corrections

timeline-withdrawn = Retirado: { $entry } ({ $reason })
timeline-counted-once = Contado una vez: { $entry }
timeline-entry-not-here = una entrada que no se muestra aquí
timeline-entry-not-shown = Entrada no visible para usted
timeline-entry-erased = Entrada borrada
timeline-records_erased =
    { $count ->
        [one] Se borró una entrada
       *[other] Se borraron { NUMBER($count) } entradas
    }

## Handover

timeline-handover_offered = { $unit } ofreció el traspaso
timeline-handover_offered-to = { $unit } ofreció el traspaso a { $receiver }
timeline-handover_received = Traspaso escuchado, se está repitiendo
timeline-handover_returned = Una pregunta sobre el traspaso
timeline-handover_returned-text = Pregunta sobre el traspaso: { $text }
timeline-handover_accepted = Traspaso aceptado
timeline-handover_accepted-by = Traspaso aceptado por { $name }
timeline-handover_withdrawn = Oferta de traspaso retirada

## Board warnings

timeline-warning-taken = Asumido: { $warning }
timeline-warning-settled = Resuelto: { $warning }
timeline-warning-unknown = un aviso del tablero
timeline-unit_assigned_by_desk = La sala envió a { $unit }
timeline-unit_assigned_by_desk-although = La sala envió a { $unit } a pesar de { $checks }: { $why }
timeline-tasking_requested = Se pidió a { $agency } que acuda: { $reason }
timeline-tasking_requested-note = Se pidió a { $agency } que acuda: { $reason }. { $note }
timeline-tasking_acknowledged-accepted = { $agency } confirmó la petición
timeline-tasking_acknowledged-refused = { $agency } no puede acudir
timeline-tasking_acknowledged-refused-why = { $agency } no puede acudir: { $why }
timeline-tasking_resourced = { $agency }: va { $unit }
timeline-tasking_resourced-eta = { $agency }: va { $unit }, { $minutes } min
timeline-tasking_at_scene = { $agency } está en la escena
timeline-tasking_ended = Ya no se pide a { $agency } que acuda
timeline-rvp_set = Punto de encuentro fijado
timeline-rvp_set-at = Punto de encuentro: { $text }
timeline-desk_item_raised = Puesto en la bandeja
timeline-desk_item_seen = Visto en la bandeja
timeline-desk_item_escalated = Sin ver en la bandeja: se avisa a más puestos
timeline-desk_item_resolved = Atendido en la bandeja

## After the job

timeline-kit_used = { $unit } usó { $items }
timeline-item-counted = { $count } × { $item }
timeline-aed_data = Registro del DEA { $status }
timeline-debrief = { $topic }: { $text }
timeline-debrief-noted = anotado

## Resuscitation

timeline-arrest_recognised = Parada reconocida
timeline-arrest-described = Parada: { $said }
timeline-collapsed-before = colapso { NUMBER($minutes) } min antes
timeline-nothing-said = sin datos
timeline-call_connected = En línea con el operador
timeline-cpr_started = RCP iniciada
timeline-cpr_resumed = RCP reanudada
timeline-cpr_paused = RCP en pausa
timeline-cpr_paused-because = RCP en pausa: { $reason }
timeline-compressor_changed = Relevo de compresiones
timeline-rescue_breaths_given =
    { $count ->
        [one] 1 ventilación
       *[other] { NUMBER($count) } ventilaciones
    }
timeline-aed_on = DEA conectado
timeline-pads_applied = Parches puestos
timeline-pads_applied-at = Parches puestos, { $position }
timeline-rhythm_analysed-shock = Ritmo analizado: descarga recomendada
timeline-rhythm_analysed-no-shock = Ritmo analizado: descarga no recomendada
timeline-rhythm_seen = Ritmo: { $rhythm }
timeline-shock = Descarga administrada
timeline-shock-energy = Descarga administrada, { $joules } J
timeline-shock-numbered = Descarga { $number } administrada
timeline-shock-numbered-energy = Descarga { $number } administrada, { $joules } J
timeline-pulse_returned = Pulso recuperado (RCE)
timeline-pulse_lost = Pulso perdido
timeline-resuscitation_stopped = Reanimación finalizada
timeline-resuscitation_stopped-because = Reanimación finalizada: { $reason }
timeline-life_extinct_recognised = Fallecimiento reconocido
timeline-note = Nota
timeline-note-text = Nota: { $text }

## Treatment

timeline-airway_managed = Vía aérea: { $adjunct }
timeline-airway_suctioned =
    { $passes ->
        [one] Vía aérea aspirada
       *[other] Vía aérea aspirada, { NUMBER($passes) } pases
    }
timeline-airway_suctioned-passes = Pases
timeline-oxygen_given = Oxígeno
timeline-oxygen_given-how = Oxígeno { $how }
timeline-injury_found = { $injury }: { $region }
timeline-region-on-face = { $region }, { $face }
timeline-wound_packed = Herida taponada: { $region }
timeline-wound_packed-haemostatic = Herida taponada, hemostático: { $region }
timeline-pressure_dressing = Vendaje compresivo: { $region }
timeline-chest_seal = Parche torácico: { $side }, { $face }
timeline-patient_positioned = Colocado: { $position }
timeline-warmth_kept = Abrigado: { $by }
timeline-history = { $topic }: { $text }
timeline-pre_alert = { $hospital } preavisado
timeline-pre_alert-eta = { $hospital } preavisado, llegada en { NUMBER($minutes) } min

## Patients

timeline-patient_found = Paciente encontrado
timeline-patient_found-tagged = Paciente encontrado, etiqueta { $tag }
timeline-patient_described = Paciente: { $said }
timeline-about-years =
    { $years ->
        [one] 1 año aproximadamente
       *[other] unos { NUMBER($years) } años
    }
timeline-pregnant = embarazada
timeline-not-pregnant = no embarazada
timeline-tagged = etiqueta { $tag }
timeline-patient_identified = Paciente identificado
timeline-patients_merged = La misma persona que el paciente { $number }
timeline-triaged = Triado { $category } ({ $tool })

## Tourniquets

timeline-tourniquet_applied = Torniquete en { $limb }
timeline-tourniquet_applied-how = Torniquete en { $limb }, { $how }
timeline-time-not-known = hora desconocida
timeline-tourniquet = Torniquete
timeline-tourniquet-of = Torniquete { $limb }
timeline-tourniquet_reassessed = { $tourniquet } reevaluado: { $look }
timeline-tourniquet_conversion_started = { $tourniquet }: conversión iniciada
timeline-tourniquet_conversion_started-agreed = { $tourniquet }: conversión iniciada, { $agreed }
timeline-tourniquet_converted = { $tourniquet } convertido
timeline-tourniquet_conversion_failed = { $tourniquet }: conversión fallida, apretado de nuevo

## What must be looked at on the board

warning-nobody-left-co_responder = No hay corresponder disponible.
warning-nobody-left-co_responder-for = No hay corresponder disponible para { $number }.
warning-nobody-left-crew = No hay ambulancia disponible. Busque una ya.
warning-nobody-left-crew-for = No hay ambulancia disponible para { $number }. Busque una ya.
warning-not_displayed = { $unit } no ha mostrado su aviso: llámela por radio.
warning-unit_without_device = { $unit } está en un incidente y nadie de su dotación tiene la sesión iniciada en un dispositivo: llámela por radio.
warning-not_acknowledged = { $unit } tiene el aviso en pantalla y no ha respondido: llámela por radio.
warning-unit_says_unsafe = { $unit } dice que el lugar no es seguro: avise a todos los que van.
warning-police_tasking = { $unit } fue asignada a servicio policial.
warning-ambulance_held = Ambulancia en espera: la policía entra primero.
warning-no-ambulance = No va ninguna ambulancia. Busque una ahora.
warning-no-ambulance-for = No va ninguna ambulancia al { $number }. Busque una ahora.
warning-not_needed = { $unit } sigue en camino y ya no se necesita: desactívela o déjela seguir.
warning-backup_requested = { $unit } pide ayuda.
warning-backup_requested-crew = { $unit } pide otra ambulancia.
warning-backup_requested-skill = { $unit } pide un clínico con mayor cualificación.
warning-backup_requested-police = { $unit } pide policía.
warning-backup_requested-transport = { $unit } pide una ambulancia que pueda trasladar.
warning-no_skill_near = Ninguna dotación en camino tiene la cualificación que pide el aviso. Busque una ya.
warning-none_transporting = Ninguna dotación en camino puede trasladar a un paciente. Busque una ya.
warning-held_long = La ambulancia sigue en espera. Decida: esperar, entrar con escolta o dejarla entrar.
warning-nobody_to_task = No se pudo pedir a ninguna sala de policía. Llame por voz.
warning-tasking_unacknowledged = La sala de policía no ha confirmado. Llame por voz.
warning-tasking_refused = La policía no puede acudir. Decida: esperar, enviar o escoltar.
warning-unit_diverted = { $unit } fue enviada a otro incidente.
warning-cancelled_with_patient = La llamada se canceló y { $unit } está con el paciente: hable con ellos.
warning-likely_same = Dos avisos, quizá un solo paciente: únalos o indique que no son el mismo.
warning-likely_same-metres = Dos avisos a { $metres } m, quizá un solo paciente: únalos o indique que no son el mismo.
warning-unknown = { $unit }: { $cause }.

## Alarms

timeline-alarm-desk = Una sala
timeline-alarm-person = Una persona
timeline-alarm_raised =
    { $count ->
        [one] Alarma a 1 destinatario: { $cause }
       *[other] Alarma a { NUMBER($count) } destinatarios: { $cause }
    }
timeline-alarm_sent = Alarma enviada a { $who } { $path }
timeline-alarm_sent-not = Alarma para { $who } no enviada { $path }
timeline-alarm_displayed = { $who } tiene la alarma en pantalla
timeline-alarm_acknowledged = { $who } confirmó la alarma
timeline-alarm_acknowledged-going = { $who } confirmó la alarma: va
timeline-alarm_acknowledged-cannot_move = { $who } confirmó la alarma: no puede moverse
timeline-person_reached-radio = { $who }: avisado por radio
timeline-person_reached-in_person = { $who }: avisado en persona
timeline-person_reached-runner = { $who }: avisado por un mensajero
timeline-person_reached-phone = { $who }: avisado por teléfono
timeline-alarm_escalated =
    { $count ->
        [one] Alarma sin respuesta de 1 destinatario: paso { NUMBER($step) }
       *[other] Alarma sin respuesta de { NUMBER($count) } destinatarios: paso { NUMBER($step) }
    }
timeline-recipient_added = También se llama a { $who }
timeline-recipient_released = Ya no se llama a { $who }
timeline-alarm_ended-all_reached = Alarma terminada: todos avisados
timeline-alarm_ended-cause_ended = Alarma terminada

## Operations

timeline-operation_opened = Operación abierta: { $number }
timeline-incident_linked = Incidente vinculado
timeline-agency_joined = Se incorporó un servicio
timeline-agency_left = Se retiró un servicio
timeline-operation_closed = Operación cerrada
