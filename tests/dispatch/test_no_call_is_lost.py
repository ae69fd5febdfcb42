"""A call is never lost for its trimmings: it opens an incident, and the answer says what was left out or assumed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import from_wire, now, to_wire
from apps.dispatch.models import DeskItem, SourceMessage
from apps.incidents.models import Incident
from apps.journal.models import Entry
from tests.dispatch.inbox import held, items, notes, outcomes, raw
from tests.support.actions import call
from tests.support.constants import ARREST, CHEST_PAIN, LAT, LON, OFFICER
from tests.support.factories import County
from tests.support.results import latest, problem, signs

BOTH = {"crew": "A1", "co_responder": "P1"}
PLACE = {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "cad"}

TAKEN: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "an unknown field": (call(prio="1"), [("field_unknown", "prio")]),
    "an unknown field inside": (
        call(trigger={"system": "cad", "code": ARREST, "label": "x"}),
        [("field_unknown", "trigger.label")],
    ),
    "a code in lower case": (call(trigger={"system": "CAD", "code": ARREST.lower()}), []),
    "a code without its system": (call(trigger={"code": ARREST}), []),
    "a code alone": (call(trigger=ARREST), [("read_as_code", "trigger")]),
    "no address": (call(address=...), []),
    "an address that is a number": (call(address=17), [("read_as_text", "address")]),
    "an address that is a list": (call(address=["1 High Street"]), [("field_ignored", "address")]),
    "an address of 301 characters": (call(address="x" * 301), [("text_cut", "address")]),
    "hazards null": (call(hazards=None), [("field_ignored", "hazards")]),
    "one hazard without its list": (call(hazards="dog"), [("read_as_list", "hazards")]),
    "21 hazards": (call(hazards=["dog"] * 21), []),
    "a hazard of 201 characters": (call(hazards=["d" * 201]), [("text_cut", "hazards")]),
    "a hazard that is an object": (call(hazards=[{}, "dog"]), [("field_ignored", "hazards")]),
    "an age that is no age": (call(age="old"), [("field_ignored", "age")]),
    "an age out of range": (call(age_years=131), [("field_ignored", "age_years")]),
    "an age as a text": (call(age_years="54"), [("read_as_number", "age_years")]),
    "an exercise that is a word": (call(exercise="perhaps"), [("field_ignored", "exercise")]),
    "coordinates as texts": (
        call(location=PLACE | {"lat": str(LAT), "lon": str(LON)}),
        [("read_as_number", "location.lat"), ("read_as_number", "location.lon")],
    ),
    "no accuracy": (
        call(location=PLACE | {"accuracy_m": "near"}),
        [("field_ignored", "location.accuracy_m")],
    ),
    "a negative accuracy": (
        call(location=PLACE | {"accuracy_m": -1}),
        [("field_ignored", "location.accuracy_m")],
    ),
    "a time that is no time": (call(received_at="just now"), [("field_ignored", "received_at")]),
    "a time off the calendar": (
        call(received_at="2026-02-30T10:00:00Z"),
        [("field_ignored", "received_at")],
    ),
    "a NUL in the address": (call(address="1 High\x00 Street"), [("characters_replaced", "")]),
    "half a character pair": (call(address="1 High \ud800Street"), [("characters_replaced", "")]),
}


@pytest.mark.parametrize("name", TAKEN)
def test_trimmings_do_not_keep_a_call_from_alerting_both(county: County, name: str) -> None:
    body, said = TAKEN[name]
    answer = county.cad().ask("post", "/api/calls", body)
    assert answer.status_code == 201, answer.content
    assert notes(answer) == said
    assert signs(answer.json()) == BOTH
    assert (items(), outcomes()) == ([], ["opened"])


def test_a_text_that_is_cut_for_display_is_kept_whole(county: County) -> None:
    address = "Behind the sports hall " * 20
    answer = county.cad().ask("post", "/api/calls", call(address=address))
    shown = answer.json()["incident"]["address"]
    assert (len(shown), shown[-1]) == (299, "…")
    (message,) = SourceMessage.objects.all()
    assert json.loads(bytes(message.body))["address"] == address


def test_a_hazard_with_a_marker_and_words_excludes_as_its_marker_does(county: County) -> None:
    hazards = [{"marker": "known_violence", "text": "Knife seen in the hall", "severity": "danger"}, "dog"]
    answer = county.cad().ask("post", "/api/calls", call(hazards=hazards))
    assert (answer.status_code, notes(answer)) == (201, [])
    incident = answer.json()["incident"]["id"]
    assert Incident.objects.get(pk=incident).hazards == ["known_violence", "Knife seen in the hall", "dog"]
    assert signs(answer.json()) == {"crew": "A1"}


@pytest.mark.parametrize("ahead_s", [75, 3_600, 400 * 86_400])
def test_a_clock_that_is_ahead_costs_nothing(county: County, ahead_s: int) -> None:
    said = to_wire(now() + timedelta(seconds=ahead_s))
    answer = county.cad().ask("post", "/api/calls", call(received_at=said))
    assert (answer.status_code, notes(answer)) == (201, [("clock_ahead", "received_at")])
    assert abs(now() - from_wire(answer.json()["incident"]["opened_at"])) < timedelta(seconds=30)


@pytest.mark.parametrize("said", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_a_clock_that_was_never_set_is_kept_as_said_and_counts_nowhere(county: County, said: str) -> None:
    client = county.cad()
    answer = client.ask("post", "/api/calls", call(received_at=said))
    assert (answer.status_code, notes(answer)) == (201, [("clock_not_set", "received_at")])
    incident = answer.json()["incident"]
    assert abs(now() - from_wire(incident["opened_at"])) < timedelta(seconds=30)
    opened = latest("incident_opened", incident["id"])
    assert opened.device_at is not None
    assert (to_wire(opened.device_at), opened.flags) == (to_wire(from_wire(said)), ["clock_not_set"])
    receipt = county.client(OFFICER).record("cpr_started", incident["id"])
    assert receipt["outcome"] == "recorded"


def test_a_time_without_an_offset_is_of_the_agencys_clock(county: County) -> None:
    county.agencies["ambulance"].time_zone = "Asia/Jerusalem"
    county.agencies["ambulance"].save()
    answer = county.cad().ask("post", "/api/calls", call(received_at="2026-06-01T10:00:00"))
    assert notes(answer) == [("time_zone_assumed", "received_at")]
    assert answer.json()["incident"]["opened_at"] == "2026-06-01T07:00:00.000Z"


@pytest.mark.parametrize(
    ("said", "is_read_as", "noted"),
    [
        ("2026-06-01T10:00:60Z", "2026-06-01T10:01:00.000Z", [("second_60", "received_at")]),
        ("2026-06-01 10:00:07+0200", "2026-06-01T08:00:07.000Z", []),
        ("2026-06-01T10:00Z", "2026-06-01T10:00:00.000Z", []),
        (1_780_308_000, "2026-06-01T10:00:00.000Z", [("read_as_seconds_since_1970", "received_at")]),
        (1_780_308_000_000, "2026-06-01T10:00:00.000Z", [("read_as_seconds_since_1970", "received_at")]),
    ],
)
def test_odd_forms_of_a_time_are_read(
    county: County, said: Any, is_read_as: str, noted: list[tuple[str, str]]
) -> None:
    answer = county.cad().ask("post", "/api/calls", call(received_at=said))
    assert (answer.json()["incident"]["opened_at"], notes(answer)) == (is_read_as, noted)


def test_without_a_reference_the_digest_is_the_reference(county: County) -> None:
    client, body = county.cad(), call(external_ref=...)
    first, again = (client.ask("post", "/api/calls", body) for _ in range(2))
    assert notes(first) == [("reference_missing", "external_ref")]
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["incident"]["id"] == first.json()["incident"]["id"]
    (opened, _) = SourceMessage.objects.order_by("received_at", "pk")
    assert first.json()["incident"]["external_ref"] == f"~{opened.digest[:40]}"
    assert outcomes() == ["opened", "duplicate"]


def test_two_long_references_with_one_beginning_are_two_incidents(county: County) -> None:
    client = county.cad()
    for end in "ab":
        answer = client.ask("post", "/api/calls", call(external_ref="R" * 70 + end))
        assert (answer.status_code, notes(answer)) == (201, [("text_cut", "external_ref")])
    assert Incident.objects.count() == 2


@pytest.mark.parametrize("code", ["ARREST?", "09-E-99", ""])
def test_an_unknown_code_opens_at_once_and_a_desk_may_treat_it_as_an_arrest(
    county: County, code: str
) -> None:
    answer = county.cad().ask("post", "/api/calls", call(code))
    assert (answer.status_code, signs(answer.json())) == (201, {"crew": "A1"})
    assert answer.json()["incident"]["category"] == "unknown"
    ((kind, _),) = items()
    assert kind == "code_unknown"
    item = answer.json()["desk_item"]
    desk = county.client("ambulance_control_room")
    treated = desk.ask("post", f"/api/desk-items/{item}/treat-as-arrest")
    assert treated.status_code == 200, treated.content
    assert treated.json()["incident"]["trigger"]["code"] == ARREST
    assert signs(treated.json())["co_responder"] == "P1"
    assert (items(), DeskItem.objects.get().resolution) == ([], "recoded")


def test_a_recode_by_the_cad_settles_the_item(county: County) -> None:
    client = county.cad()
    incident = client.ask("post", "/api/calls", call("?")).json()["incident"]["id"]
    known = {"trigger": {"system": "cad", "code": CHEST_PAIN}}
    assert client.ask("patch", f"/api/calls/{incident}", known).status_code == 200
    assert items() == []


def test_words_in_place_of_a_code_stay_out_of_the_journal(county: County) -> None:
    answer = county.cad().ask("post", "/api/calls", call("Zebedee Quillfeather fell"))
    assert answer.json()["incident"]["trigger"]["code"] == "unknown"
    assert "Quillfeather" not in json.dumps(list(Entry.objects.values_list("payload", flat=True)))
    assert items() == [("code_unknown", "cad Zebedee Quillfeather fell")]


NO_PLACE: dict[str, Any] = {
    "no location": ...,
    "location null": None,
    "location empty": {},
    "location a text": "town hall",
    "latitude only": {"lat": LAT},
    "longitude null": {"lat": LAT, "lon": None},
    "words": {"lat": "north", "lon": "west"},
    "off the world": {"lat": 90.1, "lon": LON},
    "the null island": {"lat": 0, "lon": 0},
    "true and false": {"lat": True, "lon": False},
}


@pytest.mark.parametrize("name", NO_PLACE)
def test_a_call_without_a_place_is_placed_on_the_map_by_a_desk_and_sent(county: County, name: str) -> None:
    body = call(location=NO_PLACE[name], address="The boat house", external_ref="CAD 9")
    item = held(county, county.cad().ask("post", "/api/calls", body))
    assert (item.kind, item.subject) == ("call_held", f"The boat house · cad {ARREST}")
    assert (Incident.objects.count(), outcomes()) == (0, ["held"])
    desk = county.client("ambulance_control_room")
    text = desk.ask("get", f"/api/desk-items/{item.pk}/message").json()["text"]
    assert json.loads(text)["address"] == "The boat house"
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", {"lat": LAT, "lon": LON})
    assert placed.status_code == 200, placed.content
    record = placed.json()["incident"]
    assert (record["address"], record["external_ref"]) == ("The boat house", "CAD 9")
    assert record["location"] == {"lat": LAT, "lon": LON, "accuracy_m": 50.0, "source": "desk"}
    assert signs(placed.json()) == BOTH
    item.refresh_from_db()
    assert (item.resolution, str(item.incident)) == ("placed", record["id"])
    again = desk.ask("post", f"/api/desk-items/{item.pk}/place", {"lat": LAT, "lon": LON})
    assert problem(again)[:2] == (409, "desk_item_resolved")
    assert (Incident.objects.count(), outcomes()) == (1, ["opened"])


def test_a_held_call_sent_again_is_one_item_and_opens_as_soon_as_it_has_a_place(county: County) -> None:
    client = county.cad()
    first, again = (
        client.ask("post", "/api/calls", call(location=None, external_ref="CAD 9", address=address))
        for address in ("Boat house", "Boat house, north bank")
    )
    assert first.json()["desk_item"] == again.json()["desk_item"]
    opened = client.ask("post", "/api/calls", call(external_ref="CAD 9"))
    assert opened.status_code == 201
    item = DeskItem.objects.get()
    assert (item.resolution, str(item.incident)) == ("settled", opened.json()["incident"]["id"])


def test_a_call_outside_the_area_is_taken_by_a_desk_or_passed_on_by_voice(county: County) -> None:
    there = {"lat": 54.5, "lon": -1.5}
    client, desk = county.cad(), county.client("ambulance_control_room")
    first, second = (held(county, client.ask("post", "/api/calls", call(location=there))) for _ in "ab")
    assert {first.kind, second.kind} == {"call_outside"}
    passed = desk.ask("post", f"/api/desk-items/{first.pk}/resolve", {"resolution": "passed_on"})
    assert passed.status_code == 200
    taken = desk.ask("post", f"/api/desk-items/{second.pk}/take")
    assert taken.status_code == 200, taken.content
    assert (taken.json()["incident"]["location"]["lat"], taken.json()["alerts"] != []) == (54.5, True)
    assert sorted(DeskItem.objects.values_list("resolution", flat=True)) == ["passed_on", "taken"]


def test_an_exercise_of_a_cad_is_never_alerted_and_never_sent(county: County) -> None:
    item = held(county, county.cad().ask("post", "/api/calls", call(exercise=True)))
    assert item.kind == "call_exercise"
    desk = county.client("ambulance_control_room")
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", {"lat": LAT, "lon": LON})
    assert problem(placed)[:2] == (409, "desk_item_not_for_that")
    assert Incident.objects.count() == 0


@pytest.mark.parametrize(
    "body", [b"", b"<call/>", b"[]", b'"call"', b"null", b'{"external_ref": ', b"[" * 9000]
)
def test_what_is_no_json_is_refused_and_in_the_inbox(county: County, body: bytes) -> None:
    answer = raw(county.cad(), body)
    assert problem(answer)[:2] == (400, "request_malformed")
    item = DeskItem.objects.get()
    assert (item.kind, answer.json()["desk_item"]) == ("call_unreadable", str(item.pk))
    assert (outcomes(), bytes(SourceMessage.objects.get().body)) == (["refused"], body)


def test_what_is_too_large_is_refused_and_its_beginning_is_in_the_inbox(county: County) -> None:
    body = json.dumps(call(address="The boat house")).encode() + b" " * (256 * 1024)
    answer = raw(county.cad(), body)
    assert problem(answer)[:2] == (413, "body_too_large")
    message = SourceMessage.objects.get()
    assert (len(bytes(message.body)), message.size) == (64 * 1024, len(body))
    item = DeskItem.objects.get()
    placed = county.client("ambulance_control_room").ask(
        "post", f"/api/desk-items/{item.pk}/place", {"lat": LAT, "lon": LON, "arrest": True}
    )
    assert (placed.status_code, signs(placed.json())) == (200, BOTH)


ENCODED: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "a mark of UTF-8": (b"\xef\xbb\xbf" + json.dumps(call(address="É")).encode(), []),
    "UTF-16": (json.dumps(call(address="É"), ensure_ascii=False).encode("utf-16"), []),
    "Windows-1252": (
        json.dumps(call(address="É"), ensure_ascii=False).encode("cp1252"),
        [("encoding_assumed", "")],
    ),
}


@pytest.mark.parametrize("name", ENCODED)
def test_odd_encodings_are_read(county: County, name: str) -> None:
    body, said = ENCODED[name]
    answer = raw(county.cad(), body)
    assert (answer.status_code, notes(answer)) == (201, said)
    assert answer.json()["incident"]["address"] == "É"


def test_of_a_key_that_occurs_twice_the_last_value_counts(county: County) -> None:
    body = json.dumps(call(address="2 High Street"))
    answer = raw(county.cad(), ('{"address": "1 High Street", ' + body[1:]).encode())
    assert (answer.status_code, notes(answer)) == (201, [("field_repeated", "address")])
    assert answer.json()["incident"]["address"] == "2 High Street"


def test_what_is_no_number_is_no_reason_to_lose_a_call(county: County) -> None:
    body = json.dumps(call(age_years=None, priority=1)).replace('"priority": 1', '"priority": NaN')
    assert raw(county.cad(), body.encode()).status_code == 201


def test_another_call_under_a_used_key_is_a_call(county: County) -> None:
    client = county.cad()
    client.ask("post", "/api/calls", call(), Idempotency_Key="k")
    answer = client.ask("post", "/api/calls", call(), Idempotency_Key="k")
    assert (answer.status_code, notes(answer)) == (201, [("idempotency_key_reused", "Idempotency-Key")])
    assert Incident.objects.count() == 2


def test_a_message_is_kept_as_it_came_with_what_it_led_to(county: County) -> None:
    client = county.cad()
    body = json.dumps(call(external_ref="CAD 1", prio=1)).encode()
    incident = raw(client, body).json()["incident"]["id"]
    message = SourceMessage.objects.get()
    assert (message.method, message.external_ref, str(message.incident)) == ("POST", "CAD 1", incident)
    assert (bytes(message.body), message.size, message.outcome) == (body, len(body), "opened")
    assert message.notes == [{"code": "field_unknown", "field": "prio"}]
    assert message.sender == client.person


def test_each_area_takes_its_own_calls(county: County) -> None:
    there = {"lat": 54.5, "lon": -1.5}
    answer = county.client("far_ambulance_supervisor").ask("post", "/api/calls", call(location=there))
    assert (answer.status_code, signs(answer.json())) == (201, {"crew": "FA1"})
