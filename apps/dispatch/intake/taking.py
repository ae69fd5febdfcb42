"""What a message about a call leads to: an incident, an update or an item of the inbox, with an answer that says what was left out.

The message is kept first, whatever follows. A refusal that a CAD would have to understand becomes an item that a desk sees.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal
from uuid import UUID

from django.db import InterfaceError, OperationalError

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.http import MAX_BODY_BYTES
from apps.core.problems import BodyTooLarge, Problem, RequestMalformed
from apps.dispatch import problems
from apps.dispatch.actions import Call, answer_body, open_call
from apps.dispatch.allocation import Allocated
from apps.dispatch.changes import cancel_call
from apps.dispatch.inbox.items import raise_item
from apps.dispatch.inbox.rules import DeskItemKind
from apps.dispatch.intake import messages
from apps.dispatch.intake.body import BodyUnreadable, read_body, text_in
from apps.dispatch.intake.messages import Sent
from apps.dispatch.intake.notes import Note, Notes
from apps.dispatch.intake.reading import ReadCall, ReadChange, read_call, read_change
from apps.dispatch.intake.updating import Nothing, apply_change, change_in
from apps.dispatch.models import DeskItem, SourceMessage
from apps.dispatch.records import CallAnswerBody
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound, IncidentOver
from apps.journal.transaction import JournalTransaction, in_transaction

log = logging.getLogger(__name__)
SUBJECT_READ = 1_000
HELD_AS: dict[type[Problem], DeskItemKind] = {
    problems.LocationOutsideArea: "call_outside",
    problems.ExerciseFromCad: "call_exercise",
}
"""As what a call is held that cannot be opened for this reason; for any other, `call_held`."""


@dataclass(frozen=True)
class Held:
    """Nothing was opened or changed: the desk item in which it waits, and why."""

    desk_item: UUID
    notes: list[Note]


@dataclass(frozen=True)
class Taken:
    """`status`: 201 for a new incident, 200 for an update. `is_replay`: the same answer was given before."""

    status: Literal[200, 201]
    body: CallAnswerBody
    is_replay: bool = False


def take_call(actor: Actor, sent: Sent, key: str) -> Taken | Held:
    """Open an incident, update the one of the same reference, or hold the call. `key`: of a call sent again.

    Raises `BodyTooLarge`, `RequestMalformed` for what is no JSON object: that is in the inbox as well.
    """
    message, notes = messages.keep(actor, sent), Notes()
    given = _given(actor, sent, message, notes)
    agency = Agency.objects.get(pk=actor.agency)
    read = read_call(given, notes, agency.time_zone, message.received_at)
    if not read.external_ref:
        notes.add("reference_missing", "external_ref")
        read = replace(read, external_ref=f"~{message.digest[:40]}")
    call = replace(as_call(read, key), body=given, message=message.pk)
    subject = _subject_of(read)
    return _never_lost(
        partial(_take, actor, call, read, message, notes), actor, message, notes, subject, read.external_ref
    )


def _given(actor: Actor, sent: Sent, message: SourceMessage, notes: Notes) -> dict[str, object]:
    if len(sent.body) > MAX_BODY_BYTES:
        item = _refuse(actor, message, notes, "body_too_large")
        raise BodyTooLarge(max_bytes=MAX_BODY_BYTES, desk_item=str(item.pk))
    try:
        return read_body(sent.body, notes)
    except BodyUnreadable as fault:
        item = _refuse(actor, message, notes, "not_json")
        raise RequestMalformed(errors=["not_json"], desk_item=str(item.pk)) from fault


def _refuse(actor: Actor, message: SourceMessage, notes: Notes, why: str) -> DeskItem:
    notes.add(why)
    subject = text_in(bytes(message.body)[:SUBJECT_READ], Notes())
    return _hold(actor, message, "call_unreadable", notes, subject, outcome="refused")


def as_call(read: ReadCall, key: str) -> Call:
    """What was read, as a call to open."""
    return Call(
        external_ref=read.external_ref,
        system=read.trigger.system,
        code=read.trigger.code,
        address=read.address,
        location=read.location,
        received_at=read.received_at,
        hazards=read.hazards or (),
        age=read.age or "unknown",
        age_years=read.age_years,
        exercise=read.exercise,
        idempotency_key=key,
        body={},
    )


def _take(actor: Actor, call: Call, read: ReadCall, message: SourceMessage, notes: Notes) -> Taken:
    try:
        answer = open_call(actor, replace(call, notes=tuple(notes.all())))
    except problems.IdempotencyKeyReused:
        # Another call under a key that was used: a fault of the CAD, and no reason to lose the call.
        notes.add("idempotency_key_reused", "Idempotency-Key")
        return _take(actor, replace(call, idempotency_key=""), read, message, notes)
    except problems.CallAlreadyOpen as fault:
        return _repeated(actor, UUID(fault.extra["incident"]), read, message, notes)
    incident = UUID(answer.body["incident"]["id"])
    messages.settle(
        message,
        "duplicate" if answer.is_replay else "opened",
        notes.all(),
        incident=incident,
        external_ref=read.external_ref,
    )
    return Taken(201, answer.body, answer.is_replay)


def _repeated(actor: Actor, incident: UUID, read: ReadCall, message: SourceMessage, notes: Notes) -> Taken:
    """An open call sent again: what differs from what is known is an update."""
    change = change_in(read, Incident.objects.get(pk=incident))
    body = apply_change(actor, incident, change, notes, message.pk)
    outcome: messages.Outcome = "updated" if body["changed"] else "duplicate"
    messages.settle(message, outcome, notes.all(), incident=incident, external_ref=read.external_ref)
    return Taken(200, body)


def take_change(actor: Actor, incident: UUID, sent: Sent) -> Taken | Held:
    """Change an open call as far as the message can be read, or hold it. Raises as `take_call` does."""
    message, notes = messages.keep(actor, sent, incident), Notes()
    given = _given(actor, sent, message, notes)
    read = read_change(given, notes)
    subject = read.address or read.information or text_in(bytes(message.body)[:SUBJECT_READ], Notes())
    return _never_lost(
        partial(_change, actor, incident, read, given, message, notes), actor, message, notes, subject
    )


def _change(
    actor: Actor,
    incident: UUID,
    read: ReadChange,
    given: dict[str, object],
    message: SourceMessage,
    notes: Notes,
) -> Taken:
    if not given:
        notes.add("nothing_said")
    body = apply_change(actor, incident, read, notes, message.pk, is_said=bool(given))
    messages.settle(message, "updated", notes.all(), incident=incident)
    return Taken(200, body)


def take_cancel(actor: Actor, incident: UUID, sent: Sent) -> Taken | Held:
    """Cancel a call. One that is over already is answered as it is; one that is not known is held."""
    message, notes = messages.keep(actor, sent, incident), Notes()
    return _never_lost(partial(_cancel, actor, incident, message, notes), actor, message, notes, "")


def _cancel(actor: Actor, incident: UUID, message: SourceMessage, notes: Notes) -> Taken:
    try:
        body = cancel_call(actor, incident).body
        messages.settle(message, "cancelled", notes.all(), incident=incident)
    except IncidentOver:
        notes.add("incident_over")
        held = Incident.objects.select_related("agency__area").get(pk=incident)
        body = answer_body(held, Allocated(), notes=notes.all())
        messages.settle(message, "duplicate", notes.all(), incident=incident)
    return Taken(200, body)


def _never_lost(
    work: Callable[[], Taken],
    actor: Actor,
    message: SourceMessage,
    notes: Notes,
    subject: str,
    external_ref: str = "",
) -> Taken | Held:
    """What `work` comes to; what it cannot take is held. A database that is away is said to be: then the CAD sends again."""
    try:
        return work()
    except (OperationalError, InterfaceError):
        raise
    except Nothing as fault:
        kind, why = fault.kind, ""
    except Problem as fault:
        kind, why = HELD_AS.get(type(fault), "call_held"), _why(fault)
    except Exception:
        log.exception("a message about a call could not be taken; it is in the inbox")
        kind, why = "call_unreadable", "not_processed"
    if why:
        notes.add(why)
    item = _hold(actor, message, kind, notes, subject, external_ref=external_ref)
    return Held(item.pk, notes.all())


def _why(fault: Problem) -> str:
    return "incident_unknown" if isinstance(fault, IncidentNotFound) else fault.code


def _hold(
    actor: Actor,
    message: SourceMessage,
    kind: DeskItemKind,
    notes: Notes,
    subject: str,
    *,
    outcome: Literal["held", "refused"] = "held",
    external_ref: str = "",
) -> DeskItem:
    return in_transaction(partial(_held, actor, message, kind, notes.all(), subject, outcome, external_ref))


def _held(
    actor: Actor,
    message: SourceMessage,
    kind: DeskItemKind,
    notes: list[Note],
    subject: str,
    outcome: Literal["held", "refused"],
    external_ref: str,
    journal: JournalTransaction,
) -> DeskItem:
    """One item for a call that waits, however often it comes: the newest message is the one to decide by."""
    waiting = messages.waiting_of(actor.agency, external_ref) if external_ref else []
    messages.settle(message, outcome, notes, external_ref=external_ref)
    if waiting:
        item = waiting[0]
        item.source_message, item.notes = message.pk, [dict(note) for note in notes]
        item.save(update_fields=["source_message", "notes"])
        return item
    known = message.incident if message.incident and _is_own(actor, message.incident) else None
    return raise_item(
        journal,
        actor.agency,
        kind,
        " ".join(subject.split()),
        incident=known,
        source_message=message.pk,
        notes=notes,
    )


def _is_own(actor: Actor, incident: UUID) -> bool:
    return Incident.objects.filter(pk=incident, agency=actor.agency).exists()


def _subject_of(read: ReadCall) -> str:
    code = f"{read.trigger.system} {read.trigger.code}".strip()
    return " · ".join(part for part in (read.address, code) if part)
