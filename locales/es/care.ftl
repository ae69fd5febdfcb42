### Draft: to be signed by a native speaker.

## Airway, breaths and oxygen

care-airway-and-oxygen = Vía aérea y oxígeno
care-airway = Vía aérea
care-airway-position = Posición de cabeza
care-airway-suction = Aspiración
care-airway-opa = Guedel
care-airway-npa = Nasofaríngea
care-airway-pocket_mask = Mascarilla de bolsillo
care-airway-bag_valve_mask = Balón resucitador
care-airway-supraglottic = Supraglótico
care-airway-tracheal_tube = Tubo traqueal
care-airway-again = { $adjunct }, otra vez
care-breaths-given = Ventilaciones dadas
care-breaths =
    { $count ->
        [one] { NUMBER($count) } ventilación
       *[other] { NUMBER($count) } ventilaciones
    }
care-oxygen = Oxígeno
care-flow = Flujo por minuto
care-litres = { $litres } l
care-oxygen-given = Oxígeno administrado
care-oxygen-given-litres = Oxígeno administrado, { $litres } l

## Drugs

care-drugs = Fármacos
care-route = Vía
care-route-iv = IV
care-route-io = IO
care-route-im = IM
care-route-in = IN
care-route-other = otra
care-dose = Dosis administrada
care-which-dose = ¿Qué dosis es?
care-which-dose-open = ¿Qué dosis es? Se omite hasta que lo indique.
care-dose-odd = Una dosis es un número, como { $example }. Esta se omite.
care-given-now = Se administra ahora
care-given-so-far = Administrado hasta ahora
care-given-ago = { $drug }, { $ago }

## Rhythm

care-rhythm-seen = Ritmo visto
care-rhythm-last = Último: { $rhythm }, { $at }

## The end of a resuscitation, and a death

care-stop-why = Por qué
care-stop-hold = Mantener: reanimación finalizada
care-death = Éxitus
care-death-of = Éxitus: paciente { $patient }
care-death-recorded = registrado a las { $at }
care-death-source = Lista para registrar lo hallado, según JRCALC (tmlep.com). Decide el sanitario.
care-hold-to-record = Mantener para registrar
care-undo-death = éxitus
