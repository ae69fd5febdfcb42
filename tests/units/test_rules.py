"""The rules of units: kit checks, readiness and tasking."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from apps.units.rules import (
    CheckedItem,
    Duty,
    KitState,
    is_free,
    kit_after,
    last_day,
    ready_items,
    repeated_items,
    says_the_same,
    task_after,
)
from tests.units.agencies import item

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)
LATER = AT + timedelta(hours=2)
TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


def state(*, serviceable: bool = True, expires: date | None = None, at: datetime = AT) -> KitState:
    return KitState(serviceable=serviceable, expires=expires, checked_at=at)


@pytest.mark.parametrize(
    ("serviceable", "expires", "is_ready"),
    [
        (True, None, True),
        (True, TODAY + DAY, True),
        (True, TODAY, True),
        (True, TODAY - DAY, False),
        (False, None, False),
        (False, TODAY + DAY, False),
    ],
)
def test_an_item_is_ready_to_the_end_of_the_day_that_it_bears(
    serviceable: bool, expires: date | None, is_ready: bool
) -> None:
    found = state(serviceable=serviceable, expires=expires)
    assert found.is_ready(TODAY) is is_ready
    assert ready_items({"aed_pads": found}, TODAY) == (["aed_pads"] if is_ready else [])


def test_ready_items_come_in_the_order_of_the_check() -> None:
    assert ready_items({"oxygen": state(), "aed": state()}, TODAY) == ["aed", "oxygen"]


def test_what_a_check_leaves_out_stays_as_it_was_said() -> None:
    before = {"aed": state(), "oxygen": state()}
    after = kit_after(before, [item("oxygen", serviceable=False), item("aed_pads", expires=TODAY)], LATER)
    assert list(after.items()) == [
        ("aed", state()),
        ("aed_pads", state(expires=TODAY, at=LATER)),
        ("oxygen", state(serviceable=False, at=LATER)),
    ]


@pytest.mark.parametrize(
    ("checked", "is_same"),
    [
        ([], True),
        ([item("aed")], True),
        ([item("aed", serviceable=False)], False),
        ([item("aed", expires=TODAY)], False),
        ([item("aed"), item("oxygen")], False),
    ],
)
def test_a_check_that_says_nothing_new(checked: list[CheckedItem], is_same: bool) -> None:
    assert says_the_same({"aed": state()}, checked) is is_same


def test_items_that_are_named_twice() -> None:
    kit = [item("stretcher"), item("aed"), item("aed", serviceable=False), item("axe")]
    assert repeated_items(kit) == ["aed"]


@pytest.mark.parametrize(
    ("duty", "before", "wanted", "after"),
    [
        (Duty.AVAILABLE, "RTC-118", None, ""),
        (Duty.DIVERTIBLE, "", "RTC-118", "RTC-118"),
        (Duty.BUSY, "RTC-118", None, "RTC-118"),
        (Duty.BUSY, "RTC-118", "", ""),
        (Duty.BUSY, "RTC-118", " FIREARMS-221 ", "FIREARMS-221"),
        (Duty.OFF_DUTY, "RTC-118", None, ""),
    ],
)
def test_a_job_belongs_to_a_unit_that_is_on_one(
    duty: Duty, before: str, wanted: str | None, after: str
) -> None:
    assert task_after(duty, before, wanted) == after


@pytest.mark.parametrize(
    ("duty", "is_sendable"),
    [(Duty.AVAILABLE, True), (Duty.DIVERTIBLE, True), (Duty.BUSY, False), (Duty.OFF_DUTY, False)],
)
def test_free_is_who_may_be_sent_and_is_on_no_incident(duty: Duty, is_sendable: bool) -> None:
    assert is_free(duty, None) is is_sendable
    assert is_free(duty, UUID(int=1)) is False


@pytest.mark.parametrize(
    ("awarded", "months", "last"),
    [
        ("2027-03-15", 12, "2028-03-15"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-12-01", 12, "2027-12-01"),
    ],
)
def test_a_certificate_ends_on_its_own_day_or_the_last_of_a_shorter_month(
    awarded: str, months: int, last: str
) -> None:
    assert last_day(date.fromisoformat(awarded), months) == date.fromisoformat(last)
