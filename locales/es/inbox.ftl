### Draft: to be signed by a native speaker.

## The inbox

inbox-title = Bandeja
inbox-count = { $count ->
    [one] Bandeja: { $count }
   *[other] Bandeja: { $count }
}
inbox-enter = Intro abre el más antiguo
inbox-unseen = { $count ->
    [one] { $count } asunto nuevo en la bandeja
   *[other] { $count } asuntos nuevos en la bandeja
}

## What an item is

inbox-kind-call_held = Una llamada espera
inbox-kind-call_unreadable = Un mensaje que nadie puede leer
inbox-kind-code_unknown = Una llamada con código desconocido
inbox-kind-call_outside = Una llamada fuera de la zona
inbox-kind-call_exercise = Un ejercicio del CAD
inbox-kind-call_duplicate = Se canceló uno de dos avisos
inbox-kind-running_call = Una unidad ha encontrado a un paciente
inbox-kind-tasking_unacknowledged = Una petición a la policía sin confirmar
inbox-kind-no_ambulance = No va ninguna ambulancia
inbox-kind-device_remains = Registros que quedan en un dispositivo
inbox-kind-orphaned = Un incidente sin noticias
inbox-kind-other = Algo para la sala de control

## What a desk does about it

inbox-do-place = Situar en el mapa y enviar
inbox-do-take = Asumirla y enviar
inbox-do-arrest = Tratar como parada cardiaca
inbox-do-passed_on = Comunicada de viva voz
inbox-do-no_action = No hay que hacer nada
inbox-do-acknowledged = Confirmar
inbox-send-here = Enviar aquí
inbox-press-map = Pulse en el mapa …
inbox-show-incident = Mostrar el incidente
inbox-as-it-came = Tal como llegó
inbox-message-empty = El mensaje está vacío.

## Why it waits, and who was called

inbox-why-location_missing = El mensaje no tiene un lugar que se pueda usar.
inbox-why-location_outside_area = El lugar está fuera de la zona.
inbox-why-not_a_place = Las coordenadas no son un lugar.
inbox-why-perhaps_swapped = Puede que la latitud y la longitud estén intercambiadas.
inbox-why-trigger_unknown = Nadie conoce el código.
inbox-why-exercise_from_cad = El CAD lo marca como ejercicio. No se alertó a nadie.
inbox-why-incident_unknown = El CAD escribe sobre un incidente que aquí no se conoce.
inbox-why-other_call_stands = El sistema canceló un aviso sobre este paciente. Otro sigue en pie, así que no se anuló ninguna unidad.
inbox-why-incident_over = El incidente está cerrado o cancelado.
inbox-why-incident_merged = El CAD escribe sobre un aviso que se fusionó con este.
inbox-why-cancel_came_first = El CAD canceló este aviso antes de que llegara, o mientras esperaba.
inbox-why-not_json = El mensaje no se puede leer. Se comunicó al CAD.
inbox-why-body_too_large = El mensaje es demasiado grande. Se comunicó al CAD.
inbox-why-not_processed = El servidor no pudo tratar el mensaje.
inbox-left-out = Omitido o supuesto: { $fields }
inbox-escalated-supervisors = Sin ver: se ha avisado a los supervisores
inbox-escalated-desks = Sin ver: se ha avisado a todos los puestos
inbox-seen-by = Visto por { $name } a las { $time }
inbox-remains-explained = Estos informes estaban en un dispositivo cuyo acceso se terminó. Acepte lo que haya comprobado: se registra como de su autor y queda marcado como avalado por usted.
inbox-remains-accept = { $count ->
    [one] Aceptar { NUMBER($count) } informe
   *[other] Aceptar { NUMBER($count) } informes
}
inbox-remains-discard = Descartar todo
