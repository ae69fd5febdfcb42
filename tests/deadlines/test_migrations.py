"""Deadlines set before they had a room of their own are kept, and go back if the migrations do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apps.core.ids import new_id
from apps.deadlines.models import Deadline
from tests.journal.entries import area_of_before

BEFORE: list[Any] = [("deadlines", None), ("dispatch", "0002_deadlines")]
OLD_MODEL = ("dispatch", "Deadline")
DUE = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
NOTED = {"late": 1}


def migrate_back() -> Any:
    """The models as they were before."""
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    return executor.loader.project_state(BEFORE[1:]).apps


def migrate_forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.fixture
def before(transactional_db: None) -> Iterator[Any]:
    yield migrate_back()
    migrate_forward()


def test_deadlines_of_dispatch_are_kept(before: Any) -> None:
    deadlines = before.get_model(*OLD_MODEL).objects
    timeline = before.get_model("journal", "Story").objects.create(area_id=area_of_before(before).pk)
    alert = new_id()
    about_alert = deadlines.create(story_id=timeline.pk, kind="displayed", alert=alert, step=2, due_at=DUE)
    fired = deadlines.create(story_id=timeline.pk, kind="look_again", due_at=DUE, fired_at=DUE)
    pending = deadlines.create(story_id=timeline.pk, kind="look_again", due_at=DUE, noted=NOTED)

    migrate_forward()

    kept = {
        one.pk: (one.kind, one.subject, one.step, one.fired_at, one.noted) for one in Deadline.objects.all()
    }
    assert kept == {
        about_alert.pk: ("displayed", alert, 2, None, {}),
        fired.pk: ("reassess", None, 1, DUE, {}),
        pending.pk: ("reassess", None, 1, None, NOTED),
    }

    back = migrate_back().get_model(*OLD_MODEL)
    assert set(back.objects.values_list("pk", "kind", "alert")) == {
        (about_alert.pk, "displayed", alert),
        (fired.pk, "look_again", None),
        (pending.pk, "look_again", None),
    }
