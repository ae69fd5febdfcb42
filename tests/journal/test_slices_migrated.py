"""The state that was one column is in rows after the migration, and in the column again if it goes back."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from apps.journal.models import SliceRow
from apps.journal.verify import replay_differences
from tests.journal.entries import begin_timeline, make_area, shock
from tests.support.migrations import SLOW, migrate_forward, migrate_to
from tests.support.state import state_of

pytestmark = SLOW

BEFORE = ("journal", "0006_words")


@pytest.fixture
def timeline(real_commits: None) -> Iterator[UUID]:
    yield begin_timeline(make_area(), shock(150), shock(200))
    migrate_forward()


def test_it_goes_there_and_back(timeline: UUID) -> None:
    held = state_of(timeline)
    was = migrate_to(BEFORE).get_model("journal", "Timeline").objects.get(pk=timeline)
    assert was.state == held
    assert len(was.state["patients"][str(timeline)]["care"]["shocks"]) == 2
    migrate_forward()
    assert state_of(timeline) == held
    assert set(SliceRow.objects.filter(timeline=timeline).values_list("part", "key")) >= {
        ("number", ""),
        ("patients", str(timeline)),
    }
    assert [differing for _, differing in replay_differences()] == [[]]
