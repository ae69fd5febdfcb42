"""Writes of the audit. Each is a transaction of its own that holds the end of its book for two statements and no other lock."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from uuid import UUID

import msgspec
from django.db import DatabaseError, OperationalError, ProgrammingError, transaction
from django.utils.crypto import salted_hmac

from apps.audit import where
from apps.audit.chain import Row, next_digest
from apps.audit.models import AccessAct, AccessEvent, Book, BookName, Read, ReadKind
from apps.core.clock import now

log = logging.getLogger("coresponder.access")
LONGEST_ROUTE = 120
LONGEST_ADDRESS = 45


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who reads: a person or a machine, in an agency, by a sign-in on a device where there is one."""

    person: UUID
    agency: UUID
    sign_in: UUID | None = None
    device: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What is read of one incident, as what, and for what."""

    kind: ReadKind
    endpoint: str
    incident: UUID
    clearance: str
    classes: Sequence[str] = ()
    purpose: str
    patient: UUID | None = None
    opened_at: datetime | None = None


def note_reads(reader: Reader, readings: Collection[Reading]) -> None:
    """Write who reads what. When this returns it is committed: only then may the answer leave. Raises `OperationalError`."""
    if not readings:
        return
    try:
        _append("reads", [_read(reader, one) for one in readings])
    except ProgrammingError as fault:
        # A table or a right that was taken away is to the reader a database that is away.
        raise OperationalError("the audit cannot be written") from fault


def note_first_reads(reader: Reader, readings: Collection[Reading]) -> None:
    """Those of these readings that the sign-in, or a person without one, has not had yet at this clearance in this answer."""
    if not readings:
        return
    had = Read.objects.filter(kind=ReadKind.SUBJECT, incident__in={one.incident for one in readings})
    had = had.filter(sign_in=reader.sign_in, person=reader.person)
    known = set(had.values_list("incident", "clearance", "endpoint"))
    note_reads(reader, [one for one in readings if (one.incident, one.clearance, one.endpoint) not in known])


def note_first_reads_if_possible(reader: Reader, readings: Collection[Reading]) -> None:
    """As `note_first_reads`, for what must reach those who treat also while the audit cannot be written: then the log says so."""
    try:
        note_first_reads(reader, readings)
    except DatabaseError as fault:
        log.error(
            "%s readings of person %s could not be noted: %s",
            len(readings),
            reader.person,
            type(fault).__name__,
        )


@dataclass(frozen=True, kw_only=True)
class Access:
    """One event, as `AccessEvent` keeps it. `tried`: the name that somebody tried to sign in with, where no person has it."""

    act: AccessAct
    person: UUID | None = None
    agency: UUID | None = None
    sign_in: UUID | None = None
    device: UUID | None = None
    by: UUID | None = None
    code: str = ""
    route: str = ""
    tried: str = ""
    times: int = 1
    address: str = field(default_factory=lambda: where.current().address)


def note_access(*events: Access) -> None:
    """Write these events once the transaction under way has been committed, from the address of the request under way.

    A failure to write never refuses what was done: the log has every event too.
    """
    if events:
        transaction.on_commit(partial(write_access, events))


def write_access(events: Sequence[Access]) -> None:
    """Write these events now."""
    rows = [_event(one) for one in events]
    for row in rows:
        log.info("%s", _line(row))
    try:
        _append("access", rows)
    except DatabaseError as fault:
        log.error("%s access events could not be written: %s", len(rows), type(fault).__name__)


def name_digest(name: str) -> str:
    """A keyed digest of a name that nobody has: alike for alike names, and no way back to what may be a mistyped password."""
    return salted_hmac("coresponder.tried", name.strip().lower(), algorithm="sha256").hexdigest()[:16]


def _append(name: BookName, rows: Sequence[Row]) -> None:
    """Number the rows, chain them and insert them."""
    with transaction.atomic():
        book = _held(name)
        at = now()
        for row in rows:
            book.position += 1
            row.position, row.at = book.position, at
            row.digest = book.digest = next_digest(book.digest, row)
        if name == "reads":
            Read.objects.bulk_create([row for row in rows if isinstance(row, Read)])
        else:
            AccessEvent.objects.bulk_create([row for row in rows if isinstance(row, AccessEvent)])
        Book.objects.filter(pk=name).update(position=book.position, digest=book.digest)


def _held(name: BookName) -> Book:
    locked = Book.objects.select_for_update().filter(pk=name)
    held = locked.first()
    if held is None:
        Book.objects.bulk_create([Book(name=name)], ignore_conflicts=True)
        held = locked.get()
    return held


def _read(reader: Reader, reading: Reading) -> Read:
    return Read(
        person=reader.person,
        agency=reader.agency,
        sign_in=reader.sign_in,
        device=reader.device,
        kind=reading.kind.value,
        endpoint=reading.endpoint,
        incident=reading.incident,
        patient=reading.patient,
        opened_at=reading.opened_at,
        clearance=reading.clearance,
        classes=list(reading.classes),
        purpose=reading.purpose,
    )


def _event(one: Access) -> AccessEvent:
    return AccessEvent(
        act=one.act.value,
        person=one.person,
        agency=one.agency,
        sign_in=one.sign_in,
        device=one.device,
        by=one.by,
        address=one.address[:LONGEST_ADDRESS],
        code=one.code,
        route=one.route[:LONGEST_ROUTE],
        tried=name_digest(one.tried) if one.tried else "",
        times=one.times,
    )


def _line(row: AccessEvent) -> str:
    """The event as one line of JSON for the log."""
    names = (
        "act",
        "person",
        "agency",
        "sign_in",
        "device",
        "by",
        "address",
        "code",
        "route",
        "tried",
        "times",
    )
    said = {name: value for name in names if (value := getattr(row, name)) not in (None, "")}
    return msgspec.json.encode(said, enc_hook=str).decode()
