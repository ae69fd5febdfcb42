"""Refusals of aftercare."""

from __future__ import annotations

from apps.core.problems import Problem


class CheckInNotFound(Problem):
    """The person has no such check-in."""

    status = 404


class CheckInTaken(Problem):
    """Another person has taken the call of this check-in."""

    status = 409


class NothingToTake(Problem):
    """The check-in has no answer yet, so there is no call to take."""

    status = 409
