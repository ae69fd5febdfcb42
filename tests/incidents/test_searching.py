"""A desk finds incidents of the last day by address, number, reference and call sign: those that are for it, and no others."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from apps.core.clock import now
from apps.incidents.models import Incident
from tests.support.actions import opened
from tests.support.constants import POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County


def found(county: County, typed: str, name: str = SUPERVISOR) -> list[str]:
    answer = county.client(name).ask("post", "/api/incidents/search", {"typed": typed})
    assert answer.status_code == 200, answer.content
    return [one["id"] for one in answer.json()["incidents"]]


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county, address="12 High Street, Leeds", external_ref="CAD-7712")
    return str(answer["incident"]["id"])


@pytest.mark.parametrize("typed", ["high", "12 leeds", "LEEDS high", "7712", "cad-7712", "A1", "p1 leeds"])
def test_each_word_is_somewhere_in_it(county: County, incident: str, typed: str) -> None:
    assert found(county, typed) == [incident]
    assert found(county, typed, POLICE_SUPERVISOR) == [incident]


def test_by_its_number(county: County, incident: str) -> None:
    assert found(county, Incident.objects.get(pk=UUID(incident)).number) == [incident]


@pytest.mark.parametrize("typed", ["london", "leeds zz", "FA1", "%", "_", "high\\"])
def test_nothing_else_is_found(county: County, incident: str, typed: str) -> None:
    assert found(county, typed) == []


@pytest.mark.parametrize(
    "name", ["far_ambulance_supervisor", "far_police_supervisor", "idle_police_supervisor"]
)
def test_a_desk_that_it_does_not_concern_finds_nothing(county: County, incident: str, name: str) -> None:
    assert found(county, "high", name) == []


@pytest.mark.parametrize(
    ("opened_h", "closed_h", "is_found"),
    [(30, None, True), (23, 20, True), (30, 23, True), (30, 25, False)],
)
def test_open_ones_and_those_of_the_last_day(
    county: County, incident: str, opened_h: int, closed_h: int | None, is_found: bool
) -> None:
    at = now()
    Incident.objects.filter(pk=UUID(incident)).update(
        opened_at=at - timedelta(hours=opened_h),
        closed_at=at - timedelta(hours=closed_h) if closed_h else None,
        phase="closed" if closed_h else "open",
    )
    assert found(county, "high") == ([incident] if is_found else [])


def test_at_most_twenty_are_found_the_latest_first(county: County) -> None:
    made = [str(opened(county, address="Long Road")["incident"]["id"]) for _ in range(22)]
    assert found(county, "long") == made[:1:-1]
