"""Board warnings: raised once, loud on the board until somebody takes them, settled by what happens next.

On the wire a board warning is called an attention.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.ids import new_id
from apps.core.problems import NotAllowed
from apps.core.words import message
from apps.dispatch.kinds import BoardWarningCause
from apps.dispatch.problems import AttentionUnknown
from apps.dispatch.state import BoardWarning, DispatchedState
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.response_actions import acknowledge_request
from apps.incidents.response_payloads import Backup
from apps.incidents.rules import agencies_concerned
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction


class Subject(TypedDict, total=False):
    """What a warning is about; an involvement fits."""

    role: AlertRole | None
    unit: str | None
    call_sign: str | None


def unsettled(
    journal: JournalTransaction, timeline: UUID, *, causes: tuple[str, ...], about: Subject | None = None
) -> list[BoardWarning]:
    """The warnings of these causes that are not settled, about this role or unit where given."""
    wanted = about or {}
    return [
        one
        for one in journal.state(timeline, DispatchedState)["attentions"].values()
        if one["settled_at"] is None
        and one["cause"] in causes
        and one["role"] == wanted.get("role", one["role"])
        and one["unit"] == wanted.get("unit", one["unit"])
    ]


def about_unit(part: Involvement) -> Subject:
    return {"role": part["role"], "unit": part["unit"], "call_sign": part["call_sign"]}


def raise_warning(
    journal: JournalTransaction, timeline: UUID, cause: BoardWarningCause, about: Subject | None = None
) -> None:
    """Raise a warning unless the same one is open."""
    subject: Subject = {"role": None, "unit": None, "call_sign": None, **(about or {})}
    same: Subject = {"role": subject["role"], "unit": subject["unit"]}
    if not unsettled(journal, timeline, causes=(cause,), about=same):
        _raise(journal, timeline, {"cause": cause, **subject})


def warn_of_request(journal: JournalTransaction, timeline: UUID, part: Involvement, what: Backup) -> None:
    """Raise the warning that a unit asks for this, unless one waits that nobody has taken. Who asks again after it was taken is
    heard again.
    """
    subject = about_unit(part)
    waiting = unsettled(journal, timeline, causes=("backup_requested",), about=subject)
    if not any(one.get("what") == what and one["seen_at"] is None for one in waiting):
        _raise(journal, timeline, {"cause": "backup_requested", "what": what, **subject})


def _raise(journal: JournalTransaction, timeline: UUID, payload: Mapping[str, object]) -> None:
    entry = NewEntry(kind="attention_raised", payload={"attention": str(new_id()), **payload})
    journal.append(timeline, entry)


def settle(
    journal: JournalTransaction, timeline: UUID, *causes: BoardWarningCause, about: Subject | None = None
) -> None:
    for one in unsettled(journal, timeline, causes=causes, about=about):
        payload = {"attention": one["attention"]}
        journal.append(timeline, NewEntry(kind="attention_settled", payload=payload))


def _is_about(warning: BoardWarning, agency: UUID, state: DispatchedState) -> bool:
    """Whether it is about a unit of the agency. Every other warning is for the desk that owns the call."""
    part = state["involvements"].get(warning["unit"] or "")
    return part is not None and part["agency"] == str(agency)


def take_warning(actor: Actor, timeline: UUID, warning: UUID) -> None:
    """A desk takes the warning; taking it twice changes nothing. That no ambulance goes is for the desk that owns the call, which
    acknowledges the request with it. Raises `IncidentNotFound`, `AttentionUnknown`, `NotAllowed`.
    """
    in_transaction(lambda journal: _take_warning(journal, actor, timeline, warning), timelines=[timeline])


def _take_warning(journal: JournalTransaction, actor: Actor, timeline: UUID, warning: UUID) -> None:
    incident = Incident.objects.filter(pk=timeline).first()
    if incident is None:
        raise IncidentNotFound
    state = journal.state(timeline, DispatchedState)
    if actor.agency not in agencies_concerned(incident.agency_id, state):
        raise IncidentNotFound
    held = state["attentions"].get(str(warning))
    if held is None:
        raise AttentionUnknown
    if actor.agency != incident.agency_id and not _is_about(held, actor.agency, state):
        raise NotAllowed(message("problem-not_allowed-warning"))
    if held["cause"] == "no_ambulance":
        acknowledge_request(journal, timeline, actor, "desk")
    if held["seen_at"] is None:
        payload = {"attention": str(warning)}
        journal.append(
            timeline,
            NewEntry(kind="attention_seen", payload=payload, author=actor.person, agency=actor.agency),
        )
