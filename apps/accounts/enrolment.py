"""Enrolled devices: the codes, what they make of a device, and what an agency asks of the devices that its people sign in on."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare, salted_hmac
from msgspec import to_builtins

from apps.accounts.certificates import Certificate, Jwk, read_jwk, thumbprint_of
from apps.accounts.enrolment_models import CertifiedKey, EnrolmentPolicy, OneTimeCode
from apps.accounts.models import Agency, Device, Membership, Person, SignIn
from apps.accounts.problems import (
    CodeExpired,
    CodeWrong,
    DeviceIdTaken,
    DeviceKeyMalformed,
    DeviceKeyTaken,
    DeviceNotEnrolled,
    EnrolmentOff,
    EnrolThisDeviceFirst,
)
from apps.accounts.proofs import Proof, check_proof
from apps.accounts.selectors import token_digest
from apps.audit.actions import Access, note_access
from apps.audit.models import AccessAct
from apps.core.clock import now
from apps.core.conversion import convert
from apps.core.words import message

CODE_LASTS = timedelta(minutes=15)
CODES_KEPT = timedelta(days=30)
MOST_TRIES = 5
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are mistaken for others when a code is read aloud (Crockford's base 32)."""
_HEARD = str.maketrans("OIL", "011", "- ")
_SELECTOR, _SECRET = 4, 8


@dataclass(frozen=True, kw_only=True)
class Enrolment:
    """What a device sends to be enrolled. `cookie`: what its browser keeps, if it was signed in on before."""

    code: str
    device: UUID
    jwk: Any
    proof: Proof | None
    cookie: str


def make_code(by: Person, label: str, unit: UUID | None = None) -> tuple[OneTimeCode, str]:
    """A code for one device of the person's agency; the second value is shown once and kept nowhere. Raises `EnrolmentOff`."""
    if by.agency.enrolment == EnrolmentPolicy.OFF:
        raise EnrolmentOff
    at, code = now(), _new_code()
    made = OneTimeCode.objects.create(
        agency=by.agency,
        selector=code[:_SELECTOR],
        digest=_digest(code),
        label=label,
        unit=unit,
        made_by=by,
        made_at=at,
        expires_at=at + CODE_LASTS,
    )
    return made, "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def _new_code() -> str:
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(_SELECTOR + _SECRET))
        if not OneTimeCode.objects.filter(selector=code[:_SELECTOR]).exists():
            return code


def _digest(code: str) -> str:
    return salted_hmac("coresponder.one-time-code", code, algorithm="sha256").hexdigest()


def enrol(given: Enrolment) -> tuple[Device, str]:
    """The device, enrolled, and what its browser is to keep as its cookie. A refusal does not use the code up.

    The same device may send the same code again: the answer may have been lost. Raises `DeviceKeyMalformed`, `CodeWrong`,
    `CodeExpired`, `DeviceProofWrong`, `DeviceIdTaken`, `DeviceKeyTaken`, `EnrolmentOff`.
    """
    jwk = _read(given.jwk)
    # By itself, so that a wrong try counts although the request is refused.
    code = _claimed(given.code, given.device)
    with transaction.atomic():
        check_proof(given.proof, jwk, "POST", "/api/device/enrol", given.device)
        held = (
            OneTimeCode.objects.select_for_update(of=("self",))
            .select_related("agency", "made_by")
            .get(pk=code.pk)
        )
        if held.used_at and held.device_id != given.device:
            raise CodeExpired
        return _enrolled(held, jwk, given)


def _read(given: Any) -> Jwk:
    try:
        return read_jwk(given)
    except ValueError as fault:
        raise DeviceKeyMalformed from fault


def _claimed(typed: str, device: UUID) -> OneTimeCode:
    """The code that was typed, if it still opens something for this device."""
    code = typed.upper().translate(_HEARD)
    held = OneTimeCode.objects.filter(selector=code[:_SELECTOR]).first()
    if held is None:
        raise CodeWrong
    if held.tries >= MOST_TRIES or not constant_time_compare(held.digest, _digest(code)):
        OneTimeCode.objects.filter(pk=held.pk, tries__lt=MOST_TRIES).update(tries=F("tries") + 1)
        raise CodeWrong
    if held.expires_at <= now() or (held.used_at and held.device_id != device):
        raise CodeExpired
    return held


