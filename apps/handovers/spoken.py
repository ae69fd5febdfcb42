"""The spoken handover on documents: ATMIST. Pure. Devices also speak IMIST-AMBO, SBAR and ASHICE (`timeline/spoken.ts`).

The form is `[{key, label, value}]`; what is not known is said as unknown. `texts`: the words of entries by id, as far as the reader
may read them. ATMIST in thirty seconds and the read-back are those taught to UK fire, police and ambulance responders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args

from apps.care.circumstances import said_words
from apps.care.observation_words import last_words
from apps.care.patients import patient_of
from apps.care.payloads import Region
from apps.care.state import InjuryFound, Patient
from apps.core.words import Words, capital
from apps.handovers.state import ClinicalState
from apps.handovers.treated import SPOKEN, Say, at_time, treatment
from apps.incidents.records import IncidentRecord
from apps.incidents.state import IncidentSlice

Texts = Mapping[str, str]
SpokenLine = dict[str, str]
REGIONS = get_args(Region)


def atmist(
    state: ClinicalState, record: IncidentRecord, patient: str, words: Words, texts: Texts | None = None
) -> list[SpokenLine]:
    """Age, Time, Mechanism, Injuries, Signs, Treatment: read out in thirty seconds."""
    of = patient_of(state, patient)
    lines = {
        "age": _who(of, record, words),
        "time": _time(state, of, words),
        "mechanism": _mechanism(of, record, texts or {}, words),
        "injuries": _injuries(of, words),
        "signs": _signs(of, words),
        "treatment": treatment(of, words),
    }
    return [
        {"key": key, "label": words(f"spoken-heading-{key}"), "value": value} for key, value in lines.items()
    ]


def _sentences(parts: Iterable[str | None], words: Words) -> str:
    return ". ".join(part for part in parts if part) or words("spoken-not-known")


def _who(patient: Patient, record: IncidentRecord, words: Words) -> str:
    """`54 years, female, pregnant`; the sex is left out where it is not known."""
    parts = (
        _age(patient, record, words),
        words(f"sex-{patient['sex']}") if patient["sex"] else None,
        words("spoken-pregnant") if patient["pregnant"] else None,
    )
    return words.list([part for part in parts if part], "unit")


def _age(patient: Patient, record: IncidentRecord, words: Words) -> str:
    """What was recorded of the patient; of the first one, else, what the caller said."""
    is_called = patient["patient"] == record["id"]
    if patient["age_years"] is not None:
        return words("spoken-years", years=patient["age_years"])
    if patient["age_band"]:
        return capital(words.term(f"age-band-{patient['age_band']}"))
    if is_called and record["age_years"] is not None:
        return words("spoken-years", years=record["age_years"])
    if is_called and record["age"] in ("adult", "child"):
        return capital(words(f"age-band-{record['age']}"))
    return words("spoken-age-not-known")


def _time(state: IncidentSlice, patient: Patient, words: Words) -> str:
    if not state["opened_at"]:
        return words("spoken-time-not-known")
    collapsed, arrest = patient["circumstances"]["collapsed_at"], patient["care"]["arrest_at"]
    moments = [
        words("spoken-time-call", at=at_time(state["opened_at"])),
        *([words("spoken-time-collapsed", at=at_time(collapsed))] if collapsed else []),
        *([words("spoken-time-arrest", at=at_time(arrest))] if arrest else []),
    ]
    return words.list(moments, "unit")


def _mechanism(patient: Patient, record: IncidentRecord, texts: Texts, words: Words) -> str:
    recorded = _recorded(patient, texts, "mechanism") or _category(record, words)
    return _sentences([recorded, said_words(patient["circumstances"], words)], words)


def _category(record: IncidentRecord, words: Words) -> str | None:
    category = record["category"]
    return capital(words.term(f"incident-category-{category}")) if category else None


def _recorded(patient: Patient, texts: Texts, *topics: str) -> str | None:
    """What was recorded of these topics, in the order of time."""
    said = [
        texts.get(one["entry"], "").strip(" \n").rstrip(" .\n")
        for one in patient["history"]
        if one["topic"] in topics
    ]
    return "; ".join(text for text in said if text) or None


def _injuries(patient: Patient, words: Words) -> str:
    """By region from head to foot, in each in the order of time."""
    found = [_injured(patient, region, words) for region in REGIONS]
    return capital("; ".join(region for region in found if region)) or words("spoken-none-recorded")


def _injured(patient: Patient, region: str, words: Words) -> str | None:
    there = Counter(_injury(one, words) for one in patient["injuries"] if one["region"] == region)
    said = [
        what if count == 1 else words("spoken-injury-counted", count=str(count), injury=what)
        for what, count in there.items()
    ]
    if not said:
        return None
    return words("spoken-injured-at", region=words(f"region-{region}"), injuries=words.list(said, "unit"))


def _injury(one: InjuryFound, words: Words) -> str:
    injury = words.term(f"injury-{one['injury']}")
    if not one["face"]:
        return injury
    return words("spoken-injury-on-face", injury=injury, face=words(f"face-{one['face']}"))


def _signs(patient: Patient, words: Words) -> str:
    return _sentences([say(patient, words) for say in dict.fromkeys(SIGNS.values())], words)


def _death(patient: Patient, words: Words) -> str | None:
    death = patient["death"]
    return words("spoken-life-extinct", at=at_time(death["at"])) if death else None


def _pulse(patient: Patient, words: Words) -> str:
    care = patient["care"]
    if care["pulse"] == "present" and care["pulse_returned_at"]:
        return words("spoken-pulse-since", at=at_time(care["pulse_returned_at"]))
    return words("spoken-no-pulse") if care["pulse"] == "absent" else words("spoken-pulse-not-known")


def _analysis(patient: Patient, words: Words) -> str | None:
    if not patient["care"]["analyses"]:
        return None
    last = patient["care"]["analyses"][-1]
    at = at_time(last["at"])
    if last["shock_advised"]:
        return words("spoken-analysis-shock", at=at)
    return words("spoken-analysis-no-shock", at=at)


def _rhythm(patient: Patient, words: Words) -> str | None:
    if not patient["care"]["rhythms"]:
        return None
    last = patient["care"]["rhythms"][-1]
    rhythm = words.term(f"rhythm-{last['rhythm']}")
    return words("spoken-rhythm", at=at_time(last["at"]), rhythm=rhythm)


def _observed(patient: Patient, words: Words) -> str | None:
    return last_words(patient["care"], words)


SIGNS: Mapping[str, Say] = {
    "life_extinct_recognised": _death,
    "pulse_returned": _pulse,
    "pulse_lost": _pulse,
    "rhythm_analysed": _analysis,
    "rhythm_seen": _rhythm,
    "observations_taken": _observed,
}
"""What the signs say of each kind, in their order."""
LINES: Mapping[str, str] = {
    "incident_opened": "time",
    "arrest_recognised": "time",
    "patient_described": "age",
    "arrest_described": "mechanism",
    "history_told": "mechanism",
    "injury_found": "injuries",
    **dict.fromkeys(SIGNS, "signs"),
    **dict.fromkeys(SPOKEN, "treatment"),
}
"""The line of ATMIST that says each kind."""
