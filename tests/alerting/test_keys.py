"""The installation's own key for push services: which values are accepted, and which stop a boot."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from apps.alerting.keys import is_public_key, public_key_of
from apps.core.keys import make_private_key, read_private_key
from tests.harness.installation import SECRET_KEY, CommandFailedError, application_environment, run
from tests.support.factories import County

# RFC 8291, appendix A: the application server's key pair.
PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
PUBLIC = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
SAYS = "from django.conf import settings; print(settings.VAPID_PRIVATE_KEY, settings.MODE)"
PRODUCTION = {
    "MODE": "production",
    "DEMO": "false",
    "ALLOWED_HOSTS": "response.example.org",
    "ORIGINS": "https://response.example.org",
    "DATABASE_URL": "postgres://name@localhost/name",
    "REDIS_URL": "redis://localhost/0",
    "PROXIES": "1",
}


def pem(key: Any) -> str:
    return str(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode())


def test_the_public_key_belongs_to_the_private_one() -> None:
    assert public_key_of(PRIVATE) == PUBLIC
    assert public_key_of(pem(read_private_key(PRIVATE))) == PUBLIC
    assert public_key_of(pem(read_private_key(PRIVATE)).replace("\n", "\\n")) == PUBLIC


def test_a_new_key_is_another_one_each_time() -> None:
    first, second = make_private_key(), make_private_key()
    assert first != second
    assert len(first) == len(second) == 43
    assert is_public_key(public_key_of(first))


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "AAAA",
        PUBLIC,
        "A" * 43,
        "_" * 43,
        "not base64 at all!",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        pem(ed25519.Ed25519PrivateKey.generate()),
        pem(ec.generate_private_key(ec.SECP384R1())),
    ],
)
def test_what_is_no_key_on_the_curve_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no private key on the curve P-256"):
        read_private_key(text)


@pytest.mark.parametrize("text", ["", "AAAA", PRIVATE, PUBLIC[:-4], "B" + "A" * 86])
def test_what_is_no_point_on_the_curve_is_no_public_key(text: str) -> None:
    assert not is_public_key(text)


def booted(**environment: str) -> str:
    everything = application_environment("sqlite://:memory:", "") | environment
    return run(everything, "-c", f"import django; django.setup(); {SAYS}").strip()


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"VAPID_PRIVATE_KEY": "AAAA"}, "VAPID_PRIVATE_KEY is no private key on the curve P-256"),
        ({"DEVICE_CA_KEY": "AAAA"}, "DEVICE_CA_KEY is no private key on the curve P-256"),
        ({"ANCHORS_KEY": "AAAA"}, "ANCHORS_KEY is no private key on the curve P-256"),
        (
            {"HOUSE_PRIVATE_KEY": PRIVATE, "DEVICE_CA_KEY": ""},
            "HOUSE_PRIVATE_KEY is now called DEVICE_CA_KEY: set DEVICE_CA_KEY to the same key, "
            "or certificates that devices hold would be refused.",
        ),
        ({"VAPID_CONTACT": "operator@example.org"}, "set it to mailto:… or https://…"),
        ({"PUSH_HOSTS": "fcm.googleapis.com,*"}, "PUSH_HOSTS lists host names"),
    ],
)
def test_a_setting_that_no_push_could_be_sent_with_stops_the_boot(
    environment: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CommandFailedError, match="ImproperlyConfigured") as refusal:
        booted(**environment)
    assert sentence in str(refusal.value)


def test_the_former_name_of_the_device_ca_key_is_harmless_with_the_new_one() -> None:
    both = {"HOUSE_PRIVATE_KEY": PRIVATE, "DEVICE_CA_KEY": PRIVATE}
    assert booted(**PRODUCTION, **both, SECRET_KEY=SECRET_KEY, VAPID_PRIVATE_KEY="") == "production"


def test_production_without_a_key_serves_and_pushes_nothing() -> None:
    assert booted(**PRODUCTION, SECRET_KEY=SECRET_KEY, VAPID_PRIVATE_KEY="") == "production"


def test_the_keys_that_the_command_makes_are_taken() -> None:
    made = run(application_environment("sqlite://:memory:", ""), "manage.py", "make_keys")
    keys = dict(line.split("=", 1) for line in made.splitlines())
    assert keys.keys() == {"SECRET_KEY", "VAPID_PRIVATE_KEY", "DEVICE_CA_KEY", "ANCHORS_KEY"}
    assert booted(**PRODUCTION, **keys) == f"{keys['VAPID_PRIVATE_KEY']} production"


def test_the_session_hands_out_the_public_key(client: Any, db: None, settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = PRIVATE
    assert client.get("/api/session").json()["push"] == {"key": PUBLIC}


def test_readiness_says_that_push_is_off_and_stays_ready(county: County, settings: Any) -> None:
    administrator = county.client("ambulance_administrator")
    said = [administrator.ask("get", "/readyz").json()]
    settings.VAPID_PRIVATE_KEY = ""
    said.append(administrator.ask("get", "/readyz").json())
    assert [one["parts"]["push"] for one in said] == ["up", "off"]
    assert said[0]["status"] == said[1]["status"]
