"""A call without a crew: its ambulance desk is called until one goes, loudly, however often somebody has taken the warning."""

from __future__ import annotations

from uuid import UUID

from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.board_warnings import raise_warning, settle, unsettled
from apps.dispatch.deadline_kinds import NO_AMBULANCE
from apps.dispatch.response import is_closed
from apps.dispatch.state import DispatchedState
from apps.incidents.rules import active_units
from apps.journal.transaction import JournalTransaction

AGAIN_AFTER_S = 120


def expect_crew(journal: JournalTransaction, timeline: UUID, within_s: int) -> None:
    """Set when the desk is called unless a crew goes by then."""
    if _lacks_crew(journal.state(timeline, DispatchedState)):
        deadlines.plan(timeline, NO_AMBULANCE, within_s)


def still_none(journal: JournalTransaction, deadline: Deadline) -> None:
    """No crew goes yet: warn the desk, once more if it took the last warning, and look again."""
    timeline = deadline.on_timeline
    if not _lacks_crew(journal.state(timeline, DispatchedState)):
        settle(journal, timeline, "no_ambulance")
        return
    if any(one["seen_at"] for one in unsettled(journal, timeline, causes=("no_ambulance",))):
        settle(journal, timeline, "no_ambulance")
    raise_warning(journal, timeline, "no_ambulance", {"role": "crew"})
    deadlines.plan(timeline, NO_AMBULANCE, AGAIN_AFTER_S)


def _lacks_crew(state: DispatchedState) -> bool:
    """Whether a crew is wanted and none is on the incident. A desk that wants none has said so."""
    if is_closed(state) or state["response"]["wanted"]["crew"] == 0:
        return False
    return not any(part["role"] == "crew" for part in active_units(state))
