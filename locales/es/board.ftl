### Draft: to be signed by a native speaker.

board-page-title = Panel — coresponder
board-title = Panel
board-not-loaded = No se ha podido cargar el panel.
board-gone = Este incidente no está en este panel, o ya no lo está.
board-exercise = SIMULACRO
board-exercise-warning = Simulacro

## The top of the board

board-demonstration = Demostración
board-own-units = Unidades propias de servicio
board-simulated = { NUMBER($count) } de la demostración
board-simulated-explained = Las conduce la demostración, que responde por ellas
board-silent-units = Sin señal: { $units }
board-devices = Dispositivos
board-device-lacks = { $name }: { $missing }
board-count-live = { NUMBER($count) } con señal
board-count-quiet = { NUMBER($count) } con señal débil
board-count-silent = { NUMBER($count) } sin señal
board-count-not-ready = { NUMBER($count) } sin preparar
board-unanswered = Alertas sin respuesta
board-unanswered-oldest = { NUMBER($count) }, la más antigua { $clock }
board-unanswered-none = Ninguna
board-phase-nobody = Ninguna unidad acude
board-phase-unanswered = Sin respuesta aún
board-phase-going = En camino
board-phase-there = Con el paciente
board-phase-over = Terminados
board-nobody-incidents = { $count ->
    [one] 1 incidente
   *[other] { NUMBER($count) } incidentes
}
board-link = Conexión
board-link-since = { $link } desde las { $since }
board-time = Hora
board-sound-on = Activar sonido
board-place-test-call = Crear llamada de prueba
board-figures = Cifras
board-new-version = Hay una versión nueva.
board-load-version = Cargarla
board-no-link = Sin conexión. Este es el último estado recibido. Lo que haga aquí necesita conexión.
board-no-link-since = Sin conexión desde las { $since }. Este es el estado a esa hora. Lo que haga aquí necesita conexión.
board-drill = SIMULACRO
board-drill-incidents = { $count ->
    [one] El incidente marcado SIMULACRO no es una llamada real.
   *[other] { NUMBER($count) } incidentes marcados SIMULACRO no son llamadas reales.
}

## The scheme

board-scheme = Programa
board-scheme-on-not-in-force = Activado, ninguno en vigor hoy
board-scheme-off-not-in-force = Desactivado, ninguno en vigor hoy
board-scheme-on-week = Activado — { $alerts } esta semana
board-scheme-off-week = Desactivado — { $alerts } esta semana
board-scheme-on-week-of = Activado — { $alerts } de { $cap } esta semana
board-scheme-off-week-of = Desactivado — { $alerts } de { $cap } esta semana
board-scheme-switched-on = Activado por { $by }, { $when }
board-scheme-switched-off = Desactivado por { $by }, { $when }
board-scheme-switched-on-because = Activado por { $by }, { $when }: { $reason }
board-scheme-switched-off-because = Desactivado por { $by }, { $when }: { $reason }
board-scheme-none = Sin programa
board-scheme-version = { $name }, versión { $version }
board-scheme-why = Motivo
board-scheme-reason = Motivo, para el registro
board-scheme-hold-off = Mantenga pulsado para desactivar el programa
board-scheme-hold-on = Mantenga pulsado para activar el programa
board-scheme-off-means = Desactivado: el programa no envía ninguna unidad de su servicio. Las ambulancias acuden como siempre.
board-scheme-on-means = Activado: se vuelven a enviar unidades de su servicio.

## Warnings

board-warnings = Requiere atención
board-would-ring = Este panel sonaría ahora, pero el sonido está apagado.
board-taken = Asumido, { $clock }
board-open-incident = Incidente { $number }
board-take-it = Asumir

## Incidents and devices

