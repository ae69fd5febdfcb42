"""Who may correct what is recorded: those whom it is open to, and whose act it is, as of the moment of the correction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from uuid import UUID

from apps.accounts.access import (
    Audience,
    Clearance,
    Permission,
    TimeAboard,
    UnitPart,
    clearance,
    has_permission,
)
from apps.core.words import message
from apps.incidents.actions import part_of
from apps.incidents.care_ended import care_closed_at
from apps.incidents.models import Incident
from apps.incidents.rules import unit_parts
from apps.incidents.state import Involvement
from apps.incidents.visibility import is_open, reader_of
from apps.journal.actions import mark_duplicate, withdraw_entry
from apps.journal.effective import BareEntry
from apps.journal.kinds import registry
from apps.journal.models import Entry
from apps.journal.recording import FromDevices
from apps.journal.reports import EntryNotYours, EntryUnknown, Report
from apps.journal.transaction import JournalTransaction


@dataclass(frozen=True)
class _Correction:
    """A correction and the entries that it names, those that are there."""

    journal: JournalTransaction
    report: Report
    named: Sequence[BareEntry]

    @cached_property
    def moment(self) -> datetime:
        """When it was made: never before others' entries that it names could be known. A wrong clock says nothing."""
        report = self.report
        if report.flags:
            return report.received_at
        others = {UUID(entry["id"]) for entry in self.named if not self.is_own(entry)}
        known = dict(Entry.objects.filter(pk__in=others).values_list("pk", "recorded_at"))
        moments = [known.get(one, report.received_at) for one in others]
        return min(max([report.at, *moments]), report.received_at)

    def is_own(self, entry: BareEntry) -> bool:
        author = entry["author"]
        return author is not None and author["person"] == str(self.report.actor.person)

    def is_of_own_unit(self, entry: BareEntry) -> bool:
        return self.is_own(entry) or entry["unit"] == str(self.report.unit)

    def is_caring(self) -> bool:
        """Whether the unit had a patient then: its part was not over, and it had not handed its care over."""
        part = part_of(self.journal, self.report)
        closed_at = care_closed_at(self.journal.whole_state(self.report.incident), part["unit"])
        ended_at = None if _goes_on_elsewhere(part) else part["ended_at"]
        return not any(
            one is not None and datetime.fromisoformat(one) < self.moment for one in (ended_at, closed_at)
        )

    def has_authority(self) -> bool:
        """Whether the author may correct others: a clinician of those who treat, aboard, while the unit has the patient."""
        is_clinician = has_permission(self.report.actor, Permission.WITHDRAW_FOR_OTHERS)
        return is_clinician and not self.report.has_left and self.is_caring()

    def are_open(self, entries: Iterable[BareEntry]) -> bool:
        """Whether the author could read all of them then. One's own are always open."""
        others = [entry for entry in entries if not self.is_own(entry)]
        if not others:
            return True
        reader = reader_of(self.report.actor, self._clearance())
        return all(is_open(entry, reader) for entry in others)

    def _clearance(self) -> Clearance:
        at = self.moment
        parts = unit_parts(self.journal.whole_state(self.report.incident), care_closed_at)
        owner = Incident.objects.values_list("agency", flat=True).get(pk=self.report.incident)
        units = {unit: _as_of(part, at) for unit, part in parts.items()}
        actor = self.report.actor
        aboard = tuple(_aboard_as_of(time, at) for time in actor.aboard if time.since <= at)
        return clearance(replace(actor, aboard=aboard), Audience(owner=owner, units=units), at)


def _goes_on_elsewhere(part: Involvement) -> bool:
    return part["stand_down_cause"] == "merged"


def _as_of(part: UnitPart, at: datetime) -> UnitPart:
    """The part as it was then: what ended later had not ended."""
    ends_later = part.ended_at is not None and part.ended_at > at
    closes_later = part.care_closed_at is not None and part.care_closed_at > at
    return replace(
        part,
        ended_at=None if ends_later else part.ended_at,
        turned_away=part.turned_away and not ends_later,
        care_closed_at=None if closes_later else part.care_closed_at,
    )


def _aboard_as_of(time: TimeAboard, at: datetime) -> TimeAboard:
    return replace(time, until=None) if time.until is not None and time.until > at else time


def withdraw(journal: JournalTransaction, report: Report) -> Entry:
    """Take an entry back: one's own, or, with authority, another's that one may read.

    One that is not there yet is taken back by its author alone, which the fold judges. Raises `EntryUnknown`, `EntryNotYours`.
    """
    entry = str(report.payload.get("entry"))
    target = journal.entries(report.incident).get(entry)
    if target is None:
        _refuse_of_elsewhere(report, entry)
        return withdraw_entry(journal, report, None)
    correction = _Correction(journal, report, [target])
    if not correction.are_open([target]):
        raise EntryUnknown
    return withdraw_entry(journal, report, target, has_authority=correction.has_authority())


def _refuse_of_elsewhere(report: Report, entry: str) -> None:
    """Nothing on this incident takes back what is on another, or on none."""
    # What is no id is for its kind to refuse, which names the field.
    if _is_id(entry) and Entry.objects.filter(pk=entry).exclude(timeline=report.incident).exists():
        raise EntryUnknown


def mark_same(journal: JournalTransaction, report: Report) -> Entry:
    """Say that two entries record one event: both open to the author, acts that he or she may record, and one of them of the
    own crew, unless with authority; and only while the unit has the patient.

    Raises `EntryUnknown` for one that is not there, or that the author may not read, `EntryNotYours`.
    """
    found = [
        journal.entries(report.incident).get(str(report.payload.get(name))) for name in ("entry", "same_as")
    ]
    named = [entry for entry in found if entry is not None and not entry["withheld"]]
    if report.payload.keys() == {"entry", "same_as"} and all(map(_is_id, report.payload.values())):
        _refuse_mark(_Correction(journal, report, named), is_whole=len(named) == len(found))
    return mark_duplicate(journal, report)


def _refuse_mark(correction: _Correction, *, is_whole: bool) -> None:
    if not is_whole or not correction.are_open(correction.named):
        raise EntryUnknown
    if not correction.is_caring():
        raise EntryNotYours(message("problem-entry_not_yours-care_closed"))
    is_of_crew = any(correction.is_of_own_unit(entry) for entry in correction.named)
    may_record = all(_may_record(correction.report, entry) for entry in correction.named)
    if not may_record or not (is_of_crew or correction.has_authority()):
        raise EntryNotYours(message("problem-entry_not_yours-mark"))


def _may_record(report: Report, entry: BareEntry) -> bool:
    """Whether the author's role may record such an entry: a drug is a clinician's, and so is what is said of it."""
    recorded = registry[entry["kind"]].recorded
    needed = recorded.needed(entry["payload"]) if isinstance(recorded, FromDevices) else ()
    return all(has_permission(report.actor, one.permission) for one in needed)


def _is_id(value: object) -> bool:
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True


def while_caring(
    record: Callable[[JournalTransaction, Report], Entry],
) -> Callable[[JournalTransaction, Report], Entry]:
    """Record what puts the records of others together, which is for those who had the patient at that moment."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        if not _Correction(journal, report, ()).is_caring():
            raise EntryNotYours(message("problem-entry_not_yours-care_closed"))
        return record(journal, report)

    return route
