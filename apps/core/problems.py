"""Problems: every refusal of the product, as an exception whose docstring is the sentence a person reads.

On the wire they are `application/problem+json` (RFC 9457) with `code` for programs, `detail` for people and `retryable`.
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

log = logging.getLogger(__name__)
CONTENT_TYPE = "application/problem+json"


class Problem(Exception):
    """The request was refused."""

    status = 400
    retryable = False

    def __init__(self, detail: str | None = None, **extra: Any) -> None:
        self.detail = detail or " ".join((type(self).__doc__ or "").split())
        self.extra = extra
        super().__init__(self.detail)

    @property
    def code(self) -> str:
        """The class name in snake case: `AlertWithdrawn` → `alert_withdrawn`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()

    def as_wire(self) -> dict[str, Any]:
        return {
            "type": f"urn:coresponder:problem:{self.code}",
            "title": self.code.replace("_", " ").capitalize(),
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
            "retryable": self.retryable,
            **self.extra,
        }


class RequestMalformed(Problem):
    """The request is not of the form that this address takes: see `errors`."""


class NotSignedIn(Problem):
    """Sign in first; the session may have ended."""

    status = 401


class NotAllowed(Problem):
    """Your role does not include this."""

    status = 403


class CsrfFailed(Problem):
    """The security token of this browser is out of date: load the session again and repeat."""

    status = 403
    retryable = True


class NotFound(Problem):
    """There is nothing at this address that you may see."""

    status = 404


class MethodNotAllowed(Problem):
    """This address does not take that method."""

    status = 405


class BodyTooLarge(Problem):
    """The body is larger than this address takes: send less at a time."""

    status = 413


class MediaTypeNotSupported(Problem):
    """Send JSON, with Content-Type: application/json."""

    status = 415


class DatabaseUnavailable(Problem):
    """The server cannot write just now. Nothing was stored: keep what you have and send it again."""

    status = 503
    retryable = True


def problem_response(problem: Problem) -> JsonResponse:
    return JsonResponse(
        problem.as_wire(), status=problem.status, content_type=CONTENT_TYPE, headers=_headers(problem)
    )


def answer_problem(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """DRF's exception handler: every error leaves as problem+json; what is unforeseen goes on to be a logged 500."""
    problem = as_problem(error)
    if problem is None:
        return None
    return Response(
        problem.as_wire(), status=problem.status, content_type=CONTENT_TYPE, headers=_headers(problem)
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


def _headers(problem: Problem) -> dict[str, str]:
    return {"Retry-After": str(problem.extra.get("retry_after_s", 1))} if problem.status in (429, 503) else {}
