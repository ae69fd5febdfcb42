"""A unit on an incident whose crew is signed in on no device: it stays committed, and the board is warned."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from apps.accounts.models import Device
from apps.dispatch.board_warnings import about_unit, raise_warning, settle, unsettled
from apps.dispatch.kinds import BoardWarningCause
from apps.dispatch.state import DispatchedState
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.units.models import Unit

CAUSE: BoardWarningCause = "unit_without_device"


def has_device(unit: UUID) -> bool:
    """Whether somebody of the crew is signed in on a device."""
    return Device.objects.filter(signed_in=True, person__crew__unit=unit).exists()


def look_at_devices(unit_id: UUID | None) -> None:
    """After somebody of the unit signed in or out: warn of it, or settle the warning. No unit: nothing to look at."""
    unit = Unit.objects.filter(pk=unit_id, incident__isnull=False).first() if unit_id else None
    if unit and unit.incident:
        in_transaction(partial(_look, unit), timelines=[unit.incident])


def _look(unit: Unit, journal: JournalTransaction) -> None:
    timeline = unit.incident
    if timeline is None:
        return
    part = journal.state(timeline, DispatchedState)["involvements"].get(str(unit.pk))
    if part is None or part["ended_at"]:
        return
    about = about_unit(part)
    if not has_device(unit.pk):
        raise_warning(journal, timeline, CAUSE, about)
    elif unsettled(journal, timeline, causes=(CAUSE,), about={"unit": about["unit"]}):
        settle(journal, timeline, CAUSE, about={"unit": about["unit"]})
