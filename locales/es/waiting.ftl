### Draft: to be signed by a native speaker.

## Whether an alert would reach this person

waiting-found = Ha encontrado a un paciente
waiting-arrest-here = Parada aquí
waiting-arrest-here-how = Mantenga pulsado. Las ambulancias acuden de inmediato.
waiting-found-others = Otra cosa aquí
waiting-job = En { $task }
waiting-other-job = En otro servicio
waiting-cut-off-title = Los avisos no le llegan aquí
waiting-cut-off = No hay conexión. Mantenga la radio encendida. Esta pantalla lo reintenta sola.
waiting-busy = No se le avisa hasta que esté disponible o se le pueda desviar.
waiting-resuming-title = Cargando lo que se perdió
waiting-resuming = La conexión ha vuelto. Tarda un momento.
waiting-silent-title = No oiría un aviso
waiting-silent = El sonido de este dispositivo está apagado. Enciéndalo arriba.
waiting-not-ready = No preparado
waiting-divertible = Se le puede desviar: un aviso sonará aquí.
waiting-live-title = Está operativo
waiting-live = Un aviso llenará esta pantalla y sonará hasta que responda.

## What is missing, as an instruction

waiting-fault-location = Active la ubicación para esta página: sin ella no se le encuentra por distancia.
waiting-fault-denied = Permita las notificaciones de esta página en los ajustes del navegador.
waiting-fault-default = Permita las notificaciones: pulse «Permitir» abajo.
waiting-fault-unsupported = Este navegador no tiene notificaciones: mantenga esta página delante.
waiting-fault-push = No se pudo activar el envío: mantenga esta página delante o pulse «Reintentar» abajo.
waiting-fault-battery = Cargue este dispositivo.
waiting-fault-test = Pulse «Aviso de prueba».

## The checks, by name

waiting-check-link = Conexión
waiting-check-sound = Sonido
waiting-check-notices = Notificaciones
waiting-check-location = Ubicación
waiting-check-push = Envío
waiting-check-battery = Batería
waiting-check-test = Aviso de prueba
waiting-check-kit = Material
waiting-link-heard = recibido { $ago }
waiting-link-not-heard = sin recibir aún
waiting-on = Activado
waiting-off = Desactivado
waiting-none = Ninguno
waiting-sound-level = al volumen de este dispositivo
waiting-one-touch = necesita un toque
waiting-location-not-used = Sin usar
waiting-location-outside = está fuera del área de esta instalación
waiting-location-none = no se le encuentra por distancia
waiting-location-old = Antigua
waiting-location-known = Conocida
waiting-location-within = a menos de { $metres } m, { $ago }
waiting-test-received = Recibido
waiting-test-not-yet = Aún no
waiting-test-none = ninguno recibido en este turno
waiting-kit-not-complete = Incompleto
waiting-kit-no-aed = sin DEA a bordo
waiting-notices-granted = Permitidas
waiting-notices-denied = No permitidas
waiting-notices-denied-detail = cámbielo en los ajustes del navegador
waiting-notices-default = Sin preguntar aún
waiting-not-in-browser = No en este navegador
waiting-page-in-front = mantenga esta página delante
waiting-page-open = mantenga esta página abierta
waiting-push-on-detail = suena también con la página cerrada
waiting-push-asking = Activándose
waiting-push-off-detail = necesita notificaciones
waiting-push-denied-detail = las notificaciones no están permitidas
waiting-push-failed = Sin activar
waiting-push-failed-detail = el servicio de envío no respondió
waiting-push-no-server = No se usa aquí
waiting-battery-unknown = Desconocida
waiting-battery-look = mire el propio dispositivo
waiting-battery-percent = { $percent } %
waiting-battery-charging = cargando
waiting-battery-charge-now = cárguelo ya

## The test alert

waiting-path-socket = por la conexión abierta
waiting-path-push = por notificación
waiting-came = { $path } { $seconds } s
waiting-sent-nothing = Enviado. Aún no ha llegado nada.
waiting-awaited = Esperándolo { $paths }.
waiting-received = Recibido { $came }.
waiting-received-some = Recibido { $came }. Aún no { $paths }.
waiting-push-retry = Envío: reintentar
waiting-allow = Permitir notificaciones
waiting-test-asking = Pidiendo un aviso de prueba…
waiting-test = Aviso de prueba

## What the unit is doing

waiting-doing = Qué está haciendo
waiting-duty-available = Disponible
waiting-duty-divertible = En un servicio, desviable
waiting-duty-busy = En un servicio, no desviable
waiting-alerted = Se le avisa.
waiting-not-alerted = No se le avisa.
waiting-reference = Referencia de su servicio, si quiere
waiting-reference-save = Guardar la referencia

## The kit

waiting-kit-save = Guardar la revisión
waiting-kit-as-shown = Revisado: todo como se ve
waiting-kit = Material
waiting-kit-close = Cerrar el material
waiting-restock = Reponer: { $items }
waiting-restock-stops = No se le avisará de paradas hasta que revise su material.
waiting-restock-check = Revise su material cuando lo tenga de nuevo.
waiting-restock-open = Revisar el material

## The last job

waiting-last-clear = Ha quedado libre.
waiting-last-declined = Dijo que no podía ir.
waiting-last-expired = Aviso terminado: pasado a otra unidad.
waiting-last-over = Aviso terminado: ya no hace falta que vaya.
waiting-last-enough = Ya no hace falta: hay unidades suficientes.
waiting-last-enough-taken = No hace falta: { $unit } se ha llevado al paciente.
waiting-last-police = Lo dejó: necesario para servicio policial.
waiting-last-stood-down = Ha sido desactivado.
waiting-last-stood-down-because = Ha sido desactivado: { $cause }.
waiting-last-pending = En este dispositivo. Aún no en el servidor.

## Leaving

waiting-exercise = Unirse al ejercicio
waiting-exercise-hint = También recibirá llamadas de ejercicio, marcadas como tales. Una llamada real siempre tiene prioridad.
waiting-book-off = Salir de servicio
waiting-sign-out = Salir de servicio y cerrar sesión
waiting-unsent =
    { $count ->
        [one] { NUMBER($count) } entrada espera en este dispositivo. Si cierra sesión, queda sellada aquí y se envía cuando vuelva a entrar.
       *[other] { NUMBER($count) } entradas esperan en este dispositivo. Si cierra sesión, quedan selladas aquí y se envían cuando vuelva a entrar.
    }

## Where a unit of a demonstration is

waiting-demo = Posición en esta demostración
waiting-demo-placed = Está donde usted la puso en el mapa.
waiting-demo-device = Está donde está este dispositivo.
waiting-demo-driven = La conduce la demostración, esté usted donde esté.
waiting-demo-not-located = Este dispositivo no indica dónde está: la demostración sigue conduciendo.
waiting-demo-outside = Está fuera del área de esta demostración, o aún no localizado: la demostración sigue conduciendo.
waiting-demo-map = Moverla en el mapa
waiting-demo-map-close = Cerrar el mapa
waiting-demo-map-hint = Pulse en el mapa donde deba estar la unidad.
waiting-demo-map-failed = No se ha podido cargar el mapa. Inténtelo con conexión.
waiting-demo-own = Usar mi posición real
waiting-demo-drive = Que conduzca la demostración
