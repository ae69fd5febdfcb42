"""What each of several devices lacks since its cursor: one consistent read for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from django.db import connection

from apps.accounts.access import Actor, Permission
from apps.accounts.authentication import acts_by
from apps.accounts.models import Person, SignIn
from apps.accounts.permissions import require
from apps.accounts.problems import DeviceProofNeeded
from apps.accounts.selectors import may_act
from apps.accounts.sign_ins import owes_proof, why_over
from apps.alerting.alarm_rules import speaks_for
from apps.alerting.selectors import devices_without_push
from apps.alerting.summons import SentSummons, summonses_in
from apps.core.clock import now, to_wire
from apps.core.problems import NotSignedIn, Problem
from apps.feed.consistent import consistent_read
from apps.feed.frames import Subject, VisibleTimelines, frames_between, visible_timelines_of
from apps.feed.pieces import Frame
from apps.feed.sessions import FeedSession
from apps.incidents.records import WireEntry
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.models import Head
from apps.journal.selectors import head_of
from apps.units.selectors import actors_of

FRESH = timedelta(minutes=1)


@dataclass(frozen=True)
class ResumeRequest:
    """A signed-in person whose device holds all up to the cursor `after`. `membership` and `sign_in`: those of the session."""

    person: UUID
    after: str
    membership: str | None = None
    sign_in: UUID | None = None
    device: UUID | None = None


@dataclass(frozen=True)
class Resumed:
    """What the device lacks, the cursor that it then holds, and the incidents that it may see.

    `push_lost`: its push service has forgotten it.
    """

    actor: Actor
    frames: list[Frame]
    cursor: Cursor
    visible_timelines: VisibleTimelines
    push_lost: bool = False


def fresh_summonses(frames: list[Frame], session: FeedSession) -> list[SentSummons]:
    """What of the last minute in these frames calls the session: its socket has now taken it to its device."""
    if session.device is None:
        return []
    since, devices = to_wire(now() - FRESH), (session.device,)
    return [
        SentSummons(summons=summons, path="socket", devices=devices)
        for entry in _entries_in(frames)
        if entry["occurred_at"] > since
        for summons in summonses_in(entry)
        if speaks_for(session.actor, summons.recipient, str(summons.who))
    ]


def _entries_in(frames: list[Frame]) -> Iterator[WireEntry]:
    for frame in frames:
        if frame["type"] == "entries":
            yield from cast("list[WireEntry]", frame["entries"])
        elif frame["type"] == "subject":
            yield from cast("Subject", frame["subject"])["entries"]


class LacksMuch(Exception):
    """The device lacks so much that it is read for separately."""


def read_together(requests: list[ResumeRequest], most: int | None = None) -> list[Resumed | Exception]:
    """One outcome for each, in order: `LacksMuch` for one that lacks more than `most` entries.

    If the read fails, each is read for alone, on a fresh connection: one bad one fails alone.
    """
    try:
        return _read(requests, most)
    except Exception:
        connection.close()
        return [_read_alone(request, most) for request in requests]


def _read_alone(request: ResumeRequest, most: int | None) -> Resumed | Exception:
    try:
        return _read([request], most)[0]
    except Exception as fault:
        connection.close()
        return fault


def _read(requests: list[ResumeRequest], most: int | None) -> list[Resumed | Exception]:
    with consistent_read():
        people = Person.objects.select_related("membership__agency").filter(may_act(now()))
        present = people.in_bulk([request.person for request in requests])
        named = [request.sign_in for request in requests if request.sign_in]
        sign_ins = SignIn.objects.in_bulk(named) if named else {}
        actors = actors_of(list(present.values()))
        moment = _Moment(most)
        outcomes = [
            DeviceProofNeeded()
            if _owes_proof(sign_ins, request)
            else moment.outcome(
                _acting(present, sign_ins, request), actors.get(request.person), request.after
            )
            for request in requests
        ]
        lost = devices_without_push(request.device for request in requests if request.device)
        return [
            replace(outcome, push_lost=True)
            if isinstance(outcome, Resumed) and request.device in lost
            else outcome
            for request, outcome in zip(requests, outcomes, strict=True)
        ]


def _owes_proof(sign_ins: Mapping[UUID, SignIn], request: ResumeRequest) -> bool:
    sign_in = sign_ins.get(request.sign_in) if request.sign_in else None
    return sign_in is not None and sign_in.ended_at is None and owes_proof(sign_in, now())


def _acting(
    present: Mapping[UUID, Person], sign_ins: Mapping[UUID, SignIn], request: ResumeRequest
) -> Person | None:
    """The person of the request, if the session's membership is the one that he or she acts in and the sign-in is not over."""
    person = present.get(request.person)
    if person is None or not acts_by(person, request.membership, now()):
        return None
    if request.sign_in is None:
        return person
    sign_in = sign_ins.get(request.sign_in)
    return person if sign_in and why_over(sign_in, person, now()) is None else None


class _Moment:
    """One consistent moment, in which those of the same control room, or aboard the same units at the same times, see the same."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._heads: dict[UUID, Head] = {}
        self._visible_timelines: dict[tuple[Any, ...], VisibleTimelines] = {}

    def outcome(self, person: Person | None, actor: Actor | None, after: str) -> Resumed | Exception:
        try:
            return self._resumed(person, actor, after)
        except (Problem, LacksMuch) as refusal:
            return refusal

    def _resumed(self, person: Person | None, actor: Actor | None, after: str) -> Resumed:
        if person is None or actor is None:
            raise NotSignedIn
        require(person, Permission.FOLLOW)
        head = self._head(actor.area)
        start, end = Cursor.read(after, head), cursor_at(head)
        if self._most is not None and end.position - start.position > self._most:
            raise LacksMuch
        return Resumed(actor, frames_between(actor, start, end), end, dict(self._visible_timelines_of(actor)))

    def _head(self, area: UUID) -> Head:
        if area not in self._heads:
            self._heads[area] = head_of(area)
        return self._heads[area]

    def _visible_timelines_of(self, actor: Actor) -> VisibleTimelines:
        place = (actor.agency, actor.role, actor.unit, actor.aboard)
        if place not in self._visible_timelines:
            self._visible_timelines[place] = visible_timelines_of(actor)
        return self._visible_timelines[place]
