"""Shared by the resources of a document: ids and references, who performed, under which heading a fact is shown. Pure.

Ids are derived (UUIDv5) from the patient and a name, so that the same entries make the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from apps.care.state import Care, Patient
from apps.core.ids import derived_id
from apps.core.words import Words, capital
from apps.incidents.records import WireEntry
from apps.interop.codes import hl7_display
from apps.interop.edition import Edition
from apps.interop.shapes import Json

TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
URI = "urn:ietf:rfc:3986"


@dataclass(frozen=True, kw_only=True)
class DocumentContext:
    """A patient (docs/wire.md, `Patient`) at some moment, and the edition that the document is made from."""

    edition: Edition
    patient: Patient

    @property
    def words(self) -> Words:
        """The words of the record's language."""
        return self.edition.source.words

    @property
    def care(self) -> Care:
        return self.patient["care"]

    def id_of(self, name: str) -> str:
        return str(derived_id(UUID(self.patient["patient"]), name))

    def ref(self, name: str) -> Json:
        return {"reference": f"urn:uuid:{self.id_of(name)}"}

    def entry(self, entry: str | None) -> WireEntry | None:
        return self.edition.entries.get(entry or "")

    def text_of(self, entry: str | None) -> str | None:
        """The text of an entry, unless it was erased."""
        recorded = self.entry(entry)
        return recorded["text"] if recorded else None

    def author_of(self, entry: str | None) -> Json | None:
        """A reference to the role of an entry's author."""
        recorded = self.entry(entry)
        return self.ref(role_name(recorded)) if recorded and recorded["author"] else None

    def application(self, tourniquet: str) -> str | None:
        """The entry that recorded a tourniquet; of several, one that still counts."""
        state = self.edition.state
        recorded = [
            one["id"]
            for one in self.edition.entries.values()
            if one["kind"] == "tourniquet_applied" and one["payload"]["tourniquet"] == tourniquet
        ]
        return min(recorded, key=lambda one: (one in state["withdrawn"], one in state["same"]), default=None)

    def resource(self, kind: str, name: str) -> Json:
        return {"resourceType": kind, "id": self.id_of(name)}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A clinical resource, the entry that recorded it, and the heading (of `codes.yaml`) under which it is shown."""

    resource: Json
    heading: str
    entry: str | None = None

    def as_error(self) -> Fact:
        """The fact in a later edition, after its entry was withdrawn."""
        return Fact(
            resource=self.resource | {"status": "entered-in-error"}, heading=self.heading, entry=self.entry
        )


def role_name(entry: WireEntry) -> str:
    author = entry["author"]
    return named("role", author["person"] if author else None, entry["unit"])


def named(*parts: object) -> str:
    """The name that the id of a resource is derived from."""
    return " ".join(map(str, parts))


def hl7(system: str, code: str) -> Json:
    """A Coding of one of HL7's own systems. Raises KeyError for a code that is not in the table."""
    return {"system": f"{TERMINOLOGY}{system}", "code": code, "display": hl7_display(system, code)}


def term(words: Words, family: str, value: str) -> str:
    """The word of a code of the wire, with a capital: `left_upper_arm` → `Left upper arm`."""
    return capital(words.term(f"{family}-{value}"))


def without_none(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None and value != []}