board-incidents = Incidentes
board-no-incidents = Sin incidentes. Las llamadas que entren aparecen aquí.
board-search = Buscar por dirección, número o indicativo
board-search-short = Buscar: dirección, número, indicativo ( / )
board-search-found = { $found } de { $total } incidentes
board-search-older = Cerrados en las últimas 24 horas
board-search-failed = No se pudieron buscar los incidentes cerrados.
board-search-none = Ningún incidente coincide.
board-no-unit-alerted = Ninguna unidad avisada
board-what-years = { $what }, { $years ->
    [one] 1 año
   *[other] { NUMBER($years) } años
}
board-part-title = { $unit } { $status }
board-gain-expected = unos { NUMBER($minutes) } min antes
board-gain-none = sin ganancia
board-gain-together = llegaron a la vez
board-gain-sooner = { NUMBER($minutes) } min antes
board-gain-crew-sooner = la dotación { NUMBER($minutes) } min antes
board-device-no-unit = Sin unidad
board-device-end = Dar de baja
board-device-end-of = Dar de baja: { $label }, { $person }
board-device-end-explained = ¿Dar de baja este dispositivo ahora? La sesión de { $person } se cierra en él en cinco segundos, no recibe más avisos y borra lo que guarda de los incidentes. Los informes que no ha enviado esperan en la bandeja de control de ambulancias a que una persona decida.
board-device-end-this = Dar de baja este dispositivo
board-device-end-person = Cerrar a { $person } en todas partes
board-device-keep = Conservarlo
board-device-not-ready = Sin preparar
board-device-not-ready-lacks = Sin preparar: { $missing }
board-device-outbox = { $count ->
    [one] Queda 1 anotación por enviar
   *[other] Quedan { NUMBER($count) } anotaciones por enviar
}
board-push-allow = Avisar en este dispositivo
board-push-explained = Si nadie ve un elemento de la bandeja, se avisa en este dispositivo, también con el panel cerrado.
board-push-failed = No se pudo preparar este dispositivo para los avisos. Inténtelo de nuevo.
board-push-on = Se avisa en este dispositivo cuando nadie ve la bandeja.
board-push-unsupported = Este navegador no puede avisar con el panel cerrado. Mantenga el panel abierto.
board-device-push-off = sin avisos con la página cerrada
board-device-push-on = recibe avisos también con la página cerrada
board-heard-live = con señal
board-heard-quiet = señal débil
board-heard-silent = sin señal
board-never-heard = nunca recibida
board-no-devices = Ningún dispositivo de su servicio ha iniciado sesión.

## An incident and its timeline

board-incident = Incidente { $number }
board-address-before = Antes:
board-reference = Ref. { $reference }
board-state-cancelled = Anulado
board-state-closed = Cerrado
board-timeline-of = Cronología del incidente { $number }
board-withheld = Anotación clínica: no visible para su servicio
board-patient = Paciente
board-entry-withdrawn = retirada
board-entry-duplicate = contada una vez
board-entry-odd = valor inusual, conservado
board-entry-late = llegó tarde
board-entry-vouched = aceptado en una central, de un dispositivo dado de baja
board-entry-carried = aún sin confirmar
board-entry-here = en este dispositivo
board-latest = Ir a lo último
board-patients = Pacientes
board-tourniquet = Torniquete { $name } { $time }
board-tourniquet-due = Torniquete { $name } { $time }, reevaluar ahora

## Clocks

board-since-call = Desde la llamada
board-opened = Abierto
board-clock-ago = hace { $clock }
board-cpr-not_started = RCP
board-cpr-running = Desde RCP
board-cpr-paused = RCP en pausa
board-cpr-stopped = RCP detenida
board-cpr-none = no iniciada
board-rosc = RCE
board-shocks = { $count ->
    [one] Descarga
   *[other] Descargas
}
board-last-shock = última hace { $clock }
board-check-next = Próximo control
board-check-due = Toca control
board-check-now = ahora
board-news2 = NEWS2
board-no-score = sin puntuación

## Who is on it

