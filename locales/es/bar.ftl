### Draft: to be signed by a native speaker.


## The status bar

bar-off-duty = Fuera de servicio
bar-since = desde las { $at }
bar-incident = Incidente
bar-cancelled = Esta llamada se canceló
bar-cancelled-stay = Usted está con el paciente y sigue en el incidente: continúe, transfiera y quede libre como siempre. La sala de control está avisada.
bar-waiting = { NUMBER($count) } esperando en este dispositivo
bar-paper = Escríbalo también en papel.
bar-no-link = Sin conexión.
bar-no-link-since = Sin conexión desde las { $at }.
bar-safe-all = { NUMBER($count) } entradas, suyas y las que le mostraron, están a salvo en este dispositivo y se enviarán.
bar-safe-own =
    { $count ->
        [one] Su entrada está a salvo en este dispositivo y se enviará.
       *[other] Sus { NUMBER($count) } entradas están a salvo en este dispositivo y se enviarán.
    }
bar-safe-none = Lo que anote se guarda en este dispositivo y se enviará.
bar-sound-off = El sonido está apagado.
bar-silent = Un aviso no sonaría.
bar-turn-on = Encender
bar-turn-sound-on = Encender el sonido
bar-not-taken =
    { $count ->
        [one] El servidor no aceptó { NUMBER($count) } entrada.
       *[other] El servidor no aceptó { NUMBER($count) } entradas.
    }
bar-look =
    { $count ->
        [one] Verla
       *[other] Verlas
    }
bar-update = Hay una versión nueva.
bar-update-use = Usarla ahora

## Entries that the server refused

bar-refused = Entradas no aceptadas
bar-refused-record = Registro de { $name }
bar-send-again = Enviar de nuevo
bar-discard = Mantenga para descartar

## Signing in again

bar-signed-out = Su sesión ha terminado.
bar-signed-out-kept = Lo que anote se guarda en este dispositivo. Se envía cuando vuelva a entrar.
bar-later = Después

## The theme

bar-theme-day = Día
bar-theme-night = Noche
bar-theme-sunlight = Sol
bar-theme-switch = Tema { $theme }. Cambiar a { $next }
