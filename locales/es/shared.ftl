### Draft: to be signed by a native speaker.

## The link

shared-link-live = En línea
shared-link-resuming = Cargando
shared-link-cut_off = Sin conexión

## How far another unit is

shared-part-alerted = Sin responder aún
shared-part-displayed = Aviso visto, sin responder
shared-part-accepted = Aceptado, en camino
shared-part-at_rvp = En el punto de encuentro
shared-part-declined = No puede venir
shared-part-expired = No respondió a tiempo

## Exercises

shared-exercise-title = EJERCICIO.
shared-exercise-not-real = No es una llamada real.
shared-exercise-joined = Se ha unido a él. Una llamada real siempre tiene prioridad.
shared-exercise-real-title = LLAMADA REAL.
shared-exercise-real = Esta no forma parte del ejercicio.

## The call

shared-age-unknown = edad desconocida
shared-age-adult = adulto
shared-age-child = niño
shared-due-now = llega ya
shared-about = unos { $time }
shared-hazards =
    { $count ->
        [one] Peligro
       *[other] Peligros
    }
shared-hold-title = Espere en el punto de encuentro.
shared-hold = La policía entra primero.
shared-address-unknown = Lugar desconocido
shared-address-before = Ya no
shared-distance-unknown = Distancia desconocida: este dispositivo no tiene posición.
shared-distance-straight = Distancia en línea recta
shared-others = Quién más va
shared-others-nobody = Aún no se ha avisado a nadie más.
shared-unit-kind = { $service }, { $role }
shared-police-tasking = Servicio policial
shared-undo = Deshacer { $what }
shared-undo-patient = Deshacer { $what }, paciente { $number }
shared-seconds-left = · { NUMBER($seconds) } s

## What the control room changed since the alert

shared-change-information = Información { $at }: { $text }
shared-change-address = Dirección cambiada { $at }: { $text }
shared-change-place = Dirección cambiada { $at }: el lugar en el mapa es otro
shared-change-hazards = Peligros cambiados { $at }: { $hazards }
shared-change-no-hazards = Peligros cambiados { $at }: ya no se conoce ninguno
shared-change-code = Llamada recodificada { $at }: { $category }
shared-change-more =
    { $count ->
        [one] y { NUMBER($count) } cambio más
       *[other] y { NUMBER($count) } cambios más
    }
shared-change-seen = Visto

## The small map

shared-map-north = N
shared-map-you = Usted
shared-map-unknown = Su posición no se conoce. Solo se dibuja el incidente.
shared-map-from-you = El paciente está a { $distance } al { $wind } de usted, en línea recta.
shared-wind-north = norte
shared-wind-north_east = noreste
shared-wind-east = este
shared-wind-south_east = sureste
shared-wind-south = sur
shared-wind-south_west = suroeste
shared-wind-west = oeste
shared-wind-north_west = noroeste

## A page that is loaded when it is needed

shared-opening = Abriendo…
shared-page-failed = { $failed } La primera vez necesita conexión.
shared-page-again = Cargar de nuevo
