"""Each deadline fires once and none is lost, whatever happens to those who watch over them."""

from __future__ import annotations

import os
import signal
import threading
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection

from apps.core.clock import now
from apps.core.ids import new_id
from apps.deadlines.actions import expect, plan
from apps.deadlines.firing import fire_due
from apps.deadlines.models import Deadline
from apps.deadlines.running import run_deadlines
from apps.deadlines.selectors import next_due
from apps.journal.models import Entry, Head, Timeline
from apps.journal.transaction import JournalTransaction, NewEntry
from apps.journal.verify import verify_stream
from tests.deadlines.watchers import KIND, STEPS, is_stopped, mark, nursery
from tests.harness.pace import until, within
from tests.journal.conftest import _triggers_back, real_commits, two_writers
from tests.journal.entries import make_area

__all__ = ["_triggers_back", "real_commits", "two_writers"]

WORKERS = 4
KILL_EVERY_S = 0.4
KILLED_AT_MOST = 40
ALERTS, TIMELINES = 1_000, 200
WITHIN_S = 100
AHEAD = "reassess"


def set_deadlines(alerts: int, timelines: int, over_s: float) -> datetime:
    """So many alerts, spread over incidents and seconds: when the first is due."""
    area = make_area()
    rows = Timeline.objects.bulk_create(Timeline(area=area) for _ in range(timelines))
    start = now()
    Deadline.objects.bulk_create(
        Deadline(
            timeline=rows[number % timelines],
            kind=KIND,
            subject=new_id(),
            due_at=start + timedelta(seconds=over_s * number / alerts),
        )
        for number in range(alerts)
    )
    return start


def fired_marks() -> list[str]:
    """One for each effect of a firing, by the deadline that had it."""
    return [entry.payload["unit"] for entry in Entry.objects.filter(kind="alert_expired")]


def assert_each_fired_once(count: int) -> None:
    marks = fired_marks()
    assert (len(marks), len(set(marks))) == (count, count)
    assert not Deadline.objects.filter(fired_at=None).exists()
    assert Deadline.objects.count() == count
    assert [verify_stream(head).fault for head in Head.objects.all()] == [None]
    for timeline in Timeline.objects.all():
        assert list(timeline.entries.order_by("seq").values_list("seq", flat=True)) == list(
            range(1, timeline.seq + 1)
        )


def own_database() -> str:
    named = connection.settings_dict
    host = f"{named['USER']}:{named['PASSWORD']}@{named['HOST']}:{named['PORT']}"
    return f"postgres://{host}/{named['NAME']}"


@pytest.mark.timeout(240)
def test_watchers_that_are_killed_lose_no_deadline_and_fire_none_twice(
    real_commits: None, two_writers: None
) -> None:
    set_deadlines(ALERTS, TIMELINES, over_s=4)
    killed = 0
    with nursery(own_database()) as born:
        alive = [born.spawn() for _ in range(WORKERS)]

        def kill_one() -> bool:
            nonlocal killed
            os.kill(alive[0], signal.SIGKILL)
            alive[:] = [*alive[1:], born.spawn()]
            killed += 1
            return killed == KILLED_AT_MOST or Entry.objects.count() >= ALERTS * STEPS

        until(kill_one, WITHIN_S, "watchers are killed", every_s=KILL_EVERY_S)
        until(lambda: next_due() is None, WITHIN_S, "every deadline has fired")
    assert killed > WORKERS
    assert_each_fired_once(ALERTS * STEPS)


@pytest.mark.timeout(240)
def test_a_frozen_watcher_delays_none_by_more_than_three_seconds(
    real_commits: None, two_writers: None
) -> None:
    set_deadlines(40, 20, over_s=0)
    with nursery(own_database()) as born:
        frozen = born.spawn("freeze")
        until(lambda: is_stopped(frozen), WITHIN_S, "the watcher is frozen", every_s=0.005)
        since = now()
        others = [born.spawn() for _ in range(2)]
        until(lambda: Entry.objects.count() == 40 * STEPS, WITHIN_S, "every step is written")
        first = Entry.objects.filter(payload__unit__in=first_steps())
        assert first.count() == 40
        assert max(entry.recorded_at for entry in first) - since < timedelta(seconds=within(3))
        for pid in others:
            os.kill(pid, signal.SIGKILL)
        os.kill(frozen, signal.SIGCONT)
        # It has lost its claim, and goes on as if nothing had been.
        expect(Timeline.objects.all()[0].pk, KIND, new_id(), 0, STEPS)
        until(lambda: next_due() is None, WITHIN_S, "every deadline has fired")
    assert_each_fired_once(40 * STEPS + 1)


def first_steps() -> list[str]:
    return [str(UUID(int=pk)) for pk in Deadline.objects.filter(step=1).values_list("pk", flat=True)]


@pytest.mark.timeout(240)
def test_two_watches_in_one_process_fire_each_once(real_commits: None) -> None:
    set_deadlines(60, 12, over_s=0.5)
    stop = threading.Event()
    watches = [threading.Thread(target=run_deadlines, args=(stop, {KIND: mark})) for _ in range(2)]
    for watch in watches:
        watch.start()
    try:
        until(lambda: next_due() is None, WITHIN_S, "every deadline has fired")
    finally:
        stop.set()
        for watch in watches:
            watch.join(10)
    assert_each_fired_once(60 * STEPS)


def test_one_that_cannot_be_acted_on_keeps_none_of_the_others_waiting(db: None) -> None:
    set_deadlines(4, 2, over_s=0)
    broken = Deadline.objects.order_by("due_at", "pk")[1]

    def handle(journal: JournalTransaction, deadline: Deadline) -> None:
        journal.append(
            deadline.on_timeline,
            NewEntry(kind="alert_expired", payload={"alert": str(deadline.subject), "unit": str(new_id())}),
        )
        if deadline.pk == broken.pk:
            raise ValueError("this one")

    assert fire_due({KIND: handle}) == 3
    assert list(Deadline.objects.filter(fired_at=None)) == [broken]
    assert Entry.objects.count() == 3
    assert fire_due({KIND: handle}) == 0


def test_a_step_is_set_once_and_one_of_a_kind_is_pending_with_what_was_noted_last(db: None) -> None:
    set_deadlines(1, 1, over_s=0)
    timeline, alert = Timeline.objects.get().pk, new_id()
    for within_s in (5, 50):
        expect(timeline, KIND, alert, within_s)
        plan(timeline, AHEAD, within_s, {"late": within_s})
    (one,) = Deadline.objects.filter(subject=alert)
    plan(timeline, AHEAD, 50)
    (ahead,) = Deadline.objects.filter(kind=AHEAD)
    assert one.due_at - now() < timedelta(seconds=6)
    assert (ahead.due_at - now() < timedelta(seconds=6), ahead.noted) == (True, {"late": 50})
