"""Rules for which position fixes of a unit are believed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from apps.core.geo import Place, distance_m

FUTURE_ALLOWED = timedelta(seconds=60)
OLDEST_FIX = timedelta(minutes=10)
COARSEST_M = 1000.0
UNKNOWN_ACCURACY_M = 100.0
"""The accuracy assumed for a fix without one, when a speed is checked against it."""
ZERO_DEGREES = 0.01
"""Zero-zero, in the Gulf of Guinea, is what a receiver without satellites reports."""
FASTEST_M_PER_S = 90.0
"""324 km/h: no vehicle on a road, and no helicopter of the services."""
AGREEING = 2
"""So many doubted fixes in a row that agree with each other show that the kept one was wrong, or that the unit is that far away."""
MARGIN_M = 150_000.0
"""How far outside its area a unit may well be when it is first seen."""
STATION = "station"
SIMULATED = "simulation"
PLACED = "placed"
"""Put on the map by a person, in a demo."""
ASSUMED = frozenset({STATION, SIMULATED, PLACED})
"""Sources that say where a vehicle is assumed to be, not where it was seen."""
TOO_FAST, OUTSIDE = "fix_too_fast", "fix_outside_area"
SWAPPED = "fix_swapped"
"""Latitude and longitude in each other's place: never right, however often it comes."""
DOUBTED = (TOO_FAST, OUTSIDE)
"""Refusals of a fix that by itself may be right."""


@dataclass(frozen=True, kw_only=True)
class Fix:
    """One position fix of a unit, in WGS 84 degrees; `unit` null: the unit that the person is booked on to."""

    unit: UUID | None
    lat: float
    lon: float
    accuracy_m: float | None
    at: datetime
    source: str

    @property
    def place(self) -> Place:
        return Place(lat=self.lat, lon=self.lon)


@dataclass(frozen=True, kw_only=True)
class Home:
    """The area in which a unit works, in degrees."""

    south: float
    west: float
    north: float
    east: float

    def is_swapped(self, place: Place) -> bool:
        """Whether the place is far outside, and would be in the area with its numbers the other way round."""
        if not -90 <= place.lon <= 90 or self.is_near(place):
            return False
        return self.is_near(Place(lat=place.lon, lon=place.lat))

    def is_near(self, place: Place) -> bool:
        """Whether the place is in the area or not farther from it than the margin."""
        nearest = Place(
            lat=min(max(place.lat, self.south), self.north), lon=min(max(place.lon, self.west), self.east)
        )
        return distance_m(place, nearest) <= MARGIN_M


@dataclass(frozen=True, kw_only=True)
class RefusedFix:
    """A fix that was refused: its place in the batch, and why."""

    index: int
    code: str


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The result for a unit's fixes: the one to keep (None: none is newer), and by index the codes of those refused."""

    kept: Fix | None
    refused: dict[int, str]


def station_of(lat: float | None, lon: float | None, at: datetime) -> Fix | None:
    """The fix at a vehicle's station, used before there is a real one; None for a vehicle without a station."""
    if lat is None or lon is None:
        return None
    return Fix(unit=None, lat=lat, lon=lon, accuracy_m=None, at=at, source=STATION)


def fault_of(fix: Fix, at: datetime) -> str | None:
    """Why this fix by itself cannot be believed at the time `at`; None if it can."""
    checks = (
        (-90 <= fix.lat <= 90 and -180 <= fix.lon <= 180, "fix_off_world"),
        (not (abs(fix.lat) < ZERO_DEGREES and abs(fix.lon) < ZERO_DEGREES), "fix_zero_zero"),
        (fix.accuracy_m is None or 0 <= fix.accuracy_m <= COARSEST_M, "fix_inaccurate"),
        (fix.at - at <= FUTURE_ALLOWED, "fix_in_future"),
        (at - fix.at <= OLDEST_FIX, "fix_too_old"),
    )
    return next((code for believed, code in checks if not believed), None)


def can_follow(before: Fix, after: Fix) -> bool:
    """Whether a unit that was at `before` can be at `after`, given the accuracy of both.

    Any place can follow one that was only assumed.
    """
    if before.source in ASSUMED:
        return True
    leeway = sum(UNKNOWN_ACCURACY_M if fix.accuracy_m is None else fix.accuracy_m for fix in (before, after))
    reach = FASTEST_M_PER_S * (after.at - before.at).total_seconds()
    return distance_m(before.place, after.place) - leeway <= reach


def doubt_of(kept: Fix | None, fix: Fix, home: Home | None) -> str | None:
    """Why this fix needs another that agrees with it; None if it can be believed after the kept one.

    The first place where a unit is seen must be near its area; a later one must be within reach of the one before.
    """
    if kept is not None and kept.source not in ASSUMED:
        return None if can_follow(kept, fix) else TOO_FAST
    is_near = home is None or fix.source in ASSUMED or home.is_near(fix.place)
    return None if is_near else OUTSIDE


def judged(
    kept: Fix | None,
    suspects: Sequence[Fix],
    fixes: Iterable[tuple[int, Fix]],
    at: datetime,
    home: Home | None = None,
) -> Judged:
    """Judge a unit's new fixes in the order of their times, starting with the kept one.

    `suspects`: the latest fixes doubted since the kept one, by time. A fix that is not newer than the kept one is accepted and
    changes nothing (late is no fault), unless the kept one was only assumed.
    """
    start, doubted = kept, list(suspects)
    refused: dict[int, str] = {}
    for index, fix in sorted(fixes, key=lambda one: one[1].at):
        fault = fault_of(fix, at) or (SWAPPED if home and home.is_swapped(fix.place) else None)
        if fault:
            refused[index] = fault
        elif kept and fix.at <= kept.at and not _is_seen_at_last(kept, fix):
            continue
        elif (doubt := doubt_of(kept, fix, home)) and not _agree(doubted := _with(doubted, fix)):
            refused[index] = doubt
        else:
            kept, doubted = fix, []
    return Judged(kept=None if kept is start else kept, refused=refused)


def _is_seen_at_last(kept: Fix, fix: Fix) -> bool:
    """Whether a real fix replaces an assumed position, however recent that one is."""
    return kept.source in ASSUMED and fix.source not in ASSUMED


def _with(doubted: list[Fix], fix: Fix) -> list[Fix]:
    """The suspects with this fix; identical fixes count as one."""
    return [*(one for one in doubted if one.at < fix.at), fix]


def _agree(doubted: Sequence[Fix]) -> bool:
    latest = doubted[-AGREEING:]
    return len(latest) == AGREEING and all(can_follow(a, b) for a, b in pairwise(latest))
