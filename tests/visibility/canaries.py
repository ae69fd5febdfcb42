"""A canary is a value that occurs nowhere else: one for each field of an entry whose type has room for it."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import uuid4

from msgspec import inspect

from apps.journal.kinds import Kind

NUMBERS_FROM = 700_000_000
FREE_VALUES = "values"
"""The one mapping whose values the type leaves open: what is said in `units_considered`."""


@dataclass
class Canaries:
    """Makes canaries, and knows of each which field of which entry it marks: (kind, path, of) → the text to look for."""

    planted: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _made: int = 0

    def payload(self, kind: Kind, of: str, given: dict[str, Any]) -> dict[str, Any]:
        """A payload with a canary in every field that takes one. `given`: values by path that the world decides."""
        found: dict[str, Any] = _Planting(self, kind.name, of, given).value(
            inspect.type_info(kind.payload), ""
        )
        return found

    def word(self, kind: str, path: str, of: str, most: int = 60) -> str:
        return self.keep(kind, path, of, f"cnry-{self._next():06d}-{re.sub('[^a-z]', '', path)}"[:most])

    def id(self, kind: str, path: str, of: str) -> str:
        return self.keep(kind, path, of, str(uuid4()))

    def number(self, kind: str, path: str, of: str) -> int:
        # Odd, so that no rounding to whole minutes leaves it as it is.
        return int(self.keep(kind, path, of, str(NUMBERS_FROM + 2 * self._next() + 1)))

    def keep(self, kind: str, path: str, of: str, canary: str) -> str:
        self.planted[(kind, path, of)] = canary
        return canary

    def label(self) -> str:
        return f"CNRY-{self._next():06d}"

    def digest(self) -> str:
        return hashlib.sha256(str(self._next()).encode()).hexdigest()

    def _next(self) -> int:
        self._made += 1
        return self._made


def takes_canary(kind: inspect.Type) -> bool:
    """Whether the type has room for a value that occurs nowhere else. Not in it: words of a list, yes or no, small numbers."""
    match kind:
        case inspect.UUIDType() | inspect.StrType():
            return True
        case inspect.IntType(le=most) | inspect.FloatType(le=most):
            return most is None
        case _:
            return False


def fields_of(kind: Kind) -> list[str]:
    """The paths of a kind's payload that take a canary."""
    return list(_paths(inspect.type_info(kind.payload), ""))


def _paths(kind: inspect.Type, path: str) -> Iterator[str]:
    match _chosen(kind):
        case inspect.StructType(fields=fields):
            for one in fields:
                yield from _paths(one.type, f"{path}.{one.encode_name}".lstrip("."))
        case inspect.ListType(item_type=item):
            yield from _paths(item, f"{path}[]")
        case inspect.DictType() if path.endswith(FREE_VALUES):
            yield path
        case chosen if takes_canary(chosen):
            yield path


def _chosen(kind: inspect.Type) -> inspect.Type:
    """Of a union, the part with room for a canary, else the first that is something."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    real = [one for one in kind.types if not isinstance(one, (inspect.NoneType, inspect.CustomType))]
    return next((one for one in real if takes_canary(one)), real[0])


@dataclass
class _Planting:
    canaries: Canaries
    kind: str
    of: str
    given: dict[str, Any]

    def value(self, declared: inspect.Type, path: str) -> Any:
        if path in self.given:
            return self.given[path]
        match _chosen(declared):
            case inspect.StructType(fields=fields):
                below = {one.encode_name: f"{path}.{one.encode_name}".lstrip(".") for one in fields}
                return {one.encode_name: self.value(one.type, below[one.encode_name]) for one in fields}
            case inspect.ListType(item_type=item):
                return [self.value(item, f"{path}[]")]
            case inspect.DictType():
                free = path.endswith(FREE_VALUES)
                return {"canary": self.canaries.word(self.kind, path, self.of)} if free else {}
            case inspect.UUIDType():
                return self.canaries.id(self.kind, path, self.of)
            case inspect.StrType(pattern=pattern, max_length=most):
                return self._text(path, pattern, most)
            case inspect.IntType(le=None) | inspect.FloatType(le=None):
                return self.canaries.number(self.kind, path, self.of)
            case inspect.IntType(ge=least) | inspect.FloatType(ge=least):
                return least or 1
            case inspect.LiteralType(values=values):
                return values[0]
            case inspect.BoolType():
                return True
        raise AssertionError(f"no value for {self.kind} {path}: {declared}")

    def _text(self, path: str, pattern: str | None, most: int | None) -> str:
        if pattern is None:
            return self.canaries.word(self.kind, path, self.of, most or 60)
        made = self.canaries.digest() if "0-9a-f" in pattern else self.canaries.label()
        return self.canaries.keep(self.kind, path, self.of, made)


def seen_in(raw: bytes, canaries: Canaries) -> set[tuple[str, str, str]]:
    """The canaries that these bytes hold: as they are, compressed, in base64 or escaped."""
    text = b"\n".join([raw, *_decompressed(raw)])
    return {key for key, canary in canaries.planted.items() if any(form in text for form in _forms(canary))}


def _decompressed(raw: bytes) -> Iterator[bytes]:
    for begun in re.finditer(rb"stream\r?\n", raw):
        try:
            yield zlib.decompressobj().decompress(raw[begun.end() :])
        except zlib.error:
            continue


@cache
def _forms(canary: str) -> tuple[bytes, ...]:
    plain = canary.encode()
    # Of base64 the part that does not depend on what comes before and after: a canary may begin at any of three places.
    coded = (base64.b64encode(b"\0" * shift + plain)[4 * bool(shift) : -4] for shift in range(3))
    escaped = "".join(f"\\u{ord(letter):04x}" for letter in canary)
    return (plain, *coded, escaped.encode(), escaped.upper().replace("\\U", "\\u").encode())
