"""Entries that come one by one: the state after each is that of its file, here and on the device."""

from __future__ import annotations

from typing import Any

import pytest

from tests.folds.advancing import taken_in
from tests.support.entries import TimelineExample
from tests.support.state import fold
from tests.wire.arriving import digests_after, entangled, once, orders
from tests.wire.freeze import all_timelines, digest, read

ARRIVING: dict[str, dict[str, Any]] = read("arriving")
ENTANGLED: dict[str, dict[str, Any]] = read("entangled")
CLAIMED: dict[str, TimelineExample] = {timeline.name: timeline for timeline in all_timelines()}


def test_every_timeline_comes_in_shuffled_orders() -> None:
    assert ARRIVING.keys() == CLAIMED.keys()
    assert dict(entangled(digest)) == ENTANGLED


@pytest.mark.parametrize("name", ARRIVING)
def test_a_timeline_in_any_order(name: str) -> None:
    assert ARRIVING[name] == orders(CLAIMED[name], digest)


@pytest.mark.parametrize("name", ENTANGLED)
def test_the_state_after_each_entry_is_that_of_a_fold_of_all(name: str) -> None:
    entries, digests = ENTANGLED[name]["entries"], ENTANGLED[name]["digests"]
    assert [digest(fold(entries[:count])) for count in range(1, len(entries) + 1)] == digests
    assert digests_after(entries, digest) == digests
    assert [digest(state) for state in taken_in(entries, tail=1)] == digests


def test_each_entry_comes_once() -> None:
    assert once([{"id": "a", "seq": None}, {"id": "b"}, {"id": "a", "seq": 1}]) == [
        {"id": "a", "seq": 1},
        {"id": "b"},
    ]
