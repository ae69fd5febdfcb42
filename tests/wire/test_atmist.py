"""The golden handovers: from the state and the record, the six lines exactly as they are read out."""

from __future__ import annotations

from typing import Any

import pytest

from apps.handovers.spoken import atmist
from apps.incidents.serializers import IncidentRecordOut
from tests.support.state import fold
from tests.support.words import ENGLISH
from tests.wire.freeze import read
from tests.wire.spoken import Spoken, spoken

GOLDEN: dict[str, dict[str, Any]] = read("atmist")
BY_HAND: dict[str, Spoken] = {one.name: one for one in spoken()}


def test_every_file_is_one_that_is_recorded_here() -> None:
    assert {name: golden["name"] for name, golden in GOLDEN.items()} == {name: name for name in BY_HAND}
    assert all(set(golden) == {"name", "entries", "record", "lines"} for golden in GOLDEN.values())


@pytest.mark.parametrize("name", GOLDEN)
def test_it_is_spoken_as_written(name: str) -> None:
    golden = GOLDEN[name]
    assert (
        atmist(fold(golden["entries"]), golden["record"], golden["record"]["id"], ENGLISH) == golden["lines"]
    )


@pytest.mark.parametrize("name", GOLDEN)
def test_the_lines_in_the_file_are_those_written_by_hand(name: str) -> None:
    assert GOLDEN[name]["lines"] == BY_HAND[name].lines()


@pytest.mark.parametrize("name", GOLDEN)
def test_the_record_is_a_record_of_the_wire(name: str) -> None:
    assert set(GOLDEN[name]["record"]) == set(IncidentRecordOut().fields)
