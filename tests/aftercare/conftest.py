"""Fixtures of aftercare. Django is imported inside: conftest files are read before it is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.fixtures import county, untouched, wakeups

if TYPE_CHECKING:
    from tests.support.factories import County

__all__ = ["county", "incident", "untouched", "wakeups"]


@pytest.fixture
def incident(county: County) -> str:
    """A call on which the officer is with the patient and the crew is on its way."""
    from tests.aftercare.jobs import begun

    return begun(county)
