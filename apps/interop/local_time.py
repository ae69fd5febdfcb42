"""Times in local time, with the name of the zone said once. Pure."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date

from apps.core.instants import day_in, from_wire, local
from apps.core.words import Words

BRACED = re.compile(r"\{([^{}]+)\}")


def clock(moment: str, zone: str, *, seconds: bool = False) -> str:
    """`2026-11-22T22:41:07.000Z` → `22:41`, or `22:41:07`, by the clock of the zone."""
    return local(from_wire(moment), zone).strftime("%H:%M:%S" if seconds else "%H:%M")


def day(moment: str, zone: str, words: Words) -> str:
    """`22 Nov 2026` by the calendar of the zone."""
    return day_of(day_in(from_wire(moment), zone), words)


def day_of(calendar_day: date, words: Words) -> str:
    """`22 Nov 2026` in the words of the language."""
    return format_date(calendar_day, "d MMM y", locale=words.locale.replace("-", "_"))


def day_and_clock(moment: str, zone: str, words: Words) -> str:
    return f"{day(moment, zone, words)} {clock(moment, zone)}"


def clock_times(value: str, zone: str) -> str:
    """A spoken line with its times (`{2026-11-22T22:41:07.000Z}`) as clock times."""
    return BRACED.sub(lambda found: clock(found[1], zone), value)
