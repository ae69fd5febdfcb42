"""The server's clock."""

from __future__ import annotations

from datetime import UTC, datetime

from apps.core.instants import from_wire, to_milliseconds, to_wire, to_wire_or_none

__all__ = ["from_wire", "now", "to_wire", "to_wire_or_none"]


def now() -> datetime:
    """The present in UTC, cut to whole milliseconds."""
    return to_milliseconds(datetime.now(UTC))
