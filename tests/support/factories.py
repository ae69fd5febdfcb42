"""A county on a working day: one ambulance service and one police force with units near the call, a second force that is never
near enough, and a neighbouring area. Factories for tests that need more than one room; small, and all by public ways.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from apps.accounts.access import Role
from apps.accounts.actions import make_token
from apps.accounts.models import Agency, Area, Person
from apps.core.clock import now
from apps.doctrine.actions import load_scheme_for
from apps.doctrine.models import TriggerCode
from apps.journal.models import Head
from apps.units.actions import as_kept
from apps.units.models import Competence, Crew, Unit, UnitPosition
from apps.units.rules import CheckedItem, Duty, is_free, kit_after
from tests.support.actions import Client
from tests.support.constants import (
    AGENCIES,
    ARREST,
    CHEST_PAIN,
    CO_RESPONDER,
    KIT_ITEMS,
    LAT,
    LON,
    METRES_PER_DEGREE,
    RESPIRATORY,
    UNITS,
    WITHOUT_AED,
)
from tests.support.partnerships import agree_within_areas
from tests.support.people import person_of, store_people
from tests.support.scheme import SCHEME


@dataclass(frozen=True)
class County:
    """Areas, agencies, units and people by the names in `constants`; people also as `{agency}_{role}`."""

    areas: dict[str, Area]
    agencies: dict[str, Agency]
    units: dict[str, Unit]
    people: dict[str, Person]
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, name: str) -> Client:
        """The client of the person's one device. `Client(person)` makes a client on a second device."""
        if name not in self.clients:
            self.clients[name] = Client(self.people[name])
        return self.clients[name]

    def cad(self, agency: str = "ambulance") -> Client:
        """A machine with a bearer token."""
        token, secret = make_token(self.agencies[agency], "CAD")
        return Client(token.person, bearer=secret)

    def unit(self, call_sign: str) -> str:
        return str(self.units[call_sign].id)

    def sign_of(self, unit: str | UUID | None) -> str:
        return next(sign for sign, held in self.units.items() if str(held.id) == str(unit))


def make_county() -> County:
    areas = {
        "near": Area(slug="near", name="Near", south=53.5, west=-2, north=54, east=-1),
        "far": Area(slug="far", name="Far", south=54, west=-2, north=55, east=-1),
    }
    Area.objects.bulk_create(areas.values())
    Head.objects.bulk_create(Head(area=area) for area in areas.values())
    agencies = {
        slug: Agency(
            area=areas[area],
            slug=slug,
            name=slug.replace("_", " "),
            service_id=service,
            number_prefix=area[:2].upper(),
        )
        for slug, (service, area) in AGENCIES.items()
    }
    Agency.objects.bulk_create(agencies.values())
    agree_within_areas(agencies.values())
    load_scheme_for(agencies.values(), SCHEME)
    people = _people(agencies)
    units = _units(agencies)
    _crew(units, people)
    put({sign: metres for sign, (_, metres, _) in UNITS.items()}, units)
    TriggerCode.objects.bulk_create(
        TriggerCode(system="cad", code=code, label=label, category=code.lower())
        for code, label in (
            (ARREST, "Cardiac arrest"),
            (RESPIRATORY, "Respiratory arrest"),
            (CHEST_PAIN, "Chest pain"),
        )
    )
    return County(areas, agencies, units, people)


def _people(agencies: dict[str, Agency]) -> dict[str, Person]:
    named = {f"{slug}_{role}": (slug, role) for slug in agencies for role in Role if role is not Role.MACHINE}
    named |= {"a2_clinician": ("ambulance", Role.CLINICIAN)}
    named |= dict.fromkeys(("p2_responder", "p3_responder"), ("police", Role.RESPONDER))
    made = [
        person_of(agencies[slug], name, name.replace("_", " ").title(), role)
        for name, (slug, role) in named.items()
    ]
    return {person.username: person for person in store_people(made)}


def _units(agencies: dict[str, Agency]) -> dict[str, Unit]:
    made = [
        Unit(
            agency=agencies[slug],
            call_sign=sign,
            kind="car",
            capabilities=["bls"],
            kit=as_kept(kit_after({}, full_kit(*(["aed"] if sign in WITHOUT_AED else [])), now())),
            duty="available",
        )
        for sign, (slug, _, _) in UNITS.items()
    ]
    return {unit.call_sign: unit for unit in Unit.objects.bulk_create(made)}


def full_kit(*without: str) -> list[CheckedItem]:
    """Every item of a kit check, in date for half a year, without the named items."""
    until = now().date() + timedelta(days=180)
    return [
        CheckedItem(item=item, serviceable=True, expires=until) for item in KIT_ITEMS if item not in without
    ]


def kit_check(*without: str) -> list[dict[str, Any]]:
    """`full_kit` as a device sends it."""
    return [{**one.as_wire()} for one in full_kit(*without)]


def _crew(units: dict[str, Unit], people: dict[str, Person]) -> None:
    since = now() - timedelta(hours=1)
    Crew.objects.bulk_create(
        Crew(unit=units[sign], person=people[name], since=since)
        for sign, (_, _, names) in UNITS.items()
        for name in names
    )
    today = now().date()
    Competence.objects.bulk_create(
        Competence(
            person=people[name],
            code=CO_RESPONDER,
            awarded=today - timedelta(days=180),
            expires=today + timedelta(days=180),
            issuer="the college",
        )
        for sign, (_, _, names) in UNITS.items()
        for name in names
        if units[sign].agency.service_id == "police"
    )


def put(metres_north: dict[str, int], units: dict[str, Unit], at: datetime | None = None) -> None:
    """Set the last position of each unit: this many metres due north of the call."""
    places = [
        UnitPosition(
            unit=units[sign],
            agency=units[sign].agency_id,
            is_free=is_free(Duty(units[sign].duty), units[sign].incident),
            lat=LAT + metres / METRES_PER_DEGREE,
            lon=LON,
            accuracy_m=5,
            at=at or now(),
            source="gps",
        )
        for sign, metres in metres_north.items()
    ]
    UnitPosition.objects.bulk_create(
        places, update_conflicts=True, unique_fields=["unit"], update_fields=["lat", "lon", "at"]
    )
