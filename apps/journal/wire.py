"""Entries in the form that the fold and the wire share."""

from __future__ import annotations

from typing import Any

from apps.core.clock import to_wire
from apps.journal.models import Entry


def bare_entry(entry: Entry) -> dict[str, Any]:
    """As much of an entry as any fold may read: no names, nothing that is known only at commit."""
    return {
        "id": str(entry.id),
        "incident": entry.timeline_id and str(entry.timeline_id),
        "seq": entry.seq,
        "kind": "erased" if entry.erased_at else entry.kind,
        "payload": entry.payload,
        "text": text_of(entry),
        "unit": entry.unit and str(entry.unit),
        "device": entry.device and str(entry.device),
        "author": entry.author_id and {"person": str(entry.author_id)},
        "occurred_at": to_wire(entry.occurred_at),
        "flags": entry.flags,
        "withheld": entry.erased_at is not None,
    }


def text_of(entry: Entry) -> str | None:
    return entry.text.body if entry.text and not entry.text.erased_at else None
