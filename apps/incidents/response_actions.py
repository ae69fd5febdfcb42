"""Writes of the response: limited, closed, opened again. Each says why, and nothing that is so already is written again."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Actor
from apps.incidents.actions import part_of
from apps.incidents.response_payloads import ClosedCause, ReopenedCause, ResponseRole
from apps.incidents.rules import is_late
from apps.incidents.state import IncidentSlice
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, NewEntry


def limit_response(
    journal: JournalTransaction, incident: UUID, role: ResponseRole, wanted: int | None, by: Actor | None
) -> None:
    """Want so many units of this role, whatever the scheme says; None: as the scheme says."""
    if journal.state(incident, IncidentSlice)["response"]["wanted"][role] != wanted:
        _append(journal, incident, "response_limited", {"role": role, "wanted": wanted}, by)


def close_response(
    journal: JournalTransaction,
    incident: UUID,
    cause: ClosedCause,
    by: Actor | None = None,
    reason: str = "",
) -> bool:
    """Ask for no more units. False if none were asked for already."""
    if journal.state(incident, IncidentSlice)["response"]["state"] == "closed":
        return False
    _append(journal, incident, "response_closed", {"cause": cause}, by, reason)
    return True


def reopen_response(
    journal: JournalTransaction,
    incident: UUID,
    cause: ReopenedCause,
    by: Actor | None = None,
    reason: str = "",
) -> bool:
    """Ask for units again, as many as the scheme says. False if that is so already."""
    response = journal.state(incident, IncidentSlice)["response"]
    if response["state"] == "open" and not any(value is not None for value in response["wanted"].values()):
        return False
    _append(journal, incident, "response_reopened", {"cause": cause}, by, reason)
    return True


def acknowledge_request(journal: JournalTransaction, incident: UUID, by: Actor, how: str) -> None:
    """Record that the control room has acknowledged the request for an ambulance: once."""
    request = journal.state(incident, IncidentSlice)["request"]
    if request and request["acknowledged_at"] is None:
        _append(journal, incident, "ambulance_request_acknowledged", {"by": how}, by)


def record_backup_request(journal: JournalTransaction, report: Report) -> Entry:
    """Record that a unit asks for more help: a fact of any unit that is or was there."""
    part = part_of(journal, report)
    late = is_late(journal.state(report.incident, IncidentSlice), part["unit"])
    return journal.append(report.incident, report.entry("backup_requested", flags=("late",) if late else ()))


def _append(
    journal: JournalTransaction,
    incident: UUID,
    kind: str,
    payload: dict[str, object],
    by: Actor | None,
    reason: str = "",
) -> None:
    author, agency = (by.person, by.agency) if by else (None, None)
    journal.append(
        incident, NewEntry(kind=kind, payload=payload, text=reason or None, author=author, agency=agency)
    )
