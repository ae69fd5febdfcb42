"""An incident that is worth handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.fixtures import county, untouched, wakeups

if TYPE_CHECKING:
    from tests.support.factories import County

__all__ = ["answer", "county", "incident", "untouched", "wakeups"]


@pytest.fixture
def answer(county: County) -> dict[str, Any]:
    """The officer is with the patient, the crew on its way."""
    from tests.support.actions import accept, opened
    from tests.support.constants import OFFICER, PARAMEDIC

    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    county.client(OFFICER).record("status_reached", answer["incident"]["id"], {"status": "at_patient"})
    return answer


@pytest.fixture
def incident(answer: dict[str, Any]) -> str:
    found: str = answer["incident"]["id"]
    return found
