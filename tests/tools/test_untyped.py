"""The check of untyped dictionaries."""

from __future__ import annotations

from tools.untyped import faults, main

EXPLAINED = ["# Any: a resource of another standard.", "Json = dict[str, Any]"]
WITHOUT_A_REASON = (
    "apps/a.py:1: dict[str, Any] without a reason; say `# Any: …` on the line before, or give it a type"
)


def test_this_repository_holds_it() -> None:
    assert main() == 0


def test_one_with_a_reason_is_let_by() -> None:
    assert faults({"apps/a.py": EXPLAINED}, most=1) == []


def test_one_without_a_reason_is_named() -> None:
    assert faults({"apps/a.py": ["state: dict[str, Any] = {}"]}, most=1) == [WITHOUT_A_REASON]
    assert faults({"apps/a.py": ["# Any:", "State = dict[str, Any]"]}, most=1) == [
        WITHOUT_A_REASON.replace(":1:", ":2:")
    ]


def test_one_more_than_there_are_is_refused() -> None:
    twice = ["# Any: given and returned as it is.", "def same(given: dict[str, Any]) -> dict[str, Any]:"]
    assert faults({"apps/a.py": twice}, most=2) == []
    assert faults({"apps/a.py": twice, "apps/b.py": EXPLAINED}, most=2) == [
        "3 uses of dict[str, Any], at most 2: give one a type"
    ]
