"""Writes of identity: signing in and out, hearing from a device, making and revoking tokens."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpRequest

from apps.accounts.access import Role
from apps.accounts.models import Agency, ApiToken, Device, Person
from apps.accounts.problems import CredentialsWrong, TokenUnknown, sign_in_locked
from apps.accounts.selectors import token_digest
from apps.core.clock import now


@dataclass(frozen=True, kw_only=True)
class SignIn:
    username: str
    password: str
    device: UUID
    device_label: str


def sign_in(request: HttpRequest, given: SignIn) -> Person:
    """Open a session. Ten wrong tries by one name from one address lock that pair for a while."""
    credentials = {"username": given.username, "password": given.password}
    if not AxesProxyHandler.is_allowed(request, credentials):
        raise sign_in_locked()
    person = authenticate(request, **credentials)
    if not isinstance(person, Person) or person.role == Role.MACHINE:
        raise sign_in_locked() if getattr(request, "axes_locked_out", False) else CredentialsWrong()
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    request.session["device"] = str(given.device)
    _remember_device(person, given)
    return person


def _remember_device(person: Person, given: SignIn) -> None:
    Device.objects.update_or_create(
        id=given.device,
        defaults={
            "agency_id": person.agency_id,
            "person": person,
            "label": given.device_label,
            "signed_in": True,
            "last_seen_at": now(),
        },
    )


def sign_out(request: HttpRequest) -> None:
    device = request.session.get("device")
    logout(request)
    if device:
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


def revoke_device(device: UUID, *, lift: bool = False) -> bool:
    """Believe what this device signs no more, or again. False if there is no such device."""
    return Device.objects.filter(pk=device).update(revoked_at=None if lift else now()) == 1


def make_token(agency: Agency, label: str) -> tuple[ApiToken, str]:
    """A new machine of the agency with its token; the second value is shown once and kept nowhere."""
    secret = "cor_" + secrets.token_urlsafe(32)
    with transaction.atomic():
        machine = Person(
            agency=agency, username=f"machine-{secrets.token_hex(8)}", name=label, role=Role.MACHINE
        )
        machine.set_unusable_password()
        machine.save()
        token = ApiToken.objects.create(
            person=machine, label=label, digest=token_digest(secret), created_at=now()
        )
    return token, secret


def revoke_token(agency: Agency, token: UUID) -> None:
    """End a token at once. Revoking twice is not a fault."""
    if not ApiToken.objects.filter(pk=token, person__agency=agency).exists():
        raise TokenUnknown
    ApiToken.objects.filter(pk=token, revoked_at=None).update(revoked_at=now())
