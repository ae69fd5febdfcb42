"""Refused calls: each has its own answer, and nothing is written."""

from __future__ import annotations

from typing import Any

import pytest

from apps.core.clock import now, to_wire
from tests.support.actions import call, considered_in_full
from tests.support.constants import CHEST_PAIN, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem, signs

TRIGGER_UNKNOWN = "This area has no such trigger code. Send one of those listed in `known`, or load it first."
LOCATION_MISSING = (
    "A call needs coordinates in `location` (lat, lon, accuracy_m, source): without them nobody can be chosen. "
    "Nothing was stored: send it again with a location."
)
OFF_WORLD = (
    "Latitude must lie between -90 and 90 and longitude between -180 and 180. "
    "Check their order and send the call again."
)
OUTSIDE = (
    "This place lies outside the control area that this installation serves. Check the coordinates, "
    "or pass the call to the neighbouring control room."
)
IN_FUTURE = (
    "`received_at` lies more than a minute in the future. Check the CAD's clock and send the call again."
)
MALFORMED = "The request is not of the form that this address takes: see `errors`."


def place(lat: Any, lon: Any) -> dict[str, Any]:
    return {"lat": lat, "lon": lon, "accuracy_m": 20, "source": "cad"}


REFUSED: dict[str, tuple[dict[str, Any], int, str, str]] = {
    "an unknown trigger code": (call("ARREST?"), 422, "trigger_unknown", TRIGGER_UNKNOWN),
    "a known code of another system": (
        call(trigger={"system": "ampds", "code": CHEST_PAIN}),
        422,
        "trigger_unknown",
        TRIGGER_UNKNOWN,
    ),
    "no location": (call(location=...), 422, "location_missing", LOCATION_MISSING),
    "location null": (call(location=None), 422, "location_missing", LOCATION_MISSING),
    "location empty": (call(location={}), 422, "location_missing", LOCATION_MISSING),
    "latitude only": (call(location={"lat": 53.8}), 422, "location_missing", LOCATION_MISSING),
    "longitude null": (call(location=place(53.8, None)), 422, "location_missing", LOCATION_MISSING),
    "latitude off the world": (call(location=place(90.1, -1.5)), 422, "coordinates_off_world", OFF_WORLD),
    "longitude off the world": (call(location=place(53.8, -180.5)), 422, "coordinates_off_world", OFF_WORLD),
    "another area": (call(location=place(54.5, -1.5)), 422, "location_outside_area", OUTSIDE),
    "the antipodes": (call(location=place(-53.8, 178.5)), 422, "location_outside_area", OUTSIDE),
    "the null island": (call(location=place(0, 0)), 422, "location_outside_area", OUTSIDE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_call_that_cannot_be_taken_says_why(county: County, untouched: Untouched, name: str) -> None:
    body, status, code, detail = REFUSED[name]
    client = county.client(SUPERVISOR)
    with untouched():
        answer = client.ask("post", "/api/calls", body, Idempotency_Key="one")
    assert problem(answer) == (status, code, detail)
    assert answer.json()["retryable"] is False


def test_a_refused_call_may_be_mended_and_sent_again_under_its_key(
    county: County, untouched: Untouched
) -> None:
    client = county.client(SUPERVISOR)
    with untouched():
        client.ask("post", "/api/calls", call("ARREST?"), Idempotency_Key="one")
    assert client.ask("post", "/api/calls", call(), Idempotency_Key="one").status_code == 201


def test_an_unknown_code_is_answered_with_the_known_ones(county: County) -> None:
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call("?")).json()
    assert answer["known"] == [
        {"system": "cad", "code": "CARDIAC_ARREST"},
        {"system": "cad", "code": "CHEST_PAIN"},
        {"system": "cad", "code": "RESPIRATORY_ARREST"},
    ]


def test_outside_names_the_area_that_is_served(county: County) -> None:
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call(location=place(54.5, -1.5))).json()
    assert answer["area"] == "Near"


def test_each_area_takes_its_own_calls(county: County) -> None:
    answer = county.client("far_ambulance_supervisor").ask(
        "post", "/api/calls", call(location=place(54.5, -1.5))
    )
    assert answer.status_code == 201
    assert signs(answer.json()) == {"crew": "FA1"}
    assert {one["call_sign"] for one in answer.json()["considered"]} == {"FA1", None}
    considered = considered_in_full(answer.json()["incident"]["id"])["considered"]
    assert {one["call_sign"] for one in considered} == {"FA1", "FP1"}


def test_a_call_from_the_future_is_refused(county: County, untouched: Untouched) -> None:
    client, ahead = county.client(SUPERVISOR), to_wire(now().replace(year=now().year + 1))
    with untouched():
        answer = client.ask("post", "/api/calls", call(received_at=ahead))
    assert problem(answer) == (422, "call_in_future", IN_FUTURE)


FAULTS: dict[str, tuple[dict[str, Any], Any]] = {
    "an unknown field": (call(prio="1"), {"prio": ["There is no such field."]}),
    "an unknown field inside": (
        call(trigger={"system": "cad", "code": CHEST_PAIN, "label": "x"}),
        {"trigger": {"label": ["There is no such field."]}},
    ),
    "no address": (call(address=...), {"address": ["This field is required."]}),
    "an empty address": (call(address="  "), {"address": ["This field may not be blank."]}),
    "an address that is too long": (
        call(address="x" * 301),
        {"address": ["Ensure this field has no more than 300 characters."]},
    ),
    "no reference": (call(external_ref=...), {"external_ref": ["This field is required."]}),
    "a trigger that is a text": (
        call(trigger="CARDIAC_ARREST"),
        {"trigger": {"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]}},
    ),
    "coordinates that are words": (
        call(location=place("north", "west")),
        {"location": {"lat": ["A valid number is required."], "lon": ["A valid number is required."]}},
    ),
    "an unknown age": (call(age="old"), {"age": ['"old" is not a valid choice.']}),
    "a time without an offset": (
        call(received_at="2026-11-22T22:41:07"),
        {"received_at": ["a time needs an offset, such as Z"]},
    ),
    "too many hazards": (
        call(hazards=["dog"] * 21),
        {"hazards": ["Ensure this field has no more than 20 elements."]},
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_malformed_call_names_each_fault(county: County, untouched: Untouched, name: str) -> None:
    body, errors = FAULTS[name]
    client = county.client(SUPERVISOR)
    with untouched():
        answer = client.ask("post", "/api/calls", body)
    assert problem(answer) == (400, "request_malformed", MALFORMED)
    assert answer.json()["errors"] == errors


def test_recoding_to_an_unknown_code_is_refused(county: County, untouched: Untouched) -> None:
    client = county.client(SUPERVISOR)
    incident = client.ask("post", "/api/calls", call()).json()["incident"]["id"]
    with untouched():
        answer = client.ask("patch", f"/api/calls/{incident}", {"trigger": {"system": "cad", "code": "?"}})
    assert problem(answer) == (422, "trigger_unknown", TRIGGER_UNKNOWN)


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_what_is_over_is_not_commanded(county: County, untouched: Untouched, method: str) -> None:
    client = county.client(SUPERVISOR)
    incident = client.ask("post", "/api/calls", call()).json()["incident"]["id"]
    assert client.ask("delete", f"/api/calls/{incident}").status_code == 200
    with untouched():
        answer = client.ask(
            method, f"/api/calls/{incident}", {"trigger": {"system": "cad", "code": CHEST_PAIN}}
        )
    assert problem(answer) == (
        409,
        "incident_over",
        "This incident is closed or cancelled: nothing about it can be commanded any more. "
        "Facts are still taken.",
    )
