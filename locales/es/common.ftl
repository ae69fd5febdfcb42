### Draft: to be signed by a native speaker.

## The services that are shipped

service-police = Policía
service-ambulance = Ambulancia
service-fire = Bomberos
service-community_responder = Voluntario de primera respuesta
service-coastguard = Guardacostas
service-mountain_rescue = Rescate de montaña
service-hems = Helicóptero medicalizado
service-basics = Atención inmediata
service-letter-police = P
service-letter-ambulance = A
service-letter-fire = B
service-letter-community_responder = V
service-letter-coastguard = G
service-letter-mountain_rescue = M
service-letter-hems = H
service-letter-basics = I

## What a unit's part in an incident has come to: one word for each rung, on every screen and paper

status-alerted = Alertada
status-displayed = Alerta en pantalla
status-accepted = Aceptada
status-mobile = En camino
status-at_rvp = En el punto de encuentro
status-on_scene = En el lugar
status-at_patient = Con el paciente
status-transporting = Sale hacia el hospital
status-at_hospital = En el hospital
status-clear = Libre
status-declined = Rechazada
status-expired = Sin respuesta a tiempo
status-stood_down = Desactivada

## What a unit is on an incident for

alert-role-crew = Dotación
alert-role-co_responder = Interviniente de apoyo

## What a person may do

role-responder = Interviniente
role-clinician = Sanitario
role-supervisor = Supervisor
role-control_room = Sala de control
role-administrator = Administrador
role-welfare = Bienestar
role-machine = Máquina

## Buttons

button-back = Atrás
button-undo = Deshacer
button-done = Hecho
button-close = Cerrar
button-save = Guardar
button-send = Enviar
button-answer = Responder
button-sign-out = Cerrar sesión
button-hold = Mantener pulsado

answer-yes = Sí
answer-no = No
answer-unknown = No se sabe

## Lengths of time and distances

# How long it takes or took, in whole minutes.
duration-under-minute = menos de un minuto
duration-minutes = { NUMBER($minutes) } min
duration-hours = { NUMBER($hours) } h
duration-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes, minimumIntegerDigits: 2) } min
duration-seconds = { NUMBER($seconds) } s
duration-days = { NUMBER($days) ->
    [one] { NUMBER($days) } día
   *[other] { NUMBER($days) } días
}

# How long ago it was.
ago-now = ahora
ago-seconds = hace { NUMBER($seconds) } s
ago-minutes = hace { NUMBER($minutes) } min
ago-hours = hace { NUMBER($hours) } h
ago-days = { NUMBER($days) ->
    [one] ayer
   *[other] hace { NUMBER($days) } días
}

distance-metres = { NUMBER($metres) } m
distance-kilometres = { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } km
distance-whole-kilometres = { NUMBER($kilometres) } km

## The language of the screens

language-choose = Idioma
language-failed = El idioma no se ha guardado. { $detail }
