"""A write transaction on the journal: locks timelines, appends entries, keeps their state current."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

import msgspec
from django.db import InterfaceError, OperationalError, transaction

from apps.accounts.access import SubjectKind
from apps.core.clock import now
from apps.core.ids import new_id
from apps.core.problems import NotKnownWhetherStored
from apps.journal.advance import Advanced, advance, refold
from apps.journal.append import append
from apps.journal.chain import seal
from apps.journal.effective import BareEntry
from apps.journal.entries import TimelineEntries
from apps.journal.kinds import checked_payload, registry
from apps.journal.models import Entry, Text, Timeline
from apps.journal.state import State, read
from apps.journal.store import store
from apps.journal.stored import StoredState
from apps.journal.wakeup import Wakeup, notify
from apps.journal.wire import bare_entry

log = logging.getLogger(__name__)
T = TypeVar("T")
S = TypeVar("S")
ATTEMPTS = 4
Mark = tuple[int, int, Advanced]
"""Where a held timeline was: its length, how many entries were appended, its state."""
# PostgreSQL: deadlock_detected and serialization_failure. The whole transaction is run again; nothing of it was kept.
RETRIED_STATES = ("40P01", "40001")
# The connection is gone, with or without a word of the server. In a commit nobody knows on which side of it.
LOST_STATES = (None, "57P01", "57P02", "57P03", "08000", "08003", "08006")


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
    """A locked timeline while a transaction is open: how long it is, its state, and its entries if somebody asks for them."""

    def __init__(self, row: Timeline, *, is_new: bool = False) -> None:
        self.row = row
        self.seq = row.seq
        self.entries = TimelineEntries(row.pk)
        self.stored = StoredState(row.pk, row.seq, tails=True, is_new=is_new)
        self.advanced = Advanced(self.stored)

    @property
    def state(self) -> State:
        return self.advanced.state

    def advance(self, entry: BareEntry) -> None:
        self._to(advance(self.state, entry, self.entries, self.row.subject))
        self.entries.appended.append(entry)
        self.seq += 1

    def read_again(self) -> None:
        self.entries.read_again()
        self._to(refold(self.entries.all(), self.row.subject))

    def _to(self, after: Advanced) -> None:
        before = self.advanced
        # What was folded whole in this transaction stays whole: later entries go on from all of it.
        self.advanced = Advanced(after.state, before.whole | after.whole)
        registry.project(self.row.pk, before.state, after.state)

    def mark(self) -> Mark:
        return self.seq, len(self.entries.appended), self.advanced

    def back_to(self, mark: Mark) -> None:
        self.seq, count, self.advanced = mark
        del self.entries.appended[count:]

    def write(self) -> None:
        if self.advanced.state is not self.stored:
            Timeline.objects.filter(pk=self.row.pk).update(seq=self.seq)
            store(self.stored, self.advanced.state, self.advanced.whole)


class JournalTransaction:
    """Collects entries. `append` folds and projects at once, so that the next rule sees what this one wrote."""

    def __init__(self) -> None:
        self._timelines: dict[UUID, LockedTimeline] = {}
        self._entries: list[Entry] = []

    def lock(self, timelines: Iterable[UUID], *, waits: bool = True) -> None:
        """Lock timelines, in the order of their ids; call once, before anything else is locked.

        Without `waits` it raises `TimelinesLocked` where somebody else has locked one.
        """
        wanted = set(timelines)
        locked = Timeline.objects.select_for_update(skip_locked=not waits)
        for row in locked.filter(pk__in=wanted).order_by("pk"):
            self._timelines[row.pk] = LockedTimeline(row)
        missing = wanted - self._timelines.keys()
        if missing and not waits:
            elsewhere = Timeline.objects.filter(pk__in=missing).values_list("pk", flat=True)
            if found := frozenset(elsewhere):
                raise TimelinesLocked(found)

    def begin(self, timeline: UUID, area: UUID, subject: SubjectKind = "incident") -> None:
        """Open a new timeline, of an incident or of an operation."""
        row = Timeline.objects.create(pk=timeline, area_id=area, subject_kind=subject)
        self._timelines[timeline] = LockedTimeline(row, is_new=True)

    def holds(self, timeline: UUID) -> bool:
        return timeline in self._timelines

    def state(self, timeline: UUID, form: type[S]) -> S:
        """The state of a timeline that is held, as this slice or combination of slices declares it.

        It is read part by part when a rule asks. A log in it has only its last items.
        """
        return read(self._timelines[timeline].state, form)

    def whole_state(self, timeline: UUID) -> State:
        """All slices, for a selector of a room that is not known here."""
        return self._timelines[timeline].state

    def entries(self, timeline: UUID) -> TimelineEntries:
        """What a rule asks of earlier entries, those of this transaction included."""
        return self._timelines[timeline].entries

    def area(self, timeline: UUID) -> UUID:
        return self._timelines[timeline].row.area_id

    def subject_kind(self, timeline: UUID) -> SubjectKind:
        return self._timelines[timeline].row.subject

    def append(self, timeline: UUID, new: NewEntry) -> Entry:
        """Append an entry to a timeline that is held. Raises `msgspec.ValidationError` for a payload of another form, `ValueError`
        for a kind that belongs to another kind of timeline.
        """
        held = self._timelines[timeline]
        if not registry.is_on(new.kind, held.row.subject):
            raise ValueError(f"{new.kind} is not for the timeline of an {held.row.subject}")
        entry = self._make(new, stream=held.row.area_id, timeline=timeline, seq=held.seq + 1)
        held.advance(bare_entry(entry))
        return entry

    def read_again(self, timeline: UUID) -> None:
        """Take the entries of a held timeline as they are in the database now, with stubs for those erased; fold and project."""
        self._timelines[timeline].read_again()

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
        marks = {key: held.mark() for key, held in self._timelines.items()}
        try:
            with transaction.atomic():
                yield
        except BaseException:
            del self._entries[count:]
            self._timelines = {key: held for key, held in self._timelines.items() if key in marks}
            for key, held in self._timelines.items():
                held.back_to(marks[key])
            raise

    def close(self) -> None:
        """Write everything: timelines first, the stream's head last."""
        for held in self._timelines.values():
            held.write()
        for area, position in append(self._entries).items() if self._entries else ():
            transaction.on_commit(partial(notify, Wakeup(area=area, position=position)))


