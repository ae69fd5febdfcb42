"""Which fixes are believed, alone and in a sequence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.units.fixes import Fix, can_follow, fault_of, judged, station_of
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


def test_the_third_that_agrees_replaces_the_kept_one() -> None:
    wrong, there = north(30_000, 0), [north(0, 1), north(20, 2), north(40, 3)]
    assert codes(wrong, [], there[0], there[1]) == (None, {0: "fix_too_fast", 1: "fix_too_fast"})
    assert codes(wrong, there[:2], there[2]) == (there[2], {})
    assert codes(wrong, [], *there) == (there[2], {0: "fix_too_fast", 1: "fix_too_fast"})


def test_three_that_do_not_agree_replace_nothing() -> None:
    everywhere = [north(0, 1), north(60_000, 2), north(0, 3)]
    assert codes(north(30_000, 0), everywhere[:2], everywhere[2]) == (None, {0: "fix_too_fast"})


def test_one_fix_sent_three_times_is_one() -> None:
    again = north(0, 1)
    assert codes(north(30_000, 0), [again], again, again) == (
        None,
        {0: "fix_too_fast", 1: "fix_too_fast"},
    )


def test_a_right_one_in_between_clears_the_doubts() -> None:
    kept, doubted = north(0, 0), [north(30_000, 1), north(30_010, 2)]
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
