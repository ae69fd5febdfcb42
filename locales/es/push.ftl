### Draft: to be signed by a native speaker.

## Shown on a lock screen, so they never say who, what or where

push-name = coresponder
push-alert = Alerta — abra coresponder
push-alert-exercise = Alerta de ejercicio — abra coresponder
push-alert-answer = Abra coresponder ahora para verla y responder.
push-alarm = Alarma: abra coresponder
push-inbox = Bandeja: algo espera a la sala de control. Abra el tablero.
push-over = Fin de la alerta
push-over-explained = Ya no hace falta que acuda.
push-test = Alerta de prueba recibida
push-test-explained = Las alertas llegan a este dispositivo por notificación.
push-waiting = Hay algo pendiente para usted. Abra coresponder cuando tenga un momento.
push-news = Abra coresponder para ver las novedades.
push-open = Abrir
