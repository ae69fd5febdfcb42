"""The record as text and as PDF: their content, and the number of pages on each page."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from apps.core.words import Words
from apps.interop.lines import words_of
from apps.interop.pdf.page import MOST_SETS, pdf
from apps.interop.pdf.sheet import LEADING, Sheet
from apps.interop.text import WIDTH, plain_text
from apps.journal.kinds import registry
from apps.journal.papers import Nowhere
from tests.interop import cases
from tests.interop.cases import SECOND, edition
from tests.support.entries import INCIDENT, OFFICER, PARAMEDIC, TimelineExample, begun, tourniquet_id
from tests.support.words import ENGLISH
from tests.wire.examples import examples


def pages(timeline: TimelineExample, patient: str = INCIDENT, *, exercise: bool = False) -> list[str]:
    """The text of each page with single spaces."""
    read = PdfReader(BytesIO(pdf(edition(timeline, patient, exercise=exercise))))
    return [" ".join(page.extract_text().split()) for page in read.pages]


def test_an_ordinary_case_is_one_page() -> None:
    (page,) = pages(cases.amended())
    assert "Emergency care record Amended, version 43" in page
    assert "Replaces version 41." in page
    assert "Łucja O'Hara & <Sons>" in page
    assert "NHS number 943 476 5919" in page
    assert "XT21 to A101, heard 22:55, accepted 22 Nov 2026 22:55" in page
    assert "Page 1 of 1" in page
    assert "Patient WY-20261122-0042.1 · version 43 · as of 22 Nov 2026 22:59" in page


def test_the_table_of_observations() -> None:
    (page,) = pages(cases.worked())
    assert "Time RR SpO₂ Air/O₂ BP Pulse ACVPU Temp GCS Glucose Pain NEWS2" in page
    assert "22:53 24 91* oxygen 92/60 118 V 35.4 E3 VNT M5 6.1 – 15" in page
    assert "* outside the usual range and confirmed" in page


def test_the_timeline_lists_what_counts_and_nothing_withdrawn() -> None:
    (page,) = pages(cases.amended())
    assert "22:44:50 XT21 Shock delivered, 150 J" in page
    assert "22:48:55 A101 Shock delivered, 200 J" in page
    assert "22:46:52" not in page


def test_the_other_patient_has_a_page_of_his_own() -> None:
    (page,) = pages(cases.worked(), SECOND)
    assert "Name not known" in page
    assert "Tag A-17" in page
    assert "Not handed over" in page
    assert not [word for word in ("Łucja", "Penicillin", "Shock") if word in page]


def test_an_exercise_says_so_first() -> None:
    (page,) = pages(cases.worked(), exercise=True)
    assert page.startswith("Exercise. No real patient.")
    assert "EXERCISE. NO REAL PATIENT." in plain_text(edition(cases.worked(), exercise=True))
    assert "Exercise" not in pages(cases.worked())[0]


def test_of_many_observations_the_oldest_are_summed_up() -> None:
    timeline = begun("many")
    for minute in range(MOST_SETS + 3):
        timeline.record(
            f"{42 + minute}:00", "observations_taken", {"rr": 10 + minute, "pulse": 90}, by=PARAMEDIC
        )
    (page,) = pages(timeline)
    assert "3 earlier, 22:42 to 22:44: RR 10–12, pulse 90–90." in page
    assert "22:45 13 – – – 90" in page
    assert "22:44 12 –" not in page


def test_a_second_page_is_announced() -> None:
    timeline = cases.worked()
    for number in range(55):
        timeline.record(
            f"56:{number:02d}", "note_added", by=PARAMEDIC, text=f"Note {number}: " + "again " * 20
        )
    first, second, *rest = pages(timeline)
    assert ("Page 1 of 2" in first, "Page 2 of 2" in second, rest) == (True, True, [])
    assert "Patient WY-20261122-0042.1 · version 93" in second
    assert [number for number in range(55) if f"Note {number}:" not in first + second] == []


def test_a_word_without_a_break_does_not_stop_the_page() -> None:
    timeline = cases.worked()
    timeline.record("56:00", "note_added", by=PARAMEDIC, text="x" * 2_000)
    assert sum(page.count("x") for page in pages(timeline)) >= 2_000


def test_a_letter_that_cannot_be_printed_is_said() -> None:
    timeline = cases.worked()
    timeline.record("56:00", "note_added", by=PARAMEDIC, text="Called 王芳.")
    (page,) = pages(timeline)
    assert "Note: Called ??." in page
    assert "? marks a letter that this page cannot print." in page
    assert "? marks" not in pages(cases.worked())[0]


def test_nor_one_of_a_name() -> None:
    timeline = cases.worked()
    entry = next(one for one in timeline.entries if one["kind"] == "patient_identified")
    entry["text"] = '{"name": "王芳", "born": null, "nhs_number": null}'
    (page,) = pages(timeline)
    assert "?? Patient WY-20261122-0042.1 · date of birth not known · NHS number not known" in page
    assert "? marks a letter that this page cannot print." in page


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("W" * 8000, 8),
        ("so " * 2666, 5),
        ("\u2068" * 8000, 8),
        ("\u2068W" * 1000 + "\u2069" * 1000, 4),
        ("\n" * 7999 + ".", 1),
    ],
    ids=["one word", "words", "marks of a direction", "values in values", "empty lines"],
)
def test_an_entry_taller_than_a_page_goes_on(text: str, most: int, language: str) -> None:
    timeline = cases.worked()
    timeline.record("56:00", "note_added", by=PARAMEDIC, text=text)
    one = edition(timeline)
    said = replace(one, source=replace(one.source, words=Words.for_language(language)))
    printed = [page.extract_text() for page in PdfReader(BytesIO(pdf(said))).pages]
    assert len(printed) <= most
    assert sum(page.count("W") for page in printed) >= text.count("W")
    assert sum(page.count("so") for page in printed) >= text.count("so ")


def test_what_follows_the_columns_is_below_the_deeper_one() -> None:
    """The left column is never shorter than the right one."""
    sheet = Sheet(foot="", title="", made_at=datetime(2026, 11, 22, tzinfo=UTC), words=ENGLISH)
    top = sheet.get_y()
    sheet.columns([("22:40:00", "XT21", "one"), ("22:41:00", "XT21", "two"), ("22:42:00", "XT21", "three")])
    assert sheet.get_y() - top == pytest.approx(2 * 8 * LEADING)
    sheet.finished()


def test_the_file_names_no_patient() -> None:
    read = PdfReader(BytesIO(pdf(edition(cases.worked()))))
    assert read.metadata is not None
    assert read.metadata.title == "Emergency care record WY-20261122-0042.1"
    assert not [word for word in ("Łucja", "Hara") if word in str(read.metadata)]


def test_the_text_is_narrow_and_whole() -> None:
    text = plain_text(edition(cases.amended()))
    assert max(len(line) for line in text.split("\n")) <= WIDTH
    assert text.startswith(
        "EMERGENCY CARE RECORD\nIncident WY-20261122-0042, patient WY-20261122-0042.1\n"
        "Version 43. Amended: recorded after the handover; replaces version 41.\n"
    )
    assert "22:54:00  A101   Note: Collapse was seen by his wife. She called at once." in text


def test_times_are_those_of_the_place() -> None:
    timeline = cases.worked()
    for entry in timeline.entries:
        entry["occurred_at"] = entry["occurred_at"].replace("2026-11-22", "2026-07-22")
    text = plain_text(edition(timeline, opened_at="2026-07-22T22:40:00.000Z"))
    assert "23:43:40  XT21   Arrest recognised" in text
    assert "Time: Call 23:40, arrest recognised 23:43" in text


@pytest.mark.parametrize(
    ("said", "flags", "words"),
    [
        ({}, (), "Tourniquet conversion started"),
        ({"agreed_by_desk": True}, (), "Tourniquet conversion started, agreed with the clinical desk"),
        (
            {"agreed_with": OFFICER.person},
            (),
            "Tourniquet conversion started, agreed with a second clinician",
        ),
        ({"agreed_with": PARAMEDIC.person}, ("not_agreed",), "Tourniquet conversion started, nobody agreed"),
    ],
)
def test_a_conversion_says_who_agreed(said: dict[str, Any], flags: tuple[str, ...], words: str) -> None:
    timeline, of_it = cases.worked(), {"patient": SECOND, "tourniquet": tourniquet_id(1)}
    timeline.record("53:00", "tourniquet_conversion_started", of_it | said, by=PARAMEDIC, flags=flags)
    assert f"22:53:00  A101   {words}\n" in plain_text(edition(timeline, SECOND))


SHOWN = sorted(kind.name for kind in registry if not isinstance(kind.papers.document, Nowhere))


@pytest.mark.parametrize("kind", SHOWN)
def test_every_kind_has_words(kind: str) -> None:
    """No line shows an internal name with an underscore."""
    entry: Any = examples()[kind]
    said = words_of(entry, ENGLISH)
    assert said
    assert "_" not in said
    assert said[0].isupper() or said[0].isdigit()


def test_printing_writes_no_letters_to_the_log() -> None:
    """The library that subsets the font would log the letters of every record."""
    assert logging.getLogger("fontTools").level == logging.WARNING


def test_a_record_in_hebrew_begins_at_the_right_and_loses_no_letter() -> None:
    english = edition(cases.amended())
    hebrew = replace(english, source=replace(english.source, words=Words.for_language("he")))
    made = pdf(hebrew)
    read = PdfReader(BytesIO(made))
    (page,) = read.pages
    text = " ".join(page.extract_text().split())
    assert str(read.root_object["/Lang"]) == "he"
    assert "?" not in text
    assert "943 476 5919" in text
    assert "<Łucja O'Hara & <Sons>" not in text
    assert "Łucja O'Hara & <Sons>" in text
    assert made == pdf(hebrew)
    places = dict(_places(page))
    assert places["XT21"] > places["A101"]


def _places(page: Any) -> list[tuple[str, float]]:
    """Each text of the page, and how far from the left edge it begins."""
    found: list[tuple[str, float]] = []
    page.extract_text(visitor_text=lambda text, _cm, tm, *_: found.append((text.strip(), float(tm[4]))))
    return found
