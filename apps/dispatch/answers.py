"""What units report about an alert and on their way, and what follows for other units."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.core.clock import now
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.released import crews_at_patient, is_released
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import ReleasedBy
from apps.doctrine.selectors import scheme_or_shipped
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.rules import active_units, has_reached_scene
from apps.incidents.state import Involvement
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction
from apps.units.aboard import Aboard


def display_alert(journal: JournalTransaction, report: Report) -> Entry:
    entry = incidents.display_alert(journal, report)
    settle(journal, report.incident, "not_displayed", about={"unit": str(report.unit)})
    return entry


def accept_alert(journal: JournalTransaction, report: Report) -> Entry:
    entry = incidents.accept_alert(journal, report)
    settle(journal, report.incident, "not_displayed", "not_acknowledged", about={"unit": str(report.unit)})
    role = journal.state(report.incident, DispatchedState)["involvements"][str(report.unit)]["role"]
    settle(journal, report.incident, "nobody_left", about={"role": role})
    return entry


def decline_alert(journal: JournalTransaction, report: Report) -> Entry:
    """A unit declines: another is alerted in the same transaction. If it reports an unsafe scene, no further co-responder is
    sent until a desk has said otherwise.
    """
    entry = incidents.decline_alert(journal, report)
    part = journal.state(report.incident, DispatchedState)["involvements"][str(report.unit)]
    settle(journal, report.incident, "not_displayed", "not_acknowledged", about={"unit": part["unit"]})
    if part["decline_reason"] == "unsafe":
        raise_warning(journal, report.incident, "unit_says_unsafe", about_unit(part))
    incident = Incident.objects.select_related("area").get(pk=report.incident)
    allocate(
        journal,
        incident,
        AllocationRequest(cause="declined", roles=(part["role"],), replaces=UUID(part["alert"])),
    )
    incidents.close_if_all_clear(journal, report.incident, entry)
    return entry


def reach_status(journal: JournalTransaction, report: Report) -> Entry:
    """A unit reaches a status. Once an ambulance crew is at the patient, a co-responder still on its way is not needed."""
    entry = incidents.reach_status(journal, report)
    if report.payload.get("status") == "clear":
        settle(journal, report.incident, "cancelled_with_patient", about={"unit": str(report.unit)})
    state = journal.state(report.incident, DispatchedState)
    crews = crews_at_patient(state)
    released = [part for part in active_units(state) if _is_not_needed(part, crews)] if crews else []
    if crews and is_released(_owners_terms(report.incident), crews):
        settle(journal, report.incident, "nobody_left", about={"role": "co_responder"})
    for part in released:
        stood_down = incidents.withdraw_alert(
            journal, report.incident, UUID(part["unit"]), "crew_at_patient", None
        )
        incidents.close_if_all_clear(journal, report.incident, stood_down)
    return entry


def _owners_terms(timeline: UUID) -> ReleasedBy:
    owner = Incident.objects.values_list("agency", flat=True).get(pk=timeline)
    return scheme_or_shipped(owner, now()).co_responder.released_by


def _is_not_needed(part: Involvement, crews: Sequence[Aboard]) -> bool:
    """Whether this is a co-responder still on its way that its scheme no longer sends once such a crew is at the patient."""
    if part["role"] != "co_responder" or has_reached_scene(part):
        return False
    scheme = scheme_or_shipped(UUID(part["agency"]), now())
    return "crew_at_patient" in scheme.stand_down and is_released(scheme.co_responder.released_by, crews)
