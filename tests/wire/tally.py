"""The tally that the client must compute: patients by category, the N of METHANE (JESIP)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apps.care.triage import CATEGORIES

UNTRIAGED = "untriaged"
WORDS = {
    "p1": "P1",
    "p2": "P2",
    "p3": "P3",
    "not_breathing": "not breathing",
    "dead": "dead",
    UNTRIAGED: "not triaged",
}


def tally(state: Mapping[str, Any]) -> dict[str, int]:
    """`{p1, p2, p3, not_breathing, dead, untriaged}` over the patients of an incident that were not merged into another."""
    counts = dict.fromkeys((*CATEGORIES, UNTRIAGED), 0)
    for patient in state["patients"].values():
        if patient["merged_into"] is None:
            counts[patient["category"] or UNTRIAGED] += 1
    return counts


def casualties_line(counts: Mapping[str, int]) -> str:
    """The line as it is spoken: `Number: 1 P1, 2 P3, 1 not breathing`."""
    said = [f"{counts[name]} {words}" for name, words in WORDS.items() if counts[name]]
    return f"Number: {', '.join(said) or 'not known'}"
