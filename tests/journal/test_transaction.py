"""A journal transaction: its entries numbered without gaps, and savepoints that take back exactly their own."""

from __future__ import annotations

from uuid import UUID

import msgspec
import pytest
from django.db import IntegrityError

from apps.accounts.models import Area
from apps.care.state import CareSlice
from apps.core.ids import new_id
from apps.journal.models import Entry, Text, Timeline
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.journal.wire import bare_entry
from tests.journal.entries import begin, begin_timeline, head, make_area, note, positions, shock, write
from tests.support.fixtures import Untouched
from tests.support.state import fold, state_of


class Refused(Exception):
    pass


def shocks(journal: JournalTransaction, timeline: UUID) -> int:
    return journal.state(timeline, CareSlice)["patients"][str(timeline)]["care"]["shock_count"]


def test_positions_and_seq_are_gapless(area: Area) -> None:
    one, two = begin_timeline(area, note()), begin_timeline(area)
    write(two, note())
    write(one, note(), note())
    recorded = Entry.objects.order_by("position").values_list("position", "timeline", "seq")
    assert list(recorded) == [(1, one, 1), (2, one, 2), (3, two, 1), (4, two, 2), (5, one, 3), (6, one, 4)]
    assert head(area).position == 6
    assert {timeline.pk: timeline.seq for timeline in Timeline.objects.all()} == {one: 4, two: 2}


def test_streams_count_each_for_themselves(area: Area) -> None:
    other = make_area("neighbour")

    def both(journal: JournalTransaction) -> None:
        here, _ = begin(journal, area), begin(journal, other)
        journal.append(here, note())

    in_transaction(both)
    assert positions(area) == [1, 2]
    assert positions(other) == [1]


def test_the_first_entry_of_a_new_area_begins_its_stream(db: None) -> None:
    area = Area.objects.create(slug="new", name="New", south=1, west=1, north=2, east=2)
    timeline = begin_timeline(area, note())
    assert positions(area) == [1, 2]
    assert (head(area).position, Timeline.objects.get(pk=timeline).seq) == (2, 2)


def test_the_state_is_at_hand_at_once_and_stored_at_the_end(area: Area) -> None:
    timeline = begin_timeline(area, shock(150))

    def work(journal: JournalTransaction) -> list[int]:
        seen = [shocks(journal, timeline)]
        journal.append(timeline, shock(200))
        return [
            *seen,
            shocks(journal, timeline),
            state_of(timeline)["patients"][str(timeline)]["care"]["shock_count"],
        ]

    assert in_transaction(work, timelines=[timeline]) == [1, 2, 1]
    stored = Timeline.objects.get(pk=timeline)
    assert stored.state == fold([bare_entry(entry) for entry in stored.entries.all()])
    assert state_of(timeline)["patients"][str(timeline)]["care"]["shock_count"] == 2


def test_a_savepoint_takes_back_exactly_its_own(area: Area) -> None:
    timeline = begin_timeline(area, shock(1))

    def work(journal: JournalTransaction) -> None:
        journal.append(timeline, shock(2))
        with pytest.raises(Refused):
            _try_and_fail(journal, area, timeline)
        assert (shocks(journal, timeline), len(journal.entries(timeline).all())) == (2, 3)
        journal.append(timeline, shock(4))
        with journal.savepoint():
            journal.append(begin(journal, area), shock(5))

    in_transaction(work, timelines=[timeline])
    recorded = Entry.objects.filter(kind="shock_delivered").order_by("position")
    assert list(recorded.values_list("position", "seq", "payload__energy_j")) == [
        (2, 2, 1),
        (3, 3, 2),
        (4, 4, 4),
        (6, 2, 5),
    ]
    assert positions(area) == [1, 2, 3, 4, 5, 6]
    assert (Timeline.objects.count(), Text.objects.count()) == (2, 0)


