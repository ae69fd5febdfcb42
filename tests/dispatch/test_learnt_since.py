"""Changes of an open call: an unsafe scene, another location, more information."""

from __future__ import annotations

from typing import Any

import pytest

from apps.incidents.models import Incident
from apps.journal.models import Text
from tests.dispatch.clock import board_warnings, cause_of, heard, reassess, statuses
from tests.support.actions import accept, alert_of, opened
from tests.support.constants import CHEST_PAIN, LAT, LON, METRES_PER_DEGREE, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, latest, part, signs

UNSAFE = ("unit_says_unsafe", "co_responder", "P1")
HELD = ("ambulance_held", None, None)


def patched(county: County, incident: str, **change: Any) -> dict[str, Any]:
    answer = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", change)
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def place(metres_north: int) -> dict[str, Any]:
    return {"lat": LAT + metres_north / METRES_PER_DEGREE, "lon": LON, "accuracy_m": 5, "source": "caller"}


def said_unsafe(county: County) -> str:
    heard(county)
    answer = opened(county)
    incident = str(answer["incident"]["id"])
    reason = {"alert": alert_of(answer, "co_responder"), "reason": "unsafe"}
    assert county.client(OFFICER).record("decline_alert", incident, reason)["outcome"] == "recorded"
    return incident


def test_after_a_unit_said_unsafe_no_further_co_responder_is_sent(county: County) -> None:
    incident = said_unsafe(county)
    assert kinds_of(incident)[5:] == ["alert_declined", "attention_raised"]
    assert board_warnings(incident) == [UNSAFE]
    before = kinds_of(incident)
    assert reassess(incident) == 1
    assert (kinds_of(incident), statuses(incident)) == (before, {"A1": "alerted", "P1": "declined"})


def test_until_a_desk_says_what_the_hazards_are(county: County) -> None:
    incident = said_unsafe(county)
    answer = patched(county, incident, hazards=[])
    assert signs(answer) == {"co_responder": "P2"}
    assert (board_warnings(incident), board_warnings(incident, settled=True)) == ([], [UNSAFE])
    changed = latest("hazards_changed", incident)
    assert (changed.payload, changed.text and changed.text.body) == (
        {"hazards": []},
        '{"hazards": []}',
    )
    assert latest("units_considered", incident).payload["occasion"] == "hazards"


def test_and_not_if_the_desk_says_that_it_is_unsafe_indeed(county: County) -> None:
    incident = said_unsafe(county)
    assert patched(county, incident, hazards=["Scene unsafe"])["alerts"] == []
    assert board_warnings(incident) == [UNSAFE]
    reassess(incident)
    assert statuses(incident) == {"A1": "alerted", "P1": "declined"}


@pytest.mark.parametrize("hazards", [["known_violence"], ["dog", "Known Violence"]])
def test_known_violence_holds_the_ambulance_and_sends_no_co_responder(
    county: County, hazards: list[str]
) -> None:
    heard(county)
    answer = opened(county, hazards=hazards)
    incident = answer["incident"]["id"]
    assert signs(answer) == {"crew": "A1"}
    assert latest("alert_raised", incident).payload["hold"] is True
    assert part(incident, county.unit("A1"))["hold"] is True
    assert board_warnings(incident) == [HELD]
    reassess(incident)
    assert statuses(incident) == {"A1": "alerted"}


def test_an_ordinary_call_holds_nobody(county: County) -> None:
    incident = opened(county, hazards=["dog"])["incident"]["id"]
    assert [part(incident, county.unit(sign))["hold"] for sign in ("A1", "P1")] == [False, False]


@pytest.mark.parametrize("accepted", [False, True])
def test_violence_that_becomes_known_calls_the_co_responder_off(county: County, accepted: bool) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    if accepted:
        accept(county, answer, OFFICER)
    assert patched(county, incident, hazards=["known_violence"])["alerts"] == []
    assert cause_of(incident, "P1") == "scene_unsafe"
    assert board_warnings(incident) == [HELD]
    assert signs(patched(county, incident, hazards=["dog"])) == {"co_responder": "P2"}
    assert board_warnings(incident) == []


def test_another_place_is_written_down_and_units_are_chosen_for_it(county: County) -> None:
    """The call turns out to be 7 km to the north, where A2 is nearest; P1 and P2 are 6 km and 5 km away."""
    heard(county)
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    record = patched(county, incident, location=place(7_000), address="7 North Road")["incident"]
    assert (record["address"], record["address_before"]) == ("7 North Road", "1 High Street")
    assert record["location"]["lat"] == pytest.approx(LAT + 7_000 / METRES_PER_DEGREE)
    moved = latest("incident_relocated", incident)
    assert moved.payload["location"]["source"] == "caller"
    assert moved.text is not None
    assert moved.text.body == "7 North Road"
    assert "7 North Road" not in str(moved.payload)
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "stood_down", "A2": "alerted"}


def test_one_whom_another_place_has_made_late_is_called_off_at_once(county: County) -> None:
    """7 km to the north A1 is there after 231 s, P1 after 619 s."""
    answer = opened(county)
    incident = answer["incident"]["id"]
    patched(county, incident, location=place(7_000))
    assert cause_of(incident, "P1") == "relocated"
    assert statuses(incident) == {"A1": "alerted", "P1": "stood_down"}


def test_a_place_found_better_calls_nobody_off(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    record = patched(county, incident, location=place(50))["incident"]
    assert (record["address"], record["address_before"]) == ("1 High Street", None)
    assert kinds_of(incident)[5:] == ["incident_relocated"]
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}


def test_another_address_alone_moves_nothing(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    record = patched(county, incident, address="2 High Street")["incident"]
    assert (record["address"], record["address_before"]) == ("2 High Street", "1 High Street")
    assert record["location"]["lat"] == LAT
    assert kinds_of(incident)[5:] == ["incident_relocated"]
    assert Incident.objects.get(pk=incident).address == "1 High Street"


def test_information_is_text_that_those_who_treat_read(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    patched(county, incident, information="Collapsed in the garden, breathing stopped")
    assert kinds_of(incident)[5:] == ["information_added"]
    added = latest("information_added", incident)
    assert (added.payload, Text.objects.get().body) == ({}, "Collapsed in the garden, breathing stopped")

    def read_by(name: str) -> Any:
        seen = county.client(name).ask("get", f"/api/incidents/{incident}").json()["entries"]
        return [one["text"] for one in seen if one["id"] == str(added.id)]

    accept(county, answer, PARAMEDIC)
    said = ["Collapsed in the garden, breathing stopped"]
    assert [read_by(name) for name in (PARAMEDIC, OFFICER, SUPERVISOR)] == [said] * 3
    assert read_by("police_supervisor") == [None]


@pytest.mark.parametrize("change", [{"hazards": []}, {"address": "2 High Street"}, {"information": "heard"}])
def test_a_change_of_a_call_that_is_over_waits_in_the_inbox(county: County, change: dict[str, Any]) -> None:
    incident = opened(county)["incident"]["id"]
    county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    before = kinds_of(incident)
    answer = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", change)
    assert (answer.status_code, answer.json()["notes"]) == (202, [{"code": "incident_over", "field": ""}])
    assert kinds_of(incident) == before
