"""The hospitals that a session names: those of the installation; a demo that names none has two invented ones."""

from __future__ import annotations

from typing import Any

import pytest

from apps.handovers.rules import fault_of_hospitals
from config.demo import hospitals
from tests.support.constants import PARAMEDIC
from tests.support.factories import County


@pytest.mark.parametrize(
    ("named", "demo", "found"),
    [
        ([], False, []),
        (["St Anne's", "The General"], False, ["St Anne's", "The General"]),
        ([], True, ["Aire Valley Infirmary", "Calder Moor Hospital"]),
        (["St Anne's"], True, ["St Anne's"]),
    ],
)
def test_the_session_names_them(
    county: County, settings: Any, named: list[str], demo: bool, found: list[str]
) -> None:
    settings.HOSPITALS = hospitals(named, demo=demo)
    assert county.client(PARAMEDIC).ask("get", "/api/session").json()["hospitals"] == found


def test_a_name_that_is_too_long_stops_the_boot() -> None:
    assert fault_of_hospitals(["x" * 60, " " + "y" * 60]) is None
    assert fault_of_hospitals(["St Anne's", "x" * 61]) == (
        f"HOSPITALS names '{'x' * 61}': a hospital's name has at most 60 characters."
    )
