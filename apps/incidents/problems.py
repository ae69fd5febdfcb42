"""What can go wrong with incidents and alerts."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class IncidentNotFound(NotFound):
    """There is no such incident that you may see. If you were on it, book on to the unit you were with and send again."""


class NotOnIncident(Problem):
    """That unit is not on this incident."""

    status = 409


class IncidentOver(Problem):
    """This incident is closed or cancelled: nothing about it can be commanded any more. Facts are still taken."""

    status = 409


class AlertWithdrawn(Problem):
    """This alert was withdrawn before your answer arrived: you are not needed there now. Your answer is kept on your device."""

    status = 409


class AlertAnswered(Problem):
    """This alert has already been answered the other way."""

    status = 409


class AlertNotYours(Problem):
    """This alert was not raised for the unit that you are booked on to."""

    status = 409
