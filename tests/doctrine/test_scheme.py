"""What a scheme says of a call."""

from __future__ import annotations

import msgspec
import pytest

from apps.doctrine.scheme import Exclusion, Scheme, activates, exclusion_of
from apps.doctrine.scheme_file import read_scheme
from tests.support.scheme import SCHEME


def agreed(minimum_age_years: int | None = None) -> Scheme:
    scheme = read_scheme(SCHEME)
    excludes = msgspec.structs.replace(scheme.excludes, minimum_age_years=minimum_age_years)
    return msgspec.structs.replace(scheme, excludes=excludes)


@pytest.mark.parametrize(
    ("system", "code", "expected"),
    [
        ("cad", "CARDIAC_ARREST", True),
        ("cad", "CHEST_PAIN", False),
        ("cad", "cardiac_arrest", False),
        ("other", "CARDIAC_ARREST", False),
    ],
)
def test_a_code_activates_in_its_own_system(system: str, code: str, expected: bool) -> None:
    assert activates(agreed(), system, code) is expected


@pytest.mark.parametrize(
    "hazard", ["known_violence", "Known Violence", "KNOWN-VIOLENCE", " known  violence "]
)
def test_a_marker_is_known_however_it_is_written(hazard: str) -> None:
    expected = Exclusion(means="police_first", marker=hazard)
    assert exclusion_of(agreed(), ["dog", hazard], "adult", None) == expected


def test_other_hazards_exclude_nobody() -> None:
    assert exclusion_of(agreed(), ["dog", "violence", "stairs"], "adult", 40) is None


def test_police_first_outweighs_an_unsafe_scene_in_any_order() -> None:
    both = ["scene unsafe", "known violence"]
    expected = Exclusion(means="police_first", marker="known violence")
    assert exclusion_of(agreed(8), both, "child", 2) == expected
    assert exclusion_of(agreed(8), both[::-1], "child", 2) == expected
    assert exclusion_of(agreed(8), both[:1], "child", 2) == Exclusion(
        means="scene_unsafe", marker="scene unsafe"
    )


@pytest.mark.parametrize(
    ("minimum", "age", "years", "marker"),
    [
        (8, "child", 7, "7"),
        (8, "unknown", 7, "7"),
        (8, "child", 8, None),
        (8, "adult", 40, None),
        (8, "child", None, "child"),
        (8, "unknown", None, None),
        (8, "adult", None, None),
        (None, "child", 0, None),
    ],
)
def test_the_minimum_age(minimum: int | None, age: str, years: int | None, marker: str | None) -> None:
    found = exclusion_of(agreed(minimum), [], age, years)
    assert (found and (found.means, found.marker)) == (marker and ("minimum_age", marker))
