"""The golden spoken forms: from the state, the record and the words, each line exactly as it is read out."""

from __future__ import annotations

from typing import Any

import pytest

from apps.handovers.spoken import atmist
from tests.support.state import fold
from tests.support.words import ENGLISH
from tests.wire.freeze import read
from tests.wire.spoken_forms import FORMS, InForms
from tests.wire.spoken_patients import in_forms

GOLDEN: dict[str, dict[str, Any]] = read("spoken")
BY_HAND: dict[str, InForms] = {one.name: one for one in in_forms()}
CASES = [(name, form) for name in GOLDEN for form in FORMS]


def test_every_file_is_one_that_is_recorded_here() -> None:
    assert {name: golden["name"] for name, golden in GOLDEN.items()} == {name: name for name in BY_HAND}
    fields = {"name", "entries", "record", "patient", "texts", "forms"}
    assert all(set(golden) == fields and list(golden["forms"]) == list(FORMS) for golden in GOLDEN.values())


@pytest.mark.parametrize("name", GOLDEN)
def test_atmist_is_spoken_as_written(name: str) -> None:
    """The client speaks every form; a document has this one."""
    golden = GOLDEN[name]
    given = fold(golden["entries"]), golden["record"], golden["patient"], ENGLISH, golden["texts"]
    assert atmist(*given) == golden["forms"]["atmist"]


@pytest.mark.parametrize(("name", "form"), CASES)
def test_the_lines_in_the_file_are_those_written_by_hand(name: str, form: str) -> None:
    assert GOLDEN[name]["forms"][form] == BY_HAND[name].lines(form)


def test_without_the_words_it_is_said_as_unknown() -> None:
    golden = GOLDEN["an-arrest-on-the-way-to-a-hospital"]
    said = " ".join(
        line["value"]
        for line in atmist(fold(golden["entries"]), golden["record"], golden["patient"], ENGLISH)
    )
    assert "Aspirin" not in said
    assert "Chest pain" not in said
