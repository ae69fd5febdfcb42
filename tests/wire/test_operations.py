"""The golden timelines of operations: folded forwards, backwards and doubled, each gives the state in its file."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.state import fold
from tests.wire.freeze import digest, read, require_claims
from tests.wire.timeline_operations import timelines

GOLDEN: dict[str, dict[str, Any]] = read("operations")
CLAIMED = {timeline.name: timeline for timeline in timelines()}


def test_every_file_is_a_timeline_that_is_recorded_here() -> None:
    assert {name: golden["name"] for name, golden in GOLDEN.items()} == {name: name for name in CLAIMED}


@pytest.mark.parametrize("name", CLAIMED)
def test_an_operation_comes_to_what_was_claimed_by_hand(name: str) -> None:
    entries = GOLDEN[name]["entries"]
    assert (entries, GOLDEN[name]["claims"]) == (CLAIMED[name].entries, CLAIMED[name].claims)
    for state in (fold(entries), fold(entries[::-1]), fold(entries + entries)):
        require_claims(CLAIMED[name], state)
        assert digest(state) == GOLDEN[name]["digest"]
