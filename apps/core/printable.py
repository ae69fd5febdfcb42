"""Text that leaves for paper, terminals and table programs: nothing in it moves, hides or runs anything. Pure.

What somebody typed may hold signs that no one sees: a terminal obeys ESC, U+202E turns a dose round, and a table program works out
what begins with `=`. The journal keeps what was recorded; these functions are for what is made of it.
"""

from __future__ import annotations

from typing import Any

REPLACED = "\ufffd"
# What ends a line, for one reader or another, but for the line break itself.
BREAKS = frozenset("\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# Controls and halves of a pair; embeddings, overrides, isolates and shapes of the bidirectional algorithm; annotations; tags, which
# are invisible letters.
UNSEEN = frozenset(
    chr(number)
    for first, last in (
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0x202A, 0x202E),
        (0x2066, 0x206F),
        (0xD800, 0xDFFF),
        (0xFFF9, 0xFFFB),
        (0xE0000, 0xE007F),
    )
    for number in range(first, last + 1)
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def printable(text: str) -> str:
    """The text with U+FFFD for controls and for what turns it round, and a line break for each way to write one."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if sign in "\n\t" else _printed(sign) for sign in text)


def _printed(sign: str) -> str:
    if sign in BREAKS:
        return "\n"
    return REPLACED if sign in UNSEEN else sign


# Any: whatever JSON holds, and the same comes back.
def printable_in(said: Any) -> Any:
    """The same value with `printable` text wherever text is in it; names of fields stay."""
    if isinstance(said, str):
        return printable(said)
    if isinstance(said, dict):
        return {name: printable_in(value) for name, value in said.items()}
    return [printable_in(one) for one in said] if isinstance(said, (list, tuple)) else said


def cell(value: object) -> object:
    """What a table program shows as it is: text that it would work out gets an apostrophe before it."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text
