"""Relayed records: certificates for devices, and records that one device sends for another without a network."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from rest_framework.exceptions import ParseError

from apps.accounts.access import Actor, Clearance, Permission, has_permission
from apps.accounts.certificates import (
    LASTS,
    Certificate,
    Jwk,
    is_signed_by,
    is_timely,
    public_jwk,
    read_certificate,
    read_jwk,
    sign_certificate,
    thumbprint_of,
)
from apps.accounts.enrolment import claim_key, is_void
from apps.accounts.models import Person
from apps.accounts.problems import DeviceKeyMalformed, DeviceKeyTaken, DeviceNotYours
from apps.accounts.proofs import Proof, check_proof
from apps.accounts.selectors import active_person, is_revoked, own_device
from apps.audit.actions import Access, note_access
from apps.audit.models import AccessAct
from apps.core.clock import from_wire, now
from apps.core.conversion import convert
from apps.core.http import parse_json
from apps.core.problems import Problem
from apps.core.words import message
from apps.incidents.problems import NotOnIncident
from apps.incidents.selectors import Seen, seen_among
from apps.incidents.state import IncidentSlice
from apps.journal.state import read
from apps.reports.batches import Sender, clock_offset_ms, take_batch
from apps.reports.inbox import Receipt
from apps.units.selectors import actor_of, call_signs, unit_of

log = logging.getLogger(__name__)


class CarriedNotGenuine(Problem):
    """The relayed record is not what a device of this installation signed."""

    status = 422


class DeviceRevoked(Problem):
    """The device was reported lost."""

    status = 403


class CertificatesOff(Problem):
    """The installation has no key that signs certificates of devices."""

    status = 409


@dataclass(frozen=True, kw_only=True)
class RelayedRecord:
    """A record as the other device showed it. `record` is JSON in ASCII, `{incident, clock, reports}`, and is what was signed."""

    certificate: str
    record: str
    signature: str


class SignedRecord(msgspec.Struct, forbid_unknown_fields=True):
    incident: UUID
    clock: dict[str, object]
    reports: list[dict[str, object]]


def device_ca_key_record() -> dict[str, str] | None:
    """The public half of the device CA key as a JWK; null if this installation signs no certificates."""
    key: str = settings.DEVICE_CA_KEY
    return msgspec.to_builtins(public_jwk(key)) if key else None


def certify(person: Person, device: UUID | None, jwk: Any, proof: Proof | None) -> str:
    """Issue a certificate for the person's device and present unit, over a key that the device shows that it holds.

    Raises `CertificatesOff`, `DeviceNotYours`, `DeviceRevoked`, `DeviceKeyMalformed`, `DeviceProofWrong`, `DeviceKeyTaken`.
    """
    if not settings.DEVICE_CA_KEY:
        raise CertificatesOff
    own = own_device(person, device)
    if own and own.revoked_at:
        raise DeviceRevoked
    if own is None or not own.signed_in:
        raise DeviceNotYours
    try:
        key = read_jwk(jwk)
    except ValueError as fault:
        raise DeviceKeyMalformed from fault
    check_proof(proof, key, "PUT", "/api/device/key", own.pk)
    if not claim_key(thumbprint_of(key), own, person):
        raise DeviceKeyTaken
    note_access(
        Access(act=AccessAct.CERTIFICATE_GIVEN, person=person.pk, agency=person.agency_id, device=own.pk)
    )
    return sign_certificate(_claims(person, own.pk, key), settings.DEVICE_CA_KEY)


def _claims(person: Person, device: UUID, key: Jwk) -> Certificate:
    unit, at = unit_of(person.pk), now()
    return Certificate(
        device=device,
        person=person.pk,
        name=person.name,
        call_sign=call_signs([unit])[unit] if unit else None,
        unit=unit,
        service=person.agency.service_id,
        role=person.role,
        jwk=key,
        iat=int(at.timestamp()),
        exp=int((at + LASTS).timestamp()),
    )


def take_relayed(given: RelayedRecord, relayed_by: Actor, received_at: datetime) -> list[Receipt]:
    """Record every report as its author's own and return the receipts.

    Raises `CarriedNotGenuine`, `NotOnIncident`, `BatchMalformed`, `BatchTooLarge`; then nothing is written.
    """
    certificate, record = _checked(given, received_at)
    author = _author(certificate)
    _both_on_it(record.incident, relayed_by, author)
    log.info("a record of device %s was relayed by person %s", certificate.device, relayed_by.person)
    # The time of receipt does not test the signing clock, because a record may be relayed hours later.
    clock = record.clock | {"offset_ms": clock_offset_ms(record.clock) or 0}
    batch = {"clock": clock, "reports": record.reports}
    return take_batch(batch, Sender(actor=author, device=certificate.device, received_at=received_at))


def _checked(given: RelayedRecord, at: datetime) -> tuple[Certificate, SignedRecord]:
    """The signed record and its signer, after a check of both signatures and the times."""
    try:
        certificate = read_certificate(given.certificate, settings.DEVICE_CA_KEY)
        if not is_signed_by(certificate.jwk, given.record.encode("ascii"), given.signature):
            raise CarriedNotGenuine
        record = convert(parse_json(given.record.encode()), SignedRecord)
        signed_at = _signed_at(record.clock)
    except (ValueError, TypeError, KeyError, OverflowError, ParseError) as fault:
        raise CarriedNotGenuine from fault
    if not is_timely(certificate, signed_at, at):
        raise CarriedNotGenuine(message("problem-carried_not_genuine-not_timely"))
    if any(report.get("incident") != str(record.incident) for report in record.reports):
        raise CarriedNotGenuine(message("problem-carried_not_genuine-mixed"))
    return certificate, record


def _signed_at(clock: Mapping[str, Any]) -> datetime:
    return from_wire(clock["sent_at"]) + timedelta(milliseconds=clock_offset_ms(clock) or 0)


def _author(certificate: Certificate) -> Actor:
    """The certified person as `access` sees one now, on the certified unit."""
    person = active_person(certificate.person)
    if person is None or is_revoked(certificate.device) or is_void(certificate):
        raise CarriedNotGenuine(message("problem-carried_not_genuine-author_unknown"))
    author = replace(actor_of(person), unit=certificate.unit)
    if not has_permission(author, Permission.REPORT):
        raise CarriedNotGenuine(message("problem-carried_not_genuine-author_not_allowed"))
    return author


def _both_on_it(incident: UUID, relayed_by: Actor, author: Actor) -> None:
    """Check that the relaying person may read the incident and that the author's unit is involved; else `NotOnIncident`."""
    seen: list[Seen] = seen_among(relayed_by, {incident})
    known = [one for one in seen if one.clearance is not Clearance.NONE]
    if not known or str(author.unit) not in read(known[0].state, IncidentSlice)["involvements"]:
        raise NotOnIncident
