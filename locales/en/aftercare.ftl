### After the job: kit to replace, the debrief, and how the person is

aftercare-label = After the handover
aftercare-title = While it is fresh
aftercare-optional = Leave out what you like. It is kept on this device until it is sent.

## Kit used

aftercare-kit-used = Kit used
aftercare-one-less = One less: { $item }
aftercare-one-more = One more: { $item }
aftercare-item-used = { $item } used
aftercare-used = Used: { $items }
aftercare-to-replace = { $items }. To be replaced.
aftercare-aed-record = AED record
aftercare-undo-kit = kit used
aftercare-undo-aed = AED record

## The debrief

aftercare-debrief-went_well = What went well?
aftercare-debrief-went_well-hint = One thing to do again
aftercare-debrief-was_missing = What was missing?
aftercare-debrief-was_missing-hint = Kit, information, people, time
aftercare-no-names = No names. Your service and the crew read it with the incident.
aftercare-undo-debrief = debrief note

## The check-in: three short questions some time after a job

aftercare-how-are-you = How are you?
aftercare-after-first = 90 minutes after { $incident }
aftercare-after-week = A week after { $incident }
aftercare-after-month = Four weeks after { $incident }
aftercare-due-first = 90 minutes after { $incident }. Three short questions.
aftercare-due-week = A week after { $incident }. Three short questions.
aftercare-due-month = Four weeks after { $incident }. Three short questions.
aftercare-not-now = Not now
aftercare-private = Only you and the welfare team of { $agency } can read your answers. No supervisor can.
aftercare-private-own = Only you and the welfare team of your service can read your answers. No supervisor can.
aftercare-question-sleep = Trouble resting or sleeping since?
aftercare-question-images = Pictures or sounds of it that come back?
aftercare-question-alone = Feeling alone with it?
aftercare-degree-none = Not at all
aftercare-degree-little = A little
aftercare-degree-some = Some
aftercare-degree-much = A lot
aftercare-degree-always = All the time
aftercare-call-me = I would like somebody to call me
aftercare-anything-else = Anything else, if you like
aftercare-left =
    { $count ->
        [one] 1 to answer
       *[other] { NUMBER($count) } to answer
    }
aftercare-not-sent = { $problem } Your answers are still here.
aftercare-thanks = Thank you. Somebody may call you. You can always ask to talk.
aftercare-thanks-call = Thank you. Somebody will call you.
