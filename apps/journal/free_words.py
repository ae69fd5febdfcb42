"""Finds free words in payload types: a text that is not a code, a pattern or an id could hold what must be erasable. Pure."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from apps.core.technical import OperatorText
from apps.journal.kinds import Kind, Payload

Info = msgspec.inspect
INNER = ("fields", "item_types", "item_type", "key_type", "value_type", "types", "type")


def faults_of(kind: Kind) -> list[OperatorText]:
    """One sentence for each field of the kind's payload, at any depth, that takes free words."""
    root = Path(__file__).parent.parent.parent
    source = Path(inspect.getfile(kind.payload))
    where = source.relative_to(root) if source.is_relative_to(root) else source.name
    return [
        f"{where}: {name} of {kind.name} takes free words: give it a pattern or a Literal, or put it into the text of the entry."
        for name in free_words_in(kind.payload)
    ]


def free_words_in(payload: type[Payload]) -> list[str]:
    """`HazardsChanged.hazards`: each field that takes free words, once, in the order of declaration."""
    return list(dict.fromkeys(_free(Info.type_info(payload), payload.__name__, set())))


def _free(info: Info.Type, name: str, seen: set[type]) -> Iterator[str]:
    if isinstance(info, Info.StrType):
        if info.pattern is None:
            yield name
    elif isinstance(info, (Info.AnyType, Info.RawType, Info.BytesType)):
        yield name
    elif isinstance(info, Info.StructType):
        if info.cls not in seen:
            seen.add(info.cls)
            for field in info.fields:
                yield from _free(field.type, f"{info.cls.__name__}.{field.name}", seen)
    else:
        for inner in _inside(info):
            yield from _free(inner, name, seen)


def _inside(info: Info.Type) -> list[Info.Type]:
    """The types that this one is made of: items of a list, keys and values of a dict, members of a union."""
    found: list[Any] = [getattr(info, part, ()) for part in INNER]
    parts = [one for part in found for one in (part if isinstance(part, tuple) else (part,))]
    return [part for part in parts if isinstance(part, Info.Type)]
