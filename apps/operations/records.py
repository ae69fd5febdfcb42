"""What the wire says of an operation (docs/wire.md). Pure."""

from __future__ import annotations

from typing import TypedDict


class OperationRecord(TypedDict):
    id: str
    number: str
    exercise: bool
    opened_at: str
