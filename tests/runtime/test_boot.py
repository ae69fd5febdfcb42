"""What a production server refuses to start with: secrets that can be guessed, no proxy, and the database of a demo."""

from __future__ import annotations

import secrets

import pytest

from config.weak_secrets import is_weak_key, is_weak_password, password_in
from tests.harness.installation import SERVED, CommandFailedError, Workshop, application_environment, run

PRODUCTION = {
    "MODE": "production",
    "DEMO": "false",
    "ALLOWED_HOSTS": "response.example.org",
    "ORIGINS": "https://response.example.org",
    "REDIS_URL": "redis://localhost/0",
    "PROXIES": "1",
}
BOOT = ("-c", "import config.asgi; print('serves')")


@pytest.mark.parametrize(
    "key",
    [
        "",
        "x" * 50,
        "ab" * 30,
        "abcdefghij" * 5 + "k",
        "0123456789" * 6,
        "change-me-" * 7,
        "django-insecure-" + "a" * 40,
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba",
        "secret-key-for-production-please-change-it-before-use-now",
        "qwertyuiop1234567890qwertyuiop1234567890qwertyuiop1234567890",
        "Pq7!vZ3kLw" * 5,
        pytest.param(secrets.token_urlsafe(30)[:40], id="random, but short"),
    ],
)
def test_a_key_that_can_be_guessed_is_weak(key: str) -> None:
    assert is_weak_key(key)


@pytest.mark.parametrize(
    "key",
    [secrets.token_urlsafe(64), secrets.token_hex(32), secrets.token_urlsafe(38)],
    ids=["64 bytes", "hexadecimal", "38 bytes"],
)
def test_a_random_key_is_none(key: str) -> None:
    assert not is_weak_key(key)


@pytest.mark.parametrize(
    ("password", "is_weak"),
    [
        ("postgres", True),
        ("coresponder-password", True),
        ("a" * 30, True),
        ("Passw0rdPassw0rdPassw0rd", True),
        ("1234567890123456", True),
        ("Zk3.s", True),
        ("f3a91c07de5b4482a96cf01e", False),
        ("correct-horse-battery-staple", False),
    ],
)
def test_a_password_between_servers_is_not_one_that_all_know(password: str, is_weak: bool) -> None:
    assert is_weak_password(password) is is_weak


def test_the_password_in_an_address_is_read_as_the_server_reads_it() -> None:
    assert password_in("postgres://name:p%40ss@host/db") == "p@ss"
    assert [password_in(url) for url in ("postgres://name@host/db", "redis://host/0", "http://[")] == [""] * 3


def test_an_unsafe_production_says_everything_that_is_to_be_set() -> None:
    unsafe = {
        "SECRET_KEY": "x" * 50,
        "PROXIES": "0",
        "DATABASE_URL": "postgres://coresponder:postgres@localhost/name",
        "REDIS_URL": "redis://coresponder:redis@localhost/0",
    }
    with pytest.raises(CommandFailedError, match="ImproperlyConfigured") as refusal:
        run(application_environment("", "") | PRODUCTION | unsafe, "-c", "import django; django.setup()")
    said = str(refusal.value)
    for sentence in (
        "Set SECRET_KEY to at least 50 random characters: `manage.py make_keys` makes one.",
        "Set PROXIES to the number of your own proxies in front",
        "Set another password of the database, in DATABASE_URL too: at least 16 random characters.",
        "Set another password of Redis, in REDIS_URL too: at least 16 random characters.",
    ):
        assert sentence in said


def test_production_does_not_serve_a_database_that_was_a_demo(workshop: Workshop) -> None:
    was_a_demo = workshop.make(SERVED)
    try:
        production = was_a_demo.environment | PRODUCTION
        sentence = "of its accounts open with the demo's password, and the token of its CAD is taken. Run `manage.py close_demo`"
        with pytest.raises(CommandFailedError, match="ImproperlyConfigured") as refusal:
            run(production, *BOOT)
        assert sentence in str(refusal.value)
        closed = run(production, "manage.py", "close_demo")
        assert "switched off: officer\n" in closed
        assert "revoked: the token of the demo's CAD\n" in closed
        assert run(production, *BOOT).strip().endswith("serves")
    finally:
        was_a_demo.remove()
