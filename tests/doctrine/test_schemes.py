"""Loading versions of a scheme, and which one is in force on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from apps.accounts.models import Agency, Area
from apps.core.clock import now
from apps.doctrine.actions import load_scheme, load_scheme_for, load_shipped_scheme, switch_scheme
from apps.doctrine.models import SchemeVersion
from apps.doctrine.scheme_file import SchemeFileError
from apps.doctrine.selectors import (
    scheme_in_force,
    scheme_or_shipped,
    schemes_in_force,
    shipped_scheme,
)
from tests.support.people import new_person
from tests.support.scheme import SCHEME

pytestmark = pytest.mark.django_db


@pytest.fixture
def area() -> Area:
    return Area.objects.create(slug="a", name="A", south=53, west=-2, north=54, east=-1)


@pytest.fixture
def force(area: Area) -> Agency:
    return Agency.objects.create(area=area, slug="force", name="Force", service_id="police")


def version(number: int, days: str, more: str = "") -> str:
    text = SCHEME.replace("version: 1\n", f"version: {number}\n")
    return text.replace("effective: {from: 2017-09-05}", f"effective: {days}") + more


def held() -> list[tuple[int, str, str]]:
    rows = SchemeVersion.objects.order_by("version")
    return [(row.version, str(row.effective_from), str(row.effective_to)) for row in rows]


def in_force(force: Agency, at: datetime) -> int | None:
    found = scheme_in_force(force.pk, at)
    return found.scheme.version if found else None


def refused(force: Agency, text: str) -> list[tuple[int, str]]:
    before = list(SchemeVersion.objects.values())
    with pytest.raises(SchemeFileError) as refusal:
        load_scheme(force, text)
    assert list(SchemeVersion.objects.values()) == before
    return [(fault.line, fault.reason) for fault in refusal.value.faults]


def test_the_same_text_again_is_as_before(force: Agency) -> None:
    assert load_scheme(force, SCHEME) == "added"
    before = list(SchemeVersion.objects.values())
    assert load_scheme(force, SCHEME) == "unchanged"
    assert list(SchemeVersion.objects.values()) == before


def test_another_text_under_the_same_version_is_refused(force: Agency) -> None:
    load_scheme(force, SCHEME)
    assert refused(force, SCHEME.replace("margin_s: 60", "margin_s: 61")) == [
        (3, "version 1 is loaded already and differs: give it a new version number")
    ]


@pytest.mark.parametrize("days", ["{from: 2026-01-01}", "{from: 2016-01-01, to: 2017-09-05}"])
def test_days_that_overlap_are_refused(force: Agency, days: str) -> None:
    load_scheme(force, SCHEME)
    assert refused(force, version(2, days)) == [
        (
            6,
            "tests 1 is in force from 2017-09-05 to no end, which overlaps: choose other days, or say `replaces`",
        )
    ]


def test_the_day_before_does_not_overlap(force: Agency) -> None:
    load_scheme(force, SCHEME)
    assert load_scheme(force, version(2, "{from: 2016-01-01, to: 2017-09-04}")) == "added"


def test_a_version_that_replaces_another_ends_it_where_it_begins(force: Agency) -> None:
    load_scheme(force, SCHEME)
    assert load_scheme(force, version(2, "{from: 2026-07-01}", "replaces: 1\n")) == "added"
    assert held() == [(1, "2017-09-05", "2026-06-30"), (2, "2026-07-01", "None")]
    assert load_scheme(force, SCHEME) == "unchanged"
    # Midnight in summer comes an hour sooner by UTC.
    midnight = datetime(2026, 6, 30, 23, 0, tzinfo=UTC)
    assert in_force(force, midnight - timedelta(milliseconds=1)) == 1
    assert in_force(force, midnight) == 2


def test_a_scheme_of_another_name_may_be_replaced(force: Agency) -> None:
    assert load_shipped_scheme(force) == "added"
    assert load_shipped_scheme(force) == "unchanged"
    load_scheme(force, version(1, "{from: 2026-07-01}", "replaces: british-co-responder 2\n"))
    assert in_force(force, datetime(2026, 7, 1, 12, tzinfo=UTC)) == 1
    assert SchemeVersion.objects.get(name="british-co-responder").effective_to == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("days", "replaces", "reason"),
    [
        ("{from: 2026-07-01}", "7", "there is no tests 7 to replace"),
        ("{from: 2026-07-01}", "other 1", "there is no other 1 to replace"),
        ("{from: 2017-09-04}", "1", "tests 1 begins on 2017-09-05, after this one"),
    ],
)
def test_what_cannot_be_replaced_is_refused(force: Agency, days: str, replaces: str, reason: str) -> None:
    load_scheme(force, SCHEME)
    text = version(2, days, f"replaces: {replaces}\n")
    assert refused(force, text) == [(len(text.splitlines()), reason)]


def test_one_agency_that_refuses_stops_the_others(force: Agency, area: Area) -> None:
    other = Agency.objects.create(area=area, slug="other", name="Other", service_id="police")
    load_scheme(other, SCHEME)
    with pytest.raises(SchemeFileError):
        load_scheme_for([force, other], SCHEME.replace("margin_s: 60", "margin_s: 61"))
    assert list(SchemeVersion.objects.values_list("agency__slug", flat=True)) == ["other"]


def test_an_agency_without_a_scheme_has_none_in_force(force: Agency) -> None:
    assert scheme_in_force(force.pk, now()) is None
    load_scheme(force, version(1, "{from: 2016-01-01, to: 2016-12-31}"))
    assert scheme_in_force(force.pk, now()) is None
    assert scheme_or_shipped(force.pk, now()) == shipped_scheme()


def test_the_last_switch_counts(force: Agency) -> None:
    load_scheme(force, SCHEME)
    person = new_person(force, "p", "supervisor", name="P")
    said = []
    for on in (False, True, False):
        switch_scheme(person, on, "why")
        found = scheme_in_force(force.pk, now())
        said.append(found and found.is_on)
    assert said == [False, True, False]
    assert [row.on for row in force.scheme_switches.order_by("at", "id")] == [False, True, False]


def test_several_agencies_take_two_queries(
    force: Agency, area: Area, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    other = Agency.objects.create(area=area, slug="other", name="Other", service_id="police")
    load_scheme(force, SCHEME)
    schemes_in_force([force.pk], now())  # a version is read once
    with django_assert_num_queries(2):
        found = schemes_in_force([force.pk, other.pk], now())
    assert [(agency, one.is_on, one.scheme.scheme) for agency, one in found.items()] == [
        (force.pk, True, "tests")
    ]
