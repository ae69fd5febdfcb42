"""Times: their one text form (`2026-11-22T22:41:07.123Z`: comparing text compares times), and safe arithmetic. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
AHEAD_ALLOWED = timedelta(days=1)
EARLIEST_WIRE = "2000-01-01T00:00:00.000Z"


def to_milliseconds(moment: datetime) -> datetime:
    """Cut to whole milliseconds, as the wire carries it."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def as_milliseconds(moment: datetime) -> int:
    """The time as whole milliseconds since 1970."""
    return (moment - EPOCH) // timedelta(milliseconds=1)


def from_milliseconds(since_1970: int) -> datetime:
    return EPOCH + timedelta(milliseconds=since_1970)


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


def is_believable(moment: datetime, at: datetime) -> bool:
    """Whether a time that was given at `at` may be reckoned with. A clock that was never set says 1970."""
    return EARLIEST <= moment <= at + AHEAD_ALLOWED


def shifted(moment: datetime, by: timedelta) -> datetime:
    """That much later, or earlier; at the end of the calendar, its end."""
    try:
        return moment + by
    except OverflowError:
        return (datetime.max if by > timedelta() else datetime.min).replace(tzinfo=UTC)


def seconds_between(start: str | None, end: str | None) -> float | None:
    """From one time of the wire to another, negative if the second is earlier; None where one is missing or not believable."""
    if start is None or end is None or min(start, end) < EARLIEST_WIRE:
        return None
    return (from_wire(end) - from_wire(start)).total_seconds()


def local(moment: datetime, zone: str) -> datetime:
    """The time by the clock of the zone; at the end of the calendar, in UTC."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except OverflowError:
        return moment


def day_in(moment: datetime, zone: str) -> date:
    """The date at that time by the calendar of the zone."""
    return local(moment, zone).date()


def start_of(day: date, zone: str) -> datetime:
    """When the day begins by the clock of the zone."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
