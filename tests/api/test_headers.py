"""What every answer of every endpoint tells browsers, and what is between them and the server, to do with it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import transaction
from pytest_django import Settings
from rest_framework.test import APIClient

from apps.accounts.models import ApiToken
from apps.core.headers import MAY_NOT_USE, MAY_USE, ON_EVERY_ANSWER
from config.environment import ROOT
from tests.api.endpoints import Target, request_endpoint, table
from tests.support.actions import Client, opened
from tests.support.constants import OFFICER
from tests.support.factories import County
from tests.support.results import problem

ENDPOINTS = sorted(table())
CALLERS = ("ambulance_supervisor", "ambulance_administrator", "police_responder", "nobody")


@pytest.fixture
def about(county: County) -> Target:
    incident = str(opened(county)["incident"]["id"])
    county.cad()
    token = ApiToken.objects.get(person__membership__agency__slug="ambulance")
    return Target(county, incident, str(token.pk), "ambulance")


def caller(county: County, name: str) -> Client:
    if name != "nobody":
        return Client(county.people[name])
    client = Client(county.people[OFFICER])
    client.http = APIClient()
    return client


def headers_of(answer: Any) -> dict[str, str | None]:
    return {name: answer.headers.get(name) for name in ("Cache-Control", *ON_EVERY_ANSWER)}


def test_no_answer_of_any_endpoint_is_kept_by_anybody(county: County, about: Target) -> None:
    """Anyone may ask, and whatever comes of it: answers, refusals and files alike."""
    wanted = {"Cache-Control": "no-store", **ON_EVERY_ANSWER}
    statuses = set()
    for name in CALLERS:
        for endpoint in ENDPOINTS:
            client = caller(county, name)
            with transaction.atomic():
                answer = request_endpoint(endpoint, about, client)
                transaction.set_rollback(True)
            statuses.add(answer.status_code)
            assert headers_of(answer) == wanted, (name, endpoint)
    assert {200, 201, 202, 204, 401, 403, 404, 409, 422} <= statuses, statuses


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/api"),
        ("get", "/api/nothing"),
        ("options", "/api/units"),
        ("delete", "/readyz"),
        ("post", "/healthz"),
        ("get", "/ws/feed"),
        ("get", "/static/x"),
    ],
)
def test_nor_is_what_nothing_answers(county: County, method: str, path: str) -> None:
    answer = county.client(OFFICER).ask(method, path)
    assert answer.status_code in (404, 405)
    assert headers_of(answer) == {"Cache-Control": "no-store", **ON_EVERY_ANSWER}


def test_the_shell_is_asked_for_each_time_and_has_the_same_headers(client: Any) -> None:
    answer = client.get("/board")
    assert headers_of(answer) == {**ON_EVERY_ANSWER, "Cache-Control": answer.headers["Cache-Control"]}
    assert answer.headers["Cache-Control"] in ("no-cache", "no-store")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_page_may_use_what_the_client_uses_and_nothing_else() -> None:
    assert not set(MAY_USE) & set(MAY_NOT_USE)
    said = ON_EVERY_ANSWER["Permissions-Policy"].split(", ")
    assert said == [f"{name}=(self)" for name in MAY_USE] + [f"{name}=()" for name in MAY_NOT_USE]
    assert {"geolocation", "camera", "screen-wake-lock"} <= set(MAY_USE)
    assert {"microphone", "payment", "usb", "bluetooth"} <= set(MAY_NOT_USE)


def test_options_describe_nothing(county: County) -> None:
    answer = county.client(OFFICER).ask("options", "/api/units")
    assert problem(answer)[:2] == (405, "method_not_allowed")


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/", "/board", "/.well-known/security.txt"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_what_is_only_read_takes_no_other_method(db: None, client: Any, method: str, path: str) -> None:
    assert problem(getattr(client, method)(path))[:2] == (405, "method_not_allowed")


def test_the_schema_is_for_those_who_signed_in(county: County, client: Any) -> None:
    assert problem(client.get("/api/schema"))[:2] == (401, "not_signed_in")


def test_health_says_to_anyone_only_whether_it_serves(county: County, client: Any) -> None:
    assert client.get("/readyz").json() == {"status": "ready"}
    assert county.client(OFFICER).ask("get", "/readyz").json() == {"status": "ready"}
    seen = county.client("ambulance_administrator").ask("get", "/readyz").json()
    assert (seen["status"], len(seen["parts"])) == ("ready", 4)


def test_a_host_that_is_not_served_is_refused_in_the_same_form(client: Any, db: None) -> None:
    for host in ("evil.example", "localhost.evil.example", "localhost@evil.example", "a b", ""):
        answer = client.get("/api/session", headers={"Host": host})
        assert problem(answer)[:2] == (400, "request_malformed"), host
        assert "evil" not in answer.content.decode()
        assert headers_of(answer)["Cache-Control"] == "no-store"


def test_no_other_host_is_believed_because_a_header_names_it(client: Any, db: None) -> None:
    answer = client.get(
        "/api/session", headers={"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
    )
    assert answer.status_code == 200
    assert "evil" not in answer.content.decode() + str(answer.headers)


def test_a_fault_that_nobody_foresaw_says_nothing_of_itself(
    client: Any, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("secret words")

    client.raise_request_exception = False
    monkeypatch.setattr("apps.api.views._signed_in", fails)
    answer = client.get("/api/session")
    assert problem(answer)[:2] == (500, "server_fault")
    assert "secret words" not in answer.content.decode()
    assert headers_of(answer)["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/.git/config",
        "/.env",
        "/.well-known/x",
        "/a/.ssh/id",
        "/index.php",
        "/assets/",
        "/static/",
        "/assets/../x.js",
    ],
)
def test_what_is_no_file_of_the_client_is_not_found(client: Any, db: None, path: str) -> None:
    answer = client.get(path)
    assert problem(answer)[:2] == (404, "not_found")


@pytest.mark.parametrize(
    "path", ["//evil.example/x", "/%2fevil.example", "/\\evil.example", "/board/", "/api/units/"]
)
def test_no_address_sends_a_browser_elsewhere(client: Any, db: None, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (200, 404, 503)
    assert "Location" not in answer.headers


def test_the_client_is_built_without_its_sources() -> None:
    said = (ROOT / "frontend" / "vite.config.ts").read_text()
    assert "sourcemap" not in said  # off by default
    built = ROOT / "frontend" / "dist"
    assert not list(built.rglob("*.map"))


def test_the_weakness_that_somebody_finds_has_an_address(client: Any, db: None, settings: Settings) -> None:
    assert problem(client.get("/.well-known/security.txt"))[:2] == (404, "not_found")
    settings.SECURITY_CONTACT, settings.ORIGINS = (
        "mailto:security@example.org",
        ["https://response.example.org"],
    )
    answer = client.get("/.well-known/security.txt")
    lines = answer.content.decode().splitlines()
    assert (answer.headers["Content-Type"], len(lines)) == ("text/plain; charset=utf-8", 4)
    assert lines[0] == "Contact: mailto:security@example.org"
    assert re.fullmatch(r"Expires: 20\d\d-\d\d-\d\dT00:00:00Z", lines[1])
    assert lines[3] == "Canonical: https://response.example.org/.well-known/security.txt"


def test_signing_out_empties_what_the_browser_keeps_by_itself(county: County) -> None:
    answer = county.client(OFFICER).ask("delete", "/api/session")
    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (204, '"cache"')
