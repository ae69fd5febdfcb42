"""The verdict on each line of OWASP ASVS 5.0, levels 1 and 2: complete, and its evidence exists."""

from __future__ import annotations

import ast
import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "security" / "asvs-l2.csv"
OF_PART = {
    1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7,
    10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7,
}  # fmt: skip
"""How many lines of levels 1 and 2 each part of the standard has."""
LEAST_PASSED = 150

Line = dict[str, str]


def read(file: Path = FILE) -> list[Line]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def names_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(
        one.name
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) and one.name.startswith("test_")
    )


def exists(evidence: str) -> bool:
    """Whether the file is there, and the test in it where one is named."""
    file, _, test = evidence.partition("::")
    path = ROOT / file
    return path.is_file() and (not test or test in names_in(path))


def faults_of(line: Line) -> list[str]:
    """What is wrong with one line."""
    evidence = line["evidence"].split()
    found = [f"{one} does not exist" for one in evidence if not exists(one)]
    match line["applies"], line["state"]:
        case "yes", "pass":
            found += [] if evidence else ["passes without evidence"]
        case ("yes", "open") | ("no", ""):
            found += [] if line["note"] else ["says no reason"]
        case said:
            found.append(f"says {said}")
    return [f"{line['id']}: {one}" for one in found]


def test_every_line_of_both_levels_is_there_once() -> None:
    ids = [line["id"] for line in read()]
    assert len(set(ids)) == len(ids)
    assert Counter(int(one[1:].split(".")[0]) for one in ids) == OF_PART
    assert {line["level"] for line in read()} == {"1", "2"}


def test_every_verdict_has_its_evidence_or_its_reason() -> None:
    assert [fault for line in read() for fault in faults_of(line)] == []


def test_at_least_150_lines_pass() -> None:
    assert sum(line["state"] == "pass" for line in read()) >= LEAST_PASSED


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"evidence": ""}, "V1.1.1: passes without evidence"),
        ({"evidence": "docs/nothing.md"}, "V1.1.1: docs/nothing.md does not exist"),
        (
            {"evidence": "tests/tools/test_asvs.py::test_none"},
            "V1.1.1: tests/tools/test_asvs.py::test_none does not exist",
        ),
        ({"state": "open"}, "V1.1.1: says no reason"),
        ({"applies": "no"}, "V1.1.1: says ('no', 'pass')"),
    ],
)
def test_a_verdict_that_nothing_shows_is_named(changes: Line, fault: str) -> None:
    line = {"id": "V1.1.1", "applies": "yes", "state": "pass", "evidence": "README.md", "note": ""}
    assert faults_of(line) == []
    assert faults_of(line | changes) == [fault]
