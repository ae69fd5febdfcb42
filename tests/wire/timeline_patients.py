"""Timelines of the patients of rule 4: descriptions, merges, and what was recorded of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    A101,
    COLLEAGUE,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    XT21,
    TimelineExample,
    at,
    begun,
    entry_id,
    patient_id,
    tourniquet_id,
)
from tests.wire.timeline_observations import UNWELL

SECOND, THIRD = patient_id(2), patient_id(3)


def timelines() -> Iterator[TimelineExample]:
    yield from _numbers()
    yield from _merges()
    yield from _descriptions()
    yield from _tactical()
    yield from _a_whole_resuscitation()


def _of(patient: str, **more: Any) -> dict[str, Any]:
    return {"patient": patient} | more


def _numbers() -> Iterator[TimelineExample]:
    timeline = begun("patients-numbered-as-they-were-named")
    timeline.record("46:00", "patient_found", _of(THIRD, tag=None), by=OFFICER)
    timeline.record("44:00", "cpr_started", by=COLLEAGUE)
    timeline.record("45:00", "patient_found", _of(SECOND, tag="B-7"), by=COLLEAGUE)
    timeline.record("47:00", "cpr_started", _of(SECOND), by=COLLEAGUE)
    timeline.claim_patient(INCIDENT, number=1, found_at=None, care__cpr_started_at=at("44:00"), units=[XT21])
    timeline.claim_patient(THIRD, number=2, found_at=at("46:00"), care__cpr="not_started")
    timeline.claim_patient(
        SECOND, number=3, found_at=at("45:00"), tag="B-7", care__cpr_started_at=at("47:00")
    )
    yield timeline

    timeline = begun("patient-named-before-found")
    timeline.record("45:00", "shock_delivered", _of(SECOND, energy_j=150), by=PARAMEDIC)
    timeline.claim_patient(SECOND, number=2, found_at=None, care__shock_count=1, units=[A101])
    timeline.claim_patient(INCIDENT, care__shock_count=0, units=[])
    yield timeline

    timeline = begun("patient-found-and-taken-back")
    found = timeline.record("45:00", "patient_found", _of(SECOND, tag=None), by=OFFICER)
    timeline.withdraw("45:05", found, by=OFFICER)
    timeline.claim_patient(INCIDENT, number=1, merged=[])
    yield timeline


def _merges() -> Iterator[TimelineExample]:
    timeline = begun("two-records-of-one-person")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("44:30", "patient_found", _of(SECOND, tag="A-1"), by=PARAMEDIC)
    timeline.shock("45:00")
    timeline.record("46:00", "shock_delivered", _of(SECOND, energy_j=200), by=PARAMEDIC)
    timeline.record("47:00", "patients_merged", _of(SECOND, into=None), by=PARAMEDIC)
    timeline.claim_patient(INCIDENT, merged=[SECOND], tag="A-1", found_at=at("44:30"), care__shock_count=2)
    timeline.claim_patient(SECOND, number=2, merged_into=INCIDENT, care__shock_count=0, tag=None, units=[])
    yield timeline

    timeline = begun("a-merge-taken-back")
    timeline.record("44:30", "patient_found", _of(SECOND, tag="A-1"), by=PARAMEDIC)
    timeline.record("46:00", "shock_delivered", _of(SECOND, energy_j=None), by=PARAMEDIC)
    merge = timeline.record("47:00", "patients_merged", _of(SECOND, into=INCIDENT), by=PARAMEDIC)
    timeline.withdraw("47:10", merge, by=PARAMEDIC)
    timeline.claim_patient(INCIDENT, merged=[], care__shock_count=0)
    timeline.claim_patient(SECOND, merged_into=None, care__shock_count=1, tag="A-1")
    yield timeline

    timeline = begun("merges-in-a-chain-and-no-circle")
    timeline.record("46:00", "shock_delivered", _of(THIRD, energy_j=None), by=PARAMEDIC)
    timeline.record("47:00", "patients_merged", _of(THIRD, into=SECOND), by=PARAMEDIC)
    timeline.record("47:10", "patients_merged", _of(SECOND, into=None), by=PARAMEDIC)
    timeline.record("47:20", "patients_merged", {"into": THIRD}, by=PARAMEDIC)
    timeline.claim_patient(THIRD, number=2, merged_into=INCIDENT)
    timeline.claim_patient(SECOND, number=3, merged_into=INCIDENT, merged=[])
    timeline.claim_patient(INCIDENT, merged_into=None, merged=[SECOND, THIRD], care__shock_count=1)
    yield timeline

    timeline = begun("merged-twice-the-earlier-counts")
    timeline.record("47:30", "patients_merged", _of(THIRD, into=SECOND), by=OFFICER)
    timeline.record("47:00", "patients_merged", _of(THIRD, into=None), by=PARAMEDIC)
    timeline.claim_patient(THIRD, merged_into=INCIDENT)
    timeline.claim_patient(SECOND, merged_into=None, merged=[])
    yield timeline


def _described(**known: Any) -> dict[str, Any]:
    return dict.fromkeys(("age_band", "age_years", "sex", "pregnant", "tag")) | known


def _descriptions() -> Iterator[TimelineExample]:
    timeline = begun("described-a-little-at-a-time")
    timeline.record("46:00", "patient_described", _described(age_band="adult", sex="female"), by=OFFICER)
    timeline.record("45:00", "patient_described", _described(age_band="older_adult", tag="C-3"), by=COLLEAGUE)
    timeline.record("47:00", "patient_described", _described(pregnant=False, age_years=42), by=PARAMEDIC)
    timeline.record("48:00", "patient_identified", by=PARAMEDIC)
    described = {"age_band": "adult", "age_years": 42, "sex": "female", "pregnant": False, "tag": "C-3"}
    timeline.claim_patient(INCIDENT, identified=entry_id(7), **described)
    yield timeline

    timeline = begun("what-was-said-of-the-arrest")
    timeline.record(
        "46:00", "arrest_described", {"witnessed_by": "nobody", "collapsed_min_ago": 5}, by=OFFICER
    )
    seen = {"witnessed_by": "family", "collapsed_min_ago": None, "cause": "medical", "phone_cpr": False}
    timeline.record("47:00", "arrest_described", seen, by=PARAMEDIC)
    timeline.record("45:00", "arrest_described", {"witnessed_by": "bystander", "place": "home"}, by=COLLEAGUE)
    timeline.record("46:30", "arrest_described", _of(SECOND, bystander_cpr="with_breaths"), by=OFFICER)
    unsaid = dict.fromkeys(("bystander_cpr", "bystander_aed"))
    recorded = {"witnessed_by": "family", "cause": "medical", "phone_cpr": False, "place": "home"}
    timeline.claim_patient(INCIDENT, circumstances=unsaid | recorded | {"collapsed_at": at("41:00")})
    timeline.claim_patient(SECOND, number=2)
    yield timeline

    timeline = begun("no-score-in-pregnancy")
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.record("47:00", "patient_described", _described(pregnant=True), by=PARAMEDIC)
    timeline.claim_patient(INCIDENT, pregnant=True)
    yield timeline

    for name, known in (
        ("a-child-by-years", {"age_years": 15}),
        ("an-infant-by-band", {"age_band": "infant"}),
    ):
        timeline = begun(name)
        timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
        timeline.record("46:10", "patient_described", _described(**known), by=PARAMEDIC)
        yield timeline


def _tactical() -> Iterator[TimelineExample]:
    timeline = begun("tactical-care-of-two")
    thigh = {"region": "left_thigh", "phase": "direct_threat"}
    tourniquet = {"tourniquet": tourniquet_id(1), "limb": "left_leg", "time_known": True}
    timeline.record(
        "44:00", "injury_found", {"region": "left_thigh", "injury": "gunshot", "face": None}, by=OFFICER
    )
    timeline.record("44:10", "tourniquet_applied", tourniquet | {"phase": "direct_threat"}, by=OFFICER)
    timeline.record("45:00", "wound_packed", thigh | {"haemostatic": True}, by=OFFICER)
    seal = {"side": "right", "face": "back", "phase": "indirect_threat"}
    timeline.record("45:30", "chest_seal_applied", _of(SECOND, **seal), by=OFFICER)
    timeline.record("45:40", "history_told", _of(SECOND, topic="mechanism"), by=OFFICER, text="Stabbed once")
    triage = {"tool": "tst", "answers": {"walking": True}, "category": "p3"}
    timeline.record("45:50", "triaged", _of(SECOND, **triage), by=OFFICER)
    timeline.record("45:55", "triaged", _of(SECOND, **triage) | {"category": "p1"}, by=OFFICER)
    packed: dict[str, Any] = {"entry": entry_id(6), "at": at("45:00"), "unit": XT21, "kind": "wound_packed"}
    packed |= {"phase": "direct_threat", "payload": {"region": "left_thigh", "haemostatic": True}}
    timeline.claim_patient(INCIDENT, treatments=[packed])
    timeline.record("45:56", "pressure_dressing_applied", _of(SECOND, region="chest", phase=None), by=OFFICER)
    timeline.record("45:57", "patient_positioned", _of(SECOND, position="sitting", phase=None), by=OFFICER)
    timeline.record("45:58", "warmth_kept", _of(SECOND, by=["foil"], phase=None), by=OFFICER)
    timeline.claim_patient(
        INCIDENT,
        injuries=[
            {
                "entry": entry_id(4),
                "at": at("44:00"),
                "region": "left_thigh",
                "face": None,
                "injury": "gunshot",
            }
        ],
    )
    timeline.claim_patient(
        SECOND, category="p1", history=[{"entry": entry_id(8), "at": at("45:40"), "topic": "mechanism"}]
    )
    yield timeline


def _a_whole_resuscitation() -> Iterator[TimelineExample]:
    timeline = begun("a-whole-resuscitation")
    timeline.record("43:50", "call_connected", by=OFFICER)
    timeline.record("44:00", "arrest_recognised", by=OFFICER)
    timeline.record("44:05", "cpr_started", by=OFFICER)
    timeline.record("44:40", "aed_on", by=COLLEAGUE)
    timeline.record("44:55", "pads_applied", {"position": "antero_lateral"}, by=COLLEAGUE)
    timeline.record("45:10", "cpr_paused", {"reason": "rhythm_check"}, by=COLLEAGUE)
    timeline.record("45:15", "rhythm_analysed", {"shock_advised": True}, by=COLLEAGUE)
    timeline.shock("45:20", by=COLLEAGUE)
    timeline.record("45:23", "cpr_resumed", by=OFFICER)
    timeline.record("46:20", "compressor_changed", by=OFFICER)
    timeline.record("47:00", "airway_managed", {"adjunct": "opa", "phase": None}, by=PARAMEDIC)
    timeline.record("47:30", "airway_managed", {"adjunct": "supraglottic", "phase": None}, by=PARAMEDIC)
    timeline.record("47:40", "rhythm_seen", {"rhythm": "vf"}, by=PARAMEDIC)
    timeline.record("47:45", "rescue_breaths_given", {"count": 2}, by=PARAMEDIC)
    oxygen = {"litres_per_min": 15, "by": "bag_valve_mask", "phase": None}
    timeline.record("47:50", "oxygen_given", oxygen, by=PARAMEDIC)
    timeline.record("58:00", "pre_alert_given", {"eta_min": 9}, by=PARAMEDIC, text="Calder Royal Hospital")
    adrenaline = {"drug": "adrenaline", "dose": 1.0, "unit": "mg", "route": "io"}
    timeline.record("48:00", "drug_given", adrenaline, by=PARAMEDIC)
    timeline.claim(
        care__spans=[{"from": at("44:05"), "to": at("45:10")}, {"from": at("45:23"), "to": None}],
        care__compressor_since=at("46:20"),
        care__compressor_changes=1,
        care__connected_at=at("43:50"),
        care__aed_on_at=at("44:40"),
        care__pads_position="antero_lateral",
        care__advanced_airway_at=at("47:30"),
        care__rhythms=[{"entry": entry_id(16), "at": at("47:40"), "rhythm": "vf"}],
        care__drugs=[{"entry": entry_id(20), "at": at("48:00")} | adrenaline],
        care__cycle_from=at("45:23"),
    )
    yield timeline

    timeline = begun("stopped-with-a-reason-and-life-extinct")
    timeline.record("44:00", "cpr_started", by=PARAMEDIC)
    timeline.record("59:00", "resuscitation_stopped", {"reason": "protocol_complete"}, by=PARAMEDIC)
    found = {"criteria": ["asystole_20_min_als", "no_exclusion"]}
    timeline.record("59:10", "life_extinct_recognised", found, by=PARAMEDIC)
    timeline.claim(care__stop_reason="protocol_complete", care__compressor_since=None)
    timeline.claim(care__spans=[{"from": at("44:00"), "to": at("59:00")}])
    timeline.claim_patient(INCIDENT, death={"entry": entry_id(6), "at": at("59:10")} | found)
    yield timeline
