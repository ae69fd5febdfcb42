"""Entries as they go over the wire: names and texts joined, and entries redacted that the reader may not read."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from apps.accounts.access import Clearance, may_read
from apps.accounts.models import Person
from apps.accounts.selectors import people_by_id
from apps.core.clock import to_wire, to_wire_or_none
from apps.incidents.records import WireEntry
from apps.journal.effective import EntryAuthor
from apps.journal.kinds import registry
from apps.journal.models import Entry
from apps.journal.wire import text_of
from apps.units.selectors import call_signs


def wire_entries(entries: list[Entry]) -> list[WireEntry]:
    """Whole entries, with authors' names, call signs and texts; two queries, however many they are. Of erased ones, stubs."""
    people = people_by_id({entry.author_id for entry in entries if entry.author_id})
    signs = call_signs({entry.unit for entry in entries if entry.unit})
    return [
        _stub(_wire_entry(entry, people, signs)) if entry.erased_at else _wire_entry(entry, people, signs)
        for entry in entries
    ]


def _wire_entry(entry: Entry, people: dict[UUID, Person], signs: dict[UUID, str]) -> WireEntry:
    author = people.get(entry.author_id) if entry.author_id else None
    return {
        "id": str(entry.id),
        "incident": str(entry.timeline_id) if entry.timeline_id else None,
        "seq": entry.seq,
        "position": entry.position,
        "kind": entry.kind,
        "version": entry.version,
        "payload": entry.payload,
        "text": text_of(entry),
        "unit": str(entry.unit) if entry.unit else None,
        "author": _author(author, signs.get(entry.unit) if entry.unit else None) if author else None,
        "device": str(entry.device) if entry.device else None,
        "occurred_at": to_wire(entry.occurred_at),
        "device_at": to_wire_or_none(entry.device_at),
        "received_at": to_wire(entry.received_at),
        "recorded_at": to_wire(entry.recorded_at),
        "clock_offset_ms": entry.clock_offset_ms,
        "flags": entry.flags,
        "withheld": False,
    }


def _author(person: Person, call_sign: str | None) -> EntryAuthor:
    return {
        "person": str(person.id),
        "name": person.name,
        "call_sign": call_sign,
        "service": person.agency.service,
    }


def redacted(entry: WireEntry) -> WireEntry:
    """What is left of an entry for a reader who may not read it: its position and its times, so that no gap shows."""
    return {
        "id": entry["id"],
        "incident": entry["incident"],
        "seq": entry["seq"],
        "position": entry["position"],
        "kind": "withheld",
        "version": entry["version"],
        "payload": {},
        "text": None,
        "unit": None,
        "author": None,
        "device": None,
        "occurred_at": entry["occurred_at"],
        "device_at": None,
        "received_at": entry["received_at"],
        "recorded_at": entry["recorded_at"],
        "clock_offset_ms": None,
        "flags": [],
        "withheld": True,
    }


def _stub(entry: WireEntry) -> WireEntry:
    """What is left of an erased entry, for every reader."""
    return redacted(entry) | {"kind": "erased"}


def is_readable(entry: WireEntry, held: Clearance, reader: UUID) -> bool:
    """Whether the reader may read it, by its sensitivity. Your own entries stay readable to you."""
    author = entry["author"]
    return may_read(held, registry[entry["kind"]].sensitivity) or bool(
        author and author["person"] == str(reader)
    )


def readable_entries(entries: Iterable[WireEntry], held: Clearance, reader: UUID) -> list[WireEntry]:
    return [
        entry if entry["withheld"] or is_readable(entry, held, reader) else redacted(entry)
        for entry in entries
    ]
