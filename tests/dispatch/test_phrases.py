"""Times, distances and ages as a sentence gives them; distances on the sphere."""

from __future__ import annotations

import pytest

from apps.core.geo import Place, distance_m
from apps.dispatch.phrases import age_in_words, clock_time, mid_sentence
from tests.support.words import ENGLISH

LEEDS = Place(lat=53.8, lon=-1.55)


@pytest.mark.parametrize(
    ("a", "b", "metres"),
    [
        (LEEDS, LEEDS, 0.0),
        (Place(lat=0, lon=0), Place(lat=1, lon=0), 111_195.08),
        (Place(lat=0, lon=179.5), Place(lat=0, lon=-179.5), 111_195.08),
        (Place(lat=60, lon=0), Place(lat=60, lon=1), 55_597.0),
        (Place(lat=90, lon=0), Place(lat=-90, lon=120), 20_015_114.44),
        (Place(lat=0, lon=0), Place(lat=0, lon=180), 20_015_114.44),
        # Leeds to Bradford and London to Paris, by the cross product of unit vectors on the same sphere.
        (Place(lat=53.8003, lon=-1.5497), Place(lat=53.7923, lon=-1.7534), 13_408.19),
        (Place(lat=51.5074, lon=-0.1278), Place(lat=48.8566, lon=2.3522), 343_556.5),
    ],
)
def test_distances_on_the_sphere(a: Place, b: Place, metres: float) -> None:
    assert distance_m(a, b) == pytest.approx(metres, rel=1e-5, abs=0.01)
    assert distance_m(b, a) == distance_m(a, b)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (9, "0:09"), (60, "1:00"), (580, "9:40"), (3_600, "60:00")]
)
def test_times_are_read_as_on_a_clock(seconds: int, text: str) -> None:
    assert clock_time(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (119, "119 s"),
        (120, "2:00"),
        (10_799, "179:59"),
        (10_800, "3 h"),
        (172_799, "47 h"),
        (172_800, "2 days"),
    ],
)
def test_ages(seconds: int, text: str) -> None:
    assert age_in_words(seconds, ENGLISH) == text


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("AED", "AED"),
        ("AED pads", "AED pads"),
        ("Oxygen", "oxygen"),
        ("Bag-valve-mask", "bag-valve-mask"),
        ("Tourniquets", "tourniquets"),
    ],
)
def test_labels_inside_a_sentence(label: str, inside: str) -> None:
    assert mid_sentence(label) == inside
