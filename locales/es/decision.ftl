### Draft: to be signed by a native speaker.

## Who goes

decision-nobody-known = No se conoce ninguna unidad aquí. La sala debe buscar una.
decision-no-ambulance-free = No hay ambulancia libre. La sala debe buscar una.
decision-no-ambulance-suits = Ninguna ambulancia libre se puede enviar. La sala debe buscar una.
decision-nobody-sent = Ahora no se envía a nadie.
decision-crews-go-from-nowhere-known = { $count ->
    [one] Va { $units }; no se sabe dónde está.
   *[other] Van { $units }; no se sabe dónde está la primera.
    }
decision-on-it =
    { $count ->
        [one] { $units } ya está en ello.
       *[other] { $units } ya están en ello.
    }
decision-crew-goes = Va { $unit }, llega en { $eta_s }.
decision-crew-goes-second = Va { $unit }, llega en { $eta_s }, con { $units } como segunda dotación.
decision-crew-goes-further = Va { $unit }, llega en { $eta_s }, con { $units } como dotaciones adicionales.
decision-no-crew-sent = Ahora no se envía ambulancia; podría ir { $unit }, llegaría en { $eta_s }.
decision-no-crew-sent-unnamed = Ahora no se envía ambulancia; podría ir una de otro organismo.
decision-no-crew-yet = Aún no hay paramédico asignado; se ha solicitado una ambulancia.
decision-no-crew-yet-since = Aún no hay paramédico asignado; la ambulancia se solicitó a las { $at } y su sala de control está informada.
decision-no-co_responder-sent = Ahora no se envía corresponder; podría ir { $unit }, llegaría en { $eta_s }.
decision-no-co_responder-sent-unnamed = Ahora no se envía corresponder; podría ir uno de otro organismo.
decision-no-skill-near = No hay cerca ningún { $skill }: la sala debe buscar uno.
decision-none-transporting = Ninguna dotación en camino puede trasladar a un paciente: la sala debe buscar una.
decision-too-few-hands =
    { $missing ->
        [one] A las dotaciones les falta { NUMBER($missing) } persona de las que pide el programa.
       *[other] A las dotaciones les faltan { NUMBER($missing) } personas de las que pide el programa.
    }
decision-too-few-crews =
    { $count ->
        [one] Aún falta { NUMBER($count) } dotación.
       *[other] Aún faltan { NUMBER($count) } dotaciones.
    }
decision-sent-by-old-position = La posición de { $unit } es de hace { $old_for_s }: su hora de llegada puede ser errónea.
decision-co-responders-go =
    { $count ->
        [one] Va { $units }: llega en { $etas_s }.
       *[other] Van { $units }: llegan en { $etas_s }.
    }
decision-co-responders-go-too =
    { $count ->
        [one] También va { $units }: llega en { $etas_s }.
       *[other] También van { $units }: llegan en { $etas_s }.
    }
decision-co-responders-go-sooner =
    { $count ->
        [one] También va { $units }: llega en { $etas_s }, { $gain_s } antes.
       *[other] También van { $units }: llegan en { $etas_s }, la primera { $gain_s } antes.
    }
decision-no-co-responder = No va ningún corresponder: { $why }.
decision-nearer = Más cerca pero no enviadas: { $units }.
decision-not-sent = No enviadas: { $units }.
decision-not-soon-enough = No llegan con suficiente antelación: { $units }.
decision-others = Otras: { $groups }.
decision-unit-because = { $unit } ({ $why })
decision-other-units =
    { $count ->
        [one] una unidad de otro organismo
       *[other] { $count } unidades de otro organismo
    }
decision-other-units-because =
    { $count ->
        [one] una unidad de otro organismo ({ $why })
       *[other] { $count } unidades de otro organismo ({ $why })
    }
decision-group-counted = { $group } ({ $count })

## Why units are not sent, as a group

decision-group-scheme = sin programa activo
decision-group-weekly_cap = la agencia ya tuvo sus avisos de la semana
decision-group-trigger = no se envían a este tipo de llamada
decision-group-exclusion = excluidas por un peligro o por la edad
decision-group-exercise = fuera del ejercicio
decision-group-on_duty = fuera de servicio
decision-group-crew = nadie identificado
decision-group-not_committed = en otro servicio
decision-group-not_asked_before = ya avisadas
decision-group-kind = de un tipo que no se envía
decision-group-skill = sin la cualificación que pide el aviso
decision-group-transport = no pueden trasladar
decision-group-competence = sin competencia vigente a bordo
decision-group-training = falta la formación exigida por el programa
decision-group-kit = falta material exigido por el programa
decision-group-position = sin posición fiable
decision-group-far = demasiado lejos
decision-group-closer = no llegan antes
decision-group-alone = nunca sin ambulancia
decision-group-reserved = tomadas por otro incidente
decision-group-other = no se pueden enviar

## The checks, for and against

