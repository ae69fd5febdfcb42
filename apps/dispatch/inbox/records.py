"""What the wire says of a desk item (docs/wire.md). Pure."""

from __future__ import annotations

from typing import TypedDict

from apps.dispatch.intake.notes import Note


class DeskItemRecord(TypedDict):
    id: str
    agency: str
    kind: str
    subject: str
    incident: str | None
    source_message: str | None
    notes: list[Note]
    raised_at: str
    due_at: str
    seen_at: str | None
    seen_by: str | None
    escalated_at: str | None
    escalated_to: str | None
    resolved_at: str | None
    resolved_by: str | None
    resolution: str | None
