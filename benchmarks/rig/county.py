"""A county with units: half police, half ambulance, most near towns, one in five free. It is the same in each run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import numpy as np
from django.db import connection, transaction
from django.db.models import F

from apps.accounts.access import Actor, Role
from apps.accounts.actions import add_person
from apps.accounts.models import Agency, Area, Person
from apps.core.clock import now, to_wire
from apps.core.geo import Place
from apps.doctrine.schemes import load_shipped_scheme
from apps.doctrine.term_list import shipped_terms
from apps.journal.selectors import head_of
from tests.support.partnerships import agree_within_areas

TOWNS, TOWN_DEGREES = 40, 0.03
SOUTH, NORTH, WEST, EAST = 53.0, 54.0, -2.0, -1.0
SERVICES = ("police", "ambulance")
FREE, OFF_DUTY, WITHOUT_GOOD_PADS = 0.20, 0.05, 0.15


def make_county(count: int) -> tuple[dict[str, Agency], Actor]:
    """Create the agencies of an area by service, and the desk that takes its calls."""
    area = Area.objects.create(slug="bench", name="Bench", south=SOUTH, west=WEST, north=NORTH, east=EAST)
    head_of(area.pk)
    agencies = {
        service: Agency.objects.create(
            area=area, slug=service, name=service.title(), service_id=service, number_prefix="BE"
        )
        for service in SERVICES
    }
    agree_within_areas(agencies.values())
    for agency in agencies.values():
        load_shipped_scheme(agency)
    desk = add_person(agencies["ambulance"], "desk", "Desk", Role.CONTROL_ROOM)
    with transaction.atomic():
        _fill(agencies, count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return agencies, desk.as_actor()


def places_of_calls(count: int) -> list[Place]:
    """Locations of calls, which are near towns."""
    lats, lons = _near_towns(np.random.default_rng(7), count)
    return [Place(lat=float(lat), lon=float(lon)) for lat, lon in zip(lats, lons, strict=True)]


def _near_towns(random: np.random.Generator, count: int) -> tuple[Any, Any]:
    towns = np.random.default_rng(1).uniform([SOUTH + 0.1, WEST + 0.1], [NORTH - 0.1, EAST - 0.1], (TOWNS, 2))
    spread = random.normal(0, TOWN_DEGREES, (count, 2))
    around = towns[random.integers(0, TOWNS, count)] + spread
    return np.clip(around[:, 0], SOUTH, NORTH), np.clip(around[:, 1], WEST, EAST)


def _fill(agencies: dict[str, Agency], count: int) -> None:
    random, at = np.random.default_rng(count), now()
    lats, lons = _near_towns(random, count)
    draws, pads = random.random(count), random.random(count)
    units, people = (
        [UUID(int=10**9 + n) for n in range(count)],
        [UUID(int=2 * 10**9 + n) for n in range(count)],
    )
    duties = ["available" if draw < FREE else "off_duty" if draw > 1 - OFF_DUTY else "busy" for draw in draws]
    kits = [_kit(at, good=bool(pad > WITHOUT_GOOD_PADS)) for pad in pads]
    on_duty = [n for n in range(count) if duties[n] != "off_duty"]
    agency_of = [agencies[SERVICES[n % 2]].pk for n in range(count)]
    _copy(
        "units_unit (id, agency_id, call_sign, kind, capabilities, kit, duty, task, drill, default_skill)",
        (
            (units[n], agency_of[n], f"U{n}", "car", "[]", kits[n], duties[n], "", False, "")
            for n in range(count)
        ),
    )
    _copy(
        "accounts_person (password, id, username, name, is_active, language)",
        (("", people[n], f"u{n}", f"U{n}", True, "") for n in range(count)),
    )
    _copy(
        "accounts_membership (id, person_id, agency_id, role, grade, begins)",
        ((people[n], people[n], agency_of[n], "responder", "", at) for n in range(count)),
    )
    Person.objects.filter(membership=None).update(membership_id=F("pk"))
    _copy("units_crew (unit_id, person_id, since)", ((units[n], people[n], at) for n in on_duty))
    _copy(
        "units_competence (id, person_id, code, awarded, expires, issuer)",
        (
            (people[n], people[n], "co_responder", at.date(), at.date() + timedelta(days=99), "bench")
            for n in range(0, count, 2)
        ),
    )
    _copy(
        "units_unitposition (unit_id, agency, is_free, lat, lon, accuracy_m, at, source)",
        (
            (units[n], agency_of[n], duties[n] == "available", lats[n], lons[n], 5.0, at, "gps")
            for n in on_duty
        ),
    )


def _kit(at: datetime, *, good: bool) -> str:
    until = (at.date() + timedelta(days=99 if good else -3)).isoformat()
    said = {
        item: {"serviceable": True, "expires": until, "checked_at": to_wire(at)}
        for item in shipped_terms("kit").codes()
    }
    return msgspec.json.encode(said).decode()


def _copy(into: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:
        for row in _plain(rows):
            copy.write_row(row)


def _plain(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        yield tuple(float(cell) if isinstance(cell, np.floating) else cell for cell in row)
