"""Faults of a catalogue by itself, and compared with the English one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.catalogue_files import Catalogue, Fault, Said

# Words in kebab-case; a term of the wire, such as `on_scene`, keeps its form.
KEY = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*-[a-z0-9]+([_-][a-z0-9]+)*")
VALUE = re.compile(r"[a-z][a-z0-9_]*")
DRAFT = "### Draft: to be signed by a native speaker."


def faults_within(catalogue: Catalogue) -> Iterator[Fault]:
    yield from catalogue.faults
    homes: dict[str, Said] = {}
    for said in catalogue.messages.values():
        if not KEY.fullmatch(said.key):
            yield Fault(said.file, said.line, f"{said.key} is malformed: it reads area-what-it-says")
        for name in sorted(said.values):
            if not VALUE.fullmatch(name):
                yield Fault(said.file, said.line, f"{said.key}: ${name} is malformed: it reads in_snake_case")
        for reference in sorted(said.references):
            if reference not in catalogue.messages and reference not in catalogue.terms:
                yield Fault(said.file, said.line, f"{said.key} refers to {reference}, which there is not")
        first = homes.setdefault(said.key.split("-")[0], said)
        if first.file != said.file:
            area = said.key.split("-")[0]
            yield Fault(said.file, said.line, f"{said.key}: keys of {area}-… belong into {first.file}")


def faults_between(english: Catalogue, other: Catalogue) -> Iterator[Fault]:
    for key, said in english.messages.items():
        if key not in other.messages:
            yield Fault(said.file, said.line, f"{key} is missing in {other.language}")
    for key, said in other.messages.items():
        model = english.messages.get(key)
        if model is None:
            yield Fault(said.file, said.line, f"{key} is surplus: English has no such key")
        else:
            yield from _differences(model, said)


def _differences(model: Said, said: Said) -> Iterator[Fault]:
    if said.file.split("/", 2)[2] != model.file.split("/", 2)[2]:
        yield Fault(said.file, said.line, f"{said.key} belongs into the file of {model.file}")
    for name in sorted(said.values - model.values):
        yield Fault(said.file, said.line, f"{said.key} has no value ${name}")
    for name in sorted(model.values - said.values):
        yield Fault(said.file, said.line, f"{said.key} leaves out ${name}")
    for name, choices in model.choices.items():
        if name in said.values and said.choices.get(name, frozenset()) - choices:
            extra = ", ".join(sorted(said.choices[name] - choices))
            yield Fault(
                said.file, said.line, f"{said.key} chooses by ${name} between words that never come: {extra}"
            )