def _enrolled(code: OneTimeCode, jwk: Jwk, given: Enrolment) -> tuple[Device, str]:
    if code.agency.enrolment == EnrolmentPolicy.OFF or code.made_by is None:
        raise EnrolmentOff
    thumbprint = thumbprint_of(jwk)
    device = Device.objects.select_for_update(no_key=True).filter(pk=given.device).first()
    if device and (device.revoked_at or not _is_same(device, thumbprint, given.cookie)):
        raise DeviceIdTaken
    if is_known_elsewhere(thumbprint, given.device):
        raise DeviceKeyTaken
    at, proof = now(), secrets.token_urlsafe(32)
    if device is None:
        device = Device(id=given.device, agency=code.agency, person=code.made_by, last_seen_at=at)
        device.signed_in = False
    device.label, device.unit = code.label, code.unit
    device.secret = token_digest(proof)
    device.public_jwk, device.thumbprint = to_builtins(jwk), thumbprint
    device.enrolled_at, device.enrolled_by, device.enrolled_for = at, code.made_by, code.agency
    device.save()
    SignIn.objects.filter(device=device, ended_at=None).update(proved_at=at)
    OneTimeCode.objects.filter(pk=code.pk).update(used_at=at, device=device)
    note_access(
        Access(
            act=AccessAct.DEVICE_ENROLLED,
            person=code.made_by.pk,
            agency=code.agency.pk,
            device=device.pk,
            by=code.made_by.pk,
        )
    )
    return device, proof


def _is_same(device: Device, thumbprint: str, cookie: str) -> bool:
    """Whether who holds this key is the device of that id: by the key, or before it had one by its cookie."""
    return device.thumbprint == thumbprint if device.thumbprint else proves(cookie, device)


def proves(cookie: str, device: Device) -> bool:
    """Whether this is what the browser of the device keeps."""
    return bool(cookie and device.secret) and secrets.compare_digest(token_digest(cookie), device.secret)


def is_known_elsewhere(thumbprint: str, device: UUID) -> bool:
    """Whether the key is that of another device, or signs records."""
    others = Device.objects.filter(thumbprint=thumbprint).exclude(pk=device)
    return others.exists() or CertifiedKey.objects.filter(thumbprint=thumbprint).exists()


def claim_key(thumbprint: str, device: Device, person: Person) -> bool:
    """Whether this person may sign records with the key on this device, as nobody has before and nobody else will."""
    if Device.objects.filter(thumbprint=thumbprint).exists():
        return False
    held, _ = CertifiedKey.objects.get_or_create(
        thumbprint=thumbprint, defaults={"device": device, "person": person, "certified_at": now()}
    )
    return (held.device_id, held.person_id, held.void_at) == (device.pk, person.pk, None)


def is_void(certificate: Certificate) -> bool:
    """Whether it was certified for another, or voided since. One from before keys were kept holds until it runs out."""
    held = CertifiedKey.objects.filter(thumbprint=thumbprint_of(certificate.jwk)).first()
    mine = (certificate.device, certificate.person, None)
    return held is not None and (held.device_id, held.person_id, held.void_at) != mine


def prove_at_sign_in(named: UUID, chosen: Membership, proof: Proof | None) -> bool:
    """Whether the device named has proved the key that it is enrolled with; False for one that is not enrolled, or was ended.

    Raises `DeviceProofWrong`, and `DeviceNotEnrolled` where the agency asks for an enrolled device of its own.
    """
    device = Device.objects.filter(pk=named, revoked_at=None, enrolled_at__isnull=False).first()
    agency = chosen.agency
    if agency.enrolment == EnrolmentPolicy.REQUIRED and (
        device is None or device.enrolled_for_id != agency.pk
    ):
        raise DeviceNotEnrolled(message("problem-device_not_enrolled", agency=agency.name))
    if device is None:
        return False
    check_proof(proof, convert(device.public_jwk, Jwk), "POST", "/api/session", device.pk)
    return True


def renew_proof(sign_in: SignIn, proof: Proof | None) -> None:
    """Note that the device of this sign-in has proved its key again; nothing for one without. Raises `DeviceProofWrong`."""
    device = sign_in.device
    if device.enrolled_at is None:
        return
    check_proof(proof, convert(device.public_jwk, Jwk), "POST", "/api/device/proof", device.pk)
    SignIn.objects.filter(pk=sign_in.pk).update(proved_at=now())


def choose_policy(by: Person, policy: EnrolmentPolicy, device: UUID | None) -> Agency:
    """What the agency asks of devices from the next sign-in on. Raises `EnrolThisDeviceFirst`: nobody locks the own agency out."""
    agency = by.agency
    own = Device.objects.filter(enrolled_for=agency, revoked_at=None)
    if policy is EnrolmentPolicy.REQUIRED and not (device and own.filter(pk=device).exists()):
        raise EnrolThisDeviceFirst
    agency.enrolment = policy.value
    agency.save(update_fields=["enrolment"])
    return agency


def forget_codes(at: datetime) -> int:
    """Delete codes that were of no more use long ago. Returns their number."""
    forgotten, _ = OneTimeCode.objects.filter(expires_at__lt=at - CODES_KEPT).delete()
    return forgotten
