"""Lines are at most 140 characters long, but for those that cannot be broken."""

from __future__ import annotations

import pytest

from tools.line_lengths import too_long


def test_a_long_line_is_named() -> None:
    assert list(too_long("a.py", ["x" * 140, "x " * 70 + "x"])) == ["a.py:2: 141 characters, at most 140"]


DRAWN = f'<path d="{"M22 38 " * 30}"/>'


@pytest.mark.parametrize(
    ("path", "line"),
    [("a.md", "| a row " + "of a table " * 20 + "|"), ("a.py", "x" * 200), ("a.svelte", DRAWN)],
)
def test_what_cannot_be_broken_may_be_longer(path: str, line: str) -> None:
    assert list(too_long(path, [line])) == []


def test_a_table_is_one_only_in_markdown() -> None:
    assert list(too_long("a.py", ["| a row " + "of a table " * 20])) == [
        "a.py:1: 228 characters, at most 140"
    ]
