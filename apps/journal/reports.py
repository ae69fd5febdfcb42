"""A report: what one device says happened, before it is an entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from apps.accounts.access import Actor, SubjectKind
from apps.core.problems import Problem
from apps.core.words import ENGLISH, message
from apps.journal.chain import report_digest
from apps.journal.effective import WirePayload
from apps.journal.models import Entry
from apps.journal.transaction import NewEntry


@dataclass(frozen=True, kw_only=True)
class Report:
    """`at` is corrected by the device's measured clock offset; `device_at` is what its own clock said.

    `unit`: for which it speaks; `noted_unit`: the one that the device noted when it was recorded; `has_left`: the author is not
    aboard `unit` any more.
    """

    id: UUID
    kind: str
    incident: UUID
    at: datetime
    payload: WirePayload
    text: str | None
    actor: Actor
    unit: UUID | None
    device: UUID | None
    device_at: datetime
    received_at: datetime
    clock_offset_ms: int | None
    flags: tuple[str, ...]
    digest: str
    # Of the device that sent it: its receipt is read there.
    language: str = ENGLISH
    # What the timeline is of, whose id is in `incident`.
    subject_kind: SubjectKind = "incident"
    noted_unit: UUID | None = None
    has_left: bool = False

    def entry(
        self, kind: str, payload: Mapping[str, object] | None = None, flags: tuple[str, ...] = ()
    ) -> NewEntry:
        """The entry that this report becomes: same id, same times, same author."""
        return NewEntry(
            id=self.id,
            kind=kind,
            payload=self.payload if payload is None else payload,
            occurred_at=self.at,
            received_at=self.received_at,
            device_at=self.device_at,
            clock_offset_ms=self.clock_offset_ms,
            unit=self.unit,
            author=self.actor.person,
            agency=self.actor.agency,
            device=self.device,
            text=self.text,
            flags=tuple(sorted(set(self.flags) | set(flags))),
            report_digest=self.digest,
        )

    def is_of(self, entry: Entry) -> bool:
        """Whether the entry is this report, sent before. Of an erased entry only the author is known."""
        if entry.erased_at:
            return bool(entry.report_digest) and entry.author_id == self.actor.person
        return entry.report_digest == report_digest(entry.salt, self.digest)


class ReportMalformed(Problem):
    """A report that is not of the form that its kind takes."""

    status = 422


def malformed(kind: str, fault: object) -> ReportMalformed:
    """`ReportMalformed` by what its kind found wrong, in technical terms."""
    return ReportMalformed(message("problem-report_malformed-of_kind", kind=kind, fault=str(fault)))


class KindUnknown(Problem):
    """The server does not know this kind of report."""

    status = 422


class ReportIdReused(Problem):
    """Another report was stored under the same id."""

    status = 409


class AlreadyRecorded(Problem):
    """Someone of the same crew has already recorded this fact; `entry` is that entry."""

    status = 409

    def __init__(self, entry: UUID) -> None:
        super().__init__()
        self.entry = entry


class EntryNotYours(Problem):
    """The person is neither the author of the entry nor a clinician on the incident."""

    status = 403


class EntryUnknown(Problem):
    """There is no such entry on the incident that the person may read."""

    status = 409


class EntryNotWithdrawable(Problem):
    """An entry of this kind cannot be taken back."""

    status = 409
