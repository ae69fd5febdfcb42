"""Requests that the server refuses before it reads the body: method, type, address, token, sign-in, cursor."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import make_password
from pytest_django import Settings
from rest_framework.test import APIClient

from apps.accounts.models import Person
from apps.core.ids import new_id
from apps.dispatch.models import DeskItem, SourceMessage
from apps.journal.models import Head
from tests.support.actions import call, opened
from tests.support.constants import OFFICER, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import problem

NOT_SIGNED_IN = "Sign in first; the session may have ended."
TOKEN_ENDED = "This token is unknown or was revoked: ask your administrator for a new one."
CSRF = "The security token of this browser is out of date: load the session again and repeat."
NO_METHOD = "This address does not take that method."
NO_TYPE = "Send JSON, with Content-Type: application/json."
NOTHING = "There is nothing at this address that you may see."
DELAYED = "There were too many tries. Wait one second and try again."
WRONG = "That name and password do not go together. Check both and try again."
CURSOR = "This cursor is of another installation or another time. Take a fresh snapshot and go on from there."
PASSWORD = "correct horse battery"


NOT_TAKEN = (
    ("put", "/api/units"),
    ("get", "/api/reports"),
    ("delete", "/api/snapshot"),
    ("patch", "/api/units"),
    ("post", "/api/incidents/01a2015e-7d0d-7106-8d44-a6a3033100ed"),
    ("post", "/api/feed"),
)


def test_a_method_that_an_address_does_not_take(county: County, untouched: Untouched) -> None:
    client = county.client(SUPERVISOR)
    with untouched():
        refusals = [problem(client.ask(method, path, {})) for method, path in NOT_TAKEN]
    assert refusals == [(405, "method_not_allowed", NO_METHOD)] * len(NOT_TAKEN)


OTHER_TYPES = (
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
)


@pytest.mark.parametrize("path", ["/api/reports", "/api/positions", "/api/session"])
def test_only_json_is_read(county: County, untouched: Untouched, path: str) -> None:
    client = county.client(OFFICER)
    for content_type in OTHER_TYPES:
        with untouched():
            answer = client.http.post(path, b'{"a": 1}', content_type=content_type)
        assert problem(answer) == (415, "media_type_not_supported", NO_TYPE), content_type


@pytest.mark.parametrize("content_type", OTHER_TYPES)
def test_a_call_is_kept_whatever_type_it_says_that_it_is(county: County, content_type: str) -> None:
    """A CAD that names the wrong type has a patient all the same: what cannot be a call waits for a desk."""
    client = county.client(SUPERVISOR)
    answer = client.http.post("/api/calls", b'{"a": 1}', content_type=content_type)
    item = DeskItem.objects.get()
    assert (answer.status_code, answer.json()["desk_item"]) == (202, str(item.pk))
    assert (item.kind, item.incident) == ("call_held", None)
    message = SourceMessage.objects.get()
    assert (item.source_message, bytes(message.body)) == (message.pk, b'{"a": 1}')


NO_ADDRESSES = (
    "/api",
    "/api/",
    "/api/call",
    "/api/call/1",
    "/api/incidents",
    "/ws/feed",
    "/assets/a.js",
    "/static/x",
)


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_address_below_the_api_that_is_none(county: County, method: str) -> None:
    client = county.client(OFFICER)
    for path in NO_ADDRESSES:
        assert problem(client.ask(method, path)) == (404, "not_found", NOTHING), path


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/api/units"),
        ("post", "/api/calls"),
        ("get", "/api/snapshot"),
        ("post", "/api/reports"),
        ("get", "/api/feed"),
    ],
)
def test_nobody_is_asked_to_sign_in(db: None, untouched: Untouched, method: str, path: str) -> None:
    with untouched():
        answer = getattr(APIClient(), method)(path)
    assert problem(answer) == (401, "not_signed_in", NOT_SIGNED_IN)


@pytest.mark.parametrize("path", ["/api/units", "/api/snapshot", "/api/calls"])
def test_a_token_that_is_none_does_not_fall_back_to_the_session(
    county: County, untouched: Untouched, path: str
) -> None:
    client = county.client(SUPERVISOR)
    with untouched():
        answer = client.ask("get", path, Authorization="Bearer cor_made_up")
    assert problem(answer) == (401, "not_signed_in", TOKEN_ENDED)


def test_a_revoked_token_ends_at_once(county: County, untouched: Untouched) -> None:
    administrator, cad = county.client("ambulance_administrator"), county.cad()
    assert cad.ask("post", "/api/calls", call()).status_code == 201
    (token,) = administrator.ask("get", "/api/tokens").json()["tokens"]
    administrator.ask("delete", f"/api/tokens/{token['id']}")
    with untouched():
        answer = cad.ask("post", "/api/calls", call())
    assert problem(answer) == (401, "not_signed_in", TOKEN_ENDED)


def test_someone_switched_off_is_signed_out(county: County) -> None:
    client = county.client(SUPERVISOR)
    Person.objects.filter(pk=client.person.pk).update(is_active=False)
    for path in ("/api/units", "/api/feed?after=x"):
        assert problem(client.ask("get", path)) == (401, "not_signed_in", NOT_SIGNED_IN)


@pytest.fixture
def browser(county: County) -> APIClient:
    """A session with a checked CSRF token, as in a real browser."""
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(county.people[SUPERVISOR], backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("token", [{}, {"X-CSRFToken": ""}, {"X-CSRFToken": "x" * 32}])
@pytest.mark.parametrize("path", ["/api/calls", "/api/reports", "/api/session"])
def test_without_its_csrf_token_a_browser_writes_nothing(
    browser: APIClient, untouched: Untouched, path: str, token: dict[str, str]
) -> None:
    browser.get("/api/session")
    with untouched():
        answer = browser.post(path, call(), format="json", headers=token)
    assert problem(answer) == (403, "csrf_failed", CSRF)
    assert answer.json()["retryable"] is True


def test_with_the_token_of_the_session_it_writes(browser: APIClient) -> None:
    token = browser.get("/api/session").cookies["csrftoken"].value
    answer = browser.post("/api/calls", call(), format="json", headers={"X-CSRFToken": token})
    assert answer.status_code == 201


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-www-form-urlencoded"])
def test_a_call_from_a_browser_is_read_as_it_came(browser: APIClient, kind: str) -> None:
    token = browser.get("/api/session").cookies["csrftoken"].value
    body = json.dumps(call()).encode("utf-16")
    answer = browser.post("/api/calls", body, content_type=kind, headers={"X-CSRFToken": token})
    assert answer.status_code == 201


def test_a_machine_needs_no_csrf_token(county: County) -> None:
    cad = county.cad()
    cad.http.handler.enforce_csrf_checks = True
    assert cad.ask("post", "/api/calls", call()).status_code == 201


@pytest.fixture
def with_password(county: County, settings: Settings) -> Person:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    person = county.people[OFFICER]
    person.password = make_password(PASSWORD)
    person.save()
    return person


def sign_in(password: str, username: str = OFFICER) -> Any:
    device = {"id": str(new_id()), "label": "tablet"}
    return APIClient().post(
        "/api/session", {"username": username, "password": password, "device": device}, format="json"
    )


def test_a_try_that_comes_too_early_waits_and_loses_nothing(
    with_password: Person, untouched: Untouched
) -> None:
    with untouched():
        first, early, right = sign_in("wrong"), sign_in("wrong"), sign_in(PASSWORD)
    assert problem(first) == (401, "credentials_wrong", WRONG)
    assert [problem(answer) for answer in (early, right)] == [(429, "sign_in_delayed", DELAYED)] * 2
    assert (right["Retry-After"], right.json()["retry_after_s"], right.json()["retryable"]) == ("1", 1, True)


def test_a_session_that_is_open_waits_for_nobody(with_password: Person, county: County) -> None:
    client = county.client(OFFICER)
    sign_in("wrong")
    assert problem(sign_in("wrong"))[0] == 429
    assert client.ask("get", "/api/snapshot").status_code == 200


def test_nobody_and_somebody_get_the_same_answer(with_password: Person) -> None:
    assert problem(sign_in("wrong", "nobody")) == problem(sign_in("wrong"))


def test_a_machine_does_not_sign_in(county: County, with_password: Person) -> None:
    cad = county.cad()
    Person.objects.filter(pk=cad.person.pk).update(password=make_password(PASSWORD))
    assert problem(sign_in(PASSWORD, cad.person.username)) == (401, "credentials_wrong", WRONG)


def test_a_cursor_of_another_installation_is_gone(county: County) -> None:
    client = county.client(OFFICER)
    epoch, position = client.snapshot()["cursor"].split(".")
    ahead = f"{epoch}.{int(position, 16) + 1:x}"
    for cursor in (f"{uuid4().hex}.{position}", ahead, f"{epoch}.-1", "nonsense", ""):
        answer = client.ask("get", f"/api/feed?after={cursor}")
        assert problem(answer) == (410, "cursor_unknown", CURSOR)
        assert answer.json()["retryable"] is True


def test_a_database_put_back_makes_its_cursors_unknown(county: County) -> None:
    opened(county)
    client = county.client(OFFICER)
    cursor = client.snapshot()["cursor"]
    assert client.frames(cursor) == []
    Head.objects.filter(area=county.areas["near"]).update(epoch=uuid4())
    assert problem(client.ask("get", f"/api/feed?after={cursor}"))[:2] == (410, "cursor_unknown")
    assert client.frames(client.snapshot()["cursor"]) == []


def test_a_cursor_of_another_area_is_gone(county: County) -> None:
    cursor = county.client("far_police_supervisor").snapshot()["cursor"]
    assert problem(county.client("police_supervisor").ask("get", f"/api/feed?after={cursor}"))[:2] == (
        410,
        "cursor_unknown",
    )
