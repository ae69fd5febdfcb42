"""A unit that a desk takes off one incident for another: its part there ends first, and another unit is asked for there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from apps.accounts.access import Actor
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.cancelling import with_patient
from apps.dispatch.closing import refuse_over_patient
from apps.dispatch.problems import OverrideNeedsReason
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.state import Involvement
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction
from apps.units.models import Unit
from apps.units.problems import UnitCommitted


@dataclass(frozen=True)
class Left:
    """The incident that the unit has left, its part there, and the entry that ended it."""

    incident: Incident
    part: Involvement
    ended: Entry


def held_by(unit: UUID, other_than: UUID) -> list[UUID]:
    """The incident that the unit is on, if it is another: it is locked together with the one that wants it."""
    found = Unit.objects.filter(pk=unit).exclude(incident=None).exclude(incident=other_than)
    return [one for one in found.values_list("incident", flat=True) if one]


def take_off(
    journal: JournalTransaction, actor: Actor, incident: Incident, unit: UUID, reason: str
) -> Left | None:
    """End the unit's part on another incident of the same control room. None where it is on none.

    Raises `UnitCommitted` where that is not this desk's to end, `WithPatient`, `OverrideNeedsReason`.
    """
    held = held_by(unit, incident.pk)
    if not held:
        return None
    own = Incident.objects.select_related("agency__area", "area").filter(agency=actor.agency)
    other = own.filter(pk=held[0], exercise=incident.exercise).first()
    is_own_unit = Unit.objects.filter(pk=unit, agency=actor.agency).exists()
    if other is None or not is_own_unit or not journal.holds(other.pk):
        raise UnitCommitted
    part = journal.state(other.pk, DispatchedState)["involvements"][str(unit)]
    refuse_over_patient([part] if str(unit) in with_patient(journal, other.pk) else [])
    if not reason.strip():
        raise OverrideNeedsReason(checks=["not_committed"])
    return Left(other, part, incidents.withdraw_alert(journal, other.pk, unit, "diverted", actor))


def replace(journal: JournalTransaction, left: Left) -> None:
    """Warn the board of the incident that was left, and ask for another unit there."""
    timeline, part = left.incident.pk, left.part
    settle(journal, timeline, "not_displayed", "not_acknowledged", "not_needed", about={"unit": part["unit"]})
    raise_warning(journal, timeline, "unit_diverted", about_unit(part))
    roles, replaced = (part["role"],), UUID(part["alert"])
    allocate(journal, left.incident, AllocationRequest(cause="diverted", roles=roles, replaces=replaced))
    incidents.close_if_all_clear(journal, timeline, left.ended)
