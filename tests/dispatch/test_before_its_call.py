"""Messages that overtake their call, or whose call has become another: nothing of them is lost, and nobody goes twice."""

from __future__ import annotations

from apps.dispatch.models import DeskItem
from apps.incidents.models import Incident
from tests.dispatch.inbox import held, items, notes, outcomes
from tests.support.actions import call
from tests.support.constants import CHEST_PAIN, LAT, LON
from tests.support.factories import County
from tests.support.results import problem, signs

HERE = {"lat": LAT, "lon": LON}


def test_changes_that_come_before_their_call_are_applied_with_it(county: County) -> None:
    client = county.cad()
    first = held(county, client.ask("patch", "/api/calls/ref/CAD 7", {"hazards": ["known_violence"]}))
    second = held(
        county, client.ask("patch", "/api/calls/ref/CAD 7", {"information": "Collapsed", "address": "Barn"})
    )
    assert (first, first.subject) == (second, '{"hazards":["known_violence"]}')
    opened = client.ask("post", "/api/calls", call(external_ref="CAD 7"))
    assert opened.status_code == 201, opened.content
    assert opened.json()["incident"]["hazards"] == ["known_violence"]
    assert set(opened.json()["changed"]) == {"hazards", "address", "information"}
    assert Incident.objects.get().moved_to == "Barn"
    # Nobody was alerted to the scene before it was known to be violent.
    assert signs(opened.json()) == {"crew": "A1"}
    first.refresh_from_db()
    assert (first.resolution, str(first.incident)) == ("settled", opened.json()["incident"]["id"])
    assert (items(), outcomes()) == ([], ["updated", "updated", "opened"])


def test_a_call_that_comes_after_its_cancellation_opens_and_a_desk_sees_both(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    item = held(county, client.ask("delete", "/api/calls/ref/CAD 8"))
    again = held(county, client.ask("delete", "/api/calls/ref/CAD 8"))
    assert (item, item.subject) == (again, "CAD 8")
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", HERE)
    assert problem(placed)[:2] == (409, "desk_item_not_for_that")
    opened = client.ask("post", "/api/calls", call(external_ref="CAD 8"))
    assert (opened.status_code, signs(opened.json())) == (201, {"crew": "A1", "co_responder": "P1"})
    item.refresh_from_db()
    assert (str(item.incident), item.resolved_at) == (opened.json()["incident"]["id"], None)
    assert [note["code"] for note in item.notes] == ["incident_unknown", "cancel_came_first"]


def test_a_call_that_waits_opens_with_the_change_that_says_where_it_is(county: County) -> None:
    client = county.cad()
    item = held(
        county, client.ask("post", "/api/calls", call(external_ref="CAD 9", location=None, address="Boat"))
    )
    assert held(county, client.ask("patch", "/api/calls/ref/CAD 9", {"hazards": ["dog"]})) == item
    opened = client.ask("patch", "/api/calls/ref/CAD 9", {"location": HERE})
    assert (opened.status_code, signs(opened.json())) == (201, {"crew": "A1", "co_responder": "P1"})
    record = opened.json()["incident"]
    assert (record["address"], record["external_ref"], record["hazards"]) == ("Boat", "CAD 9", ["dog"])
    item.refresh_from_db()
    assert (item.resolution, str(item.incident)) == ("settled", record["id"])


def test_what_came_about_a_call_that_waits_is_known_when_a_desk_places_it(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    item = held(county, client.ask("post", "/api/calls", call(external_ref="CAD 9", location=None)))
    client.ask("patch", "/api/calls/ref/CAD 9", {"hazards": ["dog"]})
    assert held(county, client.ask("delete", "/api/calls/ref/CAD 9")) == item
    item.refresh_from_db()
    assert [note["code"] for note in item.notes] == ["location_missing", "cancel_came_first"]
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", HERE)
    assert (placed.status_code, placed.json()["incident"]["hazards"]) == (200, ["dog"])


def test_of_two_places_outside_the_newest_is_taken(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    incident = client.ask("post", "/api/calls", call()).json()["incident"]["id"]
    asked = {
        client.ask("patch", f"/api/calls/{incident}", {"location": {"lat": lat, "lon": LON}}).json()[
            "desk_item"
        ]
        for lat in (54.01, 54.02)
    }
    (item,) = asked
    taken = desk.ask("post", f"/api/desk-items/{item}/take")
    assert (taken.status_code, taken.json()["incident"]["location"]["lat"]) == (200, 54.02)


def test_an_unknown_code_and_a_place_outside_are_two_items(county: County) -> None:
    client = county.cad()
    incident = client.ask("post", "/api/calls", call()).json()["incident"]["id"]
    both = {"trigger": {"code": "?"}, "location": {"lat": 54.5, "lon": LON}}
    client.ask("patch", f"/api/calls/{incident}", both)
    assert [kind for kind, _ in items()] == ["code_unknown", "call_outside"]


def test_a_desk_sends_units_to_a_call_that_was_over_with_what_the_cad_says_of_it(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    incident = client.ask("post", "/api/calls", call(CHEST_PAIN)).json()["incident"]["id"]
    client.ask("delete", f"/api/calls/{incident}")
    item = held(county, client.ask("patch", f"/api/calls/{incident}", {"hazards": ["dog"]}))
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", HERE)
    assert (placed.status_code, signs(placed.json())) == (200, {"crew": "A1"})
    assert placed.json()["incident"]["hazards"] == ["dog"]
    assert (Incident.objects.get().phase, items()) == ("open", [])


def test_a_merged_call_sent_again_alerts_nobody_and_its_news_reaches_the_other(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    one, two = (
        client.ask("post", "/api/calls", call(external_ref=reference)).json()["incident"]["id"]
        for reference in ("A", "B")
    )
    assert desk.ask("post", f"/api/incidents/{two}/merge", {"into": one}).status_code == 204
    again = client.ask("post", "/api/calls", call(external_ref="B"))
    assert (again.status_code, again.json()["incident"]["id"]) == (200, one)
    assert (again.json()["alerts"], again.json()["changed"], items()) == ([], [], [])
    client.ask("patch", f"/api/calls/{one}", {"hazards": ["dog"]})
    news = {"hazards": ["wire"], "information": "He is cold", "trigger": {"code": CHEST_PAIN}}
    answered = client.ask("patch", f"/api/calls/{two}", news)
    assert (answered.json()["incident"]["id"], answered.json()["changed"]) == (
        one,
        ["hazards", "information"],
    )
    assert answered.json()["incident"]["hazards"] == ["dog", "wire"]
    assert notes(answered) == [("incident_merged", "trigger")]
    item = DeskItem.objects.get(resolved_at=None)
    assert (item.kind, str(item.incident), str(item.pk)) == ("call_held", one, answered.json()["desk_item"])
    moved = client.ask("post", "/api/calls", call(external_ref="B", location=HERE | {"lat": LAT + 0.01}))
    assert (moved.json()["changed"], notes(moved)) == ([], [("incident_merged", "location")])
    assert Incident.objects.get(pk=one).lat == LAT
    ended = client.ask("delete", "/api/calls/ref/B")
    assert (ended.status_code, notes(ended)) == (200, [("incident_merged", ""), ("other_call_stands", "")])
    assert Incident.objects.get(pk=one).phase == "open"
