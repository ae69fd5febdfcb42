"""How a simulated vehicle moves: straight, at the speed of the road, faster than in life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import TypedDict

from apps.core.geo import Place, distance_m
from apps.demo.random_source import RandomSource

PACE = 4.0
SPEED_M_PER_S = 13.4
RUSH_M_PER_S = SPEED_M_PER_S * PACE
PATROL_M_PER_S = 9.0
ARRIVED_M = 40.0
PATROL_M = 700.0
PATROL_S = 90
METRES_PER_DEGREE = 111_195.0


@dataclass(frozen=True)
class Drive:
    """The destination and the speed of a vehicle; `goal` None: it stays."""

    goal: Place | None
    metres_per_s: float = RUSH_M_PER_S


def drive_for(status: str | None, scene: Place | None, hospitals: Sequence[Place], here: Place) -> Drive:
    """The drive of a crew by its status on its incident; without an incident it stays."""
    if status in ("accepted", "mobile", "at_rvp"):
        return Drive(scene)
    if status == "transporting":
        return Drive(min(hospitals, key=lambda place: distance_m(place, here)))
    return Drive(None)


def patrol(home: Place, random: RandomSource, name: str, clock_s: float) -> Drive:
    """A patrol drive: to another corner near the station every minute and a half."""
    leg = int(clock_s // PATROL_S)
    north = random.between(-PATROL_M, PATROL_M, name, leg, "north")
    east = random.between(-PATROL_M, PATROL_M, name, leg, "east")
    return Drive(_offset(home, north, east), PATROL_M_PER_S)


def _offset(place: Place, north_m: float, east_m: float) -> Place:
    per_degree_east = METRES_PER_DEGREE * cos(radians(place.lat))
    return Place(lat=place.lat + north_m / METRES_PER_DEGREE, lon=place.lon + east_m / per_degree_east)


def moved(here: Place, goal: Place, metres: float) -> Place:
    """The place this many metres from here towards the goal, at most the goal itself."""
    left = distance_m(here, goal)
    if left <= metres:
        return goal
    share = metres / left
    return Place(
        lat=here.lat + (goal.lat - here.lat) * share,
        lon=here.lon + (goal.lon - here.lon) * share,
    )


def is_there(here: Place, goal: Place | None) -> bool:
    return goal is not None and distance_m(here, goal) <= ARRIVED_M


class Spot(TypedDict):
    """As much of a position or location as a place needs."""

    lat: float
    lon: float


def place_of(wire: Spot) -> Place:
    return Place(lat=wire["lat"], lon=wire["lon"])
