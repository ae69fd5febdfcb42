"""A batch of reports as it came: read item by item, so that one that is malformed fails alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec

from apps.accounts.access import Actor
from apps.core.clock import from_wire
from apps.core.problems import Problem
from apps.journal.reports import Report, ReportMalformed
from apps.sync.inbox import read_report, receipt
from apps.sync.writer import writer

MAX_REPORTS = 200
MAX_OFFSET_MS = 10 * 365 * 24 * 3600 * 1000


class BatchMalformed(Problem):
    """A batch is `{clock: {sent_at, offset_ms}, reports: [...]}`. Nothing of it was taken; it stays on the device."""


class BatchTooLarge(Problem):
    """A batch holds too many reports. Nothing of it was taken: send it in smaller ones."""

    status = 413


class ReportIn(msgspec.Struct, forbid_unknown_fields=True):
    id: UUID
    kind: Annotated[str, msgspec.Meta(max_length=40)]
    incident: UUID
    at: str
    payload: dict[str, Any] = {}
    text: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


@dataclass(frozen=True, kw_only=True)
class Sender:
    """Who sends a batch, from which device, received when."""

    actor: Actor
    device: UUID | None
    received_at: datetime


def take_batch(body: dict[str, Any], sender: Sender) -> list[dict[str, Any]]:
    """Receipts for every item of the batch, in its order."""
    items, offset_ms = _items(body)
    read = [_read(item, sender, offset_ms) for item in items]
    receipts = iter(writer.write([one for one in read if isinstance(one, Report)]))
    return [next(receipts) if isinstance(one, Report) else one for one in read]


def _items(body: dict[str, Any]) -> tuple[list[Any], int | None]:
    items, clock = body.get("reports"), body.get("clock")
    if not isinstance(items, list) or not isinstance(clock, dict) or body.keys() - {"clock", "reports"}:
        raise BatchMalformed
    offset = clock.get("offset_ms")
    if offset is not None and (type(offset) is not int or abs(offset) > MAX_OFFSET_MS):
        raise BatchMalformed(
            "`clock.offset_ms` is a whole number of milliseconds, or null where it is not known."
        )
    if len(items) > MAX_REPORTS:
        raise BatchTooLarge(max_reports=MAX_REPORTS)
    return items, offset


def _read(item: Any, sender: Sender, offset_ms: int | None) -> Report | dict[str, Any]:
    try:
        given = msgspec.convert(item, ReportIn, strict=True)
        if "\0" in (given.text or ""):
            raise ValueError("`text` holds a NUL character")
        from_wire(item["at"])
        return read_report(item, sender.actor, sender.device, sender.received_at, offset_ms)
    except (msgspec.ValidationError, ValueError, OverflowError) as fault:
        malformed = ReportMalformed(f"This report is not of the form that this server takes: {fault}")
        return receipt(_id_of(item), malformed)


def _id_of(item: Any) -> UUID | None:
    """The id of an item that could not be read; None if not even that is one."""
    try:
        return msgspec.convert(item["id"], UUID)
    except (TypeError, KeyError, ValueError, msgspec.ValidationError):
        return None
