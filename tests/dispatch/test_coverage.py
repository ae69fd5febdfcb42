"""Coverage (which units would be alerted), and schemes: a second crew for an arrest, no co-responder while switched off."""

from __future__ import annotations

from typing import Any

import pytest

from apps.deadlines.models import Deadline
from apps.doctrine.actions import load_scheme_for
from apps.doctrine.scheme_file import shipped_text
from apps.journal.models import Entry
from apps.units.models import Unit
from tests.support.actions import opened
from tests.support.constants import CHEST_PAIN, LAT, LON, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem, reasons, signs

HERE = {"lat": LAT, "lon": LON}


def asked(county: County, name: str, **more: Any) -> dict[str, Any]:
    answer = county.client(name).ask("post", "/api/coverage", HERE | more)
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def chosen(given: dict[str, Any]) -> dict[str, int]:
    return {one["call_sign"]: one["eta_s"] for one in given["considered"] if one["chosen"]}


def test_it_says_who_would_go_and_writes_nothing(county: County, untouched: Untouched) -> None:
    county.client(SUPERVISOR)
    with untouched():
        given = asked(county, SUPERVISOR)
    assert chosen(given) == {"A1": 534, "P1": 120}
    assert Deadline.objects.count() == 0
    assert set(chosen(given)) == set(signs(opened(county)).values())


def test_of_the_other_service_only_who_would_go_in_whole_minutes(county: County) -> None:
    considered = asked(county, SUPERVISOR)["considered"]
    assert [one["call_sign"] for one in considered] == ["A1", "A2", "P1"]
    (other,) = (one for one in considered if one["service"] == "police")
    assert (other["eta_s"], other["uncertainty_s"], other["distance_m"]) == (120, None, None)
    assert other["checks"] == []


def test_a_police_desk_sees_its_own_with_reasons_and_of_the_ambulance_one(county: County) -> None:
    given = asked(county, POLICE_SUPERVISOR)
    assert chosen(given) == {"P1": 116, "A1": 540}
    assert "carries no AED" in reasons(given["considered"], "P3")
    assert {one["call_sign"] for one in given["considered"]} == {"P1", "P2", "P3", "A1"}


def test_what_it_says_gives_no_place_of_another_agency_away(county: County) -> None:
    """Neither in the sentence nor in the gain: whole minutes there, too."""
    given = asked(county, SUPERVISOR)
    assert given["gain_s"] == 360
    assert "there in 2:00, 6:00 sooner" in given["sentence"]
    for sign in ("P2", "P3", "I1"):
        assert sign not in given["sentence"]


def test_it_may_be_asked_for_another_code(county: County) -> None:
    given = asked(county, POLICE_SUPERVISOR, trigger={"system": "cad", "code": CHEST_PAIN})
    assert chosen(given) == {"A1": 540}
    assert "Chest pain does not activate co-responders" in reasons(given["considered"], "P1")


@pytest.mark.parametrize(
    ("name", "body", "refusal"),
    [
        (SUPERVISOR, {"lat": 55.5, "lon": LON}, (422, "location_outside_area")),
        (SUPERVISOR, {"lat": 91, "lon": LON}, (400, "request_malformed")),
        (SUPERVISOR, HERE | {"trigger": {"system": "cad", "code": "NO"}}, (422, "trigger_unknown")),
        ("police_responder", HERE, (403, "not_allowed")),
    ],
)
def test_what_it_does_not_answer(
    county: County, untouched: Untouched, name: str, body: dict[str, Any], refusal: tuple[int, str]
) -> None:
    client = county.client(name)
    with untouched():
        answer = client.ask("post", "/api/coverage", body)
    assert problem(answer)[:2] == refusal


def test_no_unit_about_is_an_answer_too(county: County) -> None:
    Unit.objects.update(duty="off_duty")
    assert chosen(asked(county, SUPERVISOR)) == {}


def test_the_shipped_scheme_sends_a_second_crew_to_an_arrest(county: County) -> None:
    """The ambulance service has a scheme here; without one the shipped figures hold."""
    shipped = shipped_text().replace("system: coresponder", "system: cad")
    load_scheme_for([county.agencies["ambulance"]], _replacing(shipped))
    answer = opened(county)
    assert [(one["role"], one["call_sign"]) for one in answer["alerts"]] == [
        ("crew", "A1"),
        ("crew", "A2"),
        ("co_responder", "P1"),
    ]
    assert len(opened(county, CHEST_PAIN)["alerts"]) == 0


def test_and_one_to_anything_else(county: County) -> None:
    load_scheme_for([county.agencies["ambulance"]], _replacing(shipped_text()))
    assert signs(opened(county, CHEST_PAIN)) == {"crew": "A1"}
    assert Entry.objects.filter(kind="alert_raised").count() == 1


def _replacing(text: str) -> str:
    """The shipped scheme in place of the scheme of the tests."""
    lines = [line for line in text.splitlines() if not line.startswith("replaces:")]
    return "\n".join([*lines, "replaces: tests 1"]) + "\n"


def test_a_scheme_that_is_switched_off_sends_nobody_and_says_so(county: County) -> None:
    off = {"on": False, "reason": "a major incident"}
    assert county.client(POLICE_SUPERVISOR).ask("post", "/api/scheme/switch", off).status_code == 200
    answer = opened(county)
    assert signs(answer) == {"crew": "A1"}
    assert "police has switched its scheme off" in reasons(answer["considered"], "P1")
    assert answer["sentence"].endswith("Others: no scheme switched on (3).")
    county.client(POLICE_SUPERVISOR).ask("post", "/api/scheme/switch", {"on": True})
    assert signs(opened(county)) == {"crew": "A2", "co_responder": "P1"}
