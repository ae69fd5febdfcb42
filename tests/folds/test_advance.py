"""To take entries in one by one comes to the same as to fold them all, whatever comes late, is corrected or is merged."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.journal.advance import Advanced, EntrySource, advance, refold
from apps.journal.effective import BareEntry
from apps.journal.state import State
from tests.folds.advancing import Recorded, as_they_came, plain, taken_in
from tests.folds.strategies import alerted, entangled, every_kind, timelines
from tests.support.effort import tried
from tests.support.entries import INCIDENT, XT21, at, entry_id
from tests.support.state import fold

pytestmark = pytest.mark.timeout(400)
TimelineExample = list[dict[str, Any]]


def require_the_fold(arrived: TimelineExample, states: TimelineExample) -> None:
    for count, state in enumerate(states, 1):
        expected = fold(arrived[:count])
        assert state == expected
        assert [*state["patients"]] == [*expected["patients"]]


@tried(800)
@given(timelines(every_kind), st.data())
def test_any_entry_in_any_order(timeline: TimelineExample, data: st.DataObject) -> None:
    arrived = as_they_came(alerted() * data.draw(st.integers(0, 1)) + data.draw(st.permutations(timeline)))
    require_the_fold(arrived, taken_in(arrived, tail=data.draw(st.sampled_from((None, 1, 2)))))


@tried(800)
@given(timelines(entangled), st.data())
def test_merges_tourniquets_and_scores_in_any_order(timeline: TimelineExample, data: st.DataObject) -> None:
    arrived = as_they_came(data.draw(st.permutations(timeline)))
    require_the_fold(arrived, taken_in(arrived, tail=data.draw(st.sampled_from((None, 1)))))


def careless(state: State, entry: BareEntry, source: EntrySource) -> Advanced:
    """Takes every entry in as the last of its patient."""
    forgotten = {name: one | {"last": None} for name, one in plain(state["_progress"]).items()}
    return advance({**state, "_progress": forgotten}, entry, source)


def recorded(number: int, kind: str, second: int, **payload: Any) -> dict[str, Any]:
    return {
        "id": entry_id(number),
        "incident": INCIDENT,
        "seq": None,
        "kind": kind,
        "payload": payload,
        "unit": XT21,
        "author": {"person": "p1"},
        "device": "d1",
        "occurred_at": at(f"45:{second:02d}"),
        "flags": [],
        "text": None,
        "withheld": False,
    }


LATE = as_they_came(
    [
        *alerted(),
        recorded(1, "cpr_started", 10),
        recorded(2, "cpr_paused", 20, reason=None),
        recorded(3, "cpr_resumed", 15),
    ]
)


def test_one_that_does_not_see_what_comes_late_is_caught() -> None:
    assert taken_in(LATE)[-1] == fold(LATE)
    assert taken_in(LATE, careless)[-1] != fold(LATE)


def test_an_entry_that_is_taken_in_again_changes_nothing() -> None:
    states = taken_in(LATE)
    assert (
        plain(advance(states[-1], cast("BareEntry", LATE[4]), Recorded(cast("list[BareEntry]", LATE))).state)
        == states[-1]
    )


def test_an_entry_that_nobody_confirmed_is_folded_with_the_others() -> None:
    states, own = taken_in(LATE), recorded(4, "cpr_started", 12)
    after = advance(states[-1], cast("BareEntry", own), Recorded(cast("list[BareEntry]", LATE)))
    assert plain(after.state) == fold([*LATE, own])


def test_what_is_erased_later_is_folded_without_it() -> None:
    erased = [
        entry | {"kind": "erased", "payload": {}, "withheld": True} if entry["seq"] == 6 else entry
        for entry in LATE
    ]
    assert plain(refold(cast("list[BareEntry]", erased)).state) == fold(erased)
    assert taken_in(erased)[-1] == fold(erased)
