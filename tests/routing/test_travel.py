"""The embedded estimate of travel times, checked by hand, and the class of country along the way."""

from __future__ import annotations

from datetime import UTC, datetime
from time import perf_counter
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.core.geo import Place
from apps.doctrine.scheme import Travel, Turnout, Uncertainty
from apps.doctrine.scheme_file import read_scheme, shipped_text
from apps.routing.density import density_at
from apps.routing.travel import Estimated, Eta, Trip, estimate, without_turnout
from tests.harness.pace import within
from tests.support.scheme import SCHEME

METRES_PER_DEGREE = 111_195.080
PLAIN, SHIPPED = read_scheme(SCHEME).travel, read_scheme(shipped_text()).travel
MOOR, LEEDS, GARFORTH = (53.93, -1.30), (53.7975, -1.5437), (53.7920, -1.3810)


def trip(metres: float = 1_000, at: tuple[float, float] = LEEDS, **changed: Any) -> Trip:
    """The trip of a police car this many metres due north of its destination, with an exact and fresh position."""
    destination = Place(lat=at[0], lon=at[1])
    origin = Place(lat=at[0] + metres / METRES_PER_DEGREE, lon=at[1])
    made = Trip(
        unit=UUID(int=1),
        kind="car",
        service="police",
        is_crew=False,
        origin=origin,
        destination=destination,
        position_age_s=0,
        accuracy_m=0,
    )
    return msgspec.structs.replace(made, **changed)


def test_turnout_and_the_road_make_the_eta() -> None:
    # 15 s + 1,000 m × 1.35 / 13.4 m/s = 115.7 s
    expected = Eta(eta_s=116, uncertainty_s=0, distance_m=1_000, source="estimate")
    assert estimate(trip(), PLAIN, 12) == expected


@pytest.mark.parametrize(
    ("service", "is_crew", "kind", "turnout_s"),
    [
        ("police", False, "car", 15),
        ("ambulance", True, "car", 30),
        ("police", False, "van", 5),
        ("fire", False, "car", 60),
        ("fire", False, "van", 5),
        ("coastguard", False, "car", 15),
        ("hems", True, "car", 30),
    ],
)
def test_turnout_goes_by_the_kind_of_unit_else_by_its_service_else_by_its_role(
    service: str, is_crew: bool, kind: str, turnout_s: int
) -> None:
    turnout = Turnout(police=15, ambulance=30, services={"fire": 60}, kinds={"van": 5})
    travel = msgspec.structs.replace(PLAIN, turnout_s=turnout)
    here = trip(0, service=service, is_crew=is_crew, kind=kind)
    assert estimate(here, travel, 12).eta_s == turnout_s
    assert without_turnout(estimate(here, travel, 12), here, travel).eta_s == 0


def test_uncertainty_grows_with_the_ride_the_age_and_the_inaccuracy() -> None:
    travel = msgspec.structs.replace(PLAIN, uncertainty=Uncertainty(of_ride=0.2, of_position_age=0.25))
    # 100.75 s × 0.2 + 120 s × 0.25 + 200 m × 1.35 / 13.4 m/s = 20.1 + 30 + 20.1
    assert estimate(trip(position_age_s=120, accuracy_m=200), travel, 12).uncertainty_s == 70
    assert estimate(trip(), travel, 12).uncertainty_s == 20


@pytest.mark.parametrize(
    ("place", "density"),
    [
        (LEEDS, "urban"),
        (GARFORTH, "suburban"),
        (MOOR, "rural"),
        ((53.7975, -1.15 + 0.01), "rural"),
        ((0.0, 0.0), "rural"),
        ((-90.0, 180.0), "rural"),
        ((53.4999, -1.5), "rural"),
    ],
)
def test_the_country_is_known_by_its_density(place: tuple[float, float], density: str) -> None:
    assert density_at(*place) == density


@pytest.mark.parametrize(
    ("place", "hour", "speed"),
    [
        (LEEDS, 12, 11.5),
        (LEEDS, 8, 10.0),
        (LEEDS, 3, 13.4),
        (GARFORTH, 12, 14.0),
        (GARFORTH, 17, 12.5),
        (MOOR, 12, 18.0),
        (MOOR, 23, 18.0),
    ],
)
def test_speed_goes_by_density_and_hour(place: tuple[float, float], hour: int, speed: float) -> None:
    assert estimate(trip(300, place), SHIPPED, hour).eta_s == round(15 + 300 * 1.35 / speed)


def test_a_way_through_several_kinds_of_country_takes_their_mean_pace() -> None:
    begin, end = Place(lat=MOOR[0], lon=MOOR[1]), Place(lat=LEEDS[0], lon=LEEDS[1])
    half_way = density_at((begin.lat + end.lat) / 2, (begin.lon + end.lon) / 2)
    assert half_way == "rural"
    eta = estimate(trip(origin=begin, destination=end), SHIPPED, 12)
    pace = 1.35 * (1 / 18.0 + 1 / 18.0 + 1 / 11.5) / 3
    assert eta.eta_s == pytest.approx(15 + eta.distance_m * pace, abs=1)


@given(
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    hour=st.integers(0, 23),
    age=st.integers(0, 10**6),
    accuracy=st.floats(0, 10**5),
)
def test_every_trip_has_a_finite_answer(lat: float, lon: float, hour: int, age: int, accuracy: float) -> None:
    there = Place(lat=lat, lon=lon)
    eta = estimate(trip(origin=there, position_age_s=age, accuracy_m=accuracy), SHIPPED, hour)
    assert eta.eta_s >= 15
    assert eta.uncertainty_s >= age // 4
    assert eta.distance_m >= 0


@given(near=st.integers(0, 20_000), further=st.integers(0, 20_000))
def test_in_one_kind_of_country_further_is_never_sooner(near: int, further: int) -> None:
    near, further = sorted((near, further))
    assert estimate(trip(near), PLAIN, 12).eta_s <= estimate(trip(further), PLAIN, 12).eta_s


def test_each_unit_is_measured_by_its_own_figures() -> None:
    slow = msgspec.structs.replace(PLAIN, detour=2.7)
    trips = [trip(unit=UUID(int=1)), trip(unit=UUID(int=2))]
    travels: dict[UUID, Travel] = {UUID(int=1): PLAIN, UUID(int=2): slow}
    found = Estimated(travels).etas(trips, datetime(2026, 6, 1, 12, tzinfo=UTC))
    assert {unit.int: eta.eta_s for unit, eta in found.items()} == {1: 116, 2: 216}


def test_fifty_trips_cost_microseconds() -> None:
    trips = [trip(100 * number, unit=uuid4()) for number in range(50)]
    costs = []
    for _ in range(40):
        begun = perf_counter()
        for one in trips:
            estimate(one, SHIPPED, 12)
        costs.append((perf_counter() - begun) / len(trips))
    assert min(costs) < within(20e-6), f"{min(costs) * 1e6:.1f} µs a trip"
