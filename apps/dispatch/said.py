"""What a decision says, as a code and values: kept in the journal, put into words when somebody reads it. Pure.

A code is a key of `locales/*/decision.ftl` without its prefix. A value's name has its unit: `_s` is read out as a clock time, `_m`
as a distance, `old_for_s` as an age. A value may be a list, or something said itself.
"""

from __future__ import annotations

from typing import Any, TypedDict

from msgspec import Struct

from apps.core.words import Words
from apps.dispatch.phrases import age_in_words, clock_time, distance_in_words

COUNTED = ("count", "days", "holding", "missing", "without")
"""Values by which a sentence chooses between singular and plural."""


# Any: a text, a number, something said, or a list of these, as the sentence of the code asks for.
Values = dict[str, Any]


class Said(Struct, frozen=True):
    """One thing said: `code`, and the values that its sentence asks for."""

    code: str
    values: Values = {}


class SaidRecord(TypedDict):
    """`Said` (docs/wire.md)."""

    code: str
    values: Values


def said(code: str, /, **values: Any) -> Said:
    return Said(code, values)


def as_wire(one: Said) -> SaidRecord:
    """`{code, values}`, with everything said inside it in the same form."""
    return {"code": one.code, "values": {name: _plain(value) for name, value in one.values.items()}}


def _plain(value: Any) -> Any:
    if isinstance(value, Said):
        return as_wire(value)
    return [_plain(each) for each in value] if isinstance(value, (list, tuple)) else value


def text_of(one: Said, words: Words) -> str:
    """The sentence in the words of a language."""
    return words(
        f"decision-{one.code}", **{name: _text(name, value, words) for name, value in one.values.items()}
    )


def text_of_all(said_in_turn: list[Said], words: Words) -> str:
    """Sentences one after the other."""
    return " ".join(text_of(one, words) for one in said_in_turn)


def from_wire(record: SaidRecord) -> Said:
    return Said(record["code"], {name: _said(value) for name, value in record["values"].items()})


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return Said(value["code"], {name: _said(inner) for name, inner in value["values"].items()})
    return [_said(each) for each in value] if isinstance(value, list) else value


def _text(name: str, value: Any, words: Words) -> Any:
    if isinstance(value, Said):
        return text_of(value, words)
    if isinstance(value, (list, tuple)):
        return words.list([str(_text(name, each, words)) for each in value])
    if name == "old_for_s":
        return age_in_words(value, words)
    if name.endswith("_s"):
        return clock_time(value)
    if name.endswith("_m"):
        return distance_in_words(value, words)
    return value if name in COUNTED else str(value)
