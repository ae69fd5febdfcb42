"""What can be wrong with a call."""

from __future__ import annotations

from apps.core.problems import Problem


class TriggerUnknown(Problem):
    """The area has no such trigger code; `known` lists those it has."""

    status = 422


class LocationMissing(Problem):
    """A call came without coordinates, so nobody can be chosen."""

    status = 422


class CoordinatesOffWorld(Problem):
    """A latitude or longitude lies outside its range."""

    status = 422


class LocationOutsideArea(Problem):
    """The place lies outside the control area."""

    status = 422


class CallInFuture(Problem):
    """`received_at` lies more than a minute in the future."""

    status = 422


class CallAlreadyOpen(Problem):
    """A call with the same `external_ref` is open; `incident` names it."""

    status = 409


class IdempotencyKeyReused(Problem):
    """The Idempotency-Key came before with another body."""

    status = 422


class ExerciseFromCad(Problem):
    """A CAD tried to open an exercise, which only a person may."""

    status = 422


class AttentionUnknown(Problem):
    """The incident has no board warning of this id."""

    status = 409
