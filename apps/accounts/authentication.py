"""How a request says who sends it: a browser session, or a machine's bearer token."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from apps.accounts import selectors
from apps.accounts.models import Device, Person, SignIn
from apps.accounts.problems import (
    AccessEnded,
    DeviceNotYours,
    DeviceProofNeeded,
    TokenOutOfNetwork,
    TokenOutOfScope,
)
from apps.accounts.sign_ins import last_end, opened_by, owes_proof
from apps.accounts.token_rules import is_within, scope_of
from apps.core.clock import now
from apps.core.http import client_ip
from apps.core.problems import NotSignedIn, Problem
from apps.core.words import message

if TYPE_CHECKING:
    # DRF's views read the settings, which name the classes below, while they are themselves being imported.
    from rest_framework.views import APIView


class BrowserSession(SessionAuthentication):
    """Django's session cookie, with the CSRF check on every unsafe method; `request.auth` is the sign-in.

    The session is of one sign-in, and so of one membership: it is nobody's once that is over.
    """

    def authenticate(self, request: Request) -> tuple[Person, Any] | None:
        plain = request._request
        if "sign_in" not in plain.session:
            return self._before_sign_ins(request)
        opened = opened_by(plain.session)
        if opened is None:
            # Nobody, also for what asks for the language of the request.
            plain.user = AnonymousUser()
            return None
        plain.user = opened.person
        self.enforce_csrf(request)
        _keep_cookie(plain, opened.sign_in)
        return opened.person, opened.sign_in

    def _before_sign_ins(self, request: Request) -> tuple[Person, Any] | None:
        """A session that began before sign-ins were kept holds until it runs out, or its device is ended."""
        found = super().authenticate(request)
        person = found[0] if found else None
        session = request._request.session
        is_theirs = isinstance(person, Person) and acts_by(person, session.get("membership"), now())
        return found if is_theirs and not is_ended(session.get("device")) else None

    def authenticate_header(self, request: Request) -> str:
        return "Session"


def _keep_cookie(request: HttpRequest, sign_in: SignIn | None) -> None:
    """Let the session and its cookie last on, once a day: a sign-in that is in use does not run out with them."""
    day = (now() - sign_in.began_at).days if sign_in else 0
    if request.session.get("day", 0) != day:
        request.session["day"] = day


class BearerToken(BaseAuthentication):
    """`Authorization: Bearer <token>`. A token that is unknown or revoked is refused, never treated as nobody."""

    def authenticate(self, request: Request) -> tuple[Person, Any] | None:
        token = bearer_token_of(request)
        if token is None:
            return None
        held = selectors.token_by_secret(token)
        if held is None:
            raise NotSignedIn(message("problem-not_signed_in-token"))
        if selectors.is_expired(held):
            raise NotSignedIn(message("problem-not_signed_in-token_expired"))
        if not is_within(client_ip(request._request), held.networks):
            raise TokenOutOfNetwork
        scope = scope_of(str(request.method), request.path)
        if scope and scope.value not in held.scopes:
            raise TokenOutOfScope(scope=scope.value)
        return held.person, token

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class SignedIn(BasePermission):
    def has_permission(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.user, Person):
            raise why_nobody(request._request)
        check_device(request.auth, request.headers.get("X-Device"))
        self.check_proved(request)
        return True

    def check_proved(self, request: Request) -> None:
        check_proved(request.auth)


class SignedInUnproved(SignedIn):
    """The check of the one endpoint where a device proves its key again."""

    def check_proved(self, request: Request) -> None:
        """Asks nothing."""


def why_nobody(request: HttpRequest) -> Problem:
    """Why the request is nobody's: its access was ended, or nobody is signed in."""
    ended = last_end(request.session, named_device(request))
    return AccessEnded(ended) if ended and ended.erases else NotSignedIn()


def named_device(request: HttpRequest | Request) -> UUID | None:
    """The device that the request names, also one that nobody is signed in on."""
    try:
        return UUID(request.headers.get("X-Device", ""))
    except ValueError:
        return None


def acts_by(person: Person, membership: str | None, at: datetime) -> bool:
    """Whether a session of this membership is still that of the person; one without was opened before there were several."""
    held = person.membership
    return held is not None and held.holds_at(at) and membership in (None, str(held.pk))


def check_device(sign_in: Any, named: str | None) -> None:
    """A request that names another device than its sign-in is not taken. Raises `DeviceNotYours`."""
    if isinstance(sign_in, SignIn) and named and named.lower() != str(sign_in.device_id):
        raise DeviceNotYours


def check_proved(sign_in: Any) -> None:
    """An enrolled device proves its key again from time to time. Raises `DeviceProofNeeded`."""
    if isinstance(sign_in, SignIn) and owes_proof(sign_in, now()):
        raise DeviceProofNeeded


def device_of(request: Request) -> UUID | None:
    """The device that the person is signed in on; null for a machine, and for a session from before sign-ins were kept."""
    return request.auth.device_id if isinstance(request.auth, SignIn) else None


def is_ended(device: str | None) -> bool:
    return device is not None and Device.objects.filter(pk=device, revoked_at__isnull=False).exists()


def bearer_token_of(request: HttpRequest | Request) -> str | None:
    scheme, _, token = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def person_of(request: Request) -> Person:
    """The signed-in person or machine; the permission check has made sure that there is one."""
    if not isinstance(request.user, Person):
        raise NotSignedIn
    return request.user
