"""Database triggers that make rows unchangeable, the same promise on PostgreSQL and SQLite."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from apps.core.technical import OperatorText, ProgramText

ENTRY_TABLE = "journal_entry"
TRIGGER_NAMES = (f"{ENTRY_TABLE}_no_update", f"{ENTRY_TABLE}_no_delete")
REFUSAL: OperatorText = "entries are never changed or deleted: write a later entry"


def install_on_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    for name in TRIGGER_NAMES:
        schema_editor.execute(_create(schema_editor.connection.vendor, name))


def remove_from_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_table: ProgramText = f" ON {ENTRY_TABLE}" if schema_editor.connection.vendor == "postgresql" else ""
    for name in TRIGGER_NAMES:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


def _create(vendor: str, name: str) -> ProgramText:
    verb = name.rsplit("_", 1)[1].upper()
    head = f"CREATE TRIGGER {name} BEFORE {verb} ON {ENTRY_TABLE} FOR EACH ROW "
    if vendor == "postgresql":
        return head + "EXECUTE FUNCTION journal_refuse()"
    return head + f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"


def installed(connection: BaseDatabaseWrapper) -> set[str]:
    """Names of the entry triggers that the database has."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname = ANY(%s)", [list(TRIGGER_NAMES)])
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {row[0] for row in cursor.fetchall()} & set(TRIGGER_NAMES)
