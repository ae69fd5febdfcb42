"""What can go wrong with units."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class UnitNotFound(NotFound):
    """Your agency has no such unit. Load the list of units again and choose from it."""


class AlreadyOnDuty(Problem):
    """You are booked on to another unit. Book off there first."""

    status = 409


class NotOnDuty(Problem):
    """You are not booked on to a unit. Book on first."""

    status = 409


class UnitCommitted(Problem):
    """Your unit is on an incident and you are the last of its crew. Report clear first, then book off."""

    status = 409
