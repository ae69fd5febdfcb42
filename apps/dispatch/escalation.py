"""What happens when an alert is not shown, or not answered, in time. A silent unit never ends in silence.

Not shown: the next path, then the control room. Not answered: another unit; if there is none, the alert goes on sounding and
the control room is warned. The scheme sets the window (20 s; turnout takes about 105 s, so longer costs more than it gives).
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from apps.alerting import windows
from apps.alerting.actions import queue_pushes
from apps.alerting.summons import Summons
from apps.core.clock import from_wire, now
from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.allocation import LOOK_AFTER_S, AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning, unsettled
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.response import filled
from apps.dispatch.state import DispatchedState
from apps.dispatch.surplus import end_surplus
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents.actions import expire_alert
from apps.incidents.kinds import UNANSWERED
from apps.incidents.models import Incident
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction

ASKED_LESS_UP_TO = 6
"""An alert that nobody answers is looked at after 1, 2, 3 … of its windows, up to so many."""


class _NobodyElse(Exception):
    """No other unit could take the place: the attempt is undone."""


def not_displayed(journal: JournalTransaction, deadline: Deadline) -> None:
    """The device has not reported that it shows the alert: push it. If there is still no report, warn the board."""
    part = _part_of(journal, deadline)
    if part is None or part["status"] != "alerted":
        return
    scheme = scheme_or_shipped(UUID(part["agency"]), now())
    within_s = (scheme.crew if part["role"] == "crew" else scheme.co_responder).displayed_within_s
    is_early = now() < from_wire(part["alerted_at"]) + timedelta(seconds=within_s)
    pushed = 0
    if deadline.step == 1:
        pushed = queue_pushes(_summons(deadline.on_timeline, part))
    if pushed or is_early:
        windows.expect_displayed(
            "alert", deadline.on_timeline, UUID(part["alert"]), within_s, deadline.step + 1
        )
    else:
        raise_warning(journal, deadline.on_timeline, "not_displayed", about_unit(part))


def not_answered(journal: JournalTransaction, deadline: Deadline) -> None:
    """Nobody answered in time: the place goes to another unit. If there is none, this unit goes on being asked.

    Only the first time somebody else is looked for here: then a unit that becomes free is news, which reassesses the incident.
    """
    part = _part_of(journal, deadline)
    if part is None or part["status"] not in UNANSWERED:
        return
    if _is_surplus(journal, deadline.on_timeline, part):
        end_surplus(journal, deadline.on_timeline, part["role"], 1)
        return
    is_first = deadline.step == 1
    if not (is_first and _is_replaced(journal, deadline.on_timeline, part)):
        raise_warning(journal, deadline.on_timeline, "nobody_left", {"role": part["role"]})
        within_s = max(5, _seconds_given(part)) * min(deadline.step, ASKED_LESS_UP_TO)
        windows.expect_answer("alert", deadline.on_timeline, UUID(part["alert"]), within_s, deadline.step + 1)
        if is_first:
            deadlines.bring_forward(deadline.on_timeline, REASSESS, LOOK_AFTER_S)
    raise_warning(journal, deadline.on_timeline, "not_acknowledged", about_unit(part))


def _is_surplus(journal: JournalTransaction, timeline: UUID, part: Involvement) -> bool:
    """Whether the desk wants fewer units of this role than are on the incident: then a silent one is not replaced."""
    state = journal.state(timeline, DispatchedState)
    wanted = state["response"]["wanted"][part["role"]]
    return wanted is not None and filled(state, part["role"]) > wanted


def replace_the_silent(journal: JournalTransaction, timeline: UUID) -> None:
    """Replace units that still have not answered with units that have become available."""
    for one in unsettled(journal, timeline, causes=("not_acknowledged",)):
        part = journal.state(timeline, DispatchedState)["involvements"].get(one["unit"] or "")
        if part and part["status"] in UNANSWERED:
            _is_replaced(journal, timeline, part)


def _is_replaced(journal: JournalTransaction, timeline: UUID, part: Involvement) -> bool:
    try:
        with journal.savepoint():
            _replace(journal, timeline, part)
    except _NobodyElse:
        return False
    return True


def _replace(journal: JournalTransaction, timeline: UUID, part: Involvement) -> None:
    expire_alert(journal, timeline, UUID(part["unit"]))
    incident = Incident.objects.select_related("area").get(pk=timeline)
    allocated = allocate(
        journal,
        incident,
        AllocationRequest(cause="expired", roles=(part["role"],), replaces=UUID(part["alert"])),
    )
    if not allocated.alerts:
        raise _NobodyElse


def _part_of(journal: JournalTransaction, deadline: Deadline) -> Involvement | None:
    state = journal.state(deadline.on_timeline, DispatchedState)
    if state["phase"] != "open":
        return None
    parts = state["involvements"].values()
    return next((part for part in parts if part["alert"] == str(deadline.subject)), None)


def _summons(timeline: UUID, part: Involvement) -> Summons:
    alert, unit = UUID(part["alert"]), UUID(part["unit"])
    return Summons(kind="alert", timeline=timeline, id=alert, who=unit, recipient="unit")


def _seconds_given(part: Involvement) -> int:
    return round((from_wire(part["respond_by"]) - from_wire(part["alerted_at"])).total_seconds())
