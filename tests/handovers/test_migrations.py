"""Stored state loses the field that is selected now, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apps.journal.models import Timeline
from tests.journal.entries import make_area

BEFORE: list[Any] = [("handovers", None)]
UNIT, OTHER = "0190c0de-0000-7000-8000-000000000001", "0190c0de-0000-7000-8000-000000000002"


def migrate_forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.fixture
def before(transactional_db: None) -> Iterator[None]:
    MigrationExecutor(connection).migrate(BEFORE)
    yield
    migrate_forward()


def test_the_end_of_care_is_dropped_from_stored_state(before: None) -> None:
    area = make_area()
    parts = {
        UNIT: {"status": "clear", "care_closed_at": "2026-11-22T22:48:40.000Z"},
        OTHER: {"status": "alerted", "care_closed_at": None},
    }
    changed = Timeline.objects.create(area=area, state={"seq": 7, "involvements": parts})
    empty = Timeline.objects.create(area=area, state={})

    migrate_forward()

    changed.refresh_from_db()
    empty.refresh_from_db()
    assert changed.state == {
        "seq": 7,
        "involvements": {UNIT: {"status": "clear"}, OTHER: {"status": "alerted"}},
    }
    assert empty.state == {}
