"""Whether two calls are likely about one patient. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from apps.core.geo import Place, distance_m

NEAR_M = 150
"""How far apart two callers may place one patient, beyond what each place is uncertain by."""
FURTHEST_M = 1_000
WITHIN = timedelta(minutes=20)
YEARS_APART = 15
COLLAPSED = frozenset(
    {
        "cardiac_arrest",
        "respiratory_arrest",
        "unconscious",
        "breathing_difficulty",
        "chest_pain",
        "seizure",
        "overdose",
        "stroke",
        "fall",
    }
)
INJURED = frozenset({"assault", "bleeding", "road_collision", "fall"})
SAYS_NOTHING = frozenset({"other", "unknown", ""})
POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b", re.IGNORECASE)
HOUSE = re.compile(r"\b(\d{1,4}[A-Z]?)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class CallSeen:
    """What is known of one call. `place` None: nobody knows where it is. `age_years` None: not said."""

    place: Place | None
    accuracy_m: float
    address: str
    opened_at: datetime
    is_open: bool
    category: str
    age: str
    age_years: int | None
    exercise: bool


def likely_same(a: CallSeen, b: CallSeen) -> bool:
    """Whether both are open, near each other in place and time, of one kind, and neither says another patient than the other."""
    return (
        a.is_open
        and b.is_open
        and a.exercise == b.exercise
        and abs(a.opened_at - b.opened_at) <= WITHIN
        and _same_kind(a.category, b.category)
        and not _other_patient(a, b)
        and (_is_near(a, b) or _same_house(a.address, b.address))
    )


def metres_apart(a: CallSeen, b: CallSeen) -> int | None:
    """How far apart the two are; None where the place of one is not known."""
    return None if a.place is None or b.place is None else round(distance_m(a.place, b.place))


def _is_near(a: CallSeen, b: CallSeen) -> bool:
    apart = metres_apart(a, b)
    return apart is not None and apart <= min(FURTHEST_M, NEAR_M + a.accuracy_m + b.accuracy_m)


def _same_house(a: str, b: str) -> bool:
    house = _house(a)
    return house is not None and house == _house(b)


def _house(address: str) -> tuple[str, str] | None:
    """Postcode and house number."""
    postcode = POSTCODE.search(address)
    if postcode is None:
        return None
    number = HOUSE.search(address[: postcode.start()])
    return (f"{postcode[1]}{postcode[2]}".upper(), number[1].upper()) if number else None


def _same_kind(a: str, b: str) -> bool:
    if a == b or a in SAYS_NOTHING or b in SAYS_NOTHING:
        return True
    return {a, b} <= COLLAPSED or {a, b} <= INJURED


def _other_patient(a: CallSeen, b: CallSeen) -> bool:
    if a.age_years is not None and b.age_years is not None:
        return abs(a.age_years - b.age_years) > YEARS_APART
    return {a.age, b.age} == {"adult", "child"}
