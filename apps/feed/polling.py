"""The long poll: the feed for where sockets are blocked. Asynchronous, so that waiting holds no thread."""

from __future__ import annotations

from uuid import UUID

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from apps.accounts.access import Permission
from apps.accounts.authentication import bearer_token_of
from apps.accounts.models import Person
from apps.accounts.permissions import require
from apps.accounts.selectors import active_person, machine_by_token
from apps.core.language import words_for
from apps.core.problems import MethodNotAllowed, NotSignedIn, as_problem, problem_response
from apps.feed.frames import Frame, frames_after
from apps.feed.hub import hub
from apps.journal.cursor import Cursor

MAX_WAIT_S = 25.0


async def feed(request: HttpRequest) -> HttpResponse:
    """`GET /api/feed?after=CURSOR&wait=20`: the frames since the cursor; waits up to `wait` seconds for the first."""
    try:
        return await _answer(request)
    except Exception as error:
        problem = as_problem(error)
        if problem is None:
            raise
        return problem_response(problem, await sync_to_async(words_for)(request))


async def _answer(request: HttpRequest) -> JsonResponse:
    if request.method != "GET":
        raise MethodNotAllowed
    person = await _person_of(request)
    after, wait_s = request.GET.get("after", ""), _wait_s(request)
    area, frames, cursor = await sync_to_async(_read)(person, after)
    if not frames and wait_s:
        await hub().wait_beyond(area, cursor, wait_s)
        area, frames, cursor = await sync_to_async(_read)(person, after)
    return JsonResponse({"frames": frames, "cursor": str(cursor)}, headers={"Cache-Control": "no-store"})


async def _person_of(request: HttpRequest) -> Person:
    token = bearer_token_of(request)
    if token:
        person = await sync_to_async(machine_by_token)(token)
    else:
        user = await request.auser()
        person = await sync_to_async(_acting)(user.pk, request) if isinstance(user, Person) else None
    if person is None:
        raise NotSignedIn
    return require(person, Permission.FOLLOW)


def _acting(person: UUID, request: HttpRequest) -> Person | None:
    membership = request.session.get("membership")
    return active_person(person, UUID(membership) if membership else None)


def _wait_s(request: HttpRequest) -> float:
    wait = request.GET.get("wait", "0")
    return min(MAX_WAIT_S, float(wait)) if wait.replace(".", "", 1).isdecimal() else 0.0


def _read(person: Person, after: str) -> tuple[UUID, list[Frame], Cursor]:
    try:
        actor, frames, cursor, _ = frames_after(person, after)
    finally:
        # Those who wait must not keep the connections of those who write; what a transaction is open on is not theirs to close.
        if not connection.in_atomic_block:
            close_old_connections()
    return actor.area, frames, cursor
