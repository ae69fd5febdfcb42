"""The body of a message: read as JSON whatever its encoding, with what JSON forbids noted and left out. Pure."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from math import isfinite

from apps.core.storable import storable
from apps.dispatch.intake.notes import Notes

LONGEST_NUMBER = 18
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class BodyUnreadable(Exception):
    """The body is no JSON object."""


def read_body(raw: bytes, notes: Notes) -> dict[str, object]:
    """The object that the body holds. Raises `BodyUnreadable`."""
    try:
        parsed = json.loads(
            text_in(raw, notes),
            strict=False,
            parse_constant=lambda name: None,
            parse_int=_whole,
            parse_float=_finite,
            object_pairs_hook=_pairs(notes),
        )
        if isinstance(parsed, list) and len(parsed) == 1:
            parsed = parsed[0]
        if isinstance(parsed, dict):
            return _cleaned_object(parsed, notes)
    except (ValueError, RecursionError) as fault:
        raise BodyUnreadable from fault
    raise BodyUnreadable


def text_in(raw: bytes, notes: Notes) -> str:
    """The body as text. What is not UTF-8 is read as Windows-1252, which loses nothing of what it says."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    try:
        return raw.decode(json.detect_encoding(raw))
    except UnicodeDecodeError:
        notes.add("encoding_assumed")
        return raw.decode("cp1252", errors="replace")


def _whole(digits: str) -> int | str:
    """A whole number of boundless length stays a text: a reference may look like one."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _finite(digits: str) -> float | None:
    number = float(digits)
    return number if isfinite(number) else None


def _pairs(notes: Notes) -> Callable[[list[tuple[str, object]]], dict[str, object]]:
    def read(pairs: list[tuple[str, object]]) -> dict[str, object]:
        """Of a key that occurs twice the last value counts, unless it is null."""
        held: dict[str, object] = {}
        for key, value in pairs:
            if key in held:
                notes.add("field_repeated", key)
            if key not in held or value is not None:
                held[key] = value
        return held

    return read


def _cleaned(value: object, notes: Notes) -> object:
    """Without the signs that no database and no encoder takes."""
    if isinstance(value, str):
        return _cleaned_text(value, notes)
    if isinstance(value, list):
        return [_cleaned(one, notes) for one in value]
    if isinstance(value, dict):
        return _cleaned_object(value, notes)
    return value


def _cleaned_object(held: dict[str, object], notes: Notes) -> dict[str, object]:
    return {_cleaned_text(key, notes): _cleaned(one, notes) for key, one in held.items()}


def _cleaned_text(text: str, notes: Notes) -> str:
    kept = storable(text)
    if kept != text:
        notes.add("characters_replaced")
    return kept
