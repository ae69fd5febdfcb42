"""Patients: clinicians record identity, crews read it, and a merge can be withdrawn."""

from __future__ import annotations

import json
from typing import Any

import pytest

from apps.care.identity import Identity, IdentityMalformed, is_nhs_number, read_identity
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.state import state_of

NHS = "9434765919"
KNOWN = {"name": "Alex Example", "born": "1961-02-28", "nhs_number": NHS}
CLINICIANS_ONLY = "Only an ambulance clinician may record who a patient is. Tell the crew what you know."


@pytest.mark.parametrize("digits", ["9434765919", "9434765870", "4010232137", "0000000000"])
def test_an_nhs_number_ends_in_its_check_digit(digits: str) -> None:
    assert is_nhs_number(digits)


@pytest.mark.parametrize(
    "digits",
    [
        "9434765918",
        "4943765919",
        "943476591",
        "94347659190",
        "943 476 5919",
        "٩٤٣٤٧٦٥٩١٩",
        "A434765919",
        "1000000010",
        "",
    ],
)
def test_another_number_is_none(digits: str) -> None:
    assert not is_nhs_number(digits)


def test_no_check_digit_stands_for_ten() -> None:
    """6 by the weight 2 is 12 and leaves 1: the check would be 10."""
    assert [digit for digit in range(10) if is_nhs_number(f"00000000{6}{digit}")] == []


def test_an_identity_is_read_whole() -> None:
    found = read_identity(json.dumps(KNOWN))
    assert (found.name, str(found.born), found.nhs_number) == ("Alex Example", "1961-02-28", NHS)
    unknown = {"name": "x" * 120, "born": None, "nhs_number": None}
    assert read_identity(json.dumps(unknown)) == Identity(name="x" * 120, born=None, nhs_number=None)


WRONG: list[Any] = [
    {"name": "", "born": None, "nhs_number": None},
    {"name": "   ", "born": None, "nhs_number": None},
    {"name": "x" * 121, "born": None, "nhs_number": None},
    {"name": None, "born": None, "nhs_number": None},
    {"name": "Alex Example"},
    KNOWN | {"born": "28.02.1961"},
    KNOWN | {"born": "1961-02-29"},
    KNOWN | {"nhs_number": "9434765918"},
    KNOWN | {"nhs_number": "943 476 5919"},
    KNOWN | {"nhs_number": NHS + "\n"},
    KNOWN | {"nhs_number": 9434765919},
    KNOWN | {"address": "14 Chapel Row"},
    ["Alex Example"],
    "Alex Example",
]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_identity_is_not_read(wrong: Any) -> None:
    with pytest.raises(IdentityMalformed):
        read_identity(json.dumps(wrong))


def test_text_that_is_no_json_is_not_read() -> None:
    for text in ("", "Alex Example", "{", json.dumps(KNOWN) + "{}", "\ud800"):
        with pytest.raises(IdentityMalformed):
            read_identity(text)


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


def patients(incident: str) -> dict[str, Any]:
    found: dict[str, Any] = state_of(incident)["patients"]
    return found


def recorded_of(county: County, name: str, incident: str, entry: str) -> dict[str, Any]:
    """An entry as this person may read it."""
    entries = county.client(name).ask("get", f"/api/incidents/{incident}").json()["entries"]
    return next(one for one in entries if one["id"] == entry)


def test_who_it_is_stands_in_the_text_alone(county: County, incident: str) -> None:
    receipt = county.client(PARAMEDIC).record(
        "patient_identified", incident, {"patient": incident}, text=json.dumps(KNOWN)
    )
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    assert Entry.objects.get(pk=receipt["id"]).payload == {"patient": incident}
    assert patients(incident)[incident]["identified"] == receipt["id"]
    assert "Alex" not in json.dumps(state_of(incident))


@pytest.mark.parametrize("name", [PARAMEDIC, TECHNICIAN, SUPERVISOR])
def test_the_crew_and_its_control_room_read_who_it_is(county: County, incident: str, name: str) -> None:
    receipt = county.client(PARAMEDIC).record("patient_identified", incident, {}, text=json.dumps(KNOWN))
    found = recorded_of(county, name, incident, receipt["id"])
    assert (found["kind"], json.loads(found["text"]), found["withheld"]) == (
        "patient_identified",
        KNOWN,
        False,
    )


