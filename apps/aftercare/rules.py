"""Rules of aftercare: for which units a job is over, and which kit was used up. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from apps.core.instants import from_wire
from apps.journal.kinds import State


def is_over(part: dict[str, Any] | None) -> bool:
    """Whether the unit has handed its patients over, or has cleared after it was with one."""
    return over_at(part) is not None


def over_at(part: dict[str, Any] | None) -> str | None:
    if part is None:
        return None
    has_cleared = part["status"] == "clear" and "at_patient" in part["reached"]
    closed: str | None = part["care_closed_at"]
    return closed or (part["ended_at"] if has_cleared else None)


def just_over(before: State, after: State) -> Iterator[tuple[str, datetime]]:
    """Units whose job ended between these two states, and when. Exercises have no check-ins."""
    if after["exercise"]:
        return
    was = before.get("involvements", {})
    for unit, part in after["involvements"].items():
        at = over_at(part)
        if at and not is_over(was.get(unit)):
            yield unit, from_wire(at)


def needs_call(*, severe: bool, talk: bool, taken: bool) -> bool:
    """Whether the welfare role should call and nobody has taken the call yet."""
    return (severe or talk) and not taken


def items_named(used: Iterable[dict[str, Any]]) -> list[str]:
    """The items that a payload of `kit_used` names, each once."""
    return list(dict.fromkeys(one["item"] for one in used))
