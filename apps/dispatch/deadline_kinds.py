"""The kinds of deadlines that dispatch sets: `displayed` and `answered` about one alert, `reassess` about an open incident."""

from apps.deadlines.handlers import declare

DISPLAYED, ANSWERED, REASSESS = declare("displayed"), declare("answered"), declare("reassess")
