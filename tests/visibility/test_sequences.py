"""Any sequence of joining, care, handover, stand-down and end, with devices that resume from old cursors: what is due, no more."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import Person
from apps.core.ids import new_id
from apps.feed.deliveries import encode
from apps.feed.frames import frames_after, snapshot
from apps.journal.cursor import cursor_at
from apps.journal.selectors import head_of
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.effort import tried
from tests.support.factories import County
from tests.visibility.canaries import Canaries, seen_in

pytestmark = pytest.mark.django_db

COLLEAGUE, UNINVOLVED = "police_clinician", "idle_police_responder"
READERS = (OFFICER, COLLEAGUE, PARAMEDIC, SUPERVISOR, POLICE_SUPERVISOR, UNINVOLVED)
STEPS = (
    "officer joins",
    "crew joins",
    "officer's note",
    "crew's note",
    "hand over",
    "stand down",
    "officer clears",
)
Key = tuple[str, str, str]


@dataclass
class Sequence:
    """One incident, and by hand what has become of the officer's unit: asked, there, done, away."""

    county: County
    canaries: Canaries = field(default_factory=Canaries)
    officer: str = "asked"
    crew: str = "asked"
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
                accept(self.county, self.answer, OFFICER)
                self._record(OFFICER, "status_reached", {"status": "at_patient"})
                self.officer = "there"
            case "crew joins" if self.crew == "asked":
                accept(self.county, self.answer, PARAMEDIC)
                self.crew = "there"
            case "officer's note" if self.officer == "there":
                self._note(OFFICER)
            case "crew's note" if self.crew == "there":
                self._note(PARAMEDIC)
            case "hand over" if (self.officer, self.crew) == ("there", "there"):
                self._hand_over()
                self.officer = "done"
            case "stand down" if self.officer in ("asked", "there"):
                body = {"unit": self.county.unit("P1"), "cause": "police_tasking"}
                path = f"/api/incidents/{self.incident}/stand-down"
                assert self.county.client(POLICE_SUPERVISOR).ask("post", path, body).status_code == 204
                self.officer = "done" if self.officer == "there" else "away"
            case "officer clears" if self.officer == "there":
                self._record(OFFICER, "status_reached", {"status": "clear"})
                self.officer = "done"
        self.cursors.append(self.cursor())

    def _note(self, name: str) -> None:
        key = ("note_added", str(len(self.notes)), name)
        self._record(name, "note_added", text=self.canaries.word(*key))
        self.notes.append((key, name))

    def _hand_over(self) -> None:
        handover = str(new_id())
        offered = self._record(OFFICER, "offer_handover", {"handover": handover})
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
        if reader == OFFICER and self.officer == "done":
            return {key for key, author in self.notes if author == OFFICER}
        return everything if reader in (OFFICER, COLLEAGUE) and self.officer in ("asked", "there") else set()

    def person(self, reader: str) -> Person:
        return self.county.people[reader]


@given(data=st.data(), steps=st.lists(st.sampled_from(STEPS), min_size=3, max_size=9))
@tried(8)
@pytest.mark.timeout(120)
def test_any_sequence(county: County, data: st.DataObject, steps: list[str]) -> None:
    with transaction.atomic():
        county.clients.clear()  # their sessions went with the example before
        sequence = Sequence(county)
        sequence.begin()
        for step in steps:
            sequence.take(step)
            old = data.draw(st.sampled_from(sequence.cursors), label="the cursor of a device that resumes")
            for reader in READERS:
                due = sequence.due(reader)
                _, frames, _, _ = frames_after(sequence.person(reader), old)
                assert seen_in(encode(frames), sequence.canaries) <= due, (step, reader)
                assert seen_in(encode(snapshot(sequence.person(reader))), sequence.canaries) == due, (
                    step,
                    reader,
                )
        transaction.set_rollback(True)
