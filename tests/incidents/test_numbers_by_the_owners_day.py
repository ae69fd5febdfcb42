"""The day in an incident's number is that of the owner's clock, not of UTC and not of the CAD."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from apps.accounts.models import Agency
from apps.core.clock import pretending_it_is
from tests.support.actions import opened
from tests.support.factories import County

LONDON, NEW_YORK, KIRITIMATI = "Europe/London", "America/New_York", "Pacific/Kiritimati"


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        (LONDON, "2027-07-01T22:59:59", "20270701"),
        (LONDON, "2027-07-01T23:00:00", "20270702"),
        (LONDON, "2026-12-31T23:59:59", "20261231"),
        (LONDON, "2027-01-01T00:00:00", "20270101"),
        # The night the clocks go forward, and the one they go back.
        (LONDON, "2027-03-28T00:30:00", "20270328"),
        (LONDON, "2027-03-28T23:30:00", "20270329"),
        (LONDON, "2027-10-30T23:30:00", "20271031"),
        (LONDON, "2027-10-31T23:30:00", "20271031"),
        (LONDON, "2028-02-29T12:00:00", "20280229"),
        (NEW_YORK, "2028-03-01T04:59:59", "20280229"),
        (NEW_YORK, "2028-03-01T05:00:00", "20280301"),
        (NEW_YORK, "2027-01-01T04:59:59", "20261231"),
        (KIRITIMATI, "2026-12-31T10:00:00", "20270101"),
    ],
)
def test_the_day_is_that_of_the_owners_clock(county: County, zone: str, at: str, day: str) -> None:
    Agency.objects.update(time_zone=zone)
    with pretending_it_is(datetime.fromisoformat(at).replace(tzinfo=UTC)):
        number = opened(county)["incident"]["number"]
    assert number.split("-")[-2:] == [day, "0001"]
