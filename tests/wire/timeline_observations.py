"""Timelines of the observations of rule 4: sets in time order, the newest known values, and NEWS2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import ARREST, OFFICER, PARAMEDIC, TimelineExample, at, begun, entry_id

UNWELL: dict[str, Any] = {
    "rr": 24,
    "spo2": 91,
    "spo2_scale": 1,
    "oxygen": False,
    "sbp": 92,
    "dbp": 60,
    "pulse": 118,
    "acvpu": "V",
    "gcs": {"e": 3, "v": 4, "m": 5},
    "temperature_c": 36.4,
    "glucose_mmol_l": 5.1,
    "pain": 3,
    "odd": [],
}
UNKNOWN: dict[str, Any] = dict.fromkeys(UNWELL) | {"spo2_scale": 1, "odd": []}


def some(**known: Any) -> dict[str, Any]:
    """A whole payload in which only these values are known."""
    return UNKNOWN | known


def timelines() -> Iterator[TimelineExample]:
    yield from _scored()
    yield from _newest()
    yield from _not_scored()
    yield from _corrected()


def _scored() -> Iterator[TimelineExample]:
    timeline = begun("observations-scored")
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    parts = {"rr": 2, "spo2": 3, "oxygen": 0, "sbp": 2, "pulse": 2, "acvpu": 3, "temperature_c": 0}
    score = {"total": 12, "parts": parts, "red": True, "missing": [], "not_scored": None}
    head = {"entry": entry_id(4), "at": at("46:00"), "unit": PARAMEDIC.unit}
    timeline.claim(care__observations=[head | UNWELL | {"news2": score}])
    timeline.claim(care__last_observations__pulse={"value": 118, "at": at("46:00")})
    yield timeline

    timeline = begun("observations-scale-2-on-oxygen")
    given = UNWELL | {"spo2": 95, "spo2_scale": 2, "oxygen": True, "odd": ["spo2"]}
    timeline.record("46:00", "observations_taken", given, by=PARAMEDIC)
    timeline.claim(care__last_observations__spo2_scale={"value": 2, "at": at("46:00")})
    yield timeline

    timeline = begun("observations-with-no-score-for-what-is-missing")
    timeline.record("46:00", "observations_taken", some(rr=30, pulse=88), by=OFFICER)
    timeline.claim(
        care__last_observations={
            "rr": {"value": 30, "at": at("46:00")},
            "pulse": {"value": 88, "at": at("46:00")},
        }
    )
    yield timeline


def _newest() -> Iterator[TimelineExample]:
    timeline = begun("observations-newest-known-values-recorded-out-of-order")
    timeline.record("50:00", "observations_taken", some(rr=20, sbp=110), by=PARAMEDIC)
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    later, earlier = at("50:00"), at("46:00")
    timeline.claim(care__last_observations__rr={"value": 20, "at": later})
    timeline.claim(care__last_observations__sbp={"value": 110, "at": later})
    timeline.claim(care__last_observations__glucose_mmol_l={"value": 5.1, "at": earlier})
    still = (
        "rr",
        "spo2",
        "oxygen",
        "sbp",
        "pulse",
        "acvpu",
        "gcs",
        "temperature_c",
        "glucose_mmol_l",
        "pain",
    )
    times = {name: later if name in ("rr", "sbp") else earlier for name in still}
    known = {name: {"value": UNWELL[name], "at": moment} for name, moment in times.items()}
    known |= {"rr": {"value": 20, "at": later}, "sbp": {"value": 110, "at": later}}
    timeline.claim(care__last_observations=known | {"spo2_scale": {"value": 1, "at": earlier}})
    yield timeline

    timeline = begun("observations-pending-and-short")
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.record_pending("51:00", "observations_taken", {"spo2": 96}, by=PARAMEDIC)
    timeline.claim(care__last_observations__spo2={"value": 96, "at": at("51:00")})
    timeline.claim(care__last_observations__spo2_scale={"value": 1, "at": at("51:00")})
    timeline.claim(care__last_observations__oxygen={"value": False, "at": at("46:00")})
    yield timeline


def _not_scored() -> Iterator[TimelineExample]:
    timeline = TimelineExample("observations-of-a-child")
    timeline.record(
        "40:00", "incident_opened", {"number": "WY-20261122-0042", "age": "child", "exercise": False} | ARREST
    )
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.claim(care__last_observations__rr={"value": 24, "at": at("46:00")})
    yield timeline


def _corrected() -> Iterator[TimelineExample]:
    timeline = begun("observations-withdrawn")
    first = timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.record("47:00", "observations_taken", some(rr=18), by=PARAMEDIC)
    timeline.withdraw("47:30", first, by=PARAMEDIC)
    timeline.claim(care__last_observations={"rr": {"value": 18, "at": at("47:00")}})
    yield timeline

    timeline = begun("observations-recorded-by-two")
    first = timeline.record("46:00", "observations_taken", some(rr=18), by=OFFICER)
    again = timeline.record("46:10", "observations_taken", some(rr=18), by=PARAMEDIC)
    timeline.mark("46:20", again, first)
    timeline.claim(care__last_observations={"rr": {"value": 18, "at": at("46:00")}})
    yield timeline

    timeline = begun("observations-withheld")
    hidden = timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    timeline.withhold(hidden)
    timeline.claim(care__observations=[], care__last_observations={})
    yield timeline
