"""Deadlines set before they had a room of their own are kept, and go back if the migrations do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from apps.core.ids import new_id
from tests.journal.entries import area_of_before
from tests.support.migrations import SLOW, migrate_forward, migrate_to

pytestmark = SLOW

BEFORE = (("deadlines", None), ("dispatch", "0002_deadlines"))
AFTER = ("deadlines", "0002_any_kind")
OLD_MODEL = ("dispatch", "Deadline")
DUE = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
NOTED = {"late": 1}


@pytest.fixture
def before(transactional_db: None) -> Iterator[Any]:
    yield migrate_to(*BEFORE)
    migrate_forward()


def test_deadlines_of_dispatch_are_kept(before: Any) -> None:
    deadlines = before.get_model(*OLD_MODEL).objects
    timeline = before.get_model("journal", "Story").objects.create(area_id=area_of_before(before).pk)
    alert = new_id()
    about_alert = deadlines.create(story_id=timeline.pk, kind="displayed", alert=alert, step=2, due_at=DUE)
    fired = deadlines.create(story_id=timeline.pk, kind="look_again", due_at=DUE, fired_at=DUE)
    pending = deadlines.create(story_id=timeline.pk, kind="look_again", due_at=DUE, noted=NOTED)

    moved = migrate_to(AFTER).get_model("deadlines", "Deadline").objects

    kept = {one.pk: (one.kind, one.subject, one.step, one.fired_at, one.noted) for one in moved.all()}
    assert kept == {
        about_alert.pk: ("displayed", alert, 2, None, {}),
        fired.pk: ("reassess", None, 1, DUE, {}),
        pending.pk: ("reassess", None, 1, None, NOTED),
    }

    back = migrate_to(*BEFORE).get_model(*OLD_MODEL)
    assert set(back.objects.values_list("pk", "kind", "alert")) == {
        (about_alert.pk, "displayed", alert),
        (fired.pk, "look_again", None),
        (pending.pk, "look_again", None),
    }
