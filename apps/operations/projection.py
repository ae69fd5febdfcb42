"""Keeps the tables of operations in step with the state that their timelines fold to."""

from __future__ import annotations

from uuid import UUID

from apps.core.clock import from_wire
from apps.incidents.models import Incident
from apps.journal.kinds import KindModule
from apps.journal.state import State, read
from apps.operations.fold import advance, fold
from apps.operations.kinds import KINDS
from apps.operations.models import Operation as OperationRow
from apps.operations.models import OperationUnit
from apps.operations.models import Participant as ParticipantRow
from apps.operations.state import Operation, OperationSlice


def project(timeline: UUID, before: State, after: State) -> None:
    was, now = read(before, OperationSlice)["operation"], read(after, OperationSlice)["operation"]
    if now is None or now == was:
        return
    if was is None or was["phase"] != now["phase"]:
        closed_at = from_wire(now["closed_at"]) if now["closed_at"] else None
        OperationRow.objects.filter(pk=timeline).update(phase=now["phase"], closed_at=closed_at)
    if linked := [UUID(one) for one in now["incidents"] if was is None or one not in was["incidents"]]:
        OperationRow.objects.get(pk=timeline).incidents.add(*Incident.objects.filter(pk__in=linked))
    _project_participants(timeline, was, now)


def _project_participants(timeline: UUID, was: Operation | None, now: Operation) -> None:
    for agency, part in now["participants"].items():
        held = was["participants"].get(agency) if was else None
        if held == part:
            continue
        ParticipantRow.objects.update_or_create(
            operation_id=timeline, agency_id=UUID(agency), defaults={"is_present": part["left_at"] is None}
        )
        gone = set(held["units"] if held else ()) - set(part["units"])
        OperationUnit.objects.filter(operation=timeline, unit__in=gone).update(is_on_it=False)
        for unit in part["units"]:
            OperationUnit.objects.update_or_create(
                operation_id=timeline, unit=UUID(unit), defaults={"is_on_it": True}
            )


KIND_MODULE = KindModule(
    room="operations",
    kinds=KINDS,
    slice=OperationSlice,
    fold=fold,
    apply=advance,
    project=project,
    subjects=frozenset({"operation"}),
)
