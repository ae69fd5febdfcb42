"""Entries that still count for one patient: neither withdrawn nor duplicates, in the order of time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from apps.care.kinds import NAMES
from apps.journal.effective import WireEntry, time_order

Json = dict[str, Any]


def counts(entry: WireEntry, state: Json) -> bool:
    return entry["id"] not in state["withdrawn"] and entry["id"] not in state["same"]


def patient_concerned(entry: WireEntry, state: Json) -> str | None:
    """The patient that a clinical entry concerns, after merges. The first patient has the incident's id."""
    named: str | None = entry["payload"].get("patient") or entry["incident"]
    held = state["patients"].get(named)
    merged_into: str | None = held["merged_into"] if held else None
    return merged_into or named


def recorded_of(entries: Iterable[WireEntry], state: Json, patient: str) -> list[WireEntry]:
    """The entries that were recorded of a patient."""
    clinical = [one for one in entries if one["kind"] in NAMES and counts(one, state)]
    return sorted((one for one in clinical if patient_concerned(one, state) == patient), key=time_order)


def earliest(recorded: Iterable[WireEntry], *kinds: str) -> WireEntry | None:
    return next((one for one in recorded if one["kind"] in kinds), None)
