"""Reading a file of service kinds (YAML), and the shipped file. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from apps.accounts.access import Group, Standing
from apps.core.words import ENGLISH, LANGUAGES, Words, message
from apps.doctrine.part_file import Contradiction, Part, read_part, repeated
from apps.doctrine.scheme import Label, Term

SHIPPED = Path(__file__).parent / "data" / "services.yaml"


class Service(Part, frozen=True, kw_only=True):
    """A kind of service as a file has it. `confirmed`: someone answers for its standing."""

    code: Term
    labels: Mapping[str, Label] = {}
    letter: Annotated[str, Meta(pattern=r"^\S{1,2}$")]
    shape: Literal["square", "round", "diamond", "hexagon"]
    standing: Standing
    group: Group
    own_tasking: bool
    confirmed: bool = True


class Services(Part, frozen=True, kw_only=True):
    """A file of service kinds."""

    services: Annotated[tuple[Service, ...], Meta(min_length=1)]


def read_services(text: str) -> Services:
    """The kinds in `text`. Raises `PartFileError` with the line of every fault."""
    return read_part(text, Services, "services", contradictions)


def contradictions(read: Services) -> Iterator[Contradiction]:
    """Codes that are repeated, and kinds that nobody has a name for."""
    places = [(f"services[{at}]", one.code) for at, one in enumerate(read.services)]
    yield from repeated(places)
    english = Words.for_language(ENGLISH)
    for path, one in zip((path for path, _ in places), read.services, strict=True):
        unknown = sorted(one.labels.keys() - LANGUAGES.keys())
        if unknown:
            yield path, message("file-language-unknown", language=unknown[0])
        if ENGLISH not in one.labels and not english.has(f"service-{one.code}"):
            yield path, message("file-label-missing", code=one.code)


def shipped_services_text() -> str:
    return SHIPPED.read_text(encoding="utf-8")


def is_services_file(text: str) -> bool:
    """Whether a file contains service kinds: its top key is `services:`."""
    return any(line.startswith("services:") for line in text.splitlines())
