"""One timeline on its way to the sessions: rendered once per reading key, however many read it."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from apps.accounts.access import Actor, Clearance
from apps.feed.frames import ERASED, has_erased, subject_frame, timelines_whole, withdrawn_frame
from apps.feed.pieces import Frame, in_pieces
from apps.feed.sessions import FeedSession
from apps.feed.subjects import SeenSubject, TimelineSubject
from apps.incidents.reading import ReadingKey, Stretch
from apps.incidents.visibility import Reader, reader_of


class TimelineFrames:
    """What each session is sent of one timeline: the entries, or the subject whole where it may be read otherwise than before.

    All of one reading key are sent the same.
    """

    def __init__(self, subject: TimelineSubject, stretch: Stretch) -> None:
        self.id: UUID = subject.timeline.pk
        self._withdrawn: dict[str, Frame] = {}
        self._subject = subject
        self._stretch = stretch
        self._has_erased = has_erased(stretch)
        self._entries: dict[ReadingKey, list[Frame]] = {}
        self._subjects: dict[ReadingKey, list[Frame]] = {}

    def frames(self, session: FeedSession, held: Clearance) -> list[Frame]:
        """The same objects for all of one reading key."""
        if session.visible_timelines.get(self.id) is held and not self._has_erased:
            return self._entries_frames(reader_of(session.actor, held))
        session.visible_timelines[self.id] = held
        session.not_noted.append((self.id, held))
        return self._subject_frames(session.actor, held)

    def withdrawn(self, session: FeedSession) -> Frame:
        """The frame for a session that may no longer see it, with the reason."""
        reason = ERASED if self._subject.is_erased else self._subject.why_out(session.actor)
        return self._withdrawn.setdefault(reason, withdrawn_frame(self._subject, reason))

    def _entries_frames(self, reader: Reader) -> list[Frame]:
        key = self._stretch.reading_key(reader)
        if key not in self._entries:
            self._entries[key] = in_pieces({"type": "entries", "entries": self._stretch.sent_to(reader)})
        return self._entries[key]

    def _subject_frames(self, actor: Actor, held: Clearance) -> list[Frame]:
        key = self._whole.reading_key(reader_of(actor, held))
        if key not in self._subjects:
            seen = SeenSubject(self._subject, held)
            self._subjects[key] = in_pieces(subject_frame(actor, seen, self._whole))
        return self._subjects[key]

    @cached_property
    def _whole(self) -> Stretch:
        """The timeline from its beginning; a timeline that has only begun is all in this stretch."""
        if len(self._stretch.whole) == self._subject.timeline.seq:
            return self._stretch
        return timelines_whole({self.id})[self.id]
