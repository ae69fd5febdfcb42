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
