"""Travel times: the embedded estimate, and the protocol that a road router implements. Pure.

The estimate is arithmetic on figures of the agency's scheme: the straight line times the detour of roads, at the speed for the hour
and the country on the way. It takes microseconds, needs no network and is always available.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

import msgspec
from msgspec import Struct

from apps.core.geo import Place, distance_m
from apps.doctrine.scheme import Density, Speeds, Travel
from apps.routing.density import density_at

Source = Literal["estimate", "osrm", "valhalla", "estimate_instead"]
Travels = Travel | Mapping[UUID, Travel]
"""The figures for every trip, or for each unit its own."""


class Trip(Struct, frozen=True, kw_only=True):
    """A trip of a unit. `position_age_s`: age of the origin; `accuracy_m`: its accuracy."""

    unit: UUID
    kind: str
    service: str
    is_crew: bool
    origin: Place
    destination: Place
    position_age_s: int
    accuracy_m: float


class Eta(Struct, frozen=True, kw_only=True):
    """Seconds from now to the kerb with turnout; the arrival may be `uncertainty_s` later. `distance_m` is the straight line."""

    eta_s: int
    uncertainty_s: int
    distance_m: int
    source: Source


class TravelTime(Protocol):
    """Gives every trip its ETA. `at` is aware and in the area's own time zone, because traffic depends on the local hour."""

    def etas(self, trips: Sequence[Trip], at: datetime) -> Mapping[UUID, Eta]: ...


class Estimated:
    """The embedded estimate as a `TravelTime`."""

    def __init__(self, travels: Travels) -> None:
        self._travels = travels

    def etas(self, trips: Sequence[Trip], at: datetime) -> dict[UUID, Eta]:
        return {trip.unit: estimate(trip, travel_of(self._travels, trip), at.hour) for trip in trips}


def estimate(trip: Trip, travel: Travel, at_hour: int, source: Source = "estimate") -> Eta:
    """The embedded estimate of a trip that begins in this hour (0-23) of the area's own clock."""
    straight_m = distance_m(trip.origin, trip.destination)
    pace = pace_s_per_m(trip, travel, at_hour)
    return eta_of(trip, travel, straight_m * pace, pace, straight_m, source)


def eta_of(trip: Trip, travel: Travel, ride_s: float, pace: float, straight_m: float, source: Source) -> Eta:
    """The ETA of a ride of `ride_s` seconds on the road; `pace`: seconds per straight metre in the same country."""
    shares = travel.uncertainty
    doubt_s = ride_s * shares.of_ride + trip.position_age_s * shares.of_position_age + trip.accuracy_m * pace
    return Eta(
        eta_s=round(turnout_s(trip, travel) + ride_s),
        uncertainty_s=round(doubt_s),
        distance_m=round(straight_m),
        source=source,
    )


def without_turnout(eta: Eta, trip: Trip, travel: Travel) -> Eta:
    """The ETA of a unit that is moving already."""
    return Eta(
        eta_s=max(0, eta.eta_s - turnout_s(trip, travel)),
        uncertainty_s=eta.uncertainty_s,
        distance_m=eta.distance_m,
        source=eta.source,
    )


def with_doubt(eta: Eta, more_s: int) -> Eta:
    """The ETA with so many seconds more of uncertainty."""
    return msgspec.structs.replace(eta, uncertainty_s=eta.uncertainty_s + more_s) if more_s else eta


def turnout_s(trip: Trip, travel: Travel) -> int:
    turnout = travel.turnout_s
    of_role = turnout.ambulance if trip.is_crew else turnout.police
    return turnout.kinds.get(trip.kind, turnout.services.get(trip.service, of_role))


def pace_s_per_m(trip: Trip, travel: Travel, at_hour: int) -> float:
    """Seconds per straight metre: the mean of the values at the start, half-way and at the end of the trip."""
    a, b = trip.origin, trip.destination
    begins = density_at(a.lat, a.lon)
    half_way = density_at((a.lat + b.lat) / 2, (a.lon + b.lon) / 2)
    ends = density_at(b.lat, b.lon)
    slowness = sum([1 / _speed(travel, density, at_hour) for density in (begins, half_way, ends)])
    return travel.detour * slowness / 3


def travel_of(travels: Travels, trip: Trip) -> Travel:
    return travels if isinstance(travels, Travel) else travels[trip.unit]


def _speed(travel: Travel, density: Density, at_hour: int) -> float:
    speeds: Speeds = getattr(travel.speed_m_per_s, density)
    if at_hour in travel.peak_hours:
        return speeds.peak
    return speeds.night if at_hour in travel.night_hours else speeds.day
