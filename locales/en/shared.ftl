### What several screens say

## The link

shared-link-live = Live
shared-link-resuming = Loading
shared-link-cut_off = Cut off

## How far another unit is

shared-part-alerted = Not answered yet
shared-part-displayed = Alert seen, not answered
shared-part-accepted = Accepted, coming
shared-part-at_rvp = At rendezvous point
shared-part-declined = Cannot come
shared-part-expired = Did not answer in time

## Exercises

shared-exercise-title = EXERCISE.
shared-exercise-not-real = Not a real call.
shared-exercise-joined = You have joined it. A real call always goes first.
shared-exercise-real-title = REAL CALL.
shared-exercise-real = This one is not part of the exercise.

## The call

shared-age-unknown = age not known
shared-age-adult = adult
shared-age-child = child
shared-due-now = due now
shared-about = about { $time }
shared-hazards =
    { $count ->
        [one] Hazard
       *[other] Hazards
    }
shared-hold-title = Wait at the rendezvous point.
shared-hold = Police go in first.
shared-address-unknown = Place not known
shared-address-before = No longer
shared-distance-unknown = Distance not known: this device has no position.
shared-distance-straight = Distance in a straight line
shared-others = Who else is coming
shared-others-nobody = Nobody else has been alerted yet.
shared-unit-kind = { $service } { $role }
shared-police-tasking = Police tasking
shared-undo = Undo { $what }
shared-undo-patient = Undo { $what }, patient { $number }
shared-seconds-left = · { NUMBER($seconds) } s

## What the control room changed since the alert

shared-change-information = Information { $at }: { $text }
shared-change-address = Address changed { $at }: { $text }
shared-change-place = Address changed { $at }: the place on the map is another one
shared-change-hazards = Hazards changed { $at }: { $hazards }
shared-change-no-hazards = Hazards changed { $at }: none known any more
shared-change-code = Call re-coded { $at }: { $category }
shared-change-more =
    { $count ->
        [one] and { NUMBER($count) } more change
       *[other] and { NUMBER($count) } more changes
    }
shared-change-seen = Seen

## The small map

shared-map-north = N
shared-map-you = You
shared-map-unknown = Your own position is not known. Only the incident is drawn.
shared-map-from-you = The patient is { $distance } to the { $wind } of you, in a straight line.
shared-wind-north = north
shared-wind-north_east = north-east
shared-wind-east = east
shared-wind-south_east = south-east
shared-wind-south = south
shared-wind-south_west = south-west
shared-wind-west = west
shared-wind-north_west = north-west

## A page that is loaded when it is needed

shared-opening = Opening…
shared-page-failed = { $failed } The first time needs the link.
shared-page-again = Load again
