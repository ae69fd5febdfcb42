"""Seeds the demo: areas, agencies, partnerships, people, units, crews on duty and positions. Seeding again changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from apps.accounts.access import Role, Standing
from apps.accounts.actions import add_person
from apps.accounts.models import Agency, ApiToken, Area, Membership, Person
from apps.accounts.partnership_rules import Purpose, Redaction
from apps.accounts.partnerships import Proposal, approve, partnerships_of, propose
from apps.accounts.selectors import token_digest
from apps.accounts.token_rules import SCOPES
from apps.core.clock import now
from apps.demo.accounts import CAD_BEARER, CAD_LABEL, CAD_USERNAME, WORDS_FOR_ALL, everyone_of
from apps.demo.fleet import (
    AGENCIES,
    AIRE_VALLEY,
    CO_RESPONDER,
    AgencySeed,
    AreaSeed,
    PersonSeed,
    UnitSeed,
)
from apps.demo.said import SAID
from apps.doctrine.actions import load_shipped_scheme
from apps.journal.selectors import head_of
from apps.units.actions import as_kept, book_on
from apps.units.competence_actions import award
from apps.units.fixes import ASSUMED, SIMULATED, Fix
from apps.units.models import Competence, Unit, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.rules import kit_after
from apps.units.selectors import actor_of, day_in, unit_of

CERTIFIED_FOR = timedelta(days=730)
FRESH = timedelta(seconds=10)
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
"""When the demo's people joined and its agencies agreed: before any of the past weeks that are made up."""


class NotADemo(Exception):
    """The database is of a real installation."""


def seed_demo(cad_file: Path) -> None:
    """Create what is missing of the demo, and renew positions. Changes that people made stay. Raises `NotADemo`."""
    ours = [seed.slug for seed in AGENCIES]
    if settings.PRODUCTION or (Agency.objects.exists() and not Agency.objects.filter(slug__in=ours).exists()):
        raise NotADemo
    encoded = make_password(WORDS_FOR_ALL)
    for seed in AGENCIES:
        agency = _seed_agency(seed)
        load_shipped_scheme(agency)
        for person in everyone_of(seed):
            _seed_person(agency, person, encoded)
        for unit in seed.units:
            _crew(_seed_unit(agency, unit), unit)
    _agree()
    _seed_cad(Agency.objects.get(slug=AIRE_VALLEY.slug))
    _write_privately(cad_file, CAD_BEARER + "\n")


def _seed_area(seed: AreaSeed) -> Area:
    bounds = {"south": seed.south, "west": seed.west, "north": seed.north, "east": seed.east}
    area, _ = Area.objects.update_or_create(slug=seed.slug, defaults={"name": seed.name, **bounds})
    head_of(area.pk)
    return area


def _seed_agency(seed: AgencySeed) -> Agency:
    agency, _ = Agency.objects.update_or_create(
        slug=seed.slug,
        defaults={
            "area": _seed_area(seed.area),
            "name": seed.name,
            "service_id": seed.service,
            "number_prefix": seed.prefix,
        },
    )
    return agency


def _agree() -> None:
    """Let each ambulance service and the police of its area agree, by their administrators, unless they ever did."""
    for owner in Agency.objects.filter(service__standing=Standing.OWNER):
        for partner in Agency.objects.filter(area=owner.area_id, service__standing=Standing.RESPONDER):
            ours, theirs = _administrator(owner), _administrator(partner)
            if ours and theirs and not partnerships_of(owner.pk).filter(partner=partner).exists():
                given = Proposal(
                    owner=owner.pk,
                    partner=partner.pk,
                    purpose=Purpose.CO_RESPONDER,
                    redaction=Redaction.LIVE_ON_INCIDENT,
                    begins=BEGAN,
                )
                approve(theirs, propose(ours, given).pk)


def _administrator(agency: Agency) -> Person | None:
    return (
        Person.objects.filter(membership__agency=agency, membership__role=Role.ADMINISTRATOR)
        .order_by("username")
        .first()
    )


