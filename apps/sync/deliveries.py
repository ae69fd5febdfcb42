"""Who is to be sent what, for a stretch of the journal: computed in one read, encoded once per clearance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec
from django.contrib.sessions.models import Session as SignIn
from django.utils import timezone

from apps.accounts.access import Actor, Audience, Clearance, clearance
from apps.accounts.selectors import active_person
from apps.core.clock import now, to_wire
from apps.incidents.models import Incident
from apps.incidents.rules import audience
from apps.incidents.selectors import Seen, incidents_by_id, visible_incidents
from apps.journal.cursor import Cursor
from apps.journal.models import Head
from apps.journal.selectors import READ_LIMIT, entries_after
from apps.sync.consistent import consistent_read
from apps.sync.frames import SCOPE_KINDS, device_records, entries_by_story, subject
from apps.sync.render import WireEntry, readable_entries, wire_entries
from apps.sync.sessions import Session, Sessions
from apps.sync.socket_lines import Frame
from apps.units.models import Unit
from apps.units.selectors import actor_of, positions_of, unit_records

encode = msgspec.json.Encoder().encode


@dataclass(frozen=True)
class Delivery:
    """One encoded frame, and the sessions whose sockets it is written to."""

    frame: Frame
    sessions: list[Session]


@dataclass
class Batch:
    """What a stretch of the journal leads to. `rescoped`: sessions whose person has booked on or off."""

    tail: Cursor
    has_more: bool = False
    deliveries: list[Delivery] = field(default_factory=list)
    rescoped: list[tuple[Session, Actor, set[UUID]]] = field(default_factory=list)


def deliver(area: UUID, tail: Cursor, sessions: Sessions) -> Batch:
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
        _Telling(batch, tail, sessions).tell(wire_entries(entries))
        return batch


def _restored(head: Head, sessions: Sessions) -> Batch:
    """The database was put back to an earlier time: every device takes a fresh snapshot."""
    everyone = Delivery(framed({"type": "cursor_unknown"}), sessions.in_area(head.area_id))
    return Batch(Cursor(head.epoch, head.position), deliveries=[everyone])


class _Telling:
    """One stretch of the journal on its way to the sessions of one process."""

    def __init__(self, batch: Batch, start: Cursor, sessions: Sessions) -> None:
        self.batch, self.start, self.sessions = batch, start, sessions
        self.at = now()
        self._frames: dict[Session, list[dict[str, Any]]] = defaultdict(list)
        self._shared: dict[tuple[Any, ...], dict[str, Any]] = {}
        self._whole: dict[UUID, list[WireEntry]] = {}

    def tell(self, entries: list[WireEntry]) -> None:
        by_story: dict[UUID, list[WireEntry]] = defaultdict(list)
        for entry in entries:
            if entry["incident"]:
                by_story[UUID(entry["incident"])].append(entry)
        incidents = incidents_by_id(set(by_story))
        for story, told in by_story.items():
            self._tell_story(incidents[story], told)
        self._tell_units(entries)
        self._rescope(entries)
        self._encode()

    def _tell_story(self, incident: Incident, told: list[WireEntry]) -> None:
        concerned = audience(incident.agency_id, incident.story.state)
        for session in self._concerned(concerned):
            held = clearance(session.actor, concerned, self.at)
            if held is Clearance.NONE:
                self._take_away(session, incident)
            elif incident.pk in session.sights:
                self._frames[session].append(self._entries_frame(incident, held, session.actor.person, told))
            else:
                session.sights.add(incident.pk)
                self._frames[session].append(self._subject_frame(incident, held, session.actor))

    def _concerned(self, concerned: Audience) -> Iterable[Session]:
        for agency in concerned.agencies:
            yield from self.sessions.desk_of(agency)
        for unit in concerned.units:
            yield from self.sessions.of_unit(unit)

    def _take_away(self, session: Session, incident: Incident) -> None:
        if incident.pk in session.sights:
            session.sights.discard(incident.pk)
            gone = {"type": "withdrawn", "incident": str(incident.pk), "reason": "not_on_incident"}
            self._frames[session].append(self._share(("gone", incident.pk), gone))

    def _entries_frame(
        self, incident: Incident, held: Clearance, reader: UUID, told: list[WireEntry]
    ) -> dict[str, Any]:
        wrote_here = any(entry["author"] and entry["author"]["person"] == str(reader) for entry in told)
        key = ("entries", incident.pk, held, reader if wrote_here else None)
        if key not in self._shared:
            self._shared[key] = {"type": "entries", "entries": readable_entries(told, held, reader)}
        return self._shared[key]

    def _subject_frame(self, incident: Incident, held: Clearance, actor: Actor) -> dict[str, Any]:
        whole = self._whole.setdefault(incident.pk, entries_by_story({incident.pk})[str(incident.pk)])
        wrote_here = any(
            entry["author"] and entry["author"]["person"] == str(actor.person) for entry in whole
        )
        key = ("subject", incident.pk, held, actor.person if wrote_here else None)
        if key not in self._shared:
            shown = subject(actor, Seen(incident, incident.story.state, held), whole)
            self._shared[key] = {"type": "subject", "subject": shown}
        return self._shared[key]

    def _share(self, key: tuple[Any, ...], frame: dict[str, Any]) -> dict[str, Any]:
        return self._shared.setdefault(key, frame)

    def _tell_units(self, entries: list[WireEntry]) -> None:
        touched = {UUID(entry["unit"]) for entry in entries if entry["unit"]}
        for record in unit_records(touched):
            frame = {"type": "units", "units": [record], "gone": []}
            own = UUID(record["id"])
            for session in (*self.sessions.desk_of(UUID(record["agency"])), *self.sessions.of_unit(own)):
                self._frames[session].append(self._share(("unit", own), frame))

    def _rescope(self, entries: list[WireEntry]) -> None:
        for person_id in {
            UUID(entry["author"]["person"]) for entry in entries if entry["kind"] in SCOPE_KINDS
        }:
            lines = self.sessions.of_person(person_id)
            person = active_person(person_id) if lines else None
            if person is None:
                continue
            actor = actor_of(person)
            sights = {one.incident.pk for one in visible_incidents(actor)}
            for session in lines:
                self.batch.rescoped.append((session, actor, set(sights)))
                self._frames[session] = [self._share(("scope",), {"type": "scope_changed"})]

    def _encode(self) -> None:
        """Only a session's last frame moves its cursor: a line that breaks between two frames then loses neither."""
        encoded: dict[tuple[int, bool], Delivery] = {}
        for session, frames in self._frames.items():
            for frame in frames:
                is_last = frame is frames[-1]
                key = (id(frame), is_last)
                if key not in encoded:
                    cursor = str(self.batch.tail if is_last else self.start)
                    encoded[key] = Delivery(framed(frame | {"cursor": cursor}), [])
                encoded[key].sessions.append(session)
        self.batch.deliveries += encoded.values()


