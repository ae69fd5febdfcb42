"""Simple polygons on the map: read from GeoJSON and checked, and what lies within them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import NamedTuple

from apps.core.geo import Place
from apps.core.technical import ProgramText

GEOJSON_TYPE: ProgramText = "Polygon"
MAX_POINTS = 2_000
FEWEST_POSITIONS = 4
"""A triangle, the first point repeated at the end."""


class PolygonFault(StrEnum):
    """What is wrong with a polygon.

    `outline_wrong`: not one closed line of at least three different points. `off_world`: a coordinate outside its range, or an edge
    across the date line.
    """

    OUTLINE_WRONG = "outline_wrong"
    TOO_MANY_POINTS = "too_many_points"
    OFF_WORLD = "off_world"
    CROSSES_ITSELF = "crosses_itself"


class PolygonRefused(ValueError):
    """The shape is no simple polygon; `fault` says why."""

    def __init__(self, fault: PolygonFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Point(NamedTuple):
    lon: float
    lat: float


class Bounds(NamedTuple):
    south: float
    west: float
    north: float
    east: float


class Edge(NamedTuple):
    """One side of a outline, by its place in it."""

    number: int
    start: Point
    end: Point

    @property
    def west(self) -> float:
        return min(self.start.lon, self.end.lon)

    @property
    def east(self) -> float:
        return max(self.start.lon, self.end.lon)


@dataclass(frozen=True)
class Polygon:
    """One outline without a hole; the first point is not repeated."""

    outline: tuple[Point, ...]

    def edges(self) -> list[Edge]:
        ends = (*self.outline[1:], self.outline[0])
        return [Edge(number, *pair) for number, pair in enumerate(zip(self.outline, ends, strict=True))]

    @property
    def bounds(self) -> Bounds:
        lats, lons = [point.lat for point in self.outline], [point.lon for point in self.outline]
        return Bounds(south=min(lats), west=min(lons), north=max(lats), east=max(lons))

    def as_geojson(self) -> dict[str, object]:
        outline = [[point.lon, point.lat] for point in (*self.outline, self.outline[0])]
        return {"type": GEOJSON_TYPE, "coordinates": [outline]}

    def contains(self, place: Place) -> bool:
        """Whether the place is inside or on the edge, on a map where edges are straight in degrees."""
        here = Point(place.lon, place.lat)
        is_inside = False
        for edge in self.edges():
            if _is_on(here, edge):
                return True
            if (edge.start.lat > here.lat) is not (edge.end.lat > here.lat):
                is_inside ^= (_side(edge.start, edge.end, here) > 0) is (edge.end.lat > edge.start.lat)
        return is_inside


def read_polygon(given: object) -> Polygon:
    """The polygon of a GeoJSON `Polygon` with one outline, wound either way. Raises `PolygonRefused`."""
    positions = _positions(given)
    if len(positions) - 1 > MAX_POINTS:
        raise PolygonRefused(PolygonFault.TOO_MANY_POINTS)
    outline = tuple(_point(position) for position in positions)
    if len(outline) < FEWEST_POSITIONS or outline[0] != outline[-1]:
        raise PolygonRefused(PolygonFault.OUTLINE_WRONG)
    polygon = Polygon(outline[:-1])
    if any(edge.start == edge.end for edge in polygon.edges()):
        raise PolygonRefused(PolygonFault.OUTLINE_WRONG)
    if any(edge.east - edge.west > 180 for edge in polygon.edges()):
        raise PolygonRefused(PolygonFault.OFF_WORLD)
    if _crosses_itself(polygon):
        raise PolygonRefused(PolygonFault.CROSSES_ITSELF)
    return polygon


def _positions(given: object) -> Sequence[object]:
    if isinstance(given, Mapping) and given.get("type") == GEOJSON_TYPE:
        outlines = given.get("coordinates")
        if isinstance(outlines, list) and len(outlines) == 1 and isinstance(outlines[0], list):
            return outlines[0]
    raise PolygonRefused(PolygonFault.OUTLINE_WRONG)


def _point(position: object) -> Point:
    if not isinstance(position, list) or len(position) < 2:
        raise PolygonRefused(PolygonFault.OUTLINE_WRONG)
    lon, lat = position[:2]
    if isinstance(lon, bool) or isinstance(lat, bool):
        raise PolygonRefused(PolygonFault.OUTLINE_WRONG)
    if not isinstance(lon, int | float) or not isinstance(lat, int | float):
        raise PolygonRefused(PolygonFault.OUTLINE_WRONG)
    if not (isfinite(lon) and isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        raise PolygonRefused(PolygonFault.OFF_WORLD)
    return Point(float(lon), float(lat))


def _crosses_itself(polygon: Polygon) -> bool:
    """Whether two edges meet elsewhere than where one follows the other."""
    count = len(polygon.outline)
    return any(_meet(one, other, count) for one, other in _overlapping(polygon.edges()))


def _overlapping(edges: list[Edge]) -> Iterator[tuple[Edge, Edge]]:
    """Pairs of edges that share a longitude: swept from west to east, so that a long outline needs not every pair."""
    open_edges: list[Edge] = []
    for edge in sorted(edges, key=lambda one: one.west):
        open_edges = [one for one in open_edges if one.east >= edge.west]
        for one in open_edges:
            yield one, edge
        open_edges.append(edge)


def _meet(one: Edge, other: Edge, count: int) -> bool:
    first, second = sorted((one, other), key=lambda edge: edge.number)
    if second.number - first.number == 1:
        return _turns_back(first, second)
    if (first.number, second.number) == (0, count - 1):
        return _turns_back(second, first)
    return _intersect(one, other)


def _turns_back(edge: Edge, following: Edge) -> bool:
    """Whether the following edge goes back along this one."""
    if _side(edge.start, edge.end, following.end) != 0:
        return False
    back = (edge.start.lon - edge.end.lon, edge.start.lat - edge.end.lat)
    on = (following.end.lon - edge.end.lon, following.end.lat - edge.end.lat)
    return back[0] * on[0] + back[1] * on[1] > 0


def _intersect(one: Edge, other: Edge) -> bool:
    sides_of_one = _sign(_side(one.start, one.end, other.start)), _sign(_side(one.start, one.end, other.end))
    sides_of_other = (
        _sign(_side(other.start, other.end, one.start)),
        _sign(_side(other.start, other.end, one.end)),
    )
    if sides_of_one[0] * sides_of_one[1] < 0 and sides_of_other[0] * sides_of_other[1] < 0:
        return True
    touching = ((other.start, one), (other.end, one), (one.start, other), (one.end, other))
    return any(_is_on(point, edge) for point, edge in touching)


def _side(start: Point, end: Point, point: Point) -> float:
    """Positive if the point is to the left of the way from start to end, zero on its line."""
    return (end.lon - start.lon) * (point.lat - start.lat) - (end.lat - start.lat) * (point.lon - start.lon)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _is_on(point: Point, edge: Edge) -> bool:
    within = edge.west <= point.lon <= edge.east
    lats = sorted((edge.start.lat, edge.end.lat))
    return within and lats[0] <= point.lat <= lats[1] and _side(edge.start, edge.end, point) == 0
