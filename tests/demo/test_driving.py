"""Simulated vehicles move towards their destination and stop there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.core.geo import Place, distance_m
from apps.demo.driving import (
    ARRIVED_M,
    PATROL_M,
    PATROL_M_PER_S,
    RUSH_M_PER_S,
    Drive,
    drive_for,
    is_there,
    moved,
    patrol,
)
from apps.demo.random_source import RandomSource

HERE = Place(lat=53.80, lon=-1.55)
SCENE = Place(lat=53.70, lon=-1.60)
NEAR, FAR = Place(lat=53.81, lon=-1.52), Place(lat=53.65, lon=-1.80)


@pytest.mark.parametrize("status", ["accepted", "mobile", "at_rvp"])
def test_a_crew_that_has_accepted_drives_to_the_scene(status: str) -> None:
    assert drive_for(status, SCENE, [NEAR, FAR], HERE) == Drive(SCENE, RUSH_M_PER_S)


def test_a_crew_that_transports_drives_to_the_nearest_hospital() -> None:
    assert drive_for("transporting", SCENE, [FAR, NEAR], HERE) == Drive(NEAR, RUSH_M_PER_S)


@pytest.mark.parametrize("status", [None, "alerted", "displayed", "on_scene", "at_patient", "at_hospital"])
def test_otherwise_it_stays(status: str | None) -> None:
    assert drive_for(status, SCENE, [NEAR, FAR], HERE) == Drive(None)


places = st.builds(Place, lat=st.floats(53.5, 53.98), lon=st.floats(-2.2, -1.15))


@given(here=places, goal=places, metres=st.floats(0, 5000))
def test_a_move_is_as_long_as_said_and_ends_at_the_goal(here: Place, goal: Place, metres: float) -> None:
    there = moved(here, goal, metres)
    gone, left = distance_m(here, there), distance_m(there, goal)
    # A degree of longitude changes its length along the way; 1 % is accurate enough for a simulation.
    assert gone <= metres * 1.01 + 0.01
    assert left <= max(0.0, distance_m(here, goal) - metres) * 1.01 + distance_m(here, goal) * 0.01


def test_one_is_there_within_forty_metres() -> None:
    assert ARRIVED_M == 40
    assert is_there(HERE, Place(lat=53.80035, lon=-1.55)) is True
    assert is_there(HERE, Place(lat=53.80037, lon=-1.55)) is False
    assert is_there(HERE, None) is False


@given(clock_s=st.floats(0, 1e6))
def test_a_patrol_stays_near_home(clock_s: float) -> None:
    drive = patrol(HERE, RandomSource(1), "XT21", clock_s)
    assert drive.metres_per_s == PATROL_M_PER_S
    assert drive.goal is not None
    assert distance_m(HERE, drive.goal) <= PATROL_M * 2**0.5 + 1


def test_a_patrol_changes_its_corner_every_minute_and_a_half() -> None:
    corners = [patrol(HERE, RandomSource(1), "XT21", clock_s).goal for clock_s in (0, 89, 90, 179, 180)]
    assert corners[0] == corners[1]
    assert corners[2] == corners[3]
    assert len(set(map(str, corners))) == 3


@given(seed=st.integers(), name=st.text())
def test_random_numbers_keep_their_bounds_and_repeat(seed: int, name: str) -> None:
    random = RandomSource(seed)
    assert 0 <= random.number(name) < 1
    assert random.number(name) == RandomSource(seed).number(name)
    assert 3 <= random.between(3, 5, name) < 5
    assert random.choice("abc", name) in "abc"
