"""An incident that a desk closes by hand, or opens again: with a reason, and never over the heads of those with a patient."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.words import message
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import settle
from apps.dispatch.cancelling import with_patient
from apps.dispatch.explanation.shortfalls import WARNED
from apps.dispatch.inbox.items import settle_items
from apps.dispatch.problems import NotOpen, WithPatient
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings.actions import HELD_WARNINGS, end_all
from apps.incidents import actions as incidents
from apps.incidents.kinds import ClosedByHand
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.reopening import reopen
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction

SETTLED = (
    "nobody_left",
    "not_displayed",
    "not_acknowledged",
    "no_ambulance",
    "not_needed",
    "backup_requested",
    "unit_diverted",
    *WARNED,
    *HELD_WARNINGS,
)


@dataclass(frozen=True, kw_only=True)
class Closing:
    """Why a desk closes an incident: a cause to count by, and its own words."""

    cause: ClosedByHand
    reason: str


def close_incident(actor: Actor, incident_id: UUID, given: Closing) -> None:
    """Close it and stand down the units on the way. Closing twice is closing once.

    Raises `IncidentNotFound`, `NotOpen` of a merged one, and `WithPatient` while a unit is with a patient.
    """
    in_transaction(partial(_close, actor, incident_id, given), timelines=[incident_id])


def _close(actor: Actor, timeline: UUID, given: Closing, journal: JournalTransaction) -> None:
    incident = _owned(actor, timeline)
    state = journal.state(timeline, DispatchedState)
    if state["phase"] == "merged":
        raise NotOpen
    if state["phase"] != "open":
        return
    refuse_over_patient(with_patient(journal, timeline).values())
    for part in active_units(state):
        incidents.withdraw_alert(journal, timeline, UUID(part["unit"]), "control_room", actor)
    end_all(journal, timeline, actor)
    settle(journal, timeline, *SETTLED)
    settle_items(journal, incident.agency_id, timeline, "no_ambulance", "running_call", "orphaned", by=actor)
    closed = NewEntry(
        kind="incident_closed",
        payload={"cause": given.cause},
        text=given.reason,
        author=actor.person,
        agency=actor.agency,
    )
    journal.append(timeline, closed)


def refuse_over_patient(there: Iterable[Involvement]) -> None:
    """Raises `WithPatient` where there is such a part."""
    units = sorted(part["call_sign"] for part in there)
    if units:
        raise WithPatient(message("problem-with_patient", units=", ".join(units)), units=units)


def reopen_incident(actor: Actor, incident_id: UUID, reason: str) -> None:
    """Open an incident that is over, and ask for units again at once. One that is open stays as it is.

    Raises `IncidentNotFound`, and `NotOpen` of a merged one: it goes on elsewhere.
    """
    in_transaction(partial(_reopen, actor, incident_id, reason), timelines=[incident_id])


def _reopen(actor: Actor, timeline: UUID, reason: str, journal: JournalTransaction) -> None:
    incident = _owned(actor, timeline)
    if journal.state(timeline, DispatchedState)["phase"] == "merged":
        raise NotOpen
    if reopen(journal, timeline, "desk", actor, reason):
        allocate(journal, incident, AllocationRequest(cause="reopened"))


def _owned(actor: Actor, timeline: UUID) -> Incident:
    found = Incident.objects.select_related("agency__area", "area").filter(erased_at=None)
    incident = found.filter(pk=timeline, agency=actor.agency).first()
    if incident is None:
        raise IncidentNotFound
    return incident
