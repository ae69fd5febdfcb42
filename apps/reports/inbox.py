"""The inbox judges each report alone, writes a batch in one journal transaction and gives every report a receipt."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypedDict
from uuid import UUID

import msgspec
from django.db import InterfaceError, OperationalError

from apps.accounts.access import Actor, has_permission
from apps.core.clock import from_wire, to_wire
from apps.core.instants import is_believable, shifted
from apps.core.problems import NotAllowed, NotKnownWhetherStored, Problem
from apps.core.words import ENGLISH, Words
from apps.dispatch.meeting.carrying import carry_on, through_merge
from apps.incidents.problems import IncidentNotFound, NotAboard
from apps.incidents.rules import unit_parts
from apps.journal.models import Entry
from apps.journal.reports import AlreadyRecorded, KindUnknown, Report, ReportIdReused, malformed
from apps.journal.selectors import known_reports
from apps.journal.state import State
from apps.journal.transaction import JournalTransaction, TimelinesLocked, content_digest, in_transaction
from apps.operations.problems import OperationNotFound
from apps.operations.rules import audience
from apps.reports.authorship import Fact, is_for_those_aboard, speaking_for
from apps.reports.routes import OF_ALARMS, OPENING, ROUTES, permission_for, subjects_of
from apps.units.selectors import past_times

log = logging.getLogger(__name__)
VOUCHED = "vouched"
"""The flag of what an ended device could not send and a desk accepted: a fact of its author, and never one that moves others."""
FUTURE_ALLOWED = timedelta(seconds=60)
# The database is away, asks for a retry or has a timeline elsewhere, which concerns the whole transaction, never one report.
DATABASE_FAULTS = (OperationalError, InterfaceError, NotKnownWhetherStored, TimelinesLocked)


class ReportFailed(Problem):
    """The server could not take the report because of a fault of its own."""

    status = 500


def _whenever_care_closed(state: State, unit: str) -> str | None:
    """Whose a report is does not hang on when care was handed over."""
    return None


class Receipt(TypedDict):
    """`Receipt` (docs/wire.md)."""

    id: str | None
    outcome: str
    seq: int | None
    position: int | None
    recorded_at: str | None
    flags: list[str]
    code: str | None
    detail: str | None
    retryable: bool


def read_report(
    given: Mapping[str, Any],
    actor: Actor,
    device: UUID | None,
    received_at: datetime,
    offset_ms: int | None,
    language: str = ENGLISH,
) -> Report:
    """Read an item of a batch, with the device's clock corrected.

    A time in the future, or one that nobody can believe, becomes the time of receipt, with a flag; the device's own is kept.
    """
    device_at = from_wire(given["at"])
    at = shifted(device_at, timedelta(milliseconds=offset_ms or 0))
    flag = _flag_of(at, received_at)
    content = {name: given.get(name) for name in ("kind", "incident", "at", "payload", "text")}
    if given.get("unit"):
        content["unit"] = given["unit"]
    return Report(
        id=UUID(given["id"]),
        kind=given["kind"],
        incident=UUID(given["incident"]),
        at=received_at if flag else at,
        payload=given.get("payload") or {},
        text=given.get("text"),
        actor=actor,
        unit=None,
        noted_unit=UUID(given["unit"]) if given.get("unit") else None,
        device=device,
        device_at=device_at,
        received_at=received_at,
        clock_offset_ms=offset_ms,
        flags=(flag,) if flag else (),
        language=language,
        subject_kind=given.get("subject_kind", "incident"),
        digest=content_digest(content | {"person": str(actor.person)}),
    )


def vouched(report: Report) -> Report:
    """The report with the mark of one that a desk accepted in its author's place."""
    return replace(report, flags=(*report.flags, VOUCHED))


def _flag_of(at: datetime, received_at: datetime) -> str | None:
    if at > received_at + FUTURE_ALLOWED:
        return "clock_ahead"
    return None if is_believable(at, received_at) else "clock_not_set"


def take(reports: Sequence[Report], *, waits: bool = True) -> list[Receipt]:
    """Record the valid reports and return a receipt for each, in the order given. All are committed together, unless one
    makes the transaction fail: then each incident, and in it each report, gets a transaction of its own, so that it fails alone.

    Without `waits` it raises `TimelinesLocked` where another transaction has one of their timelines.
    """
    try:
        judged = _take_together(reports, waits)
    except DATABASE_FAULTS:
        raise
    except Exception:
        log.exception("a transaction of %s reports failed", len(reports))
        if len(reports) > 1:
            return _take_apart(reports)
        judged = [ReportFailed()]
    return [
        receipt(report.id, outcome, Words.for_language(report.language))
        for report, outcome in zip(reports, judged, strict=True)
    ]


