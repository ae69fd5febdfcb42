"""A desk reads the remains of a device and decides: what it accepts is judged as a report of its author, and marked as vouched."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import TypedDict
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.clock import from_wire, now, to_wire
from apps.core.instants import shifted
from apps.core.problems import Problem
from apps.dispatch.inbox.items import lock_open, resolve
from apps.dispatch.inbox.problems import DeskItemNotFound
from apps.dispatch.models import DeskItem
from apps.incidents.selectors import incidents_by_id
from apps.journal.effective import WirePayload
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.reports.batches import Sender, read_item
from apps.reports.inbox import Receipt, judge_all, vouched
from apps.reports.models import DeviceRemains
from apps.reports.remains.facts import KeptFact, facts_of
from apps.reports.remains.problems import RemainsUnread
from apps.units.selectors import actor_of


class FactRecord(TypedDict):
    """`outcome`: null until the remains are judged; then what became of the report, with the `code` of a refusal."""

    id: str
    kind: str
    at: str
    payload: WirePayload
    text: str | None
    outcome: str | None
    code: str | None


class RemainsRecord(TypedDict):
    """What one device left of one author's about one incident (docs/wire.md)."""

    id: str
    device: str
    cause: str
    author: str
    incident: str
    incident_number: str | None
    received_at: str
    judged_at: str | None
    judged_by: str | None
    facts: list[FactRecord]


def remains_of(actor: Actor, item: UUID) -> list[RemainsRecord]:
    """What waits under an item of the actor's own desk, or was judged there. Raises `DeskItemNotFound`."""
    if not DeskItem.objects.filter(pk=item, agency=actor.agency, kind="device_remains").exists():
        raise DeskItemNotFound
    found = list(
        DeviceRemains.objects.filter(item=item)
        .select_related("author", "judged_by")
        .order_by("received_at", "pk")
    )
    numbers = {key: one.number for key, one in incidents_by_id({row.incident for row in found}).items()}
    return [_record(row, numbers.get(row.incident)) for row in found]


def judge(actor: Actor, item: UUID, accepted: Collection[UUID]) -> None:
    """Record the reports accepted as their author's own, marked as vouched for, discard the rest, and resolve the item.

    Raises `DeskItemNotFound`, `DeskItemResolved`, `RemainsUnread`; then nothing has changed.
    """
    wanted = set(accepted)
    waiting = DeviceRemains.objects.filter(item=item, judged_at=None)
    timelines = {
        row.incident for row in waiting if wanted & {UUID(one["report"]["id"]) for one in facts_of(row)}
    }
    in_transaction(lambda journal: _judge(journal, actor, item, wanted), timelines)


def _judge(journal: JournalTransaction, actor: Actor, item: UUID, wanted: set[UUID]) -> None:
    held = lock_open(actor, item)
    rows = DeviceRemains.objects.select_for_update(no_key=True, of=("self",)).filter(
        item=held.pk, judged_at=None
    )
    waiting = list(rows.select_related("author", "membership__agency__service").order_by("received_at", "pk"))
    unknown = wanted - {UUID(one["report"]["id"]) for row in waiting for one in facts_of(row)}
    if unknown or not waiting:
        raise RemainsUnread
    for row in waiting:
        row.outcomes = {one["id"]: one for one in _judged(journal, row, wanted)}
        row.judged_at, row.judged_by_id = now(), actor.person
        row.save(update_fields=["outcomes", "judged_at", "judged_by"])
    resolve(journal, held, "accepted" if wanted else "discarded", actor)


def _judged(
    journal: JournalTransaction, row: DeviceRemains, wanted: set[UUID]
) -> list[dict[str, str | None]]:
    sender = Sender(actor=_author_of(row), device=row.device, received_at=row.received_at)
    read: list[Report | Receipt] = []
    outcomes: list[dict[str, str | None]] = []
    for one in facts_of(row):
        if UUID(one["report"]["id"]) in wanted:
            read.append(read_item(one["report"], sender, one["offset_ms"]))
        else:
            outcomes.append({"id": one["report"]["id"], "outcome": "discarded", "code": None})
    reports = [vouched(one) for one in read if isinstance(one, Report)]
    for report, judgement in zip(reports, judge_all(journal, reports), strict=True):
        outcome, code = (
            ("refused", judgement.code) if isinstance(judgement, Problem) else (judgement[0], None)
        )
        outcomes.append({"id": str(report.id), "outcome": outcome, "code": code})
    receipts = [one for one in read if not isinstance(one, Report)]
    return outcomes + [{name: one[name] for name in ("id", "outcome", "code")} for one in receipts]


def _author_of(row: DeviceRemains) -> Actor:
    """The author as the sign-in was, whatever he or she may do today."""
    row.author.membership = row.membership
    return actor_of(row.author)


def _record(row: DeviceRemains, number: str | None) -> RemainsRecord:
    return {
        "id": str(row.pk),
        "device": row.device_label,
        "cause": row.cause,
        "author": row.author.name,
        "incident": str(row.incident),
        "incident_number": number,
        "received_at": to_wire(row.received_at),
        "judged_at": to_wire(row.judged_at) if row.judged_at else None,
        "judged_by": row.judged_by.name if row.judged_by else None,
        "facts": [_fact_record(one, row.outcomes) for one in facts_of(row)],
    }


def _fact_record(one: KeptFact, outcomes: Mapping[str, Mapping[str, str | None]]) -> FactRecord:
    """The time is corrected by the clock's offset, as the entry's will be."""
    report = one["report"]
    outcome = outcomes.get(report["id"], {})
    at = shifted(from_wire(report["at"]), timedelta(milliseconds=one["offset_ms"] or 0))
    return {
        "id": report["id"],
        "kind": report["kind"],
        "at": to_wire(at),
        "payload": report.get("payload") or {},
        "text": report.get("text"),
        "outcome": outcome.get("outcome"),
        "code": outcome.get("code"),
    }
