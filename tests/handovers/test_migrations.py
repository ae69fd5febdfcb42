"""Stored state loses the field that is selected now, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.journal.entries import make_area
from tests.support.migrations import SLOW, migrate_forward, migrate_to

pytestmark = SLOW

# The column of the state is a later migration's to take away.
BEFORE = (("handovers", None), ("journal", "0006_words"))
AFTER = (("handovers", "0001_care_closed_at_is_selected"), ("journal", "0006_words"))
UNIT, OTHER = "0190c0de-0000-7000-8000-000000000001", "0190c0de-0000-7000-8000-000000000002"


@pytest.fixture
def timelines(transactional_db: None) -> Iterator[Any]:
    """The timelines as they were before."""
    yield migrate_to(*BEFORE).get_model("journal", "Timeline").objects
    migrate_forward()


def test_the_end_of_care_is_dropped_from_stored_state(timelines: Any) -> None:
    area = make_area()
    parts = {
        UNIT: {"status": "clear", "care_closed_at": "2026-11-22T22:48:40.000Z"},
        OTHER: {"status": "alerted", "care_closed_at": None},
    }
    changed = timelines.create(area_id=area.pk, state={"seq": 7, "involvements": parts})
    empty = timelines.create(area_id=area.pk, state={})

    migrate_to(*AFTER)

    changed.refresh_from_db()
    empty.refresh_from_db()
    assert changed.state == {
        "seq": 7,
        "involvements": {UNIT: {"status": "clear"}, OTHER: {"status": "alerted"}},
    }
    assert empty.state == {}
