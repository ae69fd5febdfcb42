"""Units near a place, with everything that eligibility needs, and the search for the nearest of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import asin, cos, degrees, inf, pi, radians, sin
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from apps.accounts.access import Role, Standing
from apps.accounts.selectors import may_act
from apps.core.clock import now
from apps.core.geo import EARTH_RADIUS_M, Place, distance_m
from apps.doctrine.term_list import ListName, TermList
from apps.doctrine.term_lists import lists_in_force
from apps.units.aboard import Aboard, Equipment, Lists, aboard_of
from apps.units.models import Crew, Unit, UnitPosition
from apps.units.rules import SENDABLE, Duty, KitState, carried

FIRST_BOX_M = 1_500.0
LAST_BOX_M = 200_000.0
GROWS = 3.0
BOXES = 6
"""How many box sizes from the first to the last."""
BOXES_BEFORE_COUNTING = 1
"""After this many boxes, a query finds out whether there are enough units at all."""


@dataclass(frozen=True, kw_only=True)
class NearbyCrewMember:
    """A member of the crew. `competences`: code → the last day on which it is valid."""

    person: UUID
    competences: Mapping[str, date]
    role: Role
    grade: str


@dataclass(frozen=True, kw_only=True)
class NearbyUnit:
    """A unit with everything that eligibility needs. Position fields are null together; degrees, metres, UTC."""

    id: UUID
    call_sign: str
    agency: UUID
    agency_name: str
    service: str
    standing: Standing
    kind: str
    capabilities: frozenset[str]
    duty: Duty
    task: str | None
    drill: bool
    kit: Mapping[str, KitState]
    crew: tuple[NearbyCrewMember, ...]
    incident: UUID | None
    lat: float | None
    lon: float | None
    accuracy_m: float | None
    at: datetime | None
    aboard: Aboard


def nearest(agencies: Collection[UUID], lat: float, lon: float, *, free: int, all_: int) -> list[NearbyUnit]:
    """The `free` nearest units that may be sent at once and the `all_` nearest of any duty, the nearest first.

    Exact by great-circle distance, within 200 km; the lower id settles a tie. Only units of these agencies that are on duty and
    have reported a position.
    """
    ids = nearest_ids(agencies, lat, lon, free=free, all_=all_)
    found = nearby_units(ids)
    return [found[unit] for unit in ids if unit in found and found[unit].lat is not None]


def nearest_ids(
    agencies: Collection[UUID],
    lat: float,
    lon: float,
    *,
    free: int,
    all_: int,
    seen_since: datetime | None = None,
) -> list[UUID]:
    """The ids of `nearest`, without loading the units. `seen_since`: also the `free` nearest of those that were seen since then,
    which others with an old position would hide.
    """
    if not agencies:
        return []
    here = Place(lat=lat, lon=lon)
    heard = UnitPosition.objects.filter(agency__in=agencies)
    around = _around(heard, here, all_)
    hits = around.units[:all_]
    are_free = [unit for unit in around.units if unit.is_free]
    if len(are_free) < free and not around.is_everyone:
        are_free = _around(heard.filter(is_free=True), here, free, GROWS * around.radius_m).units
    fresh = [unit for unit in are_free if seen_since and unit.at >= seen_since]
    if seen_since and len(fresh) < min(free, len(are_free)) and not around.is_everyone:
        fresh = _around(heard.filter(is_free=True, at__gte=seen_since), here, free, around.radius_m).units
    return [unit.id for unit in sorted({*hits, *are_free[:free], *fresh[:free]})]


class Near(NamedTuple):
    """A unit's distance and id, in the order of sorting."""

    metres: float
    id: UUID
    is_free: bool
    at: datetime


@dataclass(frozen=True)
class Around:
    """The units within a circle, the nearest first. `is_everyone`: a wider circle would find no other."""

    units: list[Near]
    radius_m: float
    is_everyone: bool


def _around(heard: QuerySet[UnitPosition], here: Place, wanted: int, radius_m: float = FIRST_BOX_M) -> Around:
    """At least `wanted` units, if there are that many, from a box that grows until its inscribed circle contains them.

    A unit in a corner of the box may be farther than one outside the box, so only the inscribed circle counts.
    """
    for tried in range(BOXES):
        radius_m = min(radius_m, LAST_BOX_M)
        found = _by_distance(heard.filter(in_box(here, radius_m)), here, radius_m)
        if len(found) >= wanted or radius_m == LAST_BOX_M:
            break
        if (
            tried == BOXES_BEFORE_COUNTING
            and len(few := _by_distance(heard[: wanted + 1], here, inf)) <= wanted
        ):
            return Around([unit for unit in few if unit.metres <= LAST_BOX_M], LAST_BOX_M, is_everyone=True)
        radius_m *= GROWS
    return Around(found, radius_m, is_everyone=radius_m == LAST_BOX_M)


def _by_distance(rows: QuerySet[UnitPosition], here: Place, radius_m: float) -> list[Near]:
    far = (
        Near(distance_m(here, Place(lat=lat, lon=lon)), unit, is_free, at)
        for unit, lat, lon, is_free, at in rows.values_list("unit", "lat", "lon", "is_free", "at")
    )
    return sorted(unit for unit in far if unit.metres <= radius_m)


