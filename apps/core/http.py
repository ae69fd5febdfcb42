"""HTTP plumbing: the caller's address, strict JSON, cache headers of the client's files, the client's shell."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import IO, Any, NoReturn

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.http.response import Http404
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from apps.core.language import words_for
from apps.core.problems import (
    BodyTooLarge,
    CsrfFailed,
    MethodNotAllowed,
    NotFound,
    RequestMalformed,
    ServerFault,
    problem_response,
)

MAX_BODY_BYTES = 256 * 1024


class ClientIp:
    """Replaces REMOTE_ADDR by the address that our own outermost proxy saw; entries before it can be made up by anyone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        if settings.PROXIES and len(hops) >= settings.PROXIES:
            request.META["REMOTE_ADDR"] = hops[-settings.PROXIES]
        return self.get_response(request)


def client_ip(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


class StrictJSONParser(BaseParser):
    """JSON without NaN, without repeated keys and without boundless numbers, at most `MAX_BODY_BYTES`."""

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, object]:
        body = stream.read(MAX_BODY_BYTES + 1)
        if len(body) > MAX_BODY_BYTES:
            raise BodyTooLarge(max_bytes=MAX_BODY_BYTES)
        parsed = self.parsed(body)
        if not isinstance(parsed, dict):
            raise ParseError("The body must be a JSON object.")
        return parsed

    def parsed(self, body: bytes) -> Any:
        return parse_json(body)


class TolerantJSONParser(StrictJSONParser):
    """JSON of a batch: what is no number is null, and of a key that occurs twice the last counts, so that each item can be judged
    alone.
    """

    def parsed(self, body: bytes) -> Any:
        try:
            return json.loads(body, parse_constant=lambda _: None, parse_int=_whole_or_none)
        except (ValueError, RecursionError) as fault:
            raise ParseError(f"The body is not JSON: {fault}") from fault


def parse_json(body: bytes) -> Any:
    """Parse; raises ParseError with the place of the fault."""
    try:
        return json.loads(
            body, parse_constant=_refuse_constant, parse_int=_whole, object_pairs_hook=_refuse_repeats
        )
    except (ValueError, RecursionError) as fault:
        raise ParseError(f"The body is not JSON: {fault}") from fault


def _whole(digits: str) -> int:
    """A whole number of at most 64 bits: no field takes more, and not every encoder can write more."""
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise ValueError("a whole number is too large")
    return number


def _whole_or_none(digits: str) -> int | None:
    try:
        return _whole(digits)
    except ValueError:
        return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _refuse_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = dict(pairs)
    if len(keys) != len(pairs):
        raise ValueError("a key occurs twice in one object")
    return keys


def only_read(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view, for GET and HEAD alone."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return problem_response(MethodNotAllowed(), words_for(request))
        return view(request, *args, **named)

    return answer


@only_read
def shell(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """The client's one page, for every deep link of the client; a path with a dot names a file that is not there.

    Nor is there any folder whose name begins with one, such as `.git`.
    """
    if "." in path.rsplit("/", 1)[-1] or any(part.startswith(".") for part in path.split("/")):
        raise Http404
    page = Path(settings.CLIENT) / "index.html"
    if not page.exists():
        return HttpResponse(
            "The client is not built: run `make build`.\n", status=503, content_type="text/plain"
        )
    return HttpResponse(page.read_bytes(), content_type="text/html", headers={"Cache-Control": "no-cache"})


@only_read
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. It leans on nothing, so a database that is away does not restart it."""
    return JsonResponse({"status": "up"})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_response(NotFound(), words_for(request))


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that Django itself refuses, such as one for a host that is not served here."""
    return problem_response(RequestMalformed(errors=[]), words_for(request))


def failed(request: HttpRequest) -> HttpResponse:
    return problem_response(ServerFault(), words_for(request))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return problem_response(CsrfFailed(), words_for(request))


@csrf_exempt
def no_such_endpoint(request: HttpRequest) -> HttpResponse:
    """An address below the API or the assets that nothing answers: never the client's shell."""
    return problem_response(NotFound(), words_for(request))
