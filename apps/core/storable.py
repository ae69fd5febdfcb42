"""Text that every database and every encoder takes. Pure."""

from __future__ import annotations

from collections.abc import Iterator

REPLACED = "\ufffd"


def storable(text: str) -> str:
    """The text with U+FFFD for NUL and for halves of a pair of characters."""
    return "".join(REPLACED if sign == "\0" or "\ud800" <= sign <= "\udfff" else sign for sign in text)


def is_storable(text: str) -> bool:
    return storable(text) == text


def unstorable_in(value: object) -> bool:
    """Whether a key or a text anywhere in what was read as JSON is such that no database takes it."""
    return not all(map(is_storable, _texts(value)))


def _texts(value: object) -> Iterator[str]:
    """Without recursion: what a stranger sends may be deep."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            left += [*one.keys(), *one.values()]
        elif isinstance(one, list):
            left += one
