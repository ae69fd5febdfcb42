"""Entries that still count for one patient: neither withdrawn nor duplicates, in the order of time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from apps.care.kinds import NAMES
from apps.handovers.state import ClinicalState
from apps.journal.effective import BareEntry, time_order

E = TypeVar("E", bound=BareEntry)


def counts(entry: BareEntry, state: ClinicalState) -> bool:
    return entry["id"] not in state["withdrawn"] and entry["id"] not in state["same"]


def patient_concerned(entry: BareEntry, state: ClinicalState) -> str | None:
    """The patient that a clinical entry concerns, after merges. The first patient has the incident's id."""
    return patient_named(entry["payload"].get("patient") or entry["incident"], state)


def patient_named(patient: str | None, state: ClinicalState) -> str | None:
    """The patient with this id, after merges."""
    held = state["patients"].get(patient or "")
    return (held["merged_into"] if held else None) or patient


def recorded_of(entries: Iterable[E], state: ClinicalState, patient: str) -> list[E]:
    """The entries that were recorded of a patient."""
    clinical = [one for one in entries if one["kind"] in NAMES and counts(one, state)]
    return sorted((one for one in clinical if patient_concerned(one, state) == patient), key=time_order)


def earliest(recorded: Iterable[E], *kinds: str) -> E | None:
    return next((one for one in recorded if one["kind"] in kinds), None)
