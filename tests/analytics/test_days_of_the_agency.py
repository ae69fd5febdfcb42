"""The days of figures and rows are those of the agency's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from apps.core.instants import day_in, start_of


@pytest.mark.parametrize(
    ("zone", "day", "begins"),
    [
        ("Europe/London", date(2027, 7, 2), "2027-07-01T23:00:00"),
        ("Europe/London", date(2027, 3, 28), "2027-03-28T00:00:00"),
        ("Europe/London", date(2027, 3, 29), "2027-03-28T23:00:00"),
        ("Europe/London", date(2027, 10, 31), "2027-10-30T23:00:00"),
        ("Europe/London", date(2027, 11, 1), "2027-11-01T00:00:00"),
        ("America/New_York", date(2028, 2, 29), "2028-02-29T05:00:00"),
        ("America/New_York", date(2027, 1, 1), "2027-01-01T05:00:00"),
    ],
)
def test_a_day_begins_by_the_agencys_clock(zone: str, day: date, begins: str) -> None:
    moment = datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert (start_of(day, zone), day_in(moment, zone)) == (moment, day)
