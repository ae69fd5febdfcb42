"""Reading fixes as devices and fleets send them: each by itself, so that one that cannot be read takes no other with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from apps.core.instants import from_wire
from apps.units.fixes import Fix, RefusedFix

FIXES_AT_ONCE = 100
UNREADABLE, OVER_LIMIT = "fix_unreadable", "fix_over_limit"
UNKNOWN_SOURCE = "unknown"
LONGEST_SOURCE = 20
OUTBOX_AT_MOST = 1_000_000
Numbered = tuple[int, Fix]


class _Unreadable(ValueError):
    """A field without which there is no fix."""


def read_fixes(given: Sequence[object]) -> tuple[list[Numbered], list[RefusedFix]]:
    """The fixes that can be read, each with its place in the batch, and a receipt for every other one."""
    read: list[Numbered] = []
    refused: list[RefusedFix] = []
    for index, one in enumerate(given):
        fix = read_fix(one) if index < FIXES_AT_ONCE else None
        if fix:
            read.append((index, fix))
        else:
            refused.append(RefusedFix(index=index, code=UNREADABLE if index < FIXES_AT_ONCE else OVER_LIMIT))
    return read, refused


def read_fix(given: object) -> Fix | None:
    """The fix, or None. What it is not needed for (its accuracy, its source, a field unknown here) makes none unreadable."""
    if not isinstance(given, Mapping):
        return None
    try:
        return Fix(
            unit=_unit(given.get("unit")),
            lat=_number(given.get("lat")),
            lon=_number(given.get("lon")),
            accuracy_m=_number_or_none(given.get("accuracy_m")),
            at=from_wire(str(given.get("at"))),
            source=_source(given.get("source")),
        )
    except ValueError:
        return None


def read_outbox(given: object) -> int:
    """How many reports wait on the device; 0 where it does not say."""
    if isinstance(given, bool) or not isinstance(given, int):
        return 0
    return min(max(0, given), OUTBOX_AT_MOST)


def _unit(given: object) -> UUID | None:
    return None if given is None else UUID(str(given))


def _number(given: object) -> float:
    """Some systems write numbers as text."""
    if isinstance(given, bool) or not isinstance(given, (int, float, str)):
        raise _Unreadable
    try:
        return float(given)
    except OverflowError as fault:
        raise _Unreadable from fault


def _number_or_none(given: object) -> float | None:
    try:
        return _number(given)
    except ValueError:
        return None


def _source(given: object) -> str:
    text = given.strip() if isinstance(given, str) else ""
    return "".join(one for one in text if one.isprintable())[:LONGEST_SOURCE] or UNKNOWN_SOURCE
