"""Who may use which endpoint: the table of `endpoints`, cell by cell. Ids of other agencies are answered like unknown ids."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from pytest_django import Settings
from rest_framework.test import APIClient

from apps.accounts.models import ApiToken, Device, Person
from apps.accounts.sign_ins import begin
from apps.core.clock import now
from apps.core.ids import new_id
from tests.api.endpoints import (
    BODIES,
    OPEN_TO_ALL,
    PASSWORD,
    ROLES,
    Target,
    endpoints,
    request_endpoint,
    status_of,
    table,
)
from tests.support.actions import Client, opened
from tests.support.constants import AGENCIES
from tests.support.factories import County
from tests.support.results import problem

ROWS = table()
SLOW = {"GET /api/schema": ["ambulance"]}
CONCERNED = ("ambulance", "police")
"""The agencies that the call concerns: to them a tasking is unknown, to others the incident."""


@pytest.fixture
def clients(county: County, settings: Settings) -> dict[tuple[str, str], Client]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    Person.objects.update(password=make_password(PASSWORD))
    for person in county.people.values():
        person.refresh_from_db()
    people = {
        (slug, role): county.client(f"{slug}_{role}")
        for slug in AGENCIES
        for role in ROLES
        if role != "machine"
    }
    Device.objects.bulk_create(
        Device(id=client.device, agency=client.person.agency, person=client.person, last_seen_at=now())
        for client in people.values()
    )
    return people | {(slug, "machine"): county.cad(slug) for slug in AGENCIES}


@pytest.fixture
def incident(county: County) -> str:
    found: str = opened(county)["incident"]["id"]
    return found


def target(county: County, incident: str, agency: str) -> Target:
    token = ApiToken.objects.filter(person__membership__agency__slug="ambulance").earliest("pk")
    return Target(county, incident, str(token.pk), agency)


def answer_of(endpoint: str, about: Target, client: Client) -> Any:
    """The answer to a request; its effects are rolled back, and the browser has the cookies that it had."""
    cookies = deepcopy(client.http.cookies)
    with transaction.atomic():
        answer = request_endpoint(endpoint, about, client)
        transaction.set_rollback(True)
    client.http.cookies = cookies
    return answer


def test_every_endpoint_has_its_row_and_every_row_its_endpoint() -> None:
    assert set(ROWS) == endpoints()


def test_every_row_says_a_status_for_every_agency_and_role() -> None:
    assert {endpoint: sorted(cells) for endpoint, cells in ROWS.items()} == dict.fromkeys(
        ROWS, sorted(AGENCIES)
    )
    assert {len(statuses) for cells in ROWS.values() for statuses in cells.values()} == {len(ROLES)}


@pytest.mark.timeout(300)
def test_the_table_is_what_happens(
    county: County, clients: dict[tuple[str, str], Client], incident: str
) -> None:
    targets = {slug: target(county, incident, slug) for slug in AGENCIES}
    otherwise: dict[tuple[str, str], object] = {}
    for endpoint, row in ROWS.items():
        for slug in SLOW.get(endpoint, AGENCIES):
            happened = tuple(
                status_of(endpoint, answer_of(endpoint, targets[slug], clients[slug, role])) for role in ROLES
            )
            if happened != row[slug]:
                otherwise[endpoint, slug] = (happened, row[slug])
    assert otherwise == {}


def test_nobody_passes_without_signing_in(county: County, incident: str) -> None:
    county.cad()
    nobody = Client(county.people["police_responder"])
    nobody.http = APIClient()
    for endpoint in sorted(set(ROWS) - OPEN_TO_ALL):
        answer = request_endpoint(endpoint, target(county, incident, "police"), nobody)
        assert problem(answer)[:2] == (401, "not_signed_in"), endpoint


@pytest.mark.timeout(300)
def test_a_foreign_incident_is_one_that_does_not_exist(
    county: County, clients: dict[tuple[str, str], Client], incident: str
) -> None:
    of_incidents = [one for one in ROWS if "{incident}" in one or one == "POST /api/reports"]
    hidden = [
        (endpoint, slug, role)
        for endpoint in of_incidents
        for slug in AGENCIES
        for role, status in zip(ROLES, ROWS[endpoint][slug], strict=True)
        # A message about an incident that nobody knows is held.
        if status in (202, 404) and not ("{tasking}" in endpoint and slug in CONCERNED)
    ]
    assert {endpoint for endpoint, _, _ in hidden} == set(of_incidents)
    for endpoint, slug, role in hidden:
        foreign = answer_of(endpoint, target(county, incident, slug), clients[slug, role])
        unknown = answer_of(endpoint, target(county, str(new_id()), slug), clients[slug, role])
        assert without_ids(foreign) == without_ids(unknown), (endpoint, slug, role)


@pytest.mark.parametrize("endpoint", [endpoint for endpoint in ROWS if "{tasking}" in endpoint])
@pytest.mark.parametrize("slug", CONCERNED)
def test_to_whom_the_call_concerns_only_the_tasking_is_unknown(
    county: County, clients: dict[tuple[str, str], Client], incident: str, endpoint: str, slug: str
) -> None:
    for role in ("supervisor", "control_room", "machine"):
        answer = answer_of(endpoint, target(county, incident, slug), clients[slug, role])
        assert problem(answer)[:2] == (404, "tasking_unknown"), role


def without_ids(answer: Any) -> Any:
    """The answer without the ids that it makes: of a report, of a desk item."""
    body = answer.json()
    body.pop("desk_item", None)
    for receipt in body.get("receipts", []):
        del receipt["id"]
    return answer.status_code, body, {name: value for name, value in answer.headers.items() if name != "Date"}


def test_every_request_has_a_body_where_one_is_needed() -> None:
    assert BODIES.keys() <= ROWS.keys()


def test_no_endpoint_takes_the_session_of_another_device(county: County, incident: str) -> None:
    county.cad()
    client = Client(county.people["police_responder"])
    person = client.person
    own = Device.objects.create(
        id=client.device, agency=person.agency, person=person, last_seen_at=now(), label="Tablet"
    )
    signed_in = begin(person, person.acting_in, own)
    session = SessionStore(client.http.cookies[django_settings.SESSION_COOKIE_NAME].value)
    session["sign_in"], session["device"] = str(signed_in.pk), str(own.pk)
    session.save()
    assert client.ask("get", "/api/units").status_code == 200
    client.device = new_id()
    answers = {
        endpoint: answer_of(endpoint, target(county, incident, "police"), client)
        for endpoint in sorted(set(ROWS) - OPEN_TO_ALL)
    }
    taken = {
        endpoint: answer.status_code
        for endpoint, answer in answers.items()
        if problem(answer)[:2] != (403, "device_not_yours")
    }
    assert (len(answers) > 60, taken) == (True, {})
