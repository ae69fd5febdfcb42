"""Rules of operations. Pure."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from apps.accounts.access import Actor, OperationAudience
from apps.journal.state import State, read
from apps.operations.state import OperationSlice


def audience(state: State) -> OperationAudience:
    """The agencies that take part in an operation now, and their units on it."""
    operation = read(state, OperationSlice)["operation"]
    if operation is None:
        return OperationAudience()
    present = [part for part in operation["participants"].values() if part["left_at"] is None]
    closed_at = operation["closed_at"]
    return OperationAudience(
        agencies=frozenset(UUID(part["agency"]) for part in present),
        units=frozenset(UUID(unit) for part in present for unit in part["units"]),
        is_exercise=operation["exercise"],
        closed_at=datetime.fromisoformat(closed_at) if closed_at else None,
    )


def why_out(state: State, actor: Actor) -> str:
    """Why somebody may no longer see the operation: the agency has left, or the unit is not on it."""
    return "not_on_operation" if actor.agency in audience(state).agencies else "agency_left"
