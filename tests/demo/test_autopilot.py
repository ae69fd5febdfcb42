"""The autopilot drives units whose position nobody else sets, and the demo's own calls leave units for people."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from apps.accounts.models import Device, Person
from apps.core.clock import now, to_wire
from apps.core.geo import Place, distance_m
from apps.core.ids import new_id
from apps.demo.autopilot import advance, units_taken
from apps.demo.calls import AT_START_EVERY_S, GIVEN_UP_AFTER, HOME, KEPT_FREE_M, CallStream
from apps.demo.random_source import RandomSource
from apps.dispatch.actions import Call, open_call
from apps.incidents.models import Incident, Involvement
from apps.reports.inbox import read_report, take
from apps.units.actions import book_on
from apps.units.fixes import PLACED, SIMULATED, STATION
from apps.units.models import Unit, UnitPosition
from apps.units.selectors import actor_of
from tests.support.factories import full_kit
from tests.support.state import state_of

pytestmark = pytest.mark.django_db
EVERY_S = 60.0


@pytest.fixture(autouse=True)
def demo(settings: Any, tmp_path: Path) -> None:
    settings.DEMO, settings.ROOT = True, tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    for command in ("load_doctrine", "seed_demo"):
        call_command(command, stdout=StringIO())


@pytest.fixture
def officer_and_medic() -> None:
    for username, call_sign in (("officer", "XT21"), ("paramedic", "A101")):
        person = Person.objects.get(username=username)
        book_on(person, Unit.objects.get(call_sign=call_sign).id, full_kit())
        Device.objects.create(id=new_id(), agency=person.agency, person=person, last_seen_at=now())


def call_on_briggate() -> dict[str, Any]:
    """Place a supervisor's call on Briggate."""
    supervisor = Person.objects.select_related("membership__agency__area").get(username="supervisor")
    call = Call(
        external_ref="TEST-1",
        system="coresponder",
        code="CARDIAC_ARREST",
        address="Briggate, Leeds LS1",
        location={"lat": 53.7965, "lon": -1.542, "accuracy_m": 50, "source": "test_call"},
        received_at=None,
        hazards=(),
        age="unknown",
        age_years=None,
        exercise=False,
        idempotency_key="",
        body={"external_ref": "TEST-1"},
    )
    return {**open_call(supervisor.as_actor(), call).body}


def place_of(call_sign: str) -> Place:
    row = UnitPosition.objects.get(unit__call_sign=call_sign)
    return Place(lat=row.lat, lon=row.lon)


def source_of(call_sign: str) -> str:
    source: str = UnitPosition.objects.get(unit__call_sign=call_sign).source
    return source


def accept(call_sign: str, username: str) -> None:
    person = Person.objects.select_related("membership__agency__area").get(username=username)
    incident = Incident.objects.select_related("timeline").get()
    (unit,) = unit_ids(call_sign)
    report = {
        "id": str(new_id()),
        "kind": "accept_alert",
        "incident": str(incident.pk),
        "at": to_wire(now()),
        "payload": {"alert": state_of(incident.pk)["involvements"][str(unit)]["alert"]},
    }
    take([read_report(report, actor_of(person), None, now(), None)])


def unit_ids(call_sign: str) -> list[Any]:
    return list(Unit.objects.filter(call_sign=call_sign).values_list("pk", flat=True))


@pytest.mark.usefixtures("officer_and_medic")
def test_a_first_test_call_alerts_the_two_who_signed_in() -> None:
    alerts = {alert["call_sign"]: alert for alert in call_on_briggate()["alerts"]}
    assert (alerts["XT21"]["role"], alerts["A101"]["role"]) == ("co_responder", "crew")
    assert alerts["XT21"]["eta_s"] + 60 < alerts["A101"]["eta_s"]


