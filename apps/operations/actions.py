"""Writes of operations, by the server: opening one, linking incidents, agencies that join and leave, closing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.ids import derived_id, new_id
from apps.core.instants import day_in
from apps.journal.transaction import JournalTransaction, NewEntry
from apps.operations.models import Operation, OperationSequence
from apps.operations.problems import OperationOver
from apps.operations.state import Operation as OperationState
from apps.operations.state import OperationSlice


def open_operation(journal: JournalTransaction, by: Agency, *, exercise: bool = False) -> Operation:
    """Open an operation, which has a timeline of its own, for the agency whose numbers it takes. Nobody sees it until one joins."""
    opened_at, timeline = now(), new_id()
    number = _next_number(by, day_in(opened_at, by.time_zone), exercise)
    journal.begin(timeline, by.area_id, "operation")
    operation = Operation.objects.create(
        timeline_id=timeline, area_id=by.area_id, number=number, exercise=exercise, opened_at=opened_at
    )
    payload = {"number": number, "exercise": exercise}
    journal.append(timeline, NewEntry(kind="operation_opened", payload=payload, occurred_at=opened_at))
    return operation


def _next_number(by: Agency, day: date, exercise: bool) -> str:
    """Numbers count up through a day of the agency: WY-20261122-OP003; an exercise's ends in X."""
    prefix = by.number_prefix
    OperationSequence.objects.get_or_create(prefix=prefix, day=day, exercise=exercise)
    counted = OperationSequence.objects.select_for_update()
    sequence = counted.get(prefix=prefix, day=day, exercise=exercise)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    before = f"{prefix}-" if prefix else ""
    return f"{before}{day:%Y%m%d}-OP{sequence.last:03d}{'X' if exercise else ''}"


def link_incident(journal: JournalTransaction, operation: UUID, incident: UUID) -> None:
    """Link an incident; linking it twice is linking it once. Raises `OperationOver`."""
    held = _open(journal, operation)
    if str(incident) not in held["incidents"]:
        payload = {"incident": str(incident)}
        entry = NewEntry(
            kind="incident_linked", payload=payload, id=derived_id(operation, f"linked {incident}")
        )
        journal.append(operation, entry)


def join(journal: JournalTransaction, operation: UUID, agency: UUID, units: Collection[UUID] = ()) -> None:
    """Have an agency take part with these units, or with others than before. Raises `OperationOver`."""
    held = _open(journal, operation)["participants"].get(str(agency))
    given = sorted(map(str, units))
    if held is None or held["left_at"] or held["units"] != given:
        payload = {"agency": str(agency), "units": given}
        journal.append(operation, NewEntry(kind="agency_joined", payload=payload, agency=agency))


def leave(journal: JournalTransaction, operation: UUID, agency: UUID) -> None:
    """Have an agency take no part any more; leaving twice is leaving once. Raises `OperationOver`."""
    held = _open(journal, operation)["participants"].get(str(agency))
    if held and not held["left_at"]:
        payload = {"agency": str(agency)}
        journal.append(operation, NewEntry(kind="agency_left", payload=payload, agency=agency))


def close(journal: JournalTransaction, operation: UUID) -> None:
    """Close an operation. Raises `OperationOver` for one that is closed."""
    _open(journal, operation)
    journal.append(operation, NewEntry(kind="operation_closed", id=derived_id(operation, "closed")))


def _open(journal: JournalTransaction, operation: UUID) -> OperationState:
    held = journal.state(operation, OperationSlice)["operation"]
    if held is None or held["phase"] != "open":
        raise OperationOver
    return held
