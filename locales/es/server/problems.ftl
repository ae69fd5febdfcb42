### Draft: to be signed by a native speaker.

### What the server refuses, and what to do: `problem-<code>`, and variants of a code after a second dash.

## accounts

problem-access_ended = Se ha puesto fin a su acceso en este dispositivo. Se está borrando lo que guarda de los incidentes. Inicie sesión de nuevo o pregunte a su sala de control.
problem-credentials_wrong = Ese nombre y esa contraseña no coinciden. Compruebe ambos e inténtelo de nuevo.
problem-membership_ended = Su cuenta no pertenece ahora a ninguna agencia. Pregunte a su administrador.
problem-membership_unknown = Usted no pertenece ahora a esa agencia. Inicie sesión de nuevo y elija una de la lista.
problem-partner_unfit = Estas dos agencias no pueden acordar esto: la titular es un servicio de ambulancias y ambas pertenecen a la misma región. Elija otra agencia u otro fin.
problem-partner_unknown = No existe esa agencia, o la suya no es ninguna de las dos. Elija una de la lista.
problem-partnership_ended = Este convenio ha terminado. Proponga uno nuevo.
problem-partnership_exists = Las dos agencias ya tienen un convenio para esto. Cargue la lista de nuevo.
problem-partnership_not_active = Este convenio nunca ha estado activo, así que no hay nada que suspender. Termínelo o espere a que la otra parte lo apruebe.
problem-partnership_period = El convenio terminaría antes de empezar. Cambie las fechas.
problem-partnership_unknown = Su agencia no está en ese convenio. Cargue la lista de nuevo.
problem-sign_in_delayed =
    { $seconds ->
        [one] Hubo demasiados intentos. Espere un segundo e inténtelo de nuevo.
       *[other] Hubo demasiados intentos. Espere { $seconds } segundos e inténtelo de nuevo.
    }
problem-sign_in_delayed-minutes =
    { $minutes ->
        [one] Hubo demasiados intentos. Espere un minuto e inténtelo de nuevo, o inicie sesión en un dispositivo que ya haya usado.
       *[other] Hubo demasiados intentos. Espere { $minutes } minutos e inténtelo de nuevo, o inicie sesión en un dispositivo que ya haya usado.
    }
problem-territory_crosses_itself = El límite se cruza a sí mismo. Dibújelo de nuevo sin cruces.
problem-territory_off_world = Un punto del límite no está en el mapa. Compruebe el orden: longitud y luego latitud.
problem-territory_period = El territorio terminaría antes de empezar. Cambie las fechas.
problem-territory_outline_wrong = El límite no es un anillo cerrado de al menos tres puntos. Dibújelo de nuevo.
problem-territory_too_many_points = El límite tiene demasiados puntos. Simplifíquelo a 2000 como máximo.
problem-token_out_of_network = Este token no se acepta desde esta dirección. Pida a su administrador que añada la red.
problem-token_out_of_scope = Este token no sirve para eso. Pida a su administrador uno que sirva.
problem-token_unknown = Su agencia no tiene ese token.

## aftercare

problem-check_in_not_found = No hay ningún seguimiento así para usted. Cargue la lista de nuevo.
problem-check_in_taken = Otra persona ya se ha hecho cargo de esta llamada. Cargue la lista de nuevo para ver quién.
problem-nothing_to_take = Este seguimiento no se ha respondido, así que no hay llamada que atender.

## alerting

