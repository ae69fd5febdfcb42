"""The digest chain of a stream: what makes tampering with an old entry show."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from apps.core.clock import to_wire, to_wire_or_none
from apps.journal.models import Entry

_canonical = msgspec.json.Encoder(order="sorted")


def next_digest(previous: str, entry: Entry) -> str:
    """SHA-256 over the previous digest and the canonical JSON of all that the entry says."""
    return hashlib.sha256(previous.encode() + _canonical.encode(_said(entry))).hexdigest()


def _said(entry: Entry) -> dict[str, Any]:
    return {
        "id": str(entry.id),
        "stream": str(entry.stream_id),
        "position": entry.position,
        # The name that the digests of the first entries were made with.
        "story": entry.timeline_id and str(entry.timeline_id),
        "seq": entry.seq,
        "kind": entry.kind,
        "version": entry.version,
        "payload": entry.payload,
        "text": entry.text_id and str(entry.text_id),
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
