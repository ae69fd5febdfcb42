"""What was found and seen to happen, as Observations: the arrest, rhythms, injuries, triage, death. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from apps.interop.codes import concept, quantity
from apps.interop.fhir.observations import observation, of_entry
from apps.interop.fhir.parts import Fact, Json, Page, words

RHYTHMS = {
    "asystole": ("Asystole", "asystole"),
    "pea": ("Pulseless electrical activity", "electromechanical_dissociation"),
    "vf": ("Ventricular fibrillation", "ventricular_fibrillation"),
    "pvt": ("Pulseless ventricular tachycardia", None),
    "sinus": ("Sinus rhythm", "sinus_rhythm"),
    "other": ("Another rhythm", None),
}


def findings(page: Page) -> list[Fact]:
    return [*_age(page), *_arrest(page), *_rhythms(page), *_examination(page), *_death(page)]


def _age(page: Page) -> Iterator[Fact]:
    """An estimate where nobody gave a date of birth; the caller's is of the first patient."""
    record, patient = page.edition.source.record, page.patient
    called = record["age_years"] if patient["patient"] == record["id"] else None
    years = called if patient["age_years"] is None else patient["age_years"]
    value: Json = {"valueQuantity": quantity(years, "year")} if years is not None else {}
    if not value and patient["age_band"]:
        value = {"valueCodeableConcept": concept(words(patient["age_band"]).capitalize())}
    if value:
        code = concept("Estimated age", loinc="age")
        yield _finding(page, "age", _opened(page), code, value, heading="patient_demographics")


def _opened(page: Page) -> str:
    return str(page.edition.state["opened_at"] or page.edition.source.record["opened_at"])


def _finding(page: Page, name: str, at: str, code: Json, value: Json, heading: str = "observations") -> Fact:
    return observation(page, name, at=at, code=code, category="exam", heading=heading, **value)


def _arrest(page: Page) -> Iterator[Fact]:
    care = page.care
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
            yield _finding(page, field, care[field], code, value)
    if care["stopped_at"] and care["stop_reason"]:
        code = concept("Why resuscitation was stopped", loinc="stop_reason")
        why = {"valueCodeableConcept": concept(words(care["stop_reason"]).capitalize())}
        yield _finding(page, "stop reason", care["stopped_at"], code, why)


def _time(at: str | None) -> Json:
    return {"valueDateTime": at}


def _rhythms(page: Page) -> Iterator[Fact]:
    for one in page.care["analyses"]:
        said = concept("Shock advised" if one["shock_advised"] else "No shock advised")
        yield of_entry(
            page, one, "analysis", concept("Analysis by the AED"), category="exam", valueCodeableConcept=said
        )
    for one in page.care["rhythms"]:
        label, snomed = RHYTHMS[one["rhythm"]]
        seen = concept(label, snomed=snomed)
        code = concept("Heart rhythm", loinc="rhythm")
        yield of_entry(page, one, "rhythm", code, category="exam", valueCodeableConcept=seen)


def _examination(page: Page) -> Iterator[Fact]:
    found = {"category": "exam", "heading": "examination_findings"}
    for one in page.patient["injuries"]:
        where = " ".join(words(part) for part in (one["region"], one["face"]) if part)
        said = f"{words(one['injury']).capitalize()}, {where}"
        yield of_entry(page, one, "injury", concept("Injury found"), valueString=said, **found)
    for one in page.patient["triages"]:
        said = f"{words(one['category']).upper()} by {one['tool'].upper()}"
        yield of_entry(page, one, "triage", concept("Triage category"), valueString=said, **found)
    pregnant = page.patient["pregnant"]
    if pregnant is not None:
        recorded = {"valueBoolean": pregnant}
        yield _finding(
            page, "pregnant", _opened(page), concept("Pregnant"), recorded, heading="examination_findings"
        )


def _death(page: Page) -> Iterator[Fact]:
    death = page.patient["death"]
    if death:
        said = ", ".join(words(one) for one in death["criteria"]).capitalize()
        code = concept("Recognition of life extinct")
        yield of_entry(page, death, "death", code, valueString=said, category="exam", heading="life_extinct")
