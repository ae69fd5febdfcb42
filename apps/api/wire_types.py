"""The entry kinds as TypeScript, from their payload types: one source for both sides of the wire."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, get_args

import msgspec

from apps.care.kinds import NAMES as OF_PATIENT
from apps.care.observations import FIELDS, RANGES
from apps.core.technical import ProgramText
from apps.incidents.kinds import LADDER, DeclineReason, StandDownCause, Status
from apps.journal.corrections import Reason
from apps.journal.effects import Earliest, Latest, lists, times, treatments
from apps.journal.kinds import registry
from apps.journal.numbers import numbers_of
from apps.journal.papers import ListedUnder, Placed, Said, SpokenPart

HEADER: ProgramText = (
    "// Written by `python manage.py export_wire` from the entry kinds of the server. Do not edit.\n"
)
# Any: a part of a schema is a text, a list or an object, as JSON Schema has it.
Schema = dict[str, Any]
PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def kinds_as_typescript() -> ProgramText:
    """The whole of `frontend/src/wire/kinds.gen.ts`."""
    kinds = sorted(registry, key=lambda kind: kind.name)
    schemas, definitions = msgspec.json.schema_components([kind.payload for kind in kinds])
    lines: list[ProgramText] = [HEADER, "export interface Payloads {"]
    lines += [
        f"  {kind.name}: {_type(schema, definitions, frozenset(kind.masks))};"
        for kind, schema in zip(kinds, schemas, strict=True)
    ]
    lines += ["}", "", "export type KindName = keyof Payloads;", ""]
    lines += _constant("SENSITIVITY", {kind.name: kind.sensitivity.value for kind in kinds})
    lines += _constant("WITHDRAWABLE", [kind.name for kind in kinds if kind.withdrawable])
    lines += _constant("OF_PATIENT", sorted(OF_PATIENT))
    effects = [(kind.name, kind.effect) for kind in kinds]
    lines += _constant("TREATMENTS", sorted(treatments(effects)))
    lines += _constant("EARLIEST", times(effects, Earliest))
    lines += _constant("LATEST", times(effects, Latest))
    lines += _constant("LISTED", {name: asdict(one) for name, one in lists(effects).items()})
    recorded = [(kind.name, kind.recorded) for kind in kinds]
    lines += _constant("COMMANDS", {one.command: name for name, one in recorded if one and one.command})
    lines += _constant("LINES", {kind.name: kind.words.key for kind in kinds if isinstance(kind.words, Said)})
    lines += _constant("SPOKEN_PARTS", [part.value for part in SpokenPart])
    spoken = [(kind.name, kind.papers.spoken) for kind in kinds]
    lines += _constant("SPOKEN_PLACED", [name for name, paper in spoken if isinstance(paper, Placed)])
    lines += _constant(
        "SPOKEN_UNDER", {name: paper.under.value for name, paper in spoken if isinstance(paper, ListedUnder)}
    )
    tapped = [kind for kind in kinds if isinstance(kind.papers.spoken, ListedUnder)]
    lines += _constant("NUMBERS", {kind.name: [asdict(one) for one in numbers_of(kind)] for kind in tapped})
    lines += _constant("LADDER", list(LADDER))
    lines += _constant("STATUSES", list(get_args(Status)))
    lines += _constant("DECLINE_REASONS", list(get_args(DeclineReason)))
    lines += _constant("STAND_DOWN_CAUSES", list(get_args(StandDownCause)))
    lines += _constant("WITHDRAWAL_REASONS", list(get_args(Reason)))
    lines += _constant("OBSERVATION_FIELDS", list(FIELDS))
    lines += _constant("OBSERVATION_RANGES", {name: asdict(one) for name, one in RANGES.items()})
    return "\n".join(lines)


def _constant(name: str, value: Any) -> list[ProgramText]:
    return [f"export const {name} = {json.dumps(value, indent=2)} as const;", ""]


def _type(schema: Schema, definitions: Schema, masked: frozenset[str] = frozenset()) -> ProgramText:
    """`masked`: paths from here of what some readers are sent as null."""
    if "" in masked:
        return _or_null(_type(schema, definitions, masked - {""}))
    if "$ref" in schema:
        return _type(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions, masked)
    if "anyOf" in schema:
        return " | ".join(_type(one, definitions, masked) for one in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    if schema["type"] == "array":
        return f"Array<{_type(schema['items'], definitions, _below(masked, '[]'))}>"
    if schema["type"] == "object" and "properties" not in schema:
        values: Schema = schema.get("additionalProperties") or {}
        # Values that may hold another of their own kind: the client looks at each.
        is_open = not values or "$ref" in json.dumps(values)
        return f"Record<string, {'unknown' if is_open else _type(values, definitions)}>"
    if schema["type"] == "object":
        return _object(schema, definitions, masked)
    return PRIMITIVES[schema["type"]]


def _or_null(written: ProgramText) -> ProgramText:
    return written if written.endswith("null") else f"{written} | null"


def _below(masked: frozenset[str], name: str) -> frozenset[str]:
    return frozenset(
        path[len(name) :].removeprefix(".")
        for path in masked
        if path == name or path.startswith((f"{name}.", f"{name}[]."))
    )


def _object(schema: Schema, definitions: Schema, masked: frozenset[str] = frozenset()) -> ProgramText:
    fields = [
        f"{name}{_mark(name, field, schema)}: {_type(field, definitions, _below(masked, name))}"
        for name, field in schema["properties"].items()
    ]
    return "{ " + "; ".join(fields) + " }" if fields else "Record<string, never>"


def _mark(name: str, field: Schema, schema: Schema) -> ProgramText:
    """The mark of an optional field: one without a default that is not required. A field with a default is always written."""
    return "" if name in schema.get("required", ()) or "default" in field else "?"
