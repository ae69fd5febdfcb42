"""Whatever a CAD sends ends in an incident, an update or an item of the inbox, with an answer that says what was left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from apps.dispatch.models import DeskItem, SourceMessage
from apps.incidents.models import Incident
from tests.support.actions import Client, call
from tests.support.constants import ARREST, CHEST_PAIN, LAT, LON
from tests.support.factories import County

GOLDEN: dict[str, dict[str, Any]] = {
    "POST": {
        "external_ref": "CAD 7",
        "trigger": {"system": "cad", "code": ARREST},
        "address": "1 High Street",
        "location": {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "cad"},
        "received_at": "2026-06-01T10:00:00Z",
        "hazards": ["dog"],
        "age": "adult",
        "age_years": 54,
        "exercise": False,
    },
    "PATCH": {
        "trigger": {"system": "cad", "code": CHEST_PAIN},
        "location": {"lat": LAT + 0.01, "lon": LON, "accuracy_m": 20, "source": "cad"},
        "address": "2 High Street",
        "hazards": ["dog", "knife"],
        "information": "Collapsed in the garden",
    },
    "DELETE": {"cause": "cancelled"},
}
EVERY = {"POST": 2, "PATCH": 5, "DELETE": 1}
MISSING = object()
WRONG: tuple[Any, ...] = (
    *(MISSING, None, "", " ", "x", "x" * 9_000, 0, -1, 1, 17.5, 10**30, -(10**400), True, False),
    *([], [None], ["x"] * 500, {}, {"x": 1}, [[[]]], "\0", "\ud800", "🫀" * 400, "NaN", "null", "0x10"),
    *("0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00", "10000-01-01T00:00Z"),
    *("2026-13-40T25:61:61Z", "2026-03-29T01:30:00", "22:41", "29/02/2027", 1e308, 5e-324),
)
RAW: tuple[bytes, ...] = (
    b"NaN",
    b"Infinity",
    b"-Infinity",
    b"1e400",
    b"9" * 5_000,
    b'"\\ud800"',
    b'"\xff\xfe"',
)


def paths(value: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, inner in value.items():
        yield (*before, name)
        if isinstance(inner, dict):
            yield from paths(inner, (*before, name))


def mutated(golden: dict[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(json.dumps(golden))
    *parents, last = path
    target = body
    for name in parents:
        target = target[name]
    if value is MISSING:
        target.pop(last)
    else:
        target[last] = value
    return body


def written(body: Any) -> bytes:
    """As JSON: a number too large to be written is written all the same."""
    return json.dumps(body).encode()


def messages(method: str) -> Iterator[tuple[str, bytes]]:
    golden = GOLDEN[method]
    for place, path in enumerate(paths(golden)):
        for number, value in enumerate(WRONG):
            # Each value in some places, each place with some values: most where a call begins.
            if (place + number) % EVERY[method] == 0:
                yield f"{'.'.join(path)} {number}", written(mutated(golden, path, value))
        for number, text in enumerate(RAW):
            marked = written(mutated(golden, path, "MARK"))
            yield f"{'.'.join(path)} raw {number}", marked.replace(b'"MARK"', text)
    yield "an unknown field", written(golden | {"prio\0": {"deep": [1]}})
    yield "UTF-16", json.dumps(golden).encode("utf-16")
    yield "twice", b'{"address": "3 High Street", ' + written(golden)[1:]
    ends = [path for path in paths(golden) if len(path) == 1]
    for number in range(40):
        body = golden
        for step, path in enumerate(ends):
            if (number + step) % 3 == 0:
                body = mutated(body, path, WRONG[(7 * number + 5 * step) % len(WRONG)])
        yield f"several at once {number}", written(body)


def sent(client: Client, method: str, path: str, body: bytes) -> Any:
    return getattr(client.http, method.lower())(path, body, content_type="application/json")


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
def test_no_mutated_message_is_lost(county: County, method: str) -> None:
    client = county.cad()
    opened = client.ask("post", "/api/calls", call(external_ref="CAD 1"))
    incident = opened.json()["incident"]["id"]
    faults = []
    for name, body in messages(method):
        before = SourceMessage.objects.count()
        path = "/api/calls" if method == "POST" else f"/api/calls/{incident}"
        answer = sent(client, method, path, body)
        if fault := fault_of(method, answer, before):
            faults.append((name, fault, body[:200], answer.content[:300]))
    assert faults == []
    assert Incident.objects.filter(pk=incident).exists()


def fault_of(method: str, answer: Any, before: int) -> str:
    message = SourceMessage.objects.order_by("-received_at", "-pk").first()
    if message is None or SourceMessage.objects.count() != before + 1:
        return "no message was kept"
    if message.outcome in ("received", "refused"):
        return f"the message is left as {message.outcome}"
    body = answer.json()
    if "notes" not in body:
        return "the answer does not say what was left out"
    if answer.status_code == 202:
        item = DeskItem.objects.filter(pk=body["desk_item"], resolved_at=None)
        return "" if item.exists() and body["state"] == "held" else "held, and in no inbox"
    if answer.status_code not in (200, 201):
        return f"status {answer.status_code}"
    known = {one["external_ref"] for one in Incident.objects.values("external_ref")}
    return "" if body["incident"]["external_ref"] in known else "no such incident"
