"""What a desk says of the response: one is enough or more are wanted, no more at all, open again; and the end of an incident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.dispatch import enough
from apps.dispatch.allocation import AllocationRequest, allocate
from apps.dispatch.problems import NotOpen
from apps.dispatch.state import DispatchedState
from apps.incidents import response_actions
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.journal.transaction import JournalTransaction, in_transaction


@dataclass(frozen=True, kw_only=True)
class Wish:
    """`wanted`: how many units of a role; None: as the scheme says. `close`: ask for no more. `reopen`: ask again."""

    wanted: Mapping[AlertRole, int | None] = field(default_factory=dict)
    close: bool = False
    reopen: bool = False
    reason: str = ""


def change_response(actor: Actor, incident_id: UUID, wish: Wish) -> None:
    """Raises `IncidentNotFound`, `NotOpen`."""
    in_transaction(partial(_change, actor, incident_id, wish), timelines=[incident_id])


def _change(actor: Actor, incident_id: UUID, wish: Wish, journal: JournalTransaction) -> None:
    incident = (
        Incident.objects.select_related("agency__area", "area")
        .filter(pk=incident_id, agency=actor.agency)
        .first()
    )
    if incident is None:
        raise IncidentNotFound
    if journal.state(incident_id, DispatchedState)["phase"] != "open":
        raise NotOpen
    if wish.close:
        enough.close(journal, incident_id, "desk", actor, wish.reason)
        return
    if wish.reopen:
        response_actions.reopen_response(journal, incident_id, "desk", actor, wish.reason)
    for role, count in wish.wanted.items():
        enough.limit(journal, incident_id, role, count, actor)
    allocate(journal, incident, AllocationRequest(cause="reopened"))
