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
    ],
)
def test_words_for_people_are_found(code: str, said: str) -> None:
    faults = [(one.file, one.line, one.reason) for one in faults_of("a.py", f"\n{code}\n")]
    assert faults == [("a.py", 2, f"words for people belong into locales/: “{said}”")]


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
    ],
)
def test_what_no_person_reads_is_not(code: str) -> None:
    assert list(faults_of("a.py", f"{code}\n")) == []
