"""Which fixes can be believed, which one counts, and what a kit changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf, nan
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.units.rules import Kit, equipment_with, fault_of, newest_of, station_of
from tests.units.world import fix

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)
ONE, TWO = UUID(int=1), UUID(int=2)
MS = timedelta(milliseconds=1)


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


def test_the_newest_fix_of_each_unit_counts() -> None:
    older, newer, other = fix(at=AT), fix(at=AT + MS, lat=53.9), fix(at=AT, lat=53.7)
    assert newest_of([(ONE, newer), (TWO, other), (ONE, older)]) == {ONE: newer, TWO: other}


def test_of_two_fixes_at_one_time_the_later_in_the_batch_counts() -> None:
    first, second = fix(at=AT, lat=53.1), fix(at=AT, lat=53.2)
    assert newest_of([(ONE, first), (ONE, second)]) == {ONE: second}


@given(st.lists(st.integers(-600, 60)))
def test_no_fix_of_a_batch_is_newer_than_the_one_that_counts(offsets_s: list[int]) -> None:
    fixes = [fix(at=AT + timedelta(seconds=offset)) for offset in offsets_s]
    newest = newest_of((ONE, one) for one in fixes)
    assert [one.at for one in newest.values()] == ([max(one.at for one in fixes)] if fixes else [])


@pytest.mark.parametrize(
    ("equipment", "aed", "becomes"),
    [
        ([], True, ["aed"]),
        (["aed"], True, ["aed"]),
        (["aed", "oxygen"], False, ["oxygen"]),
        (["oxygen"], True, ["oxygen", "aed"]),
        (["oxygen"], False, ["oxygen"]),
    ],
)
def test_a_kit_says_whether_there_is_a_defibrillator(
    equipment: list[str], aed: bool, becomes: list[str]
) -> None:
    assert equipment_with(equipment, Kit(aed=aed)) == becomes


def test_a_station_counts_as_a_fix_without_accuracy() -> None:
    assert station_of(53.8, -1.5, AT) == fix(lat=53.8, lon=-1.5, accuracy_m=None, at=AT, source="station")
    assert station_of(None, -1.5, AT) is None
    assert station_of(53.8, None, AT) is None
