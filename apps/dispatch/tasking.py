"""Police tasking wins: the unit, its supervisor or its CAD takes it away at any moment, and another unit is allocated at once."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.journal.effective import WirePayload
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.units.actions import set_tasking
from apps.units.models import Unit
from apps.units.problems import UnitNotFound
from apps.units.rules import Duty, DutyWanted


def take_police_tasking(journal: JournalTransaction, report: Report) -> Entry:
    """The crew reports that its own service needs it, which ends its part in the incident."""
    entry = incidents.leave_for_police(journal, report)
    unit = UUID(str(entry.unit))
    set_tasking(journal, unit, Duty.BUSY, _task_of(report.payload), report.actor, report.device)
    allocate_again(journal, report.incident, str(unit), entry)
    return entry


def _task_of(payload: WirePayload) -> str | None:
    task = payload.get("task")
    return task[:40] if isinstance(task, str) and task.strip() else None


def allocate_again(journal: JournalTransaction, timeline: UUID, unit: str, entry: Entry) -> None:
    """Warn ambulance control and alert another unit, in the transaction that takes this one away."""
    part = journal.state(timeline, DispatchedState)["involvements"][unit]
    settle(journal, timeline, "not_displayed", "not_acknowledged", about={"unit": unit})
    raise_warning(journal, timeline, "police_tasking", about_unit(part))
    incident = Incident.objects.select_related("area").get(pk=timeline)
    request = AllocationRequest(cause="police_tasking", roles=(part["role"],), replaces=UUID(part["alert"]))
    allocate(journal, incident, request)
    incidents.close_if_all_clear(journal, timeline, entry)


def task_unit(actor: Actor, unit_id: UUID, wanted: DutyWanted) -> None:
    """Set the duty of a unit on behalf of a desk or the CAD of its agency. Raises `UnitNotFound`, `UnitOffDuty`, `DutyOvertaken`.

    A job that the unit may not leave takes it away from its incident.
    """
    held = _incident_of(actor, unit_id)
    while True:
        done = in_transaction(
            partial(_task_unit, actor, unit_id, wanted, held), timelines=[held] if held else []
        )
        if done:
            return
        held = _incident_of(actor, unit_id)


def _incident_of(actor: Actor, unit_id: UUID) -> UUID | None:
    unit = Unit.objects.filter(pk=unit_id, agency=actor.agency).first()
    if unit is None:
        raise UnitNotFound
    return unit.incident


def _task_unit(
    actor: Actor, unit_id: UUID, wanted: DutyWanted, held: UUID | None, journal: JournalTransaction
) -> bool:
    """False if the unit has moved to another incident, which must be locked first."""
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    if unit.incident != held:
        return False
    entry = None
    if held and wanted.duty is Duty.BUSY:
        entry = incidents.withdraw_alert(journal, held, unit_id, "police_tasking", actor)
    set_tasking(journal, unit_id, wanted.duty or Duty(unit.duty), wanted.task, actor, None, wanted.at)
    if held and entry:
        allocate_again(journal, held, str(unit_id), entry)
    return True
