"""Findings and events as Observations: the arrest, rhythms, injuries, triage, death. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from apps.core.words import capital
from apps.interop.codes import concept, quantity
from apps.interop.fhir.observations import observation, of_entry
from apps.interop.fhir.parts import DocumentContext, Fact, named, term
from apps.interop.lines import injury_words
from apps.interop.shapes import Json

# Our name of the SNOMED code of each rhythm that has one.
RHYTHMS = {
    "asystole": "asystole",
    "pea": "electromechanical_dissociation",
    "vf": "ventricular_fibrillation",
    "sinus": "sinus_rhythm",
}


def findings(context: DocumentContext) -> list[Fact]:
    return [fact for make in dict.fromkeys(FINDINGS.values()) for fact in make(context)]


def _age(context: DocumentContext) -> Iterator[Fact]:
    """An estimate where nobody recorded a date of birth; the caller's estimate is of the first patient."""
    record, patient = context.edition.source.record, context.patient
    called = record["age_years"] if patient["patient"] == record["id"] else None
    years = called if patient["age_years"] is None else patient["age_years"]
    value: Json = {"valueQuantity": quantity(years, "year")} if years is not None else {}
    if not value and patient["age_band"]:
        value = {"valueCodeableConcept": concept(term(context.words, "age-band", patient["age_band"]))}
    if value:
        code = concept(context.words("fhir-age"), loinc="age")
        yield _finding(context, "age", _opened(context), code, value, heading="patient_demographics")


def _opened(context: DocumentContext) -> str:
    return str(context.edition.state["opened_at"] or context.edition.source.record["opened_at"])


def _finding(
    context: DocumentContext, name: str, at: str, code: Json, value: Json, heading: str = "observations"
) -> Fact:
    return observation(context, name, at=at, code=code, category="exam", heading=heading, **value)


def _arrest(context: DocumentContext) -> Iterator[Fact]:
    care, words = context.care, context.words
    recorded: tuple[tuple[str, str | None, Json, Json], ...] = (
        (
            "arrest_at",
            care["arrest_at"],
            concept(capital(words("incident-category-cardiac_arrest")), loinc="arrest"),
            {"valueBoolean": True},
        ),
        (
            "cpr_started_at",
            care["cpr_started_at"],
            concept(words("fhir-first-cpr"), loinc="first_cpr"),
            _time(care["cpr_started_at"]),
        ),
        (
            "pulse_returned_at",
            care["pulse_returned_at"],
            concept(words("fhir-pulse-returned"), loinc="pulse_returned"),
            {"valueBoolean": True},
        ),
        (
            "pulse_lost_at",
            care["pulse_lost_at"],
            concept(words("timeline-pulse_lost")),
            {"valueBoolean": True},
        ),
        (
            "stopped_at",
            care["stopped_at"],
            concept(words("timeline-resuscitation_stopped"), loinc="stopped"),
            _time(care["stopped_at"]),
        ),
    )
    for field, at, code, value in recorded:
        if at:
            yield _finding(context, field, at, code, value)
    if care["stopped_at"] and care["stop_reason"]:
        code = concept(words("fhir-stop-reason"), loinc="stop_reason")
        why = {"valueCodeableConcept": concept(term(words, "stop", care["stop_reason"]))}
        yield _finding(context, named("stop", "reason"), care["stopped_at"], code, why)


def _time(at: str | None) -> Json:
    return {"valueDateTime": at}


def _rhythms(context: DocumentContext) -> Iterator[Fact]:
    words = context.words
    for one in context.care["analyses"]:
        advised = "fhir-shock-advised" if one["shock_advised"] else "fhir-no-shock-advised"
        said = concept(words(advised))
        yield of_entry(
            context,
            one,
            "analysis",
            concept(words("fhir-analysis")),
            category="exam",
            valueCodeableConcept=said,
        )
    for seen_on in context.care["rhythms"]:
        rhythm = seen_on["rhythm"]
        seen = concept(term(words, "rhythm", rhythm), snomed=RHYTHMS.get(rhythm))
        code = concept(words("fhir-rhythm"), loinc="rhythm")
        yield of_entry(context, seen_on, "rhythm", code, category="exam", valueCodeableConcept=seen)


def _examination(context: DocumentContext) -> Iterator[Fact]:
    found = {"category": "exam", "heading": "examination_findings"}
    words = context.words
    for one in context.patient["injuries"]:
        code = concept(words("fhir-injury"))
        yield of_entry(context, one, "injury", code, valueString=injury_words(one, words), **found)
    for triage in context.patient["triages"]:
        category = words.term(f"label-{triage['category']}")
        tool = words.term(f"spoken-tool-{triage['tool']}")
        said = words("fhir-triage-by", category=category, tool=tool)
        yield of_entry(context, triage, "triage", concept(words("fhir-triage")), valueString=said, **found)
    pregnant = context.patient["pregnant"]
    if pregnant is not None:
        recorded = {"valueBoolean": pregnant}
        yield _finding(
            context,
            "pregnant",
            _opened(context),
            concept(capital(words("timeline-pregnant"))),
            recorded,
            heading="examination_findings",
        )


def _death(context: DocumentContext) -> Iterator[Fact]:
    death = context.patient["death"]
    if death:
        words = context.words
        said = capital(words.list([words.term(f"criterion-{one}") for one in death["criteria"]], "unit"))
        code = concept(words("timeline-life_extinct_recognised"))
        yield of_entry(
            context, death, "death", code, valueString=said, category="exam", heading="life_extinct"
        )


FINDINGS: Mapping[str, Callable[[DocumentContext], Iterator[Fact]]] = {
    "patient_described": _age,
    "arrest_recognised": _arrest,
    "pulse_returned": _arrest,
    "pulse_lost": _arrest,
    "resuscitation_stopped": _arrest,
    "rhythm_analysed": _rhythms,
    "rhythm_seen": _rhythms,
    "injury_found": _examination,
    "triaged": _examination,
    "life_extinct_recognised": _death,
}
