"""Activations counted by week, by weekday and hour, and by coarse place. Pure.

Weeks and hours follow the clocks of the agency, which a browser elsewhere does not know. Places are cells of about a kilometre, and
a cell names no incident: nobody can read an address from the map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import floor
from typing import TypedDict
from zoneinfo import ZoneInfo

CELL_LAT, CELL_LON = 0.01, 0.02
WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Activation:
    """The time and the location (WGS 84 degrees) of an activation's call; null where nobody ever knew it."""

    at: datetime
    lat: float | None
    lon: float | None


class Week(TypedDict):
    monday: str
    activations: int


class Series(TypedDict):
    weeks: list[Week]
    hours: list[dict[str, int]]
    places: list[dict[str, float]]


def series(activations: Sequence[Activation], since: date, until: date, zone: ZoneInfo) -> Series:
    """`weeks`, `hours` and `places` of these activations (docs/wire.md)."""
    local = [one.at.astimezone(zone) for one in activations]
    return {
        "weeks": _weeks([at.date() for at in local], since, until),
        "hours": _hours(local),
        "places": _places(activations),
    }


def _weeks(days: Sequence[date], since: date, until: date) -> list[Week]:
    """All weeks from the first day to the last. A week without an activation stays, because a gap is a finding."""
    counted = Counter(map(_monday, days))
    # A call late on the last day (UTC) may be on the next by the clocks of the agency.
    week, last = _monday(min([since, *days])), _monday(max([until, *days]))
    weeks: list[Week] = []
    while week <= last:
        weeks.append({"monday": week.isoformat(), "activations": counted[week]})
        week += WEEK
    return weeks


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _hours(moments: Iterable[datetime]) -> list[dict[str, int]]:
    """The hours of the week with activations; weekday 1 is Monday."""
    counted = Counter((at.isoweekday(), at.hour) for at in moments)
    return [
        {"weekday": weekday, "hour": hour, "activations": count}
        for (weekday, hour), count in sorted(counted.items())
    ]


def _places(activations: Iterable[Activation]) -> list[dict[str, float]]:
    """The centres of the cells with activations, the busiest first."""
    counted = Counter(
        (floor(one.lat / CELL_LAT), floor(one.lon / CELL_LON))
        for one in activations
        if one.lat is not None and one.lon is not None
    )
    return [
        {
            "lat": round((row + 0.5) * CELL_LAT, 3),
            "lon": round((column + 0.5) * CELL_LON, 3),
            "activations": count,
        }
        for (row, column), count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
