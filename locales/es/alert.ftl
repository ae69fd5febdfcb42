### Draft: to be signed by a native speaker.

## The alert

call-alert = Aviso
call-announced = Aviso. { $what } — { $age }.
call-announced-over = Aviso. { $what } — { $age }. { $over }
call-what = { $what } — { $age }
call-seconds-left = { NUMBER($seconds) } s para responder
call-time-over = Sin respuesta a tiempo. Todavía hace falta.
call-cannot = No puedo
call-accept = Aceptar
call-accept-meaning = Voy

## Declining

call-decline-title = No puede ir
call-decline-announced = No puede ir. Se pasa a otro en { NUMBER($seconds) } s. Diga por qué, si quiere:
call-decline-committed = En otro servicio
call-decline-too_far = Demasiado lejos
call-decline-no_kit = Sin material
call-decline-unsafe = No es seguro
call-decline-other = Otro motivo
call-decline-back = No, sí puedo ir

## On the way

call-since = desde la llamada
call-navigate = Abrir navegación
call-leave = Mantenga: no podemos seguir
call-at-rvp = En el punto de encuentro
call-at-rvp-since = En el punto { $at }
call-arrived = Llegada