@pytest.mark.parametrize("name", [OFFICER, POLICE_SUPERVISOR])
def test_the_police_do_not(county: County, incident: str, name: str) -> None:
    receipt = county.client(PARAMEDIC).record("patient_identified", incident, {}, text=json.dumps(KNOWN))
    found = recorded_of(county, name, incident, receipt["id"])
    assert (found["kind"], found["payload"], found["text"], found["author"], found["withheld"]) == (
        "withheld",
        {},
        None,
        None,
        True,
    )


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, "police_clinician"])
def test_only_a_clinician_of_the_ambulance_records_who_it_is(
    county: County, incident: str, untouched: Untouched, name: str
) -> None:
    client = county.client(name)
    with untouched():
        receipt = client.record("patient_identified", incident, {}, text=json.dumps(KNOWN))
    assert (receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        CLINICIANS_ONLY,
        False,
    )


@pytest.mark.parametrize("text", [None, "Alex Example", json.dumps(KNOWN | {"nhs_number": "9434765918"})])
def test_what_is_no_identity_is_refused(
    county: County, incident: str, untouched: Untouched, text: str | None
) -> None:
    client = county.client(PARAMEDIC)
    said = {} if text is None else {"text": text}
    with untouched():
        receipt = client.record("patient_identified", incident, {}, **said)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")
    assert "Alex" not in receipt["detail"]


def test_a_name_in_the_payload_is_refused(county: County, incident: str, untouched: Untouched) -> None:
    client = county.client(PARAMEDIC)
    with untouched():
        receipt = client.record("patient_identified", incident, KNOWN, text=json.dumps(KNOWN))
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def found_by(county: County, name: str, incident: str, tag: str | None = None) -> str:
    patient = str(new_id())
    receipt = county.client(name).record("patient_found", incident, {"patient": patient, "tag": tag})
    assert receipt["outcome"] == "recorded"
    return patient


def test_two_services_each_find_a_patient(county: County, incident: str) -> None:
    one = found_by(county, OFFICER, incident, "A1")
    two = found_by(county, PARAMEDIC, incident)
    assert [(held["patient"], held["number"], held["tag"]) for held in patients(incident).values()] == [
        (incident, 1, None),
        (one, 2, "A1"),
        (two, 3, None),
    ]


@pytest.mark.parametrize("tag", ["", "a1", "A 1", "X" * 21])
def test_a_tag_of_another_form_is_refused(
    county: County, incident: str, untouched: Untouched, tag: str
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record("patient_found", incident, {"patient": str(new_id()), "tag": tag})
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def test_a_merge_gives_what_was_recorded_to_one_person_and_is_undone(county: County, incident: str) -> None:
    officer = county.client(OFFICER)
    other = found_by(county, OFFICER, incident)
    wound = {"patient": other, "region": "left_thigh", "injury": "stab", "face": "front"}
    officer.record("injury_found", incident, wound)
    merge = officer.record("patients_merged", incident, {"patient": other, "into": incident})
    assert (merge["outcome"], merge["flags"]) == ("recorded", [])
    held = patients(incident)
    assert [one["region"] for one in held[incident]["injuries"]] == ["left_thigh"]
    assert (held[other]["merged_into"], held[other]["injuries"], held[other]["number"]) == (incident, [], 2)
    officer.record("entry_withdrawn", incident, {"entry": merge["id"], "reason": "slip"})
    held = patients(incident)
    assert held[incident]["injuries"] == []
    assert (held[other]["merged_into"], [one["region"] for one in held[other]["injuries"]]) == (
        None,
        ["left_thigh"],
    )


def test_a_merge_with_oneself_is_a_fact_that_changes_nothing(county: County, incident: str) -> None:
    receipt = county.client(OFFICER).record(
        "patients_merged", incident, {"patient": incident, "into": incident}
    )
    assert receipt["outcome"] == "recorded"
    assert [(one["number"], one["merged_into"]) for one in patients(incident).values()] == [(1, None)]
