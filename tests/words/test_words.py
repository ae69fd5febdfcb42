"""The catalogues as they are rendered: plurals, lists, isolation and what an unknown language falls back to."""

from __future__ import annotations

import logging

import pytest

from apps.core.words import LANGUAGES, Words, known_language, message


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        (
            "en",
            1,
            "1 report is waiting on this device, sealed. It is sent when the person who entered it signs in.",
        ),
        (
            "en",
            2,
            "2 reports are waiting on this device, sealed. They are sent when the person who entered them signs in.",
        ),
        (
            "es",
            1,
            "1 registro espera sellado en este dispositivo. Se envía cuando inicia sesión la persona que lo introdujo.",
        ),
        ("he", 1, "רישום אחד ממתין במכשיר זה, חתום. הוא יישלח כשמי שהזין אותו ייכנס."),
        ("he", 2, "שני רישומים ממתינים במכשיר זה, חתומים. הם יישלחו כשמי שהזין אותם ייכנס."),
    ],
)
def test_a_count_chooses_the_plural_of_the_language(language: str, count: int, text: str) -> None:
    assert Words.for_language(language)("signin-sealed", count=count) == text


@pytest.mark.parametrize(
    ("language", "joined", "either"),
    [("en", "A, B and C", "A, B or C"), ("es", "A, B y C", "A, B o C"), ("he", "A, B וC", "A, B או C")],
)
def test_a_list_is_joined_as_the_language_does(language: str, joined: str, either: str) -> None:
    words = Words.for_language(language)
    assert (words.list("ABC"), words.list("ABC", "or"), words.list("ABC", "unit")) == (
        joined,
        either,
        "A, B, C",
    )


def test_numbers_follow_the_language() -> None:
    assert [Words.for_language(language).number(12345.6) for language in LANGUAGES] == [
        "12,345.6",
        "12.345,6",
        "12,345.6",
    ]
    assert Words.for_language("es")("distance-kilometres", kilometres=9.24) == "9,2 km"


def test_what_is_put_into_hebrew_is_isolated_and_english_is_exact() -> None:
    said = message("problem-unit_committed-elsewhere", call_sign="XT21")
    assert Words.for_language("en").say(said) == "XT21 is on another incident. Choose another unit."
    assert Words.for_language("he").say(said).startswith("\u2068XT21\u2069 ")


def test_a_value_may_be_a_message_or_a_list() -> None:
    said = message(
        "problem-kit_item_unknown-named", unknown=["sofa"], known=["aed", message("service-police"), "x"]
    )
    assert Words.for_language("es").say(said) == (
        "No existe el artículo sofa. Los conocidos son aed, Policía y x. No se ha guardado nada."
    )


def test_a_value_of_any_length_is_said(caplog: pytest.LogCaptureFixture) -> None:
    note = "x" * 8000
    said = Words.for_language("en")("documents-line-with-text", line="Note", text=note)
    assert said == f"Note: {note}"
    assert not caplog.records


def test_an_unknown_language_is_english_and_the_log_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    known_language.cache_clear()
    with caplog.at_level(logging.WARNING):
        assert [Words.for_language("tlh")("service-police") for _ in range(3)] == ["Police"] * 3
    assert [record.getMessage() for record in caplog.records] == [
        "no catalogue for the language 'tlh': another is used"
    ]


def test_a_key_without_words_is_shown_as_it_is(caplog: pytest.LogCaptureFixture) -> None:
    assert Words.for_language("he")("no-such-key") == "no-such-key"
    assert [record.getMessage() for record in caplog.records] == ["no words for no-such-key"]
