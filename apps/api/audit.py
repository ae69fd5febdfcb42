"""The audit as people read it: rows with the names of people and agencies and the numbers of incidents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any, TypedDict
from uuid import UUID

from django.db.models import QuerySet

from apps.accounts.access import Actor, Clearance
from apps.accounts.models import Agency
from apps.accounts.problems import PersonUnknown
from apps.accounts.reads import classes_read, purpose_of
from apps.accounts.selectors import members_of, people_by_id
from apps.audit.actions import Reader, Reading, note_reads
from apps.audit.models import Read, ReadKind
from apps.core.clock import to_wire, to_wire_or_none
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.selectors import access_incident

AT_ONCE = 200
MOST_EXPORTED = 20_000


class ReadRecord(TypedDict):
    """`Read` (docs/wire.md)."""

    position: int
    at: str
    opened_at: str | None
    person: str
    name: str
    agency: str
    kind: str
    endpoint: str
    incident: str
    number: str
    patient: str | None
    clearance: str
    classes: list[str]
    purpose: str


class ReadsRecord(TypedDict):
    """`Reads` (docs/wire.md). `more`: there are earlier ones, before the last position."""

    reads: list[ReadRecord]
    more: bool


def note_opened(actor: Actor, reader: Reader, opened: Sequence[Mapping[str, Any]]) -> int:
    """Write what was opened of the incidents that the actor may see; the number of them."""
    held: dict[UUID, Clearance] = {}
    for incident in {one["incident"] for one in opened}:
        try:
            held[incident] = access_incident(actor, incident).clearance
        except IncidentNotFound:
            continue
    readings = [
        Reading(
            kind=ReadKind.SCREEN,
            endpoint=one["screen"],
            incident=one["incident"],
            patient=one["patient"],
            clearance=held[one["incident"]].value,
            classes=classes_read(held[one["incident"]]),
            purpose=purpose_of(held[one["incident"]]),
            opened_at=one["at"],
        )
        for one in opened
        if one["incident"] in held
    ]
    note_reads(reader, readings)
    return len(readings)


def reads_of_incident(actor: Actor, incident: UUID, before: int | None) -> ReadsRecord:
    return _page(_of_incident(actor, incident), before)


def all_reads_of_incident(actor: Actor, incident: UUID) -> list[ReadRecord]:
    return _records(_of_incident(actor, incident)[:MOST_EXPORTED])


def reads_by_person(agency: UUID, person: UUID, before: int | None) -> ReadsRecord:
    return _page(_by_person(agency, person), before)


def all_reads_by_person(agency: UUID, person: UUID) -> list[ReadRecord]:
    return _records(_by_person(agency, person)[:MOST_EXPORTED])


def csv_text(rows: Sequence[ReadRecord]) -> str:
    """A header and one line per reading."""
    out = StringIO()
    writer = csv.DictWriter(out, list(ReadRecord.__annotations__), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """A name that begins like a formula is not one in a spreadsheet."""
    text = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _of_incident(actor: Actor, incident: UUID) -> QuerySet[Read]:
    """Only for the service whose records they are. Raises `IncidentNotFound`."""
    if access_incident(actor, incident).clearance is not Clearance.FULL:
        raise IncidentNotFound
    return Read.objects.filter(incident=incident).order_by("-position")


def _by_person(agency: UUID, person: UUID) -> QuerySet[Read]:
    """Of the time in which the person acted for this agency. Raises `PersonUnknown`."""
    found = Read.objects.filter(person=person, agency=agency).order_by("-position")
    if not members_of(agency).filter(person=person).exists() and not found.exists():
        raise PersonUnknown
    return found


def _page(found: QuerySet[Read], before: int | None) -> ReadsRecord:
    rows = list((found.filter(position__lt=before) if before else found)[: AT_ONCE + 1])
    return {"reads": _records(rows[:AT_ONCE]), "more": len(rows) > AT_ONCE}


def _records(found: Iterable[Read]) -> list[ReadRecord]:
    rows = list(found)
    people = people_by_id({row.person for row in rows})
    agencies = dict(Agency.objects.filter(pk__in={row.agency for row in rows}).values_list("pk", "name"))
    incidents = Incident.objects.filter(pk__in={row.incident for row in rows})
    numbers = dict(incidents.values_list("pk", "number"))
    return [
        {
            "position": row.position,
            "at": to_wire(row.at),
            "opened_at": to_wire_or_none(row.opened_at),
            "person": str(row.person),
            "name": people[row.person].name if row.person in people else "",
            "agency": agencies.get(row.agency, ""),
            "kind": row.kind,
            "endpoint": row.endpoint,
            "incident": str(row.incident),
            "number": numbers.get(row.incident, ""),
            "patient": str(row.patient) if row.patient else None,
            "clearance": row.clearance,
            "classes": row.classes,
            "purpose": row.purpose,
        }
        for row in rows
    ]
