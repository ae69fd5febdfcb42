"""The table of foreign codes: check digits, sources, and NEMSIS's own lists."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from apps.interop import codes
from tests.interop.oracles import NEMSIS, require_oracles

# J. Verhoeff's dihedral check (SNOMED CT, "Check-digit", SCTID).
TIMES = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
TURNED = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
TERMINOLOGIES = ("snomed", "loinc", "ucum", "headings", "rxnorm")


def turned(digit: int, times: int) -> int:
    for _ in range(times):
        digit = TURNED[digit]
    return digit


def is_verhoeff(code: str) -> bool:
    check = 0
    for place, letter in enumerate(reversed(code)):
        check = TIMES[check][turned(int(letter), place % 8)]
    return check == 0


def is_mod_10(code: str) -> bool:
    """Whether LOINC's check digit is right: Luhn over the digits before the dash."""
    digits, check = code.split("-")
    doubled = [int(one) * (2 - place % 2) for place, one in enumerate(reversed(digits))]
    return -sum(value // 10 + value % 10 for value in doubled) % 10 == int(check)


@pytest.mark.parametrize(("code", "fits"), [("89666000", True), ("89666001", False), ("98666000", False)])
def test_the_check_of_snomed_sees_a_slip(code: str, fits: bool) -> None:
    assert is_verhoeff(code) is fits


@pytest.mark.parametrize(("code", "fits"), [("8867-4", True), ("8867-5", False), ("8876-4", False)])
def test_the_check_of_loinc_sees_a_slip(code: str, fits: bool) -> None:
    assert is_mod_10(code) is fits


def test_every_snomed_code_has_its_check_digit() -> None:
    wrong = [name for name, held in codes.table()["snomed"].items() if not is_verhoeff(held["code"])]
    assert wrong == []


def test_every_loinc_code_has_its_check_digit() -> None:
    wrong = [name for name, held in codes.table()["loinc"].items() if not is_mod_10(held["code"])]
    assert wrong == []


@pytest.mark.parametrize("terminology", TERMINOLOGIES)
def test_every_code_says_where_it_was_read_and_when(terminology: str) -> None:
    for name, held in codes.table()[terminology].items():
        assert held.keys() == {"code", "display", "source", "verified_on"}, name
        assert isinstance(held["code"], str), name
        assert held["source"], name
        assert held["verified_on"] is None or isinstance(held["verified_on"], date), name


def test_what_is_only_known_by_hearsay_is_not_called_verified() -> None:
    for terminology in TERMINOLOGIES:
        for name, held in codes.table()[terminology].items():
            hearsay = "general knowledge" in held["source"] or "hearsay" in held["source"]
            assert not (hearsay and held["verified_on"]), name


def test_a_code_that_was_not_verified_goes_out_as_words() -> None:
    assert codes.table()["snomed"]["adrenaline"]["verified_on"] is None
    assert codes.concept("Adrenaline", snomed="adrenaline") == {"text": "Adrenaline"}
    assert codes.concept("By bone", snomed="route_io") == {
        "coding": [
            {"system": "http://snomed.info/sct", "code": "417255000", "display": "Intraosseous route"},
        ],
        "text": "By bone",
    }


def test_a_code_that_is_not_in_the_table_cannot_be_used() -> None:
    with pytest.raises(KeyError):
        codes.coding("snomed", "broken_heart")


def test_every_nemsis_value_is_one_of_its_element() -> None:
    require_oracles()
    allowed = _allowed()
    for element, values in codes.table()["nemsis"].items():
        assert set(values.values()) <= allowed[element], element


def _allowed() -> dict[str, set[str]]:
    """The values of each element's type, from the schema files."""
    xs = "{http://www.w3.org/2001/XMLSchema}"
    types: dict[str, set[str]] = {}
    named: dict[str, str] = {}
    for path in sorted(Path(NEMSIS / "xsd").glob("*.xsd")):
        root = etree.parse(str(path)).getroot()
        for kind in root.iter(f"{xs}simpleType"):
            types[str(kind.get("name"))] = {str(one.get("value")) for one in kind.iter(f"{xs}enumeration")}
        for element in root.iter(f"{xs}element"):
            base = element.find(f".//{xs}extension")
            named[str(element.get("name"))] = str(
                element.get("type") or (base is not None and base.get("base"))
            )
    return {element: types.get(kind, set()) for element, kind in named.items()}
