"""Spoken handovers (ATMIST), written by hand: the lines for a state and an incident's record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.support.entries import ARREST, INCIDENT, OFFICER, PARAMEDIC, TimelineExample, at, begun
from tests.wire.spoken_tourniquets import tourniquets_said
from tests.wire.timeline_observations import UNWELL, some

LABELS = {
    "age": "Age",
    "time": "Time",
    "mechanism": "Mechanism",
    "injuries": "Injuries",
    "signs": "Signs",
    "treatment": "Treatment",
}


@dataclass(frozen=True)
class Spoken:
    """A golden handover. `said` maps all six keys to their values, in order."""

    name: str
    timeline: TimelineExample
    record: dict[str, Any]
    said: dict[str, str]

    def lines(self) -> list[dict[str, str]]:
        return [{"key": key, "label": label, "value": self.said[key]} for key, label in LABELS.items()]


def call_record(
    age: str = "adult", category: str = "cardiac_arrest", years: int | None = None
) -> dict[str, Any]:
    return {
        "id": INCIDENT,
        "number": "WY-20261122-0042",
        "external_ref": "CAD-7781",
        "category": category,
        "trigger": {"system": ARREST["system"], "code": ARREST["code"], "label": "Cardiac arrest"},
        "address": "14 Mill Lane, Leeds",
        "address_before": None,
        "location": {"lat": 53.8008, "lon": -1.5491, "accuracy_m": 10.0, "source": "cad"},
        "hazards": [],
        "age": age,
        "age_years": years,
        "exercise": False,
        "opened_at": at("40:00"),
    }


def _said(**other: str) -> dict[str, str]:
    """The lines where only the call is known, with these changes."""
    only_the_call = {
        "age": "Adult",
        "time": f"Call {{{at('40:00')}}}",
        "mechanism": "Cardiac arrest",
        "injuries": "None recorded",
        "signs": "Pulse not known",
        "treatment": "None recorded",
    }
    return only_the_call | other


def _t(moment: str) -> str:
    return "{" + at(moment) + "}"


def _in_arrest() -> TimelineExample:
    timeline = begun("")
    timeline.record("44:05", "arrest_recognised", by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    return timeline


CALL_AND_ARREST = f"Call {_t('40:00')}, arrest recognised {_t('44:05')}"


def spoken() -> Iterator[Spoken]:
    yield from _little_known()
    yield from _compressions()
    yield from _defibrillator()
    yield from _observations()
    for name, timeline, treatment in tourniquets_said():
        yield Spoken(name, timeline, call_record(), _said(treatment=treatment))


def _little_known() -> Iterator[Spoken]:
    yield Spoken("only-the-call", begun(""), call_record(), _said())
    yield Spoken("age-unknown", begun(""), call_record(age="unknown"), _said(age="Age not known"))
    yield Spoken("age-in-years", begun(""), call_record(years=54), _said(age="54 years"))
    yield Spoken("a-child", begun(""), call_record(age="child"), _said(age="Child"))
    breathing = call_record(category="breathing_problem")
    yield Spoken("another-category", begun(""), breathing, _said(mechanism="Breathing problem"))
    yield Spoken("category-empty", begun(""), call_record(category=""), _said(mechanism="Not known"))
    timeline = TimelineExample("")
    timeline.record("44:05", "arrest_recognised", by=OFFICER)
    said = _said(time="Time not known", signs="No pulse")
    yield Spoken("opening-not-known", timeline, call_record(), said)


def _compressions() -> Iterator[Spoken]:
    running = f"CPR from {_t('44:10')}, running"
    yield Spoken("cpr-running", _in_arrest(), call_record(), _in_arrest_said(running))

    timeline = _in_arrest()
    timeline.record("46:00", "cpr_paused", {"reason": "moving"}, by=OFFICER)
    paused = f"CPR from {_t('44:10')}, paused since {_t('46:00')}"
    yield Spoken("cpr-paused", timeline, call_record(), _in_arrest_said(paused))

    timeline = _in_arrest()
    timeline.record("48:00", "pulse_returned", by=OFFICER)
    stopped = f"CPR from {_t('44:10')}, stopped {_t('48:00')}"
    present = f"Pulse present since {_t('48:00')}"
    yield Spoken("pulse-returned", timeline, call_record(), _in_arrest_said(stopped) | {"signs": present})

    timeline = _in_arrest()
    timeline.record("58:00", "resuscitation_stopped", by=PARAMEDIC)
    ended = f"CPR from {_t('44:10')}, stopped {_t('58:00')}. Resuscitation stopped {_t('58:00')}"
    yield Spoken("resuscitation-stopped", timeline, call_record(), _in_arrest_said(ended))


def _in_arrest_said(treatment: str) -> dict[str, str]:
    return _said(time=CALL_AND_ARREST, signs="No pulse", treatment=treatment)


def _defibrillator() -> Iterator[Spoken]:
    cpr_and_pads = f"CPR from {_t('44:10')}, running. Pads on {_t('44:50')}"

    timeline = _in_arrest()
    timeline.record("44:50", "pads_applied", by=OFFICER)
    yield Spoken(
        "pads-and-no-shock", timeline, call_record(), _in_arrest_said(f"{cpr_and_pads}. No shock delivered")
    )

    timeline = _in_arrest()
    timeline.record("44:50", "pads_applied", by=OFFICER)
    timeline.record("45:00", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.shock("45:10", energy_j=150)
    said = _in_arrest_said(f"{cpr_and_pads}. 1 shock, {_t('45:10')}")
    said |= {"signs": f"No pulse. Last analysis {_t('45:00')}: shock advised"}
    yield Spoken("one-shock", timeline, call_record(), said)

    timeline = _in_arrest()
    timeline.record("44:50", "pads_applied", by=OFFICER)
    timeline.record("45:00", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    for moment in ("49:10", "45:10", "47:10"):
        timeline.shock(moment, energy_j=150)
    timeline.record("51:00", "rhythm_analysed", {"shock_advised": False}, by=OFFICER)
    said = _in_arrest_said(f"{cpr_and_pads}. 3 shocks, last {_t('49:10')}")
    said |= {"signs": f"No pulse. Last analysis {_t('51:00')}: no shock advised"}
    yield Spoken("three-shocks-recorded-out-of-order", timeline, call_record(), said)

    timeline = begun("")
    timeline.shock("45:10", by=PARAMEDIC)
    yield Spoken(
        "shock-without-pads-or-cpr", timeline, call_record(), _said(treatment=f"1 shock, {_t('45:10')}")
    )

    timeline = begun("")
    timeline.record("44:50", "pads_applied", by=OFFICER)
    said = _said(treatment=f"Pads on {_t('44:50')}. No shock delivered")
    yield Spoken("pads-only", timeline, call_record(), said)


def _observations() -> Iterator[Spoken]:
    values = "RR 24, SpO₂ 91 % air, pulse 118, BP 92/60, V, 36.4 °C, GCS 12 (E3 V4 M5), glucose 5.1 mmol/l, pain 3/10"
    timeline = begun("")
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    signs = f"Pulse not known. Observations {_t('46:00')}: {values}, NEWS2 12"
    yield Spoken("observations", timeline, call_record(), _said(signs=signs))

    timeline = begun("")
    timeline.record("46:00", "observations_taken", UNWELL, by=PARAMEDIC)
    newer = {
        "spo2": 94,
        "spo2_scale": 2,
        "sbp": 110,
        "gcs": {"e": 4, "v": None, "m": 6},
        "temperature_c": 37.0,
    }
    timeline.record("51:00", "observations_taken", some(**newer), by=PARAMEDIC)
    newest = f"{_t('51:00')}: SpO₂ 94 % (scale 2), BP 110/–, 37.0 °C, GCS E4 VNT M6"
    older = f"{_t('46:00')}: RR 24, on air, pulse 118, V, glucose 5.1 mmol/l, pain 3/10"
    signs = f"Pulse not known. Observations {newest}; {older}"
    yield Spoken("observations-of-two-times", timeline, call_record(), _said(signs=signs))
