"""Since when a unit cares for nobody. The room that knows of handovers registers this selector in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable

from apps.journal.state import State

CareClosedAt = Callable[[State, str], str | None]
"""(state of the incident, unit) → the time, or None while it has a patient or has handed none over."""
_selectors: list[CareClosedAt] = []
_parts: list[str] = []


def register(selector: CareClosedAt, *parts: str) -> None:
    """`parts`: the keyed parts that it always reads, so that they can be read for many incidents at once."""
    if _selectors:
        raise ValueError("two selectors for the end of a unit's care")
    _selectors.append(selector)
    _parts.extend(parts)


def parts_read() -> list[str]:
    return list(_parts)


def care_closed_at(state: State, unit: str) -> str | None:
    (selector,) = _selectors
    return selector(state, unit)
