"""One out-of-hospital cardiac arrest in the terms of Utstein (Perkins 2015; Grasner 2024). Pure; `docs/utstein.md` defines each.

What nobody recorded is `unknown` or empty; the outcome at the hospital is not recorded here. An officer who responds is no
bystander. Intervals are in seconds; one that would be negative is empty.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from apps.care.state import Circumstances, Patient
from apps.core.printable import cell
from apps.handovers.state import ClinicalState
from apps.incidents.records import IncidentRecord
from apps.incidents.state import Involvement
from apps.interop.caller_heard import CallerHeard, heard
from apps.interop.counted import earliest, recorded_of
from apps.interop.intervals import began, intervals
from apps.interop.nemsis.arrest import first_rhythm
from apps.journal.effective import BareEntry

Value = str | int | float | None
Row = dict[str, Value]
"""`UtsteinRow`: elements by name."""
UNKNOWN = "unknown"
SHOCKABLE = frozenset({"vf", "pvt", "shockable"})
VERSION = 3
"""The version of these definitions."""

CORE = (
    "recognised_by_call_handler",
    "cpr_instructions",
    "resuscitation_attempted",
    "age_years",
    "sex",
    "location_type",
    "witnessed",
    "bystander_cpr",
    "bystander_aed",
    "first_rhythm",
    "aetiology",
    "call_to_first_on_scene_s",
    "call_to_shock_s",
    "adrenaline",
    "any_pulse_returned",
    "survived_event",
    "survived_30_days",
    "neurological_outcome",
)
"""The core elements; completeness is how many were recorded. A time to shock is expected only of a shockable rhythm."""
WITNESSED = {"family": "bystander", "bystander": "bystander", "responder": "responder", "nobody": "no"}
OF_THE_HOSPITAL = ("survived_30_days", "neurological_outcome")


def row_of(record: IncidentRecord, state: ClinicalState, entries: Iterable[BareEntry], patient: str) -> Row:
    """`UtsteinRow` of one patient; `entries` are those of the incident, with or without names and texts."""
    held = state["patients"][patient]
    found = recorded_of(entries, state, patient)
    row: Row = {
        "definitions": VERSION,
        "incident": record["id"],
        "patient": f"{record['number']}.{held['number']}",
        "call_at": state["opened_at"] or record["opened_at"],
        **_of_the_call(entries),
        **_of_those_there(held["circumstances"], heard(entries, patient)),
        **_of_the_patient(record, held),
        **_of_the_care(state, held, found),
        **intervals(state, held, found),
        **_of_the_outcome(state, held),
        **dict.fromkeys(OF_THE_HOSPITAL, UNKNOWN),
    }
    row["comparator"] = comparator(row)
    return row | _completeness(row)


def in_arrest(state: ClinicalState) -> list[str]:
    """Patients with a recorded arrest or resuscitation."""
    return [
        key
        for key, one in state["patients"].items()
        if not one["merged_into"] and (began(one["care"]) or one["care"]["shocks"] or one["death"])
    ]


def csv_text(rows: Sequence[Row]) -> str:
    """A header and one line per row; empty where nothing is known."""
    names = list(rows[0]) if rows else ["patient"]
    out = StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _of_the_call(entries: Iterable[BareEntry]) -> Row:
    opened = next((one for one in entries if one["kind"] == "incident_opened"), None)
    said = opened["payload"]["category"] == "cardiac_arrest" if opened else None
    return {"recognised_by_call_handler": _yes_no(said)}


def _of_those_there(known: Circumstances, caller: CallerHeard) -> Row:
    """What those there say counts more than what was said on the telephone."""
    by_phone = known["phone_cpr"] if known["phone_cpr"] is not None else caller.instructed
    return {
        "cpr_instructions": _yes_no(by_phone),
        "location_type": known["place"] or UNKNOWN,
        "witnessed": WITNESSED.get(known["witnessed_by"] or "", UNKNOWN),
        "bystander_cpr": known["bystander_cpr"] or ("given" if caller.cpr else UNKNOWN),
        "bystander_aed": known["bystander_aed"] or UNKNOWN,
        "aetiology": known["cause"] or UNKNOWN,
        "collapsed_at": known["collapsed_at"],
    }


def _of_the_patient(record: IncidentRecord, patient: Patient) -> Row:
    called = record["age_years"] if patient["patient"] == record["id"] else None
    years = patient["age_years"] if patient["age_years"] is not None else called
    return {
        "age_years": years,
        "age_band": patient["age_band"] or UNKNOWN,
        "sex": patient["sex"] or UNKNOWN,
    }


def _of_the_care(state: ClinicalState, patient: Patient, found: Sequence[BareEntry]) -> Row:
    care = patient["care"]
    drugs = {one["drug"] for one in care["drugs"]}
    rhythm = first_rhythm(care)
    parts = state["involvements"]
    return {
        "resuscitation_attempted": _attempted(patient),
        "not_attempted_because": _because(patient),
        "first_rhythm": rhythm or UNKNOWN,
        "shockable": _yes_no(rhythm in SHOCKABLE if rhythm else None),
        "first_cpr_by": _service(parts, earliest(found, "cpr_started", "cpr_resumed")),
        "first_pads_by": _service(parts, earliest(found, "pads_applied", "aed_on")),
        "first_shock_by": _service(parts, earliest(found, "shock_delivered")),
        "shocks": care["shock_count"],
        "adrenaline": _yes_no("adrenaline" in drugs if care["spans"] else None),
        "amiodarone": _yes_no("amiodarone" in drugs if care["spans"] else None),
        "advanced_airway": _yes_no(bool(care["advanced_airway_at"]) if care["spans"] else None),
        "co_responders": sum(
            one["role"] == "co_responder" and "at_patient" in one["reached"] for one in parts.values()
        ),
    }


def _attempted(patient: Patient) -> str:
    care = patient["care"]
    if care["spans"] or care["shocks"]:
        return "yes"
    return "no" if patient["death"] else UNKNOWN


def _because(patient: Patient) -> str:
    if _attempted(patient) != "no":
        return ""
    return "dnacpr" if patient["care"]["stop_reason"] == "dnacpr" else "signs_of_death"


def _service(parts: Mapping[str, Involvement], entry: BareEntry | None) -> str:
    part = parts.get(entry["unit"] or "") if entry else None
    return part["service"] if part else UNKNOWN


def _of_the_outcome(state: ClinicalState, patient: Patient) -> Row:
    care = patient["care"]
    at_hospital = [
        one["accepted_at"]
        for one in state["handovers"].values()
        if one["state"] == "accepted" and one["hospital"] and one["patient"] == patient["patient"]
    ]
    over = bool(at_hospital or care["stopped_at"] or patient["death"])
    survived = "yes" if at_hospital and care["pulse"] == "present" else "no" if over else UNKNOWN
    returned = "yes" if care["pulse_returned_at"] else "no" if over else UNKNOWN
    return {
        "any_pulse_returned": returned,
        "survived_event": survived,
        "died_at_scene": _yes_no(True if patient["death"] else None),
    }


def comparator(row: Row) -> str:
    """Utstein's group: attempted, medical, witnessed by a bystander, shockable. `no` as soon as one is not, else maybe unknown."""
    marks = (
        row["resuscitation_attempted"],
        _is(row["aetiology"], "medical"),
        _is(row["witnessed"], "bystander"),
        row["shockable"],
    )
    return "no" if "no" in marks else UNKNOWN if UNKNOWN in marks else "yes"


