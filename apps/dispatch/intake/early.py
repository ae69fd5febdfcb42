"""Messages about a call that came before it: what they change is applied when it comes, and a cancellation is shown with it.

A call that comes after its cancellation is opened all the same: to go for nothing is mended by a desk, not to go is not.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.clock import now
from apps.dispatch.actions import Call
from apps.dispatch.inbox.items import note_again, raise_item, resolve
from apps.dispatch.intake import messages
from apps.dispatch.intake.notes import Note, Notes
from apps.dispatch.intake.updating import apply_change
from apps.dispatch.models import SourceMessage
from apps.dispatch.records import CallAnswerBody
from apps.journal.transaction import JournalTransaction, in_transaction

KEPT_FOR = timedelta(minutes=30)
CANCEL_CAME_FIRST = "cancel_came_first"
log = logging.getLogger(__name__)


def with_hazards(call: Call, early: Iterable[SourceMessage]) -> Call:
    """The call with the hazards that were said before it came: nobody is alerted to a scene that is known not to be safe."""
    new = [
        hazard
        for one in early
        if one.method == "PATCH"
        for hazard in messages.change_in(one, Notes()).hazards or ()
        if hazard not in call.hazards
    ]
    return replace(call, hazards=(*call.hazards, *new)) if new else call


def came_before(actor: Actor, reference: str) -> list[SourceMessage]:
    """The messages of this reference that no call had come for yet, the first one first."""
    since = now() - KEPT_FOR
    held = SourceMessage.objects.filter(
        agency=actor.agency, external_ref=reference, outcome="held", incident=None, received_at__gte=since
    )
    return list(held.exclude(method__in=messages.CALLS).order_by("received_at", "pk"))


def with_what_came_before(actor: Actor, reference: str, answer: CallAnswerBody) -> CallAnswerBody:
    """The answer to a call that has just been opened, with the changes that had come before it, or while it was being opened."""
    early = came_before(actor, reference)
    if not early:
        return answer
    incident = UUID(answer["incident"]["id"])
    applied = [
        body for one in early if one.method == "PATCH" and (body := _apply(actor, incident, reference, one))
    ]
    changes = [one for one in early if one.method == "PATCH"]
    is_cancelled = len(changes) < len(early)
    is_done = len(applied) == len(changes) and not is_cancelled
    in_transaction(
        partial(_settle, actor, incident, reference, [one.pk for one in early], is_done, is_cancelled)
    )
    for body in applied:
        answer = {
            **answer,
            "incident": body["incident"],
            "alerts": [*answer["alerts"], *body["alerts"]],
            "changed": [*dict.fromkeys([*answer["changed"], *body["changed"]])],
            "desk_item": answer["desk_item"] or body["desk_item"],
        }
    return answer


def _apply(actor: Actor, incident: UUID, reference: str, message: SourceMessage) -> CallAnswerBody | None:
    """What the change came to; None for one that stays with the desk."""
    notes = Notes()
    read = messages.change_in(message, notes)
    try:
        body = apply_change(actor, incident, read, notes, message.pk, is_said=True)
    except Exception:
        log.exception("a change that came before its call could not be applied; it is in the inbox")
        return None
    messages.settle(message, "updated", notes.all(), incident=incident, external_ref=reference)
    return body


def _settle(
    actor: Actor,
    incident: UUID,
    reference: str,
    early: Sequence[UUID],
    is_done: bool,
    is_cancelled: bool,
    journal: JournalTransaction,
) -> None:
    """Resolve the item about them; one that a desk must still see leads to the incident from now on."""
    items = messages.items_about(early)
    more: list[Note] = [{"code": CANCEL_CAME_FIRST, "field": ""}] if is_cancelled else []
    for item in items:
        if is_done:
            resolve(journal, item, "settled", actor, incident)
        else:
            item.incident = incident
            note_again(journal, item, more)
    if is_cancelled and not items:
        raise_item(journal, actor.agency, "call_held", reference, incident=incident, notes=more)
    SourceMessage.objects.filter(pk__in=early).update(incident=incident)
