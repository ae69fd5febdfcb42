"""Stand-down by a desk: the place is closed with it, unless another unit is to be sent instead."""

from __future__ import annotations

from functools import partial
from typing import Literal
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.problems import NotAllowed
from apps.core.words import message
from apps.dispatch import enough, tasking
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.board_warnings import settle
from apps.dispatch.response import filled
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound, NotOnIncident
from apps.incidents.rules import agencies_concerned
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.units.actions import set_tasking
from apps.units.models import Unit
from apps.units.rules import Duty

Then = Literal["close", "replace"]
OWN_SERVICE = "police_tasking"
"""The cause, as the wire names it, for which the unit's own service takes it away."""


def stand_down(actor: Actor, incident_id: UUID, unit: UUID, cause: str, then: Then | None = None) -> None:
    """Stand a unit down. The owner of the call may stand any unit down, a police desk its own units.

    `then`: close its place, or send another; None: another only where its own service needs the unit.
    """
    chosen: Then = then or ("replace" if cause == OWN_SERVICE else "close")
    in_transaction(partial(_stand_down, actor, incident_id, unit, cause, chosen), timelines=[incident_id])


def _stand_down(
    actor: Actor, incident_id: UUID, unit: UUID, cause: str, then: Then, journal: JournalTransaction
) -> None:
    part = _part(actor, incident_id, unit, cause, journal)
    entry = incidents.withdraw_alert(journal, incident_id, unit, cause, actor)
    settle(journal, incident_id, "not_displayed", "not_acknowledged", "not_needed", about={"unit": str(unit)})
    if cause == OWN_SERVICE:
        set_tasking(journal, unit, Duty.BUSY, Unit.objects.get(pk=unit).task or None, actor, None)
    if then == "close":
        _close_place(journal, incident_id, part, actor)
    if cause == OWN_SERVICE:
        tasking.allocate_again(journal, incident_id, str(unit), entry)
        return
    if then == "replace":
        incident = Incident.objects.select_related("agency__area").get(pk=incident_id)
        roles, replaced = (part["role"],), UUID(part["alert"])
        allocate(journal, incident, AllocationRequest(cause="stood_down", roles=roles, replaces=replaced))
    incidents.close_if_all_clear(journal, incident_id, entry)


def _close_place(journal: JournalTransaction, incident_id: UUID, part: Involvement, actor: Actor) -> None:
    """Want no more units of this role than there are now."""
    role = part["role"]
    left = filled(journal.state(incident_id, DispatchedState), role)
    enough.limit(journal, incident_id, role, left, actor)
    settle(journal, incident_id, "nobody_left", about={"role": role})


def _part(
    actor: Actor, incident_id: UUID, unit: UUID, cause: str, journal: JournalTransaction
) -> Involvement:
    """The part of the unit. Raises `IncidentNotFound`, `NotOnIncident`, `NotAllowed`."""
    incident = Incident.objects.filter(pk=incident_id).first()
    if incident is None:
        raise IncidentNotFound
    state = journal.state(incident_id, DispatchedState)
    if actor.agency not in agencies_concerned(incident.agency_id, state):
        raise IncidentNotFound
    part = state["involvements"].get(str(unit))
    if part is None:
        raise NotOnIncident
    is_own = part["agency"] == str(actor.agency)
    if not is_own and (incident.agency_id != actor.agency or cause == OWN_SERVICE):
        raise NotAllowed(message("problem-not_allowed-stand_down"))
    return part
