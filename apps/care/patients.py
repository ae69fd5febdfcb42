"""The patients of an incident and what was recorded of each (docs/wire.md, "The fold", 4). Pure.

The first patient's id is the incident's id, so two officers without a signal who each record "the patient" mean the same one.
Numbers follow the order of the journal and are never reused: a merge keeps them, and can be undone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, cast, get_args

from apps.care import circumstances
from apps.care.effects import TREATMENTS, add_to_list
from apps.care.resuscitation import care_of_one
from apps.care.state import Care, CareSlice, Patient, Patients, Treatment, TreatmentKind
from apps.care.tourniquets import duplicates_of
from apps.journal.effective import BareEntry, EffectiveEntries, resolve, time_order

UNDER_16 = 16
CHILDREN = ("newborn", "infant", "child")
Described = Literal["age_band", "age_years", "sex", "pregnant", "tag"]
DESCRIBED: tuple[Described, ...] = get_args(Described)


def patients(effective: EffectiveEntries, kinds: Collection[str], call_age: str | None) -> Patients:
    """Patients by id, in the order of their numbers. `kinds`: what is recorded of a patient; `call_age`: the call's age."""
    first = next((entry["incident"] for entry in effective.entries if entry["incident"]), None)
    if first is None:
        return {}
    counted = effective.counted(kinds)
    by_time = sorted(counted, key=time_order)
    numbers = _numbers(first, counted)
    merged = _merged(first, by_time)
    groups: dict[str, list[BareEntry]] = {patient: [] for patient in numbers}
    for entry in by_time:
        if entry["kind"] != "patients_merged":
            groups[resolve(merged, _named(entry, first))].append(entry)
    duplicates = duplicates_of(effective)
    return {
        patient: _patient(
            patient, number, groups[patient], merged, duplicates, call_age if patient == first else None
        )
        for patient, number in numbers.items()
    }


def care_of(state: CareSlice, patient: str) -> Care:
    """The care of a patient of this state; empty care for a patient that the state does not know."""
    return patient_of(state, patient)["care"]


def patient_of(state: CareSlice, patient: str) -> Patient:
    """A patient of this state, or an empty patient if the state does not know the id."""
    return state["patients"].get(patient) or _patient(patient, 1, [], {}, {}, None)


def standing(state: CareSlice) -> list[Patient]:
    """Patients that are not merged into another, in the order of their numbers."""
    return [one for one in state["patients"].values() if one["merged_into"] is None]


def _numbers(first: str, counted: Iterable[BareEntry]) -> dict[str, int]:
    numbers = {first: 1}
    for entry in counted:
        named = [_named(entry, first)]
        if entry["kind"] == "patients_merged":
            named.append(entry["payload"].get("into") or first)
        for patient in named:
            numbers.setdefault(patient, len(numbers) + 1)
    return numbers


def _named(entry: BareEntry, first: str) -> str:
    return str(entry["payload"].get("patient") or first)


def _merged(first: str, counted: Iterable[BareEntry]) -> dict[str, str]:
    links: dict[str, str] = {}
    for entry in counted:
        if entry["kind"] == "patients_merged":
            patient, into = _named(entry, first), entry["payload"].get("into") or first
            if patient not in links and resolve(links, into) != patient:
                links[patient] = into
    return links


def _patient(
    patient: str,
    number: int,
    entries: Sequence[BareEntry],
    merged: dict[str, str],
    duplicates: dict[str, str],
    call_age: str | None,
) -> Patient:
    held = nobody(patient, number)
    for entry in entries:
        apply(held, entry)
    held["category"] = held["triages"][-1]["category"] if held["triages"] else None
    held["merged_into"] = resolve(merged, patient) if patient in merged else None
    held["merged"] = sorted(one for one in merged if resolve(merged, one) == patient)
    held["units"] = sorted({entry["unit"] for entry in entries if entry["unit"]})
    under_16 = _is_under_16(held, call_age)
    held["care"] = care_of_one(entries, duplicates, under_16=under_16, pregnant=held["pregnant"] is True)
    return held


def nobody(patient: str, number: int) -> Patient:
    """A patient about whom nothing is recorded."""
    return {
        "patient": patient,
        "number": number,
        "found_at": None,
        "tag": None,
        "age_band": None,
        "age_years": None,
        "sex": None,
        "pregnant": None,
        "identified": None,
        "merged_into": None,
        "merged": [],
        "circumstances": circumstances.NOTHING_SAID,
        "triages": [],
        "category": None,
        "death": None,
        "injuries": [],
        "treatments": [],
        "history": [],
        "pre_alert": None,
        "units": [],
        "care": care_of_one((), {}),
    }


def _is_under_16(patient: Patient, call_age: str | None) -> bool:
    """The best knowledge wins: years, else the age band, else the age that the call gave."""
    if patient["age_years"] is not None:
        return patient["age_years"] < UNDER_16
    if patient["age_band"] is not None:
        return patient["age_band"] in CHILDREN
    return call_age == "child"


def apply(patient: Patient, entry: BareEntry) -> None:
    """Record what one entry says of the patient, except the course of the resuscitation."""
    payload, kind, at = entry["payload"], entry["kind"], entry["occurred_at"]
    match kind:
        case "patient_found":
            patient["found_at"] = patient["found_at"] or at
            patient["tag"] = payload.get("tag") or patient["tag"]
        case "patient_described":
            for name in DESCRIBED:
                if payload.get(name) is not None:
                    patient[name] = payload[name]
        case circumstances.KIND:
            patient["circumstances"] = circumstances.with_said(patient["circumstances"], entry)
        case "patient_identified":
            patient["identified"] = entry["id"]
        case "life_extinct_recognised":
            patient["death"] = {"entry": entry["id"], "at": at, "criteria": payload["criteria"]}
        case "pre_alert_given":
            hospital, eta_min = entry["text"] or "", payload.get("eta_min")
            patient["pre_alert"] = {"entry": entry["id"], "at": at, "hospital": hospital, "eta_min": eta_min}
        case _ if kind in TREATMENTS:
            patient["treatments"].append(_treatment(entry))
        case _:
            add_to_list(patient, entry)


def _treatment(entry: BareEntry) -> Treatment:
    payload = entry["payload"]
    rest = {name: value for name, value in payload.items() if name not in ("patient", "phase")}
    return {
        "entry": entry["id"],
        "at": entry["occurred_at"],
        "unit": entry["unit"],
        "kind": cast("TreatmentKind", entry["kind"]),
        "phase": payload.get("phase"),
        "payload": rest,
    }
