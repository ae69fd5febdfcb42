"""The spoken handover on documents: ATMIST. Pure. Devices also speak IMIST-AMBO, SBAR and ASHICE (`timeline/spoken.ts`).

The form is `[{key, label, value}]`; what is not known is said as unknown. `texts`: the words of entries by id, as far as the reader
may read them. ATMIST in thirty seconds and the read-back are those taught to UK fire, police and ambulance responders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from apps.care.circumstances import said_words
from apps.care.observation_words import last_words
from apps.care.patients import patient_of
from apps.care.payloads import Region
from apps.handovers.treated import Patient, at_time, plain, treatment
from apps.journal.kinds import State

Values = Mapping[str, Any]
Texts = Mapping[str, str]
Line = dict[str, str]
REGIONS = get_args(Region)
CALL_AGES = {"adult": "Adult", "child": "Child"}
INJURIES = {"other": "other injury"}
RHYTHMS = {
    "pea": "PEA",
    "vf": "VF",
    "pvt": "pulseless VT",
    "sinus": "sinus rhythm",
    "other": "another rhythm",
}


def atmist(state: State, record: Values, patient: str, texts: Texts | None = None) -> list[Line]:
    """Age, Time, Mechanism, Injuries, Signs, Treatment: read out in thirty seconds."""
    of = patient_of(state, patient)
    return _lines(
        ("age", "Age", _who(of, record)),
        ("time", "Time", _time(state, of)),
        ("mechanism", "Mechanism", _mechanism(of, record, texts or {})),
        ("injuries", "Injuries", _injuries(of)),
        ("signs", "Signs", _signs(of)),
        ("treatment", "Treatment", treatment(of)),
    )


def _lines(*lines: tuple[str, str, str]) -> list[Line]:
    return [{"key": key, "label": label, "value": value} for key, label, value in lines]


def _sentences(parts: Iterable[str | None]) -> str:
    return ". ".join(part for part in parts if part) or "Not known"


def _who(patient: Patient, record: Values) -> str:
    """`54 years, female, pregnant`; the sex is left out where it is not known."""
    pregnant = _pregnant(patient)
    parts = (_age(patient, record), patient["sex"], pregnant and pregnant.lower())
    return ", ".join(part for part in parts if part)


def _age(patient: Patient, record: Values) -> str:
    """The age that was recorded of the patient; for the first patient, else the age that the call gave."""
    called: Values = record if patient["patient"] == record["id"] else {}
    if patient["age_years"] is not None:
        return _years(patient["age_years"])
    if patient["age_band"]:
        return plain(patient["age_band"]).capitalize()
    if called.get("age_years") is not None:
        return _years(called["age_years"])
    return CALL_AGES.get(called.get("age", ""), "Age not known")


def _years(years: int) -> str:
    return {0: "Under 1 year", 1: "1 year"}.get(years, f"{years} years")


def _pregnant(patient: Patient) -> str | None:
    return "Pregnant" if patient["pregnant"] else None


def _time(state: State, patient: Patient) -> str:
    if not state["opened_at"]:
        return "Time not known"
    moments = (
        ("Call", state["opened_at"]),
        ("collapsed about", patient["circumstances"]["collapsed_at"]),
        ("arrest recognised", patient["care"]["arrest_at"]),
    )
    return ", ".join(f"{what} {at_time(at)}" for what, at in moments if at)


def _mechanism(patient: Patient, record: Values, texts: Texts) -> str:
    recorded = _recorded(patient, texts, "mechanism") or _category(record)
    return _sentences([recorded, said_words(patient["circumstances"])])


def _category(record: Values) -> str | None:
    return plain(record["category"]).capitalize() if record["category"] else None


def _recorded(patient: Patient, texts: Texts, *topics: str) -> str | None:
    """What was recorded of these topics, in the order of time."""
    said = [
        texts.get(one["entry"], "").strip(" \n").rstrip(" .\n")
        for one in patient["history"]
        if one["topic"] in topics
    ]
    return "; ".join(text for text in said if text) or None


def _injuries(patient: Patient) -> str:
    """By region from head to foot, within each in the order of time."""
    found = [_injured(patient, region) for region in REGIONS]
    said = "; ".join(region for region in found if region)
    return said[:1].upper() + said[1:] or "None recorded"


def _injured(patient: Patient, region: str) -> str | None:
    there = Counter(_injury(one) for one in patient["injuries"] if one["region"] == region)
    said = [what if count == 1 else f"{count} × {what}" for what, count in there.items()]
    return f"{plain(region)}: {', '.join(said)}" if said else None


def _injury(one: Values) -> str:
    injury: str = one["injury"]
    what = INJURIES.get(injury, injury)
    return f"{what} ({one['face']})" if one["face"] else what


def _signs(patient: Patient) -> str:
    care, death = patient["care"], patient["death"]
    pulse = {"absent": "No pulse", "unknown": "Pulse not known"}.get(care["pulse"])
    return _sentences(
        [
            f"Life extinct recognised {at_time(death['at'])}" if death else None,
            pulse or f"Pulse present since {at_time(care['pulse_returned_at'])}",
            *(_analysis(one) for one in care["analyses"][-1:]),
            *(_rhythm(one) for one in care["rhythms"][-1:]),
            last_words(care),
        ]
    )


def _analysis(last: Values) -> str:
    return f"Last analysis {at_time(last['at'])}: {'shock' if last['shock_advised'] else 'no shock'} advised"


def _rhythm(last: Values) -> str:
    return f"Last rhythm {at_time(last['at'])}: {RHYTHMS.get(last['rhythm'], last['rhythm'])}"
