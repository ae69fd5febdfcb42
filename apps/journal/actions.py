"""Writes of the journal itself: withdrawals and duplicates."""

from __future__ import annotations

from datetime import datetime, timedelta

from apps.core.clock import from_wire
from apps.journal.effective import BareEntry
from apps.journal.kinds import registry
from apps.journal.models import Entry
from apps.journal.reports import EntryNotWithdrawable, EntryNotYours, Report
from apps.journal.transaction import JournalTransaction

UNDO_WINDOW = timedelta(seconds=10)


def withdraw_entry(
    journal: JournalTransaction, report: Report, target: BareEntry | None, *, has_authority: bool = False
) -> Entry:
    """Take an entry back by a later one. It may arrive before its target; then the fold judges it when both are there."""
    if target and target["kind"] not in registry.correctable.withdrawable:
        raise EntryNotWithdrawable
    if target and not has_authority and not _is_author(report, target):
        raise EntryNotYours
    flags: tuple[str, ...] = ("authority",) if has_authority else ()
    if target and _within_undo(target, report.at):
        flags += ("undone",)
    return journal.append(report.incident, report.entry("entry_withdrawn", flags=flags))


def _is_author(report: Report, target: BareEntry) -> bool:
    author = target["author"]
    return bool(author and author["person"] == str(report.actor.person))


def _within_undo(target: BareEntry, at: datetime) -> bool:
    return at - from_wire(target["occurred_at"]) <= UNDO_WINDOW


def mark_duplicate(journal: JournalTransaction, report: Report) -> Entry:
    """Say that two entries record one event: the shock that officer and paramedic both reported."""
    return journal.append(report.incident, report.entry("marked_same"))