def _take_apart(reports: Sequence[Report]) -> list[Receipt]:
    incidents = list(dict.fromkeys(report.incident for report in reports))
    of_each = [[place for place, one in enumerate(reports) if one.incident == key] for key in incidents]
    apart = of_each if len(of_each) > 1 else [[place] for place in of_each[0]]
    receipts: dict[int, Receipt] = {}
    for places in apart:
        receipts |= zip(places, take([reports[place] for place in places]), strict=True)
    return [receipts[place] for place in range(len(reports))]


Judgement = tuple[str, Entry] | Problem


def _take_together(reports: Sequence[Report], waits: bool) -> list[Judgement]:
    incidents = {report.incident for report in reports}
    return in_transaction(lambda journal: judge_all(journal, reports), timelines=incidents, waits=waits)


def judge_all(journal: JournalTransaction, reports: Sequence[Report]) -> list[Judgement]:
    """Judge each report alone and record what is valid, in a transaction that holds their timelines."""
    known = known_reports([report.id for report in reports])
    judged: list[Judgement] = []
    for report in reports:
        judgement = _judge(journal, report, known)
        if isinstance(judgement, tuple) and judgement[0] == "recorded":
            known[report.id] = judgement[1]
        judged.append(judgement)
    return judged


def _judge(journal: JournalTransaction, report: Report, known: dict[UUID, Entry]) -> Judgement:
    if report.id in known:
        return ("duplicate", known[report.id]) if report.is_of(known[report.id]) else ReportIdReused()
    if report.kind not in ROUTES:
        return KindUnknown()
    if not has_permission(report.actor, permission_for(report.kind)):
        return NotAllowed()
    if report.subject_kind not in subjects_of(report.kind):
        return KindUnknown()
    try:
        with journal.savepoint():
            return "recorded", _record(journal, report)
    except AlreadyRecorded as known_already:
        return "duplicate", known_reports([known_already.entry]).get(known_already.entry) or known[
            known_already.entry
        ]
    except Problem as problem:
        return problem
    except msgspec.ValidationError as fault:
        return malformed(report.kind, fault)
    except DATABASE_FAULTS:
        raise
    except Exception:
        log.exception("report %s of kind %s failed", report.id, report.kind)
        return ReportFailed()


def _record(journal: JournalTransaction, report: Report) -> Entry:
    """Record it; what names a merged incident is known in the one in which it goes on."""
    report = through_merge(journal, _speaking_for_its_unit(journal, report))
    entry = ROUTES[report.kind](journal, report)
    if report.subject_kind == "incident":
        carry_on(journal, entry)
    return entry


def _speaking_for_its_unit(journal: JournalTransaction, report: Report) -> Report:
    """The report with the unit that it speaks for. A device that was cut off may send it long after its person has left.

    Raises `IncidentNotFound` for a person who was never on it, `NotAboard` for one who was not aboard at the time, or has left.
    """
    if report.kind in OPENING:
        return report
    if not journal.holds(report.incident) or journal.subject_kind(report.incident) != report.subject_kind:
        raise IncidentNotFound if report.subject_kind == "incident" else OperationNotFound
    if report.subject_kind == "operation":
        units = audience(journal.whole_state(report.incident)).units
        return replace(report, unit=report.actor.unit if report.actor.unit in units else None)
    parts = unit_parts(journal.whole_state(report.incident), _whenever_care_closed)
    fact = Fact(
        kind=report.kind, at=report.at, unit=report.noted_unit, is_timed=not set(report.flags) - {VOUCHED}
    )
    speaking = speaking_for(report.actor, fact, parts, report.actor.aboard)
    if speaking.unit is None or (report.noted_unit and report.noted_unit != speaking.unit):
        past = past_times([report.actor.person]).get(report.actor.person, [])
        speaking = speaking_for(report.actor, fact, parts, [*report.actor.aboard[:1], *past])
    if speaking.unit is None and speaking.was_aboard and report.kind not in OF_ALARMS:
        raise NotAboard
    is_fact_only = speaking.has_left or VOUCHED in report.flags
    if is_fact_only and is_for_those_aboard(report.kind, report.payload):
        raise NotAboard
    return replace(report, unit=speaking.unit, has_left=speaking.has_left)


def receipt(report: UUID | str | None, judgement: Judgement, words: Words) -> Receipt:
    """A `Receipt` as docs/wire.md shapes it, in the language of the device that sent the report."""
    if isinstance(judgement, Problem):
        return {
            "id": str(report) if report else None,
            "outcome": "refused",
            "seq": None,
            "position": None,
            "recorded_at": None,
            "flags": [],
            "code": judgement.code,
            "detail": judgement.detail_in(words),
            "retryable": judgement.retryable,
        }
    outcome, entry = judgement
    return {
        "id": str(report),
        "outcome": outcome,
        "seq": entry.seq,
        "position": entry.position,
        "recorded_at": to_wire(entry.recorded_at),
        "flags": entry.flags,
        "code": None,
        "detail": None,
        "retryable": False,
    }
