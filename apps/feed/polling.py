"""The long poll: the feed for where sockets are blocked.

Who waits holds no connection of the database. Django's middlewares hold a thread for each, so a server that ends lets them go.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from time import monotonic
from uuid import UUID

from asgiref.sync import sync_to_async
from django.contrib.auth import get_user
from django.db import close_old_connections, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from apps.accounts.access import Permission
from apps.accounts.authentication import bearer_token_of, check_device, check_proved, is_ended, why_nobody
from apps.accounts.models import Person, SignIn
from apps.accounts.permissions import require
from apps.accounts.reads import reader_as, subjects_read
from apps.accounts.selectors import active_person, machine_by_token
from apps.accounts.sign_ins import opened_by
from apps.alerting.selectors import devices_without_push
from apps.audit.actions import Reader, note_first_reads_if_possible
from apps.core.language import words_for
from apps.core.problems import MethodNotAllowed, NotSignedIn, as_problem, problem_response
from apps.feed.frames import frames_after
from apps.feed.hub import RECHECK_S, hub
from apps.feed.pieces import Frame
from apps.feed.places import READS_OF_A_PERSON, Turns
from apps.journal.cursor import Cursor

MAX_WAIT_S = 25.0


async def feed(request: HttpRequest) -> HttpResponse:
    """`GET /api/feed?after=CURSOR&wait=20`: the frames since the cursor; waits up to `wait` seconds for the first."""
    try:
        with hub().polled():
            return await _answer(request)
    except Exception as error:
        problem = as_problem(error)
        if problem is None:
            raise
        return problem_response(problem, await sync_to_async(words_for)(request))


async def _answer(request: HttpRequest) -> JsonResponse:
    if request.method != "GET":
        raise MethodNotAllowed
    caller = await _caller_of(request)
    after, wait_s = request.GET.get("after", ""), _wait_s(request)
    polled = await _read_in_turn(caller, after)
    if wait_s and not polled.frames:
        caller, polled = await _wait_for_news(request, caller, after, polled, monotonic() + wait_s)
    frames, cursor = polled.frames, polled.cursor
    if caller.has_lost_push:
        # With whatever is answered, and at once only when it is new: a device that cannot subscribe must not ask in circles.
        frames = [*frames, {"type": "push_lost"}]
    return JsonResponse({"frames": frames, "cursor": str(cursor)})


async def _wait_for_news(
    request: HttpRequest, caller: _Caller, after: str, polled: _Polled, until: float
) -> tuple[_Caller, _Polled]:
    """Until there is news, the time is over, or a newer poll of the same sign-in or person takes the place."""
    place, polls, has_lost_push = object(), hub().polls, caller.has_lost_push
    polls.take(place, caller.sign_in, caller.person.pk)
    try:
        while not polled.frames and monotonic() < until and caller.has_lost_push == has_lost_push:
            await hub().wait_beyond(polled.area, polled.cursor, min(RECHECK_S, until - monotonic()))
            if hub().is_stopping:
                break
            # Somebody whose sign-in ended meanwhile is sent nothing more.
            caller = await _caller_of(request)
            polled = await _read_in_turn(caller, after)
            if not polls.has(place):
                break
    finally:
        polls.leave(place)
    return caller, polled


@dataclass(frozen=True)
class _Caller:
    """Who polls. `has_lost_push`: the push service has forgotten the device that they are signed in on."""

    person: Person
    sign_in: Hashable = None
    has_lost_push: bool = False
    opened: SignIn | None = None

    def reader(self) -> Reader:
        return reader_as(self.person, self.opened)


async def _caller_of(request: HttpRequest) -> _Caller:
    token = bearer_token_of(request)
    if token:
        machine = await sync_to_async(machine_by_token)(token)
        caller = _Caller(machine) if machine else None
    else:
        caller = await sync_to_async(_signed_in)(request)
    if caller is None:
        raise NotSignedIn if token else await sync_to_async(why_nobody)(request)
    require(caller.person, Permission.FOLLOW)
    return caller


@dataclass(frozen=True)
class _Polled:
    """What was read for a poll."""

    area: UUID
    frames: list[Frame]
    cursor: Cursor


def _signed_in(request: HttpRequest) -> _Caller | None:
    """The person of the session, asked again each time. Raises `DeviceNotYours`, `DeviceProofNeeded`."""
    if "sign_in" in request.session:
        opened = opened_by(request.session)
        if opened is None:
            return None
        check_device(opened.sign_in, request.headers.get("X-Device"))
        check_proved(opened.sign_in)
        device = opened.sign_in.device_id if opened.sign_in else None
        key = opened.sign_in.pk if opened.sign_in else request.session.session_key
        has_lost_push = bool(device and devices_without_push([device]))
        return _Caller(opened.person, key, has_lost_push, opened.sign_in)
    user, membership = get_user(request), request.session.get("membership")
    if not isinstance(user, Person) or is_ended(request.session.get("device")):
        return None
    person = active_person(user.pk, UUID(membership) if membership else None)
    return _Caller(person, request.session.session_key) if person else None


def _wait_s(request: HttpRequest) -> float:
    wait = request.GET.get("wait", "0")
    return min(MAX_WAIT_S, float(wait)) if wait.replace(".", "", 1).isdecimal() else 0.0


_turns = Turns(READS_OF_A_PERSON)


async def _read_in_turn(caller: _Caller, after: str) -> _Polled:
    """Some of one person at once: many polls from an old cursor take neither the threads nor the connections of others."""
    async with _turns.turn(caller.person.pk):
        return await sync_to_async(_read)(caller, after)


def _read(caller: _Caller, after: str) -> _Polled:
    try:
        actor, frames, cursor, visible_timelines = frames_after(caller.person, after)
        if frames:
            note_first_reads_if_possible(caller.reader(), subjects_read(visible_timelines, "feed"))
    finally:
        # Those who wait must not keep the connections of those who write; what a transaction is open on is not theirs to close.
        if not connection.in_atomic_block:
            close_old_connections()
    return _Polled(actor.area, frames, cursor)
