"""Why a cursor is never an auto-incremented id. Ids are taken when a row is inserted, rows appear when they are committed: a
reader who has seen id 2 and goes on from there never sees id 1, if that was committed later. Positions are taken under
the lock of the stream's head, so their order is the order of commits. The same interleaving is forced upon both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet

from apps.accounts.models import Area
from apps.journal.models import Entry, Timeline
from apps.journal.selectors import entries_after
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.journal.verify import Verified, verify_stream
from apps.journal.wakeup import Wakeup
from tests.harness.pace import within
from tests.journal.entries import (
    Held,
    begin_timeline,
    head,
    make_area,
    note,
    positions,
    run_sql,
    shock,
    write,
)

pytestmark = pytest.mark.usefixtures("two_writers", "real_commits")
WRITERS, PAGES_EACH = 8, 15


@pytest.fixture
def county(real_commits: None) -> Area:
    return make_area()


@pytest.fixture
def naive_table(two_writers: None, real_commits: None) -> Iterator[None]:
    run_sql("CREATE TABLE naive (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)")
    yield
    run_sql("DROP TABLE naive")


@dataclass
class NaiveWriter:
    """Inserts on a connection of its own; the row appears to others when `commit` is called."""

    line: BaseDatabaseWrapper = field(default_factory=lambda: connections.create_connection("default"))

    def insert(self) -> int:
        self.line.set_autocommit(False)
        with self.line.cursor() as cursor:
            cursor.execute("INSERT INTO naive DEFAULT VALUES RETURNING id")
            return int(cursor.fetchone()[0])

    def commit(self) -> None:
        self.line.commit()
        self.line.close()


def naive_after(cursor_at: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM naive WHERE id > %s ORDER BY id", [cursor_at])
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.usefixtures("naive_table")
def test_a_reader_of_auto_incremented_ids_misses_a_committed_row() -> None:
    first, second = NaiveWriter(), NaiveWriter()
    assert (first.insert(), second.insert()) == (1, 2)
    second.commit()
    seen = naive_after(0)
    first.commit()
    seen += naive_after(seen[-1])
    missed = set(naive_after(0)) - set(seen)
    assert (seen, missed) == ([2], {1})


def wait_until_blocked_by(backend: int | None) -> None:
    """Until some other connection waits for a lock of this one; a few looks at the server, each answered at once."""
    with connection.cursor() as cursor:
        for _ in range(20_000):
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))", [backend]
            )
            if cursor.fetchone()[0]:
                return
    raise AssertionError("nobody waits")


@dataclass
class Blocked:
    """A second writer, started while the first one holds the head: it must wait."""

    area: Area
    held: Held
    outcome: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.thread = Thread(target=self._run)
        self.thread.start()
        wait_until_blocked_by(self.held.backend)

    def _run(self) -> None:
        try:
            begin_timeline(self.area)
            self.outcome.append(head(self.area).position)
        finally:
            connection.close()

    def end(self) -> None:
        self.thread.join(20)


def test_a_second_writer_waits_and_comes_after(county: Area) -> None:
    first = Held(begin_timeline(county))
    assert first.written.wait(within(20))
    second = Blocked(county, first)
    seen = positions(county)
    assert (first.position, seen, second.outcome) == (2, [1], [])
    first.end(keep=True)
    second.end()
    seen += [entry.position for entry in entries_after(county.pk, seen[-1])]
    assert (seen, second.outcome) == ([1, 2, 3], [3])
    assert Entry.objects.get(position=2).pk == first.entry.id


def test_a_rollback_gives_the_number_back(county: Area) -> None:
    first = Held(begin_timeline(county))
    assert first.written.wait(within(20))
    second = Blocked(county, first)
    first.end(keep=False)
    second.end()
    assert (first.position, second.outcome, positions(county)) == (2, [2], [1, 2])
    assert not Entry.objects.filter(pk=first.entry.id).exists()
    assert verify_stream(head(county)).fault is None


def test_writers_of_two_streams_do_not_wait_for_each_other(county: Area) -> None:
    first = Held(begin_timeline(county))
    assert first.written.wait(within(20))
    neighbour = make_area("neighbour")
    begin_timeline(neighbour, note())
    assert positions(neighbour) == [1, 2]
    first.end(keep=True)
    assert positions(county) == [1, 2]


class GivenUp(Exception):
    pass


@dataclass
class Writer:
    """Commits many transactions of one or two entries on a timeline that all share; every fifth is given up at its end."""

    timeline: UUID
    line: Barrier
    committed: int = 0
    fault: Exception | None = None

    def __post_init__(self) -> None:
        self.thread = Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.line.wait(within(20))
            for turn in range(PAGES_EACH):
                self._write(turn)
        except Exception as fault:
            self.fault = fault
        finally:
            connection.close()

    def _write(self, turn: int) -> None:
        entries = [shock() for _ in range(1 + turn % 2)]
        try:
            with transaction.atomic():
                write(self.timeline, *entries)
                if turn % 5 == 4:
                    raise GivenUp
            self.committed += len(entries)
        except GivenUp:
            pass


def test_with_eight_writers_nothing_is_missed_and_there_is_no_gap(county: Area) -> None:
    timelines = [begin_timeline(county) for _ in range(2)]
    line = Barrier(WRITERS + 1)
    writers = [Writer(timelines[n % 2], line) for n in range(WRITERS)]
    line.wait(within(20))
    read: list[int] = [1, 2]
    while any(writer.thread.is_alive() for writer in writers):
        read += [entry.position for entry in entries_after(county.pk, read[-1], limit=7)]
    read += [entry.position for entry in entries_after(county.pk, read[-1])]
    assert [writer.fault for writer in writers] == [None] * WRITERS
    gaps = [(one, two) for one, two in pairwise(read) if two != one + 1]
    missed = set(positions_of_all(county)) - set(read)
    assert (len(gaps), len(missed)) == (0, 0)
    assert len(read) == 2 + sum(writer.committed for writer in writers)
    for timeline in timelines:
        assert list(seqs_of(timeline)) == list(range(1, Timeline.objects.get(pk=timeline).seq + 1))
    assert verify_stream(head(county)) == Verified(str(county.pk), len(read), None)


def positions_of_all(area: Area) -> QuerySet[Entry, int]:
    return Entry.objects.filter(stream=area).values_list("position", flat=True)


def seqs_of(timeline: UUID) -> QuerySet[Entry, int | None]:
    return Entry.objects.filter(timeline=timeline).order_by("seq").values_list("seq", flat=True)


@dataclass
class Crossing:
    """Takes two locks, waiting after the first until the other one has its first too: one of the two is chosen to fail."""

    first: UUID
    second: UUID
    line: Barrier
    tries: int = 0

    def __post_init__(self) -> None:
        self.thread = Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            in_transaction(self._work)
        finally:
            connection.close()

    def _work(self, journal: JournalTransaction) -> None:
        self.tries += 1
        journal.lock([self.first])
        if self.tries == 1:
            self.line.wait(within(20))
        journal.lock([self.second])
        journal.append(self.first, note())
        journal.append(self.second, note())


def test_a_transaction_in_a_deadlock_is_run_again_and_written_once(
    county: Area, wakeups: list[Wakeup]
) -> None:
    one, two = begin_timeline(county), begin_timeline(county)
    wakeups.clear()
    line = Barrier(2)
    crossing = [Crossing(one, two, line), Crossing(two, one, line)]
    for each in crossing:
        each.thread.join(20)
    assert sorted(each.tries for each in crossing) == [1, 2]
    assert positions(county) == [1, 2, 3, 4, 5, 6]
    assert [list(seqs_of(timeline)) for timeline in (one, two)] == [[1, 2, 3], [1, 2, 3]]
    assert wakeups == [Wakeup(area=county.pk, position=4), Wakeup(area=county.pk, position=6)]
