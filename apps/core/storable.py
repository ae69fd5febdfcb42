"""Text that every database and every encoder takes. Pure."""

from __future__ import annotations

REPLACED = "\ufffd"


def storable(text: str) -> str:
    """The text with U+FFFD for NUL and for halves of a pair of characters."""
    return "".join(REPLACED if sign == "\0" or "\ud800" <= sign <= "\udfff" else sign for sign in text)
