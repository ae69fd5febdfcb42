"""The part of the unit that found the patient: it is there already, whatever it was on before."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import TREATING_STANDINGS, Standing
from apps.core.clock import to_wire
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.actions import NewAlert
from apps.incidents.kinds import AlertRole, InvolvementStatus
from apps.incidents.models import Incident
from apps.incidents.rules import has_reached_scene
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction
from apps.units.actions import commit_there
from apps.units.models import Unit

THERE: tuple[InvolvementStatus, ...] = ("alerted", "on_scene", "at_patient")


def take_part(
    journal: JournalTransaction, incident: Incident, unit: Unit, report: Report, counterpart: UUID | None
) -> None:
    """Record that the unit is at the patient. An alert elsewhere that it has not reached the scene of goes to another unit, but
    for that of the `counterpart`, the call about this very patient.

    Where it is with another patient by now, or off duty, its part here is over: it is recorded all the same.
    """
    left = _leave_other(journal, incident, unit, report)
    stays = commit_there(unit.pk, incident.pk)
    at = to_wire(report.at)
    reached: dict[InvolvementStatus, str] = dict.fromkeys(THERE, at)
    if not stays:
        reached["clear"] = to_wire(max(report.at, report.received_at))
    role: AlertRole = (
        "crew" if Standing(unit.agency.service.standing) in TREATING_STANDINGS else "co_responder"
    )
    incidents.raise_alert(
        journal,
        incident.pk,
        NewAlert(
            id=report.id,
            unit=unit.pk,
            call_sign=unit.call_sign,
            agency=unit.agency_id,
            service=unit.agency.service_id,
            role=role,
            eta_s=0,
            distance_m=0,
            raised_by="self",
            reached=reached,
        ),
        at=report.at,
    )
    if left and left[0] != counterpart:
        _replace(journal, *left)


def _leave_other(
    journal: JournalTransaction, incident: Incident, unit: Unit, report: Report
) -> tuple[UUID, str, Entry] | None:
    """Withdraw the unit from another incident that it is still on its way to, and from an exercise whatever it does there."""
    other = Unit.objects.values_list("incident", flat=True).get(pk=unit.pk)
    if other is None or other == incident.pk:
        return None
    if not journal.holds(other):
        journal.lock([other])
    part = journal.state(other, DispatchedState)["involvements"].get(str(unit.pk))
    if part is None or part["ended_at"]:
        return None
    if _gives_way(other, incident):
        ended = incidents.withdraw_alert(journal, other, unit.pk, "real_call", report.actor)
        incidents.close_if_all_clear(journal, other, ended)
        return None
    if has_reached_scene(part):
        return None
    return (
        other,
        str(unit.pk),
        incidents.withdraw_alert(journal, other, unit.pk, "found_patient", report.actor),
    )


def _gives_way(other: UUID, incident: Incident) -> bool:
    """Whether the other one is an exercise, and this patient is real: it gives way whatever the unit does there."""
    return not incident.exercise and Incident.objects.filter(pk=other, exercise=True).exists()


def _replace(journal: JournalTransaction, timeline: UUID, unit: str, after: Entry) -> None:
    part = journal.state(timeline, DispatchedState)["involvements"][unit]
    incident = Incident.objects.select_related("agency__area").get(pk=timeline)
    request = AllocationRequest(cause="found_patient", roles=(part["role"],), replaces=UUID(part["alert"]))
    allocate(journal, incident, request)
    incidents.close_if_all_clear(journal, timeline, after)