def in_box(here: Place, radius_m: float) -> Q:
    """The box of degrees around a circle of this radius. Works across the date line and over a pole."""
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


def without_position(agencies: Collection[UUID], limit: int) -> list[NearbyUnit]:
    """At most `limit` units without a position, by call sign: off duty first, then those that never reported one."""
    ids = ids_without_position(agencies, limit)
    found = nearby_units(ids)
    return [found[unit] for unit in ids]


def ids_without_position(agencies: Collection[UUID], limit: int) -> list[UUID]:
    """The ids of `without_position`, without loading the units."""
    if not agencies:
        return []
    units = (
        Unit.objects.filter(agency__in=agencies).order_by("call_sign", "pk").values_list("call_sign", "pk")
    )
    found = list(units.filter(duty=Duty.OFF_DUTY)[:limit])
    if len(found) < limit:
        found += units.exclude(duty=Duty.OFF_DUTY).filter(position=None)[: limit - len(found)]
    return [unit for _, unit in sorted(found)]


def ids_never_seen(agencies: Collection[UUID], limit: int) -> list[UUID]:
    """At most `limit` units that may be sent at once and have reported no position in this duty, by call sign."""
    free = Unit.objects.filter(agency__in=agencies, duty__in=SENDABLE, incident=None, position=None)
    return list(free.order_by("call_sign", "pk").values_list("pk", flat=True)[:limit]) if agencies else []


UNIT_COLUMNS = (
    *(
        "pk",
        "call_sign",
        "agency",
        "agency__name",
        "agency__service",
        "agency__service__standing",
        "kind",
        "capabilities",
    ),
    *("duty", "task", "drill", "kit", "incident"),
    *("transports", "seats", "default_skill", "carries_aed", "agency__time_zone"),
    *("position__lat", "position__lon", "position__accuracy_m", "position__at"),
)
OF_CREW = (
    *("unit", "person", "person__membership__role", "person__membership__grade"),
    *("person__competences__code", "person__competences__expires"),
)


def nearby_units(units: Iterable[UUID]) -> dict[UUID, NearbyUnit]:
    """These units with everything that eligibility needs, in three queries for any number of units; in more where an agency has
    lists of its own.
    """
    wanted, at = set(units), now()
    rows = list(Unit.objects.filter(pk__in=wanted).values_list(*UNIT_COLUMNS))
    crews = _crews_of(wanted)
    agency = UNIT_COLUMNS.index("agency")
    lists = lists_in_force({row[agency] for row in rows}, ("skills", "vehicles"), at)
    return {row[0]: _nearby_unit(row, crews.get(row[0], ()), lists, at) for row in rows}


def _crews_of(units: Collection[UUID]) -> dict[UUID, tuple[NearbyCrewMember, ...]]:
    """Unit → its people in the order in which they booked on, and only those who may act now."""
    held = Crew.objects.filter(may_act(now(), "person__"), unit__in=units).order_by("since", "pk")
    crews: dict[UUID, dict[UUID, NearbyCrewMember]] = {}
    for unit, person, role, grade, code, expires in held.values_list(*OF_CREW):
        fresh = NearbyCrewMember(person=person, competences={}, role=Role(role), grade=grade)
        one = crews.setdefault(unit, {}).setdefault(person, fresh)
        if code is not None:
            crews[unit][person] = replace(one, competences={**one.competences, code: expires})
    return {unit: tuple(people.values()) for unit, people in crews.items()}


def _nearby_unit(
    row: tuple[Any, ...],
    crew: Sequence[NearbyCrewMember],
    lists: Mapping[tuple[UUID, ListName], TermList],
    now_: datetime,
) -> NearbyUnit:
    (
        unit,
        call_sign,
        agency,
        agency_name,
        service,
        standing,
        kind,
        capabilities,
        duty,
        task,
        drill,
        kit,
        incident,
        transports,
        seats,
        default_skill,
        carries_aed,
        time_zone,
        *at,
    ) = row
    is_placed = duty != Duty.OFF_DUTY
    lat, lon, accuracy_m, heard_at = at if is_placed else (None, None, None, None)
    return NearbyUnit(
        id=unit,
        call_sign=call_sign,
        agency=agency,
        agency_name=agency_name,
        service=service,
        standing=Standing(standing),
        kind=kind,
        capabilities=frozenset(capabilities),
        duty=Duty(duty),
        task=task or None,
        drill=drill,
        kit=carried(kit),
        crew=tuple(crew),
        incident=incident,
        lat=lat,
        lon=lon,
        accuracy_m=accuracy_m,
        at=heard_at,
        aboard=aboard_of(
            kind,
            Equipment(
                transports=transports,
                seats=seats,
                default_skill=default_skill,
                carries_aed=carries_aed,
            ),
            carried(kit),
            crew,
            Lists(skills=lists[agency, "skills"], vehicles=lists[agency, "vehicles"]),
            now_.astimezone(ZoneInfo(time_zone)).date(),
        ),
    )


def position_of(unit: Unit) -> UnitPosition | None:
    """The unit's position, unless it is off duty."""
    return None if unit.duty == Duty.OFF_DUTY else getattr(unit, "position", None)
