### Draft: to be signed by a native speaker.

aftercare-label = Después del traspaso
aftercare-title = Mientras está reciente
aftercare-optional = Omita lo que quiera. Se guarda en este dispositivo hasta que se envíe.

## Kit used

aftercare-kit-used = Material usado
aftercare-one-less = Uno menos: { $item }
aftercare-one-more = Uno más: { $item }
aftercare-item-used = { $item }: usado
aftercare-used = Usado: { $items }
aftercare-to-replace = { $items }. Hay que reponerlo.
aftercare-aed-record = Registro del DEA
aftercare-undo-kit = material usado
aftercare-undo-aed = registro del DEA

## The debrief

aftercare-debrief-went_well = ¿Qué salió bien?
aftercare-debrief-went_well-hint = Algo que repetir
aftercare-debrief-was_missing = ¿Qué faltó?
aftercare-debrief-was_missing-hint = Material, información, personas, tiempo
aftercare-no-names = Sin nombres. Su servicio y la dotación lo leen con el incidente.
aftercare-undo-debrief = nota de revisión

## The check-in: three short questions some time after a job

aftercare-how-are-you = ¿Cómo está?
aftercare-after-first = 90 minutos después de { $incident }
aftercare-after-week = Una semana después de { $incident }
aftercare-after-month = Cuatro semanas después de { $incident }
aftercare-due-first = 90 minutos después de { $incident }. Tres preguntas breves.
aftercare-due-week = Una semana después de { $incident }. Tres preguntas breves.
aftercare-due-month = Cuatro semanas después de { $incident }. Tres preguntas breves.
aftercare-not-now = Ahora no
aftercare-private = Solo usted y el equipo de bienestar de { $agency } pueden leer sus respuestas. Ningún supervisor puede.
aftercare-private-own = Solo usted y el equipo de bienestar de su servicio pueden leer sus respuestas. Ningún supervisor puede.
aftercare-question-sleep = ¿Le cuesta descansar o dormir desde entonces?
aftercare-question-images = ¿Le vuelven imágenes o sonidos de lo ocurrido?
aftercare-question-alone = ¿Se siente solo con ello?
aftercare-degree-none = Nada
aftercare-degree-little = Un poco
aftercare-degree-some = Algo
aftercare-degree-much = Mucho
aftercare-degree-always = Todo el tiempo
aftercare-call-me = Quiero que alguien me llame
aftercare-anything-else = Algo más, si quiere
aftercare-left =
    { $count ->
        [one] Falta 1 respuesta
       *[other] Faltan { NUMBER($count) } respuestas
    }
aftercare-not-sent = { $problem } Sus respuestas siguen aquí.
aftercare-thanks = Gracias. Quizá alguien le llame. Siempre puede pedir que le llamen.
aftercare-thanks-call = Gracias. Alguien le llamará.
