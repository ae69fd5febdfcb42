"""The two books of the audit: nobody changes them, and anyone who could is found out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, transaction
from django.db.utils import IntegrityError

from apps.accounts.models import Area
from apps.audit.actions import Access, Reader, Reading, note_first_reads, note_reads, write_access
from apps.audit.apps import guards_stand
from apps.audit.chain import next_digest, verify_books
from apps.audit.guards import GUARDS, REFUSAL
from apps.audit.models import FIRST, AccessAct, AccessEvent, Book, Read, ReadKind
from apps.core.append_only import install, remove
from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.journal.anchors import anchors_now, fault_of_book_anchors
from tests.journal.conftest import area
from tests.journal.entries import begin_timeline

__all__ = ["area"]

READER = Reader(person=new_id(), agency=new_id(), sign_in=new_id())


def reading(**more: Any) -> Reading:
    given: dict[str, Any] = {
        "kind": ReadKind.SUBJECT,
        "endpoint": "snapshot",
        "incident": new_id(),
        "clearance": "crew",
        "classes": ("clinical", "identity"),
        "purpose": "care",
    }
    return Reading(**given | more)


@pytest.fixture
def books(db: None) -> None:
    note_reads(READER, [reading(), reading()])
    note_reads(READER, [reading()])
    write_access([Access(act=AccessAct.SIGNED_IN, person=READER.person, address="192.0.2.7")])


@contextmanager
def tampering() -> Iterator[None]:
    """As the owner of the database could."""
    remove(connection.schema_editor(), GUARDS)
    yield
    install(connection.schema_editor(), GUARDS)


def faults() -> list[str | None]:
    return [book.fault for book in verify_books()]


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.usefixtures("books")
def test_what_is_written_is_numbered_and_chained() -> None:
    assert list(Read.objects.order_by("pk").values_list("position", flat=True)) == [1, 2, 3]
    assert [(book.book, book.rows, book.fault) for book in verify_books()] == [
        ("access", 1, None),
        ("reads", 3, None),
    ]


CHANGES: dict[str, Callable[[], Any]] = {
    "UPDATE of a reading": lambda: Read.objects.filter(position=2).update(person=new_id()),
    "DELETE of a reading": lambda: Read.objects.filter(position=2).delete(),
    "UPDATE of an event": lambda: AccessEvent.objects.update(address="192.0.2.8"),
    "DELETE of an event": lambda: AccessEvent.objects.all().delete(),
    "an UPDATE that makes a row old": lambda: Read.objects.update(at=now() - timedelta(days=900)),
}


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_every_change_and_finds_it_where_it_could_not(change: str) -> None:
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        CHANGES[change]()
    assert faults() == [None, None]
    with tampering():
        CHANGES[change]()
    assert len([fault for fault in faults() if fault]) == 1


@pytest.mark.usefixtures("books")
def test_rows_deleted_and_numbered_and_chained_again_differ_from_the_head() -> None:
    head = Book.objects.get(pk="reads").digest
    with tampering():
        Read.objects.filter(position=1).delete()
        Read.objects.filter(position=2).update(position=1)
        Read.objects.filter(position=3).update(position=2)
    assert faults()[1] == "position 1 of reads is not what was written"
    assert Book.objects.get(pk="reads").digest == head


@pytest.mark.usefixtures("books")
def test_truncate_is_refused() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        run("TRUNCATE audit_read")


def test_the_boot_check_names_each_missing_trigger(db: None) -> None:
    assert guards_stand(app_configs=None, databases=["default"]) == []
    for guard in GUARDS:
        if not guard.is_for(connection.vendor):
            continue
        with transaction.atomic():
            run(
                f"DROP TRIGGER {guard.name}"
                + (f" ON {guard.table}" if connection.vendor == "postgresql" else "")
            )
            [error] = guards_stand(app_configs=None, databases=["default"])
            assert error.msg.startswith(f"The trigger {guard.name} is missing")
            transaction.set_rollback(True)


@pytest.mark.usefixtures("books")
def test_the_command_names_a_bad_row_and_a_missing_trigger() -> None:
    said = StringIO()
    call_command("verify_journal", stdout=said)
    assert "reads: 3 rows, chain holds" in said.getvalue()
    with tampering():
        Read.objects.filter(position=3).update(clearance="none")
        with pytest.raises(CommandError, match="fault"):
            call_command("verify_journal", stdout=said)
    assert "reads: position 3 of reads is not what was written" in said.getvalue()
    assert "The trigger audit_read_no_update is missing" in said.getvalue()


def test_the_same_subject_at_the_same_clearance_is_one_reading_of_a_sign_in(db: None) -> None:
    first = reading()
    higher = reading(incident=first.incident, clearance="full")
    for given in ([first], [first], [first, higher], [higher]):
        note_first_reads(READER, given)
    note_first_reads(Reader(person=READER.person, agency=READER.agency, sign_in=new_id()), [first])
    assert list(Read.objects.order_by("position").values_list("clearance", flat=True)) == [
        "crew",
        "full",
        "crew",
    ]


def test_what_is_older_than_a_year_can_be_deleted_and_nothing_younger(db: None) -> None:
    with pretending_it_is(now() - timedelta(days=366)):
        note_reads(READER, [reading()])
    with pretending_it_is(now() - timedelta(days=364)):
        note_reads(READER, [reading()])
    Read.objects.filter(position=1).delete()
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        Read.objects.filter(position=2).delete()


def test_forgetting_leaves_a_chain_that_holds_and_says_what_went(db: None) -> None:
    for days in (3000, 2950, 10):
        with pretending_it_is(now() - timedelta(days=days)):
            note_reads(READER, [reading()])
    call_command("forget_audit", stdout=StringIO())
    assert list(Read.objects.values_list("position", flat=True)) == [3]
    assert faults() == [None, None]
    [event] = AccessEvent.objects.all()
    assert (event.act, event.code, event.times) == ("rows_forgotten", "reads", 2)
    with tampering():
        Read.objects.all().delete()
    assert faults() == [None, "reads says position 3, its rows end at 2"]
    with pytest.raises(CommandError, match="366 days"):
        call_command("forget_audit", reads_days=30)


@pytest.mark.usefixtures("books")
def test_rows_chained_again_with_the_head_set_differ_from_the_anchor(area: Area) -> None:
    begin_timeline(area)
    anchors = anchors_now()
    book = Book.objects.get(pk="reads")
    assert [fault_of_book_anchors(one, anchors) for one in Book.objects.all()] == [None, None]
    with tampering():
        Read.objects.filter(position=1).delete()
        digest = FIRST
        for position, row in enumerate(Read.objects.order_by("position"), 1):
            row.position = position
            row.digest = digest = next_digest(digest, row)
            row.save()
        Book.objects.filter(pk="reads").update(position=2, digest=digest)
    assert faults() == [None, None]
    book.refresh_from_db()
    assert str(fault_of_book_anchors(book, anchors)).startswith(
        "position 3 of reads is not the one that was anchored"
    )
