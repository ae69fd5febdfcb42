"""Writes of identity: signing in and out, hearing from a device, making and revoking tokens."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth import login, logout
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest

from apps.accounts import sign_ins, throttling
from apps.accounts.access import Role
from apps.accounts.enrolment import prove_at_sign_in, proves
from apps.accounts.hashing import KNOWN, STRANGERS, UNUSABLE
from apps.accounts.models import Agency, ApiToken, Device, Membership, Person, SignIn, SignInEnd
from apps.accounts.problems import (
    CredentialsWrong,
    MembershipEnded,
    MembershipUnknown,
    TokenUnknown,
)
from apps.accounts.proofs import Proof
from apps.accounts.selectors import memberships_of, token_digest
from apps.accounts.sign_ins import sign_in_of
from apps.accounts.throttle_rules import network_of
from apps.accounts.token_rules import SCOPES
from apps.audit import where
from apps.core.clock import now
from apps.core.http import client_ip
from apps.core.ids import new_id


@dataclass(frozen=True, kw_only=True)
class Credentials:
    """What somebody signs in with. `membership`: the one to act in; None where there is only one, or it is not chosen yet.

    `proof`: what the browser keeps as a cookie of the device, by which it is known again; empty without one. `device_proof`: of
    the key that the device is enrolled with; None from one that is not.
    """

    username: str
    password: str
    device: UUID
    device_label: str
    membership: UUID | None = None
    proof: str = ""
    device_proof: Proof | None = None


@dataclass(frozen=True)
class SignedIn:
    """The person whose session was opened; or no person, and the memberships to `choose` from.

    `device`: the one that it is on, which is not the one named if that is another's. `proof`: what the browser is to keep as its
    cookie.
    """

    person: Person | None
    choose: Sequence[Membership] = ()
    device: UUID | None = None
    proof: str = ""


def sign_in(request: HttpRequest, given: Credentials, leave: Callable[[Person], None]) -> SignedIn:
    """Open a session in one membership, under a new key. Wrong tries make the next ones wait (`throttling`).

    `leave`: what the person does before acting in another membership than last. Raises `CredentialsWrong`, `SignInDelayed`,
    `MembershipEnded`, `MembershipUnknown`, `DeviceProofWrong`, `DeviceNotEnrolled`; then nothing has changed.
    """
    person = _checked(request, given)
    held = memberships_of(person, now())
    if not held:
        raise MembershipEnded
    if given.membership is None and len(held) > 1:
        return SignedIn(None, held)
    chosen = next((one for one in held if given.membership in (None, one.pk)), None)
    if chosen is None:
        raise MembershipUnknown
    has_proved = prove_at_sign_in(given.device, chosen, given.device_proof)
    if person.membership_id != chosen.pk:
        _act_in(person, chosen, leave)
    with transaction.atomic():
        device, proof = _remember_device(person, given, has_proved=has_proved)
        before = sign_in_of(request.session)
        if before:
            sign_ins.end(SignIn.objects.filter(pk=before.pk), SignInEnd.REPLACED)
        begun = sign_ins.begin(person, chosen, device, has_proved=has_proved)
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    # Django keeps the key where the same person signs in again: one that was read before would open the new sign-in too.
    request.session.cycle_key()
    request.session["sign_in"] = str(begun.pk)
    request.session["device"] = str(device.pk)
    request.session["membership"] = str(chosen.pk)
    return SignedIn(person, device=device.pk, proof=proof)


def _act_in(person: Person, chosen: Membership, leave: Callable[[Person], None]) -> None:
    """From now on the person acts in this membership; sessions in another one are over when they next ask for something."""
    if person.membership is not None:
        leave(person)
    person.membership = chosen
    person.save(update_fields=["membership"])


def _checked(request: HttpRequest, given: Credentials) -> Person:
    """The person of that name and password; never a machine. Finding out takes as long for a name that nobody has."""
    under_way = where.current()
    under_way.tried_name = given.username
    one = _try_of(request, given)
    lane, source = (KNOWN, str(one.device)) if one.device else (STRANGERS, network_of(one.address))
    with lane.seat(source) as seat:
        counted = throttling.take(one)
        person = Person.objects.select_related("membership__agency").filter(username=given.username).first()
        under_way.tried_person = person.pk if person else None
        is_right, renewed = seat.check(given.password, person.password if person else UNUSABLE)
    if person is None or not is_right or not person.is_active or _is_machine(person):
        raise CredentialsWrong
    counted.forget()
    if renewed:
        _store_again(person, renewed)
    return person


def _try_of(request: HttpRequest, given: Credentials) -> throttling.Try:
    """Counted by the device if it proves that it is itself, and else by the name and the address."""
    device = Device.objects.filter(pk=given.device, revoked_at=None).first() if given.proof else None
    if device is None or not proves(given.proof, device):
        return throttling.Try(given.username, client_ip(request))
    was_here = SignIn.objects.filter(device=device, person__username=given.username).exists()
    return throttling.Try(given.username, client_ip(request), device.pk, was_here)


def _is_machine(person: Person) -> bool:
    return person.membership is not None and person.role == Role.MACHINE


def _store_again(person: Person, encoded: str) -> None:
    """Keep the same password in today's form; the sign-ins that it opened on other devices go on."""
    with transaction.atomic():
        former = sign_ins.credential_of(person)
        person.password = encoded
        person.save(update_fields=["password"])
        live = SignIn.objects.filter(person=person, ended_at=None, credential=former)
        live.update(credential=sign_ins.credential_of(person))


