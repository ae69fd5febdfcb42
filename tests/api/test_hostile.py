"""Hostile bodies and addresses: the server refuses them with a problem, never fails, and serves the next request."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from rest_framework.test import APIClient

from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.api.test_reports_refused import PAYLOADS, text_of
from tests.support.actions import Client, accept, clock_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import footprint, part, problem
from tests.wire.examples import examples

HUGE = 10**30


def post(client: Client, path: str, body: str) -> Any:
    return client.http.post(path, body, content_type="application/json")


def deep(levels: int, around: str = "1") -> str:
    return '{"a":' * levels + around + "}" * levels


@pytest.mark.parametrize("path", ["/api/reports", "/api/session"])
def test_deep_json_is_malformed(county: County, untouched: Untouched, path: str) -> None:
    client = county.client(OFFICER)
    with untouched():
        refusals = {problem(post(client, path, deep(levels)))[:2] for levels in (50, 500, 900, 5_000, 30_000)}
    assert refusals <= {(400, "request_malformed"), (400, "batch_malformed")}


@pytest.mark.parametrize("levels", [50, 300])
def test_a_deep_payload_fails_alone(county: County, levels: int) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    good, bad = report("cpr_started", incident), report("pads_applied", incident)
    body = json.dumps({"clock": clock_of(), "reports": [bad | {"payload": "DEEP"}, good]})
    answer = post(client, "/api/reports", body.replace('"DEEP"', deep(levels)))
    assert answer.status_code == 200, answer.content
    assert [(one["outcome"], one["code"]) for one in answer.json()["receipts"]] == [
        ("refused", "report_malformed"),
        ("recorded", None),
    ]


@pytest.mark.parametrize("number", ["9" * 5_000, "1" + "0" * 100_000])
def test_a_number_of_many_digits_is_malformed(county: County, untouched: Untouched, number: str) -> None:
    with untouched():
        answer = post(county.client(OFFICER), "/api/reports", f'{{"reports": {number}}}')
    assert problem(answer)[:2] == (400, "request_malformed")


def test_a_huge_number_in_a_report_writes_nothing(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    before = footprint()
    item = report("shock_delivered", incident, {"energy_j": HUGE})
    answer = client.ask("post", "/api/reports", {"clock": clock_of(), "reports": [item]})
    assert problem(answer)[:2] == (400, "request_malformed")
    assert footprint() == before


STRANGE = {"nul": "a\0b", "lone surrogate": "a\ud83d", "both": "\udc00\0"}


def reports_with(strange: str, incident: str) -> dict[str, dict[str, Any]]:
    note = report("note_added", incident, text="ok")
    fields = {
        name: note | {"id": str(new_id()), name: strange} for name in ("kind", "incident", "at", "text")
    }
    return fields | {
        "id": note | {"id": strange},
        "key": note | {strange: 1},
        "payload": note | {"payload": {"reason": strange}},
        "payload key": note | {"id": str(new_id()), "payload": {strange: 1}},
    }


@pytest.mark.parametrize("name", STRANGE)
def test_a_report_with_such_characters_fails_alone(county: County, name: str) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    bad = reports_with(STRANGE[name], incident)
    mixed = [item for one in bad.values() for item in (one, report("cpr_started", incident))]
    answer = post(client, "/api/reports", json.dumps({"clock": clock_of(), "reports": mixed}))
    assert answer.status_code == 200, answer.content
    receipts = answer.json()["receipts"]
    assert {one["outcome"] for one in receipts[1::2]} == {"recorded"}
    codes = dict(zip(bad, (one["code"] for one in receipts[::2]), strict=True))
    malformed = dict.fromkeys(bad, "report_malformed") | {"text": None}
    assert codes == malformed | ({"kind": "kind_unknown"} if name == "nul" else {})
    note = Entry.objects.get(kind="note_added").text
    assert note
    assert "\ufffd" in note.body


def spoilt(value: Any, strange: str) -> Iterator[Any]:
    """The value once for each text and each key in it, with the strange one in its place."""
    if isinstance(value, str):
        yield strange
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from ({**value, key: other} for other in spoilt(one, strange))
            yield {strange if name == key else name: held for name, held in value.items()}
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from ([*value[:place], other, *value[place + 1 :]] for other in spoilt(one, strange))


@pytest.mark.parametrize("name", STRANGE)
def test_no_text_in_any_payload_takes_such_characters(
    county: County, untouched: Untouched, name: str
) -> None:
    incident = opened(county)["incident"]["id"]
    payloads = PAYLOADS | {"running_call_opened": examples()["running_call_opened"]["payload"]}
    sent = [
        report(
            kind, str(new_id()) if kind == "running_call_opened" else incident, payload, text=text_of(kind)
        )
        for kind, whole in payloads.items()
        for payload in spoilt(whole, STRANGE[name])
    ]
    assert {item["kind"] for item in sent} >= {"running_call_opened", "triaged", "tourniquet_applied"}
    with untouched():
        for first in range(0, len(sent), 150):
            body = json.dumps({"clock": clock_of(), "reports": sent[first : first + 150]})
            answer = post(Client(county.people[PARAMEDIC]), "/api/reports", body)
            assert {one["code"] for one in answer.json()["receipts"]} == {"report_malformed"}


@pytest.mark.parametrize("text", ["x" * 2_000, "🫀" * 2_000, "a\u0301\u202e\ufeff\u2028<script>\\'\"%s{}"])
def test_any_other_text_is_kept_as_it_is(county: County, text: str) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    receipt = client.record("note_added", incident, text=text)
    assert receipt["outcome"] == "recorded"
    entries = client.ask("get", f"/api/incidents/{incident}").json()["entries"]
    assert [entry["text"] for entry in entries if entry["id"] == receipt["id"]] == [text]


def test_a_very_long_text_fails_alone(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    receipts = client.send(
        report("note_added", incident, text="x" * 200_000), report("note_added", incident, text="x")
    )
    assert [receipt["code"] for receipt in receipts] == ["report_malformed", None]


EDGES = ["0001-01-01T00:00:00.000Z", "0999-12-31T23:59:59.999Z", "1900-01-01T00:00:00.000Z"]


@pytest.mark.parametrize("at", EDGES)
def test_a_fact_of_long_ago_is_placed_when_it_came_and_keeps_what_was_given(county: County, at: str) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    items = [
        report("status_reached", incident, {"status": "clear"}) | {"at": at},
        report("shock_delivered", incident) | {"at": at},
    ]
    receipts = client.send(*items)
    assert [(one["outcome"], one["flags"][0]) for one in receipts] == [("recorded", "clock_not_set")] * 2
    seen = county.client(SUPERVISOR).ask("get", f"/api/incidents/{incident}").json()["entries"][-2:]
    assert [one["device_at"] for one in seen] == [at, at]
    assert [one["occurred_at"] for one in seen] == [one["received_at"] for one in seen]
    assert part(incident, county.unit("P1"))["ended_at"] == seen[0]["received_at"]


@pytest.mark.parametrize(
    "at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "10000-01-01T00:00Z"]
)
def test_a_fix_at_a_time_off_the_calendar_is_refused_alone(
    county: County, untouched: Untouched, at: str
) -> None:
    fix = {"unit": None, "lat": 53.8, "lon": -1.5, "accuracy_m": 5, "at": at, "source": "gps"}
    with untouched():
        answer = county.client(OFFICER).ask("post", "/api/positions", {"fixes": [fix]})
    refused = [{"index": 0, "code": "fix_unreadable"}]
    assert (answer.status_code, answer.json()) == (200, {"taken": 0, "refused": refused})


def test_a_clock_offset_that_leaves_the_calendar_loses_no_fact(county: County) -> None:
    incident, client = opened(county)["incident"]["id"], county.client(OFFICER)
    bad = report("cpr_started", incident) | {"at": "9999-12-31T23:59:59.999Z"}
    (receipt,) = client.send(bad, clock=clock_of(10 * 365 * 24 * 3_600_000))
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["clock_ahead"])


SOME_EPOCH = "01a2018bb7047294b638dc3b626ffe82"
FOREIGN = "01a2019c60907de2a61dbd41eb656e1c"
CURSORS = [
    "",
    ".",
    "x",
    "\0",
    "٣",
    "a" * 3_000,
    f"{SOME_EPOCH}.",
    ".0",
    "0.0",
    f"{SOME_EPOCH}.{'f' * 3_000}",
]


def test_a_cursor_made_up_is_unknown(county: County) -> None:
    client = county.client(OFFICER)
    for cursor in CURSORS:
        answer = client.http.get(f"/api/feed?after={quote(cursor)}")
        assert problem(answer)[:2] == (410, "cursor_unknown"), cursor


def test_a_waiting_time_made_up_is_none(county: County) -> None:
    client = county.client(OFFICER)
    opened(county)
    before = client.snapshot()["cursor"].split(".")[0] + ".0"
    for wait in ("²", "-1", "1e9", "nan", "inf", "", "x", "1.2.3", "٣٣", "."):
        answer = client.http.get(f"/api/feed?after={before}&wait={quote(wait)}")
        assert answer.status_code == 200, wait


@pytest.mark.parametrize(
    "path", ["/api/incidents/%00", "/api/calls/%FF", "/api/%C0%AF", "/api/incidents/..%2f"]
)
def test_addresses_made_up_are_not_found(county: County, path: str) -> None:
    assert problem(county.client(OFFICER).http.get(path))[:2] == (404, "not_found")


def test_a_machine_that_posts_where_nothing_answers_is_not_found_and_not_asked_for_a_cookie() -> None:
    answer = APIClient(enforce_csrf_checks=True).post(
        "/api//calls", {"address": "1 High Street"}, format="json"
    )
    assert problem(answer)[:2] == (404, "not_found")


@pytest.mark.parametrize("field", ["username", "password"])
def test_a_sign_in_with_a_strange_name_is_malformed(county: County, untouched: Untouched, field: str) -> None:
    body = {"username": OFFICER, "password": "x", "device": {"id": str(new_id()), "label": "tablet"}}
    for strange in STRANGE.values():
        with untouched():
            answer = post(county.client(OFFICER), "/api/session", json.dumps(body | {field: strange}))
        assert problem(answer)[:2] == (400, "request_malformed")


def test_an_accepted_alert_does_not_make_room_for_a_forged_id(county: County) -> None:
    """The id of the entry that follows from an acceptance can be computed beforehand by anyone on the incident."""
    from apps.core.ids import derived_id

    answer = opened(county)
    incident = answer["incident"]["id"]
    alert = next(one["alert"] for one in answer["alerts"] if one["role"] == "crew")
    accepting = report("accept_alert", incident, {"alert": alert})
    from uuid import UUID

    forged = report("cpr_started", incident) | {"id": str(derived_id(UUID(accepting["id"]), "mobile"))}
    assert county.client("ambulance_responder").send(forged)[0]["outcome"] == "recorded"
    before, other = footprint(), report("pads_applied", incident)
    refused, recorded = county.client(PARAMEDIC).send(accepting, other)
    assert (refused["outcome"], refused["code"], recorded["outcome"]) == (
        "refused",
        "report_failed",
        "recorded",
    )
    assert footprint()["rows"]["Entry"] == before["rows"]["Entry"] + 1


def test_the_server_still_serves_after_a_year_of_nonsense(county: County) -> None:
    for body in ("{", deep(900), '{"clock": {}, "reports": [' + deep(900) + "]}", "\0", "\ufeff{}"):
        post(county.client(OFFICER), "/api/reports", body)
    answer = opened(county)
    assert accept(county, answer, OFFICER)["outcome"] == "recorded"
    assert to_wire(datetime(1, 1, 1, tzinfo=UTC)) < to_wire(now())
