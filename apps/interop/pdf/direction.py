"""Values in a right-to-left sentence, as a page can set them. Pure.

The catalogue isolates each value, and a value may hold values itself. The page's library sets such nested isolates in the wrong
order. Marks without width do the same for what a record contains: no value runs into the one next to it, and a value without a
right-to-left letter (a name, a number in groups, `35.4 °C`) is read from left to right.
"""

from __future__ import annotations

import re
from unicodedata import bidirectional

LEFT, RIGHT = "\u200e", "\u200f"
MARKS = frozenset(map(ord, (LEFT, RIGHT)))
DEEPEST = 4
"""How deep the catalogue puts values into values, and one more. Deeper ones are of somebody's text."""
# Embeddings, overrides and isolates: a text full of them would exhaust the library that orders letters.
CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
INNERMOST = re.compile("\u2068([^\u2068\u2069]*)\u2069")


def marked(text: str) -> str:
    """The text with marks in place of isolates; a whole line without a right-to-left letter is read from left to right."""
    said = text
    for _ in range(DEEPEST):
        said = INNERMOST.sub(lambda value: RIGHT + _value(value[1]) + RIGHT, said)
    return _value(said.translate(CONTROLS))


def _value(value: str) -> str:
    bare = value.replace(LEFT, "").replace(RIGHT, "")
    return value if any(bidirectional(letter) in ("R", "AL") for letter in bare) else f"{LEFT}{bare}{LEFT}"