board-on-it-and-why = Quién acude y por qué
board-on-it = Quién acude
board-co-responder-gain = Interviniente de apoyo: { $gain }
board-nobody-alerted = No se ha avisado a ninguna unidad. Vea el motivo abajo.
board-any-crew = cualquier dotación
board-handover-pair = de { $giver } a { $receiver }
board-handover-pair-patient = paciente { $patient }, de { $giver } a { $receiver }
board-handover-offered = Traspaso ofrecido, { $pair }, { $time }. Aún sin aceptar
board-handover-received = Traspaso en relectura, { $pair }, { $time }
board-handover-returned = Traspaso devuelto con una pregunta, { $pair }, { $time }
board-handover-accepted = Asistencia traspasada, { $pair }, { $time }
board-handover-withdrawn = Traspaso retirado, { $pair }
board-unit-role = { $service }, { $role }
board-skill-assumed = { $skill } (se supone)
board-skill-unknown = cualificación sin registrar
board-transport-takes = traslada a un paciente
board-transport-none = no traslada
board-transport-unknown = traslado sin registrar
board-unit-state = { $status }
board-unit-state-because = { $status }: { $why }
board-due-away = a { NUMBER($minutes) } min
board-due-to-go = faltan { NUMBER($minutes) } min
board-due-now = Llega ya
board-progress = Avance de { $unit }
board-not-yet = aún no
board-enough-hold =
    { $left ->
        [0] No hace falta ninguna (mantener)
        [one] Basta una (mantener)
       *[other] Bastan { $left } (mantener)
    }
board-replace-hold = Enviar otra en su lugar (mantener)
board-stand-down-own-service = La necesita su propio servicio (mantener)
board-response-at = { $words }, { $time }
board-request-requested = Ambulancia solicitada { $time }: su sala de control aún no lo sabe
board-request-known = Ambulancia solicitada { $time }, sala de control informada: aún no va ninguna
board-request-acknowledged = Ambulancia solicitada { $time }, confirmada: aún no va ninguna

## The alert of a unit

board-alert-raised = Alerta emitida, aún no en pantalla
board-alert-displayed = Alerta en pantalla, sin respuesta
board-alert-accepted = Alerta aceptada
board-alert-declined = Alerta rechazada
board-alert-expired = Alerta sin respuesta a tiempo
board-alert-ended = Alerta retirada
board-held = Espera en el punto de encuentro: la policía entra primero
board-device-numbered = Dispositivo { $number }
board-devices-withheld = Dispositivos reservados: son de otro organismo
board-device-person = { $label }, { $person }
board-sent-by-socket = enviada por conexión abierta { $ago }
board-sent-by-push = enviada por notificación { $ago }
board-not-sent-by-socket = no enviada por conexión abierta: { $reason }
board-not-sent-by-push = no enviada por notificación: { $reason }
board-shown = mostrada { $ago }
board-not-shown = aún no mostrada
board-answer-left = { NUMBER($seconds) } s para responder
board-answer-over = El tiempo de respuesta ha terminado

## Duty and kit of a unit

board-unit-is = { $unit }: { $duty }
board-unit-is-now = { $unit }: { $duty }.
board-in-exercise = En el simulacro
board-kit-of = Material de { $unit }
board-kit-unfit = { $item }: falta o no apto
board-kit-expired = { $item }: caducó { $ago }
board-kit-until = { $item }, hasta { $date }
board-task-unit = Asignar { $unit } a su propio servicio
board-task-what = Qué debe hacer { $unit }
board-task-reference = Referencia del servicio
board-task-reference-short = Referencia
board-task-hold = Mantenga pulsado: la retira de esta llamada
board-task-it = Asignar

## Why these units