@pytest.mark.usefixtures("officer_and_medic")
def test_a_person_s_vehicle_is_driven_and_its_reports_are_left_to_the_person() -> None:
    call_on_briggate()
    assert units_taken() == {*unit_ids("XT21"), *unit_ids("A101")}
    assert source_of("XT21") == STATION
    accept("XT21", "officer")
    before = place_of("XT21")
    advance(10)
    assert source_of("XT21") == SIMULATED
    assert distance_m(before, place_of("XT21")) == pytest.approx(134, abs=1)
    advance(60)
    assert place_of("XT21") == Place(lat=53.7965, lon=-1.542)
    status = state_of(Incident.objects.get().pk)["involvements"][str(unit_ids("XT21")[0])]["status"]
    assert status == "mobile"


@pytest.mark.parametrize("source", [PLACED, "device"])
@pytest.mark.usefixtures("officer_and_medic")
def test_what_a_person_placed_is_not_driven(source: str) -> None:
    call_on_briggate()
    accept("XT21", "officer")
    UnitPosition.objects.filter(unit__call_sign="XT21").update(source=source, lat=53.9)
    advance(10)
    assert (source_of("XT21"), place_of("XT21").lat) == (source, 53.9)


def test_a_free_vehicle_drives_home_and_stays_there() -> None:
    home = place_of("A102")
    UnitPosition.objects.filter(unit__call_sign="A102").update(lat=home.lat + 0.01)
    advance(10)
    assert distance_m(home, place_of("A102")) == pytest.approx(1_112 - 536, abs=2)
    advance(60)
    assert place_of("A102") == home
    renewed = UnitPosition.objects.get(unit__call_sign="A102").at
    advance(60)
    assert UnitPosition.objects.get(unit__call_sign="A102").at == renewed


@pytest.mark.usefixtures("officer_and_medic")
def test_only_police_that_nobody_has_taken_patrol() -> None:
    before = {sign: place_of(sign) for sign in ("XT21", "XT23", "A102")}
    advance(10, patrols=True, clock_s=0)
    moved = {sign for sign, place in before.items() if place_of(sign) != place}
    assert moved == {"XT23"}


def stream() -> CallStream:
    return CallStream(EVERY_S, RandomSource(1))


def until_it_opens(calls: CallStream, within: int = 20) -> str | None:
    return next((number for _ in range(within) if (number := calls.advance(AT_START_EVERY_S))), None)


def test_two_calls_come_by_themselves_the_first_to_both_services() -> None:
    calls = stream()
    assert until_it_opens(calls) is not None
    roles = set(Involvement.objects.values_list("role", flat=True))
    assert roles == {"crew", "co_responder"}
    assert until_it_opens(calls) is not None
    assert until_it_opens(calls) is None
    assert Incident.objects.count() == 2


@pytest.mark.usefixtures("officer_and_medic")
def test_while_somebody_looks_three_at_most_are_open_and_none_near_the_units_of_a_person() -> None:
    calls = stream()
    for _ in range(60):
        calls.advance(EVERY_S)
    opened = Incident.objects.all()
    assert len(opened) == 3
    for one in opened:
        assert one.place
        assert distance_m(one.place, HOME) >= KEPT_FREE_M
    assert not Involvement.objects.filter(unit__in=units_taken()).exists()


@pytest.mark.usefixtures("officer_and_medic")
def test_the_stream_pauses_for_a_call_that_a_person_placed() -> None:
    call_on_briggate()
    assert until_it_opens(stream()) is None
    assert Incident.objects.count() == 1


def test_no_stream_opens_nothing() -> None:
    assert until_it_opens(CallStream(0, RandomSource(1))) is None


def test_a_call_that_came_to_nothing_is_cancelled() -> None:
    calls = stream()
    until_it_opens(calls)
    late = now() - GIVEN_UP_AFTER - timedelta(seconds=1)
    Incident.objects.update(opened_at=late)
    calls.advance(0)
    assert Incident.objects.get().phase == "cancelled"
