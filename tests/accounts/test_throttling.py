"""Guessing passwords: who guesses waits longer and longer, nobody is locked, and nobody who is known waits for a stranger."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.hashers import make_password
from django.db.models import F

from apps.accounts.hashing import KNOWN, STRANGERS, Argon2
from apps.accounts.models import Device, Person, SignIn, SignInFailure
from apps.accounts.throttle_rules import NAME_ANYWHERE, REMEMBERED
from apps.accounts.throttling import Try, forget_before, take
from apps.core.clock import now
from tests.accounts.agencies import DEVICE, WORDS, Browser, TwoAgencies

WRONG = "not the password"
STRANGER, HOME = "198.51.100.7", "192.0.2.1"
OTHER_DEVICE = UUID("01a2014a-d4d2-7743-8894-03266ca2ad27")


def said(answer: Any) -> tuple[int, str, int | None]:
    body = answer.json()
    return answer.status_code, body["code"], body.get("retry_after_s")


def fail(browser: Browser, username: str, times: int) -> list[int]:
    return [browser.sign_in(username, WRONG).status_code for _ in range(times)]


def later(seconds: float) -> None:
    """Move every try into the past, as if so much time had gone by."""
    SignInFailure.objects.update(at=F("at") - timedelta(seconds=seconds))


def take_quietly(one: Try) -> None:
    """Count a try, and let a minute go by."""
    take(one)
    later(60)


def guess(username: str, times: int) -> None:
    """Wrong tries of a stranger, the last of them just now."""
    for _ in range(times):
        later(60)
        take(Try(username, STRANGER))


def known(username: str = "officer") -> Browser:
    """A browser on whose device this person has signed in, and out again."""
    browser = Browser(HOME)
    assert browser.sign_in(username).status_code == 200
    browser.send("DELETE", "/api/session", None)
    return browser


@pytest.mark.parametrize(
    ("failed", "wait_s"),
    [(0, 0), (1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 60), (19, 60), (20, 3581)],
)
def test_each_wrong_password_of_a_name_makes_the_next_try_wait_longer(failed: int, wait_s: int) -> None:
    """After the twentieth, until the first is an hour old."""
    at = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    tries = [at - timedelta(seconds=failed - 1 - number) for number in range(failed)]
    assert NAME_ANYWHERE.wait_s(tries, at) == wait_s
    assert NAME_ANYWHERE.wait_s(tries, at + timedelta(seconds=wait_s)) == 0
    assert NAME_ANYWHERE.wait_s(tries, at + timedelta(hours=1)) == 0


def test_a_try_that_came_too_early_is_not_counted(agencies: TwoAgencies) -> None:
    browser = Browser(STRANGER)
    guess("officer", 8)
    before = SignInFailure.objects.count()
    assert [said(browser.sign_in("officer", words))[:2] for words in (WRONG, WORDS, WRONG)] == [
        (429, "sign_in_delayed")
    ] * 3
    assert SignInFailure.objects.count() == before
    later(60)
    assert browser.sign_in("officer").status_code == 200


def test_a_name_is_tried_twenty_times_an_hour_at_most_from_however_many_places(agencies: TwoAgencies) -> None:
    for number in range(20):
        take_quietly(Try("officer", f"203.0.113.{number}"))
    answer = Browser("203.0.113.77").sign_in("officer")
    assert said(answer)[:2] == (429, "sign_in_delayed")
    assert answer.json()["detail"] == (
        "There were too many tries. Wait 40 minutes and try again, or sign in on a device that you have used before."
    )
    later(40 * 60)
    assert Browser("203.0.113.77").sign_in("officer").status_code == 200


def test_one_password_for_many_names_is_tried_a_hundred_times_an_hour(agencies: TwoAgencies) -> None:
    browser = Browser(STRANGER)
    assert [browser.sign_in(f"somebody-{number}", WORDS).status_code for number in range(100)] == [401] * 100
    assert said(browser.sign_in("officer"))[:2] == (429, "sign_in_delayed")
    assert Browser(HOME).sign_in("officer").status_code == 200


def test_a_subscribers_ipv6_addresses_count_as_one(agencies: TwoAgencies) -> None:
    for number in range(100):
        take(Try(f"somebody-{number}", f"2001:db8:1:2::{number:x}"))
    assert said(Browser("2001:db8:1:2:ffff::1").sign_in("officer"))[:2] == (429, "sign_in_delayed")
    assert Browser("2001:db8:1:3::1").sign_in("officer").status_code == 200


def test_a_named_person_on_a_known_device_waits_for_no_stranger(agencies: TwoAgencies) -> None:
    """Also not for one behind the same address, who has used up the tries of the name and of the address."""
    browser = known()
    for _ in range(20):
        take_quietly(Try("officer", HOME))
    for number in range(80):
        take(Try(f"somebody-{number}", HOME))
    assert said(Browser(HOME).sign_in("officer", device=OTHER_DEVICE))[:2] == (429, "sign_in_delayed")
    assert browser.sign_in("officer").status_code == 200


def test_on_a_known_device_ten_tries_are_free_and_then_each_waits_half_a_minute(
    agencies: TwoAgencies,
) -> None:
    browser = known()
    assert fail(browser, "officer", 10) == [401] * 10
    assert said(browser.sign_in("officer"))[:2] == (429, "sign_in_delayed")
    later(30)
    assert fail(browser, "officer", 2) == [401, 429]
    later(30)
    assert browser.sign_in("officer").status_code == 200
    assert not SignInFailure.objects.exists()


def test_a_device_that_is_known_does_not_try_all_its_colleagues(agencies: TwoAgencies) -> None:
    browser = known()
    assert [fail(browser, f"somebody-{number}", 1) for number in range(30)] == [[401]] * 30
    assert said(browser.sign_in("somebody-30"))[:2] == (429, "sign_in_delayed")
    assert browser.sign_in("officer").status_code == 200


def test_who_only_names_a_known_device_is_a_stranger(agencies: TwoAgencies) -> None:
    known()
    guess("officer", 8)
    assert fail(Browser(STRANGER), "officer", 1) == [429]


def test_an_ended_device_is_a_stranger(agencies: TwoAgencies) -> None:
    browser = known()
    guess("officer", 8)
    Device.objects.filter(pk=DEVICE).update(revoked_at=now())
    assert fail(browser, "officer", 1) == [429]


def test_the_right_password_does_not_wipe_out_other_tries_of_the_address(agencies: TwoAgencies) -> None:
    """Else who has one account of its own guesses those of others without end."""
    browser = Browser(STRANGER)
    for number in range(100):
        fail(browser, f"somebody-{number}", 1)
        if number % 50 == 25:
            assert Browser(STRANGER).sign_in("administrator", device=OTHER_DEVICE).status_code == 200
    assert said(Browser(STRANGER).sign_in("officer"))[:2] == (429, "sign_in_delayed")


def test_tries_that_come_together_are_all_counted(agencies: TwoAgencies) -> None:
    """A second one that comes while the first is being looked at is one too many, before either failed."""
    guess("officer", 8)
    assert said(Browser(HOME).sign_in("officer"))[:2] == (429, "sign_in_delayed")


@pytest.mark.parametrize("given", ["10.0.0.1", "203.0.113.5, 198.51.100.7", "198.51.100.7:4711"])
def test_an_address_made_up_in_a_header_counts_for_nothing(agencies: TwoAgencies, given: str) -> None:
    """Without a proxy of our own in front, X-Forwarded-For is what the caller likes it to be."""
    for number in range(100):
        take(Try(f"somebody-{number}", STRANGER))
    answer = Browser(STRANGER).sign_in("officer", seen=given)
    assert said(answer)[:2] == (429, "sign_in_delayed")


def test_behind_a_proxy_the_address_that_it_saw_counts(agencies: TwoAgencies, settings: Any) -> None:
    settings.PROXIES = 1
    for number in range(100):
        take(Try(f"somebody-{number}", STRANGER))
    proxy = Browser("10.0.0.1")
    from_there = proxy.sign_in("officer", seen=f"203.0.113.1, {STRANGER}")
    assert said(from_there)[:2] == (429, "sign_in_delayed")
    assert proxy.sign_in("officer", seen=f"{STRANGER}, {HOME}").status_code == 200


def test_what_is_kept_of_tries_names_nobody_and_is_deleted(agencies: TwoAgencies) -> None:
    fail(Browser(STRANGER), "officer", 1)
    kept = repr(list(SignInFailure.objects.values()))
    assert [word in kept for word in ("officer", STRANGER, WRONG)] == [False] * 3
    assert forget_before(now() - REMEMBERED) == 0
    later(3601)
    assert forget_before(now() - REMEMBERED) == 2
    assert not SignInFailure.objects.exists()


def test_a_full_lane_refuses_at_once_and_asks_the_database_nothing(agencies: TwoAgencies) -> None:
    seats = [STRANGERS.seat(f"network-{number}") for number in range(STRANGERS.most)]
    for seat in seats:
        seat.__enter__()
    try:
        assert said(Browser(STRANGER).sign_in("officer")) == (429, "sign_in_delayed", 2)
        assert not SignInFailure.objects.exists()
    finally:
        for seat in seats:
            seat.__exit__(None, None, None)
    assert Browser(STRANGER).sign_in("officer").status_code == 200


def test_strangers_who_sign_in_do_not_keep_a_known_device_waiting(agencies: TwoAgencies) -> None:
    browser = known()
    seats = [STRANGERS.seat(f"network-{number}") for number in range(STRANGERS.most)]
    for seat in seats:
        seat.__enter__()
    try:
        assert browser.sign_in("officer").status_code == 200
    finally:
        for seat in seats:
            seat.__exit__(None, None, None)


def test_one_network_does_not_take_every_seat(agencies: TwoAgencies) -> None:
    seats = [STRANGERS.seat(STRANGER) for _ in range(STRANGERS.most_each)]
    for seat in seats:
        seat.__enter__()
    try:
        assert said(Browser(STRANGER).sign_in("officer")) == (429, "sign_in_delayed", 2)
        assert Browser(HOME).sign_in("officer").status_code == 200
    finally:
        for seat in seats:
            seat.__exit__(None, None, None)


@pytest.mark.parametrize("lane", [KNOWN, STRANGERS], ids=["known", "strangers"])
def test_one_password_is_hashed_at_a_time_on_a_lane(lane: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    running: set[int] = set()

    class Watched(Argon2):
        memory_cost = 8

        def encode(self, password: str, salt: str) -> str:
            running.add(threading.get_ident())
            at_once.append(len(running))
            made = str(super().encode(password, salt))
            running.discard(threading.get_ident())
            return made

    monkeypatch.setattr(
        "apps.accounts.hashing.make_password", lambda words: Watched().encode(words, "somesalt")
    )

    def hash_once(source: str) -> None:
        with lane.seat(source) as seat:
            seat.encode("words")

    threads = [threading.Thread(target=hash_once, args=(str(number),)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert at_once == [1] * 12


def test_a_password_in_an_older_form_is_stored_again_and_ends_no_sign_in(
    agencies: TwoAgencies, settings: Any
) -> None:
    """A crew on a job is signed in on another device."""
    elsewhere = Browser(HOME)
    assert elsewhere.sign_in("officer", device=OTHER_DEVICE).status_code == 200
    older = Person.objects.get(username="officer").password
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    assert Browser(HOME).sign_in("officer").status_code == 200
    stored = Person.objects.get(username="officer").password
    assert (older.partition("$")[0], stored.partition("$")[0]) == ("md5", "pbkdf2_sha256")
    assert elsewhere.send("GET", "/api/session").json()["person"]["name"] == "Officer"
    assert SignIn.objects.filter(ended_at=None).count() == 2


@pytest.mark.parametrize("encoded", [None, "", "!", "nonsense", "unusable"])
def test_a_name_that_nobody_has_costs_one_hash_like_any_other(
    agencies: TwoAgencies, encoded: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one whose password opens nothing; with the time that the hash takes the answer would tell who exists."""
    if encoded is None:
        Person.objects.filter(username="officer").update(username="somebody-else")
    elif encoded == "unusable":
        Person.objects.filter(username="officer").update(password=make_password(None))
    else:
        Person.objects.filter(username="officer").update(password=encoded)
    hashed: list[str] = []
    from django.contrib.auth.hashers import MD5PasswordHasher

    plain = MD5PasswordHasher.encode

    def encode(self: MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return str(plain(self, password, salt))

    monkeypatch.setattr(MD5PasswordHasher, "encode", encode)
    assert Browser(STRANGER).sign_in("officer").status_code == 401
    assert len(hashed) == 1
