"""The search for retired words finds a word and a part of an identifier, and leaves other words alone."""

from __future__ import annotations

import re

import pytest

from tools.retired_words import EXCEPTIONS, WORDS, Retired, read, segment

FILE = """
keep: [history_told, 'stands? for']
words:
  - {word: told, use: recorded}
  - {match: '(?i)\\bstands\\b', use: is, in: [md]}
  - {word: door, use: endpoint, in: [apps], not_in: [apps/old]}
  - {match: carried, use: relayed, in: [paths]}
"""


def uses(path: str, *lines: str, exceptions: str = "") -> list[str]:
    return [str(use) for use in read(FILE, exceptions).uses(path, lines)]


@pytest.mark.parametrize(
    "text", ["a door", "doorOf", "door_of", "_door", "DOOR", "MY_DOOR", "theDoor", "Door("]
)
def test_a_word_is_found_in_prose_and_in_identifiers(text: str) -> None:
    assert re.search(segment("door"), text)


@pytest.mark.parametrize("text", ["indoors", "doorway", "Doors", "matador", "INDOOR", "outdoor"])
def test_a_word_is_not_found_inside_another(text: str) -> None:
    assert not re.search(segment("door"), text)


def test_a_use_is_named_with_file_line_and_what_to_say() -> None:
    assert uses("apps/a.py", "x = 1", "told = told_of(x)") == [
        "apps/a.py:2: told → recorded",
        "apps/a.py:2: told → recorded",
    ]


def test_the_name_of_a_file_is_line_nought() -> None:
    assert uses("apps/carried.py", "carried = 1") == ["apps/carried.py:0: carried → relayed"]


def test_names_that_stay_are_passed_over() -> None:
    assert uses("docs/a.md", "`history_told` stands for what was told") == ["docs/a.md:1: told → recorded"]


@pytest.mark.parametrize(
    ("path", "found"),
    [("docs/a.md", ["stands"]), ("apps/a.py", ["door"]), ("apps/old/a.py", []), ("tests/a.py", [])],
)
def test_a_word_counts_only_where_it_is_said_to(path: str, found: list[str]) -> None:
    assert [use.found for use in read(FILE, "").uses(path, ["stands at a door"])] == found


def test_an_exception_lets_one_text_of_one_file_stay() -> None:
    lines = ["as told by BAOR", "as told"]
    assert uses("docs/a.md", *lines, exceptions="# why\ndocs: BAOR\n") == ["docs/a.md:2: told → recorded"]


def test_eleven_exceptions_are_too_many() -> None:
    with pytest.raises(ValueError, match="11 exceptions: at most 10 are allowed"):
        read(FILE, "docs: x\n" * 11)


def test_an_exception_without_a_colon_is_refused() -> None:
    with pytest.raises(ValueError, match="names a file, a colon and a pattern: 'docs'"):
        read(FILE, "docs\n")


def test_the_files_of_the_project_can_be_read() -> None:
    assert isinstance(read(WORDS.read_text(), EXCEPTIONS.read_text()), Retired)
