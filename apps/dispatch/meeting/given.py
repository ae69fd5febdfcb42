"""What a device says of a running call, read as far as it can be used: it is a fact, so nothing in it refuses it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from apps.core.fillers import is_null_island
from apps.incidents.meeting_kinds import OWN_CODES
from apps.incidents.records import Location

ARREST = "CARDIAC_ARREST"
UNKNOWN_ACCURACY_M = 100.0
CODE = re.compile(r"\S(?:.{0,38}\S)?")
SOURCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}")


@dataclass(frozen=True, kw_only=True)
class RunningGiven:
    """`location` None: the device had no fix that can be used."""

    system: str
    code: str
    location: Location | None
    patients: int | None
    exercise: bool


def read_given(payload: Mapping[str, Any]) -> RunningGiven:
    patients = payload.get("patients")
    is_count = isinstance(patients, int) and not isinstance(patients, bool) and 1 <= patients <= 99
    return RunningGiven(
        system=_code(payload.get("system")) or OWN_CODES,
        code=_code(payload.get("code")) or ARREST,
        location=_location(payload.get("location")),
        patients=patients if is_count else None,
        exercise=payload.get("exercise") is True,
    )


def _code(value: object) -> str | None:
    return value if isinstance(value, str) and CODE.fullmatch(value) else None


def _location(value: object) -> Location | None:
    given = value if isinstance(value, dict) else {}
    lat, lon = _number(given.get("lat")), _number(given.get("lon"))
    # No fix is at the crossing of the equator and the Greenwich meridian: that is how a receiver says that it has none.
    if lat is None or lon is None or not (abs(lat) <= 90 and abs(lon) <= 180) or is_null_island(lat, lon):
        return None
    accuracy, source = _number(given.get("accuracy_m")), given.get("source")
    return {
        "lat": lat,
        "lon": lon,
        "accuracy_m": UNKNOWN_ACCURACY_M if accuracy is None or accuracy < 0 else accuracy,
        "source": source if isinstance(source, str) and SOURCE.fullmatch(source) else "device",
    }


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        return None
    return float(value)
