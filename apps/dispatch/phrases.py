"""Times, distances, counts and lists in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SHORT_AGE_S = 120


def clock_time(seconds: int) -> str:
    """`9:40`; never less than `0:00`."""
    seconds = max(0, seconds)
    return f"{seconds // 60}:{seconds % 60:02d}"


def age_in_words(seconds: int) -> str:
    """`14 s`, `16:10`, `5 h` or `3 days`."""
    if seconds < SHORT_AGE_S:
        return f"{seconds} s"
    if seconds < 3 * 3600:
        return clock_time(seconds)
    hours = seconds // 3600
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"


def distance_in_words(metres: int) -> str:
    """`640 m`; from one kilometre, `9.2 km`."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.1f} km"


def beyond_in_words(metres: int, limit_m: int) -> str:
    """`9.2 km away, beyond 8.0 km`; in metres where both would read the same."""
    far, limit = distance_in_words(metres), distance_in_words(limit_m)
    return f"{metres} m away, beyond {limit_m} m" if far == limit else f"{far} away, beyond {limit}"


def expired_in_words(expires: date, today: date) -> str:
    """`expired yesterday`, `expired 12 days ago`."""
    days = (today - expires).days
    return "expired yesterday" if days == 1 else f"expired {days} days ago"


def number_word(number: int) -> str:
    """`three`; from eleven, `11`."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def listed(parts: Sequence[str]) -> str:
    """`A, B and C`."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def are(label: str) -> str:
    """The verb for a label: `AED is`, `tourniquets are`."""
    return "are" if label.endswith("s") else "is"


def mid_sentence(label: str) -> str:
    """The label with a small first letter, except for an abbreviation: `oxygen`, `AED pads`."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def opening(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
