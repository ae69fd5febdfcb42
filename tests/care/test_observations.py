"""Observations: anyone at the scene records them, no value is refused, odd values are flagged."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from apps.care.kinds import KINDS
from apps.care.observations import FIELDS, RANGES, ObservationsTaken, implausible
from apps.core.clock import now, to_wire
from apps.journal.models import Entry
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.state import state_of
from tests.wire.timeline_observations import UNKNOWN, UNWELL

KIND = "observations_taken"


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


def care(incident: str) -> dict[str, Any]:
    found: dict[str, Any] = state_of(incident)["patients"][str(incident)]["care"]
    return found


@pytest.mark.parametrize("name", [OFFICER, PARAMEDIC, TECHNICIAN])
def test_anyone_on_the_incident_may_record_them(county: County, incident: str, name: str) -> None:
    at = now()
    receipt = county.client(name).record(KIND, incident, UNWELL, at=at)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    (one,) = care(incident)["observations"]
    assert {field: one[field] for field in UNWELL} == UNWELL
    assert (one["entry"], one["at"]) == (receipt["id"], to_wire(at))
    assert (one["news2"]["total"], one["news2"]["red"]) == (12, True)
    assert care(incident)["last_observations"]["rr"] == {"value": 24, "at": to_wire(at)}


def test_what_is_left_out_is_not_known(county: County, incident: str) -> None:
    receipt = county.client(OFFICER).record(KIND, incident, {"rr": 24, "temperature_c": 37})
    written = Entry.objects.get(pk=receipt["id"]).payload
    assert written == UNKNOWN | {"rr": 24, "temperature_c": 37.0}


@pytest.mark.parametrize("payload", [{}, {"spo2_scale": 2}, {"rr": None, "odd": ["rr"]}])
def test_a_set_without_a_value_is_malformed(
    county: County, incident: str, untouched: Untouched, payload: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record(KIND, incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")
    assert receipt["detail"] == "Observations need at least one value."


@pytest.mark.parametrize(
    "payload",
    [
        {"rr": -1},
        {"rr": 12.5},
        {"spo2": 101},
        {"spo2": 96, "spo2_scale": 3},
        {"acvpu": "X"},
        {"gcs": {"e": 5, "v": 1, "m": 1}},
        {"gcs": {"e": 4, "v": 5}},
        {"pain": 11},
        {"rr": 12, "odd": ["rate"]},
        {"rr": 12, "heart": 70},
        {"oxygen": "yes"},
    ],
)
def test_what_has_not_the_form_is_malformed(
    county: County, incident: str, untouched: Untouched, payload: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record(KIND, incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


@pytest.mark.parametrize(
    ("payload", "flags"),
    [
        ({"spo2": 20, "odd": ["spo2"]}, ["implausible"]),
        ({"spo2": 20}, ["implausible"]),
        ({"sbp": 60, "dbp": 92}, ["implausible"]),
        ({"rr": 0, "pulse": 0}, []),
        ({"spo2": 50, "odd": ["spo2"]}, []),
    ],
)
def test_the_server_flags_what_no_body_shows_and_keeps_it(
    county: County, incident: str, payload: dict[str, Any], flags: list[str]
) -> None:
    receipt = county.client(OFFICER).record(KIND, incident, payload)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", flags)
    assert len(care(incident)["observations"]) == 1


def test_odd_and_late_are_both_said(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    client.record("status_reached", incident, {"status": "clear"})
    assert client.record(KIND, incident, {"pulse": 400})["flags"] == ["implausible", "late"]


def test_they_can_be_withdrawn(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    entry = client.record(KIND, incident, UNWELL)["id"]
    client.record("entry_withdrawn", incident, {"entry": entry, "reason": "wrong_patient"})
    assert care(incident)["observations"] == []
    assert care(incident)["last_observations"] == {}


@pytest.mark.parametrize("name", RANGES)
def test_the_edges_of_each_range(name: str) -> None:
    expected = RANGES[name]
    assert expected.least <= expected.low < expected.high <= expected.most
    assert implausible({name: expected.low}) == implausible({name: expected.high}) == []
    if expected.least < expected.low:
        assert implausible({name: expected.low - 0.1}) == [name]
        assert implausible({name: 0}) == ([] if expected.zero else [name])
    if expected.high < expected.most:
        assert implausible({name: expected.high + 0.1}) == [name]


@pytest.mark.parametrize("name", RANGES)
def test_the_form_takes_what_the_range_says(name: str) -> None:
    for value in (RANGES[name].least, RANGES[name].most):
        assert msgspec.convert({name: value}, ObservationsTaken)
    for value in (RANGES[name].least - 1, RANGES[name].most + 1):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({name: value}, ObservationsTaken)


def test_a_pressure_is_odd_where_it_is_crossed() -> None:
    assert implausible({"sbp": 92, "dbp": 92}) == ["dbp"]
    assert implausible({"sbp": 92, "dbp": 91}) == []
    assert implausible({"sbp": 300, "dbp": 300}) == ["sbp", "dbp"]
    assert implausible({"sbp": 0, "dbp": 0}) == []


def test_the_kind_has_a_field_for_each_name() -> None:
    (kind,) = [kind for kind in KINDS if kind.name == KIND]
    assert kind.withdrawable
    assert kind.payload is ObservationsTaken
    assert {*FIELDS, "spo2_scale", "odd", "patient"} == set(ObservationsTaken.__struct_fields__)
