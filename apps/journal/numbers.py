"""The numbers of a payload that a person may set before one tap records it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from apps.journal.kinds import Kind
from apps.journal.papers import ListedUnder

GIVEN = ("patient", "phase")
"""Fields that the screen knows by itself."""


@dataclass(frozen=True, kw_only=True)
class PayloadNumber:
    """`usual`: what is recorded where nobody sets it; `label`: its key in the catalogue."""

    name: str
    least: int
    most: int
    usual: int
    label: str


def numbers_of(kind: Kind) -> list[PayloadNumber]:
    """Raises ValueError naming the first field that is no such number."""
    listed = kind.papers.spoken
    labels = listed.labels if isinstance(listed, ListedUnder) else {}
    fields = msgspec.structs.fields(kind.payload)
    return [_number(one, labels) for one in fields if one.encode_name not in GIVEN]


def _number(field: msgspec.structs.FieldInfo, labels: Mapping[str, str]) -> PayloadNumber:
    name, declared = field.encode_name, msgspec.inspect.type_info(field.type)
    if isinstance(declared, msgspec.inspect.IntType) and isinstance(field.default, int) and name in labels:
        least, most = declared.ge, declared.le
        if least is not None and most is not None:
            return PayloadNumber(name=name, least=least, most=most, usual=field.default, label=labels[name])
    raise ValueError(name)
