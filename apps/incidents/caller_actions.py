"""Writes of what the caller says, of how to get to the patient, and of hazards, and their expiry."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.clock import now
from apps.core.instants import to_wire
from apps.deadlines import actions as deadlines
from apps.incidents.actions import require_open
from apps.incidents.caller_says import ACCESS_EXPIRES, WORDS_KEPT
from apps.incidents.hazards import (
    GivenHazard,
    Hazard,
    by_id,
    flat,
    hazards_as_text,
    in_force,
    known_now,
    payload_of,
    with_what_is_known,
)
from apps.incidents.models import Incident
from apps.incidents.state import CallerSays, IncidentSlice
from apps.journal.expiring import expire_words
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction, NewEntry


def change_hazards(
    journal: JournalTransaction, incident: UUID, hazards: Sequence[GivenHazard], by: Actor
) -> None:
    """These are all from now on. One whose time is over is recorded as such at once."""
    require_open(journal, incident)
    named = by_id(incident, with_what_is_known(hazards, hazards_of(journal, incident)))
    _append(journal, incident, by, "hazards_changed", payload_of(named), hazards_as_text(named))
    expire_hazards(journal, incident)
    Incident.objects.filter(pk=incident).update(hazards=flat(in_force(named.values(), now())))


def expire_hazards(journal: JournalTransaction, incident: UUID) -> bool:
    """Record which hazards are over now. Whether there were any."""
    at, hazards = to_wire(now()), journal.state(incident, IncidentSlice)["hazards"] or []
    over = [
        UUID(one["id"])
        for one in hazards
        if one["expires_at"] and one["expires_at"] <= at and one["expired_at"] is None
    ]
    if over:
        payload = {"hazards": [str(key) for key in over]}
        journal.append(incident, NewEntry(kind="hazards_expired", payload=payload))
        Incident.objects.filter(pk=incident).update(hazards=flat(hazards_of(journal, incident)))
    return bool(over)


def say_caller(
    journal: JournalTransaction,
    incident: UUID,
    said: Mapping[str, object],
    by: Actor,
    priority: str | None = None,
) -> None:
    """Record what the caller says now; what is left out stays. `priority`: in the CAD's own words, where it is none of four."""
    require_open(journal, incident)
    _append(journal, incident, by, "caller_said", said, priority)


def give_access(journal: JournalTransaction, incident: UUID, words: Mapping[str, str], by: Actor) -> None:
    """Record how to get to the patient; what is left out stays as it was."""
    require_open(journal, incident)
    known = {**access_of(incident), **words}
    _append(journal, incident, by, "access_given", {}, json.dumps(known, ensure_ascii=False))


def access_of(incident: UUID) -> dict[str, str]:
    """How to get to the patient, as far as it is known and has not been erased."""
    text = _text_of(incident, "access_given")
    known: dict[str, str] = json.loads(text) if text else {}
    return known


def priority_of(incident: UUID) -> str | None:
    """The priority that the caller's call had last, where it is none of four."""
    return _text_of(incident, "caller_said")


def expire_access(journal: JournalTransaction, incident: UUID) -> bool:
    """Erase for ever what was needed for the incident alone, if it has been over for long enough. Whether something went."""
    held = Incident.objects.filter(pk=incident).first()
    if held is None or held.closed_at is None or held.erased_at:
        return False
    left_s = (held.closed_at + WORDS_KEPT - now()).total_seconds()
    if left_s > 0:
        deadlines.plan(incident, ACCESS_EXPIRES, left_s)
        return False
    given = list(Entry.objects.filter(timeline=incident, kind="access_given", erased_at=None).order_by("seq"))
    expire_words(journal, incident, given)
    return bool(given)


def carry_caller(journal: JournalTransaction, source: UUID, target: UUID, by: Actor) -> None:
    """What the caller of a merged incident said, as far as nothing of it is known in the one that goes on."""
    said, known = (journal.state(one, IncidentSlice) for one in (source, target))
    if said["caller"]:
        news = {
            name: value
            for name, value in said["caller"].items()
            if name != "at"
            and value is not None
            and (known["caller"] is None or _lacks(known["caller"], name))
        }
        if news:
            say_caller(journal, target, news, by, priority_of(source))
    access = {name: one for name, one in access_of(source).items() if name not in access_of(target)}
    if access:
        give_access(journal, target, access, by)


def _lacks(known: CallerSays, name: str) -> bool:
    return dict(known)[name] is None


def hazards_of(journal: JournalTransaction, incident: UUID) -> list[Hazard]:
    """Those that have not expired, with what is known of each."""
    held = Incident.objects.get(pk=incident)
    state = journal.state(incident, IncidentSlice)["hazards"]
    return known_now(state, _text_of(incident, "hazards_changed"), held.hazards)


def _text_of(incident: UUID, kind: str) -> str | None:
    newest = (
        Entry.objects.filter(timeline=incident, kind=kind, erased_at=None, text__isnull=False)
        .select_related("text")
        .order_by("seq")
        .last()
    )
    return newest.text.body if newest and newest.text else None


def _append(
    journal: JournalTransaction,
    incident: UUID,
    by: Actor,
    kind: str,
    payload: Mapping[str, object],
    text: str | None,
) -> None:
    entry = NewEntry(kind=kind, payload=payload, text=text, author=by.person, agency=by.agency)
    journal.append(incident, entry)
