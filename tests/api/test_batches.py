"""Malformed batches of reports, and malformed items of a batch."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.support.actions import Client, accept, clock_of, opened, report
from tests.support.constants import OFFICER
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, problem

MALFORMED = "The request is not of the form that this address takes: see `errors`."
BATCH = (
    "A batch is `{clock: {sent_at, offset_ms}, reports: [...]}`. "
    "Nothing of it was taken; it stays on the device."
)
TOO_MANY = "A batch holds too many reports. Nothing of it was taken: send it in smaller ones."
TOO_LARGE = "The body is larger than this address takes: send less at a time."
CLOCK = '{"sent_at": "2026-11-22T22:41:07.123Z", "offset_ms": 0}'


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    accept(county, answer, OFFICER)
    found: str = answer["incident"]["id"]
    return found


def post(client: Client, body: str | bytes) -> Any:
    return client.http.post("/api/reports", body, content_type="application/json")


NOT_JSON = {
    "{": "Expecting property name",
    '{"reports": [}': "Expecting value",
    f'{{"clock": {CLOCK}, "reports": [], }}': "property name",
    f'{{"clock": {CLOCK}, "reports": NaN}}': "NaN is not a JSON number",
    f'{{"clock": {CLOCK}, "reports": -Infinity}}': "-Infinity is not a JSON number",
    f'{{"clock": {CLOCK}, "reports": [], "reports": []}}': "a key occurs twice in one object",
    '{"reports": [{"id": 1, "id": 2}]}': "a key occurs twice in one object",
    "[]": "The body must be a JSON object.",
    "null": "The body must be a JSON object.",
    '"reports"': "The body must be a JSON object.",
}


def test_what_is_not_a_json_object_is_malformed(county: County, untouched: Untouched) -> None:
    client = county.client(OFFICER)
    for body, fault in NOT_JSON.items():
        with untouched():
            answer = post(client, body)
        assert problem(answer) == (400, "request_malformed", MALFORMED)
        (error,) = answer.json()["errors"]
        assert fault in error, body


def test_bytes_that_are_no_text_are_malformed(county: County, untouched: Untouched) -> None:
    with untouched():
        answer = post(county.client(OFFICER), b'{"reports": "\xff\xfe"}')
    assert problem(answer)[:2] == (400, "request_malformed")


NOT_A_BATCH = {
    "": BATCH,
    "{}": BATCH,
    f'{{"clock": {CLOCK}}}': BATCH,
    f'{{"clock": {CLOCK}, "reports": {{}}}}': BATCH,
    f'{{"clock": {CLOCK}, "reports": null}}': BATCH,
    f'{{"clock": {CLOCK}, "reports": "all"}}': BATCH,
    f'{{"clock": {CLOCK}, "reports": [], "extra": 1}}': BATCH,
    '{"reports": []}': BATCH,
    '{"clock": null, "reports": []}': BATCH,
    '{"clock": 5, "reports": []}': BATCH,
}


def test_what_is_not_a_batch_says_what_one_is(county: County, untouched: Untouched) -> None:
    client = county.client(OFFICER)
    for body, detail in NOT_A_BATCH.items():
        with untouched():
            answer = post(client, body)
        assert problem(answer) == (400, "batch_malformed", detail), body


def test_an_empty_batch_has_no_receipts(county: County, untouched: Untouched) -> None:
    with untouched():
        assert county.client(OFFICER).send() == []


def test_an_offset_may_be_unknown(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    (receipt,) = client.send(report("cpr_started", incident), clock=clock_of(None))
    assert receipt["outcome"] == "recorded"
    assert Entry.objects.get(pk=receipt["id"]).clock_offset_ms is None


UNUSABLE: list[Any] = [1.5e300, True, "0", -9223372036854775808, {}, []]


@pytest.mark.parametrize("offset", UNUSABLE, ids=str)
def test_an_offset_that_cannot_be_used_counts_as_not_measured(
    county: County, incident: str, offset: Any
) -> None:
    item = report("cpr_started", incident) | {"offset_ms": offset}
    (receipt,) = county.client(OFFICER).send(item, clock={"sent_at": to_wire(now()), "offset_ms": offset})
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    assert Entry.objects.get(pk=receipt["id"]).clock_offset_ms is None


def test_a_clock_that_was_never_set_is_corrected_by_what_was_measured(county: County, incident: str) -> None:
    offset = round(now().timestamp() * 1000)
    clock = {"sent_at": "1970-01-01T00:00:10.000Z", "offset_ms": offset}
    item = report("cpr_started", incident) | {"at": "1970-01-01T00:00:09.000Z"}
    (receipt,) = county.client(OFFICER).send(item, clock=clock)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])


THREE_HOURS = timedelta(hours=3)


def test_a_report_bears_the_offset_of_the_moment_at_which_it_was_recorded(
    county: County, incident: str
) -> None:
    """The device's clock was set between recording and sending, so the batch's offset does not hold for the report."""
    recorded_at_device = now() - timedelta(minutes=5)
    recorded_before = report("cpr_started", incident, at=recorded_at_device - THREE_HOURS)
    recorded_before["offset_ms"] = int(THREE_HOURS.total_seconds() * 1000)
    recorded_after = report("aed_on", incident, at=recorded_at_device)
    receipts = county.client(OFFICER).send(recorded_before, recorded_after, clock=clock_of(0))
    assert [one["outcome"] for one in receipts] == ["recorded"] * 2
    for one in receipts:
        entry = Entry.objects.get(pk=one["id"])
        assert abs(entry.occurred_at - recorded_at_device) < timedelta(milliseconds=1)


def test_a_clock_that_has_measured_nothing_is_known_by_when_its_batch_came(
    county: County, incident: str
) -> None:
    clock = {"sent_at": to_wire(now() - THREE_HOURS), "offset_ms": None}
    (receipt,) = county.client(OFFICER).send(
        report("cpr_started", incident, at=now() - THREE_HOURS), clock=clock
    )
    entry = Entry.objects.get(pk=receipt["id"])
    assert abs(entry.occurred_at - now()) < timedelta(seconds=60)
    assert receipt["flags"] == []


def test_a_slow_line_is_no_wrong_clock(county: County, incident: str) -> None:
    recorded_at_device = now() - timedelta(seconds=100)
    clock = {"sent_at": to_wire(recorded_at_device), "offset_ms": None}
    (receipt,) = county.client(OFFICER).send(
        report("cpr_started", incident, at=recorded_at_device), clock=clock
    )
    entry = Entry.objects.get(pk=receipt["id"])
    assert abs(entry.occurred_at - recorded_at_device) < timedelta(milliseconds=1)
    assert entry.clock_offset_ms is None


def test_two_hundred_reports_are_taken_and_one_more_is_not(
    county: County, incident: str, untouched: Untouched
) -> None:
    client, before = county.client(OFFICER), len(kinds_of(incident))
    many = [report("pads_applied", incident) for _ in range(200)]
    with untouched():
        answer = client.ask(
            "post",
            "/api/reports",
            {"clock": clock_of(), "reports": [*many, report("pads_applied", incident)]},
        )
    assert problem(answer) == (413, "batch_too_large", TOO_MANY)
    assert answer.json()["max_reports"] == 200
    receipts = client.send(*many)
    assert [receipt["outcome"] for receipt in receipts] == ["recorded"] * 200
    assert [receipt["seq"] for receipt in receipts] == list(range(before + 1, before + 201))


@pytest.mark.parametrize("path", ["/api/reports", "/api/positions", "/api/session"])
def test_a_body_over_256_kib_is_refused(county: County, untouched: Untouched, path: str) -> None:
    client = county.client(OFFICER)
    with untouched():
        answer = client.http.post(path, b" " * (256 * 1024) + b"{}", content_type="application/json")
    assert problem(answer) == (413, "body_too_large", TOO_LARGE)
    assert answer.json()["max_bytes"] == 256 * 1024


def test_a_body_of_256_kib_is_read(county: County) -> None:
    body = f'{{"clock": {CLOCK}, "reports": []}}'.ljust(256 * 1024)
    assert post(county.client(OFFICER), body).status_code == 200


BAD_ITEMS: dict[str, Any] = {
    "not an object": "shock",
    "null": None,
    "empty": {},
    "no id": report("cpr_started", "") | {"id": None},
    "an id that is no uuid": report("cpr_started", str(new_id())) | {"id": "1"},
    "an incident that is no uuid": report("cpr_started", "here"),
    "no kind": {name: value for name, value in report("x", str(new_id())).items() if name != "kind"},
    "a kind that is too long": report("k" * 41, str(new_id())),
    "a time without an offset": report("cpr_started", str(new_id())) | {"at": "2026-11-22T22:41:07"},
    "a time that is a number": report("cpr_started", str(new_id())) | {"at": 1795387267},
    "a time before time": report("cpr_started", str(new_id())) | {"at": "0001-01-01T00:00:00+14:00"},
    "a payload that is a list": report("cpr_started", str(new_id())) | {"payload": []},
    "a text that is too long": report("note_added", str(new_id()), text="x" * 2001),
    "a text that is a number": report("note_added", str(new_id()), text=5),
    "an unknown field": report("cpr_started", str(new_id()), note="x"),
}


def test_a_malformed_item_fails_alone(county: County, incident: str) -> None:
    before = len(kinds_of(incident))
    mixed = [item for bad in BAD_ITEMS.values() for item in (bad, report("cpr_started", incident))]
    receipts = county.client(OFFICER).send(*mixed)
    assert [(one["outcome"], one["seq"]) for one in receipts[1::2]] == [
        ("recorded", before + place) for place in range(1, len(BAD_ITEMS) + 1)
    ]
    for name, bad in zip(BAD_ITEMS, receipts[::2], strict=True):
        assert (bad["outcome"], bad["code"], bad["retryable"]) == ("refused", "report_malformed", False), name
        assert bad["detail"].startswith("This report is not of the form that this server takes: ")
        assert (bad["seq"], bad["position"], bad["recorded_at"], bad["flags"]) == (None, None, None, [])


def test_a_malformed_item_is_named_by_its_id(county: County) -> None:
    bad = report("cpr_started", "here")
    assert county.client(OFFICER).send(bad)[0]["id"] == bad["id"]


def test_an_id_that_is_none_is_not_repeated(county: County) -> None:
    bad = report("cpr_started", str(new_id()))
    receipts = county.client(OFFICER).send(bad | {"id": "one"}, bad | {"id": {"a": []}}, bad | {"id": 7})
    assert [receipt["id"] for receipt in receipts] == [None, None, None]