def _is_taken(device: Device, person: Person, proof: str, *, has_proved: bool) -> bool:
    """Whether the id is another's: of a device that was ended, or on which somebody else is signed in.

    The person who shares a device signs in with the browser that the other one used: its cookie proves that.
    """
    if device.revoked_at or has_proved:
        return device.revoked_at is not None
    return device.signed_in and device.person_id != person.pk and not proves(proof, device)


def _remember_device(person: Person, given: Credentials, *, has_proved: bool) -> tuple[Device, str]:
    """The device with its proof: the one that the browser has, else a new one. A new device where the id named is another's.

    One that has proved the key that it is enrolled with is itself, and keeps the label that it was enrolled under.
    """
    held = Device.objects.select_for_update(no_key=True).filter(pk=given.device).first()
    is_others = held is not None and _is_taken(held, person, given.proof, has_proved=has_proved)
    own = new_id() if is_others else given.device
    proof = (
        given.proof if held and own == held.pk and proves(given.proof, held) else secrets.token_urlsafe(32)
    )
    device, _ = Device.objects.update_or_create(
        id=own,
        defaults={
            "agency_id": person.agency_id,
            "person": person,
            "label": held.label if has_proved and held else given.device_label,
            "signed_in": True,
            "last_seen_at": now(),
            "secret": token_digest(proof),
        },
    )
    return device, proof


def sign_out(request: HttpRequest) -> None:
    """End the sign-in of this session, and so of its device."""
    ended = sign_in_of(request.session)
    device = request.session.get("device")
    logout(request)
    if ended:
        sign_ins.end(SignIn.objects.filter(pk=ended.pk), SignInEnd.SIGNED_OUT)
    elif device:
        Device.objects.filter(pk=device).update(signed_in=False)


def choose_language(person: Person, language: str) -> Person:
    """Keep the language that a person reads; empty for the agency's."""
    person.language = language
    person.save(update_fields=["language"])
    return person


def hear_device(device: UUID, person: Person, outbox: int) -> bool:
    """Note a sign of life and how many reports wait on the device. False if the device is not this person's."""
    heard = Device.objects.filter(pk=device, person=person).update(last_seen_at=now(), outbox=outbox)
    return heard == 1


def revoke_device(device: UUID) -> bool:
    """End this device for good. False if there is no such device."""
    found = Device.objects.select_related("person__membership__agency").filter(pk=device).first()
    if found is None:
        return False
    sign_ins.end_device(found)
    return True


def add_person(
    agency: Agency,
    username: str,
    name: str,
    role: Role,
    *,
    password: str = "",
    begins: datetime | None = None,
) -> Person:
    """A new person with a first membership, from now or since `begins`. `password`: encoded; empty for one that opens nothing."""
    with transaction.atomic():
        person = Person(username=username, name=name, password=password or make_password(None))
        person.save()
        join_agency(person, agency, role, begins=begins)
    return person


def join_agency(
    person: Person, agency: Agency, role: Role, grade: str = "", *, begins: datetime | None = None
) -> Membership:
    """A membership from now or since `begins`. The first one is the one that the person acts in."""
    with transaction.atomic():
        made = Membership.objects.create(
            person=person, agency=agency, role=role.value, grade=grade, begins=begins or now()
        )
        if person.membership_id is None:
            person.membership = made
            person.save(update_fields=["membership"])
    return made


def end_membership(membership: UUID, at: datetime | None = None) -> None:
    """End it now or at that time. From then on nothing is done or read in it; what was recorded stays."""
    Membership.objects.filter(pk=membership, ends=None).update(ends=at or now())


def make_token(
    agency: Agency,
    label: str,
    *,
    scopes: Sequence[str] = SCOPES,
    networks: Sequence[str] = (),
    expires_at: datetime | None = None,
) -> tuple[ApiToken, str]:
    """A new machine of the agency with its token; the second value is shown once and kept nowhere."""
    secret = "cor_" + secrets.token_urlsafe(32)
    with transaction.atomic():
        machine = add_person(agency, f"machine-{secrets.token_hex(8)}", label, Role.MACHINE)
        token = ApiToken.objects.create(
            person=machine,
            label=label,
            digest=token_digest(secret),
            created_at=now(),
            scopes=list(scopes),
            networks=list(networks),
            expires_at=expires_at,
        )
    return token, secret


def revoke_token(agency: Agency, token: UUID) -> UUID:
    """End a token at once; returns the machine that it was of. Revoking twice is not a fault."""
    held = ApiToken.objects.filter(pk=token, person__membership__agency=agency).first()
    if held is None:
        raise TokenUnknown
    ApiToken.objects.filter(pk=token, revoked_at=None).update(revoked_at=now())
    return held.person_id
