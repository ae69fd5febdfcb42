"""A CAD's reference sent again: an update while the incident is open, a new linked incident once it is over, never a refusal."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from apps.core.ids import new_id
from apps.dispatch.models import SourceMessage
from apps.incidents.models import Incident
from tests.dispatch.inbox import held, items, notes, outcomes
from tests.support.actions import call
from tests.support.constants import ARREST, CHEST_PAIN, LAT, LON
from tests.support.factories import County
from tests.support.results import kinds_of, latest, signs

BETTER = {"lat": LAT + 0.002, "lon": LON, "accuracy_m": 5, "source": "cad"}


def sent(client: Any, **more: Any) -> Any:
    return client.ask("post", "/api/calls", call(external_ref="CAD 1", **more))


def test_an_open_call_sent_again_is_an_update_that_says_what_changed(county: County) -> None:
    client = county.cad()
    first = sent(client)
    again = sent(client, location=BETTER, hazards=["knife reported"], address="2 High Street")
    assert again.status_code == 200, again.content
    answer = again.json()
    assert answer["changed"] == ["location", "address", "hazards"]
    record = answer["incident"]
    assert (record["id"], record["address"]) == (first.json()["incident"]["id"], "2 High Street")
    assert (record["hazards"], record["location"]["lat"]) == (["knife reported"], BETTER["lat"])
    text = latest("hazards_changed", record["id"]).text
    assert text is not None
    assert json.loads(text.body)["hazards"] == ["knife reported"]
    assert (Incident.objects.count(), outcomes()) == (1, ["opened", "updated"])


def test_an_open_call_sent_again_as_it_was_changes_nothing(county: County) -> None:
    client = county.cad()
    incident = sent(client).json()["incident"]["id"]
    before = kinds_of(incident)
    again = sent(client)
    assert (again.status_code, again.json()["changed"], again.json()["alerts"]) == (200, [], [])
    assert (kinds_of(incident), outcomes()) == (before, ["opened", "duplicate"])


def test_an_upgrade_under_the_same_reference_alerts_the_co_responder(county: County) -> None:
    client = county.cad()
    sent(client, trigger={"system": "cad", "code": CHEST_PAIN})
    again = sent(client)
    assert (again.status_code, again.json()["changed"]) == (200, ["trigger"])
    assert signs(again.json()) == {"co_responder": "P1"}


def test_a_repeated_call_whose_new_place_nobody_can_read_keeps_the_place(county: County) -> None:
    client = county.cad()
    sent(client)
    again = sent(client, location={"lat": "north", "lon": LON})
    assert (again.status_code, again.json()["changed"]) == (200, [])
    assert notes(again) == [("field_ignored", "location.lat")]
    assert again.json()["incident"]["location"]["lat"] == LAT


def test_once_it_is_over_the_same_reference_is_a_new_incident_that_follows(county: County) -> None:
    client = county.cad()
    first = sent(client).json()["incident"]
    assert client.ask("delete", f"/api/calls/{first['id']}").status_code == 200
    second = sent(client)
    assert (second.status_code, second.json()["follows"]) == (201, first["id"])
    assert signs(second.json()) == {"crew": "A1", "co_responder": "P1"}
    assert second.json()["incident"]["external_ref"] == "CAD 1"
    third = sent(client)
    assert (third.status_code, third.json()["incident"]["id"]) == (200, second.json()["incident"]["id"])
    client.ask("delete", f"/api/calls/{second.json()['incident']['id']}")
    assert sent(client).json()["follows"] == second.json()["incident"]["id"]
    held_rows = Incident.objects.order_by("reuse").values_list("reuse", "follows")
    assert list(held_rows)[:2] == [(0, None), (1, UUID(first["id"]))]


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_a_message_about_an_incident_that_nobody_knows_is_in_the_inbox(county: County, method: str) -> None:
    body = {"address": "The boat house"} if method == "patch" else None
    unknown = str(new_id())
    answer = county.cad().ask(method, f"/api/calls/{unknown}", body)
    item = held(county, answer)
    assert (item.kind, notes(answer)) == ("call_held", [("incident_unknown", "")])
    assert (item.subject, item.incident) == ("The boat house" if method == "patch" else unknown, None)


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_another_agencys_incident_is_as_one_that_nobody_knows(county: County, method: str) -> None:
    incident = sent(county.cad()).json()["incident"]["id"]
    other = county.cad("far_ambulance")
    answer = other.ask(
        method, f"/api/calls/{incident}", {"address": "2 High Street"} if method == "patch" else None
    )
    assert (answer.status_code, notes(answer)) == (202, [("incident_unknown", "")])
    assert Incident.objects.get().moved_to == ""
    assert (Incident.objects.get().phase, SourceMessage.objects.filter(outcome="held").count()) == ("open", 1)


def test_cancelling_what_is_over_is_answered_as_it_is(county: County) -> None:
    client = county.cad()
    incident = sent(client).json()["incident"]["id"]
    client.ask("delete", f"/api/calls/{incident}")
    again = client.ask("delete", f"/api/calls/{incident}")
    assert (again.status_code, notes(again), items()) == (200, [("incident_over", "")], [])


CHANGES: dict[str, tuple[dict[str, Any], list[str], list[tuple[str, str]], list[str]]] = {
    "an unknown field": (
        {"prio": 1, "hazards": ["dog"]},
        ["hazards"],
        [("field_unknown", "prio")],
        [],
    ),
    "a wrong field": ({"address": [], "hazards": ["dog"]}, ["hazards"], [("field_ignored", "address")], []),
    "an unknown code": (
        {"trigger": {"system": "cad", "code": "?"}, "hazards": ["dog"]},
        ["hazards"],
        [("trigger_unknown", "trigger")],
        ["code_unknown"],
    ),
    "a place outside": (
        {"location": {"lat": 54.5, "lon": -1.5}, "address": "Far"},
        ["address"],
        [("location_outside_area", "location")],
        ["call_outside"],
    ),
    "a place that is none": (
        {"location": {"lat": 0, "lon": 0}, "address": "Far"},
        ["address"],
        [("not_a_place", "location")],
        ["call_held"],
    ),
    "nothing": ({}, [], [("nothing_said", "")], []),
    "information of 2,001 characters": ({"information": "x" * 2_001}, ["information"], [], []),
}


@pytest.mark.parametrize("name", CHANGES)
def test_of_a_change_all_that_can_be_used_is_used_and_the_rest_is_said(county: County, name: str) -> None:
    body, changed, said, kinds = CHANGES[name]
    client = county.cad()
    incident = sent(client).json()["incident"]["id"]
    answer = client.ask("patch", f"/api/calls/{incident}", body)
    assert answer.status_code == 200, answer.content
    assert (answer.json()["changed"], notes(answer)) == (changed, said)
    assert [kind for kind, _ in items()] == kinds
    assert (answer.json()["desk_item"] is not None) is bool(kinds)


def test_a_change_of_which_nothing_can_be_used_is_in_the_inbox(county: County) -> None:
    client = county.cad()
    incident = sent(client).json()["incident"]["id"]
    answer = client.ask("patch", f"/api/calls/{incident}", {"remark": "third floor"})
    item = held(county, answer)
    assert (item.kind, str(item.incident)) == ("call_unreadable", incident)
    assert notes(answer) == [("field_unknown", "remark")]


def test_a_place_outside_that_came_later_is_taken_by_a_desk(county: County) -> None:
    client = county.cad()
    incident = sent(client).json()["incident"]["id"]
    there = {"location": {"lat": 54.01, "lon": LON}}
    item = client.ask("patch", f"/api/calls/{incident}", there).json()["desk_item"]
    taken = county.client("ambulance_control_room").ask("post", f"/api/desk-items/{item}/take")
    assert taken.status_code == 200, taken.content
    assert taken.json()["incident"]["location"]["lat"] == 54.01
    assert items() == []


def test_the_code_of_an_open_call_is_known_whatever_its_case(county: County) -> None:
    client = county.cad()
    incident = sent(client, trigger={"system": "cad", "code": CHEST_PAIN}).json()["incident"]["id"]
    lower = {"trigger": {"system": "cad", "code": ARREST.lower()}}
    answer = client.ask("patch", f"/api/calls/{incident}", lower)
    assert (answer.status_code, answer.json()["incident"]["trigger"]["code"]) == (200, ARREST)
