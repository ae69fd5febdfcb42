"""A payload type that takes free words is refused at start, with the file and the field."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
import pytest

from apps.accounts.access import Sensitivity
from apps.journal.apps import no_free_words
from apps.journal.effects import Own
from apps.journal.free_words import faults_of, free_words_in
from apps.journal.kinds import Code, Kind, Payload

Word = Annotated[str, msgspec.Meta(max_length=60)]


class Inner(Payload, frozen=True):
    said: str


class Plain(Payload, frozen=True):
    note: str


class Long(Payload, frozen=True):
    note: Word | None = None


class Listed(Payload, frozen=True):
    notes: list[str]


class Keyed(Payload, frozen=True):
    counts: dict[str, int]


class Valued(Payload, frozen=True):
    values: dict[Code, Any]


class Nested(Payload, frozen=True):
    parts: list[Inner]
    more: tuple[UUID, Inner] | None = None


class Coded(Payload, frozen=True):
    code: Code
    choice: Literal["a", "b"]
    who: UUID
    many: list[Code] | None = None
    few: dict[Code, int] = {}


FREE: list[tuple[type[Payload], list[str]]] = [
    (Plain, ["Plain.note"]),
    (Long, ["Long.note"]),
    (Listed, ["Listed.notes"]),
    (Keyed, ["Keyed.counts"]),
    (Valued, ["Valued.values"]),
    (Nested, ["Inner.said"]),
    (Coded, []),
]


@pytest.mark.parametrize(("payload", "free"), FREE, ids=lambda one: getattr(one, "__name__", ""))
def test_each_form_of_free_words_is_found(payload: type[Payload], free: list[str]) -> None:
    assert free_words_in(payload) == free


def test_the_fault_names_file_field_and_kind() -> None:
    kind = Kind(name="moon_seen", payload=Plain, sensitivity=Sensitivity.CLINICAL, effect=(Own(),))
    [fault] = faults_of(kind)
    assert fault == (
        "tests/journal/test_free_words.py: Plain.note of moon_seen takes free words: "
        "give it a pattern or a Literal, or put it into the text of the entry."
    )


def test_no_kind_of_the_product_takes_free_words() -> None:
    assert no_free_words(app_configs=None) == []
