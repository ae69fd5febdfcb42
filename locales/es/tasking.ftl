### Draft: to be signed by a native speaker.

## What one control room asks of another: to go in first, or to attend

tasking-reason-violence = violencia comunicada
tasking-reason-weapons = armas comunicadas
tasking-reason-scene_unsafe = escena insegura
tasking-reason-welfare = comprobación de bienestar
tasking-reason-cordon = acordonamiento
tasking-reason-traffic = tráfico
tasking-reason-forced_entry = entrada forzada
tasking-card-title = { $reason }: se les pide entrar primero
tasking-card-title-other = Se les pide acudir: { $reason }
tasking-acknowledge = Confirmar
tasking-acknowledge-key = Confirmar (tecla A)
tasking-refuse = No podemos acudir
tasking-at-scene = Estamos en la escena
tasking-scene-safe = La escena es segura
tasking-scene-not-safe = La escena no es segura
tasking-scene-escort = Segura con escolta
tasking-end = Ya no hace falta
tasking-ask = Pedir a la policía
tasking-ask-reason = Por qué
tasking-asked = Pedido.
tasking-due = { $clock } para confirmar
tasking-overdue = Sin confirmar desde hace { $clock }
tasking-state-waiting = { $agency }: pedido, sin confirmar
tasking-state-accepted = { $agency }: confirmado
tasking-state-refused = { $agency }: no puede acudir
tasking-state-at_scene = { $agency }: en la escena
tasking-state-ended = { $agency }: ya no se le pide
tasking-heading = La policía primero
tasking-heading-other = Pedido a la policía
tasking-scene-now-safe = Escena declarada segura
tasking-scene-now-not_safe = Escena no segura
tasking-scene-now-safe_with_escort = Escena segura con escolta
tasking-rvp = Punto de encuentro: { $place }
tasking-crew-asked = Se ha pedido a la policía que entre primero.
tasking-crew-acknowledged = La policía está en camino.
tasking-crew-at-scene = La policía está en la escena.
tasking-crew-refused = La policía no puede venir. Decide su sala de control.
tasking-proceed-title = Vaya hasta el paciente.
tasking-proceed = La escena se declaró segura.
tasking-proceed-escort = Entre con su escolta.
tasking-control-room = La sala de control
tasking-rvp-place = Punto de encuentro (coordenadas o referencia de cuadrícula)
tasking-rvp-set = Fijar
tasking-ask-note = Qué deben saber
