"""Findings and events as Observations: the arrest, rhythms, injuries, triage, death. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from apps.interop.codes import concept, quantity
from apps.interop.fhir.observations import observation, of_entry
from apps.interop.fhir.parts import DocumentContext, Fact, Json, plain_term

RHYTHMS = {
    "asystole": ("Asystole", "asystole"),
    "pea": ("Pulseless electrical activity", "electromechanical_dissociation"),
    "vf": ("Ventricular fibrillation", "ventricular_fibrillation"),
    "pvt": ("Pulseless ventricular tachycardia", None),
    "sinus": ("Sinus rhythm", "sinus_rhythm"),
    "other": ("Another rhythm", None),
}


def findings(context: DocumentContext) -> list[Fact]:
    return [*_age(context), *_arrest(context), *_rhythms(context), *_examination(context), *_death(context)]


def _age(context: DocumentContext) -> Iterator[Fact]:
    """An estimate where nobody recorded a date of birth; the caller's estimate is of the first patient."""
    record, patient = context.edition.source.record, context.patient
    called = record["age_years"] if patient["patient"] == record["id"] else None
    years = called if patient["age_years"] is None else patient["age_years"]
    value: Json = {"valueQuantity": quantity(years, "year")} if years is not None else {}
    if not value and patient["age_band"]:
        value = {"valueCodeableConcept": concept(plain_term(patient["age_band"]).capitalize())}
    if value:
        code = concept("Estimated age", loinc="age")
        yield _finding(context, "age", _opened(context), code, value, heading="patient_demographics")


def _opened(context: DocumentContext) -> str:
    return str(context.edition.state["opened_at"] or context.edition.source.record["opened_at"])


def _finding(
    context: DocumentContext, name: str, at: str, code: Json, value: Json, heading: str = "observations"
) -> Fact:
    return observation(context, name, at=at, code=code, category="exam", heading=heading, **value)


def _arrest(context: DocumentContext) -> Iterator[Fact]:
    care = context.care
    recorded: tuple[tuple[str, Json, Json], ...] = (
        ("arrest_at", concept("Cardiac arrest", loinc="arrest"), {"valueBoolean": True}),
        ("cpr_started_at", concept("First CPR", loinc="first_cpr"), _time(care["cpr_started_at"])),
        (
            "pulse_returned_at",
            concept("Return of spontaneous circulation", loinc="pulse_returned"),
            {"valueBoolean": True},
        ),
        ("pulse_lost_at", concept("Pulse lost again"), {"valueBoolean": True}),
        ("stopped_at", concept("Resuscitation stopped", loinc="stopped"), _time(care["stopped_at"])),
    )
    for field, code, value in recorded:
        if care[field]:
            yield _finding(context, field, care[field], code, value)
    if care["stopped_at"] and care["stop_reason"]:
        code = concept("Why resuscitation was stopped", loinc="stop_reason")
        why = {"valueCodeableConcept": concept(plain_term(care["stop_reason"]).capitalize())}
        yield _finding(context, "stop reason", care["stopped_at"], code, why)


def _time(at: str | None) -> Json:
    return {"valueDateTime": at}


def _rhythms(context: DocumentContext) -> Iterator[Fact]:
    for one in context.care["analyses"]:
        said = concept("Shock advised" if one["shock_advised"] else "No shock advised")
        yield of_entry(
            context,
            one,
            "analysis",
            concept("Analysis by the AED"),
            category="exam",
            valueCodeableConcept=said,
        )
    for one in context.care["rhythms"]:
        label, snomed = RHYTHMS[one["rhythm"]]
        seen = concept(label, snomed=snomed)
        code = concept("Heart rhythm", loinc="rhythm")
        yield of_entry(context, one, "rhythm", code, category="exam", valueCodeableConcept=seen)


def _examination(context: DocumentContext) -> Iterator[Fact]:
    found = {"category": "exam", "heading": "examination_findings"}
    for one in context.patient["injuries"]:
        where = " ".join(plain_term(part) for part in (one["region"], one["face"]) if part)
        said = f"{plain_term(one['injury']).capitalize()}, {where}"
        yield of_entry(context, one, "injury", concept("Injury found"), valueString=said, **found)
    for one in context.patient["triages"]:
        said = f"{plain_term(one['category']).upper()} by {one['tool'].upper()}"
        yield of_entry(context, one, "triage", concept("Triage category"), valueString=said, **found)
    pregnant = context.patient["pregnant"]
    if pregnant is not None:
        recorded = {"valueBoolean": pregnant}
        yield _finding(
            context,
            "pregnant",
            _opened(context),
            concept("Pregnant"),
            recorded,
            heading="examination_findings",
        )


def _death(context: DocumentContext) -> Iterator[Fact]:
    death = context.patient["death"]
    if death:
        said = ", ".join(plain_term(one) for one in death["criteria"]).capitalize()
        code = concept("Recognition of life extinct")
        yield of_entry(
            context, death, "death", code, valueString=said, category="exam", heading="life_extinct"
        )
