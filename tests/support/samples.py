"""One payload of a kind, made from its type: for tests that walk all kinds, so that a new kind needs no example by hand."""

from __future__ import annotations

from typing import Any

from msgspec import inspect

from apps.journal.kinds import Kind
from tests.support.entries import named_id


def sample(kind: Kind) -> dict[str, Any]:
    """Every field with some value, the same at each call; the patient is the first of the incident."""
    payload: dict[str, Any] = _value(inspect.type_info(kind.payload), kind.name)
    return {name: value for name, value in payload.items() if name != "patient"}


def _value(declared: inspect.Type, name: str) -> Any:
    match declared:
        case inspect.UnionType(types=types):
            return _value(next(one for one in types if not isinstance(one, NOTHING)), name)
        case inspect.StructType(fields=fields):
            return {one.encode_name: _value(one.type, f"{name}.{one.encode_name}") for one in fields}
        case inspect.ListType(item_type=item):
            return [_value(item, name)]
        case inspect.DictType():
            return {}
        case inspect.UUIDType():
            return named_id(name)
        case inspect.LiteralType(values=values):
            return values[0]
        case inspect.BoolType():
            return True
        case inspect.IntType(ge=least, le=most):
            return min((least or 0) + 1, most or 100)
        case inspect.FloatType():
            return 1.5
    raise AssertionError(f"no sample of {declared} for {name}")


NOTHING = (inspect.NoneType, inspect.CustomType)
