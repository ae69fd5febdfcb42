### Draft: to be signed by a native speaker.

## What a device calls itself, for those who look after devices

device-tablet = Tableta
device-phone = Teléfono
device-computer = Ordenador

## Where the server cannot be asked, or cannot answer

device-no-answer = El servidor no respondió a tiempo. Inténtelo de nuevo.
device-no-link = Sin conexión con el servidor. Compruebe la conexión e inténtelo de nuevo.
device-answer-unreadable = La respuesta no vino del servidor. Compruebe la conexión.
device-refused = El servidor lo ha rechazado ({ $status }). Inténtelo de nuevo o avise a su sala de control.
device-report-refused = El servidor no lo ha aceptado.
device-not-done = No se ha hecho. Inténtelo de nuevo.

## What is on this device only

device-cannot-store = Este dispositivo no puede guardar anotaciones. Mantenga abierta esta página hasta que todo se haya enviado y avise a su supervisor.
device-nobody-signed-in = Nadie ha iniciado sesión, así que esto no se ha registrado. Inicie sesión y regístrelo de nuevo.

## Said aloud when the voice is turned on

device-voice-on = Voz activada

## What a device lacks to be relied on

device-lacks-not_on_duty = fuera de servicio
device-lacks-no_test_alert = ningún aviso de prueba recibido en este turno
device-lacks-signed_out = sin sesión iniciada
device-lacks-no_push = sin avisos push
device-lacks-sound_locked = el sonido está bloqueado
device-lacks-notifications_not_allowed = las notificaciones no están permitidas
device-lacks-no_notifications = este navegador no tiene notificaciones
device-lacks-location_off = la ubicación está desactivada
device-lacks-battery_low = batería al { $percent } %

## Why an alert could not be sent to a device

device-not-sent-gone = la suscripción ha terminado
device-not-sent-refused = el servicio de envío lo rechazó
device-not-sent-given_up = el servicio de envío no lo aceptó a tiempo
device-enrol = Inscribir un dispositivo
device-enrol-label = Nombre del dispositivo
device-enrol-unit = Unidad a la que se destina
device-enrol-no-unit = Ninguna unidad
device-enrol-make = Crear un código
device-enrol-code = Código para { $label }
device-enrol-until = Sirve una sola vez, hasta las { $time }. En el dispositivo, abra la página de inicio de sesión y elija Inscribir este dispositivo.
device-enrol-done = Hecho
device-enrolled = Inscrito
