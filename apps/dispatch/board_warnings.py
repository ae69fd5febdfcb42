"""Board warnings: raised once, loud on the board until somebody takes them, settled by what happens next.

On the wire a board warning is called an attention.
"""

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
    """The warnings of these causes that are not settled, of this `role` or `unit` where given."""
    return [
        one
        for one in journal.state(timeline)["attentions"].values()
        if one["settled_at"] is None
        and one["cause"] in causes
        and all(one[name] == value for name, value in having.items())
    ]


def raise_warning(journal: JournalTransaction, timeline: UUID, cause: str, part: dict[str, Any]) -> None:
    """Raise a warning unless the same one is open. `part`: its subject, with `role`, `unit` and `call_sign` where there are any."""
    about = {name: part.get(name) for name in ("role", "unit", "call_sign")}
    if unsettled(journal, timeline, causes=(cause,), role=about["role"], unit=about["unit"]):
        return
    payload = {"attention": str(new_id()), "cause": cause, **about}
    journal.append(timeline, NewEntry(kind="attention_raised", payload=payload))


def settle(journal: JournalTransaction, timeline: UUID, *causes: str, **having: str | None) -> None:
    for one in unsettled(journal, timeline, causes=causes, **having):
        payload = {"attention": one["attention"]}
        journal.append(timeline, NewEntry(kind="attention_settled", payload=payload))


def take_warning(actor: Actor, timeline: UUID, warning: UUID) -> None:
    """A desk takes the warning; taking it twice changes nothing. Raises `IncidentNotFound`, `AttentionUnknown`."""
    in_transaction(lambda journal: _take_warning(journal, actor, timeline, warning), timelines=[timeline])


def _take_warning(journal: JournalTransaction, actor: Actor, timeline: UUID, warning: UUID) -> None:
    incident = Incident.objects.filter(pk=timeline).first()
    if incident is None or actor.agency not in audience(incident.agency_id, journal.state(timeline)).agencies:
        raise IncidentNotFound
    held = journal.state(timeline)["attentions"].get(str(warning))
    if held is None:
        raise AttentionUnknown
    if held["seen_at"] is None:
        payload = {"attention": str(warning)}
        journal.append(
            timeline,
            NewEntry(kind="attention_seen", payload=payload, author=actor.person, agency=actor.agency),
        )
