"""Which fixes are believed, alone and in a sequence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.units.fixes import Fix, Home, can_follow, fault_of, judged, station_of
from tests.units.agencies import fix

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)
MS = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)
DEGREE_M = 111_195.080


@pytest.mark.parametrize(
    ("lat", "lon", "accuracy_m", "at", "code"),
    [
        (53.8, -1.5, 8.0, AT, None),
        (90.0, 180.0, 0.0, AT, None),
        (-90.0, -180.0, 1000.0, AT, None),
        (53.8, -1.5, None, AT, None),
        (90.001, -1.5, 8.0, AT, "fix_off_world"),
        (53.8, -180.001, 8.0, AT, "fix_off_world"),
        (inf, -1.5, 8.0, AT, "fix_off_world"),
        (53.8, nan, 8.0, AT, "fix_off_world"),
        (0.0, 0.0, 8.0, AT, "fix_zero_zero"),
        (0.0099, -0.0099, 8.0, AT, "fix_zero_zero"),
        (0.01, 0.0, 8.0, AT, None),
        (53.8, 0.0, 8.0, AT, None),
        (53.8, -1.5, 1000.1, AT, "fix_inaccurate"),
        (53.8, -1.5, -1.0, AT, "fix_inaccurate"),
        (53.8, -1.5, nan, AT, "fix_inaccurate"),
        (53.8, -1.5, 8.0, AT + timedelta(seconds=60), None),
        (53.8, -1.5, 8.0, AT + timedelta(seconds=60) + MS, "fix_in_future"),
        (53.8, -1.5, 8.0, AT - timedelta(minutes=10), None),
        (53.8, -1.5, 8.0, AT - timedelta(minutes=10) - MS, "fix_too_old"),
    ],
)
def test_a_fix_is_believed_or_refused_with_its_code(
    lat: float, lon: float, accuracy_m: float | None, at: datetime, code: str | None
) -> None:
    assert fault_of(fix(lat=lat, lon=lon, accuracy_m=accuracy_m, at=at), AT) == code


def north(metres: float, at_s: float = 0, accuracy_m: float | None = 0.0) -> Fix:
    """A fix this many metres north of the first, and this many seconds later."""
    return fix(lat=53 + metres / DEGREE_M, accuracy_m=accuracy_m, at=AT + at_s * SECOND)


@pytest.mark.parametrize(
    ("metres", "at_s", "accuracies", "is_believed"),
    [
        (899, 10, (0.0, 0.0), True),
        (901, 10, (0.0, 0.0), False),
        (901, 10, (1.0, 1.0), True),
        (1_099, 10, (100.0, 99.5), True),
        (1_101, 10, (100.0, 99.5), False),
        (1_099, 10, (None, 100.0), True),
        (1_101, 10, (None, 100.0), False),
        (5, 0.001, (8.0, 8.0), True),
    ],
)
def test_a_speed_is_judged_by_how_exactly_both_are_known(
    metres: float, at_s: float, accuracies: tuple[float | None, float | None], is_believed: bool
) -> None:
    first, second = accuracies
    assert can_follow(north(0, accuracy_m=first), north(metres, at_s, second)) is is_believed


def test_anything_can_follow_a_station() -> None:
    station = station_of(53.0, -1.5, AT)
    assert station == fix(lat=53.0, accuracy_m=None, at=AT, source="station")
    assert can_follow(station, north(50_000, 1))
    assert station_of(None, -1.5, AT) is None
    assert station_of(53.8, None, AT) is None


def codes(kept: Fix | None, suspects: list[Fix], *fixes: Fix) -> tuple[Fix | None, dict[int, str]]:
    found = judged(kept, suspects, enumerate(fixes), AT + 60 * SECOND)
    return found.kept, found.refused


def test_the_newest_of_a_batch_is_kept_in_whatever_order_they_come() -> None:
    older, newer, oldest = north(10, 1), north(20, 2), north(0, 0)
    assert codes(None, [], older, newer, oldest) == (newer, {})


def test_what_is_not_newer_is_no_fault_and_is_not_kept() -> None:
    assert codes(north(0, 5), [], north(9_000, 5), north(9_000, 4)) == (None, {})


def test_one_wrong_fix_among_right_ones_is_refused_alone() -> None:
    right = [north(0, 0), north(20, 1), north(40, 3)]
    assert codes(right[0], [], right[1], north(30_000, 2), right[2]) == (right[2], {1: "fix_too_fast"})


def test_two_that_agree_outvote_one_that_does_not() -> None:
    wrong, there = north(30_000, 0), [north(0, 1), north(20, 2)]
    assert codes(wrong, [], there[0]) == (None, {0: "fix_too_fast"})
    assert codes(wrong, there[:1], there[1]) == (there[1], {})
    assert codes(wrong, [], *there) == (there[1], {0: "fix_too_fast"})


def test_two_that_do_not_agree_replace_nothing() -> None:
    elsewhere = [north(0, 1), north(60_000, 2)]
    assert codes(north(30_000, 0), elsewhere[:1], elsewhere[1]) == (None, {0: "fix_too_fast"})


def test_one_fix_sent_twice_is_one() -> None:
    again = north(0, 1)
    assert codes(north(30_000, 0), [again], again, again) == (
        None,
        {0: "fix_too_fast", 1: "fix_too_fast"},
    )


HOME = Home(south=53, west=-2, north=54, east=-1)
SWAPPED = fix(lat=-1.5, lon=53.8, at=AT)


@pytest.mark.parametrize(
    "kept", [None, replace(north(0), source="station"), replace(north(0), source="simulation")]
)
def test_a_first_fix_with_its_coordinates_swapped_is_refused(kept: Fix | None) -> None:
    found = judged(kept, [], [(0, SWAPPED)], AT, HOME)
    assert (found.kept, found.refused) == (None, {0: "fix_swapped"})
    true = fix(lat=53.8, lon=-1.5, at=AT + SECOND)
    assert judged(kept, [SWAPPED], [(0, true)], AT + SECOND, HOME).kept == true


def test_a_unit_far_from_its_area_is_believed_once_two_fixes_agree() -> None:
    first, second = fix(lat=50.1, lon=-5.5, at=AT), fix(lat=50.1001, lon=-5.5, at=AT + SECOND)
    found = judged(None, [], enumerate([first, second]), AT + SECOND, HOME)
    assert (found.kept, found.refused) == (second, {0: "fix_outside_area"})


@pytest.mark.parametrize(
    ("lat", "is_near"), [(54.9, True), (55.34, True), (55.36, False), (51.66, True), (51.64, False)]
)
def test_the_first_place_may_be_outside_the_area_by_a_margin(lat: float, is_near: bool) -> None:
    assert (judged(None, [], [(0, fix(lat=lat, at=AT))], AT, HOME).refused == {}) is is_near


def test_where_a_person_put_the_unit_on_the_map_is_not_doubted() -> None:
    placed = fix(lat=48.1, lon=11.5, at=AT, source="placed")
    assert judged(None, [], [(0, placed)], AT, HOME).kept == placed


def test_a_right_one_in_between_clears_the_doubts() -> None:
    kept, doubted = north(0, 0), [north(30_000, 1)]
    right, again = north(30, 3), north(30_020, 4)
    assert codes(kept, doubted, right, again) == (right, {1: "fix_too_fast"})


@given(
    st.lists(st.tuples(st.integers(-700, 200), st.integers(-80, 80), st.floats(0, 1200)), max_size=8),
    st.booleans(),
)
def test_every_fix_is_taken_or_refused_and_what_is_kept_is_newer_and_sound(
    given: list[tuple[int, int, float]], has_kept: bool
) -> None:
    fixes = [
        fix(lat=53 + hundredths / 100, accuracy_m=accuracy, at=AT + at_s * SECOND)
        for at_s, hundredths, accuracy in given
    ]
    kept = north(0) if has_kept else None
    found = judged(kept, [], enumerate(fixes), AT)
    assert set(found.refused) <= set(range(len(fixes)))
    taken = [one for index, one in enumerate(fixes) if index not in found.refused]
    assert all(fault_of(one, AT) is None for one in taken)
    newer = [one for one in taken if kept is None or one.at > kept.at]
    assert (found.kept is None) is (not newer)
    if found.kept:
        assert found.kept in newer
        assert found.kept.at == max(one.at for one in newer)


@pytest.mark.parametrize(("source", "is_kept"), [("station", True), ("simulation", True), ("gps", False)])
def test_an_older_reading_replaces_a_place_that_was_only_assumed(source: str, is_kept: bool) -> None:
    kept, older = replace(north(0), source=source), north(5_000, -30)
    verdict = judged(kept, (), [(0, older)], AT)
    assert (verdict.kept, verdict.refused) == (older if is_kept else None, {})
