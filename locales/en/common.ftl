## The services that are shipped

service-police = Police
service-ambulance = Ambulance
service-fire = Fire and rescue
service-community_responder = Community responder
service-coastguard = Coastguard
service-mountain_rescue = Mountain rescue
service-hems = Air ambulance
service-basics = Immediate care
service-letter-police = P
service-letter-ambulance = A
service-letter-fire = F
service-letter-community_responder = C
service-letter-coastguard = G
service-letter-mountain_rescue = M
service-letter-hems = H
service-letter-basics = B

## What a unit's part in an incident has come to: one word for each rung, on every screen and paper

status-alerted = Alerted
status-displayed = Alert on screen
status-accepted = Accepted
status-mobile = On the way
status-at_rvp = At RVP
status-on_scene = At scene
status-at_patient = At patient
status-transporting = Leaving for hospital
status-at_hospital = At hospital
status-clear = Clear
status-declined = Declined
status-expired = No answer in time
status-stood_down = Stood down

## What a unit is on an incident for

alert-role-crew = Crew
alert-role-co_responder = Co-responder

## What a person may do

role-responder = Responder
role-clinician = Clinician
role-supervisor = Supervisor
role-control_room = Control room
role-administrator = Administrator
role-welfare = Welfare
role-machine = Machine

## Buttons

button-back = Back
button-undo = Undo
button-done = Done
button-close = Close
button-save = Save
button-send = Send
button-answer = Answer
button-sign-out = Sign out
button-hold = Press and hold

answer-yes = Yes
answer-no = No
answer-unknown = Not known

## Lengths of time and distances

# How long it takes or took, in whole minutes.
duration-under-minute = under a minute
duration-minutes = { NUMBER($minutes) } min
duration-hours = { NUMBER($hours) } h
duration-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes, minimumIntegerDigits: 2) } min
duration-seconds = { NUMBER($seconds) } s
duration-days = { NUMBER($days) ->
    [one] { NUMBER($days) } day
   *[other] { NUMBER($days) } days
}

# How long ago it was.
ago-now = now
ago-seconds = { NUMBER($seconds) } s ago
ago-minutes = { NUMBER($minutes) } min ago
ago-hours = { NUMBER($hours) } h ago
ago-days = { NUMBER($days) ->
    [one] yesterday
   *[other] { NUMBER($days) } days ago
}

distance-metres = { NUMBER($metres) } m
distance-kilometres = { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } km
distance-whole-kilometres = { NUMBER($kilometres) } km

## The language of the screens

language-choose = Language
language-failed = The language was not stored. { $detail }
