"""The wake-up: sent once for each commit, with the position that is written; never for what was rolled back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

import pytest
from django.db import transaction

from apps.accounts.models import Area
from apps.core.ids import new_id
from apps.journal.selectors import entries_after
from apps.journal.state import JournalSlice
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.journal.wakeup import Wakeup, listen
from tests.journal.entries import begin, begin_timeline, make_area, note, write

Committing = Callable[[], AbstractContextManager[object]]


class Refused(Exception):
    pass


def fail_in_the_transaction(area: Area) -> None:
    def work(journal: JournalTransaction) -> None:
        begin(journal, area)
        raise Refused

    in_transaction(work)


def fail_around_the_transaction(area: Area) -> None:
    with transaction.atomic():
        begin_timeline(area)
        raise Refused


@pytest.mark.usefixtures("real_commits")
def test_it_is_sent_once_for_each_commit_and_not_before(wakeups: list[Wakeup]) -> None:
    area = make_area()
    timeline = begin_timeline(area)
    with transaction.atomic():
        write(timeline, note(), note(), note())
        assert wakeups == [Wakeup(area=area.pk, position=1)]
    write(timeline, note())
    assert wakeups == [Wakeup(area=area.pk, position=position) for position in (1, 4, 5)]
    assert {(wakeup.topic, wakeup.subjects) for wakeup in wakeups} == {("journal", ())}


@pytest.mark.usefixtures("real_commits")
def test_it_is_silent_about_what_was_rolled_back(wakeups: list[Wakeup]) -> None:
    area = make_area()
    for fail in (fail_in_the_transaction, fail_around_the_transaction):
        with pytest.raises(Refused):
            fail(area)
    assert (wakeups, entries_after(area.pk, 0)) == ([], [])


@pytest.mark.usefixtures("real_commits")
def test_what_it_announces_can_be_read() -> None:
    area = make_area()
    read: list[int] = []
    end = listen(lambda wakeup: read.append(len(entries_after(wakeup.area, 0))))
    timeline = begin_timeline(area, note())
    write(timeline, note())
    end()
    assert read == [2, 3]


def test_it_is_sent_once_for_each_stream(area: Area, wakeups: list[Wakeup], committing: Committing) -> None:
    other = make_area("neighbour")
    begin_timeline(other)

    def both(journal: JournalTransaction) -> None:
        begin(journal, area)
        journal.append(begin(journal, other), note())

    with committing():
        in_transaction(both)
    by_position = sorted(wakeups, key=lambda wakeup: wakeup.position)
    assert by_position == [Wakeup(area=area.pk, position=1), Wakeup(area=other.pk, position=3)]


def test_it_is_silent_when_nothing_was_written(
    area: Area, wakeups: list[Wakeup], committing: Committing
) -> None:
    timeline = begin_timeline(area)
    with committing():
        in_transaction(lambda journal: journal.state(timeline, JournalSlice), timelines=[timeline])
    assert wakeups == []


def test_a_savepoint_taken_back_does_not_count(
    area: Area, wakeups: list[Wakeup], committing: Committing
) -> None:
    def try_and_fail(journal: JournalTransaction, timeline: UUID) -> None:
        with journal.savepoint():
            journal.append(timeline, note())
            raise Refused

    def work(journal: JournalTransaction) -> None:
        timeline = begin(journal, area)
        with pytest.raises(Refused):
            try_and_fail(journal, timeline)

    with committing():
        in_transaction(work)
    assert wakeups == [Wakeup(area=area.pk, position=1)]


def test_who_stopped_listening_hears_nothing(area: Area, committing: Committing) -> None:
    heard: list[Wakeup] = []
    listen(heard.append)()
    with committing():
        begin_timeline(area)
    assert heard == []


def test_a_wakeup_survives_the_way_between_processes() -> None:
    sent = Wakeup(area=new_id(), topic="positions", position=7, subjects=(new_id(), new_id()))
    assert Wakeup.of_message(sent.as_message()) == sent
