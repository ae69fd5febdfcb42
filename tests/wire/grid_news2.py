"""The golden tables of NEWS2, read by both languages: every edge of its chart, missing values, and patients it is not for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from apps.care.news2 import news2
from apps.care.state import News2

Values = dict[str, Any]
WELL: Values = {
    "rr": 16,
    "spo2": 98,
    "spo2_scale": 1,
    "oxygen": False,
    "sbp": 120,
    "pulse": 70,
    "acvpu": "A",
    "temperature_c": 37.0,
}
# Both sides of every edge of the chart.
EDGES: dict[str, tuple[Any, ...]] = {
    "rr": (0, 8, 9, 11, 12, 20, 21, 24, 25, 60),
    "spo2": (50, 91, 92, 93, 94, 95, 96, 100),
    "oxygen": (False, True),
    "sbp": (0, 90, 91, 100, 101, 110, 111, 219, 220, 300),
    "pulse": (0, 40, 41, 50, 51, 90, 91, 110, 111, 130, 131, 220),
    "acvpu": ("A", "C", "V", "P", "U"),
    "temperature_c": (28.0, 35.0, 35.04, 35.05, 35.1, 36.0, 36.05, 36.1, 38.0, 38.1, 39.0, 39.1, 42.0),
}
SCALE_2 = (50, 83, 84, 85, 86, 87, 88, 92, 93, 94, 95, 96, 97, 100)


def grids() -> dict[str, list[Values]]:
    """By file: what was observed, `{observed, under_16, pregnant}`."""
    return {
        "edges": [_case(WELL | {name: value}) for name, values in EDGES.items() for value in values],
        "scale-2": [
            _case(WELL | {"spo2": spo2, "spo2_scale": 2, "oxygen": oxygen})
            for oxygen in (False, True, None)
            for spo2 in SCALE_2
        ],
        "missing": [_case(WELL | dict.fromkeys(gone)) for gone in _gone()],
        "not-scored": [
            _case(WELL, under_16=True),
            _case(WELL, pregnant=True),
            _case(WELL, under_16=True, pregnant=True),
            _case(WELL | {"rr": None, "spo2": 80}, under_16=True),
        ],
    }


def _gone() -> Iterable[tuple[str, ...]]:
    yield from ((name,) for name in EDGES)
    yield ("spo2", "temperature_c")
    yield tuple(EDGES)


def _case(observed: Values, *, under_16: bool = False, pregnant: bool = False) -> Values:
    return {"observed": observed, "under_16": under_16, "pregnant": pregnant}


def scored(case: Values) -> News2:
    """What the server makes of a case."""
    return news2(case["observed"], under_16=case["under_16"], pregnant=case["pregnant"])
