"""NEWS2 of one set of observations: the chart of the Royal College of Physicians, 2017, and nothing beyond it.

© Royal College of Physicians, National Early Warning Score (NEWS) 2, London: RCP, 2017. The college allows its use with this
acknowledgement, unaltered. Here it records what the chart says; it alerts nobody and advises nothing. It is not made for people
under 16 or in pregnancy, and an incomplete set has no total. Pure: no django, no clock.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, get_args

from apps.care.state import News2, News2Part

Observed = Mapping[str, Any]
Bands = tuple[tuple[float, int], ...]

PARTS: tuple[News2Part, ...] = get_args(News2Part)
RED = 3
# (up to and including, points), rising; the points above the last band are at the end. Temperatures in tenths of a degree.
ABOVE = math.inf
RR: Bands = ((8, 3), (11, 1), (20, 0), (24, 2), (ABOVE, 3))
SPO2_SCALE_1: Bands = ((91, 3), (93, 2), (95, 1), (ABOVE, 0))
SPO2_SCALE_2_ON_AIR: Bands = ((83, 3), (85, 2), (87, 1), (ABOVE, 0))
SPO2_SCALE_2_ON_OXYGEN: Bands = ((83, 3), (85, 2), (87, 1), (92, 0), (94, 1), (96, 2), (ABOVE, 3))
SBP: Bands = ((90, 3), (100, 2), (110, 1), (219, 0), (ABOVE, 3))
PULSE: Bands = ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (ABOVE, 3))
TEMPERATURE: Bands = ((350, 3), (360, 1), (380, 0), (390, 1), (ABOVE, 2))
# Scale 2 is the same on air and on oxygen up to here, so that the score needs no answer to that question.
SCALE_2_TARGET_MOST = 92


def tenths(value: float) -> int:
    """A value in tenths, halves rounded up: values are shown and scored to one decimal."""
    return math.floor(value * 10 + 0.5)


def news2(observed: Observed, *, under_16: bool = False, pregnant: bool = False) -> News2:
    """`{total, parts: {name: points|null}, red, missing: [name], not_scored}`; `red`: one part alone has three points."""
    if under_16 or pregnant:
        return {
            "total": None,
            "parts": dict.fromkeys(PARTS),
            "red": False,
            "missing": [],
            "not_scored": "under_16" if under_16 else "pregnant",
        }
    parts = _parts(observed)
    missing = [name for name in PARTS if observed.get(name) is None]
    known = [points for points in parts.values() if points is not None]
    return {
        "total": None if missing else sum(known),
        "parts": parts,
        "red": RED in known,
        "missing": missing,
        "not_scored": None,
    }


def _parts(observed: Observed) -> dict[News2Part, int | None]:
    oxygen, acvpu, temperature = (observed.get(name) for name in ("oxygen", "acvpu", "temperature_c"))
    return {
        "rr": _points(RR, observed.get("rr")),
        "spo2": _saturation(observed),
        "oxygen": None if oxygen is None else 2 * oxygen,
        "sbp": _points(SBP, observed.get("sbp")),
        "pulse": _points(PULSE, observed.get("pulse")),
        "acvpu": None if acvpu is None else RED * (acvpu != "A"),
        "temperature_c": None if temperature is None else _points(TEMPERATURE, tenths(temperature)),
    }


def _saturation(observed: Observed) -> int | None:
    spo2, oxygen = observed.get("spo2"), observed.get("oxygen")
    if observed.get("spo2_scale", 1) == 1:
        return _points(SPO2_SCALE_1, spo2)
    if spo2 is not None and spo2 > SCALE_2_TARGET_MOST and oxygen is None:
        return None
    return _points(SPO2_SCALE_2_ON_OXYGEN if oxygen else SPO2_SCALE_2_ON_AIR, spo2)


def _points(bands: Bands, value: float | None) -> int | None:
    return None if value is None else next(points for most, points in bands if value <= most)
