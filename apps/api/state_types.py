"""The state of an incident as TypeScript, from the slices that the rooms declare: one source for both sides of the wire."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from apps.api.incident_state import IncidentState, OperationState
from apps.care.state import EVERY_KEY
from apps.core.technical import ProgramText
from apps.journal.effective import WirePayload
from apps.journal.state import BOOKKEEPING

HEADER: ProgramText = """// Written by `python manage.py export_wire` from the slices of the server's state. Do not edit.
import type { Payloads } from './kinds.gen';
"""
PRIMITIVES: dict[object, ProgramText] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    NoneType: "null",
}


def state_as_typescript() -> ProgramText:
    """The whole of `frontend/src/wire/state.gen.ts`."""
    declared = _reachable(OperationState, _reachable(IncidentState, {}))
    return "\n".join([HEADER, *(_declaration(declared[name]) for name in sorted(declared))])


def _reachable(form: type, found: dict[str, type]) -> dict[str, type]:
    """Every `TypedDict` in the form of this one, by name."""
    if form.__name__ not in found:
        found[form.__name__] = form
        for hint in _hints(form).values():
            _reach_into(hint, found)
    elif found[form.__name__] is not form:
        raise ValueError(f"two parts of the state are called {form.__name__}")
    return found


def _reach_into(hint: Any, found: dict[str, type]) -> None:
    if is_typeddict(hint):
        _reachable(hint, found)
    elif get_origin(hint) is not Literal:
        for inner in get_args(hint):
            _reach_into(inner, found)


def _hints(form: type) -> dict[str, object]:
    """The fields that are on the wire: the bookkeeping of a fold is not."""
    hints = get_type_hints(form, include_extras=True)
    return {name: hint for name, hint in hints.items() if not name.startswith(BOOKKEEPING)}


def _declaration(form: type) -> ProgramText:
    hints = _hints(form)
    if hints.get("payload") == WirePayload:
        return _by_kind(form, hints)
    optional: frozenset[str] = getattr(form, "__optional_keys__", frozenset())
    lines = [f"  {name}{'?' if name in optional else ''}: {_type(hint)};" for name, hint in hints.items()]
    if len(optional) == len(hints):
        # An alias, so that TypeScript lets the fields be listed with `Object.entries`.
        return "\n".join([f"export type {form.__name__} = {{", *lines, "};", ""])
    return "\n".join([f"export interface {form.__name__} {{", *lines, "}", ""])


def _by_kind(form: type, hints: dict[str, object]) -> ProgramText:
    """What repeats the payload of its kind: one member for each kind."""
    kinds = _type(hints["kind"])
    of_kind: dict[str, ProgramText] = {"kind": "K", "payload": "Omit<Payloads[K], 'patient' | 'phase'>"}
    lines = [f"    {name}: {of_kind.get(name) or _type(hint)};" for name, hint in hints.items()]
    return "\n".join(
        [f"export type {form.__name__} = {{", f"  [K in {kinds}]: {{", *lines, "  };", f"}}[{kinds}];", ""]
    )


def _type(hint: Any) -> ProgramText:
    if hint in PRIMITIVES:
        return PRIMITIVES[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        is_record = get_origin(inner[0]) in (dict, Mapping)
        return _record(inner[0], every_key=EVERY_KEY in inner) if is_record else _type(inner[0])
    if origin is Literal:
        return " | ".join(json.dumps(value) for value in inner)
    if origin in (Union, UnionType):
        return " | ".join(_type(one) for one in inner)
    if origin is list:
        return f"Array<{_type(inner[0])}>"
    if origin is dict:
        return _record(hint, every_key=False)
    raise TypeError(f"{hint} is not a form that state may have")


def _record(hint: Any, *, every_key: bool) -> ProgramText:
    """A key that is one of some words may be missing, unless the type says that every key is there."""
    key, value = get_args(hint)
    record = f"Record<{_type(key)}, {_type(value)}>"
    return f"Partial<{record}>" if get_origin(key) is Literal and not every_key else record
