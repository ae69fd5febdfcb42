"""What counts as not given: the table that the client reads too, and what it does to an identity and a location."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from apps.care.identity import Identity, IdentityMalformed, read_identity
from apps.core.fillers import is_blank, is_null_island, is_placeholder_birth, is_placeholder_number

CASES = json.loads((Path(__file__).parent / "fillers.json").read_text())


@pytest.mark.parametrize(("text", "expected"), CASES["blank"])
def test_a_text_that_shows_nothing_is_blank(text: str, expected: bool) -> None:
    assert is_blank(text) is expected


@pytest.mark.parametrize(("digits", "expected"), CASES["number"])
def test_a_number_of_one_digit_is_a_placeholder(digits: str, expected: bool) -> None:
    assert is_placeholder_number(digits) is expected


@pytest.mark.parametrize(("day", "expected"), CASES["birth"])
def test_a_birth_before_anybody_alive_is_a_placeholder(day: str, expected: bool) -> None:
    assert is_placeholder_birth(date.fromisoformat(day)) is expected


@pytest.mark.parametrize(("lat", "lon", "expected"), CASES["island"])
def test_where_both_coordinates_are_0_is_no_place(lat: float, lon: float, expected: bool) -> None:
    assert is_null_island(lat, lon) is expected


@pytest.mark.parametrize("number", ["0000000000", "1111111111", "9999999999"])
def test_a_placeholder_number_of_a_patient_is_not_kept(number: str) -> None:
    given = json.dumps({"name": "Ada Byron", "born": "0001-01-01", "nhs_number": number})
    assert read_identity(given) == Identity(name="Ada Byron", born=None, nhs_number=None)


@pytest.mark.parametrize("name", ["\u200b", "\u3164", " \u00ad "])
def test_a_name_of_nothing_is_no_name(name: str) -> None:
    with pytest.raises(IdentityMalformed):
        read_identity(json.dumps({"name": name, "born": None, "nhs_number": None}))
