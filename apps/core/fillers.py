"""What people and systems put in a field that asks for something they do not have: it counts as not given. Pure."""

from __future__ import annotations

import unicodedata
from datetime import date

# Letters and symbols that are drawn as nothing: fillers of Hangul, the blank of Braille.
BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")
# What a form holds that asks for a name or a number and was given none, without its case and its signs.
NOTHING_SAID = frozenset(
    {
        "",
        "na",
        "nan",
        "nil",
        "none",
        "null",
        "undefined",
        "unknown",
        "notknown",
        "unk",
        "tba",
        "tbc",
        "tbd",
        "xxx",
    }
)
FIRST_BIRTH = date(1880, 1, 1)
ISLAND_DEG = 0.001


def is_blank(text: str) -> bool:
    """Whether nothing of the text can be seen."""
    return all(one in BLANK or unicodedata.category(one)[0] in ("C", "Z") for one in text)


def is_placeholder_name(text: str) -> bool:
    """Whether the text names nothing: `N/A`, `-`, `000`, `unknown`."""
    signs = "".join(one for one in text.casefold() if one.isalnum() and one not in BLANK)
    return signs in NOTHING_SAID or set(signs) == {"0"}


def is_placeholder_number(digits: str) -> bool:
    """Whether the number is one digit over and over, which check digits do not find."""
    return len(set(digits)) <= 1


def is_placeholder_birth(day: date) -> bool:
    """Whether nobody alive can have been born on that day."""
    return day < FIRST_BIRTH


def is_null_island(lat: float, lon: float) -> bool:
    """Whether the place is where both coordinates are 0: in the sea, and in every form that was left empty."""
    return abs(lat) < ISLAND_DEG and abs(lon) < ISLAND_DEG
