### The alert, and the way to the scene

## The alert

call-alert = Alert
call-announced = Alert. { $what } — { $age }.
call-announced-over = Alert. { $what } — { $age }. { $over }
call-what = { $what } — { $age }
call-seconds-left = { NUMBER($seconds) } s to answer
call-time-over = No answer in time. Still needed.
call-cannot = Can’t
call-accept = Accept
call-accept-meaning = I’m going

## Declining

call-decline-title = You cannot go
call-decline-announced = You can’t go. Passing it on in { NUMBER($seconds) } s. Say why, if you like:
call-decline-committed = Committed
call-decline-too_far = Too far
call-decline-no_kit = No kit
call-decline-unsafe = Not safe
call-decline-other = Other reason
call-decline-back = No — I can go

## On the way

call-since = since the call
call-navigate = Open navigation
call-leave = Hold: we cannot go on
call-at-rvp = At rendezvous point
call-at-rvp-since = At RVP { $at }
call-arrived = Arrived
