"""Units as the choice of units sees them, and the search for the nearest of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from math import asin, cos, degrees, pi, radians, sin
from uuid import UUID

from django.db.models import F, FloatField, Prefetch, Q, QuerySet, Value
from django.db.models.expressions import Combinable, CombinedExpression
from django.db.models.functions import Abs, Cos, Greatest, Power, Radians, Sin

from apps.accounts.access import Service
from apps.accounts.models import Person
from apps.core.geo import EARTH_RADIUS_M, Place, distance_m
from apps.units.models import Competence, Crew, Unit, UnitPosition
from apps.units.rules import Duty, KitState

FIRST_BOX_M = 500.0
LAST_BOX_M = 200_000.0
SMALLEST_DEGREES = 1e-9
"""A tenth of a millimetre."""


@dataclass(frozen=True, kw_only=True)
class CrewAtHand:
    """One of the crew; `competences`: the last day on which each holds, by code."""

    person: UUID
    competences: Mapping[str, date]


@dataclass(frozen=True, kw_only=True)
class UnitAtHand:
    """A unit as the choice of units sees it. Position fields are null together; degrees, metres, UTC."""

    id: UUID
    call_sign: str
    agency: UUID
    agency_name: str
    service: Service
    kind: str
    capabilities: frozenset[str]
    duty: Duty
    task: str | None
    drill: bool
    kit: Mapping[str, KitState]
    crew: tuple[CrewAtHand, ...]
    incident: UUID | None
    lat: float | None
    lon: float | None
    accuracy_m: float | None
    at: datetime | None


def nearest(
    area: UUID, service: Service, lat: float, lon: float, *, free: int, all_: int
) -> list[UnitAtHand]:
    """The `free` nearest units that may be sent at once and the `all_` nearest whatever they do, the nearest first.

    Exact by great-circle distance, within 200 km; of two equally far, the lower id. Only units of this area and service that
    are on duty and were heard.
    """
    here = Place(lat=lat, lon=lon)
    heard = UnitPosition.objects.filter(area=area, service=service)
    hits = _nearest(heard.filter(is_free=True), here, free) | _nearest(heard, here, all_)
    found = units_at_hand(hits)
    by_distance = sorted(hits, key=lambda unit: (hits[unit], unit))
    return [found[unit] for unit in by_distance if unit in found and found[unit].lat is not None]


def _nearest(heard: QuerySet[UnitPosition], here: Place, wanted: int) -> dict[UUID, float]:
    """The `wanted` nearest, with their distances in metres: in a box that grows until it holds enough.

    What lies in the corners of a box may be farther than what the box does not show: its inscribed circle counts.
    """
    few = list(heard.values_list("unit", "lat", "lon")[: wanted + 1]) if wanted else []
    if len(few) <= wanted:
        return _by_distance(few, here, LAST_BOX_M)
    radius = FIRST_BOX_M
    while len(found := _within(heard, here, radius, wanted)) < wanted and radius < LAST_BOX_M:
        radius = min(2 * radius, LAST_BOX_M)
    return found


def _within(heard: QuerySet[UnitPosition], here: Place, radius_m: float, wanted: int) -> dict[UUID, float]:
    """Sorted and cut by the database: a box over a town may hold hundreds."""
    nearest_first = heard.filter(in_box(here, radius_m)).order_by(_chord(here), "unit")[:wanted]
    return _by_distance(nearest_first.values_list("unit", "lat", "lon"), here, radius_m)


def _by_distance(
    rows: Iterable[tuple[UUID, float, float]], here: Place, radius_m: float
) -> dict[UUID, float]:
    far = {unit: distance_m(here, Place(lat=lat, lon=lon)) for unit, lat, lon in rows}
    return {unit: metres for unit, metres in far.items() if metres <= radius_m}


def _chord(here: Place) -> CombinedExpression:
    """The haversine of the angle between a row and here: it grows as the distance does, and is what a database can sort by."""
    half_lat = _radians(F("lat") - Value(here.lat, FloatField())) / Value(2.0)
    half_lon = _radians(F("lon") - Value(here.lon, FloatField())) / Value(2.0)
    narrowing = Value(cos(radians(here.lat))) * Cos(_radians(F("lat")))
    return Power(Sin(half_lat), 2) + narrowing * Power(Sin(half_lon), 2)


def _radians(angle: Combinable) -> Radians:
    """The size of an angle of degrees. PostgreSQL takes a square that is too small to be written for an error."""
    return Radians(Greatest(Abs(angle), Value(SMALLEST_DEGREES)))


def in_box(here: Place, radius_m: float) -> Q:
    """The box of degrees around the circle of this radius, also across the date line and over a pole."""
    angle = radius_m / EARTH_RADIUS_M
    half_lat = degrees(angle)
    inside = Q(lat__gte=here.lat - half_lat, lat__lte=here.lat + half_lat)
    if abs(radians(here.lat)) + angle >= pi / 2:
        return inside
    half_lon = degrees(asin(sin(angle) / cos(radians(here.lat))))
    west, east = here.lon - half_lon, here.lon + half_lon
    if west < -180:
        return inside & (Q(lon__gte=west + 360) | Q(lon__lte=east))
    if east > 180:
        return inside & (Q(lon__gte=west) | Q(lon__lte=east - 360))
    return inside & Q(lon__gte=west, lon__lte=east)


def without_position(area: UUID, service: Service, limit: int) -> list[UnitAtHand]:
    """Units that are off duty or were never heard, by call sign: at most `limit` of them."""
    units = Unit.objects.filter(agency__area=area, agency__service=service)
    unheard = units.filter(Q(position=None) | Q(duty=Duty.OFF_DUTY)).order_by("call_sign", "pk")
    chosen = list(unheard.values_list("pk", flat=True)[:limit])
    found = units_at_hand(chosen)
    return [found[unit] for unit in chosen]


def units_at_hand(units: Iterable[UUID]) -> dict[UUID, UnitAtHand]:
    """These units with all that the choice of units asks of them: three queries, however many they are."""
    with_competences = Prefetch("person__competences", Competence.objects.order_by("code"))
    crew = Prefetch(
        "crew",
        Crew.objects.select_related("person").prefetch_related(with_competences).order_by("since", "pk"),
    )
    found = Unit.objects.filter(pk__in=set(units)).select_related("agency", "position")
    return {unit.pk: _at_hand(unit) for unit in found.prefetch_related(crew)}


def _at_hand(unit: Unit) -> UnitAtHand:
    position = position_of(unit)
    return UnitAtHand(
        id=unit.id,
        call_sign=unit.call_sign,
        agency=unit.agency_id,
        agency_name=unit.agency.name,
        service=Service(unit.agency.service),
        kind=unit.kind,
        capabilities=frozenset(unit.capabilities),
        duty=Duty(unit.duty),
        task=unit.task or None,
        drill=unit.drill,
        kit=unit.carried,
        crew=tuple(_crew_at_hand(crew.person) for crew in unit.crew.all()),
        incident=unit.incident,
        lat=position.lat if position else None,
        lon=position.lon if position else None,
        accuracy_m=position.accuracy_m if position else None,
        at=position.at if position else None,
    )


def _crew_at_hand(person: Person) -> CrewAtHand:
    return CrewAtHand(
        person=person.id, competences={one.code: one.expires for one in person.competences.all()}
    )


def position_of(unit: Unit) -> UnitPosition | None:
    """The unit's position, unless it is off duty."""
    return None if unit.duty == Duty.OFF_DUTY else getattr(unit, "position", None)
