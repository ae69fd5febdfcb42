"""A write transaction on the journal: locks timelines, appends entries, keeps their state current."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

import msgspec
from django.db import OperationalError, transaction

from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.advance import advance
from apps.journal.append import append
from apps.journal.chain import seal
from apps.journal.effective import BareEntry
from apps.journal.kinds import checked_payload, fold, registry
from apps.journal.layers import plain
from apps.journal.models import Entry, Text, Timeline
from apps.journal.selectors import entries_in_timeline
from apps.journal.state import State, read
from apps.journal.wakeup import Wakeup, notify
from apps.journal.wire import bare_entry

log = logging.getLogger(__name__)
T = TypeVar("T")
S = TypeVar("S")
ATTEMPTS = 4
# PostgreSQL: deadlock_detected and serialization_failure. The whole transaction is run again; nothing of it was kept.
RETRIED_STATES = ("40P01", "40001")


@dataclass(frozen=True, kw_only=True)
class NewEntry:
    """What a room wants written. Times in UTC; `text` is kept apart so that it can be erased."""

    kind: str
    payload: Mapping[str, object] = field(default_factory=dict)
    id: UUID = field(default_factory=new_id)
    occurred_at: datetime = field(default_factory=now)
    received_at: datetime = field(default_factory=now)
    device_at: datetime | None = None
    clock_offset_ms: int | None = None
    unit: UUID | None = None
    author: UUID | None = None
    agency: UUID | None = None
    device: UUID | None = None
    text: str | None = None
    flags: tuple[str, ...] = ()
    # Of the report's content, unsalted: the entry keeps it salted.
    report_digest: str = ""


class LockedTimeline:
    """A locked timeline while a transaction is open: its row and its entries, old and new."""

    def __init__(self, row: Timeline) -> None:
        self.row = row
        self.entries: list[BareEntry] = (
            [bare_entry(entry) for entry in entries_in_timeline(row.pk)] if row.seq else []
        )
        self.state: State = row.state or registry.empty

    def all(self) -> list[BareEntry]:
        return self.entries

    def naming(self, field: str, values: Collection[str | None], kinds: Collection[str]) -> list[BareEntry]:
        named = [entry for entry in self.entries if entry["kind"] in kinds]
        return [entry for entry in named if entry["payload"].get(field) in values]

    def get(self, entry: str) -> BareEntry | None:
        return next((one for one in self.entries if one["id"] == entry), None)


class JournalTransaction:
    """Collects entries. `append` folds and projects at once, so that the next rule sees what this one wrote."""

    def __init__(self) -> None:
        self._timelines: dict[UUID, LockedTimeline] = {}
        self._entries: list[Entry] = []

    def lock(self, timelines: Iterable[UUID]) -> None:
        """Lock timelines, in the order of their ids; call once, before anything else is locked."""
        for row in Timeline.objects.select_for_update().filter(pk__in=set(timelines)).order_by("pk"):
            self._timelines[row.pk] = LockedTimeline(row)

    def begin(self, timeline: UUID, area: UUID) -> None:
        """Open a new timeline."""
        self._timelines[timeline] = LockedTimeline(Timeline.objects.create(pk=timeline, area_id=area))

    def holds(self, timeline: UUID) -> bool:
        return timeline in self._timelines

    def state(self, timeline: UUID, form: type[S]) -> S:
        """The state of a timeline that is held, as this slice or combination of slices declares it."""
        return read(self._timelines[timeline].state, form)

    def whole_state(self, timeline: UUID) -> State:
        """All slices, for a selector of a room that is not known here."""
        return self._timelines[timeline].state

    def entries(self, timeline: UUID) -> list[BareEntry]:
        return self._timelines[timeline].entries

    def area(self, timeline: UUID) -> UUID:
        return self._timelines[timeline].row.area_id

    def append(self, timeline: UUID, new: NewEntry) -> Entry:
        """Append an entry to a timeline that is held. Raises `msgspec.ValidationError` for a payload of another form."""
        held = self._timelines[timeline]
        entry = self._make(new, stream=held.row.area_id, timeline=timeline, seq=len(held.entries) + 1)
        bare = bare_entry(entry)
        before, held.state = held.state, advance(held.state, bare, held).state
        held.entries.append(bare)
        registry.project(timeline, before, held.state)
        return entry

    def read_again(self, timeline: UUID) -> None:
        """Take the entries of a held timeline as they are in the database now, with stubs for those erased; fold and project."""
        held = self._timelines[timeline]
        held.entries[:] = [bare_entry(entry) for entry in entries_in_timeline(timeline)]
        before, held.state = held.state, fold(held.entries)
        registry.project(timeline, before, held.state)

    def append_to_stream(self, area: UUID, new: NewEntry) -> Entry:
        """Append an entry that belongs to no timeline, such as a unit booked on."""
        return self._make(new, stream=area, timeline=None, seq=None)

    def _make(self, new: NewEntry, *, stream: UUID, timeline: UUID | None, seq: int | None) -> Entry:
        kind = registry[new.kind]
        text = Text.objects.create(timeline_id=timeline, body=new.text) if new.text else None
        entry = Entry(
            id=new.id,
            stream_id=stream,
            timeline_id=timeline,
            seq=seq,
            kind=kind.name,
            version=kind.version,
            payload=checked_payload(kind, new.payload),
            text=text,
            unit=new.unit,
            author_id=new.author,
            agency_id=new.agency,
            device=new.device,
            occurred_at=new.occurred_at,
            device_at=new.device_at,
            received_at=new.received_at,
            clock_offset_ms=new.clock_offset_ms,
            flags=list(new.flags),
        )
        seal(entry, new.text, new.report_digest)
        self._entries.append(entry)
        return entry

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What is appended inside is kept together or not at all; the transaction goes on either way."""
        count = len(self._entries)
        marks = {key: (len(held.entries), held.state) for key, held in self._timelines.items()}
        try:
            with transaction.atomic():
                yield
        except BaseException:
            del self._entries[count:]
            for key in list(self._timelines):
                self._back_to(key, marks)
            raise

    def _back_to(self, key: UUID, marks: dict[UUID, tuple[int, State]]) -> None:
        if key not in marks:
            del self._timelines[key]
            return
        length, state = marks[key]
        del self._timelines[key].entries[length:]
        self._timelines[key].state = state

    def close(self) -> None:
        """Write everything: timelines first, the stream's head last."""
        if not self._entries:
            return
        for key, held in self._timelines.items():
            if len(held.entries) != held.row.seq:
                Timeline.objects.filter(pk=key).update(seq=len(held.entries), state=plain(held.state))
        for area, position in append(self._entries).items():
            transaction.on_commit(partial(notify, Wakeup(area=area, position=position)))


def in_transaction(work: Callable[[JournalTransaction], T], timelines: Iterable[UUID] = ()) -> T:
    """Run `work` in one journal transaction with these timelines locked; after a deadlock, run it again from the start."""
    wanted = tuple(timelines)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                journal = JournalTransaction()
                journal.lock(wanted)
                outcome = work(journal)
                journal.close()
            return outcome
        except OperationalError as fault:
            if attempt == ATTEMPTS or getattr(fault.__cause__, "sqlstate", None) not in RETRIED_STATES:
                raise
            log.info("journal transaction run again after %s", type(fault.__cause__).__name__)
    raise AssertionError("unreachable")


def content_digest(content: Mapping[str, object]) -> str:
    """The digest that distinguishes a report sent again from another report under the same id."""
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
