"""The nearest units: the same as a full scan finds, in a fixed number of queries, by the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import cos, radians
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apps.accounts.access import Role, Standing
from apps.accounts.models import Agency
from apps.core.geo import Place, distance_m
from apps.units import actions
from apps.units.aboard import Aboard
from apps.units.competence_actions import award
from apps.units.models import Crew, Unit, UnitPosition
from apps.units.nearby import (
    NearbyCrewMember,
    NearbyUnit,
    in_box,
    nearby_units,
    nearest,
    nearest_ids,
    without_position,
)
from apps.units.rules import Duty, DutyWanted, kit_after
from tests.units.agencies import WITH_AED, ThreeAgencies, put, some_incident

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)
LAT, LON = 53.8, -1.55
DEGREE_M = 111_195.080
LAST_M = 200_000.0


@dataclass(frozen=True)
class Spot:
    """A unit this many metres north and east of the middle."""

    north_m: float
    east_m: float
    is_free: bool = True

    def around(self, lat: float, lon: float) -> tuple[float, float]:
        there = lat + self.north_m / DEGREE_M
        east = lon + self.east_m / DEGREE_M / cos(radians(there))
        return there, (east + 180) % 360 - 180


def stand(agency: Agency, spots: list[Spot], lat: float = LAT, lon: float = LON) -> dict[UUID, Spot]:
    """Put units of the agency on these spots, and none elsewhere."""
    # By their keys: with a join, PostgreSQL would read a table without statistics once for each row.
    UnitPosition.objects.filter(
        pk__in=list(Unit.objects.filter(agency=agency).values_list("pk", flat=True))
    ).delete()
    Unit.objects.filter(agency=agency, call_sign__startswith="#").delete()
    units = [
        Unit(agency=agency, call_sign=f"#{n}", kind="car", duty="available" if spot.is_free else "busy")
        for n, spot in enumerate(spots)
    ]
    Unit.objects.bulk_create(units)
    UnitPosition.objects.bulk_create(
        _position(unit, spot, *spot.around(lat, lon)) for unit, spot in zip(units, spots, strict=True)
    )
    return {unit.id: spot for unit, spot in zip(units, spots, strict=True)}


def _position(unit: Unit, spot: Spot, lat: float, lon: float) -> UnitPosition:
    return UnitPosition(
        unit=unit,
        agency=unit.agency_id,
        is_free=spot.is_free,
        lat=lat,
        lon=lon,
        at=AT,
        source="gps",
    )


def by_brute_force(agency: Agency, here: Place, *, free: int, all_: int) -> list[float]:
    """The expected distances in metres, by a full scan."""
    rows = UnitPosition.objects.filter(unit__agency=agency).values_list("unit", "lat", "lon", "is_free")
    far = {unit: (distance_m(here, Place(lat=lat, lon=lon)), is_free) for unit, lat, lon, is_free in rows}
    near = [unit for unit in sorted(far, key=lambda unit: (far[unit][0], unit)) if far[unit][0] <= LAST_M]
    wanted = {*near[:all_], *[unit for unit in near if far[unit][1]][:free]}
    return sorted(far[unit][0] for unit in wanted)


def found(agency: Agency, here: Place, *, free: int, all_: int) -> list[float]:
    units = nearest([agency.pk], here.lat, here.lon, free=free, all_=all_)
    assert len({unit.id for unit in units}) == len(units)
    return [
        distance_m(here, Place(lat=unit.lat, lon=unit.lon))
        for unit in units
        if unit.lat is not None and unit.lon is not None
    ]


# In a town many units share nearly one spot; at the edges of boxes (1,500 m and its triplings) circle and corner differ.
anywhere = st.builds(Spot, st.floats(-250_000, 250_000), st.floats(-250_000, 250_000), st.booleans())
in_town = st.builds(Spot, st.floats(-900, 900), st.floats(-900, 900), st.booleans())
edges = st.sampled_from([sign * 1_500.0 * 3**n for n in range(5) for sign in (-1, 1)])
at_an_edge = st.builds(
    lambda north, east, by, is_free: Spot(north + by, east, is_free),
    edges,
    st.one_of(st.just(0.0), edges),
    st.floats(-2, 2),
    st.booleans(),
)
fleets = st.lists(st.one_of(anywhere, in_town, at_an_edge), max_size=40)
middles = st.sampled_from([(LAT, LON), (0.0, 0.0), (-41.3, 179.999), (60.1, -179.999), (89.5, 10.0)])


@given(fleets, middles, st.integers(0, 8), st.integers(0, 8))
@example([Spot(1_499, 1_499), Spot(0, 1_600)], (LAT, LON), 1, 0)
@example([Spot(1e-160, 1e-160), Spot(5e-324, 0), Spot(5, 5)], (0.0, 0.0), 1, 2)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_the_nearest_are_those_that_brute_force_finds(
    agencies: ThreeAgencies, fleet: list[Spot], middle: tuple[float, float], free: int, all_: int
) -> None:
    lat, lon = middle
    stand(agencies.police, [spot for spot in fleet if abs(lat + spot.north_m / DEGREE_M) < 90], lat, lon)
    here = Place(lat=lat, lon=lon)
    expected = by_brute_force(agencies.police, here, free=free, all_=all_)
    assert found(agencies.police, here, free=free, all_=all_) == pytest.approx(expected, abs=0.001)


def test_a_corner_of_the_box_is_farther_than_what_lies_beyond_its_edge(agencies: ThreeAgencies) -> None:
    spots = stand(agencies.police, [Spot(1_499, 1_499), Spot(0, 1_600), Spot(60_000, 0)])
    units = nearest([agencies.police.pk], LAT, LON, free=1, all_=0)
    assert [spots[unit.id] for unit in units] == [Spot(0, 1_600)]


def test_units_that_were_seen_are_found_beyond_nearer_ones_with_an_old_position(
    agencies: ThreeAgencies,
) -> None:
    spots = stand(agencies.police, [*(Spot(n, 0) for n in range(10)), Spot(5_000, 0), Spot(9_000, 0)])
    near = [unit for unit, spot in spots.items() if spot.north_m < 1_000]
    UnitPosition.objects.filter(unit__in=near).update(at=AT - timedelta(hours=1))
    ids = nearest_ids([agencies.police.pk], LAT, LON, free=2, all_=3, seen_since=AT - timedelta(minutes=15))
    assert [spots[unit].north_m for unit in ids] == [0, 1, 2, 5_000, 9_000]


def test_free_ones_are_found_beyond_nearer_ones_that_are_not(agencies: ThreeAgencies) -> None:
    near = [Spot(n, 0, is_free=False) for n in range(10)]
    spots = stand(agencies.police, [*near, Spot(5_000, 0), Spot(9_000, 0), Spot(12_000, 0)])
    units = nearest([agencies.police.pk], LAT, LON, free=2, all_=3)
    assert [spots[unit.id] for unit in units] == [*near[:3], Spot(5_000, 0), Spot(9_000, 0)]


def test_only_these_agencies_are_searched(agencies: ThreeAgencies) -> None:
    stand(agencies.police, [Spot(1_000, 0)])
    stand(agencies.ambulance, [Spot(10, 0)])
    assert [unit.agency for unit in nearest([agencies.police.pk], LAT, LON, free=5, all_=5)] == [
        agencies.police.id
    ]
    both = nearest([agencies.police.pk, agencies.ambulance.pk], LAT, LON, free=5, all_=5)
    assert [unit.agency for unit in both] == [agencies.ambulance.id, agencies.police.id]
    assert nearest([some_incident()], LAT, LON, free=5, all_=5) == []
    assert nearest([], LAT, LON, free=5, all_=5) == without_position([], 5) == []


def test_beyond_two_hundred_kilometres_nobody_is_near(agencies: ThreeAgencies) -> None:
    stand(agencies.police, [Spot(199_900, 0), Spot(200_100, 0)])
    assert len(nearest([agencies.police.pk], LAT, LON, free=5, all_=5)) == 1


def test_a_nearby_unit_has_all_that_eligibility_needs(agencies: ThreeAgencies) -> None:
    incident = some_incident()
    actions.book_on(agencies.officer, agencies.xt22.id, (), drill=True)
    actions.book_on(agencies.colleague, agencies.xt22.id, ())
    actions.set_duty(agencies.officer, DutyWanted(duty=Duty.DIVERTIBLE, task="RTC-118"))
    actions.reserve(agencies.xt22.id, incident)
    award(
        agencies.police.id,
        agencies.officer.id,
        "co_responder",
        date(2025, 3, 1),
        date(2027, 3, 1),
        "The college",
    )
    kit = kit_after({}, WITH_AED, AT)
    Unit.objects.filter(pk=agencies.xt22.pk).update(kit=actions.as_kept(kit))
    put(agencies.xt22, AT)
    assert nearby_units([agencies.xt22.id]) == {
        agencies.xt22.id: NearbyUnit(
            id=agencies.xt22.id,
            call_sign="XT22",
            agency=agencies.police.id,
            agency_name="Police",
            service="police",
            standing=Standing.RESPONDER,
            kind="car",
            capabilities=frozenset({"bls"}),
            duty=Duty.DIVERTIBLE,
            task="RTC-118",
            drill=True,
            kit=kit,
            crew=(
                NearbyCrewMember(
                    person=agencies.officer.id,
                    competences={"co_responder": date(2027, 3, 1)},
                    role=Role(agencies.officer.role),
                    grade="",
                ),
                NearbyCrewMember(
                    person=agencies.colleague.id,
                    competences={},
                    role=Role(agencies.colleague.role),
                    grade="",
                ),
            ),
            incident=incident,
            lat=53.7,
            lon=-1.6,
            accuracy_m=5.0,
            at=AT,
            aboard=Aboard(make="car", make_label="car", is_treating=False, has_aed=True, hands=2),
        )
    }


def test_units_without_a_position_come_by_call_sign(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt22.id, ())
    actions.book_on(agencies.colleague, agencies.xt21.id, ())
    assert [unit.call_sign for unit in without_position([agencies.police.pk], 5)] == ["XT22"]
    actions.book_off(agencies.colleague)
    both = without_position([agencies.police.pk], 5)
    assert [(unit.call_sign, unit.duty, unit.lat) for unit in both] == [
        ("XT21", "off_duty", None),
        ("XT22", "available", None),
    ]
    assert [unit.call_sign for unit in without_position([agencies.police.pk], 1)] == ["XT21"]


def test_a_unit_off_duty_is_nowhere_near(agencies: ThreeAgencies) -> None:
    put(agencies.xt21, AT)
    assert nearest([agencies.police.pk], 53.7, -1.6, free=5, all_=5) == []


@pytest.mark.parametrize("count", [1, 200])
def test_all_of_it_in_as_many_queries_however_many_units(
    agencies: ThreeAgencies, count: int, django_assert_num_queries: Any
) -> None:
    """One query for a box with enough free units, one for the units, one for their crews, one for the lists of terms."""
    units_there = stand(agencies.police, [Spot(n, n) for n in range(count)] + [Spot(300, 10)] * 10)
    for person, unit in zip((agencies.officer, agencies.colleague), units_there, strict=False):
        Crew.objects.create(person=person, unit_id=unit, since=AT)
    with django_assert_num_queries(4):
        units = nearest([agencies.police.pk], LAT, LON, free=10, all_=5)
    assert len(units) == 10


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite chooses its index without counting rows")
def test_the_index_finds_the_free_ones(agencies: ThreeAgencies) -> None:
    spots = [Spot(n % 60 * 900, n // 60 * 900, is_free=n % 5 == 0) for n in range(3_000)]
    stand(agencies.police, spots)
    stand(agencies.ambulance, spots)
    box = UnitPosition.objects.filter(agency__in=[agencies.police.pk, agencies.neighbour.pk])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE units_unitposition")
    here = Place(lat=LAT + 0.2, lon=LON + 0.2)
    free = box.filter(is_free=True).filter(in_box(here, 2_000)).explain()
    assert "free_unit_positions" in free
    assert "Seq Scan" not in free
    every = box.filter(in_box(here, 2_000)).explain()
    assert "unit_positions" in every
    assert "Seq Scan" not in every
