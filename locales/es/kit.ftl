### Draft: to be signed by a native speaker.
kit-label = Material
kit-aed = DEA
kit-bvm = Balón resucitador
kit-aed_pads = Parches de DEA
kit-aed_battery = Batería de DEA
kit-bag_valve_mask = Balón resucitador
kit-oxygen = Oxígeno
kit-tourniquets = Torniquetes
kit-needed = Necesario para recibir avisos de paradas
kit-optional = Si lo lleva
kit-present = Presente
kit-missing = Falta
kit-good-until = Válido hasta
kit-state-missing = falta
kit-state-present = presente
kit-state-no-date = sin fecha
kit-state-present-expiring = presente, { $expiry }
kit-expired =
    { $days ->
        [one] caducó ayer
       *[other] caducó hace { NUMBER($days) } días
    }
kit-expires-today = caduca hoy
kit-expires =
    { $days ->
        [one] caduca mañana
       *[other] caduca en { NUMBER($days) } días
    }
kit-lacking = { $item } ({ $why })
kit-wanting-title = Incompleto
kit-wanting = Puede entrar de servicio; no se le avisará de paradas hasta que esto esté a bordo y en vigor:
kit-wanting-on-duty = No se le avisará de paradas hasta que esto esté a bordo y en vigor:
kit-competence = Competencia { $label }: { $expiry }.
kit-competence-not-alerted = Competencia { $label }: { $expiry }. No se le avisará como corresponder.
kit-competence-renew = Competencia { $label }: { $expiry }. Renuévela esta semana.
kit-competence-book = Competencia { $label }: { $expiry }. Pida su renovación.
