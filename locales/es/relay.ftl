### Draft: to be signed by a native speaker.

relay-opening = Abriendo…
relay-show = Mostrar mi registro
relay-scan = Escanear su registro

## Showing it

relay-signing = Firmando su registro…
relay-hold-up = Ponga esto delante de la cámara del otro equipo
relay-signed =
    { $count ->
        [one] 1 entrada suya, firmada.
       *[other] { NUMBER($count) } entradas suyas, firmadas.
    }
relay-signed-unsent =
    { $count ->
        [one] 1 entrada suya, firmada, aún sin enviar.
       *[other] { NUMBER($count) } entradas suyas, firmadas, { NUMBER($unsent) } de ellas aún sin enviar.
    }
relay-brightness = Suba el brillo de la pantalla.
relay-code-picture = Código { $number } de { $count } de su registro, como código QR
relay-code = Código { $number } de { $count }
relay-previous = Código anterior
relay-next = Código siguiente
relay-pause = Pausar
relay-resume = Seguir

## Why it cannot be shown

relay-not-shown-no_keys = Este navegador no puede firmar un registro. Traspase de viva voz: todo se envía cuando vuelva la conexión.
relay-not-shown-no_certificate = Este dispositivo no ha llegado al servidor desde que entró de servicio, así que nadie podría comprobar quién firma. Traspase de viva voz.
relay-not-shown-nothing = Aún no se ha introducido nada en este dispositivo, así que no hay nada que mostrar.
relay-not-shown-too_much = Es demasiado para mostrarlo. Traspase de viva voz: todo se envía cuando vuelva la conexión.
relay-not-shown-no_store = Este dispositivo no puede leer lo que guardó. Traspase de viva voz y avise a su supervisor.

## Scanning it

relay-point = Apunte la cámara a su pantalla
relay-looking = Buscando el primer código. Llene la imagen con el cuadrado.
relay-other-code = Ese código no es un registro. Deben abrir «Mostrar mi registro» en el traspaso.
relay-progress = { $read } de { $count } códigos leídos
relay-stop = Dejar de escanear
relay-from = Este es { $unit }, { $name }, firmado
relay-known = Todo lo que contiene ya estaba aquí.
relay-taken =
    { $count ->
        [one] 1 entrada está ahora en la cronología, aún sin confirmar. Su dispositivo la envía cuando vuelva la conexión.
       *[other] { NUMBER($count) } entradas están ahora en la cronología, aún sin confirmar. Su dispositivo las envía cuando vuelva la conexión.
    }
relay-read-handover = Leer el traspaso
relay-refused = Registro no aceptado
relay-scan-again = Escanear de nuevo

## Why the camera does not read

relay-not-read-refused = La cámara no está permitida aquí. Permítala para esta dirección en los ajustes del navegador y escanee de nuevo.
relay-not-read-none = No hay cámara, o la usa otro programa. Reciba el traspaso de viva voz.
relay-not-read-not_here = Esta dirección no puede usar la cámara: no es segura. Reciba el traspaso de viva voz.
relay-not-read-no_reader = El lector aún no está en este dispositivo. Reciba el traspaso de viva voz. El lector se guarda la próxima vez que el dispositivo arranque con conexión.

## Why a record is not accepted

relay-not-taken-not_a_record = Eso no es un registro. Pida que lo muestren desde el principio.
relay-not-taken-other_house = No lo firmó ningún dispositivo de esta instalación. Reciba el traspaso de viva voz.
relay-not-taken-not_signed = La firma no corresponde al registro. Reciba el traspaso de viva voz.
relay-not-taken-not_timely = Su certificado ha caducado o un reloj va mal. Reciba el traspaso de viva voz.
relay-not-taken-no_keys = Este dispositivo no puede comprobar quién firma. Reciba el traspaso de viva voz.
relay-not-taken-other_incident = Es el registro de otro incidente. Comprueben cuál tienen abierto los dos.
relay-not-taken-not_on_it = Por lo que sabe este dispositivo, esa unidad no está en este incidente. Reciba el traspaso de viva voz.
relay-not-taken-own = Es su propio registro.
relay-not-taken-no_store = Este dispositivo no puede guardarlo. Reciba el traspaso de viva voz y avise a su supervisor.
