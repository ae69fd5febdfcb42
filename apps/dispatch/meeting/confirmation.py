"""Whether the ambulance control room has a running call in hand. Without a word it gets loud, at last at the patient's side."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from uuid import UUID

from apps.accounts.access import DESK_ROLES, Actor, Role
from apps.accounts.models import Device
from apps.core.clock import now
from apps.core.words import message
from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.deadline_kinds import RUNNING_CALL
from apps.dispatch.inbox.items import raise_item, settle_items
from apps.dispatch.models import DeskItem
from apps.dispatch.problems import ReferenceTaken
from apps.dispatch.state import DispatchedState
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.response_actions import acknowledge_request
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction

UNCONFIRMED_AFTER_S = 60
HEARD_WITHIN = timedelta(seconds=30)


def ask(journal: JournalTransaction, incident: Incident) -> None:
    """Ask the ambulance control room to create the call in its CAD."""
    raise_item(journal, incident.agency_id, "running_call", subject_of(incident), incident=incident.pk)
    within_s = UNCONFIRMED_AFTER_S if is_desk_heard(incident.agency_id) else 0
    deadlines.expect(incident.pk, RUNNING_CALL, incident.pk, within_s)


def subject_of(incident: Incident) -> str:
    place = incident.place
    where = f"{place.lat:.5f}, {place.lon:.5f}" if place else "?"
    return f"{incident.label}: {where}"


def is_desk_heard(agency: UUID) -> bool:
    """Whether a desk of the agency was heard just now."""
    desks = Device.objects.filter(agency=agency, signed_in=True, person__membership__role__in=DESK_ROLES)
    return desks.filter(last_seen_at__gte=now() - HEARD_WITHIN).exists()


def not_confirmed(journal: JournalTransaction, deadline: Deadline) -> None:
    """Nobody there has answered: the unit at the patient is asked to call by radio."""
    state = journal.state(deadline.on_timeline, DispatchedState)
    running = state["running"]
    seen = DeskItem.objects.filter(
        incident=deadline.on_timeline, kind="running_call", seen_at__isnull=False
    ).exists()
    is_answered = seen or not running or running["confirmed_at"] or running["unconfirmed_at"]
    if state["phase"] == "open" and not is_answered:
        journal.append(deadline.on_timeline, NewEntry(kind="running_call_unconfirmed"))


def confirm(actor: Actor, timeline: UUID) -> None:
    """A desk of the ambulance service has the call in hand. Twice changes nothing. Raises `IncidentNotFound`."""
    in_transaction(partial(_confirm, actor, timeline), timelines=[timeline])


def _confirm(actor: Actor, timeline: UUID, journal: JournalTransaction) -> None:
    _owned(journal, actor, timeline)
    note_confirmed(journal, timeline, actor)


def note_confirmed(journal: JournalTransaction, timeline: UUID, actor: Actor) -> None:
    """The control room has the call in hand, and so it knows that an ambulance is requested."""
    running = journal.state(timeline, DispatchedState)["running"]
    if running and not running["confirmed_at"]:
        journal.append(
            timeline,
            NewEntry(kind="running_call_confirmed", author=actor.person, agency=actor.agency),
        )
    acknowledge_request(journal, timeline, actor, _how(actor))


def _how(actor: Actor) -> str:
    return "cad" if actor.role is Role.MACHINE else "desk"


def reference(actor: Actor, timeline: UUID, external_ref: str) -> None:
    """A desk has created the call in its CAD: the incident has the CAD's own number from now on.

    Raises `IncidentNotFound`, `ReferenceTaken`.
    """
    in_transaction(partial(_reference, actor, timeline, external_ref), timelines=[timeline])


def _reference(actor: Actor, timeline: UUID, external_ref: str, journal: JournalTransaction) -> None:
    incident = _owned(journal, actor, timeline)
    if incident.external_ref != external_ref:
        taken = Incident.objects.filter(
            agency=incident.agency_id, external_ref=external_ref, phase="open"
        ).first()
        if taken:
            raise ReferenceTaken(
                message("problem-reference_taken", number=taken.number),
                incident=str(taken.pk),
                number=taken.number,
            )
        attach_reference(journal, incident, external_ref, actor, by="desk")


def attach_reference(
    journal: JournalTransaction, incident: Incident, external_ref: str, actor: Actor, by: str
) -> None:
    """Give a running call, or one by hand, the number by which its CAD knows it, and settle what asked for it."""
    journal.append(
        incident.pk,
        NewEntry(
            kind="incident_referenced",
            payload={"external_ref": external_ref, "by": by},
            author=actor.person,
            agency=actor.agency,
        ),
    )
    # Another incident of this number may be over: the CAD uses it again.
    before = Incident.objects.filter(agency=incident.agency_id, external_ref=external_ref).exclude(
        pk=incident.pk
    )
    reuse = max((one + 1 for one in before.values_list("reuse", flat=True)), default=0)
    Incident.objects.filter(pk=incident.pk).update(external_ref=external_ref, reuse=reuse)
    incident.external_ref = external_ref
    acknowledge_request(journal, incident.pk, actor, _how(actor))
    settle_items(journal, incident.agency_id, incident.pk, "running_call", by=actor)


def _owned(journal: JournalTransaction, actor: Actor, timeline: UUID) -> Incident:
    incident = Incident.objects.filter(pk=timeline, agency=actor.agency).first()
    if incident is None or not journal.holds(timeline):
        raise IncidentNotFound
    return incident