def _seed_person(agency: Agency, seed: PersonSeed, encoded: str) -> None:
    """Create or update a person. An existing password stays, because a new one would end every session."""
    person = Person.objects.filter(username=seed.username).first()
    if person is None:
        person = add_person(agency, seed.username, seed.name, seed.role, password=encoded, begins=BEGAN)
    Person.objects.filter(pk=person.pk).update(name=seed.name)
    Membership.objects.filter(person=person, agency=agency).update(role=seed.role, grade=seed.grade)
    if seed.certified_days is not None and not Competence.objects.filter(person=person).exists():
        until = day_in(agency, now()) + timedelta(days=seed.certified_days)
        award(agency.pk, person.pk, CO_RESPONDER, until - CERTIFIED_FOR, until, SAID.certificates_issued_by)


def _seed_unit(agency: Agency, seed: UnitSeed) -> Unit:
    made = {
        "kind": seed.make.kind,
        "capabilities": list(seed.make.capabilities),
        "station_lat": seed.lat,
        "station_lon": seed.lon,
    }
    checked = kit_after({}, seed.kit_check(day_in(agency, now())), now())
    unit, _ = Unit.objects.update_or_create(
        agency=agency,
        call_sign=seed.call_sign,
        defaults=made,
        create_defaults={**made, "kit": as_kept(checked)},
    )
    return unit


def _crew(unit: Unit, seed: UnitSeed) -> None:
    """Book on those of the crew who are on no unit, and report the unit's position."""
    if seed.waits:
        return
    for person in _people(seed.crew):
        if unit_of(person.id) is None:
            book_on(person, unit.id, seed.kit_check(day_in(unit.agency, now())))
        if unit_of(person.id) == unit.id:
            _say_where(person, unit.id, seed)


def _people(seeds: Iterable[PersonSeed]) -> list[Person]:
    found = Person.objects.select_related("membership__agency").filter(
        username__in=[seed.username for seed in seeds], is_active=True
    )
    return list(found.order_by("username"))


def _say_where(person: Person, unit: UUID, seed: UnitSeed) -> None:
    """Report the unit's last position, or else its station, with the present time."""
    last = UnitPosition.objects.filter(unit=unit).first()
    lat, lon = (last.lat, last.lon) if last else (seed.lat, seed.lon)
    fix = Fix(unit=None, lat=lat, lon=lon, accuracy_m=10, at=now(), source=SIMULATED)
    take_fixes(actor_of(person), [fix], fix.at)


def _seed_cad(agency: Agency) -> None:
    _seed_person(
        agency, PersonSeed(username=CAD_USERNAME, name=CAD_LABEL, role=Role.MACHINE), make_password(None)
    )
    ApiToken.objects.get_or_create(
        digest=token_digest(CAD_BEARER),
        defaults={
            "person": Person.objects.get(username=CAD_USERNAME),
            "label": CAD_LABEL,
            "created_at": now(),
            "scopes": SCOPES,
        },
    )


def _write_privately(file: Path, text: str) -> None:
    """Write a file that only its owner may read, also if it exists with other permissions."""
    file.parent.mkdir(exist_ok=True)
    with open(file, "w", opener=lambda path, flags: os.open(path, flags, 0o600), encoding="utf-8") as out:
        os.fchmod(out.fileno(), 0o600)
        out.write(text)


def keep_positions_fresh(at: datetime) -> int:
    """Renew the positions of the demo's parked vehicles. Returns the number of renewed positions.

    Without it, no unit could be sent a quarter of an hour after seeding. Positions of real devices stay.
    """
    stale = UnitPosition.objects.filter(source__in=ASSUMED, at__lt=at - FRESH)
    with transaction.atomic():
        # Skip a locked position: it is about to be renewed, and waiting for it could deadlock.
        parked = stale.select_for_update(skip_locked=True).values_list("pk", flat=True)
        return UnitPosition.objects.filter(pk__in=list(parked)).update(at=at)
