"""Entries in the form that the fold and the wire share."""

from __future__ import annotations

from apps.core.clock import to_wire
from apps.journal.effective import BareEntry
from apps.journal.models import Entry


def bare_entry(entry: Entry) -> BareEntry:
    """As much of an entry as any fold may read: no names, nothing that is known only at commit."""
    return {
        "id": str(entry.id),
        "incident": str(entry.timeline_id) if entry.timeline_id else None,
        "seq": entry.seq,
        "kind": "erased" if entry.erased_at else entry.kind,
        "payload": entry.payload,
        "text": text_of(entry),
        "unit": str(entry.unit) if entry.unit else None,
        "device": str(entry.device) if entry.device else None,
        "author": {"person": str(entry.author_id)} if entry.author_id else None,
        "occurred_at": to_wire(entry.occurred_at),
        "flags": entry.flags,
        "withheld": entry.erased_at is not None,
    }


def text_of(entry: Entry) -> str | None:
    return entry.text.body if entry.text and not entry.text.erased_at else None