class TimelinesLocked(Exception):
    """Another transaction has these timelines."""

    def __init__(self, timelines: frozenset[UUID]) -> None:
        super().__init__(timelines)
        self.timelines = timelines


def in_transaction(
    work: Callable[[JournalTransaction], T], timelines: Iterable[UUID] = (), *, waits: bool = True
) -> T:
    """Run `work` in one journal transaction with these timelines locked; after a deadlock, run it again from the start.

    Raises `NotKnownWhetherStored` where the connection is lost in the commit.
    """
    wanted = tuple(timelines)
    for attempt in range(1, ATTEMPTS + 1):
        is_complete = False
        try:
            with transaction.atomic():
                journal = JournalTransaction()
                journal.lock(wanted, waits=waits)
                outcome = work(journal)
                journal.close()
                is_complete = True
            return outcome
        except InterfaceError as fault:
            if is_complete:
                raise NotKnownWhetherStored from fault
            raise
        except OperationalError as fault:
            state = getattr(fault.__cause__, "sqlstate", None)
            if is_complete and state in LOST_STATES:
                raise NotKnownWhetherStored from fault
            if attempt == ATTEMPTS or state not in RETRIED_STATES:
                raise
            log.info("journal transaction run again after %s", type(fault.__cause__).__name__)
    raise AssertionError("unreachable")


def content_digest(content: Mapping[str, object]) -> str:
    """The digest that distinguishes a report sent again from another report under the same id."""
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
