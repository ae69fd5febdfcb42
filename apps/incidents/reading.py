"""Entries of the journal with names, texts and owners joined, and as each reader is shown them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from apps.accounts.access import Clearance, SubjectKind
from apps.accounts.models import Agency, Person
from apps.accounts.selectors import agencies_of_devices, people_by_id
from apps.core.clock import to_wire, to_wire_or_none
from apps.incidents.records import WireEntry
from apps.incidents.visibility import (
    Owners,
    Reader,
    ids_masked,
    read_by_author_only,
    stub,
    subject_kind_of,
    view,
    without_lazy,
)
from apps.journal.effective import EntryAuthor
from apps.journal.kinds import registry
from apps.journal.models import Entry
from apps.journal.wire import text_of
from apps.units.selectors import units_by_id

ReadingKey = tuple[Clearance, UUID, UUID | None]
"""What decides how entries are shown: clearance, agency, and the person where entries are shown to their author alone."""


@dataclass(frozen=True)
class Stretch:
    """Whole entries in their order, with whose are the people, units and devices that they name. Readers get `seen_by`."""

    whole: list[WireEntry]
    owners: Owners
    _authors: dict[Clearance, frozenset[str]] = field(default_factory=dict, compare=False)

    @property
    def subject_kind(self) -> SubjectKind:
        """What the timeline of a stretch of one timeline is of."""
        return subject_kind_of(self.whole[0]) if self.whole else "incident"

    def seen_by(self, reader: Reader) -> list[WireEntry]:
        return [view(entry, reader, self.owners) for entry in self.whole]

    def sent_to(self, reader: Reader) -> list[WireEntry]:
        """As `seen_by`, without what is read only by the one who asks for it."""
        return [without_lazy(entry, reader.clearance) for entry in self.seen_by(reader)]

    def reading_key(self, reader: Reader) -> ReadingKey:
        """Readers of one key are shown the same: it is rendered and encoded once for all of them."""
        held = reader.clearance
        if held not in self._authors:
            self._authors[held] = read_by_author_only(self.whole, held)
        return (held, reader.agency, reader.person if str(reader.person) in self._authors[held] else None)

    def after(self, position: int) -> Stretch:
        return Stretch([entry for entry in self.whole if entry["position"] > position], self.owners)

    def by_timeline(self) -> dict[UUID, Stretch]:
        """Those of incidents; what belongs to none leaves the server as a record of its unit, never as an entry."""
        found: dict[str, list[WireEntry]] = defaultdict(list)
        for entry in self.whole:
            if entry["incident"]:
                found[entry["incident"]].append(entry)
        return {UUID(timeline): Stretch(entries, self.owners) for timeline, entries in found.items()}


def stretch_of(entries: list[Entry]) -> Stretch:
    """Two queries, however many they are, and a third where masked fields name devices."""
    people = people_by_id({entry.author_id for entry in entries if entry.author_id})
    named = set(_ids_masked(entries))
    units = units_by_id(named | {entry.unit for entry in entries if entry.unit})
    devices = agencies_of_devices(named - units.keys()) if named - units.keys() else {}
    services = _services_of({entry.agency_id for entry in entries if entry.agency_id}, people.values())
    owners = {
        # Of what somebody wrote: the agency that he or she acted in then, which may not be the present one.
        **{str(entry.pk): str(entry.agency_id) for entry in entries if entry.author_id and entry.agency_id},
        **{str(unit.pk): str(unit.agency_id) for unit in units.values()},
        **{str(device): str(agency) for device, agency in devices.items()},
    }
    signs = {unit.pk: unit.call_sign for unit in units.values()}
    names = _Names(people, signs, services)
    return Stretch([_whole(entry, names) for entry in entries], owners)


@dataclass(frozen=True)
class _Names:
    """What is joined to entries: people, call signs of units, services of agencies."""

    people: dict[UUID, Person]
    signs: dict[UUID, str]
    services: dict[UUID, str]


def _services_of(agencies: set[UUID], people: Iterable[Person]) -> dict[UUID, str]:
    """Agency → its service; a query only for agencies in which none of the people act now."""
    known = {person.agency_id: person.agency.service_id for person in people}
    rest = agencies - known.keys()
    return known | (dict(Agency.objects.filter(pk__in=rest).values_list("pk", "service")) if rest else {})


def _whole(entry: Entry, names: _Names) -> WireEntry:
    """The entry, or what is left of an erased one, for every reader."""
    found = _wire_entry(entry, names)
    return {**stub(found), "kind": "erased"} if entry.erased_at else found


def _ids_masked(entries: Iterable[Entry]) -> Iterator[UUID]:
    for entry in entries:
        if entry.erased_at:
            continue
        yield from map(UUID, ids_masked(registry[entry.kind], entry.payload))


def wire_entries(entries: list[Entry]) -> list[WireEntry]:
    """Whole entries, with authors' names, call signs and texts. Of erased ones, stubs."""
    return stretch_of(entries).whole


def _wire_entry(entry: Entry, names: _Names) -> WireEntry:
    found: WireEntry = {
        "id": str(entry.id),
        "incident": str(entry.timeline_id) if entry.timeline_id else None,
        "seq": entry.seq,
        "position": entry.position,
        "kind": entry.kind,
        "version": entry.version,
        "payload": entry.payload,
        "text": text_of(entry),
        "unit": str(entry.unit) if entry.unit else None,
        "author": _author(entry, names),
        "device": str(entry.device) if entry.device else None,
        "occurred_at": to_wire(entry.occurred_at),
        "device_at": to_wire_or_none(entry.device_at),
        "received_at": to_wire(entry.received_at),
        "recorded_at": to_wire(entry.recorded_at),
        "clock_offset_ms": entry.clock_offset_ms,
        "flags": entry.flags,
        "withheld": False,
    }
    if entry.timeline and entry.timeline.subject != "incident":
        found["subject_kind"] = entry.timeline.subject
    return found


def _author(entry: Entry, names: _Names) -> EntryAuthor | None:
    author = names.people.get(entry.author_id) if entry.author_id else None
    if author is None:
        return None
    return {
        "person": str(author.id),
        "name": author.name,
        "call_sign": names.signs.get(entry.unit) if entry.unit else None,
        "service": names.services[entry.agency_id or author.agency_id],
    }
