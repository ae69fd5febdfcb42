"""A cancelled call: the units on their way are stood down, and those that are with a patient stay until they clear.

The rule of a re-code: care that has begun is never stood down by a change of the call.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.care.state import CareSlice
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.kinds import AFTER_SCENE
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction, in_transaction

WITH_PATIENT = ("at_patient", *AFTER_SCENE)


def cancel(actor: Actor, timeline: UUID) -> list[str]:
    """Cancel the call; the call signs of those who stay with a patient. Raises `IncidentOver`."""
    return in_transaction(partial(_cancel, actor, timeline), timelines=[timeline])


def _cancel(actor: Actor, timeline: UUID, journal: JournalTransaction) -> list[str]:
    incidents.require_open(journal, timeline)
    staying = with_patient(journal, timeline)
    incidents.cancel(journal, timeline, actor, staying)
    _warn(journal, timeline, staying)
    return sorted(part["call_sign"] for part in staying.values())


def with_patient(journal: JournalTransaction, timeline: UUID) -> dict[str, Involvement]:
    """The parts of the units that are with a patient, by unit."""
    treated_by = _units_that_treated(journal, timeline)
    return {
        part["unit"]: part
        for part in active_units(journal.state(timeline, DispatchedState))
        if part["unit"] in treated_by or any(status in part["reached"] for status in WITH_PATIENT)
    }


def _units_that_treated(journal: JournalTransaction, timeline: UUID) -> set[str]:
    """Who records care is with the patient, even where nobody has pressed *At patient*."""
    patients = journal.state(timeline, CareSlice)["patients"]
    return {unit for patient in patients.values() for unit in patient["units"]}


def _warn(journal: JournalTransaction, timeline: UUID, staying: Mapping[str, Involvement]) -> None:
    for part in journal.state(timeline, DispatchedState)["involvements"].values():
        if part["unit"] in staying:
            raise_warning(journal, timeline, "cancelled_with_patient", about_unit(part))
        else:
            settle(journal, timeline, "not_displayed", "not_acknowledged", about={"unit": part["unit"]})
    settle(journal, timeline, "nobody_left")
