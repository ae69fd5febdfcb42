"""Travel times from the configured router, within a hard budget; from the embedded estimate where the router gives none."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from datetime import datetime
from functools import cache
from pathlib import Path
from time import monotonic
from uuid import UUID

from django.conf import settings

from apps.core.geo import distance_m
from apps.core.technical import OperatorText
from apps.routing.breaker import Breaker
from apps.routing.osrm import Osrm
from apps.routing.router import Router, RouterFailed
from apps.routing.travel import (
    Estimated,
    Eta,
    Travels,
    TravelTime,
    Trip,
    estimate,
    eta_of,
    pace_s_per_m,
    travel_of,
)
from apps.routing.valhalla import Valhalla
from apps.routing.valhalla_here import ValhallaHere

log = logging.getLogger(__name__)
BUDGET_S = 0.3
AT_MOST = 25
FASTEST_M_PER_S = 70.0
"""252 km/h in a straight line: a router that answers this has not understood the question."""


class Routed:
    """A router as a `TravelTime`: asks once, for the nearest units; every trip gets an answer within the budget."""

    def __init__(
        self,
        router: Router,
        travels: Travels,
        breaker: Breaker,
        pool: ThreadPoolExecutor,
        budget_s: float = BUDGET_S,
    ) -> None:
        self._router = router
        self._travels = travels
        self._breaker = breaker
        self._pool = pool
        self._budget_s = budget_s

    def etas(self, trips: Sequence[Trip], at: datetime) -> dict[UUID, Eta]:
        nearest = sorted(trips, key=_straight_m)[:AT_MOST]
        rides = self._rides(nearest) if nearest else []
        near = {trip.unit: self._eta(trip, ride, at.hour) for trip, ride in zip(nearest, rides, strict=True)}
        return Estimated(self._travels).etas([trip for trip in trips if trip.unit not in near], at) | near

    def _rides(self, trips: Sequence[Trip]) -> Sequence[float | None]:
        """Seconds of each ride; None where the router gave none."""
        nothing = [None] * len(trips)
        if self._breaker.is_open():
            return nothing
        try:
            rides = self._asked(trips)
        except Exception as fault:
            # Any fault at all, because a call never waits for a router.
            self._breaker.failed()
            log.warning("%s gave no travel times, estimated instead: %s", self._router.name, _why(fault))
            return nothing
        self._breaker.succeeded()
        return rides

    def _asked(self, trips: Sequence[Trip]) -> Sequence[float | None]:
        """Ask the router in a thread of its own, which is abandoned when the time is over."""
        until = monotonic() + self._budget_s
        asking: Future[Sequence[float | None]] = self._pool.submit(
            self._router.ride_times, [trip.origin for trip in trips], trips[0].destination, until
        )
        try:
            return asking.result(timeout=self._budget_s)
        finally:
            asking.cancel()

    def _eta(self, trip: Trip, ride_s: float | None, hour: int) -> Eta:
        travel, straight_m = travel_of(self._travels, trip), _straight_m(trip)
        if ride_s is None or ride_s * FASTEST_M_PER_S < straight_m:
            return estimate(trip, travel, hour, source="estimate_instead")
        pace = pace_s_per_m(trip, travel, hour)
        return eta_of(trip, travel, ride_s, pace, straight_m, self._router.name)


def road_times(trips: Sequence[Trip], travel: Travels, at: datetime) -> Mapping[UUID, Eta]:
    """The ETA of each unit at its destination, by the router that ROUTING names. Never call it inside a transaction.

    All trips go to one destination. `travel`: one for all, or by unit. `at`: aware, in the time zone of the area.
    """
    return travel_time(travel).etas(trips, at)


def travel_time(travel: Travels) -> TravelTime:
    router = configured_router()
    return Routed(router, travel, _breaker(), _pool()) if router else Estimated(travel)


@cache
def configured_router() -> Router | None:
    """The router that ROUTING names, one per process; None where only the embedded estimate is used."""
    if settings.ROUTING == "osrm":
        return Osrm(settings.ROUTING_URL)
    if settings.ROUTING == "valhalla":
        return Valhalla(settings.ROUTING_URL)
    if settings.ROUTING == "valhalla_here":
        return ValhallaHere(Path(settings.ROUTING_TILES))
    return None


@cache
def _breaker() -> Breaker:
    return Breaker()


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=8, thread_name_prefix="road")


def _straight_m(trip: Trip) -> float:
    return distance_m(trip.origin, trip.destination)


def _why(fault: Exception) -> OperatorText:
    """The reason for the log, only where it is known to contain no coordinate."""
    if isinstance(fault, TooSlow):
        return "too slow"
    return str(fault) if isinstance(fault, RouterFailed) else type(fault).__name__
