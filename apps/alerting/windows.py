"""The deadlines of a summons: a device must have shown it, and its recipient must have answered. One pair for each kind."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from apps.alerting.summons import SummonsKind
from apps.deadlines import actions as deadlines
from apps.deadlines.handlers import declare

DISPLAYED: Mapping[SummonsKind, str] = {"alert": declare("displayed"), "alarm": declare("alarm_displayed")}
ANSWERED: Mapping[SummonsKind, str] = {"alert": declare("answered"), "alarm": declare("alarm_answered")}
"""The kinds of deadlines. The room that raises a kind of summons registers what follows."""


def expect_displayed(kind: SummonsKind, timeline: UUID, about: UUID, within_s: float, step: int = 1) -> None:
    """Set when a device must have shown it; then, or at once where none was heard of lately, it is pushed."""
    deadlines.expect(timeline, DISPLAYED[kind], about, within_s, step)


def expect_answer(kind: SummonsKind, timeline: UUID, about: UUID, within_s: float, step: int = 1) -> None:
    """Set when it must have been answered; then the next step follows."""
    deadlines.expect(timeline, ANSWERED[kind], about, within_s, step)
