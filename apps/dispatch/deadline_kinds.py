"""The kind of deadline that dispatch sets about an open incident. Those about an alert are in `alerting.windows`."""

from apps.deadlines.handlers import declare

REASSESS = declare("reassess")
