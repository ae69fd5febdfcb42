"""What follows while a control room that was asked says nothing, and while an ambulance goes on waiting."""

from __future__ import annotations

from uuid import UUID

from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.board_warnings import raise_warning, settle
from apps.dispatch.deadline_kinds import HELD_REVIEW
from apps.dispatch.inbox.escalation import call_supervisors
from apps.dispatch.inbox.items import raise_item
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings.actions import HELD_REVIEW_S
from apps.incidents.models import Incident
from apps.incidents.rules import active_units, has_reached_scene
from apps.incidents.taskings import rules
from apps.journal.transaction import JournalTransaction


def unacknowledged(journal: JournalTransaction, deadline: Deadline) -> None:
    """Nobody has acknowledged in time: loud at the desk that asked, in the inbox of the desk asked, pushed to its supervisors."""
    state = journal.state(deadline.on_timeline, DispatchedState)
    held = state["taskings"].get(str(deadline.subject))
    if held is None or held["decision"] or held["ended_at"] or state["phase"] != "open":
        return
    raise_warning(journal, deadline.on_timeline, "tasking_unacknowledged")
    number = Incident.objects.values_list("number", flat=True).get(pk=deadline.on_timeline)
    item = raise_item(
        journal,
        UUID(held["agency"]),
        "tasking_unacknowledged",
        number,
        incident=deadline.on_timeline,
    )
    call_supervisors(journal, item)


def review_hold(journal: JournalTransaction, deadline: Deadline) -> None:
    """An ambulance has waited long for a safe scene: the desk is warned again each time, so that no wait is forgotten."""
    state = journal.state(deadline.on_timeline, DispatchedState)
    if state["phase"] != "open" or rules.may_proceed(state):
        return
    waiting = [part for part in active_units(state) if part["hold"] and not has_reached_scene(part)]
    if waiting:
        settle(journal, deadline.on_timeline, "held_long")
        raise_warning(journal, deadline.on_timeline, "held_long")
        deadlines.plan(deadline.on_timeline, HELD_REVIEW, HELD_REVIEW_S)
