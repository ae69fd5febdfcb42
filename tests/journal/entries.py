"""A journal with only its own kinds: an area, timelines and notes; and a way to tamper with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from apps.accounts.models import Area
from apps.core.append_only import faults
from apps.core.ids import new_id
from apps.journal.models import Entry, Head
from apps.journal.selectors import entries_after, head_of
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.journal.triggers import GUARDS, install_on_entries, remove_from_entries
from tests.harness.pace import within

WITHIN_S = within(20)
OPENED = {
    "number": "CO-20261122-0001",
    "category": "cardiac_arrest",
    "system": "cad",
    "code": "1",
    "age": "adult",
    "exercise": False,
}


def make_area(slug: str = "county") -> Area:
    area = Area.objects.create(slug=slug, name=slug.title(), south=53, west=-2, north=54, east=-1)
    head_of(area.pk)
    return area


def area_of_before(models: Any) -> Any:
    """An area as the models of an earlier migration have it, with the beginning of its stream."""
    area = models.get_model("accounts", "Area").objects.create(
        slug="county", name="County", number_prefix="CO", south=53, west=-2, north=54, east=-1
    )
    models.get_model("journal", "Head").objects.create(area_id=area.pk)
    return area


def note(text: str = "") -> NewEntry:
    return NewEntry(kind="note_added", text=text or None)


def shock(energy_j: int | None = None) -> NewEntry:
    return NewEntry(kind="shock_delivered", payload={"energy_j": energy_j})


def begin(journal: JournalTransaction, area: Area) -> UUID:
    """A new timeline with its first entry, the opening."""
    timeline = new_id()
    journal.begin(timeline, area.pk)
    journal.append(timeline, NewEntry(kind="incident_opened", payload=OPENED))
    return timeline


def begin_timeline(area: Area, *first: NewEntry) -> UUID:
    """A committed timeline: its opening and these entries."""

    def write(journal: JournalTransaction) -> UUID:
        timeline = begin(journal, area)
        for new in first:
            journal.append(timeline, new)
        return timeline

    return in_transaction(write)


def write(timeline: UUID, *entries: NewEntry) -> list[Entry]:
    """The entries, appended in a transaction of their own."""
    return in_transaction(
        lambda journal: [journal.append(timeline, new) for new in entries], timelines=[timeline]
    )


def positions(area: Area) -> list[int]:
    return [entry.position for entry in entries_after(area.pk, 0)]


def head(area: Area) -> Head:
    return Head.objects.get(pk=area.pk)


def remove_triggers() -> None:
    # PostgreSQL changes no trigger of a table whose foreign keys are still to be checked.
    connection.check_constraints()
    remove_from_entries(connection.schema_editor())


def install_missing_triggers() -> None:
    if faults(connection, GUARDS):
        install_on_entries(connection.schema_editor())


@contextmanager
def tampering() -> Iterator[None]:
    """A context in which entries can be changed, as the owner of the database could."""
    remove_triggers()
    yield
    connection.check_constraints()
    install_on_entries(connection.schema_editor())


@dataclass
class Held:
    """A writer on a connection of its own that has appended its entries and holds its transaction open."""

    timeline: UUID
    entry: NewEntry = field(default_factory=note)
    written: Event = field(default_factory=Event)
    released: Event = field(default_factory=Event)
    keeps: bool = True
    position: int | None = None
    backend: int | None = None

    def __post_init__(self) -> None:
        self.thread = Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            with transaction.atomic():
                self.backend = backend_pid(connection)
                [entry] = write(self.timeline, self.entry)
                self.position = entry.position
                self.written.set()
                assert self.released.wait(WITHIN_S)
                transaction.set_rollback(not self.keeps)
        finally:
            connection.close()

    def end(self, *, keep: bool) -> None:
        """Let it commit, or roll back, and wait until it has."""
        self.keeps = keep
        self.released.set()
        self.thread.join(WITHIN_S)


def backend_pid(of: BaseDatabaseWrapper) -> int:
    with of.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def run_sql(statement: str, parameters: list[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
