"""A CAD that packs, spells, addresses and asks otherwise than this page says: its calls are opened all the same."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

import pytest

from apps.dispatch.intake.body import unpacked
from apps.dispatch.models import DeskItem, SourceMessage
from apps.incidents.models import Incident
from tests.dispatch.inbox import held, items, notes, raw
from tests.support.actions import Client, call
from tests.support.constants import ARREST, LAT, LON
from tests.support.factories import County
from tests.support.results import problem, signs

HERE = {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "cad"}


def written(**more: Any) -> bytes:
    return json.dumps(call(**more)).encode()


def bodies() -> dict[str, tuple[bytes, list[tuple[str, str]]]]:
    plain, given = written(), call()
    text = plain.decode()
    return {
        "compressed": (gzip.compress(plain), []),
        "deflated": (zlib.compress(plain), []),
        "UTF-32": (text.encode("utf-32"), []),
        "two marks": (b"\xef\xbb\xbf\xef\xbb\xbf" + plain, []),
        "a buffer of fixed length": (plain + b"\r\n\0\0\0", []),
        "UTF-16 with half a sign at its end": (text.encode("utf-16") + b"\0", []),
        "a list in a list": (b"[[" + plain + b"]]", []),
        "a text that is JSON": (json.dumps(text).encode(), []),
        "an envelope": (json.dumps({"Call": given}).encode(), [("envelope_opened", "Call")]),
        "an envelope with a list": (json.dumps({"data": [given]}).encode(), [("envelope_opened", "data")]),
        "a deep field": (
            plain[:-1] + b',"x":' + b"[" * 300 + b"]" * 300 + b"}",
            [("nested_too_deeply", ""), ("field_unknown", "x")],
        ),
        "other capitals": (
            json.dumps(
                {"externalRef": "CAD 1", "Address": "1", "TRIGGER": ARREST, "location": HERE}
            ).encode(),
            [
                ("field_renamed", "externalRef"),
                ("field_renamed", "Address"),
                ("field_renamed", "TRIGGER"),
                ("read_as_code", "trigger"),
            ],
        ),
    }


def test_a_call_is_read_however_it_is_packed(county: County) -> None:
    client = county.cad()
    for name, (body, said) in bodies().items():
        answer = raw(client, body)
        assert (name, answer.status_code < 202, notes(answer)) == (name, True, said)
        assert bytes(SourceMessage.objects.latest("received_at", "pk").body) == body
    assert items() == []


def test_a_compressed_body_is_shown_to_a_desk_as_text_and_never_grows_without_bound(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    item = held(county, raw(client, gzip.compress(written(location=None, address="The boat house"))))
    assert item.subject == f"The boat house · cad {ARREST}"
    shown = desk.ask("get", f"/api/desk-items/{item.pk}/message").json()["text"]
    assert json.loads(shown)["address"] == "The boat house"
    bomb = gzip.compress(b" " * 50_000_000)
    assert len(unpacked(bomb)) == 256 * 1024 + 1
    assert problem(raw(client, bomb))[:2] == (413, "body_too_large")


@pytest.mark.parametrize("accept", ["application/xml", "text/html", "garbage", ""])
def test_no_header_keeps_a_call_from_being_opened(county: County, accept: str) -> None:
    client = county.cad()
    answer = client.http.post(
        "/api/calls?format=xml", written(), content_type="text/xml", headers={"Accept": accept}
    )
    assert (answer.status_code, answer["Content-Type"]) == (201, "application/json")


def ask(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.ask(method, path, body)


def test_a_call_may_be_put_and_sent_to_any_address_below_calls(county: County) -> None:
    client = county.cad()
    first = client.ask("put", "/api/calls/ref/CAD%2F7%20a", call(external_ref=...))
    assert (first.status_code, first.json()["incident"]["external_ref"]) == (201, "CAD/7 a")
    incident = first.json()["incident"]["id"]
    for method, path, body in (
        ("put", "/api/calls/ref/CAD/7%20a", call(external_ref="another", hazards=["dog"])),
        ("post", "/api/calls/", call(external_ref="CAD/7 a", hazards=["dog", "wire"])),
        ("put", "/api/calls", call(external_ref="CAD/7 a", hazards=["dog"])),
        ("post", f"/api/calls/{incident}", call(external_ref=..., hazards=["wire"])),
        ("patch", "/api/calls/CAD/7 a/", {"hazards": ["dog"]}),
        ("patch", "/api/calls/ref/CAD%2F7 a", {"hazards": ["wire"]}),
        ("patch", f"/api/calls/{incident.upper()}", {"hazards": ["dog"]}),
        ("patch", "/api/calls", {"external_ref": "CAD/7 a", "hazards": ["wire"]}),
    ):
        answer = ask(client, method, path, body)
        assert (path, answer.status_code, answer.json()["changed"]) == (path, 200, ["hazards"])
        assert answer.json()["incident"]["id"] == incident
    cancelled = client.ask("delete", "/api/calls/ref/CAD%2F7 a")
    assert (cancelled.status_code, Incident.objects.get().phase) == (200, "cancelled")
    assert items() == []


def test_an_address_that_is_no_reference_joins_no_calls(county: County) -> None:
    client = county.cad()
    for number in "12":
        answer = client.ask("post", "/api/calls/new", call(external_ref=..., address=f"{number} High Street"))
        assert (answer.status_code, notes(answer)) == (201, [("reference_missing", "external_ref")])
    assert Incident.objects.count() == 2


@pytest.mark.parametrize("filler", ["N/A", "-", "0000", "null", " Unknown ", "T.B.A.", "\u2800", "???"])
def test_two_calls_under_a_filler_are_two_incidents(county: County, filler: str) -> None:
    client = county.cad()
    for number, lat in enumerate((LAT, LAT + 0.1)):
        there = call(external_ref=filler, address=f"{number} High Street", location=HERE | {"lat": lat})
        answer = client.ask("post", "/api/calls", there)
        assert (answer.status_code, notes(answer)) == (201, [("reference_missing", "external_ref")])
    assert set(Incident.objects.values_list("lat", flat=True)) == {LAT, LAT + 0.1}


def test_a_cads_own_reference_may_look_like_that_of_a_running_call(county: County) -> None:
    client = county.cad()
    for reference in ("RUN-2026-1", "RUN-2026-2"):
        assert client.ask("post", "/api/calls", call(external_ref=reference)).status_code == 201
    assert sorted(Incident.objects.values_list("external_ref", flat=True)) == ["RUN-2026-1", "RUN-2026-2"]


def test_one_reference_in_two_forms_of_unicode_is_one(county: County) -> None:
    client = county.cad()
    statuses = [
        client.ask("post", "/api/calls", call(external_ref=reference)).status_code
        for reference in ("Caf\u00e9 1", "Cafe\u0301 1", "\u202aCaf\u00e9 1\u202c")
    ]
    assert statuses == [201, 200, 200]


PLACES: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "other names": (
        {"latitude": LAT, "Lng": LON},
        [("field_renamed", "location.latitude"), ("field_renamed", "location.Lng")],
    ),
    "a point of GeoJSON": (
        {"type": "Point", "coordinates": [LON, LAT]},
        [("field_renamed", "location.coordinates")],
    ),
    "marks of direction, another minus": (
        {"lat": f"\u200e{LAT}", "lon": f"{LON}\u200f".replace("-", "\u2212")},
        [("read_as_number", "location.lat"), ("read_as_number", "location.lon")],
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_read_in_other_forms(county: County, name: str) -> None:
    location, said = PLACES[name]
    answer = county.cad().ask("post", "/api/calls", call(location=location))
    assert (answer.status_code, notes(answer)) == (201, said)
    record = answer.json()["incident"]["location"]
    assert (record["lat"], record["lon"]) == (LAT, LON)


def test_a_place_that_cannot_be_is_held_and_says_what_it_may_be(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    near = held(county, client.ask("post", "/api/calls", call(location={"lat": 1e-5, "lon": -1e-5})))
    assert near.kind == "call_held"
    swapped = client.ask("post", "/api/calls", call(location={"lat": LON, "lon": LAT}))
    assert notes(swapped) == [("perhaps_swapped", "location"), ("location_outside_area", "")]
    placed = desk.ask("post", f"/api/desk-items/{near.pk}/place", {"lat": 0.0, "lon": 0.0})
    assert problem(placed)[:2] == (422, "location_missing")
    assert Incident.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "is_read_as"),
    [
        ("20260601T100000Z", "2026-06-01T10:00:00.000Z"),
        ("2026-06-01T10:00:00 UTC", "2026-06-01T10:00:00.000Z"),
        ("2026-06-01T10:00:00+02", "2026-06-01T08:00:00.000Z"),
        ("2026-06-01T10:00:00+01:00[Europe/London]", "2026-06-01T09:00:00.000Z"),
        ("2026-06-01T10:00:00\u200eZ", "2026-06-01T10:00:00.000Z"),
        ("1780308000", "2026-06-01T10:00:00.000Z"),
        ("/Date(1780308000000)/", "2026-06-01T10:00:00.000Z"),
    ],
)
def test_a_time_is_read_in_other_forms(county: County, said: str, is_read_as: str) -> None:
    answer = county.cad().ask("post", "/api/calls", call(received_at=said))
    assert answer.json()["incident"]["opened_at"] == is_read_as


def test_an_item_about_a_message_without_words_shows_the_message(county: County) -> None:
    item = held(county, county.cad().ask("post", "/api/calls", {"caller": {"said": "he fell"}}))
    assert item.subject == '{"caller":{"said":"he fell"}}'
    assert DeskItem.objects.get().kind == "call_held"


def test_what_a_desk_says_of_a_place_and_a_reference_is_checked_as_what_a_cad_says(county: County) -> None:
    client, desk = county.cad(), county.client("ambulance_control_room")
    item = held(county, client.ask("post", "/api/calls", call(location=None)))
    wide = {"lat": LAT, "lon": LON, "accuracy_m": 1e300}
    refused = desk.ask("post", f"/api/desk-items/{item.pk}/place", wide)
    assert problem(refused)[:2] == (400, "request_malformed")
    placed = desk.ask("post", f"/api/desk-items/{item.pk}/place", wide | {"accuracy_m": 20})
    assert signs(placed.json()) == {"crew": "A1", "co_responder": "P1"}
    path = f"/api/incidents/{placed.json()['incident']['id']}/reference"
    assert problem(desk.ask("put", path, {"external_ref": "n/a"}))[:2] == (400, "request_malformed")
    assert desk.ask("put", path, {"external_ref": "\u202aCAD\u00a07\u202c"}).status_code == 204
    assert Incident.objects.get().external_ref == "CAD 7"


HAZARDS: dict[str, Any] = {
    "a list in a list": [["known_violence"]],
    "an object of another form": [{"code": "known_violence"}],
    "a marker that is an object": [{"marker": {"code": "known_violence"}}],
    "flags": {"known_violence": True, "dog": False},
    "several in one line": "dog, known_violence",
    "several in one place": ["dog; KNOWN-VIOLENCE"],
    "signs around": ["(Known violence!)"],
    "a sign that cannot be seen": ["known\u200b_violence\u200f"],
    "wide letters": ["ｋｎｏｗｎ＿ｖｉｏｌｅｎｃｅ"],
    "other capitals": [{"Marker": "known_violence", "expiresAt": None}],
}


def test_a_hazard_excludes_in_whatever_form_it_comes(county: County) -> None:
    client = county.cad()
    for name, hazards in HAZARDS.items():
        incident = client.ask("post", "/api/calls", call(hazards=hazards)).json()
        assert (name, signs(incident)) == (name, {"crew": "A1"})
        client.ask("delete", f"/api/calls/{incident['incident']['id']}")


@pytest.mark.parametrize("unusable", [None, [True], {}, [{}], "  ", [[]], False])
def test_hazards_that_nobody_can_read_take_none_away(county: County, unusable: Any) -> None:
    client = county.cad()
    known = call(external_ref="CAD 1", hazards=["known_violence"])
    incident = client.ask("post", "/api/calls", known).json()["incident"]["id"]
    again = client.ask("post", "/api/calls", known | {"hazards": unusable})
    assert (again.status_code, again.json()["changed"], signs(again.json())) == (200, [], {})
    client.ask("patch", f"/api/calls/{incident}", {"hazards": unusable})
    assert Incident.objects.get().hazards == ["known_violence"]
    cleared = client.ask("patch", f"/api/calls/{incident}", {"hazards": []})
    assert (cleared.json()["changed"], signs(cleared.json())) == (["hazards"], {"co_responder": "P1"})
