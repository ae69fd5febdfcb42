"""What was read as JSON or YAML, converted to a declared type by msgspec, from any thread."""

from __future__ import annotations

from threading import Lock
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_lock = Lock()
_known: set[Any] = set()


def convert(value: object, kind: type[T]) -> T:
    """`value` as `kind`. Raises msgspec.ValidationError."""
    _learn(kind)
    return msgspec.convert(value, kind, strict=True)


def decode_json(text: str | bytes, kind: type[T]) -> T:
    """JSON as `kind`. Raises msgspec.DecodeError, which ValidationError is one of."""
    _learn(kind)
    return msgspec.json.decode(text, type=kind, strict=True)


def _learn(kind: Any) -> None:
    """msgspec learns the fields of a type when it first meets it; two threads that do so at once end the whole process."""
    if kind not in _known:
        with _lock:
            msgspec.json.Decoder(kind)
            _known.add(kind)
