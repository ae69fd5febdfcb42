"""Batches of reports, read item by item, so that a malformed item fails alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec

from apps.accounts.access import Actor, SubjectKind
from apps.core.clock import from_wire
from apps.core.conversion import convert
from apps.core.problems import Problem
from apps.core.storable import storable, unstorable_in
from apps.core.words import ENGLISH, Words, message
from apps.journal.effective import WirePayload
from apps.journal.reports import Report, ReportMalformed
from apps.reports.inbox import Receipt, read_report, receipt
from apps.reports.pace import TooManyAtOnce, pace
from apps.reports.writer import writer

MAX_REPORTS = 200
MAX_OFFSET_MS = 100 * 365 * 24 * 3600 * 1000
"""A clock that was never set says 1970. What is further off was not measured."""
WRONG_CLOCK_MS = 120_000


class BatchMalformed(Problem):
    """A batch is not `{clock: {sent_at, offset_ms}, reports: [...]}`."""


class BatchTooLarge(Problem):
    """A batch has more reports than `max_reports`."""

    status = 413


class SentReport(msgspec.Struct, forbid_unknown_fields=True):
    """One item of a batch, as the device sent it."""

    id: UUID
    kind: Annotated[str, msgspec.Meta(max_length=40)]
    incident: UUID
    at: str
    payload: WirePayload = {}
    text: Annotated[str, msgspec.Meta(max_length=2000)] | None = None
    subject_kind: SubjectKind = "incident"
    unit: UUID | None = None
    offset_ms: Any = None


@dataclass(frozen=True, kw_only=True)
class Sender:
    """The sender of a batch: the person, the device, and the time of receipt."""

    actor: Actor
    device: UUID | None
    received_at: datetime
    language: str = ENGLISH


def take_batch(body: Mapping[str, object], sender: Sender) -> list[Receipt]:
    """Take a batch and return a receipt for each item, in the same order."""
    items, clock = _items(body)
    offset_ms = clock_offset_or_difference(clock, sender.received_at)
    read = [read_item(item, sender, offset_ms) for item in items]
    paced = _paced(read)
    receipts = iter(writer.write([one for one in paced if isinstance(one, Report)]))
    return [next(receipts) if isinstance(one, Report) else one for one in paced]


def _paced(read: list[Report | Receipt]) -> list[Report | Receipt]:
    """Those that are taken now; the others have the receipt that says they come later."""
    admitted = iter(pace.admitted([one for one in read if isinstance(one, Report)]))
    return [
        one
        if not isinstance(one, Report) or next(admitted)
        else receipt(one.id, TooManyAtOnce(), Words.for_language(one.language))
        for one in read
    ]


def _items(body: Mapping[str, object]) -> tuple[list[object], Mapping[str, object]]:
    items, clock = body.get("reports"), body.get("clock")
    if not isinstance(items, list) or not isinstance(clock, dict) or body.keys() - {"clock", "reports"}:
        raise BatchMalformed
    if len(items) > MAX_REPORTS:
        raise BatchTooLarge(max_reports=MAX_REPORTS)
    return items, clock


def clock_offset_ms(clock: Mapping[str, object]) -> int | None:
    """How far the server's clock is ahead of the device's, as the device measured it; None where it gives nothing of use."""
    return _offset(clock.get("offset_ms"))


def clock_offset_or_difference(clock: Mapping[str, object], received_at: datetime) -> int | None:
    """The offset that the device measured, else the one that the times of sending and receipt show."""
    measured = clock_offset_ms(clock)
    return _offset_by_receipt(clock, received_at) if measured is None else measured


def _offset(given: object) -> int | None:
    """What is no number of milliseconds, or is beyond any clock, counts as not measured: it takes no report with it."""
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not abs(given) <= MAX_OFFSET_MS:
        return None
    return round(given)


def _offset_by_receipt(clock: Mapping[str, object], received_at: datetime) -> int | None:
    """The offset by the times of sending and receipt, for a clock that has not been measured since it was set. A difference
    larger than any delay of a connection shows a wrong clock.
    """
    try:
        offset_ms = round((received_at - from_wire(str(clock.get("sent_at")))).total_seconds() * 1000)
    except ValueError:
        return None
    return offset_ms if WRONG_CLOCK_MS < abs(offset_ms) <= MAX_OFFSET_MS else None


def read_item(item: Any, sender: Sender, offset_ms: int | None) -> Report | Receipt:
    """The report of one item, or the receipt that refuses it."""
    try:
        item = cleaned(item)
        given = convert(item, SentReport)
        if unstorable_in(given.payload):
            raise ValueError("the payload holds NUL or half a character, which no database takes")
        from_wire(item["at"])
        measured = _offset(given.offset_ms)
        own_ms = offset_ms if measured is None else measured
        return read_report(item, sender.actor, sender.device, sender.received_at, own_ms, sender.language)
    except (msgspec.ValidationError, ValueError, OverflowError) as fault:
        malformed = ReportMalformed(message("problem-report_malformed-form", fault=str(fault)))
        return receipt(_id_of(item), malformed, Words.for_language(sender.language))


def cleaned(item: Any) -> Any:
    """The item with U+FFFD for what no database takes in its words: half an emoji loses no note."""
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return item
    return {**item, "text": storable(item["text"])}


def _id_of(item: Any) -> UUID | None:
    """The id of an unreadable item, or None if that is not an id."""
    try:
        return convert(item["id"], UUID)
    except (TypeError, KeyError, ValueError, msgspec.ValidationError):
        return None
