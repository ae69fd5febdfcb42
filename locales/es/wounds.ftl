### Draft: to be signed by a native speaker.

wounds-title = Heridas
wounds-as-figure = Como figura
wounds-as-list = Como lista
wounds-tactical-phase = Fase táctica
wounds-tactical-phase-none = Fase táctica: ninguna
wounds-position = Posición
wounds-warmth = Abrigo
wounds-record-warmth = Registrar abrigo
wounds-whole-body = Cuerpo entero
wounds-side = Lado
wounds-what-is-wrong = Qué lesión hay
wounds-what-was-done = Qué se hizo
wounds-named-by = { $phase }: según { $edition }
wounds-not-named = No indicado en esta fase
wounds-tourniquet = Torniquete
wounds-tourniquet-now = Torniquete en { $limb } ahora
wounds-packed-gauze = Taponada con gasa
wounds-packed-haemostatic = Taponada, hemostático
wounds-pressure-dressing = Vendaje compresivo
wounds-chest-seal = Parche torácico, { $side }
wounds-undo-warmth = abrigado
wounds-mark-packed = taponada
wounds-mark-at = { $mark } { $at }
wounds-mark-tourniquet-converted = torniquete en { $limb }, convertido
wounds-letter-left = I
wounds-letter-right = D
