"""Stored state loses the field that is selected now, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.journal.entries import make_area

# The column of the state is a later migration's to take away.
BEFORE: list[Any] = [("handovers", None), ("journal", "0006_words")]
AFTER: list[Any] = [("handovers", "0001_care_closed_at_is_selected"), ("journal", "0006_words")]
UNIT, OTHER = "0190c0de-0000-7000-8000-000000000001", "0190c0de-0000-7000-8000-000000000002"


def migrate_forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.fixture
def timelines(transactional_db: None) -> Iterator[Any]:
    """The timelines as they were before."""
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    yield executor.loader.project_state(BEFORE[1:]).apps.get_model("journal", "Timeline").objects
    migrate_forward()


def test_the_end_of_care_is_dropped_from_stored_state(timelines: Any) -> None:
    area = make_area()
    parts = {
        UNIT: {"status": "clear", "care_closed_at": "2026-11-22T22:48:40.000Z"},
        OTHER: {"status": "alerted", "care_closed_at": None},
    }
    changed = timelines.create(area_id=area.pk, state={"seq": 7, "involvements": parts})
    empty = timelines.create(area_id=area.pk, state={})

    MigrationExecutor(connection).migrate(AFTER)

    changed.refresh_from_db()
    empty.refresh_from_db()
    assert changed.state == {
        "seq": 7,
        "involvements": {UNIT: {"status": "clear"}, OTHER: {"status": "alerted"}},
    }
    assert empty.state == {}
