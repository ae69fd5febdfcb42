"""What can go wrong with incidents and alerts."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class IncidentNotFound(NotFound):
    """There is no such incident that the person may see."""


class NotOnIncident(Problem):
    """The unit is not on the incident."""

    status = 409


class NotAboard(Problem):
    """The person was not aboard the unit at the time of the report, or has left it since."""

    status = 409


class IncidentOver(Problem):
    """The incident is closed or cancelled, so it takes no commands; facts are still recorded."""

    status = 409


class AlertWithdrawn(Problem):
    """The alert was withdrawn before its answer arrived."""

    status = 409


class Overtaken(Problem):
    """The command was given before the state that holds now, and arrived after it."""

    status = 409


class AlertAnswered(Problem):
    """The alert was already answered the other way."""

    status = 409


class AlertNotYours(Problem):
    """The alert was not raised for the unit that the person is booked on to."""

    status = 409
