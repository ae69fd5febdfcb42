"""Keys that an installation keeps for itself: private keys on the curve P-256, as text for its environment."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import cache

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

CURVE = ec.SECP256R1()


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


def as_text(raw: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def as_bytes(base64url: str) -> bytes:
    """Raises ValueError for what is not base64url, with or without its padding."""
    if not re.fullmatch(r"[A-Za-z0-9_-]*={0,2}", base64url):
        raise ValueError("not base64url")
    bare = base64url.rstrip("=")
    return urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
