"""Territories of agencies: where each is at home, helps its neighbours, or does not go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from apps.accounts.models import Agency, Territory
from apps.accounts.problems import (
    TerritoryCrossesItself,
    TerritoryOffWorld,
    TerritoryOutlineWrong,
    TerritoryPeriod,
    TerritoryTooManyPoints,
)
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.polygon import PolygonFault, PolygonRefused, read_polygon
from apps.core.problems import Problem

REFUSALS: dict[PolygonFault, type[Problem]] = {
    PolygonFault.OUTLINE_WRONG: TerritoryOutlineWrong,
    PolygonFault.TOO_MANY_POINTS: TerritoryTooManyPoints,
    PolygonFault.OFF_WORLD: TerritoryOffWorld,
    PolygonFault.CROSSES_ITSELF: TerritoryCrossesItself,
}


def draw_territory(
    agency: Agency,
    purpose: TerritoryPurpose,
    shape: object,
    *,
    begins: datetime | None = None,
    ends: datetime | None = None,
) -> Territory:
    """Store a territory from a GeoJSON `Polygon`, from now unless it says otherwise.

    Raises `TerritoryOutlineWrong`, `TerritoryTooManyPoints`, `TerritoryOffWorld`, `TerritoryCrossesItself`, `TerritoryPeriod`.
    """
    try:
        polygon = read_polygon(shape)
    except PolygonRefused as refused:
        raise REFUSALS[refused.fault] from refused
    since = begins or now()
    if ends and ends <= since:
        raise TerritoryPeriod
    return Territory.objects.create(
        agency=agency,
        purpose=purpose.value,
        polygon=polygon.as_geojson(),
        begins=since,
        ends=ends,
        **polygon.bounds._asdict(),
    )


def agencies_serving(place: Place, purpose: TerritoryPurpose, at: datetime) -> set[UUID]:
    """The agencies with a territory of this purpose around the place at that moment, less those that exclude it."""
    around = _around(place, at)
    excluded = {row.agency_id for row in around if row.purpose == TerritoryPurpose.EXCLUDED}
    return {row.agency_id for row in around if row.purpose == purpose} - excluded


def _around(place: Place, at: datetime) -> list[Territory]:
    in_box = Q(south__lte=place.lat, north__gte=place.lat, west__lte=place.lon, east__gte=place.lon)
    holds = Q(begins__lte=at) & (Q(ends=None) | Q(ends__gt=at))
    return [
        row for row in Territory.objects.filter(in_box & holds) if read_polygon(row.polygon).contains(place)
    ]
