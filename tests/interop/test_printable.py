"""What somebody typed moves, hides and runs nothing in what is made of a record."""

from __future__ import annotations

import csv
import json
import unicodedata
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.core.printable import UNSEEN, cell, printable, printable_in
from apps.interop.edition import Edition, digest_of
from apps.interop.fhir.bundle import document_bytes
from apps.interop.nemsis.dataset import nemsis_xml
from apps.interop.pdf.page import pdf
from apps.interop.text import plain_text
from apps.interop.utstein import csv_text
from tests.interop import cases
from tests.support.entries import PARAMEDIC

ESCAPES = "\x1b]0;owned\x07\x1b[2Jcleared\x9b31mred\x00\x08\x7f"
TURNED = "adrenaline \u202e gm 01\u202c \u2067right\u2069 \u200d\u2066left"
FORGED = "quiet\r\nPATIENT\rName: Somebody Else\u2028NHS 943 476 5919\x85\x0b\x0cend"
SAID = f"{ESCAPES} {TURNED} {FORGED} \ufff9\U000e0041"
NAMED = json.dumps({"name": f"Ann\x1b[2J \u202eEvil {ESCAPES}"[:100], "born": None, "nhs_number": None})


def attacked() -> Edition:
    """Each text that people and other systems write, with every sign that no one sees."""
    timeline = cases.worked()
    timeline.record("56:00", "note_added", by=PARAMEDIC, text=SAID)
    entry = next(one for one in timeline.entries if one["kind"] == "patient_identified")
    entry["text"] = NAMED
    return cases.edition(timeline, address=f"12 Park Row {SAID}", hazards=["dog", SAID], external_ref=SAID)


def unseen_in(text: str) -> set[str]:
    return set(text) & (UNSEEN - {"\n", "\t", "\r"})


# Any: whatever JSON holds.
def texts_in(said: Any) -> list[str]:
    if isinstance(said, str):
        return [said]
    inner = said.values() if isinstance(said, dict) else said if isinstance(said, list) else []
    return [text for one in inner for text in texts_in(one)]


def test_the_text_of_a_record_holds_no_sign_that_no_one_sees() -> None:
    text = plain_text(attacked())
    assert unseen_in(text) == set()
    assert "cleared" in text
    assert "Ann" in text


def test_a_note_forges_no_heading() -> None:
    """A line of the record begins where the record begins one, not where a note does."""
    assert [
        line
        for line in plain_text(attacked()).splitlines()
        if line.startswith(("PATIENT", "Name: Som", "NHS 943"))
    ] == ["PATIENT"]
    assert len(plain_text(attacked()).split("\n")) == len(plain_text(attacked()).splitlines()) + 1


def test_other_forms_hold_none_either() -> None:
    edition = attacked()
    assert unseen_in(" ".join(texts_in(json.loads(document_bytes(edition))))) == set()
    xml = nemsis_xml(edition.source)
    assert unseen_in(xml.decode()) == set()
    assert pdf(edition).startswith(b"%PDF")


def test_the_digest_is_still_of_what_was_recorded() -> None:
    edition = attacked()
    recorded = {one["id"]: one for one in edition.source.as_recorded}
    assert [recorded[key]["text"] for key in edition.entries] != [
        one["text"] for one in edition.entries.values()
    ]
    assert edition.digest == digest_of(recorded[key] for key in edition.entries)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a\x1bb", "a\ufffdb"),
        ("10 \u202emg", "10 \ufffdmg"),
        ("\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d", "\ufffd" * 8),
        ("one\r\ntwo\rthree\u2029four", "one\ntwo\nthree\nfour"),
        ("\x80\x9b\x9f\xa0", "\ufffd\ufffd\ufffd\xa0"),
        ("שלום, 10 mg\tבוצע", "שלום, 10 mg\tבוצע"),
        ("Łucja 👩🏽\u200d⚕️ \u200f", "Łucja 👩🏽\u200d⚕️ \u200f"),
        ("", ""),
    ],
)
def test_what_is_shown_of_what_was_typed(said: str, shown: str) -> None:
    assert printable(said) == shown


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_any_text_is_printable_and_stays_so(said: str) -> None:
    shown = printable(said)
    assert {unicodedata.category(sign) for sign in shown if sign not in "\n\t"}.isdisjoint(
        {"Cc", "Cs", "Zl", "Zp"}
    )
    assert printable(shown) == shown
    assert printable_in({"a": [said, 1, None], "b": (said,)}) == {"a": [shown, 1, None], "b": [shown]}


@pytest.mark.parametrize(
    "said",
    ["=1+1", "+44 7", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "|cmd", "%0", '=HYPERLINK("x")'],
)
def test_a_table_program_works_nothing_out(said: str) -> None:
    shown = cell(said)
    assert isinstance(shown, str)
    assert shown.startswith("'")
    text = csv_text([{"patient": said, "age_years": -3, "gained_s": 1.5, "sex": None}])
    (row,) = csv.DictReader(StringIO(text, newline=""))
    assert (row["patient"], row["age_years"], row["gained_s"], row["sex"]) == (shown, "-3", "1.5", "")


def test_an_ordinary_value_stays_as_it_is() -> None:
    assert [cell(value) for value in ("WY-1.2", "unknown", 3, None, -1.5)] == [
        "WY-1.2",
        "unknown",
        3,
        None,
        -1.5,
    ]
