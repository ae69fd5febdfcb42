"""The catalogues as data: each language's messages with their placeholders and their lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

LANGUAGES = ("en", "es", "he")
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True)
class Fault:
    file: str
    line: int
    reason: str


@dataclass(frozen=True)
class Said:
    """One message: the values it asks for, the words it chooses by, and what else it refers to."""

    key: str
    file: str
    line: int
    is_for_client: bool
    values: frozenset[str]
    references: frozenset[str]
    # By each value that is no number: the words between which a selector chooses.
    choices: Mapping[str, frozenset[str]]


@dataclass
class Catalogue:
    language: str
    messages: dict[str, Said] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def read_catalogues(root: Path) -> dict[str, Catalogue]:
    return {language: read_catalogue(root, language) for language in LANGUAGES}


def read_catalogue(root: Path, language: str) -> Catalogue:
    folder = root / "locales" / language
    catalogue = Catalogue(language)
    for path in sorted(folder.rglob("*.ftl")):
        _read_file(catalogue, path, path.relative_to(root).as_posix(), is_for_client=path.parent == folder)
    return catalogue


def _read_file(catalogue: Catalogue, path: Path, name: str, *, is_for_client: bool) -> None:
    text = path.read_text(encoding="utf-8")
    catalogue.files.append(name)
    for entry in FluentParser().parse(text).body:
        line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 1
        if isinstance(entry, ftl.Junk):
            why = entry.annotations[0].message if entry.annotations else "cannot be read"
            catalogue.faults.append(Fault(name, line, f"not Fluent: {why}"))
        elif isinstance(entry, ftl.Term):
            catalogue.terms.add(f"-{entry.id.name}")
        elif isinstance(entry, ftl.Message):
            _read_message(catalogue, entry, name, line, is_for_client)


def _read_message(
    catalogue: Catalogue, entry: ftl.Message, file: str, line: int, is_for_client: bool
) -> None:
    key = entry.id.name
    if entry.attributes:
        catalogue.faults.append(Fault(file, line, f"{key} has an attribute: give it a key of its own"))
    if entry.value is None:
        catalogue.faults.append(Fault(file, line, f"{key} says nothing"))
    if key in catalogue.messages:
        first = catalogue.messages[key]
        catalogue.faults.append(Fault(file, line, f"{key} is already in {first.file}:{first.line}"))
        return
    nodes = list(_nodes(entry))
    references = {node.id.name for node in nodes if isinstance(node, ftl.MessageReference)}
    references |= {f"-{node.id.name}" for node in nodes if isinstance(node, ftl.TermReference)}
    catalogue.messages[key] = Said(
        key=key,
        file=file,
        line=line,
        is_for_client=is_for_client,
        values=frozenset(node.id.name for node in nodes if isinstance(node, ftl.VariableReference)),
        references=frozenset(references),
        choices=_choices(nodes),
    )


def _choices(nodes: list[ftl.BaseNode]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for node in nodes:
        if not isinstance(node, ftl.SelectExpression) or not isinstance(node.selector, ftl.VariableReference):
            continue
        named = {one.key.name for one in node.variants if isinstance(one.key, ftl.Identifier)}
        if not named <= PLURALS:
            found[node.selector.id.name] = found.get(node.selector.id.name, frozenset()) | named
    return found


def _nodes(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ftl.BaseNode):
                yield from _nodes(child)