board-why = Por qué estas unidades
board-considered = { $count ->
    [one] 1 unidad valorada
   *[other] { NUMBER($count) } unidades valoradas
}
board-considered-at = Valoradas { $cause }, { $time }
board-considered-at-under = Valoradas { $cause }, { $time }. Programa { $scheme }
board-why-not = ¿Por qué no esta unidad? Su indicativo
board-why-not-short = ¿Por qué no…? Indicativo
board-none-considered = No se valoró ninguna unidad.
board-not-considered = { $unit } no estaba entre las más próximas valoradas.
board-not-among-named = { $unit } no está entre las unidades nombradas aquí. Las unidades de otro organismo se muestran sin su indicativo.
board-unit-other-agency = Unidad de otro organismo
board-place-withheld = lugar reservado
board-earlier = Anteriores
board-earlier-one = { $time } { $cause }
board-sent = Enviadas
board-not-sent = No enviadas
board-sent-as = Enviada como { $role }
board-not-sent-as = No enviada como { $role }
board-check-for = A favor:
board-check-against = En contra:
board-measure-against = { $measured } frente a { $threshold }
board-measure-clock = { $clock } min
board-measure-people = { $count ->
    [one] 1 persona
   *[other] { NUMBER($count) } personas
}
board-measure-alerts = { $count ->
    [one] 1 alerta
   *[other] { NUMBER($count) } alertas
}
board-eta-unsure = { $eta }, con un margen de { $age }
board-cause-call = al entrar la llamada
board-cause-recoded = tras recodificar la llamada
board-cause-relocated = tras cambiar la dirección
board-cause-hazards = tras cambiar los riesgos
board-cause-caller_said = cuando quien llamó dijo más
board-cause-declined = tras rechazarla una unidad
board-cause-declined-by = tras rechazarla { $unit }
board-cause-expired = tras no responder una unidad
board-cause-expired-by = tras no responder { $unit }
board-cause-police_tasking = tras pasar una unidad a trabajo policial
board-cause-diverted = después de que una unidad fuera enviada a otro incidente
board-cause-diverted-by = después de que { $unit } fuera enviada a otro incidente
board-cause-found_patient = después de que una unidad encontrara a otro paciente
board-cause-found_patient-by = después de que { $unit } encontrara a otro paciente
board-cause-police_tasking-by = tras pasar { $unit } a trabajo policial
board-cause-off_duty = tras terminar su turno una unidad
board-cause-off_duty-by = tras terminar su turno { $unit }
board-cause-unit_free = al quedar libre una unidad
board-cause-stood_down = tras desactivar una unidad
board-cause-stood_down-by = tras desactivar { $unit }
board-cause-reopened = al reabrirse la respuesta
board-cause-eta = cuando una unidad llegaría antes

## Coverage

board-coverage = Cobertura
board-coverage-title = Si entrara ahora una llamada desde aquí
board-coverage-nobody = No acudiría ninguna unidad.
board-coverage-why-not = Quién no acudiría y por qué
board-coverage-asking = Consultando…
board-coverage-unit = { $role }, { $far }
board-time-not-known = tiempo desconocido
board-grid-reference = Referencia de cuadrícula { $reference }

## A test call

board-test-call = Llamada de prueba
board-test-call-incident = Incidente { $number }, { $address }
board-test-call-alerted = { $count ->
    [one] Se avisó a 1 unidad:
   *[other] Se avisó a { NUMBER($count) } unidades:
}
board-test-call-as = como { $role }
board-test-call-away = como { $role }, a { $eta }
board-test-call-none = No se avisó a ninguna unidad. Vea el motivo abajo.
board-test-call-again = Otra llamada de prueba
board-test-call-what = Qué
board-test-call-no-co-responder = { $label } (sin interviniente de apoyo)
board-test-call-where = Dónde
board-test-call-on-map = Un lugar en el mapa
board-test-call-press-map = O pulse en el mapa.
board-test-call-age = Edad en años
board-test-call-none-known = Ninguno conocido
board-test-call-place = Crear la llamada
board-test-call-placing = Creando la llamada
board-pick-call = Pulse en el mapa el lugar de la llamada
board-pick-relocate = Pulse en el mapa el lugar actual de la llamada
board-pick-inbox = Pulse en el mapa el lugar de la llamada
board-pick-coverage = Pulse en el mapa: ¿quién acudiría desde ahí?

## Changing a call

