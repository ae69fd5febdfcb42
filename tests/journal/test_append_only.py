"""Nobody changes or deletes an entry: the database itself refuses, whichever way it is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.db.utils import IntegrityError

from apps.accounts.models import Area
from apps.journal.apps import triggers_stand
from apps.journal.models import Entry, Text, Timeline
from apps.journal.triggers import KEPT_OF_AN_ENTRY, REFUSAL, TRIGGER_NAMES, TRIGGERS, installed
from tests.journal.entries import begin_timeline, note, remove_triggers, run_sql


def _save_again() -> None:
    entry = Entry.objects.get()
    entry.kind = "pulse_returned"
    entry.save()


WAYS: dict[str, Callable[[], Any]] = {
    "a queryset's update": lambda: Entry.objects.update(kind="pulse_returned"),
    "an update that changes nothing": lambda: Entry.objects.update(kind="incident_opened"),
    "a queryset's delete": lambda: Entry.objects.all().delete(),
    "an instance saved again": _save_again,
    "an instance deleted": lambda: Entry.objects.get().delete(),
    "an erasure of one column": lambda: run_sql("UPDATE journal_entry SET erased_at = received_at"),
    "an erasure that changes more": lambda: run_sql(
        "UPDATE journal_entry SET payload = '{}', salt = '', erased_at = received_at, kind = 'pulse_returned'"
    ),
    "an erasure that keeps the salt": lambda: run_sql(
        "UPDATE journal_entry SET payload = '{}', erased_at = received_at"
    ),
    "UPDATE": lambda: run_sql("UPDATE journal_entry SET payload = '{}'"),
    "UPDATE of the digest": lambda: run_sql("UPDATE journal_entry SET digest = ''"),
    "DELETE": lambda: run_sql("DELETE FROM journal_entry"),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_database_refuses(area: Area, way: str) -> None:
    begin_timeline(area)
    before = Entry.objects.values().get()
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        WAYS[way]()
    assert Entry.objects.values().get() == before


def test_an_upsert_is_refused_too(area: Area) -> None:
    begin_timeline(area)
    entry = Entry.objects.get()
    entry.kind = "pulse_returned"
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        Entry.objects.bulk_create(
            [entry], update_conflicts=True, unique_fields=["id"], update_fields=["kind"]
        )
    assert Entry.objects.get().kind == "incident_opened"


def test_an_entry_is_erased_once(area: Area) -> None:
    begin_timeline(area)
    erase = "UPDATE journal_entry SET payload = '{}', salt = '', erased_at = received_at"
    run_sql(erase)
    assert Entry.objects.values_list("payload", "salt").get() == ({}, "")
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        run_sql(erase)


def test_every_other_column_is_kept_when_an_entry_is_erased() -> None:
    columns = {field.column for field in Entry._meta.concrete_fields}
    assert set(KEPT_OF_AN_ENTRY) == columns - {"payload", "salt", "erased_at"}


def test_what_an_entry_stands_on_cannot_go_from_under_it(area: Area) -> None:
    timeline = begin_timeline(area, note("Collapse was seen."))
    for row in (Timeline.objects.get(pk=timeline), Text.objects.get(), area):
        with pytest.raises(ProtectedError), transaction.atomic():
            row.delete()
    assert Entry.objects.count() == 2


def test_the_triggers_stand_and_the_check_is_content(db: None) -> None:
    assert installed(connection) == set(TRIGGER_NAMES)
    assert triggers_stand(app_configs=None, databases=["default"]) == []


@pytest.mark.parametrize("missing", TRIGGER_NAMES)
def test_the_check_names_a_missing_trigger(db: None, missing: str) -> None:
    on_table = f" ON {TRIGGERS[missing][1]}" if connection.vendor == "postgresql" else ""
    run_sql(f"DROP TRIGGER {missing}{on_table}")
    [error] = triggers_stand(app_configs=None, databases=["default"])
    assert (error.id, error.is_serious()) == ("journal.E001", True)
    assert error.msg == f"The trigger {missing} is missing: entries could be changed. Run migrate again."


def test_the_command_check_fails_without_triggers(db: None) -> None:
    remove_triggers()
    with pytest.raises(SystemCheckError, match="5 issues"):
        call_command("check", databases=["default"])


def test_a_database_without_the_table_is_not_reproached(db: None) -> None:
    assert triggers_stand(app_configs=None, databases=None) == []
    assert triggers_stand(app_configs=None, databases=[]) == []
