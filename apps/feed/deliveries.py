"""Which session is sent which bytes, for a stretch of the journal: computed in one read, encoded once per reading key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import msgspec
from django.contrib.sessions.models import Session
from django.utils import timezone

from apps.accounts.access import Actor, AnyAudience, Audience, Clearance, Role, clearance, may_see_position
from apps.accounts.models import SignIn
from apps.accounts.partnerships import partnerships_in_force
from apps.accounts.selectors import acting_as, active_person
from apps.accounts.sign_ins import why_over
from apps.aftercare.selectors import agencies_of, check_ins_of, welfare_list
from apps.alerting.summons import SentSummons, Summons, summonses_in
from apps.core.clock import now, to_wire
from apps.dispatch.inbox.kinds import DESK_ITEM_KINDS
from apps.dispatch.inbox.records import DeskItemRecord
from apps.dispatch.inbox.selectors import items_by_id
from apps.feed.consistent import consistent_read
from apps.feed.frames import SCOPE_KINDS, VisibleTimelines, device_records, visible_timelines_of
from apps.feed.pieces import Frame
from apps.feed.sessions import FeedSession, FeedSessions
from apps.feed.sockets import EncodedFrame
from apps.feed.subjects import TimelineSubject, subjects_by_id
from apps.feed.timeline_frames import TimelineFrames
from apps.incidents.care_ended import care_closed_at
from apps.incidents.reading import Stretch, stretch_of
from apps.incidents.records import WireEntry
from apps.incidents.rules import audience
from apps.incidents.selectors import incidents_by_id
from apps.journal.cursor import Cursor
from apps.journal.models import Head
from apps.journal.selectors import READ_LIMIT, entries_after
from apps.units.models import Unit
from apps.units.selectors import actor_of, positions_of, unit_records

encode = msgspec.json.Encoder().encode
LEAVING_KINDS = ("agency_joined", "agency_left")
"""After these somebody may be concerned no longer: agencies and units that an operation does not name any more."""


@dataclass(frozen=True)
class Delivery:
    """Encoded frames in their order, and the sessions to whose sockets they are written."""

    frames: tuple[EncodedFrame, ...]
    sessions: list[FeedSession]


@dataclass
class Batch:
    """What a stretch of the journal leads to. `rescoped`: sessions whose person has booked on or off; `sent`: the
    summonses in it that go to devices of those called; `lost`: sessions that begin again from a fresh snapshot."""

    tail: Cursor
    has_more: bool = False
    deliveries: list[Delivery] = field(default_factory=list)
    rescoped: list[tuple[FeedSession, Actor, VisibleTimelines]] = field(default_factory=list)
    sent: list[SentSummons] = field(default_factory=list)
    lost: list[FeedSession] = field(default_factory=list)


def deliver(area: UUID, tail: Cursor, sessions: FeedSessions) -> Batch:
    """Read what was written after `tail` and say who is sent which bytes."""
    with consistent_read():
        head = Head.objects.get(pk=area)
        if head.epoch != tail.epoch:
            return _restored(head, sessions)
        entries = entries_after(area, tail.position)
        if not entries:
            return Batch(tail)
        end = Cursor(head.epoch, entries[-1].position)
        batch = Batch(end, has_more=len(entries) == READ_LIMIT)
        _Distribution(batch, tail, sessions).distribute(stretch_of(entries))
        return batch


def _restored(head: Head, sessions: FeedSessions) -> Batch:
    """The database was put back to an earlier time: every device takes a fresh snapshot."""
    everyone = sessions.in_area(head.area_id)
    last = Delivery((CURSOR_UNKNOWN,), everyone)
    return Batch(Cursor(head.epoch, head.position), deliveries=[last], lost=everyone)


class _Distribution:
    """One stretch of the journal on its way to the sessions of one process."""

    def __init__(self, batch: Batch, start: Cursor, sessions: FeedSessions) -> None:
        self.batch, self.start, self.sessions = batch, start, sessions
        self.at = now()
        self.partnerships = partnerships_in_force(self.at)
        self._frames: dict[FeedSession, list[Frame]] = defaultdict(list)
        self._encoded: dict[tuple[int, int], EncodedFrame] = {}

    def distribute(self, read: Stretch) -> None:
        by_timeline = read.by_timeline()
        kinds = {timeline: stretch.subject_kind for timeline, stretch in by_timeline.items()}
        subjects = subjects_by_id(kinds, self.partnerships)
        for timeline, stretch in by_timeline.items():
            self._distribute_timeline(subjects[timeline], stretch)
            self._note_sent(summons for entry in stretch.whole for summons in summonses_in(entry))
        self._distribute_units(read.whole)
        self._distribute_desk_items(read.whole)
        self._rescope(read.whole)
        self._encode()

    def _distribute_timeline(self, subject: TimelineSubject, stretch: Stretch) -> None:
        timeline = TimelineFrames(subject, stretch)
        if subject.is_erased:
            self._withdraw(timeline, self.sessions.in_area(subject.timeline.area_id))
            return
        reached = set()
        for session, held in self._concerned(subject.concerned):
            reached.add(session)
            if held is not Clearance.NONE:
                self._frames[session] += timeline.frames(session, held)
            elif timeline.id in session.visible_timelines:
                del session.visible_timelines[timeline.id]
                self._frames[session].append(timeline.withdrawn(session))
        if any(entry["kind"] in LEAVING_KINDS for entry in stretch.whole):
            area = self.sessions.in_area(subject.timeline.area_id)
            self._withdraw(timeline, [one for one in area if one not in reached])

    def _withdraw(self, timeline: TimelineFrames, sessions: list[FeedSession]) -> None:
        """Those who hold the timeline and may not see it any more erase it."""
        for session in sessions:
            if session.visible_timelines.pop(timeline.id, None):
                self._frames[session].append(timeline.withdrawn(session))

    def _note_sent(self, summonses: Iterable[Summons]) -> None:
        for summons in summonses:
            called = self.sessions.of_recipient(summons.recipient, summons.who)
            devices = {session.device for session in called if session.device and session in self._frames}
            if devices:
                sent = SentSummons(summons=summons, path="socket", devices=tuple(sorted(devices)))
                self.batch.sent.append(sent)

    def _concerned(self, concerned: AnyAudience) -> Iterator[tuple[FeedSession, Clearance]]:
        for agency in concerned.agencies:
            yield from self._cleared(self.sessions.control_room_of(agency), concerned)
        # Somebody may have been aboard several of them.
        crews = [one for unit in concerned.units for one in self._crews_of(unit, concerned)]
        for session in dict.fromkeys(crews):
            yield session, clearance(session.actor, concerned, self.at)

    def _crews_of(self, unit: UUID, concerned: AnyAudience) -> list[FeedSession]:
        lasts = isinstance(concerned, Audience)
        return self.sessions.aboard_lately(unit) if lasts else self.sessions.of_unit(unit)

    def _cleared(
        self, sessions: list[FeedSession], concerned: AnyAudience
    ) -> Iterator[tuple[FeedSession, Clearance]]:
        """Sessions with their clearance, which is the same for all of one role in one control room."""
        held: dict[Role, Clearance] = {}
        for session in sessions:
            role = session.actor.role
            if role not in held:
                held[role] = clearance(session.actor, concerned, self.at)
            yield session, held[role]

    def _distribute_units(self, entries: list[WireEntry]) -> None:
        touched = {UUID(entry["unit"]) for entry in entries if entry["unit"]}
        for record in unit_records(touched):
            frame: Frame = {"type": "units", "units": [record], "gone": []}
            desk = self.sessions.control_room_of(UUID(record["agency"]))
            for session in desk + self.sessions.of_unit(UUID(record["id"])):
                self._frames[session].append(frame)

    def _distribute_desk_items(self, entries: list[WireEntry]) -> None:
        """Each agency's desks are sent its own items as they now stand."""
        touched = {UUID(entry["payload"]["item"]) for entry in entries if entry["kind"] in DESK_ITEM_KINDS}
        by_agency: dict[str, list[DeskItemRecord]] = defaultdict(list)
        for record in items_by_id(touched) if touched else []:
            by_agency[record["agency"]].append(record)
        for agency, records in by_agency.items():
            frame: Frame = {"type": "desk_items", "desk_items": records}
            for session in self.sessions.control_room_of(UUID(agency)):
                self._frames[session].append(frame)

    def _rescope(self, entries: list[WireEntry]) -> None:
        authors = [entry["author"] for entry in entries if entry["kind"] in SCOPE_KINDS]
        for person_id in {UUID(author["person"]) for author in authors if author}:
            lines = self.sessions.of_person(person_id)
            person = active_person(person_id) if lines else None
            if person is None:
                continue
            actor = actor_of(person)
            visible_timelines = visible_timelines_of(actor)
            frame: Frame = {"type": "scope_changed"}
            for session in lines:
                self.batch.rescoped.append((session, actor, dict(visible_timelines)))
                self._frames[session] = [frame]

    def _encode(self) -> None:
        """Only a session's last frame moves its cursor: a socket that breaks between two frames then loses neither."""
        alike: dict[tuple[int, ...], list[FeedSession]] = defaultdict(list)
        for session, frames in self._frames.items():
            alike[tuple(map(id, frames))].append(session)
        for sessions in alike.values():
            *first, last = self._frames[sessions[0]]
            in_order = (
                *(self._framed(frame, self.start) for frame in first),
                self._framed(last, self.batch.tail),
            )
            self.batch.deliveries.append(Delivery(in_order, sessions))

    def _framed(self, frame: Frame, cursor: Cursor) -> EncodedFrame:
        """Encoded once, however many sessions are sent it with this cursor."""
        key = (id(frame), cursor.position)
        if key not in self._encoded:
            self._encoded[key] = framed(frame | {"cursor": str(cursor)})
        return self._encoded[key]


