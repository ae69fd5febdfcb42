"""Who should go, and why: pure, total, explained. Every unit gets every check, with the measured value in a sentence.

The rule that the scheme lives by: a police co-responder is sent at the same time as the ambulance, never instead; to cardiac and
respiratory arrests only; when on patrol and not on another job; with a defibrillator; and only if it is there before the nearest
paramedic (Yorkshire Ambulance Service and West Yorkshire Police, 2017).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from math import asin, cos, radians, sin, sqrt
from uuid import UUID

EARTH_RADIUS_M = 6_371_008.8
# Roads are longer than the straight line by about a third in British towns; blue-light urban speed of about 48 km/h.
DETOUR = 1.35
SPEED_M_PER_S = 13.4
TURNOUT_S = {"police": 15, "ambulance": 30}
POSITION_TOO_OLD_S = 15 * 60


@dataclass(frozen=True, kw_only=True)
class Place:
    lat: float
    lon: float


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A unit as the choice sees it; `place` and `position_at` are None where its position is not known."""

    id: UUID
    call_sign: str
    agency: UUID
    service: str
    duty: str
    crew_count: int
    is_committed: bool
    has_aed: bool
    place: Place | None
    position_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Where and when, and who was asked before: `asked` maps a unit's id to its status on this incident."""

    place: Place
    at: datetime
    asked: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Check:
    check: str
    ok: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class Considered:
    unit: Candidate
    role: str
    eta_s: int | None
    distance_m: int | None
    checks: tuple[Check, ...]
    chosen: bool = False

    @property
    def is_eligible(self) -> bool:
        return all(check.ok for check in self.checks)

    def with_check(self, check: Check) -> Considered:
        return replace(self, checks=(*self.checks, check))


def distance_m(a: Place, b: Place) -> float:
    """Great-circle distance (haversine)."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, radians(b.lon - a.lon) / 2
    chord = sin(half_lat) ** 2 + cos(lat_a) * cos(lat_b) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(chord)))


def travel_time_s(straight_m: float, service: str) -> int:
    """Seconds from the alert to the kerb: turnout, then the road."""
    return round(TURNOUT_S[service] + straight_m * DETOUR / SPEED_M_PER_S)


def consider_crews(units: list[Candidate], scene: Scene) -> list[Considered]:
    """Every ambulance unit with its checks; the first eligible one is the nearest."""
    crews = [unit for unit in units if unit.service == "ambulance"]
    return ranked([_considered(unit, "crew", scene, _ready(unit, scene)) for unit in crews])


def consider_co_responders(
    units: list[Candidate], scene: Scene, *, trigger_label: str, activates: bool, crew: Considered | None
) -> list[Considered]:
    """Every police unit with its checks against the call and against the crew that goes."""
    call = Check(
        check="trigger",
        ok=activates,
        reason=f"{trigger_label} {'activates' if activates else 'does not activate'} co-responders",
    )
    considered = []
    for unit in units:
        if unit.service != "police":
            continue
        found = _considered(unit, "co_responder", scene, (call, *_ready(unit, scene), _carries_aed(unit)))
        considered.append(found.with_check(_comes_first(found, crew)))
    return ranked(considered)


def _considered(unit: Candidate, role: str, scene: Scene, checks: tuple[Check, ...]) -> Considered:
    straight = distance_m(unit.place, scene.place) if unit.place else None
    return Considered(
        unit=unit,
        role=role,
        eta_s=None if straight is None else travel_time_s(straight, unit.service),
        distance_m=None if straight is None else round(straight),
        checks=checks,
    )


def ranked(considered: list[Considered]) -> list[Considered]:
    """Those sent first, then those that could be, by ETA; then the rest."""

    def by_eta(one: Considered) -> tuple[bool, bool, float, str]:
        return (
            not one.chosen,
            not one.is_eligible,
            one.eta_s if one.eta_s is not None else float("inf"),
            one.unit.call_sign,
        )

    return sorted(considered, key=by_eta)


def _ready(unit: Candidate, scene: Scene) -> tuple[Check, ...]:
    on_duty = unit.duty != "off_duty"
    return (
        Check(check="on_duty", ok=on_duty, reason="on duty" if on_duty else "off duty"),
        Check(check="crew", ok=unit.crew_count > 0, reason=f"{unit.crew_count or 'nobody'} signed in"),
        _not_committed(unit),
        _not_asked(unit, scene),
        _position_known(unit, scene.at),
    )


def _not_committed(unit: Candidate) -> Check:
    if unit.is_committed:
        return Check(check="not_committed", ok=False, reason="committed to another incident")
    if unit.duty == "busy":
        return Check(check="not_committed", ok=False, reason="on another job of its own service")
    return Check(check="not_committed", ok=True, reason="free")


ASKED = {
    "declined": "has declined this incident",
    "stood_down": "was stood down from this incident",
    "clear": "has cleared",
}


def _not_asked(unit: Candidate, scene: Scene) -> Check:
    status = scene.asked.get(str(unit.id))
    if status is None:
        return Check(check="not_asked_before", ok=True, reason="not asked before")
    return Check(check="not_asked_before", ok=False, reason=ASKED.get(status, "is already on this incident"))


def _position_known(unit: Candidate, at: datetime) -> Check:
    if unit.position_at is None:
        return Check(check="position", ok=False, reason="position not known")
    age_s = max(0, round((at - unit.position_at).total_seconds()))
    if age_s > POSITION_TOO_OLD_S:
        return Check(check="position", ok=False, reason=f"position {clock_time(age_s)} old, too old to trust")
    return Check(check="position", ok=True, reason=f"position {age_s} s old")


def _carries_aed(unit: Candidate) -> Check:
    return Check(check="aed", ok=unit.has_aed, reason="carries an AED" if unit.has_aed else "carries no AED")


def _comes_first(found: Considered, crew: Considered | None) -> Check:
    if crew is None or crew.eta_s is None:
        return Check(
            check="closer",
            ok=False,
            reason="no ambulance is going, and a co-responder never goes instead of one",
        )
    if found.eta_s is None:
        return Check(check="closer", ok=False, reason="no ETA without a position")
    ok = found.eta_s < crew.eta_s
    than = f"{crew.unit.call_sign} {clock_time(crew.eta_s)}"
    return Check(
        check="closer",
        ok=ok,
        reason=f"ETA {clock_time(found.eta_s)}, {'before' if ok else 'not before'} {than}",
    )


def clock_time(seconds: int) -> str:
    """`9:40`."""
    return f"{seconds // 60}:{seconds % 60:02d}"
