"""The kinds of deadlines that dispatch sets: about an open incident and about a desk item. Those of alerts: `alerting.windows`."""

from apps.deadlines.handlers import declare

REASSESS = declare("reassess")
NO_AMBULANCE = declare("no_ambulance")
DESK_ITEM = declare("desk_item")
TASKING = declare("tasking")
HELD_REVIEW = declare("held_review")
RUNNING_CALL = declare("running_call")
HAZARD_EXPIRES = declare("hazard_expires")
