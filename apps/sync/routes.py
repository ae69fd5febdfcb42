"""Which room takes which kind of report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from apps.care.actions import record_fact, record_observations
from apps.care.kinds import NAMES as CARE_FACTS
from apps.dispatch.answers import accept_alert, decline_alert, display_alert, reach_status
from apps.dispatch.tasking import take_police_tasking
from apps.handovers.actions import accept_handover, offer_handover, withdraw_handover
from apps.incidents.actions import part_of
from apps.journal.actions import mark_same, withdraw_entry
from apps.journal.models import Entry
from apps.journal.page import Page
from apps.journal.reports import Report

Route = Callable[[Page, Report], Entry]


def _from_the_incident(correct: Route) -> Route:
    """Corrections are for those who are, or were, on the incident."""

    def route(page: Page, report: Report) -> Entry:
        part_of(page, report)
        return correct(page, report)

    return route


ROUTES: Mapping[str, Route] = {
    "alert_displayed": display_alert,
    "accept_alert": accept_alert,
    "decline_alert": decline_alert,
    "take_police_tasking": take_police_tasking,
    "status_reached": reach_status,
    "entry_withdrawn": _from_the_incident(withdraw_entry),
    "marked_same": _from_the_incident(mark_same),
    "offer_handover": offer_handover,
    "accept_handover": accept_handover,
    "withdraw_handover": withdraw_handover,
    **dict.fromkeys(CARE_FACTS, record_fact),
    "observations_taken": record_observations,
}
