"""The FHIR documents of the cases in `cases`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from apps.core.words import Words
from apps.interop.fhir.bundle import document
from tests.interop import cases
from tests.interop.cases import SECOND, edition
from tests.support.entries import INCIDENT, OFFICER, PARAMEDIC, TimelineExample, at, begun, tourniquet_id

Json = dict[str, Any]
SCT, LOINC = "http://snomed.info/sct", "http://loinc.org"


def resources(timeline: TimelineExample, kind: str, patient: str = INCIDENT) -> list[Json]:
    made = document(edition(timeline, patient))
    return [one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == kind]


def only(timeline: TimelineExample, kind: str, patient: str = INCIDENT) -> Json:
    (found,) = resources(timeline, kind, patient)
    return found


def of_code(
    timeline: TimelineExample, kind: str, system: str, code: str, patient: str = INCIDENT
) -> list[Json]:
    return [
        one
        for one in resources(timeline, kind, patient)
        if {"system": system, "code": code} in _codings(one["code"])
    ]


def _codings(concept: Json) -> list[Json]:
    return [{"system": one["system"], "code": one["code"]} for one in concept.get("coding", [])]


def of_words(timeline: TimelineExample, kind: str, words: str, patient: str = INCIDENT) -> Json:
    (found,) = [one for one in resources(timeline, kind, patient) if one["code"]["text"] == words]
    return found


def test_it_is_a_document_with_a_name_and_a_time() -> None:
    made = document(edition(cases.handed_over()))
    assert (made["type"], made["timestamp"]) == ("document", at("59:00"))
    assert made["identifier"] == {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{made['id']}"}


def test_the_composition() -> None:
    composition = only(cases.handed_over(), "Composition")
    assert composition["status"] == "final"
    assert _codings(composition["type"]) == [{"system": LOINC, "code": "67796-3"}]
    assert composition["title"] == "Emergency care record WY-20261122-0042.1"
    assert [one["code"]["coding"][0]["code"] for one in composition["section"]] == [
        "patient-demographics",
        "incident-details",
        "clinical-summary",
        "observations",
        "procedures",
        "medications-and-medical-devices",
        "allergies-and-adverse-reaction",
        "safety-alerts",
        "handover-details",
    ]
    assert [(one["mode"], one["time"]) for one in composition["attester"]] == [("professional", at("55:50"))]
    assert "relatesTo" not in composition


def test_the_amended_one_replaces_the_final_one_and_says_what_was_in_error() -> None:
    final, timeline = document(edition(cases.handed_over())), cases.amended()
    composition = only(timeline, "Composition")
    assert composition["status"] == "amended"
    assert composition["relatesTo"] == [{"code": "replaces", "targetIdentifier": final["identifier"]}]
    shocks = of_code(timeline, "Procedure", SCT, "426220008")
    assert [(one["performedDateTime"], one["status"]) for one in shocks] == [
        (at("44:50"), "completed"),
        (at("48:55"), "completed"),
        (at("46:52"), "entered-in-error"),
    ]


def test_what_was_withdrawn_before_the_handover_was_never_in_it() -> None:
    timeline = cases.worked()
    shock = next(entry for entry in timeline.entries if entry["kind"] == "shock_delivered")
    timeline.withdraw("54:30", shock["id"], by=OFFICER)
    shocks = of_code(timeline, "Procedure", SCT, "426220008")
    assert [one["performedDateTime"] for one in shocks] == [at("46:52"), at("48:55")]


def test_the_patient_by_number_and_by_name_where_a_clinician_gave_them() -> None:
    patient = only(cases.worked(), "Patient")
    assert patient["identifier"] == [
        {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"},
        {"system": "urn:coresponder:patient", "value": "WY-20261122-0042.1"},
    ]
    assert patient["name"] == [{"text": "Łucja O'Hara & <Sons>"}]
    assert (patient["birthDate"], patient["gender"]) == ("1968-02-29", "male")


def test_an_unknown_patient_is_a_number_and_a_tag() -> None:
    patient = only(cases.worked(), "Patient", SECOND)
    assert patient["identifier"] == [
        {"system": "urn:coresponder:patient", "value": "WY-20261122-0042.2"},
        {"system": "urn:coresponder:triage-tag", "value": "A-17"},
    ]
    assert not {"name", "birthDate", "gender"} & patient.keys()


def test_nobody_of_the_services_is_named() -> None:
    text = str(document(edition(cases.amended())))
    assert not [name for name in ("Priya", "Shah", "Ewa", "Nowak") if name in text]
    roles = resources(cases.worked(), "PractitionerRole")
    assert [one["identifier"][0]["value"] for one in roles] == ["XT21", "A101"]


def test_the_attendance_and_its_states() -> None:
    encounter = only(cases.handed_over(), "Encounter")
    assert encounter["class"]["code"] == "FLD"
    assert encounter["serviceType"]["coding"][0]["code"] == "792847005"
    assert [(one["status"], one["period"]["start"]) for one in encounter["statusHistory"]] == [
        ("planned", at("40:00")),
        ("arrived", at("43:00")),
        ("in-progress", at("43:30")),
        ("finished", at("55:50")),
    ]
    assert encounter["status"] == "finished"
    assert encounter["period"] == {"start": at("40:00"), "end": at("55:50")}


def test_cpr_is_a_procedure_for_each_stretch() -> None:
    spans = of_code(cases.worked(), "Procedure", SCT, "89666000")
    assert [one["performedPeriod"] for one in spans] == [
        {"start": at("43:45"), "end": at("44:40")},
        {"start": at("44:52"), "end": at("52:00")},
    ]


def test_cpr_that_still_runs_has_no_end() -> None:
    timeline = begun("running")
    timeline.record("43:45", "cpr_started", by=OFFICER)
    (span,) = of_code(timeline, "Procedure", SCT, "89666000")
    assert (span["status"], span["performedPeriod"]) == ("in-progress", {"start": at("43:45")})


def test_a_shock_says_by_whom_and_with_what_energy() -> None:
    first, *_ = of_code(cases.worked(), "Procedure", SCT, "426220008")
    officer = resources(cases.worked(), "PractitionerRole")[0]
    assert first["performer"] == [{"actor": {"reference": f"urn:uuid:{officer['id']}"}}]
    assert first["note"] == [{"text": "150 J"}]


def test_the_tourniquet_and_the_wound() -> None:
    (tourniquet,) = of_code(cases.worked(), "Procedure", SCT, "20655006", SECOND)
    assert tourniquet["performedDateTime"] == at("50:50")
    assert tourniquet["bodySite"] == [{"text": "Left leg"}]
    (packed,) = of_code(cases.worked(), "Procedure", SCT, "51241000", SECOND)
    assert packed["code"]["text"] == "Wound packed with haemostatic gauze"
    assert packed["note"] == [{"text": "Phase of care: Direct threat"}]


def test_a_conversion_is_part_of_the_tourniquet() -> None:
    timeline = cases.worked()
    of_it = {"patient": SECOND, "tourniquet": tourniquet_id(1)}
    timeline.record("53:00", "tourniquet_conversion_started", of_it, by=PARAMEDIC)
    timeline.record("53:40", "tourniquet_conversion_failed", of_it, by=PARAMEDIC)
    words = "Tourniquet conversion failed; the tourniquet stays"
    conversion = of_words(timeline, "Procedure", words, SECOND)
    (tourniquet,) = of_code(timeline, "Procedure", SCT, "20655006", SECOND)
    assert (conversion["status"], conversion["performedDateTime"]) == ("stopped", at("53:40"))
    assert conversion["partOf"] == [{"reference": f"urn:uuid:{tourniquet['id']}"}]
    assert "note" not in conversion


def test_a_conversion_says_who_agreed() -> None:
    timeline = cases.worked()
    of_it = {"patient": SECOND, "tourniquet": tourniquet_id(1), "agreed_with": OFFICER.person}
    timeline.record("53:00", "tourniquet_conversion_started", of_it, by=PARAMEDIC)
    conversion = of_words(timeline, "Procedure", "Tourniquet being converted", SECOND)
    assert conversion["note"] == [{"text": "Agreed with a second clinician"}]


def test_medicines_as_they_were_recorded() -> None:
    oxygen, adrenaline, other = resources(cases.worked(), "MedicationAdministration")
    assert oxygen["dosage"]["rateQuantity"]["value"] == 15
    assert oxygen["dosage"]["rateQuantity"]["code"] == "L/min"
    assert oxygen["medicationCodeableConcept"]["coding"][0]["code"] == "24099007"
    assert adrenaline["medicationCodeableConcept"] == {"text": "Adrenaline"}
    assert _codings(adrenaline["dosage"]["route"]) == [{"system": SCT, "code": "47625008"}]
    dose = adrenaline["dosage"]["dose"]
    assert (dose["value"], dose["code"], adrenaline["dosage"]["route"]["text"]) == (1.0, "mg", "IV")
    assert other["medicationCodeableConcept"] == {"text": "Another drug"}
    assert (other["note"], "dosage" in other) == ([{"text": "IO"}], False)


@pytest.mark.parametrize(
    ("code", "value", "unit"),
    [("9279-1", 24, "/min"), ("2708-6", 91, "%"), ("8867-4", 118, "/min"), ("8310-5", 35.4, "Cel")],
)
def test_what_was_measured(code: str, value: float, unit: str) -> None:
    (found,) = of_code(cases.worked(), "Observation", LOINC, code)
    assert (found["valueQuantity"]["value"], found["valueQuantity"]["code"]) == (value, unit)
    assert found["effectiveDateTime"] == at("53:00")


def test_a_value_that_was_asked_about_says_so() -> None:
    (spo2,) = of_code(cases.worked(), "Observation", LOINC, "2708-6")
    (rate,) = of_code(cases.worked(), "Observation", LOINC, "9279-1")
    assert spo2["note"][0]["text"].startswith("Outside the usual range")
    assert "note" not in rate


def test_blood_pressure_is_a_panel() -> None:
    (panel,) = of_code(cases.worked(), "Observation", LOINC, "85354-9")
    recorded = [
        (_codings(one["code"])[1]["code"], one["valueQuantity"]["value"]) for one in panel["component"]
    ]
    assert recorded == [("8480-6", 92), ("8462-4", 60)]


def test_a_coma_scale_with_a_part_not_testable_has_no_sum() -> None:
    (gcs,) = of_code(cases.worked(), "Observation", LOINC, "9269-2")
    assert "valueQuantity" not in gcs
    assert gcs["dataAbsentReason"]["text"] == "Not testable"
    values = [one.get("valueQuantity", {}).get("value") for one in gcs["component"]]
    assert values == [3, None, 5]


def test_the_score_with_its_parts() -> None:
    (total,) = of_code(cases.worked(), "Observation", SCT, "1104051000000101")
    assert total["valueQuantity"]["value"] == 15
    parts = [
        of_code(cases.worked(), "Observation", SCT, code)[0]["valueQuantity"]["value"]
        for code in (
            "1104301000000104",
            "1104311000000102",
            "1104331000000105",
            "1104341000000101",
            "1104351000000103",
            "1104361000000100",
            "1104371000000107",
        )
    ]
    assert parts == [2, 3, 2, 2, 2, 3, 1]
    assert len(total["hasMember"]) == 7


def test_a_set_with_a_part_missing_has_no_total() -> None:
    timeline = begun("short")
    timeline.record("43:00", "observations_taken", {"rr": 16, "pulse": 80}, by=PARAMEDIC)
    (total,) = of_code(timeline, "Observation", SCT, "1104051000000101")
    assert ("valueQuantity" in total, len(total["hasMember"])) == (False, 2)
    assert total["dataAbsentReason"]["coding"][0]["code"] == "unknown"


def test_a_child_is_not_scored() -> None:
    timeline = begun("child")
    timeline.record("42:00", "patient_described", {"age_years": 9}, by=PARAMEDIC)
    timeline.record("43:00", "observations_taken", cases.OBSERVED, by=PARAMEDIC)
    assert of_code(timeline, "Observation", SCT, "1104051000000101") == []
    (age,) = of_code(timeline, "Observation", LOINC, "30525-0")
    assert age["valueQuantity"]["value"] == 9


def test_the_aed_and_its_use() -> None:
    assert only(cases.worked(), "Device")["type"]["text"] == "Automated external defibrillator"
    use = only(cases.worked(), "DeviceUseStatement")
    assert use["timingPeriod"] == {"start": at("44:10")}
    assert resources(cases.worked(), "Device", SECOND) == []


def test_dangers_are_of_the_place_and_end() -> None:
    flags = resources(cases.worked(), "Flag")
    place = only(cases.worked(), "Location")
    assert [(one["code"]["text"], one["subject"]["reference"]) for one in flags] == [
        ("Dog", f"urn:uuid:{place['id']}"),
        ("Weapon seen", f"urn:uuid:{place['id']}"),
    ]
    assert {one["period"]["end"] for one in flags} == {"2026-11-23T10:40:00.000Z"}


def test_where_it_comes_from() -> None:
    of = edition(cases.handed_over())
    provenance, composition = (
        only(cases.handed_over(), "Provenance"),
        only(cases.handed_over(), "Composition"),
    )
    assert provenance["target"] == [{"reference": f"urn:uuid:{composition['id']}"}]
    source = provenance["entity"][0]
    assert source["what"]["identifier"]["value"] == of.digest
    assert source["what"]["display"] == "41 entries"
    assert provenance["activity"]["coding"][0]["code"] == "CREATE"
    assert [one["role"] for one in only(cases.amended(), "Provenance")["entity"]] == ["source", "revision"]


def test_life_extinct_has_a_section_of_its_own() -> None:
    timeline = begun("dead")
    timeline.record(
        "43:00", "life_extinct_recognised", {"criteria": ["rigor_mortis", "no_exclusion"]}, by=PARAMEDIC
    )
    assert only(timeline, "Patient")["deceasedDateTime"] == at("43:00")
    said = of_words(timeline, "Observation", "Life extinct recognised")
    assert said["valueString"] == "Rigor mortis, no drowning, hypothermia, poisoning or pregnancy suspected"
    sections = [one["code"]["coding"][0]["code"] for one in only(timeline, "Composition")["section"]]
    assert "life-extinct-details" in sections


def test_words_that_look_like_markup_stay_words() -> None:
    timeline = cases.worked()
    timeline.record("56:00", "history_told", {"topic": "background"}, by=PARAMEDIC, text="<script>&\x0b ]]>")
    sections = {one["title"]: one["text"]["div"] for one in only(timeline, "Composition")["section"]}
    assert sections["Background"] == (
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>Background: &lt;script&gt;&amp;\n ]]&gt;</p></div>'
    )


def test_its_words_are_in_the_language_of_the_record() -> None:
    english = edition(cases.handed_over())
    spanish = replace(english, source=replace(english.source, words=Words.for_language("es")))
    in_english, in_spanish = ({*_said(document(one))} for one in (english, spanish))
    assert {"Descarga", "Otro fármaco", "NEWS2 total", "41 entradas", "Lo que se hizo"} <= in_spanish
    assert in_english & in_spanish == {
        *("12 Park Row, Leeds", "Dog", "Weapon seen", "Łucja O'Hara & <Sons>"),
        *("150 J", "200 J", "ACVPU", "ATMIST", "IO", "IV", "NEWS2 total"),
    }


def test_a_code_keeps_the_display_of_its_system() -> None:
    english = edition(cases.handed_over())
    hebrew = replace(english, source=replace(english.source, words=Words.for_language("he")))
    in_english, in_hebrew = ([*_displays(document(one))] for one in (english, hebrew))
    assert ("426220008", "External ventricular defibrillation") in in_english
    assert in_english == in_hebrew


def _said(part: Any) -> Iterator[str]:
    """The texts of a document that people read, without the displays of codes."""
    if isinstance(part, list):
        for one in part:
            yield from _said(one)
    if isinstance(part, dict):
        said = ("title", "text") if "code" in part else ("title", "text", "display")
        for name, value in part.items():
            if name in said and isinstance(value, str):
                yield value
            yield from _said(value)


def _displays(part: Any) -> Iterator[tuple[str, str]]:
    if isinstance(part, list):
        for one in part:
            yield from _displays(one)
    if isinstance(part, dict):
        if "code" in part and "display" in part:
            yield part["code"], part["display"]
        for value in part.values():
            yield from _displays(value)
