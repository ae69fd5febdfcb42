"""Signing in and out over HTTP: who gets in, and what stays out."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError

from apps.accounts.models import Device, Person
from tests.accounts.agencies import DEVICE, WORDS, Browser, TwoAgencies

WRONG = "not the password"


def code_of(answer: Any) -> tuple[int, str]:
    assert answer["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


def who(browser: Browser) -> str | None:
    person = browser.send("GET", "/api/session").json()["person"]
    return str(person["name"]) if person else None


def test_the_right_password_opens_a_session(agencies: TwoAgencies) -> None:
    browser = Browser()
    assert who(browser) is None
    answer = browser.sign_in("officer")
    assert answer.status_code == 200
    assert answer.json()["person"] == {
        "id": str(agencies.officer.id),
        "name": "Officer",
        "role": "responder",
        "agency": {"id": str(agencies.police.id), "name": "Police", "service": "police"},
        "unit": None,
        "competences": [],
    }
    assert who(browser) == "Officer"


def test_signing_in_makes_the_device_known(agencies: TwoAgencies) -> None:
    Browser().sign_in("officer")
    device = Device.objects.get()
    assert (device.id, device.person, device.agency, device.label, device.signed_in, device.outbox) == (
        DEVICE,
        agencies.officer,
        agencies.police,
        "tablet",
        True,
        0,
    )


@pytest.mark.parametrize(
    ("username", "words"),
    [("officer", WRONG), ("nobody", WORDS), ("cad", WORDS), ("OFFICER", WORDS), ("officer", WORDS + " ")],
)
def test_whatever_is_wrong_the_answer_is_the_same(agencies: TwoAgencies, username: str, words: str) -> None:
    browser = Browser()
    answer = browser.sign_in(username, words)
    assert code_of(answer) == (401, "credentials_wrong")
    assert answer.json()["detail"] == "That name and password do not go together. Check both and try again."
    assert who(browser) is None
    assert (Device.objects.count(), Session.objects.count()) == (0, 0)


def test_someone_who_has_left_does_not_get_in_nor_stay_in(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    Person.objects.filter(pk=agencies.officer.pk).update(is_active=False)
    assert who(browser) is None
    assert code_of(Browser().sign_in("officer")) == (401, "credentials_wrong")


def test_signing_in_again_changes_the_key_of_the_session(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    before = browser.session_key()
    browser.sign_in("officer")
    assert browser.session_key() != before
    assert [kept.session_key for kept in Session.objects.all()] == [browser.session_key()]
    assert who(browser) == "Officer"


def test_signing_out_ends_the_session_and_the_device(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    answer = browser.send("DELETE", "/api/session", None)
    assert (answer.status_code, answer.content) == (204, b"")
    assert who(browser) is None
    assert Device.objects.get().signed_in is False


def test_signing_in_without_the_csrf_token_is_refused(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.forget_csrf()
    assert code_of(browser.sign_in("officer")) == (403, "csrf_failed")


def test_signing_out_without_the_csrf_token_is_refused(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    answer = browser.send("DELETE", "/api/session", None, **{"X-CSRFToken": "made up"})
    assert code_of(answer) == (403, "csrf_failed")
    assert who(browser) == "Officer"


@pytest.mark.parametrize(
    ("changed", "at_fault"),
    [
        ({"username": None}, {"username"}),
        ({"password": 7 * "x" * 100}, {"password"}),
        ({"device": {"id": "tablet", "label": ""}}, {"device"}),
        ({"remember": True}, {"remember"}),
    ],
)
def test_a_malformed_sign_in_names_its_faults(
    agencies: TwoAgencies, changed: dict[str, Any], at_fault: set[str]
) -> None:
    body = {"username": "officer", "password": WORDS, "device": {"id": str(DEVICE), "label": ""}}
    answer = Browser().send("POST", "/api/session", body | changed)
    assert code_of(answer) == (400, "request_malformed")
    assert set(answer.json()["errors"]) == at_fault


@pytest.mark.parametrize("words", ["eleven char", "q1w2e3r4t5y6", "margaretthistlewood"])
def test_a_password_that_is_short_well_known_or_the_own_name_is_refused(
    agencies: TwoAgencies, words: str
) -> None:
    agencies.officer.name = "Margaret Thistlewood"
    with pytest.raises(ValidationError):
        validate_password(words, agencies.officer)
    validate_password(WORDS, agencies.officer)
