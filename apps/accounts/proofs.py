"""Proofs of a device's key: a signature over a nonce of this server, what is asked with it, and the device that asks."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner

from apps.accounts.certificates import Jwk, is_signed_by
from apps.accounts.enrolment_models import SpentNonce
from apps.accounts.problems import DeviceProofWrong
from apps.core.clock import now

NONCE_LASTS = timedelta(minutes=2)
_signer = TimestampSigner(salt="coresponder.device-proof")


@dataclass(frozen=True)
class Proof:
    """What a device sends to show that it holds a key. `signature`: base64url of the 64 bytes."""

    nonce: str
    signature: str


def make_nonce() -> str:
    """A nonce for one proof. Nothing is kept until it is used, so that asking costs nothing."""
    return _signer.sign(secrets.token_urlsafe(16))


def statement(nonce: str, method: str, path: str, device: UUID) -> bytes:
    """What is signed. No record begins like this, so that a signature of the one is none of the other."""
    return "\n".join(("coresponder.device-proof.1", nonce, method, path, str(device))).encode()


def check_proof(proof: Proof | None, jwk: Jwk, method: str, path: str, device: UUID) -> None:
    """Raises `DeviceProofWrong` unless this key signed a nonce of this server, for this request of this device, and for once."""
    if proof is None or not _is_nonce(proof.nonce):
        raise DeviceProofWrong
    if not is_signed_by(jwk, statement(proof.nonce, method, path, device), proof.signature):
        raise DeviceProofWrong
    digest = sha256(proof.nonce.encode()).hexdigest()
    _, is_new = SpentNonce.objects.get_or_create(digest=digest, defaults={"at": now()})
    if not is_new:
        raise DeviceProofWrong


def _is_nonce(nonce: str) -> bool:
    try:
        _signer.unsign(nonce, max_age=NONCE_LASTS)
    except BadSignature:
        return False
    return True


def forget_nonces(at: datetime) -> int:
    """Delete those that are too old to be tried again. Returns their number."""
    forgotten, _ = SpentNonce.objects.filter(at__lt=at - 2 * NONCE_LASTS).delete()
    return forgotten
