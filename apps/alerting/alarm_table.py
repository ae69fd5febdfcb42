"""The table of alarms by cause: times, tones, and the steps that follow while somebody is silent. Data from a file. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta

from apps.alerting.alarm_kinds import AlarmCause, AlarmWarning
from apps.core.words import COMMA, message
from apps.doctrine.part_file import Contradiction, Part, read_part

SHIPPED = Path(__file__).parent / "data" / "alarms.yaml"
Asked = Literal["own_desk", "supervisors", "every_desk", "area_desks", "leader", "commander", "next_asked"]
"""Whom a step asks as well."""
Circle = Literal["inside", "nearby", "team", "leader", "commander", "desk", "asked"]
"""As what the cause concerns a recipient."""
Tone = Literal["duress", "withdrawal", "zone", "roll_call", "desk", "chime"]
Ringing = Literal["alert"] | AlarmCause
Words = Annotated[str, Meta(pattern=r"^\S", max_length=1_000)]
Seconds = Annotated[int, Meta(ge=1, le=86_400)]


class AlarmStep(Part, frozen=True, kw_only=True):
    """What follows this long after the raising while a recipient is silent."""

    after_s: Seconds
    to: list[Asked] = []
    warns: AlarmWarning | None = None
    again: bool = False


class CauseTerms(Part, frozen=True, kw_only=True):
    """The terms of one cause."""

    cause: AlarmCause
    tone: Tone
    displayed_within_s: Seconds
    ack_within_s: Seconds
    steps: list[AlarmStep]
    rings_until_s: Mapping[Circle, Seconds] = {}
    then_every_s: Seconds | None = None

    def step(self, number: int) -> AlarmStep | None:
        """The step of this number, from 1; after the last, the last again if it repeats."""
        if number <= len(self.steps):
            return self.steps[number - 1]
        return self.steps[-1] if self.then_every_s else None

    def wait_s(self, number: int) -> int | None:
        """How long the step of this number comes after the one before it, or after the raising; None: there is none."""
        if number > len(self.steps):
            return self.then_every_s
        return self.steps[number - 1].after_s - (self.steps[number - 2].after_s if number > 1 else 0)


class AlarmTable(Part, frozen=True, kw_only=True):
    """The whole table. `uncertain`: the origin of values without a primary source."""

    alarms: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
    version: Annotated[int, Meta(ge=1, le=9_999)]
    source: Words
    approved_by: Annotated[str, Meta(pattern=r"^\S", max_length=120)]
    uncertain: Mapping[str, Words] = {}
    order: list[Ringing]
    causes: list[CauseTerms]

    def terms(self, cause: AlarmCause) -> CauseTerms:
        return next(one for one in self.causes if one.cause == cause)


def read_alarm_table(text: str) -> AlarmTable:
    """Read a table. Raises `PartFileError` with the line of every fault."""
    return read_part(text, AlarmTable, "alarms", _contradictions)


def _contradictions(table: AlarmTable) -> Iterator[Contradiction]:
    causes = get_args(AlarmCause)
    if sorted(one.cause for one in table.causes) != sorted(causes):
        yield "causes", message("file-alarms-causes", causes=COMMA.join(causes))
    if sorted(table.order) != sorted((*causes, "alert")):
        yield "order", message("file-alarms-order", causes=COMMA.join((*causes, "alert")))
    for at, one in enumerate(table.causes):
        times = [step.after_s for step in one.steps]
        if not times or times != sorted(set(times)):
            yield f"causes[{at}].steps", message("file-alarms-steps", cause=one.cause)
        if one.displayed_within_s > one.ack_within_s:
            yield f"causes[{at}].displayed_within_s", message("file-alarms-displayed", cause=one.cause)


@cache
def table_in(file: Path) -> AlarmTable:
    return read_alarm_table(file.read_text(encoding="utf-8"))


def shipped_table() -> AlarmTable:
    return table_in(SHIPPED)
