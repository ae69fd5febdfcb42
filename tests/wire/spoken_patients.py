"""Patients in every spoken form, written by hand: the lines of ATMIST, IMIST-AMBO, SBAR and ASHICE for their entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    OFFICER,
    PARAMEDIC,
    TimelineExample,
    at,
    begun,
    patient_id,
    tourniquet_id,
)
from tests.wire.spoken import call_record
from tests.wire.spoken_forms import InForms
from tests.wire.timeline_observations import UNWELL, some


def in_forms() -> Iterator[InForms]:
    yield _nothing_but_the_call()
    yield _a_wounded_second_patient()
    yield _an_arrest_on_the_way_to_a_hospital()
    yield _two_who_are_one()


def _t(moment: str) -> str:
    return "{" + at(moment) + "}"


def _nothing_but_the_call() -> InForms:
    who, call = "Patient WY-20261122-0042.1. Adult. Name not known", f"Call {_t('40:00')}"
    return InForms(
        "only-the-call",
        begun(""),
        call_record(),
        {
            "atmist": {
                "age": "Adult",
                "time": call,
                "mechanism": "Cardiac arrest",
                "injuries": "None recorded",
                "signs": "Pulse not known",
                "treatment": "None recorded",
            },
            "imist": {
                "identification": who,
                "mechanism": "Cardiac arrest",
                "injuries": f"None recorded. {call}",
                "signs": "Pulse not known",
                "treatment": "None recorded. No trends recorded",
                "allergies": "Not known",
                "medications": "Not known",
                "background": "Not known",
                "other": "None recorded",
            },
            "sbar": {
                "situation": f"{who}. Cardiac arrest. {call}",
                "background": "Background: not known. Medications: not known. Allergies: not known",
                "assessment": "Pulse not known. Injuries: None recorded",
                "recommendation": "Done so far: None recorded. Please take over the care",
            },
            "ashice": {
                "age": "Adult",
                "sex": "Not known",
                "history": "Not known",
                "injuries": "Cardiac arrest",
                "condition": "Pulse not known. None recorded",
                "eta": "Not known",
            },
        },
    )


SECOND = patient_id(2)


def _wounded() -> TimelineExample:
    timeline = begun("")
    found: list[tuple[str, str, dict[str, Any], str | None]] = [
        ("44:00", "patient_found", {"tag": "A-7"}, None),
        ("44:10", "tourniquet_applied", _tourniquet("left_leg"), None),
        ("44:20", "injury_found", _injury("left_thigh", "gunshot", "front"), None),
        ("44:21", "injury_found", _injury("left_thigh", "gunshot", "back"), None),
        ("44:22", "injury_found", _injury("chest", "stab", None), None),
        ("44:23", "injury_found", _injury("chest", "stab", None), None),
        ("44:24", "injury_found", _injury("head", "other", None), None),
        (
            "44:30",
            "triaged",
            {"tool": "tst", "answers": {"walking": False, "bleeding": True}, "category": "p1"},
            None,
        ),
        (
            "45:00",
            "wound_packed",
            {"region": "left_thigh", "haemostatic": True, "phase": "indirect_threat"},
            None,
        ),
        ("45:30", "chest_seal_applied", {"side": "left", "face": "front", "phase": None}, None),
        ("46:00", "oxygen_given", {"litres_per_min": 15, "by": "mask", "phase": None}, None),
        ("46:30", "oxygen_given", {"litres_per_min": 15, "by": "mask", "phase": None}, None),
        ("46:40", "oxygen_given", {"litres_per_min": None, "by": None, "phase": None}, None),
        ("47:00", "patient_positioned", {"position": "recovery", "phase": None}, None),
        ("47:10", "warmth_kept", {"by": ["foil", "off_ground"], "phase": None}, None),
        ("48:00", "history_told", {"topic": "mechanism"}, " Shot from a passing car. "),
        ("48:10", "history_told", {"topic": "allergies"}, "Penicillin"),
        ("48:20", "history_told", {"topic": "allergies"}, "latex."),
        ("48:30", "history_told", {"topic": "social"}, "Two children at home"),
    ]
    for moment, kind, payload, text in found:
        timeline.record(moment, kind, {"patient": SECOND} | payload, by=OFFICER, text=text)
    timeline.record("49:00", "patient_described", _described(19), by=OFFICER)
    return timeline


def _tourniquet(limb: str) -> dict[str, Any]:
    return {
        "tourniquet": tourniquet_id(1),
        "limb": limb,
        "time_known": True,
        "site": "high",
        "over": "clothing",
        "device": None,
        "phase": "direct_threat",
    }


def _injury(region: str, injury: str, face: str | None) -> dict[str, Any]:
    return {"region": region, "injury": injury, "face": face}


def _described(years: int) -> dict[str, Any]:
    whom: dict[str, Any] = {"age_band": None, "tag": None}
    return {"patient": SECOND, "age_years": years, "sex": "female", "pregnant": True} | whom


def _a_wounded_second_patient() -> InForms:
    who = "Patient WY-20261122-0042.2, tag A-7. 19 years, female, pregnant. Name not known"
    call, triage = f"Call {_t('40:00')}", f"Triage {_t('44:30')}: P1 by TST"
    wounds = "Head: other injury; chest: 2 × stab; left thigh: gunshot (front), gunshot (back)"
    done = (
        f"1 tourniquet on: left leg from {_t('44:10')}, not converted, not reassessed. "
        f"Wound packed: left thigh, haemostatic, {_t('45:00')}. Chest seal: left front, {_t('45:30')}. "
        f"Oxygen: 15 l/min by mask, {_t('46:00')}; {_t('46:40')}. "
        f"Position: recovery position, {_t('47:00')}. Kept warm: foil, off the ground, {_t('47:10')}"
    )
    return InForms(
        "a-wounded-second-patient",
        _wounded(),
        call_record(years=54),
        {
            "atmist": {
                "age": "19 years, female, pregnant",
                "time": call,
                "mechanism": "Shot from a passing car",
                "injuries": wounds,
                "signs": "Pulse not known",
                "treatment": done,
            },
            "imist": {
                "identification": who,
                "mechanism": "Shot from a passing car",
                "injuries": f"{wounds}. {triage}. {call}",
                "signs": "Pulse not known",
                "treatment": f"{done}. No trends recorded",
                "allergies": "Penicillin; latex",
                "medications": "Not known",
                "background": "Not known",
                "other": "Two children at home",
            },
            "sbar": {
                "situation": f"{who}. Shot from a passing car. {call}",
                "background": "Background: not known. Medications: not known. Allergies: Penicillin; latex",
                "assessment": f"Pulse not known. Injuries: {wounds}. {triage}",
                "recommendation": f"Done so far: {done}. Please take over the care",
            },
            "ashice": {
                "age": "19 years",
                "sex": "Female. Pregnant",
                "history": "Mechanism: Shot from a passing car. Allergies: Penicillin; latex",
                "injuries": f"Cardiac arrest. {wounds}. {triage}",
                "condition": f"Pulse not known. {done}",
                "eta": "Not known",
            },
        },
        SECOND,
    )


def _resuscitated() -> TimelineExample:
    timeline = begun("")
    timeline.record("44:05", "arrest_recognised", by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("44:40", "rescue_breaths_given", {"count": 2}, by=OFFICER)
    timeline.record("45:40", "rescue_breaths_given", {"count": 3}, by=OFFICER)
    timeline.record("45:50", "airway_managed", {"adjunct": "opa", "phase": None}, by=OFFICER)
    timeline.record("47:00", "airway_managed", {"adjunct": "supraglottic", "phase": None}, by=PARAMEDIC)
    for moment in ("48:00", "52:00"):
        timeline.record(moment, "drug_given", _drug("adrenaline", 1.0, "mg", "iv"), by=PARAMEDIC)
    timeline.record("53:00", "drug_given", _drug("amiodarone", 300.0, "mg", "io"), by=PARAMEDIC)
    timeline.record("53:30", "drug_given", _drug("naloxone", 0.4, "microgram", "in"), by=PARAMEDIC)
    timeline.record("53:40", "drug_given", _drug("other", None, None, None), by=PARAMEDIC)
    timeline.record("54:00", "rhythm_seen", {"rhythm": "pvt"}, by=PARAMEDIC)
    timeline.record("54:10", "pulse_returned", by=PARAMEDIC)
    timeline.record("54:20", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.record("57:00", "observations_taken", UNWELL | _better(), by=PARAMEDIC)
    timeline.record("57:30", "observations_taken", some(sbp=118, dbp=70), by=PARAMEDIC)
    timeline.record(
        "58:00", "history_told", {"topic": "complaint"}, by=PARAMEDIC, text="Chest pain since the morning"
    )
    timeline.record("58:10", "history_told", {"topic": "medications"}, by=PARAMEDIC, text="Aspirin")
    found = {"witnessed_by": "family", "collapsed_min_ago": 16, "cause": "medical", "phone_cpr": True}
    done = {"bystander_cpr": "compressions", "bystander_aed": "no_shock", "place": "home"}
    timeline.record("58:15", "arrest_described", found | done, by=PARAMEDIC)
    timeline.record("58:20", "patient_identified", by=PARAMEDIC, text='{"name": "A B"}')
    timeline.record("58:30", "pre_alert_given", {"eta_min": 12}, by=PARAMEDIC, text="Aire Valley Infirmary")
    return timeline


def _drug(drug: str, dose: float | None, unit: str | None, route: str | None) -> dict[str, Any]:
    return {"drug": drug, "dose": dose, "unit": unit, "route": route}


def _better() -> dict[str, Any]:
    coma = {"e": 4, "v": None, "m": 6}
    return {
        "rr": 18,
        "spo2": 96,
        "oxygen": True,
        "sbp": 110,
        "dbp": None,
        "acvpu": "A",
        "gcs": coma,
        "pain": 3,
    }


def _an_arrest_on_the_way_to_a_hospital() -> InForms:
    who = "Patient WY-20261122-0042.1. 54 years. Name on the record"
    times = f"Call {_t('40:00')}, collapsed about {_t('42:15')}, arrest recognised {_t('44:05')}"
    signs = (
        f"Pulse present since {_t('54:10')}. Last rhythm {_t('54:00')}: pulseless VT. "
        f"Observations {_t('57:30')}: BP 118/70; {_t('57:00')}: RR 18, SpO₂ 96 % on oxygen, pulse 118, A, "
        "36.4 °C, GCS E4 VNT M6, glucose 5.1 mmol/l, pain 3/10"
    )
    done = (
        f"CPR from {_t('44:10')}, stopped {_t('54:10')}. "
        f"Airway: oropharyngeal airway, {_t('45:50')}; supraglottic airway, {_t('47:00')}. "
        f"5 rescue breaths, last {_t('45:40')}. "
        f"Drugs: adrenaline 1 mg IV 2 times, last {_t('52:00')}; amiodarone 300 mg IO, {_t('53:00')}; "
        f"naloxone 0.4 micrograms intranasal, {_t('53:30')}; another drug, {_t('53:40')}"
    )
    trend = (
        "Trends: RR 24 → 18, SpO₂ 91 % air → 96 % on oxygen, pulse 118 → 118, BP 92/60 → 118/70, ACVPU V → A, "
        "temperature 36.4 °C → 36.4 °C, GCS 12 (E3 V4 M5) → E4 VNT M6, glucose 5.1 mmol/l → 5.1 mmol/l, "
        "pain 3/10 → 3/10, NEWS2 12 → 5"
    )
    eta = f"Aire Valley Infirmary, {{{at('58:30').replace('22:58', '23:10')}}}"
    arrest = (
        "Cardiac arrest. Cause thought medical, seen by family, bystander compressions, instructed by telephone, "
        "bystander AED without a shock"
    )
    complaint, medications = "Complaint: Chest pain since the morning", "Medications: Aspirin"
    return InForms(
        "an-arrest-on-the-way-to-a-hospital",
        _resuscitated(),
        call_record(years=54),
        {
            "atmist": {
                "age": "54 years",
                "time": times,
                "mechanism": arrest,
                "injuries": "None recorded",
                "signs": signs,
                "treatment": done,
            },
            "imist": {
                "identification": who,
                "mechanism": f"{arrest}. {complaint}",
                "injuries": f"None recorded. {times}",
                "signs": signs,
                "treatment": f"{done}. {trend}",
                "allergies": "Not known",
                "medications": "Aspirin",
                "background": "Not known",
                "other": "None recorded",
            },
            "sbar": {
                "situation": f"{who}. {arrest}. {times}",
                "background": f"{complaint}. Background: not known. {medications}. Allergies: not known",
                "assessment": f"{signs}. Injuries: None recorded",
                "recommendation": f"Done so far: {done}. Going to {eta}. Please take over the care",
            },
            "ashice": {
                "age": "54 years",
                "sex": "Not known",
                "history": f"{complaint}. {medications}",
                "injuries": arrest,
                "condition": f"{signs}. {done}",
                "eta": eta,
            },
        },
    )


def _two_who_are_one() -> InForms:
    """Facts of a merged patient count for the patient that remains. The call does not give that patient's age."""
    timeline = begun("")
    timeline.record("44:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    third = patient_id(3)
    band = {
        "patient": third,
        "age_band": "infant",
        "age_years": None,
        "sex": None,
        "pregnant": None,
        "tag": "B",
    }
    timeline.record("44:10", "patient_described", band, by=PARAMEDIC)
    criteria = {"patient": third, "criteria": ["asystole_30_s"]}
    timeline.record("45:00", "life_extinct_recognised", criteria, by=PARAMEDIC)
    timeline.record("45:10", "resuscitation_stopped", {"patient": third, "reason": "dnacpr"}, by=PARAMEDIC)
    timeline.record(
        "45:20", "pre_alert_given", {"patient": third, "eta_min": None}, by=PARAMEDIC, text="Aire"
    )
    timeline.record("46:00", "patients_merged", {"patient": third, "into": SECOND}, by=PARAMEDIC)
    who, call = "Patient WY-20261122-0042.2, tag B. Infant. Name not known", f"Call {_t('40:00')}"
    signs = f"Life extinct recognised {_t('45:00')}. Pulse not known"
    done, eta = f"Resuscitation stopped {_t('45:10')}: DNACPR decision", "Aire, time not known"
    return InForms(
        "two-who-are-one",
        timeline,
        call_record(category="", years=54),
        {
            "atmist": {
                "age": "Infant",
                "time": call,
                "mechanism": "Not known",
                "injuries": "None recorded",
                "signs": signs,
                "treatment": done,
            },
            "imist": {
                "identification": who,
                "mechanism": "Not known",
                "injuries": f"None recorded. {call}",
                "signs": signs,
                "treatment": f"{done}. No trends recorded",
                "allergies": "Not known",
                "medications": "Not known",
                "background": "Not known",
                "other": "None recorded",
            },
            "sbar": {
                "situation": f"{who}. Not known. {call}",
                "background": "Background: not known. Medications: not known. Allergies: not known",
                "assessment": f"{signs}. Injuries: None recorded",
                "recommendation": f"Done so far: {done}. Going to {eta}. Please take over the care",
            },
            "ashice": {
                "age": "Infant",
                "sex": "Not known",
                "history": "Not known",
                "injuries": "Not known",
                "condition": f"{signs}. {done}",
                "eta": eta,
            },
        },
        SECOND,
    )
