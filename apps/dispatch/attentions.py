"""What a desk must look after: raised once, shown loud until somebody says that they do, settled by what happens."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.ids import new_id
from apps.dispatch.problems import AttentionUnknown
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.rules import audience
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction


def unsettled(
    journal: JournalTransaction, timeline: UUID, *, causes: tuple[str, ...], **having: str | None
) -> list[dict[str, Any]]:
    """The open attentions of these causes, of this `role` or `unit` where given."""
    return [
        one
        for one in journal.state(timeline)["attentions"].values()
        if one["settled_at"] is None
        and one["cause"] in causes
        and all(one[name] == value for name, value in having.items())
    ]


def raise_attention(journal: JournalTransaction, timeline: UUID, cause: str, part: dict[str, Any]) -> None:
    """`part`: what it is about, with `role`, `unit` and `call_sign` where there are any. Open already: nothing."""
    about = {name: part.get(name) for name in ("role", "unit", "call_sign")}
    if unsettled(journal, timeline, causes=(cause,), role=about["role"], unit=about["unit"]):
        return
    payload = {"attention": str(new_id()), "cause": cause, **about}
    journal.append(timeline, NewEntry(kind="attention_raised", payload=payload))


def settle(journal: JournalTransaction, timeline: UUID, *causes: str, **having: str | None) -> None:
    for one in unsettled(journal, timeline, causes=causes, **having):
        payload = {"attention": one["attention"]}
        journal.append(timeline, NewEntry(kind="attention_settled", payload=payload))


def say_seen(actor: Actor, timeline: UUID, attention: UUID) -> None:
    """A desk looks after it. Saying so twice is saying it once. Raises `IncidentNotFound`, `AttentionUnknown`."""
    in_transaction(lambda journal: _say_seen(journal, actor, timeline, attention), timelines=[timeline])


def _say_seen(journal: JournalTransaction, actor: Actor, timeline: UUID, attention: UUID) -> None:
    incident = Incident.objects.filter(pk=timeline).first()
    if incident is None or actor.agency not in audience(incident.agency_id, journal.state(timeline)).agencies:
        raise IncidentNotFound
    held = journal.state(timeline)["attentions"].get(str(attention))
    if held is None:
        raise AttentionUnknown
    if held["seen_at"] is None:
        payload = {"attention": str(attention)}
        journal.append(
            timeline,
            NewEntry(kind="attention_seen", payload=payload, author=actor.person, agency=actor.agency),
        )
