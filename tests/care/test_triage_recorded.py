"""Recorded triage and death: the server computes the category itself, and only a clinician may record a death."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from apps.care.triage import fault_of_tools
from apps.core.ids import new_id
from apps.journal.models import Entry
from config.environment import refuse_unsafe
from tests.support.actions import Client, accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.state import state_of

NOT_DEAD = "Only a clinician may record a death. Say that the patient is not breathing and tell the crew."
STILL = {"walking": False, "severe_bleeding": False, "talking": False, "breathing": False}
NO_BREATH = {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": 40}
TST_P2 = {"walking": False, "severe_bleeding": False, "talking": True, "penetrating": False}


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


def triaged(
    client: Client, incident: str, tool: str, answers: Any, category: str, **more: Any
) -> dict[str, Any]:
    return client.record("triaged", incident, {"tool": tool, "answers": answers, "category": category} | more)


def first_patient(incident: str) -> dict[str, Any]:
    found: dict[str, Any] = state_of(incident)["patients"][incident]
    return found


def test_a_patient_is_triaged_and_triaged_again(county: County, incident: str) -> None:
    one = triaged(county.client(OFFICER), incident, "tst", TST_P2, "p2")
    two = triaged(county.client(PARAMEDIC), incident, "mitt", {"catastrophic_bleeding": True}, "p1")
    assert (one["outcome"], two["outcome"]) == ("recorded", "recorded")
    patient = first_patient(incident)
    assert patient["category"] == "p1"
    assert [(each["entry"], each["unit"], each["tool"], each["category"]) for each in patient["triages"]] == [
        (one["id"], county.unit("P1"), "tst", "p2"),
        (two["id"], county.unit("A1"), "mitt", "p1"),
    ]
    assert Entry.objects.get(pk=one["id"]).payload == {"tool": "tst", "answers": TST_P2, "category": "p2"}


def test_a_triage_taken_back_counts_no_more(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    triaged(client, incident, "tst", TST_P2, "p2")
    slip = triaged(client, incident, "tst", {"walking": True}, "p3")
    client.record("entry_withdrawn", incident, {"entry": slip["id"], "reason": "slip"})
    assert first_patient(incident)["category"] == "p2"


def test_each_of_several_patients_has_a_category(county: County, incident: str) -> None:
    client, other = county.client(OFFICER), str(new_id())
    client.record("patient_found", incident, {"patient": other, "tag": "A7"})
    triaged(client, incident, "tst", {"walking": True}, "p3", patient=other)
    triaged(client, incident, "tst", STILL, "not_breathing")
    patients = state_of(incident)["patients"]
    assert {name: (one["tag"], one["category"]) for name, one in patients.items()} == {
        incident: (None, "not_breathing"),
        other: ("A7", "p3"),
    }


def test_a_tool_that_is_not_taught_here_is_recorded(county: County, incident: str) -> None:
    receipt = triaged(county.client(OFFICER), incident, "start", {"walking": True}, "p3")
    assert receipt["outcome"] == "recorded"


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ({"category": "p3"}, "The answers of the triage come to p2, not p3."),
        ({"answers": {"walking": False}}, "triaged: severe_bleeding is not answered."),
        ({"answers": TST_P2 | {"breathing": True}}, "triaged: More is answered than was asked."),
        ({"answers": TST_P2 | {"talking": 1}}, "triaged: talking has no such answer."),
        ({"tool": "mitt"}, "triaged: More is answered than was asked."),
        ({"tool": "mitt", "answers": {}}, "triaged: catastrophic_bleeding is not answered."),
    ],
)
def test_a_category_that_the_answers_do_not_come_to_is_refused(
    county: County, incident: str, untouched: Untouched, payload: dict[str, Any], why: str
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record(
            "triaged", incident, {"tool": "tst", "answers": TST_P2, "category": "p2"} | payload
        )
    assert (receipt["outcome"], receipt["code"], receipt["detail"]) == ("refused", "report_malformed", why)


@pytest.mark.parametrize(
    "wrong",
    [
        {"tool": "salt"},
        {"category": "expectant"},
        {"answers": {"walking": None}},
        {"answers": {"walking": 0.5}},
        {"answers": [True]},
        {"name": "Sam"},
    ],
)
def test_what_is_of_no_such_form_is_refused(
    county: County, incident: str, untouched: Untouched, wrong: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record(
            "triaged", incident, {"tool": "tst", "answers": TST_P2, "category": "p2"} | wrong
        )
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN])
def test_only_a_clinician_triages_somebody_as_dead(
    county: County, incident: str, untouched: Untouched, name: str
) -> None:
    client = county.client(name)
    with untouched():
        receipt = triaged(client, incident, "mitt", NO_BREATH, "dead")
    assert (receipt["outcome"], receipt["code"], receipt["detail"]) == ("refused", "clinician_only", NOT_DEAD)
    assert triaged(client, incident, "tst", STILL, "not_breathing")["outcome"] == "recorded"


def test_a_clinician_triages_somebody_as_dead(county: County, incident: str) -> None:
    assert triaged(county.client(PARAMEDIC), incident, "mitt", NO_BREATH, "dead")["outcome"] == "recorded"
    assert first_patient(incident)["category"] == "dead"
    assert first_patient(incident)["death"] is None


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN])
def test_only_a_clinician_records_a_death(
    county: County, incident: str, untouched: Untouched, name: str
) -> None:
    client = county.client(name)
    with untouched():
        receipt = client.record("life_extinct_recognised", incident, {"criteria": ["rigor_mortis"]})
    assert (receipt["outcome"], receipt["code"], receipt["detail"]) == ("refused", "clinician_only", NOT_DEAD)


def test_a_clinician_records_a_death_with_what_was_found(county: County, incident: str) -> None:
    criteria = ["asystole_20_min_als", "no_exclusion"]
    receipt = county.client(PARAMEDIC).record("life_extinct_recognised", incident, {"criteria": criteria})
    assert receipt["outcome"] == "recorded"
    death = first_patient(incident)["death"]
    assert (death["entry"], death["criteria"]) == (receipt["id"], criteria)


@pytest.mark.parametrize("criteria", [[], ["cold"], ["no_exclusion"] * 12, "rigor_mortis", None])
def test_a_death_of_no_such_form_is_refused(
    county: County, incident: str, untouched: Untouched, criteria: Any
) -> None:
    client = county.client(PARAMEDIC)
    with untouched():
        receipt = client.record("life_extinct_recognised", incident, {"criteria": criteria})
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def test_the_session_names_the_tools_that_are_taught_here(county: County, settings: Any) -> None:
    assert county.client(OFFICER).ask("get", "/api/session").json()["triage_tools"] == ["tst", "mitt"]
    settings.TRIAGE_TOOLS = ["start"]
    assert county.client(OFFICER).ask("get", "/api/session").json()["triage_tools"] == ["start"]


@pytest.mark.parametrize("names", [["tst"], ["mitt", "tst"], ["tst", "mitt", "start", "jumpstart"]])
def test_tools_that_there_are_may_be_turned_on(names: list[str]) -> None:
    assert fault_of_tools(names) is None


@pytest.mark.parametrize(("names", "said"), [([], "''"), (["salt"], "'salt'"), (["tst", "tst"], "'tst,tst'")])
def test_other_tools_stop_the_boot(names: list[str], said: str) -> None:
    assert fault_of_tools(names) == (
        f"TRIAGE_TOOLS is {said}: list each of tst, mitt, start, jumpstart that is taught here once."
    )


def test_the_boot_asks_for_tools_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_TOOLS", "tst,salt")
    with pytest.raises(ImproperlyConfigured, match="TRIAGE_TOOLS is 'tst,salt'"):
        refuse_unsafe()
