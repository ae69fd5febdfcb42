"""Problems: every refusal of the product, as an exception whose docstring says what is the matter.

On the wire they are `application/problem+json` (RFC 9457) with `code` for programs, `detail` for people and `retryable`.
The sentence for people is `problem-<code>` of the catalogues, in the language of the request.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import Http404
from django.http.response import JsonResponse
from rest_framework import exceptions as drf
from rest_framework.response import Response

from apps.core.language import words_for
from apps.core.words import ENGLISH, Message, Words, message

log = logging.getLogger(__name__)
CONTENT_TYPE = "application/problem+json"


class Problem(Exception):
    """The request was refused."""

    status = 400
    retryable = False

    def __init__(self, said: Message | None = None, **extra: Any) -> None:
        self.said = said or message(f"problem-{self.code}")
        self.extra = extra
        super().__init__(self.said.key)

    def __str__(self) -> str:
        return self.detail

    @property
    def detail(self) -> str:
        """The sentence in English, for logs."""
        return self.detail_in(Words.for_language(ENGLISH))

    def detail_in(self, words: Words) -> str:
        """The sentence that a person reads: what is the matter and what to do."""
        return words.say(self.said)

    @property
    def code(self) -> str:
        """The class name in snake case: `AlertWithdrawn` → `alert_withdrawn`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()

    @property
    def headers(self) -> Mapping[str, str]:
        """What the answer says to the browser besides."""
        return {"Retry-After": str(self.extra.get("retry_after_s", 1))} if self.status in (429, 503) else {}

    def as_wire(self, words: Words) -> dict[str, object]:
        return {
            "type": f"urn:coresponder:problem:{self.code}",
            "title": self.code.replace("_", " ").capitalize(),
            "status": self.status,
            "detail": self.detail_in(words),
            "code": self.code,
            "retryable": self.retryable,
            **words.rendered(self.extra),
        }


class RequestMalformed(Problem):
    """A request that is not of the form that its address takes; `errors` says where."""


class NotSignedIn(Problem):
    """Nobody is signed in, or no longer."""

    status = 401


class NotAllowed(Problem):
    """The role does not include this."""

    status = 403


class CsrfFailed(Problem):
    """The security token of the browser is out of date."""

    status = 403
    retryable = True


class NotFound(Problem):
    """Nothing is at this address that the person may see."""

    status = 404


class MethodNotAllowed(Problem):
    """The address does not take this method."""

    status = 405


class BodyTooLarge(Problem):
    """The body is larger than the address takes; `max_bytes` says what it takes."""

    status = 413


class MediaTypeNotSupported(Problem):
    """The body is not JSON."""

    status = 415


class ServerFault(Problem):
    """Something that nobody foresaw; the log says what."""

    status = 500
    retryable = True


class DatabaseUnavailable(Problem):
    """The database cannot be written to just now, and nothing was stored."""

    status = 503
    retryable = True


class NotKnownWhetherStored(Problem):
    """The database did not say in time whether it stored what was sent. Sent again, it is taken once."""

    status = 503
    retryable = True


def problem_response(problem: Problem, words: Words) -> JsonResponse:
    return JsonResponse(
        problem.as_wire(words),
        status=problem.status,
        content_type=CONTENT_TYPE,
        headers=dict(problem.headers),
    )


def answer_problem(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """DRF's exception handler: every error leaves as problem+json; what is unforeseen goes on to be a logged 500."""
    problem = as_problem(error)
    if problem is None:
        return None
    return Response(
        problem.as_wire(words_for(context["request"])),
        status=problem.status,
        content_type=CONTENT_TYPE,
        headers=dict(problem.headers),
    )


def as_problem(error: Exception) -> Problem | None:
    if isinstance(error, Problem):
        return error
    if isinstance(error, drf.ValidationError):
        return RequestMalformed(errors=error.detail)
    if isinstance(error, drf.ParseError):
        return RequestMalformed(errors=[str(error.detail)])
    if isinstance(error, (OperationalError, InterfaceError)):
        log.error("database unavailable: %s", type(error).__name__)
        return DatabaseUnavailable()
    if isinstance(error, drf.PermissionDenied) and "CSRF" in str(error.detail):
        return CsrfFailed()
    for known, kind in _KNOWN:
        if isinstance(error, known):
            return kind()
    return None


_KNOWN: tuple[tuple[type[Exception], type[Problem]], ...] = (
    (drf.NotAuthenticated, NotSignedIn),
    (drf.AuthenticationFailed, NotSignedIn),
    (drf.PermissionDenied, NotAllowed),
    (drf.NotFound, NotFound),
    (Http404, NotFound),
    (drf.MethodNotAllowed, MethodNotAllowed),
    (drf.UnsupportedMediaType, MediaTypeNotSupported),
)
