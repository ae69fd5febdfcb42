"""Rules of aftercare: for which units a job is over, and which kit was used up. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from apps.aftercare.state import UsedItem
from apps.core.instants import from_wire
from apps.handovers.state import care_closed_at
from apps.incidents.state import IncidentSlice
from apps.journal.state import State, read


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
    for unit in incident["involvements"]:
        at = over_at(after, unit)
        if at and over_at(before, unit) is None:
            yield unit, from_wire(at)


def needs_call(*, severe: bool, talk: bool, taken: bool) -> bool:
    """Whether the check-in needs a call of the welfare role that nobody has taken yet."""
    return (severe or talk) and not taken


def items_named(used: Iterable[UsedItem]) -> list[str]:
    """The items that a payload of `kit_used` names, each once."""
    return list(dict.fromkeys(one["item"] for one in used))
