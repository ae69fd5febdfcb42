"""Which patients a hospital has taken over. The room that knows of handovers registers this selector in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from apps.journal.state import State

TakenOver = Callable[[State], Mapping[str, str]]
"""(state of the incident) → the patients that a hospital has accepted, and since when."""
_selectors: list[TakenOver] = []


def register(selector: TakenOver) -> None:
    if _selectors:
        raise ValueError("two selectors for the patients that hospitals have taken over")
    _selectors.append(selector)


def taken_over(state: State) -> Mapping[str, str]:
    (selector,) = _selectors
    return selector(state)
