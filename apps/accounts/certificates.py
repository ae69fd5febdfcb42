"""Certificates of devices: the server's statement, readable without a network, whose device a key belongs to and on which unit.

A certificate is a compact JWS (RFC 7515) with ES256 (RFC 7518, 3.4); it holds the device's key as a JWK (RFC 7517).
Pure: keys and times are given.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import jwt
import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm
from jwt.types import Options

from apps.core.conversion import convert
from apps.core.keys import as_bytes, as_text, read_private_key

ALGORITHM = "ES256"
# A shift, and what it runs over.
LASTS = timedelta(hours=16)
# What clocks of devices may be off although they were measured.
CLOCKS_OFF = timedelta(minutes=5)
# A record that was signed in time may be relayed later: the one who holds it was without a network as well.
RELAYED_WITHIN = timedelta(hours=24)
LONGEST = 4096
_ES256 = ECAlgorithm(ECAlgorithm.SHA256)


class Jwk(msgspec.Struct, frozen=True, kw_only=True):
    """A public key on the curve P-256; `x` and `y` are 32 bytes each, base64url."""

    kty: str
    crv: str
    x: str
    y: str


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """What a certificate claims. `unit` and `call_sign` are null for a person who is not on duty; times in Unix seconds."""

    device: UUID
    person: UUID
    name: str
    call_sign: str | None
    unit: UUID | None
    service: str
    role: str
    jwk: Jwk
    iat: int
    exp: int


def public_jwk(private_key: str) -> Jwk:
    """The public half of a key that the environment gives."""
    point = read_private_key(private_key).public_key().public_numbers()
    return Jwk(kty="EC", crv="P-256", x=_coordinate(point.x), y=_coordinate(point.y))


def _coordinate(number: int) -> str:
    return as_text(number.to_bytes(32, "big"))


def read_jwk(given: Any) -> Jwk:
    """The device's key as its browser exports it, and nothing else of it. Raises ValueError for another one, or a private one."""
    if not isinstance(given, dict) or "d" in given:
        raise ValueError("not a public key")
    point = _public_key(convert(given, Jwk)).public_numbers()
    # One key has many spellings in base64url; it is known again by one.
    return Jwk(kty="EC", crv="P-256", x=_coordinate(point.x), y=_coordinate(point.y))


def thumbprint_of(jwk: Jwk) -> str:
    """The key's SHA-256 thumbprint (RFC 7638), by which it is known again."""
    members = json.dumps({"crv": jwk.crv, "kty": jwk.kty, "x": jwk.x, "y": jwk.y}, separators=(",", ":"))
    return as_text(sha256(members.encode()).digest())


def _public_key(jwk: Jwk) -> ec.EllipticCurvePublicKey:
    x, y = as_bytes(jwk.x), as_bytes(jwk.y)
    if (jwk.kty, jwk.crv, len(x), len(y)) != ("EC", "P-256", 32, 32):
        raise ValueError("not a key on the curve P-256")
    numbers = ec.EllipticCurvePublicNumbers(
        int.from_bytes(x, "big"), int.from_bytes(y, "big"), ec.SECP256R1()
    )
    return numbers.public_key()


def sign_certificate(certificate: Certificate, ca_key: str) -> str:
    """The certificate as a compact JWS."""
    claims = msgspec.to_builtins(certificate)
    return jwt.encode(claims, read_private_key(ca_key), algorithm=ALGORITHM, headers={"typ": None})


def read_certificate(text: str, ca_key: str) -> Certificate:
    """What the CA key signed. Raises ValueError for anything else; whether it was valid then is for `is_timely` to say."""
    if len(text) > LONGEST:
        raise ValueError("too long")
    unchecked: Options = {"verify_exp": False, "verify_iat": False}
    try:
        key = read_private_key(ca_key).public_key()
        claims = jwt.decode(text, key, algorithms=[ALGORITHM], options=unchecked)
        return convert(claims, Certificate)
    except (jwt.PyJWTError, msgspec.ValidationError, UnsupportedAlgorithm) as fault:
        raise ValueError("not a certificate of this installation") from fault


def is_signed_by(jwk: Jwk, message: bytes, signature: str) -> bool:
    """Whether the device with this key signed the message; the signature is base64url of its 64 bytes."""
    try:
        return _ES256.verify(message, _public_key(jwk), as_bytes(signature))
    except ValueError:
        return False


def is_timely(certificate: Certificate, signed_at: datetime, at: datetime) -> bool:
    """Whether a record signed with it at that moment, and relayed at this one, is to be taken."""
    begins = datetime.fromtimestamp(certificate.iat, UTC)
    ends = datetime.fromtimestamp(certificate.exp, UTC)
    return begins - CLOCKS_OFF <= signed_at <= ends + CLOCKS_OFF and at <= ends + RELAYED_WITHIN
