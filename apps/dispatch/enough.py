"""What follows when a response closes or opens again, in the transaction that decides it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.clock import now
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.explanation.shortfalls import WARNED
from apps.dispatch.response import BY_CARE, Cared, ResponseState, filled, response_after
from apps.dispatch.surplus import end_surplus
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents.actions import close_if_all_clear, withdraw_alert
from apps.incidents.care_ended import care_closed_at
from apps.incidents.handed_over import taken_over
from apps.incidents.kinds import EN_ROUTE, UNANSWERED, AlertRole
from apps.incidents.models import Incident
from apps.incidents.response_actions import close_response, limit_response, reopen_response
from apps.incidents.response_payloads import ClosedCause, ReopenedCause
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction


def ask_whether_enough(journal: JournalTransaction, timeline: UUID, kind: str) -> None:
    """Close the response if what is recorded by now is enough, or open it again if that is so no longer. `kind`: of the entry
    that was recorded just now.
    """
    state = journal.state(timeline, ResponseState)
    if state["phase"] != "open":
        return
    whole = journal.whole_state(timeline)
    cared = Cared(at_hospital=taken_over(whole), care_closed_at=partial(care_closed_at, whole))
    found = response_after(state, cared)
    response = state["response"]
    if response["state"] == "open" and found:
        close(journal, timeline, found.cause, None)
    elif response["state"] == "closed" and response["cause"] in BY_CARE and found is None:
        reopen(journal, timeline, "patient_found" if kind == "patient_found" else "care_goes_on", None)


def close(
    journal: JournalTransaction, timeline: UUID, cause: ClosedCause, by: Actor | None, reason: str = ""
) -> None:
    """Close the response: alerts without an acceptance end, who is on the way is stood down or the desk is asked."""
    if not close_response(journal, timeline, cause, by, reason):
        return
    ended = [
        entry
        for part in active_units(journal.state(timeline, ResponseState))
        if (entry := _let_go(journal, timeline, part, is_done=cause in BY_CARE))
    ]
    settle(journal, timeline, "nobody_left", "not_displayed", "not_acknowledged", "no_ambulance", *WARNED)
    for entry in ended[-1:]:
        close_if_all_clear(journal, timeline, entry)


def _let_go(journal: JournalTransaction, timeline: UUID, part: Involvement, *, is_done: bool) -> Entry | None:
    """`is_done`: the care is over. Where only a desk wants no more, those on the way are the ones that are enough."""
    if part["status"] in UNANSWERED:
        return withdraw_alert(journal, timeline, UUID(part["unit"]), "enough", None)
    if part["status"] not in EN_ROUTE or not is_done:
        return None
    if scheme_or_shipped(UUID(part["agency"]), now()).on_enough == "stand_down":
        return withdraw_alert(journal, timeline, UUID(part["unit"]), "enough", None)
    raise_warning(journal, timeline, "not_needed", about_unit(part))
    return None


def reopen(journal: JournalTransaction, timeline: UUID, cause: ReopenedCause, by: Actor | None) -> None:
    """Ask for units again, at once."""
    if reopen_response(journal, timeline, cause, by):
        settle(journal, timeline, "not_needed")
        incident = Incident.objects.select_related("agency__area").get(pk=timeline)
        allocate(journal, incident, AllocationRequest(cause="reopened"))


def limit(
    journal: JournalTransaction, timeline: UUID, role: AlertRole, wanted: int | None, by: Actor | None
) -> None:
    """Want so many units of this role: of more than those, the ones that have not answered are let go, the latest asked first."""
    limit_response(journal, timeline, role, wanted, by)
    if wanted is not None:
        end_surplus(journal, timeline, role, filled(journal.state(timeline, ResponseState), role) - wanted)
