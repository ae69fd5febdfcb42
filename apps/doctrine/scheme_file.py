"""Reading the file of a scheme (YAML): right in every place, or refused whole with the line of every fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
import yaml

from apps.doctrine.scheme import Part, Scheme
from apps.doctrine.scheme_sense import contradictions

SHIPPED = Path(__file__).parent / "data" / "british-co-responder.yaml"
MAX_CHARACTERS = 20_000
MAX_DEPTH = 20
INT, FLOAT = "tag:yaml.org,2002:int", "tag:yaml.org,2002:float"


class Fault(NamedTuple):
    """`line` counts from 1."""

    line: int
    reason: str


class SchemeFileError(ValueError):
    """Why the file of a scheme is refused: every fault that was found, in the order of the lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("; ".join(f"line {fault.line}: {fault.reason}" for fault in self.faults))


@dataclass
class _Reading:
    """The faults found so far, and where each place of the file stands (`co_responder.margin_s` → line)."""

    faults: list[Fault] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def blame(self, node: yaml.Node, reason: str) -> None:
        self.faults.append(Fault(_line(node), reason))


class _NotRead(Exception):
    """A part has a fault: it is in the list, and the part has no value."""


@lru_cache(maxsize=16)
def read_scheme(text: str) -> Scheme:
    """The scheme that `text` says. Raises `SchemeFileError`: not YAML, unknown, repeated or missing keys, wrong forms,
    thresholds that cannot be or contradict one another."""
    root, reading = _root(text), _Reading()
    try:
        scheme: Scheme = _read(reading, root, Scheme, "")
    except _NotRead:
        raise SchemeFileError(reading.faults) from None
    reading.faults += [Fault(_line_of(reading, path), reason) for path, reason in contradictions(scheme)]
    if reading.faults:
        raise SchemeFileError(reading.faults)
    return scheme


def shipped_text() -> str:
    return SHIPPED.read_text(encoding="utf-8")


def is_scheme_file(text: str) -> bool:
    """Whether a file speaks of a scheme (its top key `scheme:`) and not of trigger codes."""
    return any(line.startswith("scheme:") for line in text.splitlines())


def _root(text: str) -> yaml.Node:
    if len(text) > MAX_CHARACTERS:
        raise SchemeFileError([Fault(1, f"a scheme has at most {MAX_CHARACTERS} characters")])
    try:
        _refuse_what_grows(text)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as fault:
        raise SchemeFileError([_yaml_fault(fault)]) from fault
    if root is None:
        raise SchemeFileError([Fault(1, "the file is empty")])
    return root


def _refuse_what_grows(text: str) -> None:
    """Refuse aliases, which make a small file enormous, and deep nesting, which takes the reader minutes."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise SchemeFileError([Fault(_line(event), "nested too deep")])
        if isinstance(event, yaml.AliasEvent):
            raise SchemeFileError([Fault(_line(event), "write the value out: no aliases (*)")])


def _yaml_fault(fault: yaml.YAMLError) -> Fault:
    mark = getattr(fault, "problem_mark", None)
    said = getattr(fault, "problem", None) or " ".join(str(fault).split())
    return Fault(mark.line + 1 if mark else 1, f"not YAML: {said}")


def _read(reading: _Reading, node: yaml.Node, kind: Any, path: str) -> Any:
    """The value of a node as `kind` wants it. Raises `_NotRead` once its faults are listed."""
    reading.lines[path] = _line(node)
    if isinstance(kind, type) and issubclass(kind, Part):
        return _read_part(reading, node, kind, path)
    item = _part_in(kind)
    if item and isinstance(node, yaml.SequenceNode):
        found = [_tried(reading, child, item, f"{path}[{at}]") for at, child in enumerate(node.value)]
        return _converted(reading, node, kind, path, _all_read(found))
    return _converted(reading, node, kind, path, _plain(reading, node, path))


def _read_part(reading: _Reading, node: yaml.Node, kind: type[Part], path: str) -> Part:
    given = _mapping(reading, node, path or "a scheme")
    before = len(reading.faults)
    fields = {one.encode_name: one for one in msgspec.structs.fields(kind)}
    for name, (key, _) in given.items():
        if name not in fields:
            reading.blame(key, f"there is no key {_below(path, name)}; known here: {', '.join(fields)}")
    for name, one in fields.items():
        if one.required and name not in given:
            reading.blame(node, f"{_below(path, name)} is missing")
    values = {
        fields[name].name: _tried(reading, value, fields[name].type, _below(path, name))
        for name, (_, value) in given.items()
        if name in fields
    }
    if len(reading.faults) > before:
        raise _NotRead
    return kind(**values)


def _mapping(reading: _Reading, node: yaml.Node, path: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        reading.blame(node, f"{path} must be keys with values")
        raise _NotRead
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "[…]"
        if name in found:
            reading.blame(key, f"the key {name} stands twice")
        found[name] = (key, value)
    return found


def _tried(reading: _Reading, node: yaml.Node, kind: Any, path: str) -> Any:
    """The value, or None with its faults listed: so the faults of its neighbours are found as well."""
    try:
        return _read(reading, node, kind, path)
    except _NotRead:
        return None


def _all_read(found: list[Any]) -> list[Any]:
    if any(one is None for one in found):
        raise _NotRead
    return found


def _plain(reading: _Reading, node: yaml.Node, path: str) -> Any:
    """The node as plain values. Raises `_NotRead` for tags, repeated keys and numbers that YAML reads in its own way."""
    if isinstance(node, yaml.MappingNode):
        return {
            name: _plain(reading, value, path) for name, (_, value) in _mapping(reading, node, path).items()
        }
    if isinstance(node, yaml.SequenceNode):
        return [_plain(reading, child, path) for child in node.value]
    if node.tag in (INT, FLOAT) and not _is_decimal(node.value):
        reading.blame(node, f"{path}: write the number in plain decimals, not {node.value}")
        raise _NotRead
    try:
        return yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError) as fault:
        reading.blame(node, f"{path}: {node.value} cannot be read")
        raise _NotRead from fault


def _is_decimal(number: str) -> bool:
    """YAML takes 010 for eight and 1:30 for ninety."""
    whole, _, fraction = number.removeprefix("-").partition(".")
    return whole.isdecimal() and (whole == "0" or whole[0] != "0") and (fraction or "0").isdecimal()


def _converted(reading: _Reading, node: yaml.Node, kind: Any, path: str, value: Any) -> Any:
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as fault:
        said = str(fault).split(" - at ")[0]
        reading.blame(node, f"{path}: {said[:1].lower()}{said[1:]}".replace("`", ""))
        raise _NotRead from fault


def _part_in(kind: Any) -> type[Part] | None:
    """The kind of part that a list holds."""
    return next((one for one in _nested(kind) if isinstance(one, type) and issubclass(one, Part)), None)


def _nested(kind: Any) -> Iterator[Any]:
    yield kind
    if get_origin(kind) is not None:
        for inner in get_args(kind):
            yield from _nested(inner)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _line(written: yaml.Node | yaml.Event) -> int:
    return written.start_mark.line + 1 if written.start_mark else 1


def _line_of(reading: _Reading, path: str) -> int:
    """The line of a place, or of the nearest one around it that the file says."""
    while path and path not in reading.lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return reading.lines[path]
