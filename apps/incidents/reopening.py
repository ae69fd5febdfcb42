"""An incident that was over and goes on: a clear was taken back, or the call turned out to be worse."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from apps.accounts.access import Actor
from apps.incidents.correcting import withdraw
from apps.incidents.models import Involvement
from apps.incidents.problems import NotAboard, Overtaken
from apps.incidents.rules import active_units
from apps.incidents.state import IncidentSlice, Phase
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, NewEntry

OVER: tuple[Phase, ...] = ("closed", "cancelled")
"""The phases of an incident that can go on. One that was merged goes on elsewhere, until the merge is taken back."""


def reopen(
    journal: JournalTransaction,
    incident: UUID,
    cause: Literal["recoded", "desk", "cad"],
    by: Actor | None,
    reason: str = "",
) -> bool:
    """Open an incident that is over, and ask for units again. False if it is open or merged; then nothing is written."""
    if not _open(journal, incident, cause, by, reason):
        return False
    # Always, so that those who had cleared no longer fill a place.
    _append(journal, incident, "response_reopened", cause, by)
    return True


def open_with_patient(journal: JournalTransaction, incident: UUID) -> None:
    """Open a cancelled incident at which somebody is with a patient. It stays cancelled in so far as nobody is asked for."""
    _open(journal, incident, "with_patient", None)
    if journal.state(incident, IncidentSlice)["response"]["cause"] != "cancelled":
        _append(journal, incident, "response_closed", "cancelled", None)


def _open(
    journal: JournalTransaction, incident: UUID, cause: str, by: Actor | None, reason: str = ""
) -> bool:
    if journal.state(incident, IncidentSlice)["phase"] not in OVER:
        return False
    _append(journal, incident, "incident_reopened", cause, by, reason)
    return True


def _append(
    journal: JournalTransaction,
    incident: UUID,
    kind: str,
    cause: str,
    by: Actor | None,
    reason: str = "",
) -> None:
    author, agency = (by.person, by.agency) if by else (None, None)
    entry = NewEntry(kind=kind, payload={"cause": cause}, text=reason or None, author=author, agency=agency)
    journal.append(incident, entry)


def withdraw_from_incident(journal: JournalTransaction, report: Report) -> Entry:
    """Take an entry back. Where that was the clear of a unit, its part goes on, and with it an incident that was over.

    Raises `UnitCommitted` where the unit has gone elsewhere since, `Overtaken` where it has been there and back, and `NotAboard`
    for somebody who has left it.
    """
    target = journal.entries(report.incident).get(str(report.payload.get("entry")))
    if report.has_left and target and target["kind"] == "status_reached":
        raise NotAboard
    if (
        target
        and target["unit"]
        and target["kind"] == "status_reached"
        and _has_gone_on(report, target["unit"])
    ):
        raise Overtaken
    entry = withdraw(journal, report)
    if active_units(journal.state(report.incident, IncidentSlice)):
        _open(journal, report.incident, "clear_withdrawn", None)
    return entry


def _has_gone_on(report: Report, unit: str) -> bool:
    """Whether the unit was alerted to another incident after it took its status back, and that is over."""
    since = Involvement.objects.filter(unit=unit, alerted_at__gt=report.at, is_active=False)
    return since.exclude(incident=report.incident).exists()
