"""The system check of the papers: what kinds declare against the tables of renderers. A start and CI refuse what does not fit."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.checks import CheckMessage, Error

from apps.core.technical import OperatorText
from apps.core.words import ENGLISH, Words
from apps.handovers import spoken
from apps.interop import lines, utstein
from apps.interop.codes import table
from apps.interop.fhir import places as fhir
from apps.interop.nemsis import places as nemsis
from apps.journal.kinds import Kind, registry
from apps.journal.numbers import numbers_of
from apps.journal.papers import PAPERS, UNDECLARED, Coded, ListedUnder, Placed, Said

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True)
class Renderer:
    """One that makes a paper: its file, and the kinds that have a place of their own in its table."""

    paper: str
    file: str
    kinds: Collection[str]


RENDERERS = (
    Renderer(paper="document", file="apps/interop/lines.py", kinds=lines.DOCUMENT.keys()),
    Renderer(paper="spoken", file="apps/handovers/spoken.py", kinds=spoken.LINES.keys()),
    Renderer(paper="fhir", file="apps/interop/fhir/places.py", kinds=fhir.PLACES.keys()),
    Renderer(paper="nemsis", file="apps/interop/nemsis/places.py", kinds=nemsis.PLACES.keys()),
    Renderer(paper="utstein", file="apps/interop/utstein.py", kinds=utstein.PLACES.keys()),
)


def papers_fit_kinds(**_: Any) -> list[CheckMessage]:
    return [Error(fault, id="interop.E001") for fault in misfits(list(registry), RENDERERS)]


def misfits(kinds: Collection[Kind], renderers: Iterable[Renderer]) -> Iterator[OperatorText]:
    """What kinds and renderers say of each other that cannot be: each with the file and the kind."""
    for kind in kinds:
        yield from _undeclared(kind)
        yield from _unsayable(kind)
    for renderer in renderers:
        yield from _forgotten(kinds, renderer)


def _undeclared(kind: Kind) -> Iterator[OperatorText]:
    parts = {
        "papers": kind.papers is UNDECLARED,
        "words": kind.words is None,
        "who records it": kind.recorded is None,
    }
    for part, is_missing in parts.items():
        if is_missing:
            yield f"{_file_of(kind)}: the kind {kind.name} does not declare its {part}"


def _unsayable(kind: Kind) -> Iterator[OperatorText]:
    """What is declared and cannot be said: no such message, no such code, no line to say it by."""
    words, papers = Words.for_language(ENGLISH), kind.papers
    for said in dict.fromkeys((kind.words, papers.document)):
        if isinstance(said, Said) and not words.has(said.key):
            yield f"{_file_of(kind)}: the kind {kind.name} is said by {said.key}, which is no key of the catalogue"
    declared = [getattr(papers, name) for name in PAPERS]
    if any(isinstance(one, (ListedUnder, Coded)) for one in declared) and not isinstance(kind.words, Said):
        yield f"{_file_of(kind)}: the kind {kind.name} is listed or coded in the words of its line, and has no such line"
    if isinstance(papers.spoken, ListedUnder):
        yield from _untappable(kind, words)
    for one in declared:
        if isinstance(one, Coded) and one.snomed is not None and one.snomed not in table()["snomed"]:
            yield f"{_file_of(kind)}: the kind {kind.name} has the code {one.snomed}, which is not in codes.yaml"


def _untappable(kind: Kind, words: Words) -> Iterator[OperatorText]:
    """A button records it, so all that is not known to the screen is a number with bounds, a default and a label."""
    try:
        labels = [one.label for one in numbers_of(kind)]
    except ValueError as field:
        yield (
            f"{_file_of(kind)}: the kind {kind.name} is listed, "
            f"and its field {field} is no number with bounds, a default and a label"
        )
        return
    for label in labels:
        if not words.has(label):
            yield f"{_file_of(kind)}: the kind {kind.name} has the label {label}, which is no key of the catalogue"


def _forgotten(kinds: Collection[Kind], renderer: Renderer) -> Iterator[OperatorText]:
    own = {kind.name for kind in kinds if isinstance(getattr(kind.papers, renderer.paper), Placed)}
    for name in sorted(own - set(renderer.kinds)):
        yield f"{renderer.file}: no place for the kind {name}, which has one of its own in the paper {renderer.paper}"
    for name in sorted(set(renderer.kinds) - own):
        yield f"{renderer.file}: a place for {name}, which is no kind that has one in the paper {renderer.paper}"


def _file_of(kind: Kind) -> OperatorText:
    """The file of the kind's payload, next to which the kind is declared."""
    file = Path(inspect.getfile(kind.payload))
    return str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else file.name
