"""The kinds of deadlines that dispatch sets: `displayed` and `answered` about one alert, `reassess` about an open incident."""

DISPLAYED, ANSWERED, REASSESS = "displayed", "answered", "reassess"
