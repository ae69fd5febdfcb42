"""What follows from what the caller says and from hazards, of which some are over at a time."""

from __future__ import annotations

from collections.abc import Sequence

from apps.accounts.access import Actor
from apps.core.clock import from_wire, now
from apps.deadlines import actions as deadlines
from apps.dispatch.deadline_kinds import HAZARD_EXPIRES
from apps.dispatch.intake.caller import ReadCaller
from apps.dispatch.taskings.actions import hold_changed, is_held_by
from apps.incidents import caller_actions as incidents
from apps.incidents.hazards import GivenHazard
from apps.incidents.models import Incident
from apps.incidents.state import IncidentSlice
from apps.journal.transaction import JournalTransaction


def set_hazards(
    journal: JournalTransaction, incident: Incident, hazards: Sequence[GivenHazard], actor: Actor
) -> None:
    """These are all from now on: crews on their way are held or may go on, and the first that is over is looked at then."""
    was_held = is_held_by(incident)
    incidents.change_hazards(journal, incident.pk, hazards, actor)
    expect_expiry(journal, incident)
    hold_changed(journal, Incident.objects.get(pk=incident.pk), was_held=was_held, actor=actor)


def expect_expiry(journal: JournalTransaction, incident: Incident) -> None:
    hazards = journal.state(incident.pk, IncidentSlice)["hazards"] or []
    waiting = [one["expires_at"] for one in hazards if one["expires_at"] and one["expired_at"] is None]
    if waiting:
        left_s = (from_wire(min(waiting)) - now()).total_seconds()
        deadlines.bring_forward(incident.pk, HAZARD_EXPIRES, max(0.0, left_s))


def take_caller(
    journal: JournalTransaction, incident: Incident, read: ReadCaller | None, actor: Actor
) -> None:
    """Record what the caller says and how to get to the patient, each by an entry of its own."""
    if read and read.says_something:
        incidents.say_caller(journal, incident.pk, read.said, actor, read.priority)
    if read and read.access:
        incidents.give_access(journal, incident.pk, read.access, actor)


def carry_call(journal: JournalTransaction, source: Incident, target: Incident, actor: Actor) -> None:
    """What the call of a merged incident says goes on in the other: the hazards of both count, and what only one caller said."""
    known = incidents.hazards_of(journal, target.pk)
    more = [
        one
        for one in incidents.hazards_of(journal, source.pk)
        if one.words not in [has.words for has in known]
    ]
    if more:
        set_hazards(journal, target, [*known, *more], actor)
    incidents.carry_caller(journal, source.pk, target.pk, actor)
