"""Problems of units."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class UnitNotFound(NotFound):
    """The agency has no such unit."""


class PersonNotFound(NotFound):
    """The agency has no such person."""


class AlreadyOnDuty(Problem):
    """The person is booked on to another unit."""

    status = 409


class NotOnDuty(Problem):
    """The person is not booked on to a unit."""

    status = 409


class UnitOffDuty(Problem):
    """Nobody is booked on to the unit."""

    status = 409


class UnitCommitted(Problem):
    """The unit is on an incident or a job that it may not leave."""

    status = 409


class DutyOvertaken(Problem):
    """The unit has done something newer, or somebody has changed its duty since."""

    status = 409


class TaskWithoutJob(Problem):
    """An available unit was given the reference of a job."""

    status = 422


class KitItemUnknown(Problem):
    """A kit check names an unknown item."""

    status = 422


class CompetenceUnknown(Problem):
    """A competence is not in the list of the agency."""

    status = 422


class CompetenceEndsTooSoon(Problem):
    """A competence ends less than a day after it was awarded."""

    status = 422
