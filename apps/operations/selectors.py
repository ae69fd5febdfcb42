"""Reads of operations; `access_*` also checks permission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.accounts.access import AFTER_CARE, CREW_ROLES, Actor, Clearance, OperationAudience, clearance
from apps.core.clock import now, to_wire
from apps.journal.state import State
from apps.journal.stored import load
from apps.operations.models import Operation
from apps.operations.problems import OperationNotFound
from apps.operations.records import OperationRecord
from apps.operations.rules import audience

SHOWN_AFTER_CLOSE = timedelta(hours=2)


@dataclass(frozen=True)
class SeenOperation:
    """An operation as one actor may see it, and whom it concerns."""

    operation: Operation
    state: State
    concerned: OperationAudience
    clearance: Clearance


def visible_operations(actor: Actor, at: datetime | None = None) -> list[SeenOperation]:
    """All operations that the actor may see now: open ones, and those that closed lately."""
    at = at or now()
    found = _all_seen(actor, _rows().filter(_within_reach(actor, at)).distinct(), at)
    return [one for one in found if one.clearance is not Clearance.NONE]


def operations_seen_among(actor: Actor, ids: set[UUID]) -> list[SeenOperation]:
    """Those of these operations that concern the actor, or did, with what the actor may read now: perhaps nothing."""
    return _all_seen(actor, _rows().filter(_concerning(actor), pk__in=ids).distinct(), now())


def _rows() -> QuerySet[Operation]:
    return Operation.objects.select_related("timeline")


def _concerning(actor: Actor) -> Q:
    if actor.role in CREW_ROLES:
        return Q(units__unit=actor.unit)
    return Q(participants__agency=actor.agency)


def _within_reach(actor: Actor, at: datetime) -> Q:
    if actor.role in CREW_ROLES:
        return _concerning(actor) & (Q(phase="open") | Q(closed_at__gt=at - AFTER_CARE))
    return _concerning(actor) & (Q(phase="open") | Q(closed_at__gt=at - SHOWN_AFTER_CLOSE))


def _all_seen(actor: Actor, found: QuerySet[Operation], at: datetime) -> list[SeenOperation]:
    operations = list(found.order_by("opened_at"))
    load([operation.timeline.state for operation in operations])
    return [_seen(actor, operation, at) for operation in operations]


def _seen(actor: Actor, operation: Operation, at: datetime) -> SeenOperation:
    state = operation.timeline.state
    concerned = audience(state)
    return SeenOperation(operation, state, concerned, clearance(actor, concerned, at))


def access_operation(actor: Actor, operation: UUID) -> SeenOperation:
    """The operation, if the actor may see it; else the same answer as for one that does not exist."""
    found = _rows().filter(pk=operation).first()
    seen = _seen(actor, found, now()) if found else None
    if seen is None or seen.clearance is Clearance.NONE:
        raise OperationNotFound
    return seen


def operations_by_id(ids: set[UUID]) -> dict[UUID, Operation]:
    return _rows().in_bulk(list(ids))


def operation_record(operation: Operation) -> OperationRecord:
    """The operation's record (docs/wire.md)."""
    return {
        "id": str(operation.pk),
        "number": operation.number,
        "exercise": operation.exercise,
        "opened_at": to_wire(operation.opened_at),
    }
