"""Writes of units: booking on and off, duty, commitment to an incident, and latest positions.

Locks, in this order: the person, the units by id. Rows are locked without their key (NO KEY UPDATE): another
page may meanwhile write an entry that names the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction

from apps.accounts.access import Actor, Role
from apps.accounts.actions import hear_device
from apps.accounts.models import Person
from apps.core.clock import now
from apps.journal import bell
from apps.journal.page import NewEntry, Page, on_page
from apps.units.models import Crew, Unit, UnitPosition
from apps.units.problems import AlreadyOnDuty, NotOnDuty, UnitCommitted, UnitNotFound
from apps.units.rules import Duty, Fix, Kit, Refusal, equipment_with, fault_of, newest_of, station_of


def book_on(person: Person, unit_id: UUID, kit: Kit, device: UUID | None = None) -> None:
    """Put the person on a unit of the own agency. Again on the same unit with the same kit changes nothing.

    Raises `UnitNotFound`, `AlreadyOnDuty`.
    """
    on_page(partial(_book_on, person, unit_id, kit, device))


def _book_on(person: Person, unit_id: UUID, kit: Kit, device: UUID | None, page: Page) -> None:
    crew = _crew_of(person)
    if crew and crew.unit_id != unit_id:
        raise AlreadyOnDuty
    unit = _units(agency=person.agency_id, ids=[unit_id]).get(unit_id)
    if unit is None:
        raise UnitNotFound
    equipment = equipment_with(unit.equipment, kit)
    if crew and equipment == unit.equipment:
        return
    Crew.objects.get_or_create(person=person, defaults={"unit": unit, "since": now()})
    Unit.objects.filter(pk=unit_id).update(equipment=equipment)
    if unit.duty == Duty.OFF_DUTY:
        _begin_duty(unit)
    payload: dict[str, Any] = {"person": str(person.id), "kit": {"aed": kit.aed}}
    _write(page, person, _entry("unit_booked_on", payload, person, unit_id, device))


def _begin_duty(unit: Unit) -> None:
    Unit.objects.filter(pk=unit.pk).update(duty=Duty.AVAILABLE)
    station = station_of(unit.station_lat, unit.station_lon, now())
    if station:
        _keep({unit.pk: station})


def book_off(person: Person, device: UUID | None = None) -> None:
    """Take the person off duty; nothing if not on duty. The last one off ends the unit's duty and position.

    Raises `UnitCommitted` for the last of the crew of a unit that is on an incident.
    """
    on_page(partial(_book_off, person, device))


def _book_off(person: Person, device: UUID | None, page: Page) -> None:
    crew = _crew_of(person)
    if crew is None:
        return
    unit = _units(agency=person.agency_id, ids=[crew.unit_id])[crew.unit_id]
    crew.delete()
    if not Crew.objects.filter(unit=unit).exists():
        _end_duty(unit)
    _write(page, person, _entry("unit_booked_off", {"person": str(person.id)}, person, unit.id, device))


def _end_duty(unit: Unit) -> None:
    if unit.incident:
        raise UnitCommitted
    Unit.objects.filter(pk=unit.pk).update(duty=Duty.OFF_DUTY)
    UnitPosition.objects.filter(unit=unit).delete()


def set_duty(person: Person, duty: Duty, device: UUID | None = None) -> None:
    """Say that the person's unit is available or busy. Raises `NotOnDuty`."""
    on_page(partial(_set_duty, person, duty, device))


def _set_duty(person: Person, duty: Duty, device: UUID | None, page: Page) -> None:
    crew = _crew_of(person)
    if crew is None:
        raise NotOnDuty
    unit = _units(agency=person.agency_id, ids=[crew.unit_id])[crew.unit_id]
    if unit.duty == duty:
        return
    Unit.objects.filter(pk=unit.pk).update(duty=duty)
    _write(page, person, _entry("unit_duty_changed", {"duty": duty.value}, person, unit.id, device))


def reserve(unit_id: UUID, incident: UUID) -> None:
    """Commit the unit to the incident, inside the caller's transaction; nothing if it is committed already.

    Raises `UnitCommitted` if it is on another incident or has gone off duty.
    """
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    if unit.incident not in (None, incident):
        raise UnitCommitted(f"{unit.call_sign} is on another incident. Choose another unit.")
    if unit.duty == Duty.OFF_DUTY:
        raise UnitCommitted(f"{unit.call_sign} has gone off duty. Choose another unit.")
    Unit.objects.filter(pk=unit_id).update(incident=incident)


