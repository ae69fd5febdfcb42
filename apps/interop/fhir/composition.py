"""The first resource of the document: what it is, who stands by it, and its sections. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from apps.handovers.spoken import atmist
from apps.interop.codes import coding, concept
from apps.interop.fhir.parts import URI, Fact, Json, Page, role_name, without_none
from apps.interop.lines import lines_of
from apps.interop.local_time import clock_times
from apps.interop.text import texts_of
from apps.interop.words import handover_line, who_is_it

TITLES = {
    "patient_demographics": "Patient",
    "incident_details": "Incident",
    "presenting_complaints": "Complaint",
    "clinical_summary": "ATMIST",
    "observations": "Observations",
    "examination_findings": "Findings",
    "procedures": "What was done",
    "medications": "Medicines and devices",
    "allergies": "Allergies",
    "background": "Background",
    "social_context": "Social",
    "safety_alerts": "Dangers of the place",
    "life_extinct": "Life extinct",
    "handover": "Handover",
}
HISTORY = {
    "mechanism": "presenting_complaints",
    "complaint": "presenting_complaints",
    "allergies": "allergies",
    "medications": "background",
    "background": "background",
    "social": "social_context",
    "other": "background",
}


def composition(page: Page, facts: Iterable[Fact], flags: Iterable[Json]) -> Json:
    edition = page.edition
    return page.resource("Composition", f"composition {edition.through_seq}") | without_none(
        identifier={"system": URI, "value": f"urn:uuid:{edition.id}"},
        status=edition.status,
        type=concept("Emergency care record", loinc="ems_report"),
        subject=page.ref("patient"),
        encounter=page.ref("attendance"),
        date=edition.made_at,
        author=_authors(page),
        title=f"Emergency care record {edition.number}",
        confidentiality="R",
        attester=_attesters(page),
        custodian=page.ref(f"agency {edition.source.owner}"),
        relatesTo=_related(page),
        section=list(_sections(page, facts, flags)),
    )


def _authors(page: Page) -> list[Json]:
    tellers = sorted({role_name(one) for one in page.edition.entries.values() if one["author"]})
    return [page.ref(name) for name in tellers] or [page.ref(f"agency {page.edition.source.owner}")]


def _attesters(page: Page) -> list[Json]:
    """Who accepted the patient, the earliest first."""
    return [
        {"mode": "professional", "time": one["accepted_at"]}
        | without_none(party=page.teller(one["accepted_entry"]))
        for one in page.edition.handovers
    ]


def _related(page: Page) -> list[Json]:
    replaced = page.edition.replaces
    target = {"system": URI, "value": f"urn:uuid:{replaced}"}
    return [{"code": "replaces", "targetIdentifier": target}] if replaced else []


def _sections(page: Page, facts: Iterable[Fact], flags: Iterable[Json]) -> Iterator[Json]:
    entries = _entries(page, facts, flags)
    recorded = _recorded(page)
    for heading, title in TITLES.items():
        refs, lines = entries.get(heading, []), recorded.get(heading, [])
        if refs or lines:
            yield without_none(
                title=title,
                code={"coding": [coding("headings", heading)]},
                text=_narrative(lines, title),
                entry=refs,
            )


def _entries(page: Page, facts: Iterable[Fact], flags: Iterable[Json]) -> Mapping[str, list[Json]]:
    entries: dict[str, list[Json]] = {
        "patient_demographics": [page.ref("patient")],
        "incident_details": [page.ref("attendance")],
    }
    for fact in facts:
        entries.setdefault(fact.heading, []).append({"reference": f"urn:uuid:{fact.resource['id']}"})
    alerts = [{"reference": f"urn:uuid:{flag['id']}"} for flag in flags]
    return entries | ({"safety_alerts": alerts} if alerts else {})


def _recorded(page: Page) -> Mapping[str, list[str]]:
    """The words of each section, for a reader whose system shows no more than them."""
    edition = page.edition
    record, zone = edition.source.record, edition.source.zone
    spoken = atmist(edition.state, record, page.patient["patient"], texts_of(edition))
    recorded: dict[str, list[str]] = {
        "patient_demographics": who_is_it(edition),
        "incident_details": [f"Incident {record['number']}", record["address"] or "Address not known"],
        "clinical_summary": [f"{one['label']}: {clock_times(one['value'], zone)}" for one in spoken],
        "safety_alerts": [hazard.replace("_", " ") for hazard in record["hazards"]],
        "handover": [handover_line(edition, one) for one in edition.handovers],
        "procedures": [f"{line.clock} {line.call_sign}: {line.words}" for line in lines_of(edition)],
    }
    for one in page.patient["history"]:
        said = page.text_of(one["entry"])
        if said:
            recorded.setdefault(HISTORY[one["topic"]], []).append(f"{one['topic'].capitalize()}: {said}")
    return recorded


def _narrative(lines: Iterable[str], title: str) -> Json:
    said = "".join(f"<p>{escape(_printable(line))}</p>" for line in lines) or f"<p>{escape(title)}</p>"
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'}


def _printable(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(
        letter for letter in text if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff")
    )