problem-device_not_yours = Este dispositivo no tiene su sesión iniciada. Cierre la sesión en él y vuelva a iniciarla.
problem-device_proof_wrong = Este dispositivo no ha podido demostrar que es el que se inscribió. Recargue la aplicación e inténtelo de nuevo; si vuelve a ocurrir, pida a su sala de control que lo inscriba.
problem-device_proof_needed = Este dispositivo tiene que demostrar de nuevo que es el que se inscribió. Lo hace por sí solo: inténtelo de nuevo.
problem-device_not_enrolled = { $agency } inicia sesión solo en sus propios dispositivos inscritos, y este no lo está. Pida un código a su sala de control o a su administrador y elija Inscribir este dispositivo.
problem-device_id_taken = Otro dispositivo tiene el identificador de este. No se ha cambiado nada: recargue la aplicación e inténtelo de nuevo.
problem-device_key_taken = La clave de este dispositivo pertenece a otro dispositivo o a otra persona. No se ha cambiado nada: inténtelo de nuevo y el dispositivo creará una nueva.
problem-code_wrong = No existe ese código. Compruebe cada letra con quien se lo dio; tras cinco intentos fallidos un código queda anulado.
problem-code_expired = Este código ya se usó o tiene más de un cuarto de hora. Pida uno nuevo.
problem-enrolment_off = La agencia no inscribe dispositivos. Pregunte a su administrador.
problem-enrol_this_device_first = Inscriba primero el dispositivo que está usando. De lo contrario, nadie de su agencia podría iniciar sesión para deshacer este cambio.
problem-device_unknown = La agencia no tiene ese dispositivo.
problem-person_unknown = La agencia no tiene a esa persona.
problem-push_endpoint_not_allowed = El servicio de notificaciones de este navegador no es uno de los que usa esta instalación. Pida a su administrador que lo añada a PUSH_HOSTS.
problem-push_is_off = Esta instalación no envía notificaciones: no tiene clave para ellas. Las alertas llegan mientras la aplicación está abierta.
problem-push_keys_malformed = No se pueden leer las claves de esta suscripción de notificaciones. Desactive las notificaciones en este dispositivo y actívelas de nuevo.
problem-test_unknown = Este dispositivo no pidió esa alerta de prueba, o fue hace más de un día. Pida otra.

## care

problem-clinician_only = Solo un sanitario puede registrar esto. Siga con la atención y dígaselo a la dotación.
problem-clinician_only-resuscitation_stopped = Solo un sanitario puede registrar que se detuvo la reanimación. Siga con la RCP y dígaselo a la dotación.
problem-clinician_only-tourniquet = Solo un sanitario puede aflojar un torniquete. Déjelo puesto, anote la hora y dígaselo a la dotación.
problem-clinician_only-rhythm = Solo un sanitario puede registrar un ritmo leído en un monitor. Registre lo que dijo el DEA.
problem-clinician_only-drug = Solo un sanitario puede registrar un fármaco. Diga a la dotación qué se tomó.
problem-clinician_only-death = Solo un sanitario puede registrar una muerte. Diga que el paciente no respira y dígaselo a la dotación.
problem-clinician_only-identity = Solo un sanitario de ambulancia puede registrar quién es un paciente. Diga a la dotación lo que sabe.
problem-clinician_only-pre_alert = Solo una dotación de ambulancia da el preaviso a un hospital.
problem-clinician_only-airway = Solo un sanitario puede registrar esta vía aérea. Registre la que usted colocó.

## core

problem-body_too_large = El cuerpo es mayor de lo que acepta esta dirección: envíe menos cada vez.
problem-csrf_failed = El código de seguridad de este navegador ha caducado: cargue la sesión de nuevo y repita.
problem-database_unavailable = El servidor no puede escribir en este momento. No se ha guardado nada: conserve lo que tiene y envíelo de nuevo.
problem-not_known_whether_stored = El servidor no ha respondido a tiempo si esto está guardado. Conserve lo que tiene y envíelo de nuevo: se acepta una sola vez.
problem-too_many_at_once = El servidor no acepta más de una vez desde aquí. No se pierde nada: lo que queda sigue en su dispositivo, que lo enviará por sí mismo.
problem-media_type_not_supported = Envíe JSON, con Content-Type: application/json.
problem-method_not_allowed = Esta dirección no acepta ese método.
problem-not_allowed = Su función no incluye esto.
problem-not_allowed-permission = Su función ({ $role }, { $agency }) no incluye esto: { $permission }.
problem-not_allowed-stand_down = Solo puede desactivar unidades de su propia agencia.
problem-not_allowed-warning = Este aviso es para la sala de otra organización.
problem-not_allowed-hand_to_hospital = Solo una dotación de ambulancia puede transferir a un hospital.
problem-not_allowed-receive_handover = Solo una dotación de ambulancia puede recibir una transferencia.
problem-not_allowed-accept_handover = Solo una dotación de ambulancia puede aceptar una transferencia.
problem-not_found = En esta dirección no hay nada que usted pueda ver.
problem-not_signed_in = Inicie sesión primero; puede que la sesión haya terminado.
problem-not_signed_in-token = Este token es desconocido o fue revocado: pida otro a su administrador.
problem-not_signed_in-token_expired = Este token ha caducado: pida uno nuevo a su administrador.
problem-request_malformed = La solicitud no tiene la forma que acepta esta dirección: vea `errors`.
problem-server_fault = Algo ha fallado en el servidor. Inténtelo de nuevo; si vuelve a ocurrir, avise a su administrador.

