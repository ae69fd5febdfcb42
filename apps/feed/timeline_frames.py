"""One timeline on its way to the sessions: rendered once per clearance, however many read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from apps.accounts.access import Actor, Clearance
from apps.feed.frames import ERASED, entries_by_timeline, has_erased, subject, withdrawn_frame
from apps.feed.sessions import FeedSession
from apps.incidents.models import Incident
from apps.incidents.reading import readable_entries
from apps.incidents.records import WireEntry
from apps.incidents.rules import why_out
from apps.incidents.selectors import Seen
from apps.incidents.state import IncidentSlice
from apps.journal.state import read


@dataclass(frozen=True)
class AuthoredEntries:
    """Entries of one timeline in their order, and who wrote them: authors may read their own entries whatever the clearance."""

    entries: list[WireEntry]
    authors: frozenset[UUID]

    @classmethod
    def of(cls, entries: list[WireEntry]) -> AuthoredEntries:
        return cls(entries, frozenset(UUID(one["author"]["person"]) for one in entries if one["author"]))


class TimelineFrames:
    """What each session is sent of one timeline: the entries, or the subject whole where it may be read otherwise than before.

    All of one clearance are sent the same, except for the authors, who read what they wrote.
    """

    def __init__(self, incident: Incident, stretch: AuthoredEntries) -> None:
        self.id: UUID = incident.pk
        self._withdrawn: dict[str, dict[str, Any]] = {}
        self._incident = incident
        self._stretch = stretch
        self._has_erased = has_erased(stretch.entries)
        self._entries: dict[tuple[Clearance, UUID | None], dict[str, Any]] = {}
        self._subjects: dict[tuple[Clearance, UUID | None], dict[str, Any]] = {}

    def frame(self, session: FeedSession, held: Clearance) -> dict[str, Any]:
        if session.visible_incidents.get(self.id) is held and not self._has_erased:
            return self._entries_frame(session.actor.person, held)
        session.visible_incidents[self.id] = held
        return self._subject_frame(session.actor, held)

    def withdrawn(self, session: FeedSession) -> dict[str, Any]:
        """The frame for a session that may no longer see it, with the reason."""
        state = read(self._incident.timeline.state, IncidentSlice)
        reason = ERASED if self._incident.erased_at else why_out(state, session.actor.unit)
        return self._withdrawn.setdefault(reason, withdrawn_frame(self.id, reason))

    def _entries_frame(self, reader: UUID, held: Clearance) -> dict[str, Any]:
        key = (held, reader if reader in self._stretch.authors else None)
        if key not in self._entries:
            readable = readable_entries(self._stretch.entries, held, reader)
            self._entries[key] = {"type": "entries", "entries": readable}
        return self._entries[key]

    def _subject_frame(self, actor: Actor, held: Clearance) -> dict[str, Any]:
        key = (held, actor.person if actor.person in self._whole.authors else None)
        if key not in self._subjects:
            seen = Seen(self._incident, self._incident.timeline.state, held)
            self._subjects[key] = {"type": "subject", "subject": subject(actor, seen, self._whole.entries)}
        return self._subjects[key]

    @cached_property
    def _whole(self) -> AuthoredEntries:
        """The timeline from its beginning; a timeline that has only begun is all in this stretch."""
        if len(self._stretch.entries) == self._incident.timeline.seq:
            return self._stretch
        return AuthoredEntries.of(entries_by_timeline({self.id})[str(self.id)])
