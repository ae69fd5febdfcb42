"""A unit at the incident asks for help: a fact, which opens the response again and is loud on the board."""

from __future__ import annotations

from apps.core.clock import now
from apps.core.instants import day_in
from apps.dispatch import enough
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning
from apps.dispatch.eligibility import needs
from apps.dispatch.response import filled
from apps.dispatch.state import DispatchedState
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents.models import Incident
from apps.incidents.response_actions import limit_response, record_backup_request
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction

MOST = 10
BY_A_CREW = ("crew", "skill", "transport")
"""What another ambulance crew brings. Police are sent by their own control room, which reads the warning."""


def request_backup(journal: JournalTransaction, report: Report) -> Entry:
    """Record it, warn the board, and send one more crew than there are, if a crew is what is asked for."""
    entry = record_backup_request(journal, report)
    timeline = report.incident
    state = journal.state(timeline, DispatchedState)
    raise_warning(journal, timeline, "backup_requested", about_unit(state["involvements"][str(report.unit)]))
    if state["phase"] != "open" or report.payload.get("what") not in BY_A_CREW:
        return entry
    crews = filled(state, "crew")
    enough.reopen(journal, timeline, "backup_requested", None)
    if filled(journal.state(timeline, DispatchedState), "crew") == crews:
        _want_one_more(journal, Incident.objects.select_related("agency__area").get(pk=timeline))
    return entry


def _want_one_more(journal: JournalTransaction, incident: Incident) -> None:
    """One more crew than there are, unless one is asked for already."""
    state = journal.state(incident.pk, DispatchedState)
    scheme = scheme_or_shipped(incident.agency_id, now())
    call = needs.facts_of(incident, day_in(now(), incident.agency.time_zone), scheme)
    if needs.places_open("crew", call, state, scheme) == 0:
        limit_response(journal, incident.pk, "crew", min(MOST, filled(state, "crew") + 1), None)
        allocate(journal, incident, AllocationRequest(cause="reopened", roles=("crew",)))