## dispatch

problem-attention_unknown = Este incidente no tiene ningún aviso con ese identificador. Cargue el incidente de nuevo.
problem-not_open = Este incidente ha terminado. Abra una llamada nueva o deje que el CAD lo reabra.
problem-with_patient = { $units } está con un paciente. Espere a que quede libre.
problem-response_closed = No se piden más unidades. Reabra antes la respuesta.
problem-override_needs_reason = Algo habla en contra de esta unidad. Diga qué comprobaciones ignora y por qué.
problem-check_not_overridable = No se puede enviar esta unidad: esa comprobación no se puede ignorar.
problem-partner_not_active = No se puede pedir a ningún socio: no hay acuerdo con esa organización aquí. Llame a su sala por voz.
problem-tasking_unknown = No se pidió esto a su organización aquí. Cargue de nuevo el incidente.
problem-tasking_over = Esta petición ha terminado.
problem-scene_not_yours_to_declare = Solo el servicio al que se pidió, o la sala dueña de la llamada, dice si la escena es segura.
problem-call_already_open = Ya se abrió una llamada con este `external_ref`; `incident` la nombra. Use PATCH para recodificarla, DELETE para cancelarla.
problem-call_in_future = `received_at` está más de un minuto en el futuro. Compruebe el reloj del CAD y envíe la llamada de nuevo.
problem-coordinates_off_world = La latitud debe estar entre -90 y 90 y la longitud entre -180 y 180. Compruebe su orden y envíe la llamada de nuevo.
problem-desk_item_not_for_that = Esto no se puede resolver de ese modo. Elija una de las acciones mostradas.
problem-desk_item_not_found = Su sala de control no tiene nada con ese identificador en su bandeja.
problem-desk_item_resolved = Alguien ya se ha ocupado de esto. Se muestra como está ahora.
problem-exercise_from_cad = Un ejercicio lo abre una persona en un puesto, nunca un CAD. Envíe la llamada sin `exercise` o ábralo en el tablero.
problem-merge_unfit = Estos dos avisos no se pueden unir. Cargue ambos de nuevo y elija otros.
problem-reference_taken = Otro incidente, { $number }, ya tiene esta referencia. Ábralo y una los dos.
problem-idempotency_key_reused = Esta Idempotency-Key ya llegó con otro cuerpo. Envíe esta llamada con una clave propia.
problem-location_missing = Una llamada necesita coordenadas en `location` (lat, lon, accuracy_m, source): sin ellas no se puede elegir a nadie. No se ha guardado nada: envíela de nuevo con una ubicación.
problem-location_outside_area = Este lugar está fuera del área de control de esta instalación. Compruebe las coordenadas o pase la llamada a la sala de control vecina.
problem-trigger_unknown = Esta área no tiene ese código de activación. Envíe uno de los que figuran en `known`, o cárguelo antes.

## doctrine

problem-scheme_refused = Este esquema se ha rechazado y no se ha guardado nada de él. Corrija cada línea que nombra `errors` y envíelo de nuevo.

## handovers

problem-handover_no_crew = Aún no hay ninguna dotación de ambulancia en este incidente, así que no hay a quién transferir. Siga con la atención.
problem-handover_no_such_unit = Esa unidad no puede recibir al paciente: no es una dotación de ambulancia de este incidente, o es la suya. Elija otra.
problem-handover_not_open = Esta transferencia ya no está abierta. Mire el incidente: se aceptó o se retiró.
problem-handover_not_open-asked = Quien recibe ha preguntado algo. Respóndalo y ofrezca esa transferencia de nuevo.
problem-handover_not_yours = Solo la unidad que ofreció esta transferencia puede retirarla, y solo otra puede aceptarla.
problem-handover_not_yours-another_gives = Otra unidad está transfiriendo a este paciente. Recíbalo de ella o pídale que lo retire.
problem-handover_patient_unknown = Este incidente no tiene ese paciente, o su registro se unió a otro. Mire los pacientes y ofrezca de nuevo.

