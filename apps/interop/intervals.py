"""Intervals of an arrest in whole seconds, rounded down. None is negative except the lead of an officer over a crew. Pure.

`docs/utstein.md` defines each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from apps.care.state import Care, Circumstances, Patient
from apps.core.instants import seconds_between
from apps.handovers.state import ClinicalState
from apps.incidents.state import Involvement
from apps.interop.counted import earliest
from apps.journal.effective import BareEntry


def began(care: Care) -> str | None:
    at: str | None = care["arrest_at"] or care["cpr_started_at"]
    return at


def intervals(state: ClinicalState, patient: Patient, recorded: Sequence[BareEntry]) -> dict[str, int | None]:
    care, call = patient["care"], state["opened_at"]
    parts = list(state["involvements"].values())
    crews = [one for one in parts if one["role"] == "crew"]
    officers = [one for one in parts if one["role"] == "co_responder"]
    shock = care["shocks"][0]["at"] if care["shocks"] else None
    collapse = _seen_collapse(patient["circumstances"])
    at_patient = _first(parts, "at_patient")
    at_hospital = _first(crews, "at_hospital")
    return {
        "call_to_alert_s": _seconds(call, _first(parts, "alerted")),
        "call_to_mobile_s": _seconds(call, _first(parts, "mobile")),
        "call_to_first_on_scene_s": _seconds(call, _first(parts, "on_scene")),
        "call_to_ambulance_on_scene_s": _seconds(call, _first(crews, "on_scene")),
        "on_scene_to_patient_s": _seconds(_first(parts, "on_scene"), at_patient),
        "collapse_to_cpr_s": _seconds(collapse, care["cpr_started_at"]),
        "collapse_to_shock_s": _seconds(collapse, shock),
        "call_to_cpr_s": _seconds(call, care["cpr_started_at"]),
        "arrival_to_cpr_s": _seconds(at_patient, care["cpr_started_at"]),
        "call_to_pads_s": _seconds(call, care["pads_at"]),
        "call_to_shock_s": _seconds(call, shock),
        "arrival_to_shock_s": _seconds(at_patient, shock),
        "arrest_to_pulse_s": _seconds(began(care), _first_pulse(recorded)),
        "longest_pause_s": max(_pauses(recorded), default=None),
        "scene_s": _seconds(_first(crews, "on_scene"), _first(crews, "transporting")),
        "arrival_to_crew_handover_s": _seconds(
            _first(officers, "at_patient"), _accepted(state, patient, hospital=False)
        ),
        "hospital_to_handover_s": _seconds(at_hospital, _accepted(state, patient, hospital=True)),
        "officer_lead_s": _lead(_first(officers, "at_patient"), _first(crews, "at_patient")),
    }


def _seen_collapse(known: Circumstances) -> str | None:
    """The time of the collapse, only where somebody saw it: otherwise nobody knows it."""
    at: str | None = known["collapsed_at"] if known["witnessed_by"] not in (None, "nobody") else None
    return at


def _first(parts: Iterable[Involvement], rung: str) -> str | None:
    return min((one["reached"][rung] for one in parts if rung in one["reached"]), default=None)


def _accepted(state: ClinicalState, patient: Patient, *, hospital: bool) -> str | None:
    held = [one for one in state["handovers"].values() if one["patient"] == patient["patient"]]
    times = [one["accepted_at"] for one in held if one["accepted_at"] and bool(one["hospital"]) == hospital]
    return min(times, default=None)


def _seconds(since: str | None, until: str | None) -> int | None:
    """Whole seconds, rounded down; None where an end is missing or the ends are in the wrong order."""
    passed = seconds_between(since, until)
    return None if passed is None or passed < 0 else int(passed)


def _lead(officer: str | None, crew: str | None) -> int | None:
    """By how much an officer was at the patient sooner; negative where the crew was first."""
    lead = seconds_between(officer, crew)
    return None if lead is None else int(lead)


def _first_pulse(recorded: Iterable[BareEntry]) -> str | None:
    returned = earliest(recorded, "pulse_returned")
    return returned["occurred_at"] if returned else None


def _pauses(recorded: Iterable[BareEntry]) -> Iterator[int]:
    """Each pause of CPR that ended in CPR. While there was a pulse there is no pause."""
    paused: str | None = None
    for entry in recorded:
        if entry["kind"] == "cpr_paused":
            paused = paused or entry["occurred_at"]
        elif entry["kind"] in ("cpr_started", "cpr_resumed") and paused:
            yield _seconds(paused, entry["occurred_at"]) or 0
            paused = None
        elif entry["kind"] in ("pulse_returned", "resuscitation_stopped"):
            paused = None