def framed(content: Frame) -> EncodedFrame:
    return EncodedFrame(encode(content))


CURSOR_UNKNOWN = framed({"type": "cursor_unknown"})


def pulse_frame(tail: Cursor) -> EncodedFrame:
    return framed({"type": "pulse", "cursor": str(tail), "server_time": to_wire(now())})


def latest_positions(units: set[UUID], sessions: FeedSessions) -> list[Delivery]:
    """Each unit's newest position, for the sessions that may see it."""
    rows = {unit.pk: unit for unit in Unit.objects.filter(pk__in=units)}
    incidents = incidents_by_id({unit.incident for unit in rows.values() if unit.incident})
    partnerships = partnerships_in_force(now())
    deliveries = []
    for record in positions_of(units):
        unit = rows[UUID(record["unit"])]
        incident = incidents[unit.incident] if unit.incident else None
        frame = framed({"type": "positions", "positions": [record]})
        concerned = (
            audience(incident.agency_id, incident.timeline.state, care_closed_at, partnerships)
            if incident
            else None
        )
        deliveries.append(Delivery((frame,), _position_readers(unit, concerned, sessions)))
    return deliveries


def _position_readers(unit: Unit, concerned: Audience | None, sessions: FeedSessions) -> list[FeedSession]:
    # Only these can be among the readers; the rule itself is that of `access`.
    near = {*sessions.control_room_of(unit.agency_id), *sessions.of_unit(unit.pk)}
    if concerned:
        near.update(sessions.control_room_of(concerned.owner))
        near.update(session for other in concerned.units for session in sessions.of_unit(other))
    return [one for one in near if may_see_position(one.actor, unit.pk, unit.agency_id, concerned)]


