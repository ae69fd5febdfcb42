"""The circumstances of an arrest in words: what was denied is included, what nobody asked is left out."""

from __future__ import annotations

from typing import Any

import pytest

from apps.care.circumstances import NOTHING_SAID, described_words, said_words
from apps.care.state import Circumstances
from tests.support.words import ENGLISH


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "nothing said"),
        ({"phone_cpr": False}, "not instructed by telephone"),
        ({"phone_cpr": True, "witnessed_by": "nobody"}, "not seen, instructed by telephone"),
        ({"cause": "trauma", "collapsed_min_ago": 0}, "cause thought injury, collapsed 0 min before"),
        ({"bystander_cpr": "none", "bystander_aed": "shock"}, "no bystander CPR, bystander AED with a shock"),
        ({"place": "care_home"}, "in a care home"),
    ],
)
def test_what_one_entry_says(said: dict[str, Any], words: str) -> None:
    assert described_words(said, ENGLISH) == f"Arrest: {words}"


def test_what_is_said_at_a_handover() -> None:
    assert said_words(NOTHING_SAID, ENGLISH) is None
    known: Circumstances = {**NOTHING_SAID, "witnessed_by": "family", "phone_cpr": False, "place": "home"}
    assert said_words(known, ENGLISH) == "Seen by family, not instructed by telephone"
