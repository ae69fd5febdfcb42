"""The state that was one column is in rows after the migration, and in the column again if it goes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apps.journal.models import SliceRow
from apps.journal.verify import replay_differences
from tests.journal.entries import begin_timeline, make_area, shock
from tests.support.state import state_of

BEFORE = [("journal", "0006_words")]


def migrate_back() -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    return executor.loader.project_state(BEFORE).apps.get_model("journal", "Timeline").objects


def migrate_forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.fixture
def timeline(real_commits: None) -> Iterator[UUID]:
    yield begin_timeline(make_area(), shock(150), shock(200))
    migrate_forward()


def test_it_goes_there_and_back(timeline: UUID) -> None:
    held = state_of(timeline)
    was = migrate_back().get(pk=timeline)
    assert was.state == held
    assert len(was.state["patients"][str(timeline)]["care"]["shocks"]) == 2
    migrate_forward()
    assert state_of(timeline) == held
    assert set(SliceRow.objects.filter(timeline=timeline).values_list("part", "key")) >= {
        ("number", ""),
        ("patients", str(timeline)),
    }
    assert [differing for _, differing in replay_differences()] == [[]]
