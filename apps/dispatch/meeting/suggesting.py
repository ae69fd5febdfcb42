"""Suggests at once that two calls are likely about one patient. Nothing is merged by it."""

from __future__ import annotations

from uuid import UUID

from apps.core.ids import new_id
from apps.dispatch.meeting.calls_near import likely_of, seen
from apps.dispatch.state import DispatchedState
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction, NewEntry

CAUSE = "likely_same"


def suggest(journal: JournalTransaction, incident: Incident) -> None:
    """Warn the board of each open call that is likely about the same patient, once for each two calls."""
    state = journal.state(incident.pk, DispatchedState)
    known = set(state["links"]) | {
        one["incident"] for one in state["attentions"].values() if one["cause"] == CAUSE
    }
    others = Incident.objects.filter(agency=incident.agency_id).exclude(pk=incident.pk)
    for other, metres in likely_of(seen(incident), others):
        if str(other.pk) not in known and not _is_suggested_there(other, incident):
            payload = {
                "attention": str(new_id()),
                "cause": CAUSE,
                "role": None,
                "unit": None,
                "call_sign": None,
                "incident": str(other.pk),
                "distance_m": metres,
            }
            journal.append(incident.pk, NewEntry(kind="attention_raised", payload=payload))


def _is_suggested_there(other: Incident, incident: Incident) -> bool:
    said = Entry.objects.filter(timeline=other.pk, kind="attention_raised")
    return said.filter(payload__incident=str(incident.pk)).exists()


def settle_suggestion(journal: JournalTransaction, incident: UUID, other: UUID) -> None:
    """It is decided what the two calls are to each other."""
    for one in journal.state(incident, DispatchedState)["attentions"].values():
        if (one["cause"], one["incident"], one["settled_at"]) == (CAUSE, str(other), None):
            payload = {"attention": one["attention"]}
            journal.append(incident, NewEntry(kind="attention_settled", payload=payload))


def waits_for_decision(state: DispatchedState) -> bool:
    """Whether a co-responder of an older call, perhaps about the same patient, is on its way or there."""
    undecided = [
        UUID(one["incident"])
        for one in state["attentions"].values()
        if one["cause"] == CAUSE and one["incident"] and one["settled_at"] is None
    ]
    going = Involvement.objects.filter(role="co_responder", is_active=True, incident__in=undecided)
    return bool(undecided) and going.exists()
