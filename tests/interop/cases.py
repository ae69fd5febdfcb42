"""A complete case: an arrest that two officers and a crew work on, a handover, and entries after it."""

from __future__ import annotations

from typing import Any

from apps.interop.edition import Edition, Source, edition_of
from tests.support.entries import (
    A101,
    AMBULANCE,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    POLICE,
    XT21,
    TimelineExample,
    at,
    begun,
    handover_id,
    patient_id,
    tourniquet_id,
)
from tests.support.words import ENGLISH

RECORD: dict[str, Any] = {
    "id": INCIDENT,
    "number": "WY-20261122-0042",
    "external_ref": "CAD-1",
    "category": "cardiac_arrest",
    "trigger": {"system": "ampds", "code": "9-E-1", "label": "Cardiac arrest"},
    "address": "12 Park Row, Leeds",
    "address_before": None,
    "location": {"lat": 53.7997, "lon": -1.5492, "accuracy_m": 20, "source": "cad"},
    "hazards": ["dog", "weapon_seen"],
    "age": "adult",
    "age_years": 58,
    "exercise": False,
    "opened_at": at("40:00"),
}
AGENCIES = {POLICE: "West Yorkshire Police", AMBULANCE: "Yorkshire Ambulance Service"}
IDENTITY = '{"name": "Łucja O\'Hara & <Sons>", "born": "1968-02-29", "nhs_number": "9434765919"}'
SECOND = patient_id(2)
OBSERVED = {
    "rr": 24,
    "spo2": 91,
    "spo2_scale": 1,
    "oxygen": True,
    "sbp": 92,
    "dbp": 60,
    "pulse": 118,
    "acvpu": "V",
    "gcs": {"e": 3, "v": None, "m": 5},
    "temperature_c": 35.4,
    "glucose_mmol_l": 6.1,
    "pain": None,
    "odd": ["spo2"],
}


def source(entries: Any, **changed: Any) -> Source:
    record: Any = RECORD | changed
    return Source(
        record=record,
        entries=entries,
        owner=AMBULANCE,
        agencies=AGENCIES,
        zone="Europe/London",
        words=ENGLISH,
    )


def edition(timeline: TimelineExample, patient: str = INCIDENT, **changed: Any) -> Edition:
    return edition_of(source(timeline.entries, **changed), patient)


def worked() -> TimelineExample:
    """The case before the handover: an arrest with three shocks, and a second patient with a tourniquet."""
    timeline = begun("worked")
    for who, moment in ((OFFICER, "42:10"), (PARAMEDIC, "46:00")):
        timeline.reach(moment, "mobile", by=who)
    timeline.reach("43:00", "on_scene", by=OFFICER)
    timeline.reach("43:30", "at_patient", by=OFFICER)
    _officer(timeline)
    timeline.reach("48:00", "on_scene", by=PARAMEDIC)
    timeline.reach("48:40", "at_patient", by=PARAMEDIC)
    _crew(timeline)
    _second(timeline)
    return timeline


def _officer(timeline: TimelineExample) -> None:
    timeline.record("43:35", "patient_described", {"age_years": 58, "sex": "male"}, by=OFFICER)
    timeline.record("43:40", "arrest_recognised", by=OFFICER)
    timeline.record("43:45", "cpr_started", by=OFFICER)
    timeline.record("44:10", "aed_on", by=OFFICER)
    timeline.record("44:30", "pads_applied", {"position": "antero_lateral"}, by=OFFICER)
    timeline.record("44:40", "cpr_paused", {"reason": "rhythm_check"}, by=OFFICER)
    timeline.record("44:45", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.shock("44:50", by=OFFICER, energy_j=150)
    timeline.record("44:52", "cpr_resumed", by=OFFICER)
    timeline.record("45:30", "rescue_breaths_given", {"count": 2}, by=OFFICER)
    timeline.shock("46:52", by=OFFICER)
    timeline.record("47:10", "history_told", {"topic": "allergies"}, by=OFFICER, text="Penicillin")


def _crew(timeline: TimelineExample) -> None:
    timeline.record("48:50", "rhythm_seen", {"rhythm": "vf"}, by=PARAMEDIC)
    timeline.shock("48:55", by=PARAMEDIC, energy_j=200)
    timeline.record("49:20", "airway_managed", {"adjunct": "supraglottic"}, by=PARAMEDIC)
    timeline.record("49:30", "oxygen_given", {"litres_per_min": 15, "by": "bag_valve_mask"}, by=PARAMEDIC)
    drug = {"drug": "adrenaline", "dose": 1.0, "unit": "mg", "route": "iv"}
    timeline.record("50:00", "drug_given", drug, by=PARAMEDIC)
    timeline.record("50:05", "drug_given", {"drug": "other", "route": "io"}, by=PARAMEDIC)
    timeline.record("52:00", "pulse_returned", by=PARAMEDIC)
    timeline.record("53:00", "observations_taken", OBSERVED, by=PARAMEDIC)
    timeline.record("53:10", "patient_identified", by=PARAMEDIC, text=IDENTITY)
    timeline.record("53:30", "warmth_kept", {"by": ["blanket", "foil"]}, by=PARAMEDIC)
    timeline.record(
        "54:00", "note_added", by=PARAMEDIC, text="Collapse was seen by his wife.\nShe called at once."
    )


def _second(timeline: TimelineExample) -> None:
    timeline.record("50:30", "patient_found", {"patient": SECOND, "tag": "A-17"}, by=OFFICER)
    wound = {"patient": SECOND, "region": "left_thigh", "face": "front", "injury": "stab"}
    timeline.record("50:40", "injury_found", wound, by=OFFICER)
    applied = {"tourniquet": tourniquet_id(1), "limb": "left_leg", "site": "high", "over": "clothing"}
    timeline.record(
        "50:50",
        "tourniquet_applied",
        {"patient": SECOND, "device": "CAT 7", "time_known": True} | applied,
        by=OFFICER,
    )
    packed = {"patient": SECOND, "region": "left_thigh", "haemostatic": True, "phase": "direct_threat"}
    timeline.record("51:20", "wound_packed", packed, by=OFFICER)
    answers = {"walking": False, "severe_bleeding": True}
    timeline.record(
        "51:40",
        "triaged",
        {"patient": SECOND, "tool": "tst", "answers": answers, "category": "p1"},
        by=OFFICER,
    )
    of_it = {"patient": SECOND, "tourniquet": tourniquet_id(1)}
    timeline.record("52:30", "tourniquet_reassessed", of_it | {"bleeding": False}, by=OFFICER)


def handed_over() -> TimelineExample:
    timeline = worked()
    offered = {
        "handover": handover_id(1),
        "patient": None,
        "from_unit": XT21,
        "to_unit": A101,
    }
    timeline.record("55:00", "handover_offered", offered, by=OFFICER)
    timeline.record("55:20", "handover_received", {"handover": handover_id(1)}, by=PARAMEDIC)
    accepted = {"handover": handover_id(1), "through_seq": timeline.entries[-1]["seq"]}
    timeline.record("55:50", "handover_accepted", accepted, by=PARAMEDIC)
    return timeline


def amended() -> TimelineExample:
    """The case after the handover: the second shock is withdrawn, and a third set of facts is recorded."""
    timeline = handed_over()
    second = [entry for entry in timeline.entries if entry["kind"] == "shock_delivered"][1]
    timeline.withdraw("57:00", second["id"], by=OFFICER, reason="did_not_happen")
    timeline.record("57:30", "rhythm_seen", {"rhythm": "sinus"}, by=PARAMEDIC)
    return timeline
