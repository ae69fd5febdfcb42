"""Rules of aftercare: for which units a job is over, and which kit was used up. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from apps.aftercare.state import UsedItem
from apps.care.state import Patient
from apps.core.instants import from_wire
from apps.handovers.state import HandedState, care_closed_at
from apps.incidents.state import IncidentSlice
from apps.journal.layers import changed
from apps.journal.state import State, read


class JobState(IncidentSlice, HandedState):
    """What the end of a unit's job is read from."""


def over_at(state: State, unit: str) -> str | None:
    """When the unit had handed its patients over, or had cleared after it was with one; None before."""
    part = read(state, IncidentSlice)["involvements"].get(unit)
    if part is None:
        return None
    has_cleared = part["status"] == "clear" and "at_patient" in part["reached"]
    return care_closed_at(state, unit) or (part["ended_at"] if has_cleared else None)


def just_over(before: State, after: State) -> Iterator[tuple[str, datetime]]:
    """The units whose job ended between these two states, with the time. Exercises have no check-ins."""
    incident = read(after, IncidentSlice)
    if incident["exercise"]:
        return
    touched = _units_touched(before, after)
    for unit in (one for one in incident["involvements"] if one in touched):
        at = over_at(after, unit)
        if at and over_at(before, unit) is None:
            yield unit, from_wire(at)


def _units_touched(before: State, after: State) -> set[str]:
    """The units whose job may have ended: their part changed, or a handover that they gave, or they have a patient less."""
    was, now = read(before, JobState), read(after, JobState)
    units = changed(was["involvements"], now["involvements"])
    for handover in changed(was["handovers"], now["handovers"]):
        units |= {
            one["from_unit"]
            for one in (was["handovers"].get(handover), now["handovers"].get(handover))
            if one
        }
    for key in changed(was["patients"], now["patients"]):
        units |= _units_without(was["patients"].get(key), now["patients"].get(key))
    return units


def _units_without(was: Patient | None, now: Patient | None) -> set[str]:
    """The units that treated a patient who is gone, is merged now, or whom they have not treated after all."""
    if was is None:
        return set()
    is_gone = now is None or now["merged_into"] != was["merged_into"]
    return set(was["units"]) - (set() if is_gone or now is None else set(now["units"]))


def needs_call(*, severe: bool, talk: bool, taken: bool) -> bool:
    """Whether the check-in needs a call of the welfare role that nobody has taken yet."""
    return (severe or talk) and not taken


def items_named(used: Iterable[UsedItem]) -> list[str]:
    """The items that a payload of `kit_used` names, each once."""
    return list(dict.fromkeys(one["item"] for one in used))