board-change-call = Cambiar esta llamada
board-code = Código de la llamada
board-recode = Recodificar
board-recoded = Recodificada como { $label }.
board-hazards = Riesgos (separados por comas)
board-hazards-change = Cambiar riesgos
board-hazards-changed = Los riesgos han cambiado. Se ha informado a todos los que acuden.
board-hazards-none = Ya no hay riesgos. Se ha informado a todos los que acuden.
board-information = Información para quienes acuden
board-information-hold = Mantenga pulsado para añadirla: queda en el registro
board-information-added = Añadida. La leen todos los que atienden al paciente.
board-cancel-hold = Mantenga pulsado para anular la llamada y desactivar a todos
board-cancelled = La llamada está anulada.
board-address = Dirección
board-place = Latitud, longitud
board-place-wrong = Dos números en grados, como 53.7965, -1.5420.
board-leave-map = Salir del mapa
board-from-map = Desde el mapa
board-move-call = Mover la llamada
board-moved = La llamada se ha movido. Se ha informado a todos los que acuden.
board-undo-left = · { NUMBER($seconds) } s
board-undone = Deshecho.

board-operation =
    { $agencies ->
        [one] Operación { $number }: participa 1 servicio
       *[other] Operación { $number }: participan { NUMBER($agencies) } servicios
    }

## A unit sent by name, and what is enough

board-new-call = Llamada nueva
board-call-place = Coordenadas o referencia de cuadrícula
board-exercise-start = Iniciar un simulacro
board-exercise-start-why = Llega solo a las unidades que participan en simulacros. El CAD no se toca.
board-send-unit = Enviar una unidad
board-send-crew = Ambulancia
board-send-co_responder = Corresponsal
board-send = Enviar
board-send-although = Por qué, aunque esto hable en contra
board-send-anyway = Enviar de todos modos
board-sent-unit = { $unit } avisada.
board-send-none = No hay unidades cerca.
board-enough = Bastan estas
board-enough-done = No se piden más unidades.
board-reopen-response = Volver a pedir unidades
board-reopened = Se vuelven a pedir unidades.
## Dos avisos, un paciente, y avisos que abrió una unidad

board-merge = Mismo paciente: unir
board-not-the-same = No es el mismo
board-links = Otros avisos de este paciente
board-merged-into = Continúa en { $number }.
board-merged-with = { $number } está unido a este.
board-take-apart = Separar
board-taken-apart = Separados.
board-state-merged = Unido
board-running = Un aviso que abrió una unidad
board-found-by = { $unit } encontró al paciente a las { $at }
board-running-how = Cree este aviso en su sistema de despacho. Las ambulancias ya están alertadas.
board-running-create = Crear en el sistema
board-running-copied = Copiado: péguelo en su sistema
board-running-reference = Número en su sistema
board-running-save = Guardar el número
board-running-confirmed = La central de ambulancias lo atiende.
board-running-not-confirmed = La central de ambulancias aún no ha confirmado.
board-running-no-place = No se conoce el lugar: pregunte a la unidad y sitúelo en el mapa.
board-running-position-age = Situado en la última posición de la unidad, de hace { $seconds } s.

## An incident that the desk closes or opens again by hand

board-close-incident = Cerrar el incidente
board-close-cause = Qué ha pasado
board-close-dealt_with = Lo atendió otro servicio
board-close-nobody_found = No se encontró a nadie
board-close-opened_in_error = Se abrió por error
board-close-no_word = Sin noticias desde hace mucho tiempo
board-close-hold = Cerrar incidente (mantener)
board-close-done = Incidente cerrado.
board-open-again = Reabrir el incidente
board-open-again-send = Reabrir y enviar unidades
board-reason = Por qué
board-reason-enough = Basta con las que van
board-reason-crew_says = Lo dice el equipo que está allí
board-reason-cad = Lo dice el CAD
board-reason-more_needed = Hace falta más ayuda allí
board-reason-mistake = Se cerró por error
board-reason-undone = Deshecho
board-reason-say = Hacerlo
board-wanted-crew = Ambulancias que se quieren
board-wanted-co_responder = Corresponsales que se quieren
board-wanted-fewer = Una menos
board-wanted-more = Una más
board-wanted-scheme = según el plan
board-wanted-as-scheme = Según el protocolo
board-by-hand = Abierto a mano: aún no está en su sistema
board-by-hand-how = Cuando vuelva su sistema, cree allí el aviso y guarde aquí su número. Si el sistema envía un aviso sobre este paciente, trae el número consigo.
board-divert = Retirarla de su incidente
board-divert-why = Por qué hace más falta aquí
