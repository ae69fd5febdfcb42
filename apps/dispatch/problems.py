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


class NotOpen(Problem):
    """The incident is over, so nobody is sent to it."""

    status = 409


class WithPatient(Problem):
    """`units` are with a patient: an incident is not closed, and no unit diverted, over their heads."""

    status = 409


class ResponseClosed(Problem):
    """No more units are asked for until a desk opens the response again."""

    status = 409


class OverrideNeedsReason(Problem):
    """`checks` speak against the unit: each must be overridden by name, with a reason."""

    status = 422


class CheckNotOverridable(Problem):
    """`checks` cannot be overridden by a desk."""

    status = 409


class PartnerNotActive(Problem):
    """Nothing is agreed with that agency, or no partner's territory holds the place."""

    status = 409


class TaskingUnknown(Problem):
    """The incident has no such tasking for this agency."""

    status = 404


class TaskingOver(Problem):
    """The tasking has ended, or its incident is over."""

    status = 409


class SceneNotYoursToDeclare(Problem):
    """Only the service that was asked or the desk that owns the call says what the scene is like."""

    status = 403


class AttentionUnknown(Problem):
    """The incident has no board warning of this id."""

    status = 409


class ReferenceTaken(Problem):
    """The CAD's number belongs to another incident; `incident` names it."""

    status = 409


class MergeUnfit(Problem):
    """The two calls cannot be one: they are the same already, one has been merged, or one is an exercise."""

    status = 409
