"""The one text form of a time (`2026-11-22T22:41:07.123Z`: comparing text compares times). Pure."""

from __future__ import annotations

from datetime import UTC, datetime


def to_milliseconds(moment: datetime) -> datetime:
    """Cut to whole milliseconds, as the wire carries it."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def to_wire(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def to_wire_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else to_wire(moment)


def from_wire(text: str) -> datetime:
    """Read a time with an offset; raises ValueError for anything else, one without an offset or off the calendar included."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time needs an offset, such as Z")
    try:
        moment = moment.astimezone(UTC)
    except OverflowError as fault:
        raise ValueError("this time lies off the calendar") from fault
    return to_milliseconds(moment)
