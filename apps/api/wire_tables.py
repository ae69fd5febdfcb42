"""The tables of docs/wire.md that follow from what kinds declare: payloads, who records them, papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

from apps.care.payloads import Criterion, Phase, Region, Tag
from apps.core.technical import ProgramText
from apps.journal.kinds import CallSign, Code, Kind, Payload, registry
from apps.journal.papers import PAPERS, Nowhere
from apps.journal.recording import ByServer, Only

BEGIN: ProgramText = "<!-- {name}: written by `python manage.py export_wire`; do not edit -->\n"
END: ProgramText = "<!-- end of {name} -->"
# Types that the text below the table explains.
NAMED: Mapping[Any, ProgramText] = {
    Region: "region",
    Criterion: "criterion",
    Phase: "phase",
    Code: "code",
    CallSign: "call sign",
    Tag: "tag",
    UUID: "uuid",
    str: "str",
    bool: "bool",
    int: "int",
    float: "float",
    NoneType: "null",
}


def with_tables(text: str) -> str:
    """The text of docs/wire.md with its tables as they are to be. Raises ValueError where a table has no place."""
    for name, rows in (("kinds", kinds_table()), ("papers", papers_table())):
        begin, end = BEGIN.format(name=name), END.format(name=name)
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise ValueError(f"docs/wire.md has no place for the table {name}")
        text = before + begin + "".join(f"{row}\n" for row in rows) + end + after
    return text


def kinds_table() -> Iterator[ProgramText]:
    yield "| kind | payload | from | sensitivity |"
    yield "|---|---|---|---|"
    for kind in registry:
        yield f"| `{kind.name}` | {_payload(kind)} | {_recorded(kind)} | {kind.sensitivity.value} |"


def papers_table() -> Iterator[ProgramText]:
    yield f"| kind | {' | '.join(PAPERS)} |"
    yield f"|---|{'---|' * len(PAPERS)}"
    for kind in registry:
        marks = ["" if isinstance(getattr(kind.papers, name), Nowhere) else "yes" for name in PAPERS]
        if any(marks):
            yield f"| `{kind.name}` | {' | '.join(marks)} |"


def _recorded(kind: Kind) -> ProgramText:
    recorded = kind.recorded
    if recorded is None or isinstance(recorded, ByServer):
        command = recorded.command if recorded else None
        return f"server · command `{command}`" if command else "server"
    way = f"command `{recorded.command}`" if recorded.command else "fact"
    return "; ".join([way, *(_needed(one) for one in recorded.only)])


def _needed(one: Only) -> ProgramText:
    which = f"{one.field} {_either(sorted(one.values))} " if one.field else ""
    return f"{which}needs `{one.permission.value}`"


def _payload(kind: Kind) -> ProgramText:
    fields = _fields(kind.payload)
    held = f" (+ text: {kind.text.what})" if kind.text else ""
    return (fields or "{}") + held


def _fields(struct: type[msgspec.Struct]) -> ProgramText:
    hints = get_type_hints(struct, include_extras=True)
    names = {one.name: one.encode_name for one in msgspec.structs.fields(struct)}
    return ", ".join(_field(names[name], hint) for name, hint in hints.items() if name in names)


def _field(name: str, hint: Any) -> ProgramText:
    written = _type(hint)
    return name if name == "patient" or written in (name, f"{name}\\|null") else f"{name}: {written}"


def _type(hint: Any) -> ProgramText:
    if hint in NAMED:
        return NAMED[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _bounded(parts[0], parts[1])
    if origin is Literal:
        return _either(str(one) for one in parts)
    if origin in (Union, UnionType):
        return "\\|".join(_type(one) for one in parts if one is not msgspec.UnsetType)
    if origin is list:
        return f"[{_type(parts[0])}]"
    if origin is dict:
        return "{}"
    return f"{{{_fields(hint)}}}" if issubclass(hint, Payload) else "value"


def _bounded(hint: Any, meta: msgspec.Meta) -> ProgramText:
    if meta.ge is not None and meta.le is not None:
        return f"{meta.ge:g}..{meta.le:g}"
    return _type(hint)


def _either(values: Any) -> ProgramText:
    return "\\|".join(values)
