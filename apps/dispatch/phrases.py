"""Times, distances and ages as they read inside a sentence. Pure."""

from __future__ import annotations

from apps.core.words import Words

SHORT_AGE_S = 120
KILOMETRE_M = 1000


def clock_time(seconds: int) -> str:
    """`9:40`; never less than `0:00`."""
    seconds = max(0, seconds)
    return f"{seconds // 60}:{seconds % 60:02d}"


def age_in_words(seconds: int, words: Words) -> str:
    """`14 s`, `16:10`, `5 h` or `3 days`."""
    if seconds < SHORT_AGE_S:
        return words("duration-seconds", seconds=seconds)
    if seconds < 3 * 3600:
        return clock_time(seconds)
    hours = seconds // 3600
    return words("duration-hours", hours=hours) if hours < 48 else words("duration-days", days=hours // 24)


def distance_in_words(metres: int, words: Words) -> str:
    """`640 m`, and from a kilometre on `9.2 km`."""
    if metres < KILOMETRE_M:
        return words("distance-metres", metres=metres)
    return words("distance-kilometres", kilometres=metres / KILOMETRE_M)


def mid_sentence(label: str) -> str:
    """The label with a small first letter, but for an abbreviation: `oxygen`, `AED pads`."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