def release(unit_id: UUID, incident: UUID) -> None:
    """End the unit's commitment to this incident; a commitment to another one stays."""
    Unit.objects.filter(pk=unit_id, incident=incident).update(incident=None)


def take_fixes(actor: Actor, fixes: Sequence[Fix], at: datetime) -> tuple[int, list[Refusal]]:
    """Keep each unit's newest fix: how many were taken, and those refused.

    A fix older than the one kept counts as taken: late is no fault.
    """
    # On a page, though it writes no entry: a page is run again after a deadlock.
    return on_page(lambda page: _take_fixes(actor, fixes, at))


def _take_fixes(actor: Actor, fixes: Sequence[Fix], at: datetime) -> tuple[int, list[Refusal]]:
    meant = [_unit_meant(actor, fix) for fix in fixes]
    units = _units(agency=actor.agency, ids={unit for unit in meant if unit})
    codes = [_refusal(actor, fix, units, at) for fix in fixes]
    judged = zip(meant, fixes, codes, strict=True)
    moved = _keep(newest_of((unit, fix) for unit, fix, code in judged if unit and not code))
    if moved:
        ring = bell.Ring(area=actor.area, topic="positions", subjects=tuple(moved))
        transaction.on_commit(partial(bell.ring, ring))
    refused = [Refusal(index=index, code=code) for index, code in enumerate(codes) if code]
    return len(fixes) - len(refused), refused


def _unit_meant(actor: Actor, fix: Fix) -> UUID | None:
    return fix.unit or actor.unit


def _refusal(actor: Actor, fix: Fix, units: Mapping[UUID, Unit], at: datetime) -> str | None:
    meant = _unit_meant(actor, fix)
    if meant is None:
        return "unit_not_yours" if actor.role is Role.MACHINE else "unit_off_duty"
    if meant not in units or (actor.role is not Role.MACHINE and meant != actor.unit):
        return "unit_not_yours"
    return "unit_off_duty" if units[meant].duty == Duty.OFF_DUTY else fault_of(fix, at)


def _keep(fixes: Mapping[UUID, Fix]) -> list[UUID]:
    """Store those that are newer than what is kept: the units that moved."""
    kept = dict(UnitPosition.objects.filter(unit__in=fixes).values_list("unit", "at"))
    moved = [unit for unit in sorted(fixes) if unit not in kept or fixes[unit].at > kept[unit]]
    UnitPosition.objects.bulk_create(
        [_position(unit, fixes[unit]) for unit in moved],
        update_conflicts=True,
        unique_fields=["unit"],
        update_fields=["lat", "lon", "accuracy_m", "at", "source"],
    )
    return moved


def _position(unit: UUID, fix: Fix) -> UnitPosition:
    return UnitPosition(
        unit_id=unit, lat=fix.lat, lon=fix.lon, accuracy_m=fix.accuracy_m, at=fix.at, source=fix.source
    )


def hear(person: Person, device: UUID, outbox: int) -> None:
    """Note that the person's device is alive and how many reports wait on it, and tell the agency's desks."""
    if hear_device(device, person, outbox):
        ring = bell.Ring(area=person.agency.area_id, topic="devices", subjects=(person.agency_id,))
        transaction.on_commit(partial(bell.ring, ring))


def _crew_of(person: Person) -> Crew | None:
    """Where the person is booked on, with the person locked: booking on twice at once happens in turn."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    return Crew.objects.filter(person=person).first()


def _units(*, agency: UUID, ids: Iterable[UUID]) -> dict[UUID, Unit]:
    """These units of the agency, locked."""
    found = Unit.objects.select_for_update(no_key=True).filter(agency=agency, pk__in=set(ids))
    return {unit.pk: unit for unit in found.order_by("pk")}


def _entry(kind: str, payload: dict[str, Any], person: Person, unit: UUID, device: UUID | None) -> NewEntry:
    return NewEntry(
        kind=kind, payload=payload, unit=unit, author=person.id, agency=person.agency_id, device=device
    )


def _write(page: Page, person: Person, new: NewEntry) -> None:
    page.write_aside(person.agency.area_id, new)
