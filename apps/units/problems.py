"""What can go wrong with units."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class UnitNotFound(NotFound):
    """Your agency has no such unit. Load the list of units again and choose from it."""


class PersonNotFound(NotFound):
    """Your agency has no such person. Choose one of your own people."""


class AlreadyOnDuty(Problem):
    """You are booked on to another unit. Book off there first."""

    status = 409


class NotOnDuty(Problem):
    """You are not booked on to a unit. Book on first."""

    status = 409


class UnitOffDuty(Problem):
    """Nobody is booked on to this unit. It can be given a job once its crew has booked on."""

    status = 409


class UnitCommitted(Problem):
    """Your unit is on an incident and you are the last of its crew. Report clear first, then book off."""

    status = 409


class TaskWithoutJob(Problem):
    """A unit that is available is on no job. Say that it is divertible or busy, or leave the reference out."""

    status = 422


class KitItemUnknown(Problem):
    """A kit check names an item that is not one of those known here. Nothing was stored."""

    status = 422


class CompetenceEndsTooSoon(Problem):
    """A competence has to hold for at least a day: `expires` must lie after `awarded`. Nothing was stored."""

    status = 422
