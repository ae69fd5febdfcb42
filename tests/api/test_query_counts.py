"""The exact number of SQL statements of each hot endpoint, so that an added statement is noticed before a busy night."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.support.actions import Client, accept, call, clock_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County

Request = Callable[[County], tuple[Client, str, str, Any]]


def place_a_call(county: County) -> tuple[Client, str, str, Any]:
    return county.client(SUPERVISOR), "post", "/api/calls", call()


def reports(count: int) -> Request:
    def send(county: County) -> tuple[Client, str, str, Any]:
        incident = on_scene(county)
        batch = [report("shock_delivered", incident) for _ in range(count)]
        return county.client(OFFICER), "post", "/api/reports", {"clock": clock_of(), "reports": batch}

    return send


def snapshot(name: str, incidents: int) -> Request:
    def ask(county: County) -> tuple[Client, str, str, Any]:
        for number in range(incidents):
            on_scene(county) if number == 0 else opened(county)
        return county.client(name), "get", "/api/snapshot", None

    return ask


def feed(name: str, shocks: int) -> Request:
    def ask(county: County) -> tuple[Client, str, str, Any]:
        incident = on_scene(county)
        cursor = county.client(name).snapshot()["cursor"]
        if shocks:
            county.client(OFFICER).send(*(report("shock_delivered", incident) for _ in range(shocks)))
        return county.client(name), "get", f"/api/feed?after={cursor}", None

    return ask


def session(county: County) -> tuple[Client, str, str, Any]:
    return county.client(OFFICER), "get", "/api/session", None


def positions(count: int) -> Request:
    def send(county: County) -> tuple[Client, str, str, Any]:
        at = clock_of()["sent_at"]
        fix = {"unit": None, "lat": 53.8, "lon": -1.55, "accuracy_m": 5, "at": at, "source": "gps"}
        return county.client(OFFICER), "post", "/api/positions", {"fixes": [fix] * count, "outbox": 0}

    return send


def on_scene(county: County) -> str:
    answer = opened(county)
    accept(county, answer, OFFICER)
    accept(county, answer, PARAMEDIC)
    incident: str = answer["incident"]["id"]
    return incident


@pytest.mark.parametrize(
    ("request_of", "statements"),
    [
        pytest.param(place_a_call, 111, id="POST calls"),
        pytest.param(reports(1), 19, id="POST reports, one"),
        pytest.param(reports(10), 37, id="POST reports, ten"),
        pytest.param(snapshot(OFFICER, 0), 16, id="GET snapshot, an officer without an incident"),
        pytest.param(snapshot(OFFICER, 1), 29, id="GET snapshot, an officer on one"),
        pytest.param(snapshot(SUPERVISOR, 1), 29, id="GET snapshot, a supervisor with one"),
        pytest.param(snapshot(SUPERVISOR, 3), 29, id="GET snapshot, a supervisor with three"),
        pytest.param(feed(OFFICER, 0), 10, id="GET feed, nothing new"),
        pytest.param(feed(OFFICER, 1), 25, id="GET feed, one entry"),
        pytest.param(feed(SUPERVISOR, 10), 20, id="GET feed, ten entries"),
        pytest.param(session, 19, id="GET session"),
        pytest.param(positions(1), 14, id="POST positions, one"),
        pytest.param(positions(10), 14, id="POST positions, ten"),
    ],
)
def test_statements_of_a_request(
    county: County, request_of: Request, statements: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """The number is the same on both databases."""
    client, method, path, body = request_of(county)
    with django_assert_num_queries(statements):
        answer = client.ask(method, path, body)
    assert answer.status_code in (200, 201), answer.content
