"""The body of a message: read as JSON whatever its encoding, with what JSON forbids noted and left out. Pure."""

from __future__ import annotations

import codecs
import json
import zlib
from collections.abc import Callable
from math import isfinite
from typing import Any

from apps.core.http import MAX_BODY_BYTES
from apps.core.storable import storable
from apps.dispatch.intake.notes import Notes

LONGEST_NUMBER = 18
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
AROUND = "\ufeff\0\x1a\N{REPLACEMENT CHARACTER} \t\r\n"
"""What an encoder, a buffer of fixed length or a terminal leaves before and after the message."""
GZIP, DEFLATED = b"\x1f\x8b", (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
EITHER = zlib.MAX_WBITS | 32
ENVELOPES = frozenset({"call", "incident", "data", "event", "message", "body", "payload", "request"})
DEEPEST_ENVELOPE, DEEPEST = 4, 32


class BodyUnreadable(Exception):
    """The body is no JSON object."""


def read_body(raw: bytes, notes: Notes) -> dict[str, object]:
    """The object that the body holds. Raises `BodyUnreadable`."""
    try:
        held = _object_in(_parsed(text_in(raw, notes), notes), notes, DEEPEST_ENVELOPE)
        if held is not None:
            return _cleaned_object(held, notes, DEEPEST)
    except (ValueError, RecursionError) as fault:
        raise BodyUnreadable from fault
    raise BodyUnreadable


def _parsed(text: str, notes: Notes) -> Any:
    return json.loads(
        text,
        strict=False,
        parse_constant=lambda name: None,
        parse_int=_whole,
        parse_float=_finite,
        object_pairs_hook=_pairs(notes),
    )


def _object_in(value: Any, notes: Notes, left: int) -> dict[str, object] | None:
    """The object, out of the list of one, the text or the envelope that it was put in."""
    if left == 0:
        return None
    if isinstance(value, list) and len(value) == 1:
        return _object_in(value[0], notes, left - 1)
    if isinstance(value, str) and value.lstrip(AROUND).startswith("{"):
        return _object_in(_parsed(value.strip(AROUND), notes), notes, left - 1)
    if not isinstance(value, dict):
        return None
    ((name, inner),) = value.items() if len(value) == 1 else (("", None),)
    within = _object_in(inner, notes, left - 1) if name.casefold() in ENVELOPES else None
    if within is None:
        return value
    notes.add("envelope_opened", name)
    return within


def unpacked(raw: bytes) -> bytes:
    """The body as it was before it was compressed, as far as it came and not much beyond the limit; any other, as it is."""
    if not raw.startswith((GZIP, *DEFLATED)):
        return raw
    try:
        return zlib.decompressobj(EITHER).decompress(raw, MAX_BODY_BYTES + 1)
    except zlib.error:
        return raw


def text_in(body: bytes, notes: Notes) -> str:
    """The body as text. What is not UTF-8 is read as Windows-1252, which loses nothing of what it says."""
    raw = unpacked(body)
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace").strip(AROUND)
    try:
        return raw.decode(json.detect_encoding(raw)).strip(AROUND)
    except UnicodeDecodeError:
        notes.add("encoding_assumed")
        return raw.decode("cp1252", errors="replace").strip(AROUND)


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


def _cleaned(value: object, notes: Notes, left: int) -> object:
    """Without the signs that no database and no encoder takes, and without what is nested deeper than anything that is read."""
    if isinstance(value, str):
        return _cleaned_text(value, notes)
    if isinstance(value, (list, dict)) and left == 0:
        notes.add("nested_too_deeply")
        return None
    if isinstance(value, list):
        return [_cleaned(one, notes, left - 1) for one in value]
    if isinstance(value, dict):
        return _cleaned_object(value, notes, left - 1)
    return value


def _cleaned_object(held: dict[str, object], notes: Notes, left: int) -> dict[str, object]:
    return {_cleaned_text(key, notes): _cleaned(one, notes, left) for key, one in held.items()}


def _cleaned_text(text: str, notes: Notes) -> str:
    kept = storable(text)
    if kept != text:
        notes.add("characters_replaced")
    return kept