def _try_and_fail(journal: JournalTransaction, area: Area, timeline: UUID) -> None:
    with journal.savepoint():
        journal.append(timeline, NewEntry(kind="note_added", text="taken back"))
        journal.append_to_stream(area.pk, NewEntry(kind="unit_booked_off", payload={"person": str(new_id())}))
        journal.append(begin(journal, area), shock(3))
        raise Refused


def test_a_timeline_begun_in_a_savepoint_that_failed_is_not_held(area: Area) -> None:
    begun: list[UUID] = []

    def try_and_fail(journal: JournalTransaction) -> None:
        with journal.savepoint():
            begun.append(begin(journal, area))
            raise Refused

    def work(journal: JournalTransaction) -> bool:
        with pytest.raises(Refused):
            try_and_fail(journal)
        return journal.holds(begun[0])

    assert in_transaction(work) is False
    assert (Timeline.objects.count(), positions(area)) == (0, [])


def test_a_savepoint_within_a_savepoint(area: Area) -> None:
    timeline = begin_timeline(area)

    def fail_within(journal: JournalTransaction) -> None:
        with journal.savepoint():
            journal.append(timeline, shock(3))
            raise Refused

    def fail_around(journal: JournalTransaction) -> None:
        with journal.savepoint():
            journal.append(timeline, shock(1))
            with journal.savepoint():
                journal.append(timeline, shock(2))
            with pytest.raises(Refused):
                fail_within(journal)
            assert shocks(journal, timeline) == 2
            raise Refused

    def work(journal: JournalTransaction) -> None:
        with pytest.raises(Refused):
            fail_around(journal)
        journal.append(timeline, shock(4))

    in_transaction(work, timelines=[timeline])
    assert list(Entry.objects.order_by("seq").values_list("seq", "payload__energy_j")) == [(1, None), (2, 4)]


def test_a_transaction_that_fails_writes_nothing(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)

    def work(journal: JournalTransaction) -> None:
        journal.append(timeline, shock(1))
        begin(journal, area)
        raise Refused

    with untouched(), pytest.raises(Refused):
        in_transaction(work, timelines=[timeline])


def test_a_transaction_without_entries_writes_nothing(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)
    with untouched():
        assert in_transaction(lambda journal: journal.holds(timeline), timelines=[timeline]) is True


def test_a_payload_of_another_form_is_refused(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)
    for payload in ({"energy_j": 0}, {"energy_j": 401}, {"energy_j": "150"}, {"joules": 150}):
        with untouched(), pytest.raises(msgspec.ValidationError):
            write(timeline, NewEntry(kind="shock_delivered", payload=payload))


def test_a_kind_that_nobody_registered_is_refused(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)
    with untouched(), pytest.raises(KeyError):
        write(timeline, NewEntry(kind="moon_observed"))


def test_a_timeline_that_is_not_locked_is_not_written(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)
    with untouched(), pytest.raises(KeyError):
        in_transaction(lambda journal: journal.append(timeline, note()))


def test_an_id_used_twice_is_refused_by_the_database(area: Area, untouched: Untouched) -> None:
    timeline = begin_timeline(area)
    [used] = Entry.objects.all()
    with untouched(), pytest.raises(IntegrityError):
        write(timeline, NewEntry(kind="note_added", id=used.pk))


def test_text_stands_apart_from_the_entry(area: Area) -> None:
    timeline = begin_timeline(area)
    [entry] = write(timeline, note("Collapse was seen by his wife."))
    assert entry.payload == {}
    assert Entry.objects.get(pk=entry.pk).text == Text.objects.get(
        body="Collapse was seen by his wife.", timeline=timeline
    )


def test_locks_are_taken_once_for_every_timeline_named(area: Area) -> None:
    timelines = [begin_timeline(area) for _ in range(3)]
    unknown = new_id()

    def work(journal: JournalTransaction) -> list[bool]:
        return [journal.holds(timeline) for timeline in (*timelines, unknown)]

    assert in_transaction(work, timelines=[*timelines, *timelines, unknown]) == [True, True, True, False]
