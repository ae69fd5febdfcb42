"""A unit at the incident asks for help: a fact, which opens the response again and is loud on the board."""

from __future__ import annotations

from apps.core.clock import now
from apps.core.instants import day_in
from apps.dispatch import enough
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import warn_of_request
from apps.dispatch.eligibility import needs
from apps.dispatch.response import filled
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings.actions import ask_for_help
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents.models import Incident
from apps.incidents.response_actions import limit_response, record_backup_request
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction

MOST = 10


def request_backup(journal: JournalTransaction, report: Report) -> Entry:
    """Record it, warn the board, and ask for it: one more crew than there are, or the police."""
    entry = record_backup_request(journal, report)
    timeline, what = report.incident, report.payload["what"]
    state = journal.state(timeline, DispatchedState)
    part = state["involvements"][str(report.unit)]
    warn_of_request(journal, timeline, part, what)
    if state["phase"] != "open":
        return entry
    incident = Incident.objects.select_related("agency__area").get(pk=timeline)
    if what == "police":
        ask_for_help(journal, incident, part["agency"], report.text or "")
    else:
        _ask_for_a_crew(journal, incident, state)
    return entry


def _ask_for_a_crew(journal: JournalTransaction, incident: Incident, state: DispatchedState) -> None:
    """One more crew than there are, if opening the response did not bring one."""
    crews = filled(state, "crew")
    enough.reopen(journal, incident.pk, "backup_requested", None)
    if filled(journal.state(incident.pk, DispatchedState), "crew") == crews:
        _want_one_more(journal, incident)


def _want_one_more(journal: JournalTransaction, incident: Incident) -> None:
    """One more crew than there are, unless one is asked for already."""
    state = journal.state(incident.pk, DispatchedState)
    scheme = scheme_or_shipped(incident.agency_id, now())
    call = needs.facts_of(incident, day_in(now(), incident.agency.time_zone), scheme)
    if needs.places_open("crew", call, state, scheme) == 0:
        limit_response(journal, incident.pk, "crew", min(MOST, filled(state, "crew") + 1), None)
        allocate(journal, incident, AllocationRequest(cause="reopened", roles=("crew",)))
