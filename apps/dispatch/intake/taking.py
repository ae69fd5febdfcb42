"""What a message about a call leads to: an incident, an update or an item of the inbox, with an answer that says what was left out.

The message is kept first, whatever follows. A refusal that a CAD would have to understand becomes an item that a desk sees.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal
from uuid import UUID

from django.db import InterfaceError, OperationalError

from apps.accounts.access import Actor, Role
from apps.accounts.models import Agency
from apps.core.http import MAX_BODY_BYTES
from apps.core.problems import BodyTooLarge, Problem, RequestMalformed
from apps.dispatch import problems
from apps.dispatch.actions import Call, answer_body, known_by, open_call
from apps.dispatch.allocation import Allocated
from apps.dispatch.changes import cancel_call, owned
from apps.dispatch.inbox.items import note_again, raise_item
from apps.dispatch.inbox.rules import DeskItemKind
from apps.dispatch.intake import messages
from apps.dispatch.intake.body import BodyUnreadable, read_body, text_in, unpacked
from apps.dispatch.intake.early import CANCEL_CAME_FIRST, came_before, with_hazards, with_what_came_before
from apps.dispatch.intake.merged_calls import calls_left
from apps.dispatch.intake.messages import Sent
from apps.dispatch.intake.naming import named
from apps.dispatch.intake.notes import Note, Notes
from apps.dispatch.intake.reading import ReadCall, ReadChange, read_call, read_change, read_reference
from apps.dispatch.intake.updating import Nothing, apply_change, change_in, in_merged
from apps.dispatch.meeting.goes_on import goes_on_in
from apps.dispatch.models import SUBJECT_LENGTH, DeskItem, SourceMessage
from apps.dispatch.records import CallAnswerBody
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound, IncidentOver
from apps.journal.transaction import JournalTransaction, in_transaction

log = logging.getLogger(__name__)
SUBJECT_READ = 1_000
NOTHING_ASKED: Sequence[DeskItemKind] = ()
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


def take_call(actor: Actor, sent: Sent, key: str, reference: str = "", *, address: str = "") -> Taken | Held:
    """Open an incident, update the one of the same reference, or hold the call. `key`: of a call sent again.

    `reference` counts before that of the body; `address`: what it was sent to, for a body without one.

    Raises `BodyTooLarge`, `RequestMalformed` for what is no JSON object: that is in the inbox as well.
    """
    message, notes = messages.keep(actor, sent), Notes()
    given = _given(actor, sent, message, notes)
    agency = Agency.objects.get(pk=actor.agency)
    read = read_call(given, notes, agency.time_zone, message.received_at)
    if named_so := read_reference(reference, Notes()):
        read = replace(read, external_ref=named_so)
    elif not read.external_ref and address:
        known, name = named(actor.agency, address)
        said = known.external_ref if known else name if sent.method == "PUT" else ""
        read = replace(read, external_ref=said)
    if not read.external_ref:
        notes.add("reference_missing", "external_ref")
        read = replace(read, external_ref=f"~{message.digest[:40]}")
    call = replace(as_call(read, key), body=given, message=message.pk)
    subject = _subject_of(read) or _text_of(message)
    return _never_lost(
        partial(_take, actor, call, read, message, notes), actor, message, notes, subject, read.external_ref
    )


def _given(actor: Actor, sent: Sent, message: SourceMessage, notes: Notes) -> dict[str, object]:
    if len(sent.body) > MAX_BODY_BYTES or len(unpacked(sent.body)) > MAX_BODY_BYTES:
        item = _refuse(actor, message, notes, "body_too_large")
        raise BodyTooLarge(max_bytes=MAX_BODY_BYTES, desk_item=str(item.pk))
    try:
        return read_body(sent.body, notes)
    except BodyUnreadable as fault:
        item = _refuse(actor, message, notes, "not_json")
        raise RequestMalformed(errors=["not_json"], desk_item=str(item.pk)) from fault


def _refuse(actor: Actor, message: SourceMessage, notes: Notes, why: str) -> DeskItem:
    notes.add(why)
    return _hold(actor, message, "call_unreadable", notes, _text_of(message), outcome="refused")


def _text_of(message: SourceMessage) -> str:
    return text_in(bytes(message.body), Notes())[:SUBJECT_READ]


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
        caller=read.caller,
        idempotency_key=key,
        body={},
    )


def _take(actor: Actor, call: Call, read: ReadCall, message: SourceMessage, notes: Notes) -> Taken:
    try:
        early = came_before(actor, call.external_ref)
        answer = open_call(actor, with_hazards(replace(call, notes=tuple(notes.all())), early))
    except problems.IdempotencyKeyReused:
        # Another call under a key that was used: a fault of the CAD, and no reason to lose the call.
        notes.add("idempotency_key_reused", "Idempotency-Key")
        return _take(actor, replace(call, idempotency_key=""), read, message, notes)
    except problems.CallAlreadyOpen as fault:
        return _repeated(actor, UUID(fault.extra["incident"]), read, message, notes)
    incident = UUID(answer.body["incident"]["id"])
    body = answer.body
    if not answer.is_replay:
        body = with_what_came_before(actor, read.external_ref, body)
    messages.settle(
        message,
        "duplicate" if answer.is_replay else "opened",
        notes.all(),
        incident=incident,
        external_ref=read.external_ref,
    )
    return Taken(201, body, answer.is_replay)


def _repeated(actor: Actor, incident: UUID, read: ReadCall, message: SourceMessage, notes: Notes) -> Taken:
    """An open call sent again: what differs from what is known is an update."""
    known = known_by(actor.agency, read.external_ref) or Incident.objects.get(pk=incident)
    change, asks = change_in(read, known), NOTHING_ASKED
    if known.pk != incident:
        change, asks = in_merged(change, Incident.objects.get(pk=incident), notes)
    body = apply_change(actor, incident, change, notes, message.pk, asks=asks)
    outcome: messages.Outcome = "updated" if body["changed"] else "duplicate"
    messages.settle(message, outcome, notes.all(), incident=incident, external_ref=read.external_ref)
    return Taken(200, body)


def take_change(actor: Actor, said: str, sent: Sent) -> Taken | Held:
    """Change an open call as far as the message can be read, or hold it. `said`: its id or reference, of the address.

    Raises as `take_call` does.
    """
    message, notes = messages.keep(actor, sent), Notes()
    given = _given(actor, sent, message, notes)
    incident, reference = named(actor.agency, said, str(given.get("external_ref") or ""))
    message.incident = incident.pk if incident else None
    zone = Agency.objects.get(pk=actor.agency).time_zone
    read = read_change(given, notes, zone, message.received_at)
    subject = read.address or read.information or _text_of(message)
    taking = partial(_change, actor, incident, reference, read, given, message, notes)
    taken = _never_lost(taking, actor, message, notes, subject, "" if incident else reference)
    return taken if incident else _unless_it_came(actor, reference, taken)


def _unless_it_came(actor: Actor, reference: str, taken: Taken | Held) -> Taken | Held:
    """What was held because its call was not known, unless the call came in this very moment: then it is about that."""
    incident = known_by(actor.agency, reference) if isinstance(taken, Held) and reference else None
    if isinstance(taken, Taken) or incident is None or incident.phase != "open":
        return taken
    body = answer_body(incident, Allocated(), notes=taken.notes, desk_item=taken.desk_item)
    return Taken(200, with_what_came_before(actor, reference, body))


def _change(
    actor: Actor,
    incident: Incident | None,
    reference: str,
    read: ReadChange,
    given: dict[str, object],
    message: SourceMessage,
    notes: Notes,
) -> Taken:
    if incident is None:
        return _complete(actor, reference, given, message, notes)
    if not given:
        notes.add("nothing_said")
    target, asks = goes_on_in(incident), NOTHING_ASKED
    if target.pk != incident.pk:
        read, asks = in_merged(read, target, notes)
    body = apply_change(actor, target.pk, read, notes, message.pk, is_said=bool(given), asks=asks)
    messages.settle(message, "updated", notes.all(), incident=target.pk)
    return Taken(200, body)


def _complete(
    actor: Actor, reference: str, given: dict[str, object], message: SourceMessage, notes: Notes
) -> Taken:
    """A call that waits for a desk, with what this message adds: it may be all that was missing. Raises `IncidentNotFound`."""
    waiting = messages.waiting_of(actor.agency, reference, calls=True) if reference else []
    held = SourceMessage.objects.filter(pk__in=[one.source_message for one in waiting]).last()
    if held is None:
        raise IncidentNotFound
    whole = messages.said_in(held, Notes()) | given
    zone = Agency.objects.get(pk=actor.agency).time_zone
    read = replace(read_call(whole, Notes(), zone, held.received_at), external_ref=reference)
    return _take(actor, replace(as_call(read, ""), body=whole, message=message.pk), read, message, notes)


def take_cancel(actor: Actor, said: str, sent: Sent) -> Taken | Held:
    """Cancel a call. One that is over already is answered as it is; one that is not known is held."""
    message, notes = messages.keep(actor, sent), Notes()
    incident, reference = named(actor.agency, said, _reference_in(sent))
    message.incident = incident.pk if incident else None
    taking = partial(_cancel, actor, incident, message, notes)
    subject = reference or _text_of(message)
    taken = _never_lost(taking, actor, message, notes, subject, "" if incident else reference)
    return taken if incident else _unless_it_came(actor, reference, taken)


def _reference_in(sent: Sent) -> str:
    """The reference that a cancellation names in its body: most have none."""
    try:
        return str(read_body(sent.body, Notes()).get("external_ref") or "")
    except BodyUnreadable:
        return ""


def _cancel(actor: Actor, incident: Incident | None, message: SourceMessage, notes: Notes) -> Taken:
    if incident is None:
        raise IncidentNotFound
    # Before it is asked which calls are left: this one is not.
    messages.settle(message, "cancelled", notes.all(), incident=incident.pk)
    target = goes_on_in(incident)
    if target.pk != incident.pk:
        notes.add("incident_merged")
    incident = target
    try:
        if actor.role is Role.MACHINE and incident.phase == "open" and calls_left(incident.pk, message):
            return _one_of_several(actor, incident.pk, notes)
        body = cancel_call(actor, incident.pk).body
    except IncidentOver:
        notes.add("incident_over")
        held = Incident.objects.select_related("agency__area").get(pk=incident.pk)
        body = answer_body(held, Allocated(), notes=notes.all())
        messages.settle(message, "duplicate", notes.all(), incident=incident.pk)
    return Taken(200, {**body, "notes": notes.all()})


def _one_of_several(actor: Actor, incident: UUID, notes: Notes) -> Taken:
    """The other call about the patient is not cancelled, so nobody is taken off. A desk sees it, for it may know better."""
    held = owned(actor, incident)
    notes.add("other_call_stands")
    item = in_transaction(
        lambda journal: raise_item(
            journal, held.agency_id, "call_duplicate", held.number, incident=incident, notes=notes.all()
        )
    )
    return Taken(200, answer_body(held, Allocated(), notes=notes.all(), desk_item=item.pk))


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
        if fault.extra.get("perhaps_swapped"):
            notes.add("perhaps_swapped", "location")
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
    is_call = message.method in messages.CALLS
    about = [
        item
        for calls in (True, False)
        for item in (messages.waiting_of(actor.agency, external_ref, calls=calls) if external_ref else [])
    ]
    messages.settle(message, outcome, notes, external_ref=external_ref)
    if message.method == "DELETE" and message.incident is None:
        notes = [*([] if about else notes), {"code": CANCEL_CAME_FIRST, "field": ""}]
    if about:
        item = about[0]
        if is_call:
            item.source_message, item.notes = message.pk, []
            item.subject = " ".join(subject.split())[:SUBJECT_LENGTH]
        note_again(journal, item, notes)
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