decision-not-judged = no considerada
decision-no-scheme = sin programa vigente con que medirlo
decision-scheme-none = { $agency } no tiene programa vigente
decision-scheme-off = { $agency } ha desactivado su programa
decision-scheme-on = { $agency } envía corresponders según la versión { $version } de su programa
decision-weekly-cap-none = sin límite semanal
decision-weekly-cap-left = { $had } de { $cap } avisos esta semana
decision-weekly-cap-reached = { $agency } ya tuvo sus avisos de la semana: { $had } de { $cap }
decision-trigger-activates = { $trigger } activa a los corresponders
decision-trigger-does-not = { $trigger } no activa a los corresponders
decision-exclusion-none = sin peligro ni edad en contra
decision-exclusion-police_first = { $hazard }: la policía acude como policía, la ambulancia espera
decision-exclusion-scene_unsafe = { $hazard }: no va ningún corresponder si el lugar no es seguro
decision-exclusion-unsuitable = { $hazard }: por acuerdo no va ningún co-respondedor
decision-exclusion-by-agreement = por acuerdo, ningún co-respondedor va a un paciente así
decision-exclusion-years = el paciente tiene { $years } años, la edad mínima es { $minimum }
decision-exclusion-age = el paciente es menor de edad desconocida, la edad mínima es { $minimum }
decision-kind-sent = { $kind }
decision-kind-never = { $kind }, no se envía primero a una emergencia
decision-kind-never-arrest = { $kind }, no se envía primero a una parada
decision-skill-aboard = { $skill } a bordo
decision-skill-assumed = se supone { $skill }: no consta el grado de quienes van a bordo
decision-skill-unknown = cualificación a bordo sin registrar; cuenta
decision-skill-unknown-short = cualificación a bordo sin registrar, y el programa no la cuenta
decision-skill-nobody = nadie a bordo consta como sanitario
decision-skill-short = { $skill } a bordo, no { $wanted }
decision-skill-further = { $skill } a bordo, no { $wanted }: solo como dotación adicional
decision-transport-takes = puede trasladar a un paciente
decision-transport-none = no puede trasladar a un paciente
decision-transport-unknown = no consta si puede trasladar a un paciente
decision-competence-none = ninguna exigida
decision-competence-held =
    { $holding ->
        [one] { NUMBER($holding) } de { $aboard } a bordo tiene { $label }
       *[other] { NUMBER($holding) } de { $aboard } a bordo tienen { $label }
    }
decision-competence-expired =
    { $days ->
        [one] { $label } caducó ayer
       *[other] { $label } caducó hace { NUMBER($days) } días
    }
decision-competence-lacking =
    { $without ->
        [one] { NUMBER($without) } de { $aboard } a bordo no tiene { $label }
       *[other] { NUMBER($without) } de { $aboard } a bordo no tienen { $label }
    }
decision-competence-nobody = nadie a bordo tiene { $label }
decision-kit-ready = { $label } listo
decision-kit-ready-dated =
    { $days ->
        [one] { $label } listo, vigente 1 día
       *[other] { $label } listo, vigente { NUMBER($days) } días
    }
decision-kit-not-required = { $fault } (no exigido)
decision-kit-not-carried = no lleva { $label }
decision-kit-not-recorded = { $label } sin registrar
decision-kit-out-of-service = { $label }: fuera de servicio
decision-kit-no-expiry = caducidad de { $label } sin registrar
decision-kit-expired =
    { $days ->
        [one] { $label }: caducó ayer
       *[other] { $label }: caducó hace { NUMBER($days) } días
    }
decision-no-distance = sin posición no hay distancia
decision-no-eta = sin posición no hay hora de llegada
decision-radius-within = a { $distance_m }
decision-radius-beyond = a { $distance_m }, más allá de { $limit_m }
decision-radius-just-beyond = a { $metres } m, más allá de { $limit } m
decision-ceiling-within = llegada en { $eta_s }, dentro de { $limit_s }
decision-ceiling-beyond = llegada en { $eta_s }, más de { $limit_s }
decision-closer-no-ambulance = no va ninguna ambulancia, y un corresponder nunca va en su lugar
decision-closer-nobody-of-skill = no hay ningún { $skill } en camino
decision-closer-no-time = no se sabe dónde está { $crew }
decision-closer-no-crew-yet = aún no hay paramédico asignado; se ha solicitado una ambulancia
decision-closer-no-crew-yet-since = aún no hay paramédico asignado; ambulancia solicitada a las { $at }, sala de control informada
decision-closer-sooner = llegada en { $eta_s }, { $gain_s } antes que { $crew }
decision-closer-there-already = llegada en { $eta_s }, y { $crew } ya está allí
decision-closer-margin = solo { $gain_s } antes que { $crew }; el programa exige { $margin_s }
decision-closer-margin-unsure = quizá solo { $gain_s } antes que { $crew }; el programa exige { $margin_s }
decision-closer-unsure = quizá no antes que { $crew }; el programa exige { $margin_s }
decision-closer-later = { $late_s } después que { $crew }
decision-exercise-real = una llamada real
decision-exercise-joined = se ha unido al ejercicio
decision-exercise-not-joined = no se ha unido al ejercicio
decision-on-duty = de servicio
decision-off-duty = fuera de servicio
decision-crew-signed-in = { $people } identificados
decision-crew-nobody = nadie identificado
decision-free = libre
decision-free-of-exercise = en un ejercicio, que cede el paso
decision-committed-incident = en otro incidente
decision-committed-exercise = en otro ejercicio
decision-committed-job = en un servicio propio, no desviable
decision-divertible-job = en un servicio propio, desviable
decision-exercise-waits-job = en un servicio propio, que un ejercicio no interrumpe
decision-not-asked = no avisada antes
decision-asked-declined = ha rechazado este incidente
decision-asked-expired = no respondió a tiempo
decision-asked-stood_down = fue desactivada de este incidente
decision-asked-clear = ha quedado libre
decision-asked-on-it = ya está en este incidente
decision-position-unknown = posición desconocida
decision-position-unknown-last = posición desconocida, por eso va al final
decision-position-fresh = posición de hace { $old_for_s }
decision-position-stale = posición de hace { $old_for_s }: poco fiable, por eso va al final
decision-device-signed-out = nadie de la dotación tiene la sesión iniciada en un dispositivo: al final del orden
decision-reserved = la tomó otro incidente en este mismo momento
