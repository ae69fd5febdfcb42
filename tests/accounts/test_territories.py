"""Territories: which shapes are taken, which are refused and why, and which agencies serve a place."""

from __future__ import annotations

from datetime import timedelta
from math import cos, pi, sin
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import Territory
from apps.accounts.problems import (
    TerritoryCrossesItself,
    TerritoryOffWorld,
    TerritoryOutlineWrong,
    TerritoryPeriod,
    TerritoryTooManyPoints,
)
from apps.accounts.territories import agencies_serving, draw_territory
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.polygon import MAX_POINTS, Bounds, PolygonFault, PolygonRefused, read_polygon
from apps.core.problems import Problem
from tests.accounts.agencies import TwoAgencies

HOME, AID, EXCLUDED = TerritoryPurpose.HOME, TerritoryPurpose.MUTUAL_AID, TerritoryPurpose.EXCLUDED
Outline = list[list[float]]
SQUARE: Outline = [[-2, 53], [-1, 53], [-1, 54], [-2, 54], [-2, 53]]
# A letter C, open to the east.
BAY: Outline = [[0, 0], [4, 0], [4, 1], [1, 1], [1, 3], [4, 3], [4, 4], [0, 4], [0, 0]]
BOW_TIE: Outline = [[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]


def shape(outline: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [outline]}


def at(lon: float, lat: float) -> Place:
    return Place(lat=lat, lon=lon)


def fault_of(given: Any) -> PolygonFault | None:
    try:
        read_polygon(given)
    except PolygonRefused as refused:
        return refused.fault
    return None


@pytest.mark.parametrize(
    ("place", "inside"),
    [
        (at(0.5, 2), True),
        (at(2, 0.5), True),
        (at(2, 3.5), True),
        (at(2, 2), False),
        (at(-0.001, 2), False),
        (at(5, 2), False),
        (at(0, 0), True),
        (at(2, 1), True),
        (at(1, 2), True),
        (at(2, 1.000001), False),
    ],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_a_place_is_inside_or_on_the_border(place: Place, inside: bool, turn: int) -> None:
    assert read_polygon(shape(BAY[::turn])).contains(place) is inside


def test_the_box_around_it() -> None:
    assert read_polygon(shape(SQUARE)).bounds == Bounds(south=53, west=-2, north=54, east=-1)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (None, "outline_wrong"),
        ({"type": "Point", "coordinates": [0, 0]}, "outline_wrong"),
        ({"type": "Polygon", "coordinates": []}, "outline_wrong"),
        ({"type": "Polygon", "coordinates": [SQUARE, BAY]}, "outline_wrong"),
        (shape([]), "outline_wrong"),
        (shape(SQUARE[:-1]), "outline_wrong"),
        (shape([[0, 0], [1, 1], [0, 0]]), "outline_wrong"),
        (shape([[0, 0], [0, 0], [1, 0], [1, 1], [0, 0]]), "outline_wrong"),
        (shape([[0, 0], [1, "0"], [1, 1], [0, 0]]), "outline_wrong"),
        (shape([[0, 0], [True, 0], [1, 1], [0, 0]]), "outline_wrong"),
        (shape([[0, 0], [1], [1, 1], [0, 0]]), "outline_wrong"),
        (shape([[0, 0], [181, 0], [1, 1], [0, 0]]), "off_world"),
        (shape([[0, 0], [1, 91], [1, 1], [0, 0]]), "off_world"),
        (shape([[0, 0], [float("nan"), 0], [1, 1], [0, 0]]), "off_world"),
        (shape([[179, 0], [-179, 0], [-179, 1], [179, 0]]), "off_world"),
        (shape(BOW_TIE), "crosses_itself"),
        # goes back along its own edge
        (shape([[0, 0], [2, 0], [1, 0], [1, 1], [0, 0]]), "crosses_itself"),
        # touches itself at one point
        (shape([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]]), "crosses_itself"),
        # no area at all
        (shape([[0, 0], [1, 1], [2, 2], [0, 0]]), "crosses_itself"),
        (shape(SQUARE), None),
        (shape(BAY), None),
    ],
)
def test_what_a_shape_is_refused_for(given: Any, fault: str | None) -> None:
    assert fault_of(given) == fault


def circle(points: int) -> Outline:
    outline = [[sin(2 * pi * n / points), cos(2 * pi * n / points)] for n in range(points)]
    return [*outline, outline[0]]


