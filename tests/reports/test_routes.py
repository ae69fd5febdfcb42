"""The routes of reports against what kinds declare."""

from __future__ import annotations

from dataclasses import replace

import pytest

from apps.accounts.access import Permission
from apps.journal.kinds import registry
from apps.journal.recording import BY_SERVER, FACT, ByServer, FromDevices, Only
from apps.reports.routes import ROUTES
from apps.reports.routes_check import misfits, routes_fit_kinds

MOON = replace(registry["warmth_kept"], name="moon_treated", recorded=FACT)


def test_every_kind_that_devices_record_has_its_route() -> None:
    assert routes_fit_kinds() == []


@pytest.mark.parametrize(
    ("recorded", "report"),
    [
        (FACT, "moon_treated"),
        (FromDevices(command="treat_moon"), "treat_moon"),
        (ByServer(command="treat_moon"), "treat_moon"),
    ],
)
def test_a_kind_without_a_route_is_named(recorded: FromDevices | ByServer, report: str) -> None:
    kinds = [*registry, replace(MOON, recorded=recorded)]
    assert list(misfits(kinds, ROUTES.keys())) == [
        f"apps/reports/routes.py: no route for {report}, by which devices record the kind moon_treated"
    ]


def test_a_kind_of_the_server_needs_no_route() -> None:
    assert list(misfits([*registry, replace(MOON, recorded=BY_SERVER)], ROUTES.keys())) == []


def test_a_route_for_no_kind_is_named() -> None:
    assert list(misfits(list(registry), {*ROUTES, "moon_treated"})) == [
        "apps/reports/routes.py: a route for moon_treated, which is no report that a kind declares"
    ]


def test_what_only_some_may_record_can_depend_on_a_field() -> None:
    only = Only(permission=Permission.RECORD_DEATH, refusal="x", field="category", values=frozenset({"dead"}))
    recorded = FromDevices(only=(only,))
    assert list(recorded.needed({"category": "dead"})) == [only]
    assert list(recorded.needed({"category": "p1"})) == list(recorded.needed({})) == []
