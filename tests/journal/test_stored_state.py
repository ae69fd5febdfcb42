"""State in rows: read part by part, written where it changed, and the same however it grew."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from apps.accounts.models import Area
from apps.care.patients import nobody
from apps.handovers.state import Handover
from apps.journal.advance import Place
from apps.journal.kinds import registry
from apps.journal.layers import changed, copied, found_by, heads, with_key, with_parts
from apps.journal.models import LogPiece, SliceRow, Timeline
from apps.journal.state import State
from apps.journal.store import store
from apps.journal.stored import StoredState, load
from tests.support.state import plain

WHOLE = frozenset((name, None) for name in registry.empty)


@pytest.fixture
def timeline(area: Area) -> UUID:
    return Timeline.objects.create(area=area).pk


def for_writing(timeline: UUID) -> StoredState:
    return StoredState(timeline, 0, tails=True)


def kept(timeline: UUID) -> Any:
    return plain(Timeline.objects.get(pk=timeline).state)


def rows(timeline: UUID) -> list[tuple[Any, ...]]:
    held = SliceRow.objects.filter(timeline=timeline).order_by("pk")
    return list(held.values_list("part", "key", "by", "head", "value", "cut"))


def pieces(timeline: UUID) -> list[tuple[Any, ...]]:
    held = LogPiece.objects.filter(timeline=timeline).order_by("part", "key", "log", "number")
    return list(held.values_list("part", "key", "log", "number", "items"))


def patient(name: str, number: int = 1, shocks: int = 0) -> dict[str, Any]:
    one: dict[str, Any] = dict(copied(nobody(name, number)))
    one["care"]["shocks"] = [shock(number) for number in range(shocks)]
    return one


def shock(number: int) -> dict[str, Any]:
    return {"entry": f"e{number}", "at": f"2026-11-22T08:00:{number:02}.000Z", "energy_j": None, "unit": None}


def with_patient(state: State, name: str, value: dict[str, Any]) -> State:
    patients: Any = state["patients"]
    return with_parts(state, {"patients": with_key(patients, name, value)})


def grow(timeline: UUID, name: str, number: int) -> None:
    """One more shock, by a write that sees only the tails."""
    stored = for_writing(timeline)
    patients: Any = stored["patients"]
    one = copied(patients.get(name) or patient(name))
    one["care"]["shocks"].append(shock(number))
    store(stored, with_patient(stored, name, one), frozenset())


def whole_state(*patients: dict[str, Any]) -> State:
    return {**registry.empty, "patients": {one["patient"]: one for one in patients}}


@pytest.mark.parametrize("tail", [1, 2, 5])
def test_it_is_the_same_however_it_grew(area: Area, timeline: UUID, settings: Any, tail: int) -> None:
    settings.LOG_TAIL = tail
    for number in range(12):
        grow(timeline, "p1", number)
    at_once = Timeline.objects.create(area=area).pk
    store(for_writing(at_once), whole_state(patient("p1", shocks=12)), WHOLE)
    assert kept(timeline) == kept(at_once) == plain(whole_state(patient("p1", shocks=12)))
    assert rows(timeline) == rows(at_once)
    assert pieces(timeline) == pieces(at_once)
    assert all(len(row[4]["care"]["shocks"]) <= tail for row in rows(timeline))


def test_a_write_sees_the_tails_and_a_reader_everything(timeline: UUID, settings: Any) -> None:
    settings.LOG_TAIL = 2
    for number in range(5):
        grow(timeline, "p1", number)
    writing: Any = for_writing(timeline)
    assert [one["entry"] for one in writing["patients"]["p1"]["care"]["shocks"]] == ["e3", "e4"]
    reading: Any = StoredState(timeline, 0)
    assert [one["entry"] for one in reading["patients"]["p1"]["care"]["shocks"]] == [
        f"e{number}" for number in range(5)
    ]


def test_what_is_folded_whole_replaces_rows_and_pieces(timeline: UUID, settings: Any) -> None:
    settings.LOG_TAIL = 2
    for number in range(7):
        grow(timeline, "p1", number)
        grow(timeline, "p2", number)
    stored = for_writing(timeline)
    place: Place = ("patients", "p1")
    store(stored, with_patient(stored, "p1", patient("p1", shocks=4)), frozenset({place}))
    found = kept(timeline)["patients"]
    assert (len(found["p1"]["care"]["shocks"]), len(found["p2"]["care"]["shocks"])) == (4, 7)
    assert [piece[3] for piece in pieces(timeline) if piece[1] == "p1"] == [0, 1]


def test_patients_in_another_order_are_stored_in_that(timeline: UUID) -> None:
    for name in ("p1", "p2", "p3"):
        grow(timeline, name, 1)
    other = [patient("p1"), patient("p3", 2), patient("p2", 3)]
    store(for_writing(timeline), whole_state(*other), WHOLE)
    assert [*kept(timeline)["patients"]] == ["p1", "p3", "p2"]
    store(for_writing(timeline), whole_state(*other[:2]), WHOLE)
    assert [*kept(timeline)["patients"]] == ["p1", "p3"]


def test_what_did_not_change_is_not_written(
    timeline: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grow(timeline, "p1", 1)
    grow(timeline, "p2", 1)
    stored = for_writing(timeline)
    patients: Any = stored["patients"]
    same = with_patient(stored, "p1", copied(patients["p1"]))
    with django_assert_num_queries(0):
        store(stored, same, frozenset())
        store(stored, stored, frozenset())


def test_a_write_reads_and_writes_one_patient(timeline: UUID) -> None:
    for name in ("p1", "p2", "p3"):
        grow(timeline, name, 1)
    with CaptureQueriesContext(connection) as asked:
        grow(timeline, "p2", 2)
    read, written = (query["sql"] for query in asked)
    assert "p2" in read
    assert written.startswith("INSERT")
    assert ("p2" in written, "p1" in written, "p3" in written) == (True, False, False)


def test_a_log_that_lost_items_is_refused(timeline: UUID) -> None:
    grow(timeline, "p1", 1)
    stored = for_writing(timeline)
    with pytest.raises(ValueError, match="care/shocks of patients does not go on from its tail"):
        store(stored, with_patient(stored, "p1", patient("p1")), frozenset())


def test_a_part_made_again_without_saying_so_is_refused(timeline: UUID) -> None:
    stored = for_writing(timeline)
    with pytest.raises(ValueError, match="patients was folded again and is not said to be whole"):
        store(stored, with_parts(stored, {"patients": {}}), frozenset())


def test_heads_and_what_is_found_by_a_field(
    timeline: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    handovers = {
        name: Handover(
            handover=name,
            state="offered",
            patient="p1",
            from_unit=unit,
            to_unit=None,
            hospital=None,
            offered_entry="e1",
            offered_at="2026-11-22T08:00:00.000Z",
            received_at=None,
            returned_entry=None,
            returned_at=None,
            accepted_entry=None,
            accepted_at=None,
            through_seq=None,
        )
        for name, unit in (("h1", "u1"), ("h2", "u2"), ("h3", "u1"))
    }
    one = patient("p1") | {"units": ["u1"], "merged_into": None}
    store(for_writing(timeline), {**whole_state(one), "handovers": handovers}, WHOLE)
    stored = for_writing(timeline)
    held: Any = stored["handovers"]
    with django_assert_num_queries(1):
        assert [*found_by(held, "from_unit", "u1")] == ["h1", "h3"]
        assert [*found_by(held, "from_unit", "u1")] == ["h1", "h3"]
    moved = with_key(held, "h3", {**handovers["h3"], "from_unit": "u2"})
    assert [*found_by(moved, "from_unit", "u1")] == ["h1"]
    assert [*found_by(moved, "from_unit", "u2")] == ["h2", "h3"]
    patients: Any = stored["patients"]
    with django_assert_num_queries(1):
        assert heads(patients) == {"p1": {"units": ["u1"], "merged_into": None}}
        assert heads(with_key(patients, "p2", one))["p2"]["units"] == ["u1"]


def test_many_timelines_are_read_in_one_query(
    area: Area, timeline: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    other = Timeline.objects.create(area=area).pk
    for number in range(3):
        grow(timeline, "p1", number)
        grow(other, "p9", number)
    states = [StoredState(timeline, 0), StoredState(other, 0)]
    with django_assert_num_queries(1):
        load(states, "patients", "handovers")
        held: list[Any] = [state["patients"] for state in states]
        assert [[*patients] for patients in held] == [["p1"], ["p9"]]
        assert [state["phase"] for state in states] == ["open", "open"]


def test_a_key_read_twice_is_the_same_object(timeline: UUID) -> None:
    grow(timeline, "p1", 1)
    patients: Any = for_writing(timeline)["patients"]
    first = patients["p1"]
    assert [*patients] == ["p1"]
    assert patients["p1"] is first
    assert changed(patients, with_key(patients, "p1", first)) == set()
    assert ("p2" in patients, patients.get(""), len(patients)) == (False, None, 1)
