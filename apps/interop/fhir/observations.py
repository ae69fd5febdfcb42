"""Measurements as Observations. Pure. A value that was not measured makes no Observation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from apps.interop.codes import concept, quantity
from apps.interop.fhir.parts import DocumentContext, Fact, Json, hl7, without_none

MEASURED = (
    ("rr", "Respiratory rate", "respiratory_rate", "respiratory_rate", "per_minute"),
    ("spo2", "Oxygen saturation", "oxygen_saturation", "oxygen_saturation", "percent"),
    ("pulse", "Heart rate", "heart_rate", "heart_rate", "per_minute"),
    ("temperature_c", "Body temperature", "temperature", "temperature", "celsius"),
    ("glucose_mmol_l", "Blood glucose", None, "glucose", "millimole_per_litre"),
    ("pain", "Pain out of ten", None, "pain", "score"),
)
ACVPU = {
    "A": "Alert",
    "C": "Confused",
    "V": "Responds to voice",
    "P": "Responds to pain",
    "U": "Unresponsive",
}
NEWS2_PARTS = {
    "rr": "Respiration",
    "spo2": "Oxygen saturation",
    "oxygen": "Air or oxygen",
    "sbp": "Systolic blood pressure",
    "pulse": "Pulse",
    "acvpu": "Consciousness",
    "temperature_c": "Temperature",
}
UNKNOWN = {"coding": [hl7("data-absent-reason", "unknown", "Unknown")]}
NOT_TESTABLE = {
    "coding": [hl7("data-absent-reason", "not-performed", "Not Performed")],
    "text": "Not testable",
}
CATEGORIES = {"vital-signs": "Vital Signs", "exam": "Exam", "survey": "Survey", "procedure": "Procedure"}


def observation(
    context: DocumentContext,
    name: str,
    *,
    at: str,
    code: Json,
    entry: str | None = None,
    heading: str = "observations",
    category: str = "vital-signs",
    **rest: Any,
) -> Fact:
    author_of = context.author_of(entry)
    resource = context.resource("Observation", name) | {
        "status": "final",
        "category": [{"coding": [hl7("observation-category", category, CATEGORIES[category])]}],
        "code": code,
        "subject": context.ref("patient"),
        "encounter": context.ref("attendance"),
        "effectiveDateTime": at,
        "performer": [author_of] if author_of else None,
    }
    return Fact(resource=without_none(**resource, **rest), heading=heading, entry=entry)


def measured(context: DocumentContext) -> list[Fact]:
    """All sets of a patient, each in the order of the chart."""
    return [fact for one in context.care["observations"] for fact in _set(context, one)]


def _set(context: DocumentContext, one: Json) -> Iterator[Fact]:
    yield from _values(context, one)
    yield from _pressure(context, one)
    yield from _consciousness(context, one)
    yield from _score(context, one)


def of_entry(context: DocumentContext, one: Json, name: str, code: Json, **rest: Any) -> Fact:
    return observation(context, f"{name} {one['entry']}", at=one["at"], code=code, entry=one["entry"], **rest)


def _kept(one: Json, name: str) -> list[Json]:
    said = "Outside the usual range: asked about, and confirmed by the person who measured it."
    return [{"text": said}] if name in one["odd"] else []


def _values(context: DocumentContext, one: Json) -> Iterator[Fact]:
    for name, label, snomed, loinc, unit in MEASURED:
        if one[name] is not None:
            value = quantity(one[name], unit)
            code = concept(label, snomed=snomed, loinc=loinc)
            yield of_entry(context, one, name, code, valueQuantity=value, note=_kept(one, name))
    if one["oxygen"] is not None:
        said = ("On oxygen", "on_oxygen") if one["oxygen"] else ("On air", "on_air")
        breathed = concept(said[0], snomed=said[1])
        yield of_entry(context, one, "oxygen", concept("Air or oxygen"), valueCodeableConcept=breathed)


def _pressure(context: DocumentContext, one: Json) -> Iterator[Fact]:
    if one["sbp"] is None and one["dbp"] is None:
        return
    parts = [
        {"code": concept(label, snomed=code, loinc=code)}
        | ({"dataAbsentReason": UNKNOWN} if value is None else {"valueQuantity": quantity(value, "mmhg")})
        for label, code, value in (
            ("Systolic", "systolic", one["sbp"]),
            ("Diastolic", "diastolic", one["dbp"]),
        )
    ]
    code = concept("Blood pressure", snomed="blood_pressure", loinc="blood_pressure")
    odd = _kept(one, "sbp") or _kept(one, "dbp")
    yield of_entry(context, one, "blood pressure", code, component=parts, note=odd)


def _consciousness(context: DocumentContext, one: Json) -> Iterator[Fact]:
    if one["acvpu"]:
        code = concept("ACVPU", snomed="acvpu", loinc="avpu")
        value = concept(ACVPU[one["acvpu"]], snomed=f"acvpu_{one['acvpu'].lower()}")
        yield of_entry(context, one, "acvpu", code, valueCodeableConcept=value)
    if one["gcs"]:
        yield _coma(context, one)


def _coma(context: DocumentContext, one: Json) -> Fact:
    gcs = one["gcs"]
    parts = [
        {"code": concept(label, loinc=code)}
        | (
            {"dataAbsentReason": NOT_TESTABLE}
            if gcs[key] is None
            else {"valueQuantity": quantity(gcs[key], "score")}
        )
        for key, label, code in (
            ("e", "Eye opening", "gcs_eye"),
            ("v", "Verbal response", "gcs_verbal"),
            ("m", "Motor response", "gcs_motor"),
        )
    ]
    is_whole = None not in gcs.values()
    total = (
        {"valueQuantity": quantity(sum(gcs.values()), "score")}
        if is_whole
        else {"dataAbsentReason": NOT_TESTABLE}
    )
    return of_entry(context, one, "gcs", concept("Glasgow Coma Scale", loinc="gcs"), component=parts, **total)


def _score(context: DocumentContext, one: Json) -> Iterator[Fact]:
    """NEWS2 (Royal College of Physicians, 2017): each part and the total; no total where a part is missing."""
    news2 = one["news2"]
    known = {name: points for name, points in news2["parts"].items() if points is not None}
    if news2["not_scored"] or not known:
        return
    for name, points in known.items():
        # UK Core has a code for the first oxygen scale only.
        coded = None if name == "spo2" and one["spo2_scale"] == 2 else f"news2_{name}"
        code = concept(f"NEWS2 {NEWS2_PARTS[name].lower()}", snomed=coded)
        value = quantity(points, "score_of")
        yield of_entry(context, one, f"news2 {name}", code, valueQuantity=value, category="survey")
    total = (
        {"dataAbsentReason": UNKNOWN}
        if news2["total"] is None
        else {"valueQuantity": quantity(news2["total"], "score_of")}
    )
    members = [context.ref(f"news2 {name} {one['entry']}") for name in known]
    code = concept("NEWS2 total", snomed="news2")
    yield of_entry(context, one, "news2", code, category="survey", hasMember=members, **total)
