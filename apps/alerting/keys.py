"""The key by which push services know this installation (VAPID, RFC 8292): a private key on the curve P-256."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import cache

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from apps.alerting.rules import as_bytes

CURVE = ec.SECP256R1()
POINT = (Encoding.X962, PublicFormat.UncompressedPoint)


def make_private_key() -> str:
    """A new private key: 32 bytes as base64url."""
    number = ec.generate_private_key(CURVE).private_numbers().private_value
    return as_text(number.to_bytes(32, "big"))


@cache
def read_private_key(text: str) -> ec.EllipticCurvePrivateKey:
    """A key given as base64url of its 32 bytes, or as PEM. Raises ValueError for anything else."""
    try:
        key = _from_pem(text) if "-----BEGIN" in text else _from_raw(text)
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise ValueError("no private key on the curve P-256") from fault
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("no private key on the curve P-256")
    return key


def _from_pem(text: str) -> object:
    # An environment file keeps a value on one line.
    return load_pem_private_key(text.replace("\\n", "\n").encode(), None)


def _from_raw(text: str) -> object:
    raw = as_bytes(text.strip())
    if len(raw) != 32:
        raise ValueError("not 32 bytes")
    return ec.derive_private_key(int.from_bytes(raw, "big"), CURVE)


def public_key_of(private_key: str) -> str:
    """The public key as browsers take it: the uncompressed point, base64url."""
    return as_text(read_private_key(private_key).public_key().public_bytes(*POINT))


def is_public_key(base64url: str) -> bool:
    """Whether this is an uncompressed point on the curve."""
    try:
        point = as_bytes(base64url)
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    except ValueError:
        return False
    return len(point) == 65


def as_text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
