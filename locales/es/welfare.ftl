### Draft: to be signed by a native speaker.

## Who is to be called

welfare-page-title = Bienestar — coresponder
welfare-title = Bienestar
welfare-nobody-waits = Nadie espera una llamada
welfare-wait =
    { $count ->
        [one] 1 persona espera una llamada
       *[other] { NUMBER($count) } personas esperan una llamada
    }
welfare-answered = Respondido
welfare-who-reads = Solo lo leen quien respondió y el equipo de bienestar de { $agency }. No consta en ningún incidente ni en ningún registro.

## One person's answers

welfare-would-talk = quiere hablar
welfare-severe = respuestas graves
welfare-answered-at = { $after }, respondido { $at }
welfare-taken = Lo lleva { $name }, { $at }
welfare-somebody-gone = alguien que ya no está
welfare-call = Llamaré yo

## Alerts for this device

welfare-ring = Avisar en este dispositivo cuando alguien necesite una llamada
welfare-rings = Este dispositivo avisa cuando alguien necesita una llamada.
welfare-ring-denied = Las notificaciones de esta página están desactivadas. Permítalas en los ajustes del navegador para recibir avisos aquí.
