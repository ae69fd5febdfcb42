"""Tourniquets as a state machine: what is recorded of each, when to look at it, and whether it may be converted. Pure.

Sources: Joint Trauma System and Committee on Tactical Combat Casualty Care, tourniquet conversion and replacement
(PMC10662576, Table 2; JSOM Fall 2015). They disagree about what comes after a failed attempt: the device stays on, unless an
agency allows one retry. The rules advise. A fact that was recorded stands whatever they say; only the author's role can refuse it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec

from apps.care.payloads import InPhase, OfPatient
from apps.care.second_clinician import SecondClinician, second_clinician_in
from apps.core.instants import from_wire, to_wire
from apps.journal.effective import EffectiveEntries, WireEntry

Limb = Literal["left_arm", "right_arm", "left_leg", "right_leg"]
Tourniquet = dict[str, Any]
"""{tourniquet, limb, site, over, device, phase, time_known, applied_at, applied_by_unit, status: applied|converting|converted|
failed_locked, reassessed: [{entry, at, bleeding, distal_pulse}], conversion: {at, agreed_with, agreed_by_desk} of the last start
| None, converted_at, failed_at, failures: int}"""
Verdict = Literal["allow", "caution", "leave", "deny"]
Stage = Literal["unknown", "fresh", "amber", "red", "locked"]

AMBER_MIN, CAUTION_MIN, LOCK_MIN = 90, 120, 360
REASSESS_EVERY = timedelta(minutes=15)
SURGERY_WITHIN_MIN = 120
RETRY_WITHIN_MIN = 120
RETRIES = 1

APPLIED, STARTED = "tourniquet_applied", "tourniquet_conversion_started"
TOLD_OF_ONE = (
    "tourniquet_reassessed",
    STARTED,
    "tourniquet_converted",
    "tourniquet_conversion_failed",
)
CONVERSIONS = frozenset(TOLD_OF_ONE[1:])


class TourniquetApplied(InPhase, frozen=True, kw_only=True):
    """`tourniquet`: an id that the device made. `time_known` false: it was on already, nobody knows since when."""

    tourniquet: UUID
    limb: Limb
    time_known: bool
    site: Literal["high", "above_wound"] | None = None
    over: Literal["clothing", "skin"] | None = None
    device: Annotated[str, msgspec.Meta(min_length=1, max_length=40)] | None = None


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


def tourniquets(entries: Sequence[WireEntry], duplicates: Mapping[str, str]) -> dict[str, Tourniquet]:
    """By id; takes entries in the order of time. Applications first, whatever the clocks of two devices say."""
    known: dict[str, Tourniquet] = {}
    for entry in entries:
        if entry["kind"] == APPLIED:
            known.setdefault(entry["payload"]["tourniquet"], _applied(entry))
    for entry in entries:
        if entry["kind"] in TOLD_OF_ONE:
            named = entry["payload"]["tourniquet"]
            tourniquet = known.get(named) or known.get(duplicates.get(named, ""))
            if tourniquet:
                _apply(tourniquet, entry)
    return known


def duplicates_of(effective: EffectiveEntries) -> dict[str, str]:
    """Two people who each recorded one application made two ids: what is recorded of the duplicate belongs to the first."""
    applied = {
        entry["id"]: entry["payload"]["tourniquet"] for entry in effective.entries if entry["kind"] == APPLIED
    }
    return {
        applied[entry]: applied[same_as]
        for entry, same_as in effective.duplicate_of.items()
        if entry in applied
    }


def known_tourniquet(
    patients: Mapping[str, Any], effective: EffectiveEntries, named: str
) -> Tourniquet | None:
    """The tourniquet of this id, or the one that it is a duplicate of; None while no application names it."""
    known: dict[str, Tourniquet] = {}
    for patient in patients.values():
        known |= patient["care"]["tourniquets"]
    return known.get(named) or known.get(duplicates_of(effective).get(named, ""))


def _applied(entry: WireEntry) -> Tourniquet:
    payload = entry["payload"]
    return {
        "tourniquet": payload["tourniquet"],
        "limb": payload["limb"],
        **{name: payload.get(name) for name in ("site", "over", "device", "phase")},
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


def _apply(tourniquet: Tourniquet, entry: WireEntry) -> None:
    at, payload = entry["occurred_at"], entry["payload"]
    match entry["kind"]:
        case "tourniquet_reassessed":
            looked = {"bleeding": payload["bleeding"], "distal_pulse": payload.get("distal_pulse")}
            tourniquet["reassessed"].append({"entry": entry["id"], "at": at} | looked)
        case "tourniquet_conversion_started":
            tourniquet["conversion"] = {"at": at} | second_clinician_in(entry)
            tourniquet["status"] = "converting" if is_on(tourniquet) else tourniquet["status"]
        case "tourniquet_converted":
            tourniquet |= {"status": "converted", "converted_at": at}
        case "tourniquet_conversion_failed":
            tourniquet |= {"status": "failed_locked", "failed_at": at, "failures": tourniquet["failures"] + 1}


@dataclass(frozen=True, kw_only=True)
class Gate:
    """`minutes` since the application, null where its time is not known; `reasons` are sentences, all that apply."""

    verdict: Verdict
    reasons: list[str]
    minutes: int | None


def gate(
    tourniquet: Tourniquet,
    at: datetime,
    *,
    is_clinician: bool,
    is_amputation: bool | None,
    is_in_shock: bool | None,
    is_monitorable: bool | None,
    retry_allowed: bool,
    hospital_within_min: int | None,
) -> Gate:
    """Whether to convert at this moment. None: nobody has said, and what is not known does not open the gate.

    PMC10662576, Table 2: only without shock, with a wound that can be watched, not over an amputation. JSOM Fall 2015: under 2 h
    make every effort, 2 to 6 h with caution, from 6 h on not in the field. Surgery within 2 h of the application: leave it.
    """
    minutes = minutes_on(tourniquet, at)
    against = [] if is_clinician else ["Only a clinician loosens it."]
    against += _against_by_its_course(tourniquet, at, minutes, retry_allowed)
    against += _against_by_the_patient(is_amputation, is_in_shock, is_monitorable)
    if against or minutes is None:
        return Gate(verdict="deny", reasons=against, minutes=minutes)
    if hospital_within_min is not None and minutes + hospital_within_min <= SURGERY_WITHIN_MIN:
        return Gate(
            verdict="leave", reasons=["Hospital within 2 h of the application: leave it on."], minutes=minutes
        )
    if minutes < CAUTION_MIN:
        return Gate(
            verdict="allow", reasons=["On for less than 2 h: make every effort to convert."], minutes=minutes
        )
    caution = "On for 2 to 6 h: probably safe, the limit is not proven."
    return Gate(verdict="caution", reasons=[caution], minutes=minutes)


def _against_by_its_course(
    tourniquet: Tourniquet, at: datetime, minutes: int | None, retry_allowed: bool
) -> list[str]:
    against = []
    if tourniquet["status"] == "converted":
        against.append("It is converted already.")
    if minutes is None:
        against.append("The time of application is not known.")
    elif minutes >= LOCK_MIN:
        against.append("On for 6 h or more: it stays on.")
    if tourniquet["failed_at"] and not retry_allowed:
        against.append("An earlier conversion failed: it stays on.")
    elif tourniquet["failures"] > RETRIES:
        against.append("A second conversion failed: it stays on.")
    elif tourniquet["failed_at"] and _minutes(tourniquet["failed_at"], at) > RETRY_WITHIN_MIN:
        against.append("The failed conversion was more than 2 h ago: it stays on.")
    return against


def _against_by_the_patient(
    is_amputation: bool | None, is_in_shock: bool | None, is_monitorable: bool | None
) -> list[str]:
    answers = (
        (is_amputation, "It controls an amputation.", "Not said: is it over an amputation?"),
        (is_in_shock, "The patient is in shock.", "Not said: is the patient in shock?"),
        (
            None if is_monitorable is None else not is_monitorable,
            "The wound cannot be watched for bleeding.",
            "Not said: can the wound be watched for bleeding?",
        ),
    )
    return [
        unsaid if answer is None else against for answer, against, unsaid in answers if answer is not False
    ]


def needs_second_clinician(minutes: int | None) -> bool:
    """From 2 to 6 h on it takes caution: a second clinician or the clinical desk agrees to a conversion."""
    return minutes is not None and CAUTION_MIN <= minutes < LOCK_MIN


def lacks_second_clinician(tourniquet: Tourniquet, at: datetime, said: SecondClinician) -> bool:
    has_agreed = said["agreed_with"] or said["agreed_by_desk"]
    return needs_second_clinician(minutes_on(tourniquet, at)) and not has_agreed


def stage(minutes: int | None) -> Stage:
    """How urgent the time is: amber from 90 min, red from 120, locked from 360."""
    if minutes is None:
        return "unknown"
    if minutes >= LOCK_MIN:
        return "locked"
    if minutes >= CAUTION_MIN:
        return "red"
    return "amber" if minutes >= AMBER_MIN else "fresh"


def minutes_on(tourniquet: Tourniquet, at: datetime) -> int | None:
    """Whole minutes since the application, never below zero; None where its time is not known."""
    return _minutes(tourniquet["applied_at"], at) if tourniquet["time_known"] else None


def reassess_due_at(tourniquet: Tourniquet) -> str:
    """15 min after the application, and after each look since; the end of a conversion is such a look."""
    looks = [look["at"] for look in tourniquet["reassessed"]]
    looks += [at for at in (tourniquet["converted_at"], tourniquet["failed_at"]) if at]
    return to_wire(from_wire(max([tourniquet["applied_at"], *looks])) + REASSESS_EVERY)


def in_order(care: dict[str, Any]) -> list[Tourniquet]:
    """As they were put on."""
    return sorted(care["tourniquets"].values(), key=lambda one: (one["applied_at"], one["tourniquet"]))


def is_on(tourniquet: Tourniquet) -> bool:
    return bool(tourniquet["status"] != "converted")


def _minutes(since: str, at: datetime) -> int:
    return max(0, int((at - from_wire(since)).total_seconds() // 60))
