"""The fold of a timeline gives the same state for every order and repetition of its entries."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.folds.strategies import (
    MOST,
    alerted,
    corrected_commands,
    moments,
    patients,
    pending,
    redacted,
    timelines,
)
from tests.support.effort import tried
from tests.support.state import fold

# Shrinking a failing timeline may take minutes; a run that passes spends none on it.
pytestmark = pytest.mark.timeout(400)
TimelineExample = list[dict[str, Any]]


@tried(100)
@given(timelines(), st.data())
def test_order_and_repeats_change_nothing(timeline: TimelineExample, data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(timeline))) if timeline else []
    assert fold(data.draw(st.permutations(timeline + again))) == fold(timeline)


@tried(80)
@given(timelines(), st.data())
def test_what_a_device_had_before_is_replaced_by_what_was_confirmed(
    timeline: TimelineExample, data: st.DataObject
) -> None:
    confirmed = [entry for entry in timeline if entry["seq"]]
    before = [pending(entry, data.draw(moments)) for entry in confirmed if data.draw(st.booleans())]
    assert fold(data.draw(st.permutations(timeline + before))) == fold(timeline)


@tried(80)
@given(timelines(), st.data())
def test_a_redacted_entry_takes_nothing_away_from_one_who_has_read_the_entry(
    timeline: TimelineExample, data: st.DataObject
) -> None:
    redacted_entries = [redacted(entry) for entry in timeline if entry["seq"] and data.draw(st.booleans())]
    assert fold(data.draw(st.permutations(timeline + redacted_entries))) == fold(timeline)


@tried(100)
@given(patients(), st.data())
def test_the_patient_and_the_ladder_do_not_depend_on_who_sent_first(
    timeline: TimelineExample, data: st.DataObject
) -> None:
    one, other = (
        fold(
            alerted()
            + [entry | {"seq": n} for n, entry in enumerate(data.draw(st.permutations(timeline)), 5)]
        )
        for _ in range(2)
    )
    assert unnumbered(one) == unnumbered(other)
    assert reached(one) == reached(other)
    assert one["withdrawn"].keys() == other["withdrawn"].keys()


def unnumbered(state: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The patients without their numbers, which depend on the order of the journal."""
    return {patient: held | {"number": None} for patient, held in state["patients"].items()}


def reached(state: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {unit: part["reached"] for unit, part in state["involvements"].items()}


@tried(100)
@given(timelines())
def test_every_shock_counts_once_or_there_is_a_reason(timeline: TimelineExample) -> None:
    state = fold(timeline)
    recorded = {entry["id"] for entry in timeline if entry["kind"] == "shock_delivered"}
    cares = [held["care"] for held in state["patients"].values()]
    counted = [shock["entry"] for care in cares for shock in care["shocks"]]
    assert sum(care["shock_count"] for care in cares) == len(counted) == len(set(counted))
    assert set(counted) == recorded - state["withdrawn"].keys() - state["same"].keys()


@tried(100)
@given(timelines())
def test_what_is_said_of_corrections_is_true(timeline: TimelineExample) -> None:
    state = fold(timeline)
    kinds = {entry["id"]: entry["kind"] for entry in timeline}
    assert state["withdrawn"].keys().isdisjoint(state["same"])
    for target, withdrawal in state["withdrawn"].items():
        assert (kinds[target] != "withheld", kinds[withdrawal]) == (True, "entry_withdrawn")
    for duplicate, first in state["same"].items():
        assert kinds[duplicate] == kinds[first]
        assert first not in state["withdrawn"]
        assert first not in state["same"]


@tried(100)
@given(timelines(corrected_commands))
def test_no_correction_takes_a_unit_or_the_call_away(timeline: TimelineExample) -> None:
    """Marks and withdrawals apply to facts only: alerts and handovers stay as recorded."""
    facts_only = [entry for entry in timeline if entry["kind"] not in ("entry_withdrawn", "marked_same")]
    state, without = fold(timeline), fold(facts_only)
    for part in ("phase", "number", "category", "trigger", "age", "exercise", "opened_at"):
        assert state[part] == without[part]
    for part in ("from_unit", "accepted_entry", "accepted_at", "through_seq"):
        assert of_handovers(state, part) == of_handovers(without, part)
    for part in ("alert", "alerted_at", "decline_reason", "stand_down_cause"):
        assert column(state, part) == column(without, part)


def of_handovers(state: dict[str, Any], name: str) -> dict[str, Any]:
    return {handover: one[name] for handover, one in state["handovers"].items()}


def column(state: dict[str, Any], name: str) -> dict[str, Any]:
    return {unit: part[name] for unit, part in state["involvements"].items()}


@tried(40)
@given(timelines())
def test_seq_is_the_highest_confirmed(timeline: TimelineExample) -> None:
    assert fold(timeline)["seq"] == max((entry["seq"] or 0 for entry in timeline), default=0)
    assert len(timeline) <= MOST
