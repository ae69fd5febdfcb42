"""The check of Python for words that belong into the catalogues."""

from __future__ import annotations

import pytest

from tools.literals import faults_of


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('LABEL = "Adult"', "Adult"),
        ('WORDS = {"a": "on the way"}', "on the way"),
        ("line = f'{minutes} min'", "… min"),
        ("line = f'about {minutes}'", "about …"),
        ("raise Refused([Fault(1, 'the file is empty')])", "the file is empty"),
        ("def sentence() -> str:\n    return 'Set the key to something.'", "Set the key to something."),
    ],
)
def test_words_for_people_are_found(code: str, said: str) -> None:
    faults = [(one.file, one.reason) for one in faults_of("a.py", f"{code}\n")]
    assert faults == [("a.py", f"words for people belong into locales/: “{said}”")]


@pytest.mark.parametrize(
    "code",
    [
        '"""What this is, in a sentence."""',
        'words("board-title")',
        'log.warning("no catalogue for %s", language)',
        'raise ValueError(f"no such unit: {unit}")',
        'assert found, "Nothing was found"',
        'PATTERN = re.compile("a b c")',
        'field = CharField(help_text="Shown this once.")',
        'kind = "on_scene"',
        'path = f"{folder}/{name}.ftl"',
        'HEADERS = {"Cache-Control": "no-cache"}',
        'headers["Cache-Control"] = "public, max-age=31536000, immutable"',
        'CSV = "text/csv; charset=utf-8"',
        'def fault() -> OperatorText | None:\n    return "Set the key to something."',
        'def faults() -> list[OperatorText]:\n    checks = [(ok, "Set the key to something.")]\n    return checks',
        'FAULT: OperatorText = "Set the key to something."',
        'def trigger() -> ProgramText:\n    return "BEGIN SELECT 1; END"',
        'def __str__(self) -> str:\n    return f"{self.code} of {self.person}"',
    ],
)
def test_what_no_person_reads_is_not(code: str) -> None:
    assert list(faults_of("a.py", f"{code}\n")) == []


def test_a_fault_names_its_line() -> None:
    assert [one.line for one in faults_of("a.py", "\n\nLABEL = 'Adult'\n")] == [3]