def _is(value: Value, wanted: str) -> str:
    return UNKNOWN if value == UNKNOWN else _yes_no(value == wanted)


def _yes_no(value: bool | None) -> str:
    return UNKNOWN if value is None else "yes" if value else "no"


def _completeness(row: Row) -> Row:
    expected = [name for name in CORE if name != "call_to_shock_s" or row["shockable"] == "yes"]
    recorded = [name for name in expected if row[name] not in (None, UNKNOWN)]
    return {
        "recorded": len(recorded),
        "expected": len(expected),
        "completeness": round(len(recorded) / len(expected), 2),
    }


PLACES: Mapping[str, tuple[str, ...]] = {
    "incident_opened": ("call_at", "recognised_by_call_handler"),
    "alert_raised": ("call_to_alert_s", "co_responders"),
    "status_reached": ("call_to_mobile_s", "call_to_first_on_scene_s", "on_scene_to_patient_s", "scene_s"),
    "handover_accepted": ("survived_event", "arrival_to_crew_handover_s", "hospital_to_handover_s"),
    "patient_described": ("age_years", "age_band", "sex"),
    "caller_said": ("cpr_instructions", "bystander_cpr"),
    "arrest_described": ("cpr_instructions", "location_type", "witnessed", "bystander_cpr", "aetiology"),
    "arrest_recognised": ("arrest_to_pulse_s",),
    "cpr_started": ("resuscitation_attempted", "first_cpr_by", "call_to_cpr_s"),
    "cpr_paused": ("longest_pause_s",),
    "cpr_resumed": ("resuscitation_attempted", "first_cpr_by", "call_to_cpr_s", "longest_pause_s"),
    "aed_on": ("first_pads_by",),
    "pads_applied": ("first_pads_by", "call_to_pads_s"),
    "rhythm_analysed": ("first_rhythm", "shockable"),
    "rhythm_seen": ("first_rhythm", "shockable"),
    "shock_delivered": ("shocks", "first_shock_by", "call_to_shock_s"),
    "drug_given": ("adrenaline", "amiodarone"),
    "airway_managed": ("advanced_airway",),
    "pulse_returned": ("any_pulse_returned", "arrest_to_pulse_s", "survived_event"),
    "pulse_lost": ("survived_event",),
    "resuscitation_stopped": ("any_pulse_returned", "survived_event", "not_attempted_because"),
    "life_extinct_recognised": ("died_at_scene", "resuscitation_attempted", "not_attempted_because"),
}
"""The elements that follow from each kind of entry."""
