"""What aftercare refuses."""

from __future__ import annotations

from apps.core.problems import Problem


class CheckInNotFound(Problem):
    """There is no such check-in for you. Load the list again."""

    status = 404


class CheckInTaken(Problem):
    """Somebody else has taken this call already. Load the list again to see who."""

    status = 409


class NothingToTake(Problem):
    """This check-in has not been answered, so there is no call to take."""

    status = 409
