"""When people are asked how they are, and which answers are severe: values from a file with their source. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta

from apps.core.instants import shifted
from apps.core.words import COMMA, message
from apps.doctrine.part_file import Contradiction, Part, read_part

SHIPPED = Path(__file__).parent / "data" / "check-ins.yaml"
Day = Literal["first", "week", "month"]
DAYS: tuple[Day, ...] = get_args(Day)
QUESTIONS = ("sleep", "images", "alone")
MOST = 4
Words = Annotated[str, Meta(pattern=r"^\S", max_length=1_000)]


class Asked(Part, frozen=True, kw_only=True):
    """One check-in, this many minutes after the job."""

    day: Day
    after_min: Annotated[int, Meta(ge=1, le=100_000)]


class Severe(Part, frozen=True, kw_only=True):
    """The thresholds of a severe answer: any single answer, or the sum of all three."""

    one_answer: Annotated[int, Meta(ge=1, le=MOST)]
    sum: Annotated[int, Meta(ge=1, le=MOST * len(QUESTIONS))]


class Schedule(Part, frozen=True, kw_only=True):
    """The check-ins and thresholds. `uncertain`: the origin of each value without a primary source."""

    check_ins: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
    version: Annotated[int, Meta(ge=1, le=9_999)]
    source: Words
    approved_by: Annotated[str, Meta(pattern=r"^\S", max_length=120)]
    uncertain: Mapping[str, Words] = {}
    days: list[Asked]
    open_for_days: Annotated[int, Meta(ge=1, le=365)]
    severe: Severe

    def due(self, at: datetime) -> list[tuple[Day, datetime]]:
        """When each check-in of a job that ended at `at` is due."""
        return [(asked.day, shifted(at, timedelta(minutes=asked.after_min))) for asked in self.days]

    def is_severe(self, answers: Mapping[str, int]) -> bool:
        given = [answers[question] for question in QUESTIONS]
        return max(given) >= self.severe.one_answer or sum(given) >= self.severe.sum


def read_schedule(text: str) -> Schedule:
    """Read a schedule. Raises `PartFileError` with the line of every fault."""
    return read_part(text, Schedule, "check_ins", _contradictions)


def _contradictions(schedule: Schedule) -> Iterator[Contradiction]:
    if [asked.day for asked in schedule.days] != list(DAYS):
        yield "days", message("file-check-ins-days", days=COMMA.join(DAYS))
    minutes = [asked.after_min for asked in schedule.days]
    if minutes != sorted(set(minutes)):
        yield "days", message("file-check-ins-order")


@cache
def schedule_in(file: Path) -> Schedule:
    return read_schedule(file.read_text(encoding="utf-8"))
