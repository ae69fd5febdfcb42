"""The key by which push services know this installation (VAPID, RFC 8292), as browsers read its public half."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from apps.core.keys import CURVE, as_bytes, as_text, read_private_key

POINT = (Encoding.X962, PublicFormat.UncompressedPoint)


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
