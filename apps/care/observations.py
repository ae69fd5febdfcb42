"""Observations of a patient: their form, which values are implausible, and their part of the state.

Pure. No measured value is refused: one outside the range below is kept with the flag `implausible`; the device asks first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, cast, get_args

import msgspec

from apps.care.news2 import news2
from apps.care.payloads import OfPatient
from apps.care.state import LastObservations, Level, ObservationField, ObservationSet, Observed, Spo2Scale
from apps.journal.effective import BareEntry
from apps.journal.kinds import Payload

KIND = "observations_taken"
IMPLAUSIBLE = "implausible"
Values = Mapping[str, Any]
FIELDS: tuple[ObservationField, ...] = get_args(ObservationField)


@dataclass(frozen=True)
class Range:
    """`least` to `most`: what can be entered. Outside `low` to `high` it is implausible, except 0 where `zero` is a finding."""

    least: float
    most: float
    low: float
    high: float
    zero: bool = False


@dataclass(frozen=True)
class ScoredAs:
    """What of a patient decides whether NEWS2 applies."""

    under_16: bool
    pregnant: bool


# least, most: NEMSIS 3.5 eVitals (.06 .07 .10 .12 .14 .18 .24 .27). low, high: no standard says; a deliberately wide choice
# of ours, for the medical director of the scheme to approve. Nobody breathing and no pulse are findings, not slips.
RANGES: dict[str, Range] = {
    "rr": Range(0, 300, 4, 60, zero=True),
    "spo2": Range(0, 100, 50, 100),
    "sbp": Range(0, 500, 40, 260, zero=True),
    "dbp": Range(0, 500, 20, 160, zero=True),
    "pulse": Range(0, 500, 20, 220, zero=True),
    "temperature_c": Range(0, 50, 28, 42.5),
    "glucose_mmol_l": Range(0, 111, 1, 33.3),
    "pain": Range(0, 10, 0, 10),
}
Rate = Annotated[int, msgspec.Meta(ge=0, le=300)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
Pressure = Annotated[int, msgspec.Meta(ge=0, le=500)]
Beats = Annotated[int, msgspec.Meta(ge=0, le=500)]
Celsius = Annotated[float, msgspec.Meta(ge=0, le=50)]
Millimoles = Annotated[float, msgspec.Meta(ge=0, le=111)]
Pain = Annotated[int, msgspec.Meta(ge=0, le=10)]
Eyes = Annotated[int, msgspec.Meta(ge=1, le=4)]
Voice = Annotated[int, msgspec.Meta(ge=1, le=5)]
Motor = Annotated[int, msgspec.Meta(ge=1, le=6)]


class Coma(Payload, frozen=True):
    """Glasgow Coma Scale; null: this part cannot be tested, and then there is no sum."""

    e: Eyes | None
    v: Voice | None
    m: Motor | None


class ObservationsTaken(OfPatient, frozen=True, kw_only=True):
    """Breaths and beats per minute, mmHg, per cent, °C, mmol/l. `odd`: fields that the device queried and a person confirmed."""

    rr: Rate | None = None
    spo2: Percent | None = None
    spo2_scale: Spo2Scale = 1
    oxygen: bool | None = None
    sbp: Pressure | None = None
    dbp: Pressure | None = None
    pulse: Beats | None = None
    acvpu: Level | None = None
    gcs: Coma | None = None
    temperature_c: Celsius | None = None
    glucose_mmol_l: Millimoles | None = None
    pain: Pain | None = None
    odd: list[ObservationField] = []


# Read together, so a newer leader leaves no older follower behind: 120 over a 60 of ten minutes ago was never measured.
FOLLOWERS = {"sbp": "dbp", "spo2": "spo2_scale"}


Known = dict[str, dict[str, object]]
"""By field: its value, and when it was measured."""
_IN_ORDER = (*FIELDS, "spo2_scale")


def known(payload: Values) -> dict[str, object]:
    """The values that the set has, by field."""
    return {name: payload[name] for name in FIELDS if payload.get(name) is not None}


def implausible(payload: Values) -> list[str]:
    """Fields whose values are outside their range, in the order of the form; also a diastolic pressure not below the systolic."""
    odd = [name for name in RANGES if payload.get(name) is not None and _is_odd(RANGES[name], payload[name])]
    sbp, dbp = payload.get("sbp"), payload.get("dbp")
    is_crossed = sbp is not None and dbp is not None and dbp >= sbp and (sbp, dbp) != (0, 0)
    return [*odd, "dbp"] if is_crossed and "dbp" not in odd else odd


def _is_odd(expected: Range, value: float) -> bool:
    is_finding = value == 0 and expected.zero
    return not is_finding and not expected.low <= value <= expected.high


def apply(care: Observed, entry: BareEntry, scored: ScoredAs) -> None:
    """Take in one entry that is not earlier than those before it."""
    if entry["kind"] != KIND:
        return
    one = _set(entry, scored)
    last: Known = {**cast("Known", care["last_observations"])}
    last |= _newest(one, last)
    care["observations"].append(one)
    # Each value is of its own field, as the payload's type has checked.
    in_order = {name: last[name] for name in _IN_ORDER if name in last}
    care["last_observations"] = cast("LastObservations", in_order)


def score_again(care: Observed, scored: ScoredAs) -> None:
    """Score every set by what is known of the patient now."""
    for one in care["observations"]:
        one["news2"] = news2(one, under_16=scored.under_16, pregnant=scored.pregnant)


def _set(entry: BareEntry, scored: ScoredAs) -> ObservationSet:
    payload = entry["payload"]
    return {
        "entry": entry["id"],
        "at": entry["occurred_at"],
        "unit": entry["unit"],
        "rr": payload.get("rr"),
        "spo2": payload.get("spo2"),
        "oxygen": payload.get("oxygen"),
        "sbp": payload.get("sbp"),
        "dbp": payload.get("dbp"),
        "pulse": payload.get("pulse"),
        "acvpu": payload.get("acvpu"),
        "gcs": payload.get("gcs"),
        "temperature_c": payload.get("temperature_c"),
        "glucose_mmol_l": payload.get("glucose_mmol_l"),
        "pain": payload.get("pain"),
        "spo2_scale": payload.get("spo2_scale", 1),
        "odd": payload.get("odd", []),
        "news2": news2(payload, under_16=scored.under_16, pregnant=scored.pregnant),
    }


def _newest(one: Values, last: Known) -> Known:
    said = known(one)
    for leader, follower in FOLLOWERS.items():
        if leader in said:
            last.pop(follower, None)
            said |= {follower: one[follower]} if one[follower] is not None else {}
    return {name: {"value": value, "at": one["at"]} for name, value in said.items()}
