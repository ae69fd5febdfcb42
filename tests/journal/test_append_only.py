"""Nobody changes or deletes an entry: the database itself refuses, whichever way it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.db.utils import IntegrityError

from apps.accounts.models import Area
from apps.core.append_only import Guard
from apps.journal.apps import triggers_stand
from apps.journal.models import Entry, Text, Timeline
from apps.journal.triggers import ENTRY_TABLE, GUARDS, KEPT_OF_AN_ENTRY, REFUSAL
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
    assert triggers_stand(app_configs=None, databases=["default"]) == []


def _here() -> list[Guard]:
    return [guard for guard in GUARDS if guard.is_for(connection.vendor)]


def _faults() -> list[str]:
    errors = triggers_stand(app_configs=None, databases=["default"])
    assert {(error.id, error.is_serious()) for error in errors} <= {("journal.E001", True)}
    return [error.msg.removesuffix(": entries could be changed. Run migrate again.") for error in errors]


def _on_table(guard: Guard) -> str:
    return f" ON {guard.table}" if connection.vendor == "postgresql" else ""


def test_the_check_names_each_missing_trigger(db: None) -> None:
    for guard in _here():
        with transaction.atomic():
            run_sql(f"DROP TRIGGER {guard.name}{_on_table(guard)}")
            assert _faults() == [f"The trigger {guard.name} is missing"]
            transaction.set_rollback(True)


def test_the_check_names_a_trigger_of_the_right_name_that_lets_everything_through(db: None) -> None:
    for guard in _here():
        weaker = replace(guard, unless=dict.fromkeys(("postgresql", "sqlite"), "1 = 1"))
        if guard.verb == "TRUNCATE":
            continue
        with transaction.atomic():
            run_sql(f"DROP TRIGGER {guard.name}{_on_table(guard)}")
            run_sql(weaker.statement(connection.vendor))
            assert len(_faults()) == 1
            transaction.set_rollback(True)


def test_an_erasing_trigger_that_keeps_one_column_less_is_found(db: None) -> None:
    guard = next(one for one in _here() if one.name == f"{ENTRY_TABLE}_no_update")
    vendor = connection.vendor
    run_sql(f"DROP TRIGGER {guard.name}{_on_table(guard)}")
    run_sql(replace(guard, unless={vendor: guard.unless[vendor].rsplit(" AND ", 1)[0]}).statement(vendor))
    if vendor == "postgresql":
        run_sql(f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}")
    assert _faults() == [f"The trigger {guard.name} is not what it was made as"]


def test_brackets_that_turn_the_condition_round_are_found(db: None) -> None:
    _only_on_postgresql()
    guard = next(one for one in _here() if one.name == f"{ENTRY_TABLE}_no_update")
    run_sql(f"DROP TRIGGER {guard.name}{_on_table(guard)}")
    first, rest = guard.unless["postgresql"].split(" AND ", 1)
    run_sql(
        f"CREATE TRIGGER {guard.name} BEFORE UPDATE ON {guard.table} FOR EACH ROW WHEN ((NOT {first}) AND {rest}) "
        f"EXECUTE FUNCTION {guard.function}()"
    )
    run_sql(f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}")
    assert _faults() == [f"The trigger {guard.name} is not what it was made as"]


def _only_on_postgresql() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE, cannot switch a trigger off and has no functions of triggers")


@pytest.mark.parametrize("way", ["DISABLE TRIGGER {0}", "DISABLE TRIGGER ALL", "ENABLE TRIGGER {0}"])
def test_the_check_names_a_trigger_that_is_switched_off(db: None, way: str) -> None:
    """One that is on, but not ALWAYS, is off for anyone who sets `session_replication_role`."""
    _only_on_postgresql()
    guard = GUARDS[0]
    run_sql(f"ALTER TABLE {guard.table} {way.format(guard.name)}")
    assert f"The trigger {guard.name} is switched off" in _faults()


def test_the_check_names_a_function_that_no_longer_refuses(db: None) -> None:
    _only_on_postgresql()
    run_sql(
        "CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
    )
    assert _faults() == [
        f"The function journal_refuse of the trigger {guard.name} is not what it was made as"
        for guard in _here()
    ]


@pytest.mark.parametrize("role", ["origin", "replica"])
def test_truncate_and_a_role_of_a_replica_change_nothing(area: Area, role: str) -> None:
    _only_on_postgresql()
    begin_timeline(area)
    connection.check_constraints()
    run_sql(f"SET LOCAL session_replication_role = {role}")
    for statement in (
        "TRUNCATE journal_entry",
        "TRUNCATE journal_story CASCADE",
        "DELETE FROM journal_entry",
    ):
        with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
            run_sql(statement)
    assert Entry.objects.count() == 1


def test_the_command_check_fails_without_triggers(db: None) -> None:
    remove_triggers()
    with pytest.raises(SystemCheckError, match=f"{len(_here())} issues"):
        call_command("check", databases=["default"])


def test_a_database_without_the_table_is_not_reproached(db: None) -> None:
    assert triggers_stand(app_configs=None, databases=None) == []
    assert triggers_stand(app_configs=None, databases=[]) == []
