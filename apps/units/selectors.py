"""Reads of units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, QuerySet

from apps.accounts.access import Actor, Service
from apps.accounts.models import Person
from apps.core.clock import to_wire
from apps.units.models import Crew, Unit, UnitPosition
from apps.units.rules import Duty


@dataclass(frozen=True, kw_only=True)
class UnitAtHand:
    """A unit as the choice of units sees it. Position fields are null together; degrees, metres, UTC."""

    id: UUID
    call_sign: str
    agency: UUID
    service: Service
    kind: str
    equipment: frozenset[str]
    capabilities: frozenset[str]
    duty: Duty
    crew_count: int
    incident: UUID | None
    lat: float | None
    lon: float | None
    accuracy_m: float | None
    at: datetime | None


def unit_of(person: UUID) -> UUID | None:
    """The unit that the person is booked on to."""
    return Crew.objects.filter(person=person).values_list("unit", flat=True).first()


def actor_of(person: Person) -> Actor:
    """The person as `access` sees one, with his or her unit."""
    return person.as_actor(unit=unit_of(person.id))


def units_of_agency(agency: UUID) -> QuerySet[Unit]:
    return Unit.objects.filter(agency=agency)


def unit_records(units: QuerySet[Unit] | Iterable[UUID]) -> list[dict[str, Any]]:
    """`UnitRecord`s (docs/wire.md) of these units, by call sign; two queries, however many they are."""
    asked = units if isinstance(units, QuerySet) else Unit.objects.filter(pk__in=set(units))
    crew = Prefetch("crew", Crew.objects.select_related("person").order_by("since", "pk"))
    found = asked.select_related("agency", "position").prefetch_related(crew)
    return [_record(unit) for unit in found.order_by("call_sign", "pk")]


def _record(unit: Unit) -> dict[str, Any]:
    position = _position_of(unit)
    return {
        "id": str(unit.id),
        "call_sign": unit.call_sign,
        "service": unit.agency.service,
        "agency": str(unit.agency_id),
        "kind": unit.kind,
        "capabilities": unit.capabilities,
        "equipment": unit.equipment,
        "duty": unit.duty,
        "crew": [_crew_member(crew.person) for crew in unit.crew.all()],
        "incident": unit.incident and str(unit.incident),
        "position": position and position_record(position),
    }


def _crew_member(person: Person) -> dict[str, str]:
    return {"person": str(person.id), "name": person.name, "role": person.role}


def _position_of(unit: Unit) -> UnitPosition | None:
    """The unit's position, unless it is off duty."""
    return None if unit.duty == Duty.OFF_DUTY else getattr(unit, "position", None)


def position_record(position: UnitPosition) -> dict[str, Any]:
    """`Position` (docs/wire.md)."""
    return {
        "lat": position.lat,
        "lon": position.lon,
        "accuracy_m": position.accuracy_m,
        "at": to_wire(position.at),
        "source": position.source,
    }


def dispatchable(area: UUID) -> list[UnitAtHand]:
    """Every unit of the area with all that the choice of units asks of it, by call sign; one query."""
    found = Unit.objects.filter(agency__area=area).select_related("agency", "position")
    counted = found.annotate(crew_count=Count("crew")).order_by("call_sign", "pk")
    return [_at_hand(unit, unit.crew_count) for unit in counted]


def _at_hand(unit: Unit, crew_count: int) -> UnitAtHand:
    position = _position_of(unit)
    return UnitAtHand(
        id=unit.id,
        call_sign=unit.call_sign,
        agency=unit.agency_id,
        service=Service(unit.agency.service),
        kind=unit.kind,
        equipment=frozenset(unit.equipment),
        capabilities=frozenset(unit.capabilities),
        duty=Duty(unit.duty),
        crew_count=crew_count,
        incident=unit.incident,
        lat=position.lat if position else None,
        lon=position.lon if position else None,
        accuracy_m=position.accuracy_m if position else None,
        at=position.at if position else None,
    )


def positions_of(units: Iterable[UUID]) -> list[dict[str, Any]]:
    """`{unit, call_sign, position}` of those of these units that are on duty and were heard."""
    found = UnitPosition.objects.filter(unit__in=set(units)).exclude(unit__duty=Duty.OFF_DUTY)
    return [
        {"unit": str(row.unit_id), "call_sign": row.unit.call_sign, "position": position_record(row)}
        for row in found.select_related("unit").order_by("unit__call_sign", "pk")
    ]


def call_signs(units: Iterable[UUID]) -> dict[UUID, str]:
    return dict(Unit.objects.filter(pk__in=set(units)).values_list("pk", "call_sign"))
