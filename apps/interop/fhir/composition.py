"""The first resource of the document: what it is, who attests it, and its sections. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from apps.core.technical import ProgramText
from apps.core.words import capital
from apps.handovers.spoken import atmist
from apps.interop.codes import coding, concept
from apps.interop.fhir.parts import URI, DocumentContext, Fact, named, role_name, without_none
from apps.interop.lines import lines_of
from apps.interop.local_time import clock_times
from apps.interop.shapes import Json
from apps.interop.text import texts_of
from apps.interop.words import handover_line, hazards_of, who_is_it

TITLES = {
    "patient_demographics": "documents-part-patient",
    "incident_details": "fhir-part-incident",
    "presenting_complaints": "fhir-part-complaint",
    "clinical_summary": "documents-part-atmist",
    "observations": "documents-part-observations",
    "examination_findings": "fhir-part-findings",
    "procedures": "fhir-part-done",
    "medications": "fhir-part-medicines",
    "allergies": "spoken-heading-allergies",
    "background": "spoken-heading-background",
    "social_context": "fhir-part-social",
    "safety_alerts": "documents-part-dangers",
    "life_extinct": "fhir-part-life-extinct",
    "handover": "documents-part-handover",
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


def composition(context: DocumentContext, facts: Iterable[Fact], flags: Iterable[Json]) -> Json:
    edition = context.edition
    return context.resource("Composition", named("composition", edition.through_seq)) | without_none(
        identifier={"system": URI, "value": f"urn:uuid:{edition.id}"},
        status=edition.status,
        type=concept(context.words("documents-title"), loinc="ems_report"),
        subject=context.ref("patient"),
        encounter=context.ref("attendance"),
        date=edition.made_at,
        author=_authors(context),
        title=context.words("documents-title-numbered", number=edition.number),
        confidentiality="R",
        attester=_attesters(context),
        custodian=context.ref(named("agency", edition.source.owner)),
        relatesTo=_related(context),
        section=list(_sections(context, facts, flags)),
    )


def _authors(context: DocumentContext) -> list[Json]:
    authors = sorted({role_name(one) for one in context.edition.entries.values() if one["author"]})
    return [context.ref(name) for name in authors] or [
        context.ref(named("agency", context.edition.source.owner))
    ]


def _attesters(context: DocumentContext) -> list[Json]:
    """The people who accepted the patient, the earliest first."""
    return [
        {"mode": "professional", "time": one["accepted_at"]}
        | without_none(party=context.author_of(one["accepted_entry"]))
        for one in context.edition.handovers
    ]


def _related(context: DocumentContext) -> list[Json]:
    replaced = context.edition.replaces
    target = {"system": URI, "value": f"urn:uuid:{replaced}"}
    return [{"code": "replaces", "targetIdentifier": target}] if replaced else []


def _sections(context: DocumentContext, facts: Iterable[Fact], flags: Iterable[Json]) -> Iterator[Json]:
    entries = _entries(context, facts, flags)
    recorded = _recorded(context)
    for heading, key in TITLES.items():
        refs, lines = entries.get(heading, []), recorded.get(heading, [])
        if refs or lines:
            title = context.words(key)
            yield without_none(
                title=title,
                code={"coding": [coding("headings", heading)]},
                text=_narrative(lines, title),
                entry=refs,
            )


def _entries(
    context: DocumentContext, facts: Iterable[Fact], flags: Iterable[Json]
) -> Mapping[str, list[Json]]:
    entries: dict[str, list[Json]] = {
        "patient_demographics": [context.ref("patient")],
        "incident_details": [context.ref("attendance")],
    }
    for fact in facts:
        entries.setdefault(fact.heading, []).append({"reference": f"urn:uuid:{fact.resource['id']}"})
    alerts = [{"reference": f"urn:uuid:{flag['id']}"} for flag in flags]
    return entries | ({"safety_alerts": alerts} if alerts else {})


def _recorded(context: DocumentContext) -> Mapping[str, list[str]]:
    """The words of each section, for a system that shows nothing else."""
    edition = context.edition
    record, zone = edition.source.record, edition.source.zone
    words = edition.source.words
    spoken = atmist(edition.state, record, context.patient["patient"], words, texts_of(edition))
    recorded: dict[str, list[str]] = {
        "patient_demographics": who_is_it(edition, words),
        "incident_details": [
            words("documents-incident-patient", incident=record["number"], patient=edition.number),
            record["address"] or words("documents-address-not-known"),
        ],
        "clinical_summary": [f"{one['label']}: {clock_times(one['value'], zone)}" for one in spoken],
        "safety_alerts": hazards_of(edition),
        "handover": [handover_line(edition, one, words) for one in edition.handovers],
        "procedures": [f"{line.clock} {line.call_sign}: {line.words}" for line in lines_of(edition, words)],
    }
    for one in context.patient["history"]:
        said = context.text_of(one["entry"])
        if said:
            topic = capital(words.term(f"history-{one['topic']}"))
            line = words("documents-line-with-text", line=topic, text=said)
            recorded.setdefault(HISTORY[one["topic"]], []).append(line)
    return recorded


def _narrative(lines: Iterable[str], title: str) -> Json:
    said = "".join(f"<p>{escape(_printable(line))}</p>" for line in lines) or f"<p>{escape(title)}</p>"
    return {"status": "generated", "div": _div(said)}


def _div(said: str) -> ProgramText:
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'


def _printable(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return "".join(
        letter for letter in text if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff")
    )