## incidents

problem-alert_answered = Esta alerta ya se respondió en el otro sentido.
problem-alert_answered-arrived = Ha comunicado su llegada: avise a la sala de control si debe irse.
problem-alert_not_yours = Esta alerta no se emitió para la unidad en la que está de servicio.
problem-alarm_unknown = Esa alarma no existe. Vuelva a cargar la cronología.
problem-alarm_not_yours = Esta alarma no le llama a usted, o no con ese nombre. Confirme las alarmas que muestra su propia pantalla.
problem-alert_withdrawn = Esta alerta se retiró antes de que llegara su respuesta: ya no hace falta allí. Su respuesta queda en su dispositivo.
problem-incident_not_found = No hay ningún incidente así que usted pueda ver. Si estuvo en él, inicie servicio en la unidad con la que estaba y envíe de nuevo.
problem-incident_over = Este incidente está cerrado o cancelado: ya no se puede ordenar nada sobre él. Los hechos se siguen registrando.
problem-operation_not_found = No existe esa operación, o usted no participa en ella.
problem-operation_over = Esta operación está cerrada: ya no se puede ordenar nada sobre ella.
problem-not_aboard = Usted no estaba en esa unidad en ese momento, o la ha dejado después. Avise a quienes están en ella o a su sala de control.
problem-overtaken = Su unidad ha hecho algo más reciente, así que esto no se aplicó. Mire el incidente y pulse de nuevo si sigue siendo así.
problem-not_on_incident = Esa unidad no está en este incidente.

## interop

problem-nothing_to_report = No se alertó a ninguna unidad para este incidente, así que no hay nada que informar. Ciérrelo sin informe.
problem-patient_not_found = No hay ese paciente en este incidente. Mire el incidente: puede que el paciente tenga otro número.

## journal

problem-cursor_unknown = Este cursor es de otra instalación o de otro momento. Tome una instantánea nueva y siga desde ella.
problem-already_recorded = Alguien de la misma dotación ya lo dijo; esa anotación vale.
problem-entry_not_withdrawable = Una anotación de este tipo no se puede retirar: lo que hizo, hecho está. Informe de lo que es cierto ahora.
problem-entry_not_yours = Solo su autor, o un sanitario del incidente, puede retirar esta anotación.
problem-entry_not_yours-mark = Puede marcar como lo mismo lo que anotaron su equipo y otro, si su función permite anotarlo. Pídaselo a un sanitario del incidente.
problem-entry_not_yours-care_closed = Su unidad ya no tiene a este paciente: lo que anotaron otros queda como está. Avise al equipo que lo atiende.
problem-entry_unknown = En este incidente no hay ninguna anotación así que usted pueda leer. No se ha cambiado nada.
problem-kind_unknown = Este servidor no conoce ese tipo de informe. Actualice el cliente; el informe queda en el dispositivo.
problem-report_id_reused = Ya se guardó otro informe con este identificador. Envíe este con uno propio.
problem-report_malformed = Este informe no tiene la forma que pide su tipo.
problem-report_malformed-one_receiver = Una transferencia va a una unidad o a un hospital, no a ambos.
problem-report_malformed-question_missing = Diga con palabras qué quiere saber.
problem-report_malformed-receiver_missing = Diga quién recibió al paciente en el hospital: nombre y función.
problem-report_malformed-hospital = Indique el hospital, en { $characters } caracteres como máximo.
problem-report_malformed-note_empty = Una nota necesita su texto.
problem-report_malformed-debrief_empty = Una nota de repaso necesita sus palabras.
problem-report_malformed-observations_empty = Las constantes necesitan al menos un valor.
problem-report_malformed-nhs_number = El dígito de control del número NHS no encaja. Léalo de nuevo.
problem-report_malformed-triage = Las respuestas del triaje dan { $found }, no { $given }.
problem-report_malformed-form = Este informe no tiene la forma que acepta este servidor: { $fault }
problem-report_malformed-of_kind = { $kind }: { $fault }

