"""Bearer tokens of machines over HTTP: made and shown once, listed without the secret, revoked at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from apps.accounts.access import Role
from apps.accounts.models import ApiToken, Person
from apps.accounts.selectors import TOKEN_USE_RESOLUTION, token_digest
from apps.accounts.token_rules import Scope, scope_of
from apps.core.clock import now
from tests.accounts.agencies import Browser, TwoAgencies


def signed_in(username: str) -> Browser:
    browser = Browser()
    assert browser.sign_in(username).status_code == 200
    return browser


def make(browser: Browser, label: str = "CAD") -> Any:
    return browser.send("POST", "/api/tokens", {"label": label})


def try_token(authorization: str, path: str = "/api/units", address: str = "127.0.0.1") -> Any:
    return Client(REMOTE_ADDR=address).get(path, headers={"Authorization": authorization})


def test_a_new_token_is_shown_once_and_only_its_digest_is_kept(agencies: TwoAgencies) -> None:
    browser = signed_in("administrator")
    answer = make(browser)
    assert answer.status_code == 201
    made = answer.json()
    assert set(made) == {
        "id",
        "label",
        "created_at",
        "last_used_at",
        "revoked_at",
        "scopes",
        "networks",
        "expires_at",
        "token",
    }
    assert (made["label"], made["last_used_at"], made["revoked_at"]) == ("CAD", None, None)
    assert made["token"].startswith("cor_")
    assert len(made["token"]) == 47

    kept = ApiToken.objects.get()
    assert kept.digest == token_digest(made["token"])
    assert made["token"] not in repr(list(ApiToken.objects.values())) + repr(list(Person.objects.values()))
    listed = browser.send("GET", "/api/tokens").json()
    del made["token"]
    assert listed == {"tokens": [made]}


def test_the_token_opens_the_endpoints_of_a_machine_of_that_agency(agencies: TwoAgencies) -> None:
    secret = make(signed_in("administrator")).json()["token"]
    assert try_token(f"Bearer {secret}").status_code == 200
    assert try_token(f"bearer  {secret} ").status_code == 200
    machine = ApiToken.objects.get().person
    assert (machine.role, machine.agency, machine.has_usable_password()) == (
        Role.MACHINE,
        agencies.ambulance,
        False,
    )


@pytest.mark.parametrize(
    "authorization", ["Bearer", "Bearer ", "Bearer cor_wrong", "Bearer cor_x cor_y", "bearer null"]
)
def test_a_wrong_token_is_refused_and_not_taken_for_nobody(agencies: TwoAgencies, authorization: str) -> None:
    answer = try_token(authorization)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    assert answer.json()["detail"] == (
        "This token is unknown or was revoked: ask your administrator for a new one."
    )


def test_a_wrong_token_is_refused_even_with_a_good_session(agencies: TwoAgencies) -> None:
    browser = signed_in("officer")
    answer = browser.send("GET", "/api/units", None, Authorization="Bearer cor_wrong")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


def test_a_machine_needs_no_csrf_token(agencies: TwoAgencies) -> None:
    secret = make(signed_in("administrator")).json()["token"]
    answer = Client(enforce_csrf_checks=True).post(
        "/api/positions",
        {"fixes": []},
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )
    assert (answer.status_code, answer.json()) == (200, {"taken": 0, "refused": []})


def test_a_revoked_token_ends_at_once(agencies: TwoAgencies) -> None:
    browser = signed_in("administrator")
    made = make(browser).json()
    answer = browser.send("DELETE", f"/api/tokens/{made['id']}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert try_token(f"Bearer {made['token']}").status_code == 401
    revoked_at = ApiToken.objects.get().revoked_at
    assert revoked_at is not None
    assert browser.send("DELETE", f"/api/tokens/{made['id']}").status_code == 204
    assert ApiToken.objects.get().revoked_at == revoked_at


def test_a_token_of_a_machine_that_has_left_ends(agencies: TwoAgencies) -> None:
    secret = make(signed_in("administrator")).json()["token"]
    Person.objects.filter(membership__role=Role.MACHINE).update(is_active=False)
    assert try_token(f"Bearer {secret}").status_code == 401


def test_another_agencys_tokens_are_not_to_be_seen_or_revoked(agencies: TwoAgencies) -> None:
    made = make(signed_in("administrator")).json()
    other = signed_in("police-administrator")
    assert other.send("GET", "/api/tokens").json() == {"tokens": []}
    answer = other.send("DELETE", f"/api/tokens/{made['id']}")
    assert (answer.status_code, answer.json()["code"]) == (404, "token_unknown")
    assert try_token(f"Bearer {made['token']}").status_code == 200


def test_the_last_use_is_noted_to_the_minute(agencies: TwoAgencies) -> None:
    secret = make(signed_in("administrator")).json()["token"]
    try_token(f"Bearer {secret}")
    first = ApiToken.objects.get().last_used_at
    assert first is not None
    try_token(f"Bearer {secret}")
    assert ApiToken.objects.get().last_used_at == first
    earlier = now() - TOKEN_USE_RESOLUTION - timedelta(seconds=1)
    ApiToken.objects.update(last_used_at=earlier)
    try_token(f"Bearer {secret}")
    again = ApiToken.objects.get().last_used_at
    assert again is not None
    assert again >= first


@pytest.mark.parametrize(("method", "path"), [("GET", "/api/tokens"), ("POST", "/api/tokens")])
def test_tokens_are_for_administrators(agencies: TwoAgencies, method: str, path: str) -> None:
    answer = signed_in("officer").send(method, path, {"label": "mine"} if method == "POST" else None)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    assert answer.json()["detail"] == "Your role (Responder, Police) does not include this: manage tokens."
    assert not ApiToken.objects.exists()


def test_a_machine_makes_no_tokens(agencies: TwoAgencies) -> None:
    secret = make(signed_in("administrator")).json()["token"]
    answer = Client().post(
        "/api/tokens",
        {"label": "more"},
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize("label", ["", "x" * 61, None])
def test_a_token_needs_a_label(agencies: TwoAgencies, label: str | None) -> None:
    answer = signed_in("administrator").send("POST", "/api/tokens", {"label": label})
    assert (answer.status_code, answer.json()["code"]) == (400, "request_malformed")
    assert set(answer.json()["errors"]) == {"label"}
    assert not ApiToken.objects.exists()


def bound(**bounds: Any) -> str:
    """What a machine sends whose token has these bounds."""
    answer = signed_in("administrator").send("POST", "/api/tokens", {"label": "CAD", **bounds})
    assert answer.status_code == 201
    return f"Bearer {answer.json()['token']}"


@pytest.mark.parametrize("path", ["/api/units", "/api/snapshot", "/api/nothing", "/api/incidents/1"])
def test_a_token_opens_what_it_is_for_and_nothing_else(agencies: TwoAgencies, path: str) -> None:
    only_calls = try_token(bound(scopes=["calls"]), path)
    assert (only_calls.status_code, only_calls.json()["code"]) in (
        [(404, "not_found")]
        if path in ("/api/nothing", "/api/incidents/1")
        else [(403, "token_out_of_scope")]
    )


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("POST", "/api/calls", Scope.CALLS),
        ("GET", "/api/calls/12", Scope.CALLS),
        ("POST", "/api/incidents/x/stand-down", Scope.CALLS),
        ("DELETE", "/api/units", Scope.CALLS),
        ("POST", "/api/session", Scope.CALLS),
        ("POST", "/api/positions", Scope.POSITIONS),
        ("GET", "/api/units", Scope.UNITS),
        ("GET", "/api/incidents/x/document", Scope.INCIDENTS),
        ("GET", "/api/unitsx", Scope.INCIDENTS),
        ("GET", "/api/anything/new", Scope.INCIDENTS),
        ("GET", "/api/session", None),
    ],
)
def test_every_request_needs_one_scope(method: str, path: str, scope: Scope | None) -> None:
    assert scope_of(method, path) is scope


def test_a_token_is_taken_from_its_networks_alone(agencies: TwoAgencies) -> None:
    bearer = bound(networks=["198.51.100.0/24", "2001:db8::7"])
    tried = {
        address: try_token(bearer, address=address)
        for address in ("198.51.100.9", "2001:db8::7", "192.0.2.1")
    }
    assert [answer.status_code for answer in tried.values()] == [200, 200, 403]
    assert tried["192.0.2.1"].json()["code"] == "token_out_of_network"
    assert try_token(bearer, address="::ffff:198.51.100.9").status_code == 200
    assert ApiToken.objects.get().networks == ["198.51.100.0/24", "2001:db8::7/128"]


def test_a_token_ends_when_it_expires(agencies: TwoAgencies) -> None:
    bearer = bound()
    expires_at = ApiToken.objects.get().expires_at
    assert expires_at is not None
    assert timedelta(days=364) < expires_at - now() <= timedelta(days=365)
    assert try_token(bearer).status_code == 200
    ApiToken.objects.update(expires_at=now())
    answer = try_token(bearer)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    assert answer.json()["detail"] == "This token has expired: ask your administrator for a new one."


@pytest.mark.parametrize(
    "bounds",
    [
        {"scopes": []},
        {"scopes": ["everything"]},
        {"networks": ["0.0.0.0/0"]},
        {"networks": ["::/0"]},
        {"networks": ["198.51.100.0/33"]},
        {"networks": ["example.org"]},
        {"expires_at": "soon"},
    ],
)
def test_bounds_that_bound_nothing_are_refused(agencies: TwoAgencies, bounds: dict[str, Any]) -> None:
    answer = signed_in("administrator").send("POST", "/api/tokens", {"label": "CAD", **bounds})
    assert (answer.status_code, answer.json()["code"]) == (400, "request_malformed")
    assert not ApiToken.objects.exists()
