"""NEWS2 against its chart, which is written here a second time in another way, at every edge and between."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Any

import pytest

from apps.care.news2 import PARTS, news2
from apps.care.state import News2Part
from tests.wire.freeze import read
from tests.wire.grid_news2 import EDGES, SCALE_2, WELL

GOLDEN: dict[str, dict[str, Any]] = read("news2")
CASES = [case for golden in GOLDEN.values() for case in golden["cases"]]

# The chart of the college, row by row: points, then every whole value that has them. Temperatures in tenths.
CHART: dict[str, dict[int, range]] = {
    "rr low": {3: range(9), 1: range(9, 12), 0: range(12, 21), 2: range(21, 25)},
    "spo2 1": {3: range(92), 2: range(92, 94), 1: range(94, 96), 0: range(96, 101)},
    "spo2 2": {3: range(84), 2: range(84, 86), 1: range(86, 88), 0: range(88, 93)},
    "spo2 2 above on oxygen": {1: range(93, 95), 2: range(95, 97), 3: range(97, 101)},
    "sbp": {2: range(91, 101), 1: range(101, 111), 0: range(111, 220)},
    "pulse low": {3: range(41), 1: range(41, 51), 0: range(51, 91)},
    "pulse high": {1: range(91, 111), 2: range(111, 131)},
    "temperature low": {3: range(351), 1: range(351, 361), 0: range(361, 381)},
    "temperature high": {1: range(381, 391), 2: range(391, 501)},
}


def look_up(value: int, *rows: str, otherwise: int | None = None) -> int:
    """The points of the one box of these rows that the value falls into."""
    boxes: list[int | None] = [
        points for row in rows for points, values in CHART[row].items() if value in values
    ]
    (found,) = boxes or [otherwise]
    assert found is not None
    return found


def by_the_chart(seen: dict[str, Any]) -> dict[str, int]:
    on_oxygen = seen["oxygen"]
    tenths = int(Decimal(str(seen["temperature_c"] * 10)).quantize(Decimal(1), ROUND_HALF_UP))
    if seen["spo2_scale"] == 1:
        spo2 = look_up(seen["spo2"], "spo2 1")
    elif on_oxygen:
        spo2 = look_up(seen["spo2"], "spo2 2", "spo2 2 above on oxygen")
    else:
        spo2 = look_up(seen["spo2"], "spo2 2", otherwise=0)
    return {
        "rr": look_up(seen["rr"], "rr low", otherwise=3),
        "spo2": spo2,
        "oxygen": {True: 2, False: 0}[on_oxygen],
        "sbp": look_up(seen["sbp"], "sbp", otherwise=3),
        "pulse": look_up(seen["pulse"], "pulse low", "pulse high", otherwise=3),
        "acvpu": {"A": 0, "C": 3, "V": 3, "P": 3, "U": 3}[seen["acvpu"]],
        "temperature_c": look_up(tenths, "temperature low", "temperature high"),
    }


def agrees(seen: dict[str, Any]) -> bool:
    expected = by_the_chart(seen)
    found = news2(seen)
    return found == {
        "total": sum(expected.values()),
        "parts": expected,
        "red": 3 in expected.values(),
        "missing": [],
        "not_scored": None,
    }


@pytest.mark.parametrize("case", CASES)
def test_the_golden_grid(case: dict[str, Any]) -> None:
    assert news2(case["observed"], under_16=case["under_16"], pregnant=case["pregnant"]) == case["news2"]


def test_every_value_of_every_row_is_as_the_chart_has_it() -> None:
    wholes = {"rr": range(301), "spo2": range(101), "sbp": range(501), "pulse": range(501)}
    for name, values in wholes.items():
        assert [value for value in values if not agrees(WELL | {name: value})] == []
    assert [tenth for tenth in range(501) if not agrees(WELL | {"temperature_c": tenth / 10})] == []


def test_scale_2_is_as_the_chart_has_it_with_and_without_oxygen() -> None:
    for oxygen, spo2 in product((False, True), range(101)):
        assert agrees(WELL | {"spo2_scale": 2, "spo2": spo2, "oxygen": oxygen}), (oxygen, spo2)


def test_all_edges_together() -> None:
    """Three of the rows at a time against every edge: what one adds does not depend on the others."""
    for names in (("rr", "spo2", "oxygen"), ("sbp", "pulse", "acvpu"), ("temperature_c", "rr", "sbp")):
        for values in product(*(EDGES[name] for name in names)):
            assert agrees(WELL | dict(zip(names, values, strict=True))), values


def test_the_most_and_the_least() -> None:
    worst = WELL | {"rr": 30, "spo2": 80, "oxygen": True, "sbp": 60, "pulse": 150, "acvpu": "U"}
    assert news2(worst | {"temperature_c": 34.0})["total"] == 20
    assert news2(WELL)["total"] == 0
    assert news2(WELL)["red"] is False


@pytest.mark.parametrize("name", PARTS)
def test_no_total_without(name: News2Part) -> None:
    found = news2(WELL | {name: None})
    assert (found["total"], found["missing"], found["parts"][name]) == (None, [name], None)


def test_a_part_of_three_shows_in_an_incomplete_set() -> None:
    found = news2({"rr": 30})
    assert (found["total"], found["red"], found["parts"]["rr"]) == (None, True, 3)
    assert found["missing"] == ["spo2", "oxygen", "sbp", "pulse", "acvpu", "temperature_c"]


@pytest.mark.parametrize("spo2", SCALE_2)
def test_scale_2_needs_to_know_of_oxygen_above_its_target_only(spo2: int) -> None:
    found = news2(WELL | {"spo2_scale": 2, "spo2": spo2, "oxygen": None})
    assert found["missing"] == ["oxygen"]
    assert (found["parts"]["spo2"] is None) is (spo2 > 92)


def test_whom_it_is_not_for() -> None:
    nothing: dict[str, Any] = {"total": None, "parts": dict.fromkeys(PARTS), "red": False, "missing": []}
    assert news2(WELL, under_16=True) == nothing | {"not_scored": "under_16"}
    assert news2(WELL, pregnant=True) == nothing | {"not_scored": "pregnant"}


def test_temperatures_count_to_one_decimal_halves_up() -> None:
    points = [news2(WELL | {"temperature_c": value})["parts"]["temperature_c"] for value in (36.04, 36.06)]
    assert points == [1, 0]