## reports

problem-batch_malformed = Un lote es `{"{"}clock: {"{"}sent_at, offset_ms{"}"}, reports: [...]{"}"}`. No se ha tomado nada de él; queda en el dispositivo.
problem-batch_too_large = Un lote contiene demasiados informes. No se ha tomado nada de él: envíelo en lotes menores.
problem-remains_ticket_over = Ha pasado el plazo para entregar lo que no se envió. Diga de viva voz a la sala de control lo que falta.
problem-remains_too_many = Hay más informes de los que un dispositivo puede entregar. Diga de viva voz a la sala de control lo que falta.
problem-remains_unread = Uno de los informes ya no espera aquí. Abra el aviso de nuevo.
problem-report_failed = El servidor no pudo tomar este informe. Queda en su dispositivo; diga a su administrador su identificador.
problem-carried_not_genuine = Este registro no es lo que firmó un dispositivo de esta instalación. No se ha tomado nada: pida que lo muestren de nuevo.
problem-carried_not_genuine-not_timely = El certificado de ese dispositivo había caducado, o su reloj está mal. No se ha tomado nada.
problem-carried_not_genuine-mixed = Este registro mezcla incidentes. No se ha tomado nada.
problem-carried_not_genuine-author_unknown = Esa persona o ese dispositivo ya no se conocen aquí. No se ha tomado nada.
problem-carried_not_genuine-author_not_allowed = Esa persona no puede informar. No se ha tomado nada.
problem-certificates_off = Esta instalación no tiene clave propia, así que no se puede llevar ningún registro en mano. Siga: todo se envía cuando hay conexión.
problem-device_key_malformed = No se puede leer la clave de este dispositivo. Recargue la aplicación en él.
problem-device_revoked = Este dispositivo se notificó como perdido: sus registros no se pueden llevar en mano. Pregunte a su administrador.

## units

problem-already_on_duty = Está de servicio en otra unidad. Termine antes el servicio en ella.
problem-duty_overtaken = Su unidad ha hecho o recibido algo más reciente, así que esto no se aplicó. Mire su estado y pulse de nuevo si sigue siendo así.
problem-competence_ends_too_soon = Una competencia debe valer al menos un día: `expires` debe ser posterior a `awarded`. No se ha guardado nada.
problem-competence_unknown = La lista de su servicio no tiene esta competencia. No se ha guardado nada.
problem-competence_unknown-named = No hay ninguna competencia { $code } en la lista de su servicio. Las de la lista son { $known }. No se ha guardado nada.
problem-report_malformed-kit_item = No hay ningún artículo { $items } en la lista de su servicio. No se ha registrado nada.
problem-kit_item_unknown = Una comprobación de equipo nombra un artículo que no se conoce aquí. No se ha guardado nada.
problem-kit_item_unknown-named = No existe el artículo { $unknown }. Los conocidos son { $known }. No se ha guardado nada.
problem-not_on_duty = No está de servicio en ninguna unidad. Inicie servicio primero.
problem-person_not_found = Su agencia no tiene a esa persona. Elija a una de las suyas.
problem-task_without_job = Una unidad disponible no está en ningún servicio. Indique que es desviable o está ocupada, u omita la referencia.
problem-unit_committed = Su unidad está en un incidente y usted es el último de su dotación. Comunique que queda libre y después termine el servicio.
problem-unit_committed-elsewhere = { $call_sign } está en otro incidente. Elija otra unidad.
problem-unit_committed-off_duty = { $call_sign } ha terminado su servicio. Elija otra unidad.
problem-unit_committed-busy = { $call_sign } está en un servicio que no puede dejar. Elija otra unidad.
problem-unit_not_found = Su agencia no tiene esa unidad. Cargue la lista de unidades de nuevo y elija una.
problem-unit_off_duty = Nadie está de servicio en esta unidad. Se le puede dar un servicio cuando su dotación lo haya iniciado.
