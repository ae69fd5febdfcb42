"""What a unit carries, and which fixes of it can be believed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

FUTURE_ALLOWED = timedelta(seconds=60)
OLDEST_FIX = timedelta(minutes=10)
COARSEST_M = 1000.0
AED = "aed"
STATION = "station"


class Duty(StrEnum):
    OFF_DUTY = "off_duty"
    AVAILABLE = "available"
    BUSY = "busy"


@dataclass(frozen=True, kw_only=True)
class Kit:
    """What a crew says it carries today."""

    aed: bool


@dataclass(frozen=True, kw_only=True)
class Fix:
    """One reading of a unit's place, in WGS 84 degrees; `unit` null = the unit that one is booked on to."""

    unit: UUID | None
    lat: float
    lon: float
    accuracy_m: float | None
    at: datetime
    source: str


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """A fix that was not taken: its place in the batch, and why."""

    index: int
    code: str


def equipment_with(equipment: Iterable[str], kit: Kit) -> list[str]:
    """The unit's equipment as the crew has it: with a defibrillator or without, the rest as it was."""
    others = [piece for piece in equipment if piece != AED]
    return [*others, AED] if kit.aed else others


def station_of(lat: float | None, lon: float | None, at: datetime) -> Fix | None:
    """The fix that a vehicle's station stands for, before there is a real one; None for a vehicle without."""
    if lat is None or lon is None:
        return None
    return Fix(unit=None, lat=lat, lon=lon, accuracy_m=None, at=at, source=STATION)


def fault_of(fix: Fix, at: datetime) -> str | None:
    """Why this fix cannot be believed at the time `at`; None if it can."""
    checks = (
        (-90 <= fix.lat <= 90 and -180 <= fix.lon <= 180, "fix_off_world"),
        (fix.accuracy_m is None or 0 <= fix.accuracy_m <= COARSEST_M, "fix_inaccurate"),
        (fix.at - at <= FUTURE_ALLOWED, "fix_in_future"),
        (at - fix.at <= OLDEST_FIX, "fix_too_old"),
    )
    return next((code for believed, code in checks if not believed), None)


def newest_of(fixes: Iterable[tuple[UUID, Fix]]) -> dict[UUID, Fix]:
    """Per unit the latest fix; of two with the same time the later in the batch."""
    newest: dict[UUID, Fix] = {}
    for unit, fix in fixes:
        if unit not in newest or fix.at >= newest[unit].at:
            newest[unit] = fix
    return newest
