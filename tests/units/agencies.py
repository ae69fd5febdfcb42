"""A police force and an ambulance service with two units each, and a neighbouring agency with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from apps.accounts.access import Role
from apps.accounts.models import Agency, Area, Person
from apps.core.clock import now
from apps.core.problems import Problem
from apps.journal.models import Entry
from apps.journal.selectors import head_of
from apps.journal.wakeup import Wakeup
from apps.units.fixes import Fix
from apps.units.models import Crew, Unit, UnitPosition
from apps.units.rules import SENDABLE, CheckedItem
from tests.support.people import new_person


@dataclass(frozen=True)
class ThreeAgencies:
    """The agencies of a small county with their units and people."""

    area: Area
    police: Agency
    ambulance: Agency
    neighbour: Agency
    xt21: Unit
    xt22: Unit
    a101: Unit
    a102: Unit
    b901: Unit
    officer: Person
    colleague: Person
    paramedic: Person
    machine: Person
    supervisor: Person

    def entries(self) -> list[Entry]:
        return list(Entry.objects.order_by("position"))

    def crew_of(self, unit: Unit) -> set[UUID]:
        return set(Crew.objects.filter(unit=unit).values_list("person", flat=True))


YEARS_AHEAD = date(2099, 5, 31)


def item(name: str, *, serviceable: bool = True, expires: date | None = None) -> CheckedItem:
    return CheckedItem(item=name, serviceable=serviceable, expires=expires)


WITH_AED = (item("aed"), item("aed_pads", expires=YEARS_AHEAD))
WITHOUT_AED = (item("aed", serviceable=False),)


def make_agencies() -> ThreeAgencies:
    area = Area.objects.create(slug="county", name="County", south=53, west=-2, north=54, east=-1)
    head_of(area.pk)
    police, ambulance, neighbour = (
        Agency.objects.create(area=area, slug=slug, name=slug.title(), service_id=service)
        for slug, service in (
            ("police", "police"),
            ("ambulance", "ambulance"),
            ("neighbour", "ambulance"),
        )
    )
    return ThreeAgencies(
        area=area,
        police=police,
        ambulance=ambulance,
        neighbour=neighbour,
        xt21=_unit(police, "XT21", station=(53.8, -1.55)),
        xt22=_unit(police, "XT22"),
        a101=_unit(ambulance, "A101"),
        a102=_unit(ambulance, "A102"),
        b901=_unit(neighbour, "B901"),
        officer=_person(police, "officer", Role.RESPONDER),
        colleague=_person(police, "colleague", Role.RESPONDER),
        paramedic=_person(ambulance, "paramedic", Role.CLINICIAN),
        machine=_person(ambulance, "cad", Role.MACHINE),
        supervisor=_person(ambulance, "supervisor", Role.SUPERVISOR),
    )


def _unit(agency: Agency, call_sign: str, station: tuple[float, float] | None = None) -> Unit:
    lat, lon = station or (None, None)
    return Unit.objects.create(
        agency=agency,
        call_sign=call_sign,
        kind="car",
        capabilities=["bls"],
        station_lat=lat,
        station_lon=lon,
    )


def _person(agency: Agency, username: str, role: Role) -> Person:
    return new_person(agency, username, role, name=f"The {username}")


def fix(
    unit: UUID | None = None,
    *,
    lat: float = 53.8,
    lon: float = -1.5,
    accuracy_m: float | None = 8.0,
    at: datetime | None = None,
    source: str = "gps",
) -> Fix:
    return Fix(unit=unit, lat=lat, lon=lon, accuracy_m=accuracy_m, at=at or now(), source=source)


def put(unit: Unit, at: datetime, lat: float = 53.7, lon: float = -1.6) -> UnitPosition:
    """Store a position of the unit, free or not by its present duty."""
    unit.refresh_from_db()
    return UnitPosition.objects.create(
        unit=unit,
        agency=unit.agency_id,
        is_free=unit.duty in SENDABLE and unit.incident is None,
        lat=lat,
        lon=lon,
        accuracy_m=5,
        at=at,
        source="gps",
    )


def some_incident() -> UUID:
    return uuid4()


def last_payload(agencies: ThreeAgencies) -> tuple[str, dict[str, Any]]:
    last = agencies.entries()[-1]
    return last.kind, last.payload


def last_text(agencies: ThreeAgencies) -> str | None:
    text = agencies.entries()[-1].text
    return text.body if text else None


def refused(
    agencies: ThreeAgencies,
    wakeups: list[Wakeup],
    committing: Callable[[], Any],
    problem: type[Problem],
    act: Callable[[], None],
) -> Problem:
    """Assert that the act is refused with this problem and changes nothing: no entry, no wake-up, no crew."""
    before = (
        list(Crew.objects.values()),
        list(Unit.objects.order_by("pk").values()),
        len(agencies.entries()),
    )
    heard = list(wakeups)
    with committing() as waiting, pytest.raises(problem) as refusal:
        act()
    after = (list(Crew.objects.values()), list(Unit.objects.order_by("pk").values()), len(agencies.entries()))
    assert (after, waiting, wakeups) == (before, [], heard)
    return refusal.value
