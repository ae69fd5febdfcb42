"""Signing in and out over HTTP: who gets in, what stays out, and that a stranger cannot lock anyone out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session

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


def fail(browser: Browser, username: str, times: int) -> list[int]:
    return [browser.sign_in(username, WRONG).status_code for _ in range(times)]


def test_ten_wrong_passwords_lock_that_name_at_that_address(agencies: TwoAgencies) -> None:
    browser = Browser()
    assert fail(browser, "officer", 9) == [401] * 9
    tenth = browser.sign_in("officer", WRONG)
    assert code_of(tenth) == (429, "sign_in_locked")
    assert tenth["Retry-After"] == "900"
    assert (tenth.json()["retryable"], tenth.json()["retry_after_s"]) == (True, 900)
    assert code_of(browser.sign_in("officer")) == (429, "sign_in_locked")
    assert who(browser) is None


def test_a_strangers_address_does_not_lock_the_owner_out(agencies: TwoAgencies) -> None:
    stranger, owner = Browser("198.51.100.7"), Browser("192.0.2.1")
    fail(stranger, "officer", 12)
    assert code_of(stranger.sign_in("officer")) == (429, "sign_in_locked")
    assert owner.sign_in("officer").status_code == 200


def test_a_locked_name_does_not_lock_others_at_the_same_address(agencies: TwoAgencies) -> None:
    browser = Browser()
    fail(browser, "officer", 10)
    assert browser.sign_in("administrator").status_code == 200


def test_an_address_made_up_in_a_header_counts_for_nothing(agencies: TwoAgencies) -> None:
    """Without a proxy of our own in front, X-Forwarded-For is what the caller likes it to be."""
    browser = Browser()
    body = {"username": "officer", "password": WRONG, "device": {"id": str(DEVICE), "label": ""}}
    tries = [
        browser.send("POST", "/api/session", body, **{"X-Forwarded-For": f"203.0.113.{number}"})
        for number in range(10)
    ]
    assert [answer.status_code for answer in tries] == [401] * 9 + [429]


def test_behind_a_proxy_the_address_that_it_saw_counts(agencies: TwoAgencies, settings: Any) -> None:
    settings.PROXIES = 1
    browser = Browser("10.0.0.1")
    body = {"username": "officer", "password": WRONG, "device": {"id": str(DEVICE), "label": ""}}
    for number in range(10):
        made_up_and_seen = f"203.0.113.{number}, 198.51.100.7"
        last = browser.send("POST", "/api/session", body, **{"X-Forwarded-For": made_up_and_seen})
    assert code_of(last) == (429, "sign_in_locked")
    right = {**body, "password": WORDS}
    elsewhere = browser.send("POST", "/api/session", right, **{"X-Forwarded-For": "192.0.2.1"})
    assert elsewhere.status_code == 200


def test_the_right_password_forgets_the_wrong_ones(agencies: TwoAgencies) -> None:
    browser = Browser()
    fail(browser, "officer", 9)
    assert browser.sign_in("officer").status_code == 200
    assert fail(Browser(), "officer", 9) == [401] * 9


def test_the_lock_opens_after_a_quarter_of_an_hour(agencies: TwoAgencies) -> None:
    browser = Browser()
    fail(browser, "officer", 10)
    cool_off = timedelta(hours=settings.AXES_COOLOFF_TIME)
    assert cool_off == timedelta(minutes=15)
    for attempt in AccessAttempt.objects.all():
        AccessAttempt.objects.filter(pk=attempt.pk).update(
            attempt_time=attempt.attempt_time - cool_off - timedelta(seconds=1)
        )
    assert browser.sign_in("officer").status_code == 200


def test_no_password_is_kept_with_the_attempts(agencies: TwoAgencies) -> None:
    Browser().sign_in("officer", WRONG)
    kept = repr(list(AccessAttempt.objects.values()))
    assert "officer" in kept
    assert WRONG not in kept


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
