"""Any sequence of care, handover, stand-down, end and changes of crew, with devices that resume from old cursors: what is due."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from django.db import transaction
from hypothesis import example, given
from hypothesis import strategies as st

from apps.accounts.models import Person
from apps.core.ids import new_id
from apps.feed.deliveries import encode
from apps.feed.frames import frames_after, snapshot
from apps.journal.cursor import cursor_at
from apps.journal.selectors import head_of
from apps.units.actions import book_off, book_on
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.effort import tried
from tests.support.factories import County
from tests.visibility.canaries import Canaries, seen_in

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
)
PERSON_OF = {"officer": OFFICER, "colleague": COLLEAGUE, "relief": RELIEF}
Key = tuple[str, str, str]


@dataclass
class Sequence:
    """One incident, and by hand what has become of the patrol: asked, there, done, away; who is aboard, and who was while there."""

    county: County
    canaries: Canaries = field(default_factory=Canaries)
    officer: str = "asked"
    crew: str = "asked"
    aboard: set[str] = field(default_factory=lambda: {OFFICER, COLLEAGUE})
    were_there: set[str] = field(default_factory=set)
    is_over: bool = False
    notes: list[tuple[Key, str]] = field(default_factory=list)
    cursors: list[str] = field(default_factory=list)

    def begin(self) -> None:
        self.cursors.append(self.cursor())
        self.answer = opened(self.county)
        self.incident = self.answer["incident"]["id"]

    def cursor(self) -> str:
        return str(cursor_at(head_of(self.county.areas["near"].pk)))

    def take(self, step: str) -> None:
        match step:
            case "officer joins" if self.officer == "asked":
                accept(self.county, self.answer, self.speaker)
                self._record(self.speaker, "status_reached", {"status": "at_patient"})
                self.officer = "there"
            case "crew joins" if self.crew == "asked":
                accept(self.county, self.answer, PARAMEDIC)
                self.crew = "there"
            case "officer's note" if self.officer == "there":
                self._note(self.speaker)
            case "crew's note" if self.crew == "there":
                self._note(PARAMEDIC)
            case "hand over" if (self.officer, self.crew) == ("there", "there"):
                self._hand_over()
                self.officer = "done"
            case "stand down" if self.officer in ("asked", "there"):
                body = {"unit": self.county.unit("P1"), "cause": "police_tasking"}
                path = f"/api/incidents/{self.incident}/stand-down"
                assert self.county.client(POLICE_SUPERVISOR).ask("post", path, body).status_code == 204
                self.officer, self.is_over = "done" if self.officer == "there" else "away", True
            case "officer clears" if self.officer == "there":
                self._record(self.speaker, "status_reached", {"status": "clear"})
                self.officer, self.is_over = "done", True
            case "officer leaves" | "colleague leaves" | "relief leaves":
                self._leave(PERSON_OF[step.split()[0]])
            case "officer boards" | "relief boards":
                self._board(PERSON_OF[step.split()[0]])
        if self.officer in ("there", "done") and not self.is_over:
            self.were_there |= self.aboard
        self.cursors.append(self.cursor())

    @property
    def speaker(self) -> str:
        """Who speaks for the patrol."""
        return next(name for name in OF_THE_PATROL if name in self.aboard)

    def _leave(self, name: str) -> None:
        if name in self.aboard and len(self.aboard) > 1:
            book_off(self.county.people[name])
            self.aboard.discard(name)

    def _board(self, name: str) -> None:
        if name not in self.aboard:
            book_off(self.county.people[name])
            book_on(self.county.people[name], self.county.units["P1"].pk, [])
            self.aboard.add(name)

    def _note(self, name: str) -> None:
        key = ("note_added", str(len(self.notes)), name)
        self._record(name, "note_added", text=self.canaries.word(*key))
        self.notes.append((key, name))

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
        everything = {key for key, _ in self.notes}
        if reader in (PARAMEDIC, SUPERVISOR):
            return everything
        if reader in self.aboard and self.officer in ("asked", "there"):
            return everything
        return {key for key, author in self.notes if author == reader}

    def sees(self, reader: str) -> bool:
        """Whether the incident is there at all for this reader."""
        if reader in OF_THE_PATROL:
            return reader in self.were_there or (reader in self.aboard and not self.is_over)
        return reader != UNINVOLVED

    def person(self, reader: str) -> Person:
        return self.county.people[reader]


BOTH_THERE = (("crew joins", 0), ("officer joins", 0), ("crew's note", 0))


# The number says from which of its cursors a device resumes.
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)), min_size=3, max_size=9))
@tried(5)
@example(
    [*BOTH_THERE, ("officer's note", 1), ("officer leaves", 2), ("crew's note", 0), ("officer boards", 1)]
)
@example([("colleague leaves", 0), *BOTH_THERE, ("officer clears", 1), ("relief boards", 0)])
@pytest.mark.timeout(120)
def test_any_sequence(county: County, steps: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        county.clients.clear()  # their sessions went with the example before
        sequence = Sequence(county)
        sequence.begin()
        for step, number in steps:
            sequence.take(step)
            old = sequence.cursors[number % len(sequence.cursors)]
            for reader in READERS:
                due = sequence.due(reader)
                _, frames, _, _ = frames_after(sequence.person(reader), old)
                assert seen_in(encode(frames), sequence.canaries) <= due, (step, reader)
                taken = snapshot(sequence.person(reader))
                assert seen_in(encode(taken), sequence.canaries) == due, (step, reader)
                held = [one["incident"]["id"] for one in taken["incidents"]]
                assert held == ([sequence.incident] if sequence.sees(reader) else []), (step, reader)
        transaction.set_rollback(True)
