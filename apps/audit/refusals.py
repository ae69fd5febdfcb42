"""The middleware that knows where a request comes from, and writes down who was refused what.

Alike refusals within a minute are one row, and a process writes so many in a minute at most: a flood fills no disk.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from apps.audit import where
from apps.audit.actions import Access, write_access
from apps.audit.models import AccessAct
from apps.core.http import client_ip

REFUSED = frozenset({401, 403, 429})
WITHIN_S = 60.0
AT_MOST = 300
SIGN_IN_ROUTE = "api/session"

Key = tuple[str, str, str, str]


@dataclass
class Counted:
    """Alike refusals of the last minute: when the first was, and how many came since that are not written yet."""

    since: float
    unwritten: int = 0


@dataclass
class RecentRefusals:
    """What this process has written lately, so that it does not write the same again and again."""

    _counted: dict[Key, Counted] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def times_to_write(self, key: Key, at: float) -> int:
        """How many alike refusals the row now to be written stands for; 0: write none."""
        with self._lock:
            held = self._counted.get(key)
            if held and at - held.since < WITHIN_S:
                held.unwritten += 1
                return 0
            if held is None and len(self._counted) >= AT_MOST:
                self._counted = {
                    one: kept for one, kept in self._counted.items() if at - kept.since < WITHIN_S
                }
                if len(self._counted) >= AT_MOST:
                    return 0
            times = 1 + (held.unwritten if held else 0)
            self._counted[key] = Counted(at)
            return times

    def forget(self) -> None:
        with self._lock:
            self._counted.clear()


recent = RecentRefusals()


class NoteRefusals:
    """Belongs after what finds out the address and before what finds out the person."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        under_way = where.Request(address=client_ip(request))
        with where.inside(under_way):
            response = self.get_response(request)
            if response.status_code in REFUSED:
                _note(request, response, under_way)
        return response


def _note(request: HttpRequest, response: HttpResponseBase, under_way: where.Request) -> None:
    route = request.resolver_match.route if request.resolver_match else ""
    is_sign_in = route == SIGN_IN_ROUTE and request.method == "POST"
    if response.status_code == 401 and not is_sign_in and not _has_credentials(request):
        return  # a browser before anybody has signed in
    user = getattr(request, "user", None)
    person, agency = _id(user, "pk"), _id(user, "agency_id")
    code = _code(response)
    who = str(person or under_way.tried_person or under_way.tried_name)
    key = (who or under_way.address, under_way.address, code, f"{request.method} {route}")
    times = recent.times_to_write(key, time.monotonic())
    if times:
        is_known = person or under_way.tried_person
        write_access(
            [
                Access(
                    act=AccessAct.SIGN_IN_REFUSED if is_sign_in else AccessAct.REFUSED,
                    person=(under_way.tried_person if is_sign_in else person) or None,
                    agency=None if is_sign_in else agency,
                    device=_device(request),
                    code=code,
                    route=f"{request.method} {route}",
                    tried="" if is_known else under_way.tried_name,
                    times=times,
                    address=under_way.address,
                )
            ]
        )


def _has_credentials(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "HTTP_AUTHORIZATION" in request.META


def _id(user: object, name: str) -> UUID | None:
    try:
        value = getattr(user, name, None)
    except LookupError:
        return None  # a person of no agency
    return value if isinstance(value, UUID) else None


def _device(request: HttpRequest) -> UUID | None:
    """The device that the request names, whether or not it is the sender's."""
    try:
        return UUID(request.headers.get("X-Device", ""))
    except ValueError:
        return None


def _code(response: HttpResponseBase) -> str:
    try:
        said = msgspec.json.decode(getattr(response, "content", b""))
    except msgspec.DecodeError:
        return str(response.status_code)
    code = said.get("code") if isinstance(said, dict) else None
    return code if isinstance(code, str) else str(response.status_code)
