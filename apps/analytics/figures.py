"""Figures over the states of incidents. Pure; each figure is defined only here.

*Activation*: a real call to which a co-responder was alerted and that it accepted. *Resuscitated and conveyed*: one of its
patients had no pulse, had one at the last record, and was taken to a hospital. The scheme of 2017 counted in this way: 40 and 5 in
its first weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypedDict

from apps.care.state import Patient
from apps.core.instants import seconds_between
from apps.handovers.state import ClinicalState, care_closed_at
from apps.incidents.kinds import AFTER_SCENE
from apps.incidents.state import Involvement

PatientOutcome = Literal[
    "conveyed_with_pulse", "pulse_at_scene", "conveyed_without_pulse", "died_at_scene", "no_pulse"
]
CONVEYED: PatientOutcome = "conveyed_with_pulse"


class Row(TypedDict):
    """The row of an activation: the earliest time of each kind in seconds from the call; null: not recorded, or before it."""

    incident: str
    number: str | None
    opened_at: str | None
    alerted_s: int | None
    accepted_s: int | None
    mobile_s: int | None
    on_scene_s: int | None
    at_patient_s: int | None
    cpr_s: int | None
    first_shock_s: int | None
    pulse_returned_s: int | None
    handed_over_s: int | None
    crew_at_patient_s: int | None
    gained_s: int | None
    shocks: int | None
    outcome: PatientOutcome | None


# "from" is a word of Python.
CountedFigures = TypedDict(
    "CountedFigures",
    {"from": str, "to": str, "activations": int, "resuscitated_and_conveyed": int, "rows": list[Row]},
)


def _without_clinical(row: Row) -> Row:
    """The row as a police desk reads it: times of what officers did, no health data (field-visibility table of the doctrine)."""
    return {
        **row,
        "cpr_s": None,
        "first_shock_s": None,
        "pulse_returned_s": None,
        "shocks": None,
        "outcome": None,
    }


def figures(
    timelines: Iterable[tuple[str, ClinicalState]], since: date, until: date, *, clinical: bool = True
) -> CountedFigures:
    """`Figures` (docs/wire.md) of these (incident, state) pairs, with rows in the same order."""
    rows = [row_of(incident, state) for incident, state in timelines if is_activation(state)]
    return {
        "from": since.isoformat(),
        "to": until.isoformat(),
        "activations": len(rows),
        "resuscitated_and_conveyed": sum(row["outcome"] == CONVEYED for row in rows),
        "rows": rows if clinical else [_without_clinical(row) for row in rows],
    }


def is_activation(state: ClinicalState) -> bool:
    return not state["exercise"] and any("accepted" in part["reached"] for part in _responders(state))


def _responders(state: ClinicalState) -> Iterator[Involvement]:
    return (part for part in state["involvements"].values() if part["role"] == "co_responder")


def _crews(state: ClinicalState) -> Iterator[Involvement]:
    return (part for part in state["involvements"].values() if part["role"] == "crew")


def row_of(incident: str, state: ClinicalState) -> Row:
    going = [part for part in _responders(state) if "accepted" in part["reached"]]
    cares = [patient["care"] for patient in _treated(state)]
    at_patient = _earliest(part["reached"].get("at_patient") for part in going)
    crew_at_patient = _earliest(part["reached"].get("at_patient") for part in _crews(state))

    def since_call(times: Iterable[str | None]) -> int | None:
        between = seconds(state["opened_at"], _earliest(times))
        return None if between is None or between < 0 else between

    return {
        "incident": incident,
        "number": state["number"],
        "opened_at": state["opened_at"],
        "alerted_s": since_call(part["alerted_at"] for part in going),
        "accepted_s": since_call(part["reached"].get("accepted") for part in going),
        "mobile_s": since_call(part["reached"].get("mobile") for part in going),
        "on_scene_s": since_call(part["reached"].get("on_scene") for part in going),
        "at_patient_s": since_call(part["reached"].get("at_patient") for part in going),
        "cpr_s": since_call(care["cpr_started_at"] for care in cares),
        "first_shock_s": since_call(shock["at"] for care in cares for shock in care["shocks"][:1]),
        "pulse_returned_s": since_call(care["pulse_returned_at"] for care in cares),
        "handed_over_s": since_call(care_closed_at(state, part["unit"]) for part in going),
        "crew_at_patient_s": since_call([crew_at_patient]),
        "gained_s": seconds(at_patient, crew_at_patient),
        "shocks": sum(care["shock_count"] for care in cares),
        "outcome": outcome(state),
    }


def seconds(start: str | None, end: str | None) -> int | None:
    """Whole seconds from the first time to the second, negative if the second is earlier; null if one is unknown."""
    passed = seconds_between(start, end)
    return None if passed is None else round(passed)


def _earliest(times: Iterable[str | None]) -> str | None:
    return min((at for at in times if at), default=None)


def _treated(state: ClinicalState) -> list[Patient]:
    """The patients that are not merged into another."""
    return [one for one in state["patients"].values() if one["merged_into"] is None]


def outcome(state: ClinicalState) -> PatientOutcome | None:
    """The best outcome of a patient of this incident who was in arrest; null if none was."""
    found = {_outcome_of(state, patient) for patient in _treated(state) if _was_in_arrest(patient)}
    ranked: tuple[PatientOutcome, ...] = (
        CONVEYED,
        "pulse_at_scene",
        "conveyed_without_pulse",
        "no_pulse",
        "died_at_scene",
    )
    return next((one for one in ranked if one in found), None)


def _was_in_arrest(patient: Patient) -> bool:
    care = patient["care"]
    return bool(care["arrest_at"] or care["cpr_started_at"] or care["pulse_returned_at"])


def _outcome_of(state: ClinicalState, patient: Patient) -> PatientOutcome:
    if patient["death"]:
        return "died_at_scene"
    is_conveyed = _is_conveyed(state, patient)
    if patient["care"]["pulse"] == "present":
        return CONVEYED if is_conveyed else "pulse_at_scene"
    return "conveyed_without_pulse" if is_conveyed else "no_pulse"


def _is_conveyed(state: ClinicalState, patient: Patient) -> bool:
    """Whether a patient was handed over to a hospital, or a crew has left for one."""
    known = {patient["patient"], *patient["merged"]}
    at_hospital = any(
        held["state"] == "accepted" and held["hospital"] and held["patient"] in known
        for held in state["handovers"].values()
    )
    return at_hospital or any(rung in part["reached"] for part in _crews(state) for rung in AFTER_SCENE)
