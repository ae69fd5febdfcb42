### Triage and the number of casualties

## The questions of the triage tools, in the words of their cards

triage-walking = Walking?
triage-severe_bleeding = Severe bleeding?
triage-severe_bleeding-hint = Yes: press, tourniquet or pack it
triage-catastrophic_bleeding = Catastrophic bleeding?
triage-catastrophic_bleeding-hint = Yes: control it
triage-talking = Talking?
triage-penetrating = Penetrating injury?
triage-penetrating-hint = Torso, front and back
triage-breathing = Breathing?
triage-breathing-tst-hint = Open the airway. Yes: recovery position
triage-breathing-mitt-hint = With the airway open
triage-breathing_when_opened = Breathing once the airway is open?
triage-breathing_after_breaths = Breathing after rescue breaths?
triage-breathing_after_breaths-jumpstart = Breathing after 5 rescue breaths?
triage-submersion_or_smoke = Under water, or breathed smoke?
triage-voice = Responds to voice?
triage-age = About how old?
triage-age-hint = Below one year: 0
triage-age-unit = years
triage-rr = Breaths a minute?
triage-rr-unit = /min
triage-hr = Heart rate?
triage-hr-unit = /min
triage-radial_pulse = Pulse at the wrist?
triage-crt = Capillary refill?
triage-crt-hint = Up to this many seconds
triage-crt-unit = s
triage-follows_commands = Does what you ask?
triage-pulse = Pulse felt?
triage-avpu = Responds to?
triage-answer-yes = Yes
triage-answer-no = No
triage-answer-alert = A: alert
triage-answer-voice = V: voice
triage-answer-pain_appropriate = P: pain, as one would
triage-answer-pain_inappropriate = P: pain, otherwise
triage-answer-unresponsive = U: nothing
triage-death-unequivocal = Unequivocal
triage-death-after-arrest = After an arrest
triage-counted = { $count } { $label }
triage-number = Number: { $counts }
triage-number-not-known = Number: not known

## The screen on which a person triages

triage-title = Triage
triage-of-patient = Patient { $patient }
triage-tag = tag { $tag }
triage-again = Triage again
triage-use-tool = Use { $tool }
triage-recorded = Recorded.
triage-next-tag = Tag of the next
triage-next-tag-optional = optional
triage-next-patient = Next patient
triage-hold-dead = Hold to record: dead
triage-dead-clinician-only = Only a clinician may record a death. Say that the patient is not breathing, and tell the crew.
triage-in-ten-seconds = Triage in ten seconds
triage-clear-number = Clear
triage-go-on = Go on
triage-undo = triage { $label }
triage-undo-new-patient = new patient

## The label at the patient

triage-by-ten-second = by Ten Second Triage
