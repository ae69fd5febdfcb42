"""Measurements as Observations. Pure. A value that was not measured makes no Observation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from apps.care.state import ComaScale, ObservationSet, Recorded
from apps.core.words import Words, capital
from apps.interop.codes import concept, quantity
from apps.interop.fhir.parts import DocumentContext, Fact, hl7, named, without_none
from apps.interop.shapes import Json

Measured = Literal["rr", "spo2", "pulse", "temperature_c", "glucose_mmol_l", "pain"]
MEASURED: tuple[tuple[Measured, str | None, str, str], ...] = (
    ("rr", "respiratory_rate", "respiratory_rate", "per_minute"),
    ("spo2", "oxygen_saturation", "oxygen_saturation", "percent"),
    ("pulse", "heart_rate", "heart_rate", "per_minute"),
    ("temperature_c", "temperature", "temperature", "celsius"),
    ("glucose_mmol_l", None, "glucose", "millimole_per_litre"),
    ("pain", None, "pain", "score"),
)
"""Our name of each value, of its SNOMED code, of its LOINC code and of its unit."""


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
        "category": [{"coding": [hl7("observation-category", category)]}],
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


def _set(context: DocumentContext, one: ObservationSet) -> Iterator[Fact]:
    yield from _values(context, one)
    yield from _pressure(context, one)
    yield from _consciousness(context, one)
    yield from _score(context, one)


def of_entry(context: DocumentContext, one: Recorded, name: str, code: Json, **rest: Any) -> Fact:
    return observation(
        context, named(name, one["entry"]), at=one["at"], code=code, entry=one["entry"], **rest
    )


def _unknown() -> Json:
    return {"coding": [hl7("data-absent-reason", "unknown")]}


def _not_testable(words: Words) -> Json:
    coded = hl7("data-absent-reason", "not-performed")
    return {"coding": [coded], "text": words("fhir-not-testable")}


def _kept(one: ObservationSet, name: str, words: Words) -> list[Json]:
    return [{"text": words("fhir-odd")}] if name in one["odd"] else []


def _values(context: DocumentContext, one: ObservationSet) -> Iterator[Fact]:
    words = context.words
    for name, snomed, loinc, unit in MEASURED:
        known = one[name]
        if known is not None:
            value = quantity(known, unit)
            code = concept(words(f"fhir-measured-{name}"), snomed=snomed, loinc=loinc)
            yield of_entry(context, one, name, code, valueQuantity=value, note=_kept(one, name, words))
    if one["oxygen"] is not None:
        gas = "oxygen" if one["oxygen"] else "air"
        breathed = concept(capital(words(f"vital-on-{gas}")), snomed=f"on_{gas}")
        code = concept(capital(words("vital-name-oxygen")))
        yield of_entry(context, one, "oxygen", code, valueCodeableConcept=breathed)


def _pressure(context: DocumentContext, one: ObservationSet) -> Iterator[Fact]:
    if one["sbp"] is None and one["dbp"] is None:
        return
    words = context.words
    parts = [
        {"code": concept(words(f"fhir-{code}"), snomed=code, loinc=code)}
        | ({"dataAbsentReason": _unknown()} if value is None else {"valueQuantity": quantity(value, "mmhg")})
        for code, value in (("systolic", one["sbp"]), ("diastolic", one["dbp"]))
    ]
    code = concept(words("fhir-blood-pressure"), snomed="blood_pressure", loinc="blood_pressure")
    odd = _kept(one, "sbp", words) or _kept(one, "dbp", words)
    yield of_entry(context, one, named("blood", "pressure"), code, component=parts, note=odd)


def _consciousness(context: DocumentContext, one: ObservationSet) -> Iterator[Fact]:
    if one["acvpu"]:
        code = concept(context.words("vital-name-acvpu"), snomed="acvpu", loinc="avpu")
        level = one["acvpu"].lower()
        value = concept(context.words(f"fhir-acvpu-{level}"), snomed=f"acvpu_{level}")
        yield of_entry(context, one, "acvpu", code, valueCodeableConcept=value)
    if one["gcs"]:
        yield _coma(context, one, one["gcs"])


def _coma(context: DocumentContext, one: ObservationSet, gcs: ComaScale) -> Fact:
    words = context.words
    parts = [
        {"code": concept(words(f"fhir-gcs-{part}"), loinc=f"gcs_{part}")}
        | (
            {"dataAbsentReason": _not_testable(words)}
            if value is None
            else {"valueQuantity": quantity(value, "score")}
        )
        for value, part in ((gcs["e"], "eye"), (gcs["v"], "verbal"), (gcs["m"], "motor"))
    ]
    tested = [value for value in (gcs["e"], gcs["v"], gcs["m"]) if value is not None]
    total = (
        {"valueQuantity": quantity(sum(tested), "score")}
        if len(tested) == len(parts)
        else {"dataAbsentReason": _not_testable(words)}
    )
    return of_entry(context, one, "gcs", concept(words("fhir-gcs"), loinc="gcs"), component=parts, **total)


def _score(context: DocumentContext, one: ObservationSet) -> Iterator[Fact]:
    """NEWS2 (Royal College of Physicians, 2017): each part and the total; no total where a part is missing."""
    news2 = one["news2"]
    known = {name: points for name, points in news2["parts"].items() if points is not None}
    if news2["not_scored"] or not known:
        return
    for name, points in known.items():
        # UK Core has a code for the first oxygen scale only.
        coded = None if name == "spo2" and one["spo2_scale"] == 2 else f"news2_{name}"
        code = concept(context.words(f"fhir-news2-{name}"), snomed=coded)
        value = quantity(points, "score_of")
        yield of_entry(context, one, named("news2", name), code, valueQuantity=value, category="survey")
    total = (
        {"dataAbsentReason": _unknown()}
        if news2["total"] is None
        else {"valueQuantity": quantity(news2["total"], "score_of")}
    )
    members = [context.ref(named("news2", name, one["entry"])) for name in known]
    code = concept(context.words("fhir-news2"), snomed="news2")
    yield of_entry(context, one, "news2", code, category="survey", hasMember=members, **total)
