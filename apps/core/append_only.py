"""Triggers that make rows unchangeable: the same promise on PostgreSQL and SQLite, and the proof that it still holds.

On PostgreSQL they fire whatever `session_replication_role` says (ENABLE ALWAYS), and TRUNCATE, which SQLite does not have, is
refused too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from apps.core.technical import OperatorText, ProgramText

Verb = Literal["UPDATE", "DELETE", "TRUNCATE"]
POSTGRESQL = "postgresql"
ALWAYS = "A"


@dataclass(frozen=True, kw_only=True)
class Guard:
    """One trigger: it refuses one verb on one table. `function`: what PostgreSQL calls to refuse.

    `unless`: vendor → the condition under which a row is let through, with brackets where PostgreSQL prints them; none: never.
    """

    table: str
    verb: Verb
    refusal: OperatorText
    function: str
    unless: Mapping[str, ProgramText] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.table}_no_{self.verb.lower()}"

    def is_for(self, vendor: str) -> bool:
        return vendor == POSTGRESQL or self.verb != "TRUNCATE"

    def statement(self, vendor: str) -> ProgramText:
        """What makes the trigger, and what its definition is compared with."""
        each = "STATEMENT" if self.verb == "TRUNCATE" else "ROW"
        when = f"WHEN ((NOT ({self.unless[vendor]}))) " if vendor in self.unless else ""
        head = f"CREATE TRIGGER {self.name} BEFORE {self.verb} ON {self.table} FOR EACH {each} {when}"
        if vendor == POSTGRESQL:
            return f"{head}EXECUTE FUNCTION {self.function}()"
        return f"{head}BEGIN SELECT RAISE(ABORT, '{self.refusal}'); END"

    @property
    def body(self) -> ProgramText:
        return f" BEGIN RAISE EXCEPTION '{self.refusal}' USING ERRCODE = 'restrict_violation'; END "


def install(schema_editor: BaseDatabaseSchemaEditor, guards: Sequence[Guard]) -> None:
    """Make the triggers; those of these names that are there are made again."""
    remove(schema_editor, guards)
    vendor = schema_editor.connection.vendor
    if vendor == POSTGRESQL:
        for function, body in {guard.function: guard.body for guard in guards}.items():
            schema_editor.execute(
                f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
            )
    for guard in guards:
        if guard.is_for(vendor):
            schema_editor.execute(guard.statement(vendor))
        if vendor == POSTGRESQL:
            schema_editor.execute(f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}")


def remove(schema_editor: BaseDatabaseSchemaEditor, guards: Sequence[Guard]) -> None:
    on_postgresql = schema_editor.connection.vendor == POSTGRESQL
    for guard in guards:
        on_table: ProgramText = f" ON {guard.table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {guard.name}{on_table}")


def faults(connection: BaseDatabaseWrapper, guards: Sequence[Guard]) -> list[OperatorText]:
    """One sentence for each trigger that is missing, switched off or not what it was made as."""
    tables = set(connection.introspection.table_names())
    wanted = [guard for guard in guards if guard.table in tables and guard.is_for(connection.vendor)]
    if not wanted:
        return []
    found = _on_postgresql(connection, wanted) if connection.vendor == POSTGRESQL else _on_sqlite(connection)
    return [fault for guard in wanted if (fault := _fault(guard, found.get(guard.name), connection.vendor))]


@dataclass(frozen=True)
class _Found:
    """A trigger as the database has it."""

    statement: str
    is_on: bool = True
    body: str | None = None


def _fault(guard: Guard, found: _Found | None, vendor: str) -> OperatorText | None:
    if found is None:
        return f"The trigger {guard.name} is missing"
    if not found.is_on:
        return f"The trigger {guard.name} is switched off"
    if _plain(found.statement) != _plain(guard.statement(vendor)):
        return f"The trigger {guard.name} is not what it was made as"
    if found.body is not None and _plain(found.body) != _plain(guard.body):
        return f"The function {guard.function} of the trigger {guard.name} is not what it was made as"
    return None


def _on_postgresql(connection: BaseDatabaseWrapper, guards: Sequence[Guard]) -> dict[str, _Found]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, pg_get_triggerdef(t.oid), t.tgenabled, p.prosrc FROM pg_trigger t"
            " JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE t.tgname = ANY(%s) AND c.relname = ANY(%s) AND pg_table_is_visible(c.oid)",
            [[guard.name for guard in guards], [guard.table for guard in guards]],
        )
        return {
            name: _Found(statement, enabled == ALWAYS, body)
            for name, statement, enabled, body in cursor.fetchall()
        }


def _on_sqlite(connection: BaseDatabaseWrapper) -> dict[str, _Found]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return {name: _Found(statement) for name, statement in cursor.fetchall()}


def _plain(statement: str) -> str:
    """As PostgreSQL prints it and as we write it: without casts, quotes of names, the schema, case, and brackets around a name."""
    text = statement.lower().replace("public.", "").replace('"', "")
    text = re.sub(r"::[a-z]+( varying)?(\(\d+\))?(\[\])?", "", text)
    text = re.sub(r"\(([\w.]+)\)", r"\1", text)
    return " ".join(text.split())
