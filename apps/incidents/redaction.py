"""What an alert to a unit says to another agency: that it goes, and in whole minutes when. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import Any

IsOwn = Callable[[str], bool]
"""Whether a unit is of the reader's agency."""

MINUTE_S = 60


def whole_minutes(eta_s: int | None) -> int | None:
    """The time rounded up to whole minutes, in seconds: too coarse to measure a distance by."""
    return None if eta_s is None else ceil(max(0, eta_s) / MINUTE_S) * MINUTE_S


def eta_for(payload: Mapping[str, Any], is_own: IsOwn) -> int | None:
    return whole_minutes(payload["eta_s"])


def uncertainty_for(payload: Mapping[str, Any], is_own: IsOwn) -> int:
    return MINUTE_S
