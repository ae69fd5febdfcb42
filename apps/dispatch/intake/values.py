"""Values of a message, each read as far as it can be: what cannot be used is left out and noted. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

from apps.core.instants import is_believable, to_milliseconds
from apps.dispatch.intake.notes import Notes

CUT = "…"
AHEAD_ALLOWED = timedelta(seconds=60)
WHEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?"
    r"\s*(?:(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?:\[[^\]]*\])?)?"
)
SINCE_1970 = re.compile(r"(\d{10,13})|/Date\((\d{10,13})\)/")
NUMBER = re.compile(r"[+-]?(\d{1,30}(\.\d*)?|\.\d+)([eE][+-]?\d{1,4})?")
MINUS = "\N{MINUS SIGN}"
SECONDS = (1e9, 1e11)
"""Numbers in this range are seconds since 1970; a thousand times as much, milliseconds."""


def text(value: Any, notes: Notes, field: str, limit: int, *, one_line: bool = True) -> str:
    """The words, at most so many characters; empty where there are none."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        notes.add("field_ignored", field)
        return ""
    if not isinstance(value, str):
        notes.add("read_as_text", field)
        value = str(value)
    kept = _one_line(value) if one_line else _without_controls(value)
    if len(kept) <= limit:
        return kept
    notes.add("text_cut", field)
    return kept[: limit - 1].rstrip() + CUT


def _one_line(value: str) -> str:
    return " ".join(_without_controls(value).split())


def _without_controls(value: str) -> str:
    shown = "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in value)
    return shown.strip()


def number(value: Any, notes: Notes, field: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, str):
        read = _number_in(value)
        notes.add("field_ignored" if read is None else "read_as_number", field)
        return read
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        notes.add("field_ignored", field)
        return None
    return float(value)


def _number_in(value: str) -> float | None:
    plain = _one_line(value).replace(",", ".").replace(MINUS, "-")
    return float(plain) if NUMBER.fullmatch(plain) and isfinite(float(plain)) else None


def whole(value: Any, notes: Notes, field: str, least: int, most: int) -> int | None:
    """A whole number of this range; null for one outside it."""
    read = number(value, notes, field)
    if read is None:
        return None
    if read != int(read) or not least <= read <= most:
        notes.add("field_ignored", field)
        return None
    return int(read)


def flag(value: Any, notes: Notes, field: str) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    said = str(value).strip().casefold() if isinstance(value, (str, int)) else ""
    read = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(said)
    notes.add("field_ignored" if read is None else "read_as_flag", field)
    return read


def choice(value: Any, notes: Notes, field: str, among: Sequence[str]) -> str | None:
    if value is None:
        return None
    said = value.strip().casefold() if isinstance(value, str) else ""
    if said in among:
        return said
    notes.add("field_ignored", field)
    return None


def when(value: Any, notes: Notes, field: str, zone: str, at: datetime) -> datetime | None:
    """A time as said, of the zone's clock where it has no offset. One that cannot be so at `at` is noted; it counts nowhere."""
    if value is None:
        return None
    read = _instant(value, notes, field, zone)
    if read is None:
        notes.add("field_ignored", field)
    elif read > at + AHEAD_ALLOWED:
        notes.add("clock_ahead", field)
    elif not is_believable(read, at):
        notes.add("clock_not_set", field)
    return read


def _instant(value: Any, notes: Notes, field: str, zone: str) -> datetime | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _since_1970(float(value), notes, field)
    plain = _one_line(value) if isinstance(value, str) else ""
    if (digits := SINCE_1970.fullmatch(plain)) is not None:
        return _since_1970(float(digits[1] or digits[2]), notes, field)
    found = WHEN.fullmatch(plain)
    if found is None:
        return None
    if found[4] is None:
        return None
    try:
        return _of_parts(found, notes, field, zone)
    except (ValueError, OverflowError):
        return None


def _since_1970(value: float, notes: Notes, field: str) -> datetime | None:
    least, most = SECONDS
    seconds = value if least <= value < most else value / 1000 if least <= value / 1000 < most else None
    if seconds is None:
        return None
    notes.add("read_as_seconds_since_1970", field)
    return to_milliseconds(datetime.fromtimestamp(seconds, UTC))


def _of_parts(found: re.Match[str], notes: Notes, field: str, zone: str) -> datetime:
    year, month, day, hour, minute = (int(found[part]) for part in range(1, 6))
    second, fraction = int(found[6] or 0), (found[7] or "")[:3].ljust(3, "0")
    # A leap second, or a clock that counts to 60: the second after.
    leap = timedelta(seconds=1) if second == 60 else timedelta()
    if leap:
        notes.add("second_60", field)
    parts = (year, month, day, hour, minute, min(second, 59) if leap else second, int(fraction) * 1000)
    if found[8] is None:
        notes.add("time_zone_assumed", field)
        local = datetime(*parts, tzinfo=ZoneInfo(zone))
        return (local.astimezone(UTC)) + leap
    return datetime(*parts, tzinfo=_offset(found[8])).astimezone(UTC) + leap


def _offset(said: str) -> timezone:
    if said[0] not in "+-":
        return UTC
    hours, minutes = int(said[1:3]), int(said[3:].lstrip(":") or 0)
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(-span if said[0] == "-" else span)