def latest_devices(agency: UUID, sessions: FeedSessions) -> list[Delivery]:
    frame = framed({"type": "devices", "devices": device_records(agency)})
    return [Delivery((frame,), sessions.control_room_of(agency))]


def latest_check_ins(people: set[UUID], sessions: FeedSessions) -> list[Delivery]:
    """To each person his or her own check-ins; to the welfare role of their agencies its list, with the answers."""
    stretch = [
        Delivery((_check_ins_frame(check_ins_of(person)),), sessions.of_person(person))
        for person in people
        if sessions.of_person(person)
    ]
    return stretch + [
        Delivery((_check_ins_frame(welfare_list(agency)),), sessions.welfare_of(agency))
        for agency in agencies_of(people)
        if sessions.welfare_of(agency)
    ]


def _check_ins_frame(records: Sequence[Mapping[str, object]]) -> EncodedFrame:
    return framed({"type": "check_ins", "check_ins": records})


def still_valid(sessions: Sequence[FeedSession]) -> set[FeedSession]:
    """Those whose sign-in is not over, and whose person still acts in the agency and role of the session."""
    at = now()
    named = SignIn.objects.filter(pk__in={session.sign_in for session in sessions if session.sign_in})
    held = {one.pk: one for one in named.select_related("person__membership")}
    is_open = {key for key, one in held.items() if why_over(one, one.person, at) is None}
    # Those of before sign-ins were kept hold until they run out.
    keys = {session.key for session in sessions if session.sign_in is None}
    rows = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now()) if keys else None
    live = set(rows.values_list("session_key", flat=True)) if rows is not None else set()
    acting = acting_as({session.actor.person for session in sessions})
    return {
        session
        for session in sessions
        if (session.sign_in in is_open if session.sign_in else session.key in live)
        and acting.get(session.actor.person) == (session.actor.agency, session.actor.role.value)
    }
