"""Cursors: a stream reads the cursors that it issued; every other text is an unknown cursor."""

from __future__ import annotations

from uuid import uuid4

import pytest

from apps.accounts.models import Area
from apps.core.ids import new_id
from apps.journal.cursor import MOST_BEHIND, Cursor, CursorUnknown, cursor_at
from apps.journal.models import Head
from tests.journal.entries import begin_timeline, head, make_area


@pytest.fixture
def end() -> Head:
    """The head of a stream of 17 entries."""
    return Head(area_id=new_id(), epoch=uuid4(), position=17)


def test_a_cursor_is_read_as_it_was_written(end: Head) -> None:
    for position in range(18):
        text = str(cursor_at(end, position))
        assert Cursor.read(text, end) == Cursor(end.epoch, position)
    assert str(cursor_at(end)) == f"{end.epoch.hex}.11"
    assert cursor_at(end).position == 17


def test_a_cursor_of_another_epoch_is_unknown(end: Head) -> None:
    restored = Head(area_id=end.area_id, epoch=uuid4(), position=17)
    with pytest.raises(CursorUnknown):
        Cursor.read(str(cursor_at(end, 3)), restored)


def test_a_cursor_of_another_stream_is_unknown(area: Area) -> None:
    other = make_area("neighbour")
    begin_timeline(area)
    begin_timeline(other)
    assert Cursor.read(str(cursor_at(head(other))), head(other)).position == 1
    with pytest.raises(CursorUnknown):
        Cursor.read(str(cursor_at(head(other))), head(area))


def test_a_cursor_ahead_of_the_head_is_unknown(end: Head) -> None:
    with pytest.raises(CursorUnknown):
        Cursor.read(f"{end.epoch.hex}.12", end)


def test_a_cursor_is_known_as_long_as_it_is_not_too_far_behind(end: Head) -> None:
    end.position = MOST_BEHIND + 3
    assert Cursor.read(str(cursor_at(end, 3)), end).position == 3
    for behind in (2, 1, 0):
        with pytest.raises(CursorUnknown):
            Cursor.read(str(cursor_at(end, behind)), end)


GARBAGE = (
    "",
    ".",
    "..",
    "17",
    "null",
    "{epoch}",
    "{epoch}.",
    "{epoch}.-1",
    "{epoch}.1.1",
    "{epoch}.x",
    "{epoch}.1;DROP TABLE journal_entry",
    "{epoch}." + "f" * 5000,
    "{short}.1",
    "\0.\0",
    "{{{epoch}}}.1",
    "urn:uuid:{epoch}.1",
    "{epoch}.0x1",
    "{epoch}.+1",
    "{epoch}.0_1",
    "{epoch}. 1",
    "{epoch}.1\n",
    "{epoch}.١",
    "𝟙.𝟙",
)


@pytest.mark.parametrize("text", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_is_unknown(end: Head, text: str) -> None:
    given = text.format(epoch=end.epoch.hex, short=end.epoch.hex[:-1])
    with pytest.raises(CursorUnknown) as refusal:
        Cursor.read(given, end)
    assert (refusal.value.code, refusal.value.status, refusal.value.retryable) == (
        "cursor_unknown",
        410,
        True,
    )
