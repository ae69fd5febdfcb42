"""Reading a YAML file of agreed values: accepted as a whole, or refused with the line of every fault. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import UnionType
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

import msgspec
import yaml

from apps.core.conversion import convert
from apps.core.words import COMMA, ENGLISH, Message, Words, message

MAX_CHARACTERS = 20_000
MAX_DEPTH = 20
INT, FLOAT = "tag:yaml.org,2002:int", "tag:yaml.org,2002:float"

Contradiction = tuple[str, Message]
"""The place (`co_responder.margin_s`) and the reason."""
Said = tuple[int, Message]
"""A line, counted from 1, and what is wrong in it."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a file, in which every key is known and every value in its range."""


Whole = TypeVar("Whole", bound=Part)


class Fault(NamedTuple):
    """A fault in English. `line` counts from 1."""

    line: int
    reason: str


class PartFileError(ValueError):
    """A file is refused; the error has every fault, in the order of the lines."""

    def __init__(self, said: Iterable[Said]) -> None:
        english = Words.for_language(ENGLISH)
        found = {Fault(line, english.say(reason)): (line, reason) for line, reason in said}
        self.faults = sorted(found)
        self.said = [found[fault] for fault in self.faults]
        super().__init__("; ".join(f"line {fault.line}: {fault.reason}" for fault in self.faults))


@dataclass
class _Reading:
    """The faults found so far, and the line of each place of the file (`co_responder.margin_s` → line)."""

    name: str
    faults: list[Said] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def blame(self, node: yaml.Node, reason: Message) -> None:
        self.faults.append((_line(node), reason))


class _NotRead(Exception):
    """A part has no value because of a fault, which is in the list."""


def read_part(
    text: str, kind: type[Whole], name: str, contradictions: Callable[[Whole], Iterable[Contradiction]]
) -> Whole:
    """The `kind` that `text` contains; `name` is the kind of file (`scheme`). Raises `PartFileError`: not YAML, unknown,
    repeated or missing keys, wrong forms, values that are impossible or contradict one another.
    """
    root, reading = _root(text, name), _Reading(name)
    try:
        whole: Whole = _read(reading, root, kind, "")
    except _NotRead:
        raise PartFileError(reading.faults) from None
    reading.faults += [(_line_of(reading, path), reason) for path, reason in contradictions(whole)]
    if reading.faults:
        raise PartFileError(reading.faults)
    return whole


def _root(text: str, name: str) -> yaml.Node:
    if len(text) > MAX_CHARACTERS:
        raise PartFileError([(1, message("file-too-long", kind=name, most=str(MAX_CHARACTERS)))])
    try:
        _refuse_what_grows(text)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as fault:
        raise PartFileError([_yaml_fault(fault)]) from fault
    if root is None:
        raise PartFileError([(1, message("file-empty"))])
    return root


def _refuse_what_grows(text: str) -> None:
    """Refuse aliases, which make a small file enormous, and deep nesting, which takes the reader minutes."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise PartFileError([(_line(event), message("file-too-deep"))])
        if isinstance(event, yaml.AliasEvent):
            raise PartFileError([(_line(event), message("file-alias"))])


def _yaml_fault(fault: yaml.YAMLError) -> Said:
    mark = getattr(fault, "problem_mark", None)
    said = getattr(fault, "problem", None) or " ".join(str(fault).split())
    return (mark.line + 1 if mark else 1, message("file-not-yaml", fault=said))


def _read(reading: _Reading, node: yaml.Node, kind: Any, path: str) -> Any:
    """The value of a node as `kind`. Raises `_NotRead` once its faults are listed."""
    reading.lines[path] = _line(node)
    if isinstance(kind, type) and issubclass(kind, Part):
        return _read_part(reading, node, kind, path)
    maybe = next((one for one in _choices(kind) if isinstance(one, type) and issubclass(one, Part)), None)
    if maybe and isinstance(node, yaml.MappingNode):
        return _read_part(reading, node, maybe, path)
    item = _part_in(kind)
    if item and isinstance(node, yaml.SequenceNode):
        found = [_tried(reading, child, item, f"{path}[{at}]") for at, child in enumerate(node.value)]
        return _converted(reading, node, kind, path, _all_read(found))
    return _converted(reading, node, kind, path, _plain(reading, node, path))


def _read_part(reading: _Reading, node: yaml.Node, kind: type[Part], path: str) -> Part:
    given = _mapping(reading, node, path)
    before = len(reading.faults)
    fields = {one.encode_name: one for one in msgspec.structs.fields(kind)}
    for name, (key, _) in given.items():
        if name not in fields:
            known = COMMA.join(fields)
            reading.blame(key, message("file-key-unknown", key=_below(path, name), known=known))
    for name, one in fields.items():
        if one.required and name not in given:
            reading.blame(node, message("file-key-missing", key=_below(path, name)))
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
        said = (
            message("file-not-keys", path=path) if path else message("file-kind-not-keys", kind=reading.name)
        )
        reading.blame(node, said)
        raise _NotRead
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "[…]"
        if name in found:
            reading.blame(key, message("file-key-repeated", key=name))
        found[name] = (key, value)
    return found


def _tried(reading: _Reading, node: yaml.Node, kind: Any, path: str) -> Any:
    """The value, or None with its faults listed, so that the faults of its neighbours are found as well."""
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
        reading.blame(node, message("file-not-decimal", path=path, value=node.value))
        raise _NotRead
    try:
        return yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError) as fault:
        reading.blame(node, message("file-unreadable", path=path, value=node.value))
        raise _NotRead from fault


def _is_decimal(number: str) -> bool:
    """Whether a person and YAML read the same number: YAML reads 010 as eight and 1:30 as ninety."""
    whole, _, fraction = number.removeprefix("-").partition(".")
    return whole.isdecimal() and (whole == "0" or whole[0] != "0") and (fraction or "0").isdecimal()


def _converted(reading: _Reading, node: yaml.Node, kind: Any, path: str, value: Any) -> Any:
    try:
        return convert(value, kind)
    except msgspec.ValidationError as fault:
        said = str(fault).split(" - at ")[0]
        plain = f"{said[:1].lower()}{said[1:]}".replace("`", "")
        reading.blame(node, message("file-value-wrong", path=path, fault=plain))
        raise _NotRead from fault


def _part_in(kind: Any) -> type[Part] | None:
    """The kind of part that a list contains."""
    return next((one for one in _nested(kind) if isinstance(one, type) and issubclass(one, Part)), None)


def _choices(kind: Any) -> tuple[Any, ...]:
    """`Part | None`: a part that a file may leave empty."""
    return get_args(kind) if isinstance(kind, UnionType) else ()


def _nested(kind: Any) -> Iterator[Any]:
    yield kind
    if get_origin(kind) is not None:
        for inner in get_args(kind):
            yield from _nested(inner)


def repeated(places: Iterable[tuple[str, str]]) -> Iterator[Contradiction]:
    """Each repeated name, with the place of the repetition."""
    seen: set[str] = set()
    for path, name in places:
        if name in seen:
            yield path, message("file-scheme-repeated", path=path.rpartition("[")[0], name=name)
        seen.add(name)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _line(written: yaml.Node | yaml.Event) -> int:
    return written.start_mark.line + 1 if written.start_mark else 1


def _line_of(reading: _Reading, path: str) -> int:
    """The line of a place, or of the nearest place around it that the file has."""
    while path and path not in reading.lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return reading.lines[path]
