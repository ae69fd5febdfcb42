"""The digest chain of a stream: what makes tampering with an old entry show."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping

import msgspec

from apps.core.clock import to_wire, to_wire_or_none
from apps.journal.models import Entry

SALT_BYTES = 16
_canonical = msgspec.json.Encoder(order="sorted")


def new_salt() -> str:
    return secrets.token_hex(SALT_BYTES)


def salted(salt: str, content: bytes) -> str:
    """SHA-256 over the salt and the content: without the salt nobody can guess even a short content."""
    return hashlib.sha256(bytes.fromhex(salt) + content).hexdigest()


def payload_digest(salt: str, payload: Mapping[str, object]) -> str:
    return salted(salt, _canonical.encode(payload))


def text_digest(salt: str, body: str | None) -> str:
    """The digest of an entry's text; of an entry without one, the digest of nothing, which still binds the salt."""
    return salted(salt, (body or "").encode())


def report_digest(salt: str, content: str) -> str:
    """The digest that a report's entry keeps, from the digest of the report's content; empty for what no device sent."""
    return salted(salt, content.encode()) if content else ""


def seal(entry: Entry, body: str | None, content: str) -> None:
    """Give a new entry its salt and its digests."""
    entry.salt = new_salt()
    entry.payload_digest = payload_digest(entry.salt, entry.payload)
    entry.text_digest = text_digest(entry.salt, body)
    entry.report_digest = report_digest(entry.salt, content)


def next_digest(previous: str, entry: Entry) -> str:
    """SHA-256 over the previous digest and the canonical JSON of all that the entry says: payload and text by their digests."""
    return hashlib.sha256(previous.encode() + _canonical.encode(_said(entry))).hexdigest()


def _said(entry: Entry) -> dict[str, object]:
    return {
        "id": str(entry.id),
        "stream": str(entry.stream_id),
        "position": entry.position,
        "timeline": entry.timeline_id and str(entry.timeline_id),
        "seq": entry.seq,
        "kind": entry.kind,
        "version": entry.version,
        "payload_digest": entry.payload_digest,
        "text": entry.text_id and str(entry.text_id),
        "text_digest": entry.text_digest,
        "unit": entry.unit and str(entry.unit),
        "author": entry.author_id and str(entry.author_id),
        "agency": entry.agency_id and str(entry.agency_id),
        "device": entry.device and str(entry.device),
        "occurred_at": to_wire(entry.occurred_at),
        "device_at": to_wire_or_none(entry.device_at),
        "received_at": to_wire(entry.received_at),
        "recorded_at": to_wire(entry.recorded_at),
        "clock_offset_ms": entry.clock_offset_ms,
        "flags": entry.flags,
        "report_digest": entry.report_digest,
    }