def test_up_to_two_thousand_points_in_no_time() -> None:
    assert MAX_POINTS == 2_000
    began = perf_counter()
    assert fault_of(shape(circle(2_000))) is None
    assert perf_counter() - began < 10
    assert fault_of(shape(circle(2_001))) == "too_many_points"


@given(st.lists(st.integers(1, 40), min_size=3, max_size=30))
def test_a_star_contains_what_is_between_its_middle_and_its_points(lengths: list[int]) -> None:
    """Points around the middle, in the order of their angles, are a simple outline whatever their distances."""
    count = len(lengths)
    outline = [
        [length * sin(2 * pi * n / count), length * cos(2 * pi * n / count)]
        for n, length in enumerate(lengths)
    ]
    polygon = read_polygon(shape([*outline, outline[0]]))
    assert polygon.contains(at(0, 0))
    assert all(polygon.contains(at(lon / 2, lat / 2)) for lon, lat in outline)
    assert not any(polygon.contains(at(lon * 1.001, lat * 1.001)) for lon, lat in outline)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=3, max_size=9, unique=True))
def test_the_sweep_finds_what_every_pair_of_edges_shows(points: list[tuple[int, int]]) -> None:
    outline = [[float(lon), float(lat)] for lon, lat in points]
    segments = list(zip(outline, [*outline[1:], outline[0]], strict=True))
    crosses = any(
        _cross(*segments[one], *segments[other])
        for one in range(len(segments))
        for other in range(one + 1, len(segments))
    )
    if crosses:
        assert fault_of(shape([*outline, outline[0]])) == "crosses_itself"


def _cross(a: list[float], b: list[float], c: list[float], d: list[float]) -> bool:
    """Whether two segments properly cross, by the point where their lines meet."""
    across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if across == 0:
        return False
    along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
    back = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
    return 1e-9 < along < 1 - 1e-9 and 1e-9 < back < 1 - 1e-9


def test_a_territory_keeps_its_shape_and_the_box_around_it(agencies: TwoAgencies) -> None:
    draw_territory(agencies.police, HOME, shape(SQUARE))
    held = Territory.objects.get()
    assert (held.agency, held.purpose, held.polygon) == (agencies.police, "home", shape(SQUARE))
    assert (held.south, held.west, held.north, held.east, held.ends) == (53, -2, 54, -1, None)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (shape(BOW_TIE), TerritoryCrossesItself),
        (shape(SQUARE[:-1]), TerritoryOutlineWrong),
        (shape(circle(2_001)), TerritoryTooManyPoints),
        (shape([[0, 0], [181, 0], [1, 1], [0, 0]]), TerritoryOffWorld),
    ],
)
def test_a_wrong_shape_is_refused_by_name(agencies: TwoAgencies, given: Any, problem: type[Problem]) -> None:
    with pytest.raises(problem):
        draw_territory(agencies.police, HOME, given)
    assert Territory.objects.count() == 0


def test_a_territory_does_not_end_before_it_begins(agencies: TwoAgencies) -> None:
    begins = now()
    with pytest.raises(TerritoryPeriod):
        draw_territory(agencies.police, HOME, shape(SQUARE), begins=begins, ends=begins)


def test_who_serves_a_place_now(agencies: TwoAgencies) -> None:
    moment = now()
    ends = moment + timedelta(hours=1)
    draw_territory(agencies.police, HOME, shape(SQUARE), begins=moment, ends=ends)
    draw_territory(agencies.ambulance, AID, shape(BAY), begins=moment)
    leeds, sea = at(-1.55, 53.8), at(2, 2)
    assert agencies_serving(leeds, HOME, moment) == {agencies.police.pk}
    assert agencies_serving(leeds, AID, moment) == set()
    assert agencies_serving(sea, AID, moment) == set()
    assert agencies_serving(at(0.5, 2), AID, moment) == {agencies.ambulance.pk}
    assert agencies_serving(leeds, HOME, moment - timedelta(milliseconds=1)) == set()
    assert agencies_serving(leeds, HOME, ends) == set()
    draw_territory(agencies.police, EXCLUDED, shape([[-1.6, 53.7], [-1.5, 53.7], [-1.5, 53.9], [-1.6, 53.7]]))
    assert agencies_serving(at(-1.51, 53.8), HOME, now()) == set()
    assert agencies_serving(at(-1.9, 53.8), HOME, now()) == {agencies.police.pk}
