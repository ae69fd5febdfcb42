### Draft: to be signed by a native speaker.

## Whether to convert one now, and why

tourniquet-gate-clinician = Solo un sanitario lo afloja.
tourniquet-gate-hospital = Hospital antes de 2 h desde su colocación: déjelo puesto.
tourniquet-gate-allow = Puesto menos de 2 h: intente convertirlo.
tourniquet-gate-caution = Puesto entre 2 y 6 h: probablemente seguro, el límite no está probado.
tourniquet-gate-converted = Ya está convertido.
tourniquet-gate-time-not-known = Se desconoce la hora de colocación.
tourniquet-gate-locked = Puesto 6 h o más: se deja puesto.
tourniquet-gate-failed = Falló una conversión anterior: se deja puesto.
tourniquet-gate-failed-twice = Falló una segunda conversión: se deja puesto.
tourniquet-gate-failed-long-ago = La conversión fallida fue hace más de 2 h: se deja puesto.
tourniquet-gate-amputation = Controla una amputación.
tourniquet-gate-amputation-unsaid = Sin indicar: ¿es sobre una amputación?
tourniquet-gate-shock = El paciente está en shock.
tourniquet-gate-shock-unsaid = Sin indicar: ¿está el paciente en shock?
tourniquet-gate-not-watched = No se puede vigilar el sangrado de la herida.
tourniquet-gate-watched-unsaid = Sin indicar: ¿se puede vigilar el sangrado de la herida?

## The panel on which tourniquets are put on and looked at

tourniquet-title = Torniquetes
tourniquet-put-on = Colocado ahora en
tourniquet-less = Menos
tourniquet-more = Indicar más antes: lugar, ropa, hora
tourniquet-place = Lugar
tourniquet-over = Sobre
tourniquet-over-skin = piel
tourniquet-over-clothing = ropa
tourniquet-on-already = Ya estaba puesto
tourniquet-since = desde las { $at }
tourniquet-recorded = registrado a las { $at }
tourniquet-looked-at = Revisado a las { $at }: { $look }.
tourniquet-not-reassessed = Aún sin reevaluar.
tourniquet-pulse-below = Pulso distal
tourniquet-pulse-felt = se palpa
tourniquet-pulse-none = ausente
tourniquet-reassess = Reevaluar
tourniquet-look-dry = Reevaluado: no sangra
tourniquet-look-bleeding = Reevaluado: sangra
tourniquet-tighten = Sangra: apriételo, o ponga otro justo por encima.
tourniquet-undo-look = { $limb }: { $look }
tourniquet-undo-conversion_started = { $limb }: conversión iniciada
tourniquet-undo-converted = { $limb }: convertido
tourniquet-undo-conversion_failed = { $limb }: conversión fallida

## The conversion of one, by a clinician

tourniquet-convert-ask = ¿Convertirlo?
tourniquet-ask-amputation = ¿Sobre una amputación?
tourniquet-ask-shock = ¿En shock?
tourniquet-ask-watched = ¿Se puede taponar y vigilar la herida?
tourniquet-ask-hospital = En el hospital antes de
tourniquet-verdict-allow = Convertir
tourniquet-verdict-caution = Convertir con precaución
tourniquet-verdict-leave = Dejarlo puesto
tourniquet-verdict-deny = No convertir
tourniquet-agreed-with = Acordado con
tourniquet-clinical-desk = Médico coordinador
tourniquet-nobody-to-ask = Nadie a quien consultar
tourniquet-start = Conversión iniciada
tourniquet-hold-start =
    { $manner ->
        [caution] Mantener: conversión iniciada, con precaución
        [against] Mantener: conversión iniciada de todos modos
       *[plain] Mantener: conversión iniciada
    }
tourniquet-hold-start-agreed =
    { $manner ->
        [against] Mantener: conversión iniciada de todos modos, { $agreed }
       *[plain] Mantener: conversión iniciada, { $agreed }
    }
tourniquet-method-spare = Primero, otro de reserva flojo por encima.
tourniquet-method-pack = Tapone la herida, presione 3 min, vendaje compresivo.
tourniquet-method-release = Aflójelo durante al menos 1 min y observe. Si sangra, apriete de nuevo.
tourniquet-method-dry = Si no sangra: déjelo flojo justo por encima del vendaje. Revise tras cada movilización.
tourniquet-converted = Convertido
tourniquet-bled = Sangró: apretado de nuevo
tourniquet-bled-again = Sangró otra vez: apretado
tourniquet-dress = Vendaje compresivo en { $region }

## How long one is on

tourniquet-times = Torniquetes puestos
tourniquet-stage-fresh = menos de 90 min
tourniquet-stage-amber = más de 90 min
tourniquet-stage-red = más de 2 h
tourniquet-stage-locked = más de 6 h: se deja puesto
tourniquet-stage-failed = conversión fallida: se deja puesto
tourniquet-due-in = Reevaluar en { NUMBER($minutes) } min
tourniquet-due-now = Reevaluar ahora
