"""Tourniquets as a state machine: what is recorded of each, and who must agree to a conversion. Pure.

Sources: Joint Trauma System and Committee on Tactical Combat Casualty Care, tourniquet conversion and replacement
(PMC10662576, Table 2; JSOM Fall 2015). When to convert is the device's advice; a fact that was recorded is kept whatever the advice
was, and only the author's role can refuse it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.care.payloads import InPhase, OfPatient
from apps.care.second_clinician import second_clinician_in
from apps.care.state import Agreement, Care, CareSlice, CorrectedCare, Limb, Progress, Tourniquet
from apps.core.instants import from_wire
from apps.journal.applied import EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries

CAUTION_MIN, LOCK_MIN = 120, 360

APPLIED, STARTED = "tourniquet_applied", "tourniquet_conversion_started"
ABOUT_ONE = (
    "tourniquet_reassessed",
    STARTED,
    "tourniquet_converted",
    "tourniquet_conversion_failed",
)
CONVERSIONS = frozenset(ABOUT_ONE[1:])


class TourniquetApplied(InPhase, frozen=True, kw_only=True):
    """`tourniquet`: an id that the device made. `time_known` false: it was on already, and nobody knows since when."""

    tourniquet: UUID
    limb: Limb
    time_known: bool
    site: Literal["high", "above_wound"] | None = None
    over: Literal["clothing", "skin"] | None = None
    device: Annotated[str, msgspec.Meta(pattern=r"^[A-Z0-9][A-Z0-9 -]{0,19}$")] | None = None


class TourniquetReassessed(OfPatient, frozen=True, kw_only=True):
    tourniquet: UUID
    bleeding: bool
    distal_pulse: bool | None = None


class OfTourniquet(OfPatient, frozen=True, kw_only=True):
    tourniquet: UUID


class ConversionStarted(OfTourniquet, frozen=True, kw_only=True):
    """`agreed_with`: the other clinician who agreed; `agreed_by_desk`: the clinical desk did, by radio or telephone."""

    agreed_with: UUID | None = None
    agreed_by_desk: bool = False


PAYLOADS: dict[str, type[OfPatient]] = {
    APPLIED: TourniquetApplied,
    "tourniquet_reassessed": TourniquetReassessed,
    **dict.fromkeys(sorted(CONVERSIONS), OfTourniquet),
    STARTED: ConversionStarted,
}


def apply(care: Care, progress: Progress, entry: BareEntry, same: Mapping[str, str]) -> None:
    """Take in one entry; `same`: the id of a duplicate → the first's. Of one id the first application counts."""
    known = care["tourniquets"]
    if entry["kind"] == APPLIED:
        known.setdefault(entry["payload"]["tourniquet"], _applied(entry))
    elif entry["kind"] in ABOUT_ONE:
        named = entry["payload"]["tourniquet"]
        first = same.get(named, "")
        unknown = {name for name in (named, first) if name and name not in known}
        if named not in known:
            progress["spoken_of"] = sorted({*progress["spoken_of"], *unknown})
        tourniquet = known.get(named) or known.get(first)
        if tourniquet:
            _apply(tourniquet, entry)


def comes_after_its_use(progress: Progress, entry: BareEntry) -> bool:
    """Whether it is an application of a tourniquet of which something is recorded already."""
    return entry["kind"] == APPLIED and entry["payload"]["tourniquet"] in progress["spoken_of"]


def duplicates_of(effective: EffectiveEntries) -> dict[str, str]:
    """Duplicate → first id, where two people each recorded the same application."""
    applied = {
        entry["id"]: entry["payload"]["tourniquet"] for entry in effective.entries if entry["kind"] == APPLIED
    }
    return {
        applied[entry]: applied[same_as]
        for entry, same_as in effective.duplicate_of.items()
        if entry in applied
    }


def known_tourniquet(state: CorrectedCare, entries: EntrySource, named: str) -> Tourniquet | None:
    """The tourniquet with this id, or the one that it duplicates; None while no application names it."""
    for recorded in entries.naming("tourniquet", [named], [APPLIED]):
        same_as = state["same"].get(recorded["id"])
        application = entries.get(same_as) if same_as else recorded
        if application and (found := _tourniquet_of(state, application)):
            return found
    return None


def _tourniquet_of(state: CareSlice, application: BareEntry) -> Tourniquet | None:
    patients, payload = state["patients"], application["payload"]
    patient = patients.get(payload.get("patient") or application["incident"] or "")
    if patient and patient["merged_into"]:
        patient = patients.get(patient["merged_into"])
    return patient and patient["care"]["tourniquets"].get(payload["tourniquet"])


def _applied(entry: BareEntry) -> Tourniquet:
    payload = entry["payload"]
    return {
        "tourniquet": payload["tourniquet"],
        "limb": payload["limb"],
        "site": payload.get("site"),
        "over": payload.get("over"),
        "device": payload.get("device"),
        "phase": payload.get("phase"),
        "time_known": payload["time_known"],
        "applied_at": entry["occurred_at"],
        "applied_by_unit": entry["unit"],
        "status": "applied",
        "reassessed": [],
        "conversion": None,
        "converted_at": None,
        "failed_at": None,
        "failures": 0,
    }


def _apply(tourniquet: Tourniquet, entry: BareEntry) -> None:
    at, payload = entry["occurred_at"], entry["payload"]
    match entry["kind"]:
        case "tourniquet_reassessed":
            tourniquet["reassessed"].append(
                {
                    "entry": entry["id"],
                    "at": at,
                    "bleeding": payload["bleeding"],
                    "distal_pulse": payload.get("distal_pulse"),
                }
            )
        case "tourniquet_conversion_started":
            tourniquet["conversion"] = {"at": at, **second_clinician_in(entry)}
            tourniquet["status"] = "converting" if is_on(tourniquet) else tourniquet["status"]
        case "tourniquet_converted":
            tourniquet["status"], tourniquet["converted_at"] = "converted", at
        case "tourniquet_conversion_failed":
            tourniquet["status"], tourniquet["failed_at"] = "failed_locked", at
            tourniquet["failures"] += 1


def needs_second_clinician(minutes: int | None) -> bool:
    """Between 2 and 6 h a conversion needs caution: a second clinician or the clinical desk agrees to it."""
    return minutes is not None and CAUTION_MIN <= minutes < LOCK_MIN


def lacks_second_clinician(tourniquet: Tourniquet, at: datetime, said: Agreement) -> bool:
    has_agreed = said["agreed_with"] or said["agreed_by_desk"]
    return needs_second_clinician(minutes_on(tourniquet, at)) and not has_agreed


def minutes_on(tourniquet: Tourniquet, at: datetime) -> int | None:
    """Whole minutes since the application, never below zero; None where its time is not known."""
    return _minutes(tourniquet["applied_at"], at) if tourniquet["time_known"] else None


def in_order(care: Care) -> list[Tourniquet]:
    """In the order in which they were applied."""
    return sorted(care["tourniquets"].values(), key=lambda one: (one["applied_at"], one["tourniquet"]))


def is_on(tourniquet: Tourniquet) -> bool:
    return tourniquet["status"] != "converted"


def _minutes(since: str, at: datetime) -> int:
    return max(0, int((at - from_wire(since)).total_seconds() // 60))
