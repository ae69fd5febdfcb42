"""Forgeries of a relayed record: each takes the device and its genuine body, and returns a forged body."""

from __future__ import annotations

import json
from typing import Any

import jwt

from apps.core.keys import make_private_key, read_private_key
from tests.api.recording_device import RecordingDevice


def claims_of(device: RecordingDevice) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(device.certificate, options={"verify_signature": False})
    return claims


def forged_by_another_ca(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    key = read_private_key(make_private_key())
    return body | {"certificate": jwt.encode(claims_of(device), key, algorithm="ES256")}


def unsigned_certificate(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    return body | {"certificate": jwt.encode(claims_of(device), "", algorithm="none")}


def signed_with_the_public_key(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    secret = json.dumps(claims_of(device)["jwk"]) * 2
    return body | {"certificate": jwt.encode(claims_of(device), secret, algorithm="HS256")}


def signed_by_another_device(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    other = RecordingDevice.__new__(RecordingDevice)
    other.key, other.certificate = make_private_key(), device.certificate
    return other.signs(body["record"])


def changed_after_signing(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    return body | {"record": body["record"].replace("cpr_started", "cpr_resumed")}


def other_letters(device: RecordingDevice, body: dict[str, str]) -> dict[str, str]:
    return device.signs(body["record"].replace('"incident"', '"incid\u00e9nt"'))


FORGERIES = [
    forged_by_another_ca,
    unsigned_certificate,
    signed_with_the_public_key,
    signed_by_another_device,
    changed_after_signing,
    other_letters,
]
