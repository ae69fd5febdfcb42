"""`python -m benchmarks.rig.prepared`: fill a migrated database and print its signed-in sessions as JSON.

Sessions are written as rows in Django's own form, because three thousand sign-ins would cost three thousand password hashes.
"""

from __future__ import annotations

import json
import secrets
import sys
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import django

if TYPE_CHECKING:
    from apps.accounts.models import Agency, Membership, Person
    from apps.units.models import Unit

CREW = 5
SCENE = {"lat": 53.80, "lon": -1.55, "accuracy_m": 20.0, "source": "cad"}
# The two units to alert are near the scene; all others are at least fifteen kilometres away.
POLICE_PLACE, AMBULANCE_PLACE, FAR_PLACE = (53.805, -1.55), (53.83, -1.55), (53.95, -1.35)
SERVICES = {"police": ("P", "responder"), "ambulance": ("A", "clinician")}


@dataclass(frozen=True)
class SignedIn:
    """A signed-in session: its key, and its owner, which is the person's unit or, for a desk, the agency."""

    key: str
    owner: str


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What a run needs of the prepared database. `units` are the two that every call alerts, `crews` their sessions, five each."""

    token: str
    area: str
    ambulance: str
    units: list[str] = field(default_factory=list)
    crews: list[SignedIn] = field(default_factory=list)
    idle: list[SignedIn] = field(default_factory=list)
    desks: list[SignedIn] = field(default_factory=list)


def main(idle: int, desks: int) -> None:
    """Print a `Prepared` with `idle` responders on units of their own, five on each, and `desks` control-room desks."""
    django.setup()
    json.dump(asdict(_prepare(idle, desks)), sys.stdout)


def _prepare(idle: int, desks: int) -> Prepared:
    from apps.accounts.models import Agency, Area
    from apps.doctrine.scheme_file import shipped_text
    from apps.doctrine.schemes import load_scheme, load_shipped_scheme
    from apps.journal.selectors import head_of
    from tests.support.partnerships import agree_within_areas

    area = Area.objects.create(slug="bench", name="Bench", south=53, west=-2, north=54, east=-1)
    head_of(area.pk)
    agencies = {
        service: Agency.objects.create(
            area=area, slug=service, name=service.title(), service_id=service, number_prefix="BE"
        )
        for service in SERVICES
    }
    agree_within_areas(agencies.values())
    load_shipped_scheme(agencies["police"])
    # One crew of each service goes to a call, which makes ten sockets.
    load_scheme(agencies["ambulance"], shipped_text().replace("at_most: 2", "at_most: 1"))
    near = {"police": POLICE_PLACE, "ambulance": AMBULANCE_PLACE}
    called = _units([(agencies[service], 0, near[service]) for service in SERVICES])
    others = _units(
        [
            (agencies[list(SERVICES)[number % 2]], number, _scattered(number))
            for number in range(1, -(-idle // CREW) + 1)
        ]
    )
    return Prepared(
        token=_token(agencies["ambulance"]),
        area=str(area.pk),
        ambulance=str(agencies["ambulance"].pk),
        units=[str(unit.pk) for unit in called],
        crews=_sign_in(_crew(called)),
        idle=_sign_in(_crew(others))[:idle],
        desks=_sign_in(_desk_people(agencies["ambulance"], desks)),
    )


def _scattered(number: int) -> tuple[float, float]:
    return FAR_PLACE[0] + number % 25 * 0.001, FAR_PLACE[1] + number // 25 * 0.001


def _units(planned: list[tuple[Agency, int, tuple[float, float]]]) -> list[Unit]:
    from apps.core.clock import now, to_wire
    from apps.doctrine.term_list import shipped_terms
    from apps.units.models import Unit, UnitPosition

    until = (now() + timedelta(days=99)).date().isoformat()
    said = {"serviceable": True, "expires": until, "checked_at": to_wire(now())}
    kit = dict.fromkeys(shipped_terms("kit").codes(), said)
    units = [
        Unit(
            agency=agency,
            call_sign=f"{SERVICES[agency.service_id][0]}{number:03d}",
            kind="car",
            capabilities=["bls"],
            kit=kit,
            duty="available",
        )
        for agency, number, _ in planned
    ]
    Unit.objects.bulk_create(units)
    UnitPosition.objects.bulk_create(
        [
            UnitPosition(
                unit=unit,
                agency=unit.agency_id,
                is_free=True,
                lat=lat,
                lon=lon,
                accuracy_m=8,
                at=now(),
                source="gps",
            )
            for unit, (_, _, (lat, lon)) in zip(units, planned, strict=True)
        ]
    )
    return units


def _crew(units: list[Unit]) -> list[tuple[Person, str]]:
    from apps.core.clock import now
    from apps.units.models import Competence, Crew
    from tests.support.people import store_people

    planned = [
        (_person(unit.agency, f"{unit.call_sign}-{n}", SERVICES[unit.agency.service_id][1]), unit)
        for unit in units
        for n in range(CREW)
    ]
    store_people([made for made, _ in planned])
    manned = [(person, unit) for (person, _), unit in planned]
    Crew.objects.bulk_create([Crew(unit=unit, person=person, since=now()) for person, unit in manned])
    today = now().date()
    term = {"awarded": today - timedelta(days=1), "expires": today + timedelta(days=365)}
    Competence.objects.bulk_create(
        [
            Competence(person=person, code="co_responder", issuer="bench", **term)
            for person, unit in manned
            if unit.agency.service_id == "police"
        ]
    )
    return [(person, str(unit.pk)) for person, unit in manned]


def _desk_people(agency: Agency, count: int) -> list[tuple[Person, str]]:
    from tests.support.people import store_people

    people = [_person(agency, f"desk-{number}", "control_room") for number in range(count)]
    return [(person, str(agency.pk)) for person in store_people(people)]


def _person(agency: Agency, username: str, role: str) -> tuple[Person, Membership]:
    from tests.support.people import person_of

    return person_of(agency, username, f"Person {username}", role, password=f"!{secrets.token_hex(8)}")


def _sign_in(people: list[tuple[Person, str]]) -> list[SignedIn]:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    store, until = SessionStore(), timezone.now() + timedelta(hours=12)
    rows = []
    for person, _ in people:
        content: dict[str, Any] = {
            SESSION_KEY: str(person.pk),
            BACKEND_SESSION_KEY: "django.contrib.auth.backends.ModelBackend",
            HASH_SESSION_KEY: person.get_session_auth_hash(),
        }
        rows.append(
            Session(session_key=secrets.token_hex(16), session_data=store.encode(content), expire_date=until)
        )
    Session.objects.bulk_create(rows)
    return [SignedIn(row.session_key, owner) for row, (_, owner) in zip(rows, people, strict=True)]


def _token(agency: Agency) -> str:
    from apps.accounts.models import ApiToken
    from apps.accounts.selectors import token_digest
    from apps.core.clock import now
    from tests.support.people import new_person

    secret = secrets.token_urlsafe(32)
    machine = new_person(agency, "cad", "machine", name="CAD", password="!")
    ApiToken.objects.create(person=machine, label="CAD", digest=token_digest(secret), created_at=now())
    return secret


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
