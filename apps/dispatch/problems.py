"""What can be wrong with a call."""

from __future__ import annotations

from apps.core.problems import Problem


class TriggerUnknown(Problem):
    """This area has no such trigger code. Send one of those listed in `known`, or load it first."""

    status = 422


class LocationMissing(Problem):
    """A call needs coordinates in `location` (lat, lon, accuracy_m, source): without them nobody can be chosen.
    Nothing was stored: send it again with a location."""

    status = 422


class CoordinatesOffWorld(Problem):
    """Latitude must lie between -90 and 90 and longitude between -180 and 180. Check their order and send the call again."""

    status = 422


class LocationOutsideArea(Problem):
    """This place lies outside the control area that this installation serves. Check the coordinates,
    or pass the call to the neighbouring control room."""

    status = 422


class CallInFuture(Problem):
    """`received_at` lies more than a minute in the future. Check the CAD's clock and send the call again."""

    status = 422


class CallAlreadyOpen(Problem):
    """A call with this `external_ref` was opened before; `incident` names it. Use PATCH to re-code it, DELETE to cancel it."""

    status = 409


class IdempotencyKeyReused(Problem):
    """This Idempotency-Key came before with another body. Send this call under a key of its own."""

    status = 422


class ExerciseFromCad(Problem):
    """An exercise is opened by a person at a desk, never by a CAD. Send the call without `exercise`, or open it on the board."""

    status = 422


class AttentionUnknown(Problem):
    """This incident has nothing of that id to look after. Load the incident again."""

    status = 409
