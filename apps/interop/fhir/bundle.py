"""A patient's record as a FHIR R4 document (HL7 FHIR 4.0.1, document bundle; UK Core headings). Pure.

The Composition comes first, every reference resolves inside the Bundle, ids are derived: the same entries make the same bytes.
A fact of the final edition that was withdrawn later is in the amended edition as entered in error.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from apps.care.patients import patient_of
from apps.core.technical import ProgramText
from apps.interop.edition import Edition
from apps.interop.fhir import people
from apps.interop.fhir.composition import composition
from apps.interop.fhir.findings import findings
from apps.interop.fhir.observations import measured
from apps.interop.fhir.parts import URI, DocumentContext, Fact, hl7, named
from apps.interop.fhir.procedures import devices, medicines, procedures
from apps.interop.shapes import Json

BUNDLE: ProgramText = "Bundle"


def document(edition: Edition) -> Json:
    """The Bundle of one edition."""
    context = DocumentContext(edition=edition, patient=edition.patient)
    aed, use = devices(context)
    facts = [*_facts(context), *use, *_errors(context)]
    flags = people.flags(context)
    resources = [
        composition(context, facts, flags),
        people.patient(context),
        people.encounter(context),
        people.location(context),
        *people.agencies(context),
        *people.crews(context),
        *aed,
        *(fact.resource for fact in facts),
        *flags,
        _provenance(context),
    ]
    return {
        "resourceType": BUNDLE,
        "id": edition.id,
        "identifier": {"system": URI, "value": f"urn:uuid:{edition.id}"},
        "type": "document",
        "timestamp": edition.made_at,
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources],
    }


def document_bytes(edition: Edition) -> bytes:
    """The document as sent: UTF-8, keys in order."""
    return json.dumps(document(edition), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _facts(context: DocumentContext) -> list[Fact]:
    return [*findings(context), *measured(context), *procedures(context), *medicines(context)]


def _errors(context: DocumentContext) -> Iterable[Fact]:
    """Facts of the released edition whose entries no longer count."""
    edition = context.edition
    if edition.released is None:
        return []
    before = DocumentContext(
        edition=edition, patient=patient_of(edition.released, context.patient["patient"])
    )
    standing = {fact.resource["id"] for fact in _facts(context)}
    gone = edition.state["withdrawn"].keys() | edition.state["same"].keys()
    return [
        fact.as_error()
        for fact in _facts(before)
        if fact.entry in gone and fact.resource["id"] not in standing
    ]


def _provenance(context: DocumentContext) -> Json:
    """The entries that the document is made from: their digest, so that anyone who holds them can compare."""
    edition, words = context.edition, context.words
    source = {"system": "urn:coresponder:sha-256", "value": edition.digest}
    entity = [
        {
            "role": "source",
            "what": {"identifier": source, "display": words("fhir-entries", count=len(edition.entries))},
        }
    ]
    if edition.replaces:
        replaced = {"system": URI, "value": f"urn:uuid:{edition.replaces}"}
        entity.append(
            {"role": "revision", "what": {"identifier": replaced, "display": words("fhir-final-record")}}
        )
    return context.resource("Provenance", named("provenance", edition.through_seq)) | {
        "target": [context.ref(named("composition", edition.through_seq))],
        "recorded": edition.made_at,
        "activity": {"coding": [hl7("v3-DataOperation", "UPDATE" if edition.replaces else "CREATE")]},
        "agent": [
            {
                "type": {"coding": [hl7("provenance-participant-type", "assembler")]},
                "who": context.ref(named("agency", edition.source.owner)),
            }
        ],
        "entity": entity,
    }
