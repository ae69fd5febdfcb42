"""Database triggers that make rows unchangeable, the same promise on PostgreSQL and SQLite.

Of an entry one UPDATE is let through, once: payload, salt and nothing else are emptied, and the time of it is set. Of a text
likewise its body.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from apps.core.technical import OperatorText, ProgramText

ENTRY_TABLE = "journal_entry"
TEXT_TABLE = "journal_text"
ERASURE_TABLE = "journal_erasure"
REFUSAL: OperatorText = "entries are never changed or deleted: write a later entry"
KEPT_OF_AN_ENTRY = (
    "id",
    "stream_id",
    "position",
    "story_id",
    "seq",
    "kind",
    "version",
    "payload_digest",
    "text_id",
    "text_digest",
    "unit",
    "author_id",
    "agency_id",
    "device",
    "occurred_at",
    "device_at",
    "received_at",
    "recorded_at",
    "clock_offset_ms",
    "flags",
    "report_digest",
    "digest",
)
KEPT_OF_A_TEXT = ("id", "story_id")
TRIGGERS: dict[str, tuple[str, str]] = {
    f"{ENTRY_TABLE}_no_update": ("UPDATE", ENTRY_TABLE),
    f"{ENTRY_TABLE}_no_delete": ("DELETE", ENTRY_TABLE),
    f"{TEXT_TABLE}_no_update": ("UPDATE", TEXT_TABLE),
    f"{ERASURE_TABLE}_no_update": ("UPDATE", ERASURE_TABLE),
    f"{ERASURE_TABLE}_no_delete": ("DELETE", ERASURE_TABLE),
}
TRIGGER_NAMES = tuple(TRIGGERS)


def install_on_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    for name in TRIGGER_NAMES:
        schema_editor.execute(_create(schema_editor.connection.vendor, name))


def remove_from_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for name, (_, table) in TRIGGERS.items():
        on_table: ProgramText = f" ON {table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


def _create(vendor: str, name: str) -> ProgramText:
    verb, table = TRIGGERS[name]
    head = (
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW {_unless_erasing(vendor, verb, table)}"
    )
    if vendor == "postgresql":
        return head + "EXECUTE FUNCTION journal_refuse()"
    return head + f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"


def _unless_erasing(vendor: str, verb: str, table: str) -> ProgramText:
    """The condition under which an UPDATE is refused: always, unless it is the one that erases."""
    if verb != "UPDATE" or table == ERASURE_TABLE:
        return ""
    same = "IS NOT DISTINCT FROM" if vendor == "postgresql" else "IS"
    empty = "'{}'::jsonb" if vendor == "postgresql" else "'{}'"
    emptied = {
        ENTRY_TABLE: (f"NEW.payload = {empty}", "NEW.salt = ''"),
        TEXT_TABLE: ("NEW.body = ''",),
    }[table]
    kept = {ENTRY_TABLE: KEPT_OF_AN_ENTRY, TEXT_TABLE: KEPT_OF_A_TEXT}[table]
    once = ("OLD.erased_at IS NULL", "NEW.erased_at IS NOT NULL")
    allowed = (*once, *emptied, *(f"NEW.{column} {same} OLD.{column}" for column in kept))
    return f"WHEN (NOT ({' AND '.join(allowed)})) "


def installed(connection: BaseDatabaseWrapper) -> set[str]:
    """Names of the triggers of the journal that the database has."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname = ANY(%s)", [list(TRIGGER_NAMES)])
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {row[0] for row in cursor.fetchall()} & set(TRIGGER_NAMES)