def framed(content: dict[str, Any]) -> Frame:
    return Frame(encode(content))


def pulse_frame(tail: Cursor) -> Frame:
    return framed({"type": "pulse", "cursor": str(tail), "server_time": to_wire(now())})


def latest_positions(units: set[UUID], sessions: Sessions) -> list[Delivery]:
    """Each unit's newest position for its own agency and crew, and for those who are on an incident with it."""
    rows = {unit.pk: unit for unit in Unit.objects.filter(pk__in=units)}
    incidents = incidents_by_id({unit.incident for unit in rows.values() if unit.incident})
    deliveries = []
    for told in positions_of(units):
        unit = rows[UUID(told["unit"])]
        readers = {*sessions.desk_of(unit.agency_id), *sessions.of_unit(unit.pk)}
        if unit.incident:
            readers |= set(_partners(incidents[unit.incident], sessions))
        deliveries.append(Delivery(framed({"type": "positions", "positions": [told]}), list(readers)))
    return deliveries


def _partners(incident: Incident, sessions: Sessions) -> Iterable[Session]:
    concerned = audience(incident.agency_id, incident.story.state)
    yield from sessions.desk_of(concerned.owner)
    for unit, part in concerned.units.items():
        if part.ended_at is None:
            yield from sessions.of_unit(unit)


def latest_devices(agency: UUID, sessions: Sessions) -> list[Delivery]:
    return [
        Delivery(framed({"type": "devices", "devices": device_records(agency)}), sessions.desk_of(agency))
    ]


def still_valid(keys: set[str]) -> set[str]:
    """Of these sign-in sessions, those that have neither ended nor run out."""
    live = SignIn.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    return set(live.values_list("session_key", flat=True))
