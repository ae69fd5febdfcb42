"""The file of check-ins: what is shipped, and what is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from apps.aftercare.apps import schedule_can_be_read
from apps.aftercare.schedule import SHIPPED, read_schedule
from apps.doctrine.part_file import PartFileError

TEXT = SHIPPED.read_text(encoding="utf-8")


def test_the_shipped_schedule_says_that_nobody_has_approved_it() -> None:
    shipped = read_schedule(TEXT)
    assert [(asked.day, asked.after_min) for asked in shipped.days] == [
        ("first", 90),
        ("week", 7 * 24 * 60),
        ("month", 28 * 24 * 60),
    ]
    assert (shipped.severe.one_answer, shipped.severe.sum, shipped.open_for_days) == (4, 8, 14)
    assert shipped.approved_by.startswith("not approved")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("after_min: 90}", "after_min: 0}", "line 13"),
        ("day: week,", "day: fortnight,", "line 14"),
        ("after_min: 40320", "after_min: 60", "line 13"),
        ("sum: 8", "sum: 13", "line 18"),
        ("version: 1", "versions: 1", "line 4"),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, new: str, line: str) -> None:
    with pytest.raises(PartFileError, match=line):
        read_schedule(TEXT.replace(old, new))


def test_an_installation_with_a_file_that_cannot_be_used_does_not_start(
    settings: Settings, tmp_path: Path
) -> None:
    assert schedule_can_be_read() == []
    file = tmp_path / "check-ins.yaml"
    file.write_text(TEXT.replace("sum: 8", "sum: 99"))
    settings.CHECK_INS_FILE = str(file)
    (fault,) = schedule_can_be_read()
    assert fault.id == "aftercare.E001"
    settings.CHECK_INS_FILE = str(tmp_path / "missing.yaml")
    assert len(schedule_can_be_read()) == 1
