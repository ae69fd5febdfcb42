"""The patients of an incident and what was recorded of each (docs/wire.md, "The fold", 4). Pure.

The first patient's id is the incident's id, so two officers without a signal who each record "the patient" mean the same one.
Numbers follow the order of the journal and are never reused: a merge keeps them, and can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, cast, get_args

from apps.care import circumstances, observations, resuscitation, tourniquets
from apps.care.effects import TREATMENTS, add_to_list
from apps.care.observations import ScoredAs
from apps.care.state import Care, CareSlice, Patient, Progress, TimeKey, Treatment
from apps.care.treatments import TreatmentKind
from apps.journal.effective import UNCONFIRMED, BareEntry, time_order

UNDER_16 = 16
CHILDREN = ("newborn", "infant", "child")
MERGED = "patients_merged"
Described = Literal["age_band", "age_years", "sex", "pregnant", "tag"]
DESCRIBED: tuple[Described, ...] = get_args(Described)
Held = tuple[Patient, Progress]


def care_of(state: CareSlice, patient: str) -> Care:
    """The care of a patient of this state; empty care for a patient that the state does not know."""
    return patient_of(state, patient)["care"]


def patient_of(state: CareSlice, patient: str) -> Patient:
    """A patient of this state, or an empty patient if the state does not know the id."""
    return state["patients"].get(patient) or nobody(patient, 1)


def standing(state: CareSlice) -> list[Patient]:
    """Patients that are not merged into another, in the order of their numbers."""
    return [one for one in state["patients"].values() if one["merged_into"] is None]


def named_in(entry: BareEntry, first: str) -> list[str]:
    """The patients that an entry names: one, or of a merge both."""
    patient = named(entry, first)
    return [patient, into(entry, first)] if entry["kind"] == MERGED else [patient]


def named(entry: BareEntry, first: str) -> str:
    return str(entry["payload"].get("patient") or first)


def into(entry: BareEntry, first: str) -> str:
    return str(entry["payload"].get("into") or first)


def key_of(entry: BareEntry) -> TimeKey:
    return {"at": entry["occurred_at"], "seq": entry["seq"], "entry": entry["id"]}


def is_before(entry: BareEntry, key: TimeKey | None) -> bool:
    """Whether the entry is earlier, in the order of time, than the one with this key."""
    return key is not None and time_order(entry) < place(key)


def place(key: TimeKey) -> tuple[str, float, str]:
    """As `time_order` has it."""
    return key["at"], UNCONFIRMED if key["seq"] is None else key["seq"], key["entry"]


def patient_from(
    begun: Held, entries: Iterable[BareEntry], same: Mapping[str, str], call_age: str | None
) -> Held:
    """One patient from everything that was recorded of him or her; `begun`: the patient before it."""
    patient, progress = begun
    by_time = sorted(entries, key=time_order)
    # A clock of another device may put what was done about a tourniquet before its application.
    for entry in sorted(by_time, key=lambda one: one["kind"] != tourniquets.APPLIED):
        apply(patient, progress, entry, same, call_age)
    if by_time:
        progress["last"] = key_of(by_time[-1])
    observations.score_again(patient["care"], scored_as(patient, call_age))
    return begun


def begun(patient: str, number: int) -> Held:
    return nobody(patient, number), {
        "last": None,
        "merged": None,
        "compressor_changed_at": None,
        "spoken_of": [],
    }


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
        "care": {
            **resuscitation.nothing_known(),
            "tourniquets": {},
            "observations": [],
            "last_observations": {},
        },
    }


def scored_as(patient: Patient, call_age: str | None) -> ScoredAs:
    return ScoredAs(under_16=_is_under_16(patient, call_age), pregnant=patient["pregnant"] is True)


def _is_under_16(patient: Patient, call_age: str | None) -> bool:
    """The best knowledge wins: years, else the age band, else the age that the call gave."""
    if patient["age_years"] is not None:
        return patient["age_years"] < UNDER_16
    if patient["age_band"] is not None:
        return patient["age_band"] in CHILDREN
    return call_age == "child"


def apply(
    patient: Patient, progress: Progress, entry: BareEntry, same: Mapping[str, str], call_age: str | None
) -> None:
    """Take in one entry that is not earlier than those before it."""
    _describe(patient, entry)
    if entry["unit"] and entry["unit"] not in patient["units"]:
        patient["units"] = sorted([*patient["units"], entry["unit"]])
    care = patient["care"]
    resuscitation.apply(care, progress, entry)
    observations.apply(care, entry, scored_as(patient, call_age))
    tourniquets.apply(care, progress, entry, same)
    progress["last"] = key_of(entry)


def describe(patient: Patient, entry: BareEntry) -> None:
    for name in DESCRIBED:
        if entry["payload"].get(name) is not None:
            patient[name] = entry["payload"][name]


def _describe(patient: Patient, entry: BareEntry) -> None:
    payload, kind, at = entry["payload"], entry["kind"], entry["occurred_at"]
    match kind:
        case "patient_found":
            patient["found_at"] = patient["found_at"] or at
            patient["tag"] = payload.get("tag") or patient["tag"]
        case "patient_described":
            describe(patient, entry)
        case circumstances.KIND:
            patient["circumstances"] = circumstances.with_said(patient["circumstances"], entry)
        case "patient_identified":
            patient["identified"] = entry["id"]
        case "life_extinct_recognised":
            patient["death"] = {"entry": entry["id"], "at": at, "criteria": payload["criteria"]}
        case "pre_alert_given":
            hospital, eta_min = entry["text"] or "", payload.get("eta_min")
            patient["pre_alert"] = {"entry": entry["id"], "at": at, "hospital": hospital, "eta_min": eta_min}
        case "triaged":
            add_to_list(patient, entry)
            patient["category"] = payload["category"]
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
