"""Which readings of a unit's place can be believed. Pure."""

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
UNTOLD_M = 100.0
"""What an accuracy that is not given may be, when a speed is judged by it."""
ZERO_DEGREES = 0.01
"""Zero-zero, in the Gulf of Guinea, is where a receiver without satellites says it is."""
FASTEST_M_PER_S = 90.0
"""324 km/h: no vehicle on a road, and no helicopter of the services."""
AGREEING = 3
"""So many fixes in a row that were too fast for the kept one, but not for each other, show that the kept one was wrong."""
STATION = "station"
PLAYED = "simulation"
ASSUMED = frozenset({STATION, PLAYED})
"""Sources that say where a vehicle is taken to be, not where it was seen."""
TOO_FAST = "fix_too_fast"


@dataclass(frozen=True, kw_only=True)
class Fix:
    """One reading of a unit's place, in WGS 84 degrees; `unit` null = the unit that one is booked on to."""

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
class RefusedFix:
    """A fix that was not taken: its place in the batch, and why."""

    index: int
    code: str


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What becomes of a unit's fixes: the one to keep (None: none is newer), and by index the codes of those refused."""

    kept: Fix | None
    refused: dict[int, str]


def station_of(lat: float | None, lon: float | None, at: datetime) -> Fix | None:
    """The fix that a vehicle's station stands for, before there is a real one; None for a vehicle without."""
    if lat is None or lon is None:
        return None
    return Fix(unit=None, lat=lat, lon=lon, accuracy_m=None, at=at, source=STATION)


def fault_of(fix: Fix, at: datetime) -> str | None:
    """Why this fix, seen alone, cannot be believed at the time `at`; None if it can."""
    checks = (
        (-90 <= fix.lat <= 90 and -180 <= fix.lon <= 180, "fix_off_world"),
        (not (abs(fix.lat) < ZERO_DEGREES and abs(fix.lon) < ZERO_DEGREES), "fix_zero_zero"),
        (fix.accuracy_m is None or 0 <= fix.accuracy_m <= COARSEST_M, "fix_inaccurate"),
        (fix.at - at <= FUTURE_ALLOWED, "fix_in_future"),
        (at - fix.at <= OLDEST_FIX, "fix_too_old"),
    )
    return next((code for believed, code in checks if not believed), None)


def can_follow(before: Fix, after: Fix) -> bool:
    """Whether a unit that was at `before` can be at `after`, as exactly as either is known.

    Anything can follow a place that was only assumed.
    """
    if before.source in ASSUMED:
        return True
    leeway = sum(UNTOLD_M if fix.accuracy_m is None else fix.accuracy_m for fix in (before, after))
    reach = FASTEST_M_PER_S * (after.at - before.at).total_seconds()
    return distance_m(before.place, after.place) - leeway <= reach


def judged(
    kept: Fix | None, suspects: Sequence[Fix], fixes: Iterable[tuple[int, Fix]], at: datetime
) -> Judged:
    """Walk a unit's new fixes in the order of their times, from the fix kept.

    `suspects`: the latest fixes refused as too fast since the kept one, by their times. A fix that is not newer than the
    kept one is taken and changes nothing (late is no fault), unless that one was only assumed.
    """
    start, doubted = kept, list(suspects)
    refused: dict[int, str] = {}
    for index, fix in sorted(fixes, key=lambda one: one[1].at):
        fault = fault_of(fix, at)
        if fault:
            refused[index] = fault
        elif kept and fix.at <= kept.at and not _is_seen_at_last(kept, fix):
            continue
        elif kept is None or can_follow(kept, fix) or _agree(doubted := _with(doubted, fix)):
            kept, doubted = fix, []
        else:
            refused[index] = TOO_FAST
    return Judged(kept=None if kept is start else kept, refused=refused)


def _is_seen_at_last(kept: Fix, fix: Fix) -> bool:
    """A reading of where the vehicle is says more than where it was assumed to be, however fresh that looks."""
    return kept.source in ASSUMED and fix.source not in ASSUMED


def _with(doubted: list[Fix], fix: Fix) -> list[Fix]:
    """A reading sent twice is one reading."""
    return [*(one for one in doubted if one.at < fix.at), fix]


def _agree(doubted: Sequence[Fix]) -> bool:
    latest = doubted[-AGREEING:]
    return len(latest) == AGREEING and all(can_follow(a, b) for a, b in pairwise(latest))
