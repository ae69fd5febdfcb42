"""Kinds of deadlines: what nobody handles is refused at the start, and never dropped at run time; some are about no timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from apps.core.clock import now
from apps.core.ids import new_id
from apps.deadlines import handlers
from apps.deadlines.actions import expect, plan
from apps.deadlines.apps import every_kind_is_handled, every_pending_deadline_is_handled
from apps.deadlines.firing import fire_due
from apps.deadlines.models import Deadline
from apps.deadlines.selectors import next_due, unknown_pending
from apps.journal.models import Timeline
from apps.journal.transaction import JournalTransaction
from tests.journal.entries import make_area

ROUND = "tests_round"
"""About no timeline."""
OF_A_NEWER_VERSION = "tests_newer"


@pytest.fixture
def declared() -> Iterator[None]:
    """A kind that tests declare, and forget again."""
    handlers.declare(ROUND)
    yield
    del handlers._declared[ROUND]
    handlers._handlers.pop(ROUND, None)


def do_nothing(journal: JournalTransaction, deadline: Deadline) -> None:
    return None


def a_newer_one(**about: object) -> Deadline:
    """A deadline that a newer version of the server has set."""
    return Deadline.objects.create(kind=OF_A_NEWER_VERSION, due_at=now() - timedelta(seconds=5), **about)


def test_a_kind_that_can_be_set_and_is_not_handled_is_refused_at_the_start(declared: None) -> None:
    (refused,) = every_kind_is_handled(app_configs=None)
    assert (refused.id, refused.msg) == (
        "deadlines.E001",
        "deadlines of the kind tests_round can be set, and no room registers what happens when one fires",
    )
    handlers.register(ROUND, do_nothing)
    assert every_kind_is_handled(app_configs=None) == []


def test_a_kind_that_nobody_declared_is_neither_set_nor_handled(db: None) -> None:
    refused: list[Callable[[], None]] = [
        partial(handlers.register, "tests_unknown", do_nothing),
        partial(expect, None, "tests_unknown", new_id(), 1),
        partial(plan, None, "tests_unknown", 1),
    ]
    for act in refused:
        with pytest.raises(handlers.DeadlineKindUnknown, match=r"^tests_unknown$"):
            act()
    assert Deadline.objects.count() == 0


@pytest.mark.parametrize("name", ["", "Upper", "1st", "a-b", "a" * 41])
def test_a_name_that_the_table_cannot_keep_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no name for a kind of deadline"):
        handlers.declare(name)


def test_a_kind_has_one_declaration_and_one_handler(declared: None) -> None:
    handlers.register(ROUND, do_nothing)
    with pytest.raises(ValueError, match=f"two rooms declare deadlines of the kind {ROUND}"):
        handlers.declare(ROUND)
    with pytest.raises(ValueError, match=f"two handlers for deadlines of the kind {ROUND}"):
        handlers.register(ROUND, do_nothing)


def test_a_pending_deadline_of_a_newer_version_is_kept_and_refuses_the_start(db: None) -> None:
    for about in ({}, {"timeline": Timeline.objects.create(area=make_area()), "subject": new_id()}):
        a_newer_one(**about)
    Deadline.objects.create(kind=OF_A_NEWER_VERSION, subject=new_id(), due_at=now(), fired_at=now())

    assert fire_due() == 0
    assert next_due(handlers.registered) is None
    assert next_due() is not None  # so that /readyz says that deadlines are late
    assert Deadline.objects.filter(fired_at=None).count() == 2

    assert unknown_pending("default") == [(OF_A_NEWER_VERSION, 2)]
    (refused,) = every_pending_deadline_is_handled(app_configs=None, databases=["default"])
    assert refused.msg == (
        "2 pending deadlines are of the kind tests_newer, which this version does not know: they would never fire."
    )
    assert every_pending_deadline_is_handled(app_configs=None) == []


def test_a_deadline_about_no_timeline_fires_once(db: None, declared: None) -> None:
    fired: list[tuple[object, str, int]] = []

    def handle(journal: JournalTransaction, deadline: Deadline) -> None:
        fired.append((deadline.timeline_id, deadline.kind, deadline.step))
        with pytest.raises(ValueError, match="is about no timeline"):
            str(deadline.on_timeline)
        if deadline.step == 1 and deadline.subject:
            expect(None, ROUND, deadline.subject, 0, 2)

    handlers.register(ROUND, handle)
    expect(None, ROUND, new_id(), 0)
    for within_s in (0, 50):
        plan(None, ROUND, within_s)
    assert Deadline.objects.count() == 2

    assert fire_due() == 3
    assert sorted(fired, key=str) == [(None, ROUND, 1), (None, ROUND, 1), (None, ROUND, 2)]
    assert fire_due() == 0


def test_deadlines_of_a_timeline_come_before_those_of_none(db: None, declared: None) -> None:
    fired: list[str | None] = []
    handlers.register(ROUND, lambda journal, deadline: fired.append(str(deadline.timeline_id)))
    timeline = Timeline.objects.create(area=make_area())
    plan(None, ROUND, 0)
    plan(timeline.pk, ROUND, 0)
    assert fire_due() == 2
    assert fired == [str(timeline.pk), "None"]


def test_an_upgrade_may_rename_kinds_before_it_is_judged(db: None) -> None:
    """`migrate` asks the checks of the database before it runs."""
    a_newer_one()
    recorded = MigrationRecorder(connection)
    recorded.record_unapplied("deadlines", "0004_without_timeline")
    assert every_pending_deadline_is_handled(app_configs=None, databases=["default"]) == []
    recorded.record_applied("deadlines", "0004_without_timeline")
    (refused,) = every_pending_deadline_is_handled(app_configs=None, databases=["default"])
    assert refused.id == "deadlines.E002"
