"""Any sequence of care, handover, stand-down, end and changes of crew, with devices that resume from old cursors: what is due."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import example, given
from hypothesis import strategies as st

from apps.accounts.models import Membership, Person
from apps.core.ids import new_id
from apps.core.problems import Problem
from apps.feed.deliveries import deliver, encode, still_valid
from apps.feed.frames import frames_after, snapshot
from apps.feed.resume import ResumeRequest, read_together
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.cursor import cursor_at
from apps.journal.selectors import head_of
from apps.units.actions import book_off, book_on
from apps.units.selectors import actor_of
from tests.support.actions import Client, accept, alert_of, clock_of, opened, report, signed_in
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.effort import tried
from tests.support.factories import County
from tests.support.no_socket import NoSocket
from tests.visibility.canaries import Canaries, seen_in
from tests.visibility.model import CREW, OTHER_DESK, OWNING_DESK, PATROL, STRANGER, Model
from tests.visibility.test_canaries import bytes_of
from tests.visibility.world import of_first_patient

pytestmark = pytest.mark.django_db

COLLEAGUE, RELIEF, UNINVOLVED = "police_clinician", "p3_responder", "idle_police_responder"
OF_THE_PATROL = (OFFICER, COLLEAGUE, RELIEF)
READERS = (*OF_THE_PATROL, PARAMEDIC, SUPERVISOR, POLICE_SUPERVISOR, UNINVOLVED)
STEPS = (
    "officer joins",
    "crew joins",
    "officer's note",
    "crew's note",
    "hand over",
    "stand down",
    "officer clears",
    "officer leaves",
    "officer boards",
    "colleague leaves",
    "relief boards",
    "relief leaves",
    "officer declines",
    "colleague is promoted",
    "relief is switched off",
)
PERSON_OF = {"officer": OFFICER, "colleague": COLLEAGUE, "relief": RELIEF}
PARTS = dict.fromkeys(OF_THE_PATROL, PATROL) | {
    PARAMEDIC: CREW,
    SUPERVISOR: OWNING_DESK,
    POLICE_SUPERVISOR: OTHER_DESK,
    UNINVOLVED: STRANGER,
}
PAPERS = 5
"""The documents of the patient (FHIR, text, page), NEMSIS and Utstein: the first of `of_first_patient`."""
Key = tuple[str, str, str]


@dataclass
class Sequence:
    """One incident, and by hand what has become of the patrol: asked, there, done, away; who is aboard, and who was while there."""

    county: County
    canaries: Canaries = field(default_factory=Canaries)
    model: Model = field(default_factory=lambda: Model(PARTS, aboard={OFFICER, COLLEAGUE}))
    crew: str = "asked"
    notes: list[Key] = field(default_factory=list)
    cursors: list[str] = field(default_factory=list)
    sessions: FeedSessions = field(default_factory=FeedSessions)
    sockets: dict[str, FeedSession] = field(default_factory=dict)

    def begin(self) -> None:
        self.cursors.append(self.cursor())
        self.tail = cursor_at(head_of(self.county.areas["near"].pk))
        for name in READERS:
            actor = actor_of(self.person(name))
            self.sockets[name] = FeedSession(signed_in(self.person(name)), actor, NoSocket())
            self.sessions.add(self.sockets[name])
        self.answer = opened(self.county)
        self.incident = self.answer["incident"]["id"]

    def cursor(self) -> str:
        return str(cursor_at(head_of(self.county.areas["near"].pk)))

    def take(self, step: str) -> None:
        match step:
            case "officer joins" if self.model.patrol == "asked":
                accept(self.county, self.answer, self.speaker)
                self._record(self.speaker, "status_reached", {"status": "at_patient"})
                self.model.patrol = "there"
            case "crew joins" if self.crew == "asked":
                accept(self.county, self.answer, PARAMEDIC)
                self.crew = "there"
            case "officer's note" if self.model.patrol == "there":
                self._note(self.speaker)
            case "crew's note" if self.crew == "there":
                self._note(PARAMEDIC)
            case "hand over" if (self.model.patrol, self.crew) == ("there", "there"):
                self._hand_over()
                self.model.patrol = "done"
            case "stand down" if self.model.patrol in ("asked", "there"):
                body = {"unit": self.county.unit("P1"), "cause": "police_tasking"}
                path = f"/api/incidents/{self.incident}/stand-down"
                assert self.county.client(POLICE_SUPERVISOR).ask("post", path, body).status_code == 204
                self.model.patrol, self.model.is_over = (
                    "done" if self.model.patrol == "there" else "away",
                    True,
                )
            case "officer clears" if self.model.patrol == "there":
                self._record(self.speaker, "status_reached", {"status": "clear"})
                self.model.patrol, self.model.is_over = "done", True
            case "officer declines" if self.model.patrol == "asked":
                alert = alert_of(self.answer, "co_responder")
                self._record(self.speaker, "decline_alert", {"alert": alert, "reason": "unsafe"})
                self.model.patrol, self.model.is_over = "away", True
            case "colleague is promoted" if self._is_spared(COLLEAGUE):
                Membership.objects.filter(person=self.person(COLLEAGUE)).update(role="administrator")
                self.model.out.add(COLLEAGUE)
            case "relief is switched off" if self._is_spared(RELIEF):
                Person.objects.filter(pk=self.person(RELIEF).pk).update(is_active=False)
                self.model.out.add(RELIEF)
            case "officer leaves" | "colleague leaves" | "relief leaves":
                self._leave(PERSON_OF[step.split()[0]])
            case "officer boards" | "relief boards":
                self._board(PERSON_OF[step.split()[0]])
        self.model.after_step()
        self.cursors.append(self.cursor())

    @property
    def speaker(self) -> str:
        """Who speaks for the patrol."""
        return next(name for name in OF_THE_PATROL if name in self.model.aboard - self.model.out)

    def _is_spared(self, name: str) -> bool:
        """Whether the patrol has somebody to speak for it without this person, who is still in it."""
        return name not in self.model.out and bool(self.model.aboard - self.model.out - {name})

    def by_socket(self) -> dict[str, bytes]:
        """What the hub writes to each socket for what was written since; those whose sign-in is over are closed before."""
        valid = still_valid(self.sessions.all())
        for session in self.sessions.all():
            if session not in valid:
                self.sessions.remove(session)
                session.visible_timelines.clear()
        batch = deliver(self.county.areas["near"].pk, self.tail, self.sessions)
        assert not batch.has_more
        self.tail = batch.tail
        for session, actor, visible in batch.rescoped:
            self.sessions.rescope(session, actor, visible)
        written = {
            name: [
                frame.payload for one in batch.deliveries if session in one.sessions for frame in one.frames
            ]
            for name, session in self.sockets.items()
        }
        return {name: b"\n".join(payloads) for name, payloads in written.items()}

    def _leave(self, name: str) -> None:
        if name in self.model.aboard - self.model.out and self._is_spared(name):
            book_off(self.county.people[name])
            self.model.aboard.discard(name)

    def _board(self, name: str) -> None:
        if name not in self.model.aboard | self.model.out:
            book_off(self.county.people[name])
            book_on(self.county.people[name], self.county.units["P1"].pk, [])
            self.model.aboard.add(name)

    def _note(self, name: str) -> None:
        key = ("note_added", str(len(self.notes)), name)
        self._record(name, "note_added", text=self.canaries.word(*key))
        self.notes.append(key)
        self.model.authors.append(name)

    def _hand_over(self) -> None:
        handover = str(new_id())
        offered = self._record(self.speaker, "offer_handover", {"handover": handover})
        self._record(PARAMEDIC, "accept_handover", {"handover": handover, "through_seq": offered})

    def _record(self, name: str, kind: str, payload: dict[str, object] | None = None, **more: str) -> int:
        receipt = self.county.client(name).record(kind, self.incident, payload, **more)
        assert receipt["outcome"] == "recorded", receipt
        return int(receipt["seq"])

    def due(self, reader: str) -> set[Key]:
        """The notes that this reader may read now."""
        return {self.notes[number] for number in self.model.reads(reader)}

    def polled(self, reader: str, after: str) -> bytes:
        """What a long poll from this cursor is answered; nothing but a refusal once the person is out."""
        answer = self.county.client(reader).ask("get", f"/api/feed?after={after}")
        refused = answer.status_code in (401, 403)
        assert refused if reader in self.model.out else answer.status_code == 200, (reader, answer.content)
        return bytes_of(answer)

    def papers(self, reader: str) -> bytes:
        """Every paper of the incident that the reader is given; none where the incident is not there for the reader."""
        client = self.county.client(reader)
        answers = [client.ask("get", path) for path in of_first_patient(self.incident)[:PAPERS]]
        if not self.model.sees(reader):
            assert {answer.status_code for answer in answers} <= {401, 403, 404}, reader
        return b"\n".join(bytes_of(answer) for answer in answers)

    def records(self, reader: str) -> bool:
        """Whether a fact of now is taken; it is rolled back."""
        with transaction.atomic():
            answer = Client(self.person(reader)).ask("post", "/api/reports", self._fact())
            transaction.set_rollback(True)
        return answer.status_code == 200 and bool(answer.json()["receipts"][0]["outcome"] == "recorded")

    def _fact(self) -> dict[str, object]:
        return {"clock": clock_of(), "reports": [report("cpr_started", self.incident)]}

    def person(self, reader: str) -> Person:
        return Person.objects.get(pk=self.county.people[reader].pk)


BOTH_THERE = (("crew joins", 0), ("officer joins", 0), ("crew's note", 0))


# The number says from which of its cursors a device resumes.
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)), min_size=3, max_size=9))
@tried(4)
@example(
    [*BOTH_THERE, ("officer's note", 1), ("officer leaves", 2), ("crew's note", 0), ("officer boards", 1)]
)
@example([("colleague leaves", 0), *BOTH_THERE, ("officer clears", 1), ("relief boards", 0)])
@example(
    [*BOTH_THERE, ("relief boards", 1), ("colleague is promoted", 0), ("officer's note", 1), ("hand over", 2)]
)
@example([("officer declines", 1), ("relief boards", 2), ("relief is switched off", 2), ("crew joins", 0)])
@pytest.mark.timeout(120)
def test_any_sequence(county: County, steps: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        county.clients.clear()  # their sessions went with the example before
        sequence = Sequence(county)
        sequence.begin()
        for step, number in steps:
            sequence.take(step)
            old = sequence.cursors[number % len(sequence.cursors)]
            sent = sequence.by_socket()
            for reader in READERS:
                due, sees = sequence.due(reader), sequence.model.sees(reader)
                assert seen_in(sent[reader], sequence.canaries) <= due, (step, reader)
                held = sequence.sockets[reader].visible_timelines.keys()
                assert held == ({UUID(sequence.incident)} if sees else set()), (step, reader)
                if reader in sequence.model.out:
                    (refused,) = read_together([ResumeRequest(sequence.person(reader).pk, old)])
                    assert isinstance(refused, Problem), (step, reader)
                    continue
                _, frames, _, _ = frames_after(sequence.person(reader), old)
                assert seen_in(encode(frames), sequence.canaries) <= due, (step, reader)
                taken = snapshot(sequence.person(reader))
                assert seen_in(encode(taken), sequence.canaries) == due, (step, reader)
                held_now = [one["incident"]["id"] for one in taken["incidents"]]
                assert held_now == ([sequence.incident] if sees else []), (step, reader)
            asked = READERS[number % len(READERS)]
            due = sequence.due(asked)
            assert seen_in(sequence.polled(asked, old), sequence.canaries) <= due, (step, asked)
            assert seen_in(sequence.papers(asked), sequence.canaries) <= due, (step, asked)
            assert sequence.records(asked) == sequence.model.records(asked), (step, asked)
        transaction.set_rollback(True)
