"""The table of alarms as shipped, and what is refused of a changed one, with its line."""

from __future__ import annotations

from typing import get_args

import pytest

from apps.alerting.alarm_kinds import AlarmCause
from apps.alerting.alarm_table import SHIPPED, AlarmStep, CauseTerms, read_alarm_table, shipped_table
from apps.doctrine.part_file import PartFileError

TEXT = SHIPPED.read_text(encoding="utf-8")


def test_the_table_as_shipped_has_the_times_of_the_design() -> None:
    table = shipped_table()
    assert {one.cause for one in table.causes} == set(get_args(AlarmCause))
    shown_and_acknowledged = {
        one.cause: (one.displayed_within_s, one.ack_within_s, [step.after_s for step in one.steps])
        for one in table.causes
    }
    assert {
        cause: shown_and_acknowledged[cause] for cause in shown_and_acknowledged if cause in DESIGNED
    } == (DESIGNED)
    assert table.order[:7] == [
        "duress",
        "withdrawal",
        "alert",
        "protection_lost",
        "zone_tightened",
        "limit_changed",
        "roll_call",
    ]


DESIGNED: dict[AlarmCause, tuple[int, int, list[int]]] = {
    "declaration": (5, 60, [60, 120]),
    "methane": (5, 60, [60]),
    "zone_tightened": (5, 15, [15, 30, 60]),
    "limit_changed": (5, 15, [15, 30, 60]),
    "withdrawal": (3, 10, [10, 20, 40]),
    "roll_call": (5, 60, [30, 60, 120]),
    "duress": (3, 10, [10, 30]),
    "protection_lost": (3, 15, [60]),
}


def test_steps_follow_each_other_and_the_last_repeats_where_it_says_so() -> None:
    declaration, withdrawal = shipped_table().terms("declaration"), shipped_table().terms("withdrawal")
    assert [declaration.wait_s(number) for number in range(1, 5)] == [60, 60, 60, 60]
    assert declaration.step(7) == declaration.step(2) == AlarmStep(after_s=120, warns="not_answered")
    assert [withdrawal.wait_s(number) for number in range(1, 5)] == [10, 10, 20, None]
    assert withdrawal.step(4) is None


def test_one_that_acknowledges_needs_a_first_step() -> None:
    assert all(isinstance(one, CauseTerms) and one.wait_s(1) for one in shipped_table().causes)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("  - cause: methane\n", "  - cause: duress\n", "has the terms of each cause once"),
        ("  - cause: methane\n", "  - cause: metane\n", "causes[7].cause: invalid enum value 'metane'"),
        ("  - glass_broken\n", "", "names each of"),
        (
            "{after_s: 30, to: [area_desks]}",
            "{after_s: 5, to: [area_desks]}",
            "duress: has at least one step",
        ),
        ("{after_s: 30, to: [area_desks]}", "{after_s: 30, to: [mayor]}", "invalid enum value 'mayor'"),
        ("    ack_within_s: 600\n", "    ack_within_s: 4\n", "glass_broken: an alarm is shown before"),
        ("    tone: duress\n", "", "causes[0].tone is missing"),
    ],
)
def test_a_table_that_cannot_be_is_refused_with_its_line(before: str, after: str, said: str) -> None:
    assert before in TEXT
    with pytest.raises(PartFileError, match="line ") as refused:
        read_alarm_table(TEXT.replace(before, after, 1))
    assert said in str(refused.value)
