"""How a request says who sends it: a browser session, or a machine's bearer token."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from apps.accounts import selectors
from apps.accounts.models import Person
from apps.accounts.problems import sign_in_locked
from apps.core.clock import now
from apps.core.language import words_for
from apps.core.problems import NotSignedIn, problem_response
from apps.core.words import message

if TYPE_CHECKING:
    # DRF's views read the settings, which name the classes below, while they are themselves being imported.
    from rest_framework.views import APIView


class BrowserSession(SessionAuthentication):
    """Django's session cookie, with the CSRF check on every unsafe method.

    The session is of one membership: it is nobody's once that has ended, or once the person acts in another.
    """

    def authenticate(self, request: Request) -> tuple[Person, Any] | None:
        found = super().authenticate(request)
        person = found[0] if found else None
        session = request._request.session
        return (
            found
            if isinstance(person, Person) and acts_by(person, session.get("membership"), now())
            else None
        )

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class BearerToken(BaseAuthentication):
    """`Authorization: Bearer <token>`. A token that is unknown or revoked is refused, never treated as nobody."""

    def authenticate(self, request: Request) -> tuple[Person, Any] | None:
        token = bearer_token_of(request)
        if token is None:
            return None
        machine = selectors.machine_by_token(token)
        if machine is None:
            raise NotSignedIn(message("problem-not_signed_in-token"))
        return machine, token

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class SignedIn(BasePermission):
    def has_permission(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.user, Person):
            raise NotSignedIn
        return True


def acts_by(person: Person, membership: str | None, at: datetime) -> bool:
    """Whether a session of this membership is still that of the person; one without was opened before there were several."""
    held = person.membership
    return held is not None and held.holds_at(at) and membership in (None, str(held.pk))


def bearer_token_of(request: HttpRequest | Request) -> str | None:
    scheme, _, token = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def person_of(request: Request) -> Person:
    """The signed-in person or machine; the permission check has made sure that there is one."""
    if not isinstance(request.user, Person):
        raise NotSignedIn
    return request.user


def locked_out(request: HttpRequest, *given: object) -> HttpResponse:
    """The answer to the wrong password that locks a name, in place of the one of django-axes."""
    return problem_response(sign_in_locked(), words_for(request))
