"""The database role that the web servers and the worker connect as: it writes rows, and cannot switch off what guards them.

It owns no table, so it can neither drop nor disable a trigger, nor TRUNCATE. In the append-only tables it inserts and reads; of an
entry and its text it may change what an erasure empties, and the triggers see to it that nothing else is done with that.
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from psycopg import sql

from apps.audit.guards import TABLES as OF_AUDIT
from apps.core.technical import ProgramText
from apps.journal.triggers import ENTRY_TABLE, ERASURE_TABLE, TEXT_TABLE

APPEND_ONLY = (ENTRY_TABLE, TEXT_TABLE, ERASURE_TABLE, *OF_AUDIT)
ERASABLE = {ENTRY_TABLE: ("payload", "salt", "erased_at"), TEXT_TABLE: ("body", "erased_at")}
ENDS_OF_CHAINS = ("journal_head", "audit_book")
READ_ONLY = ("django_migrations",)


def grant(url: str) -> None:
    """Make the role of this address, or give it its password and rights again. The connection is the owner's."""
    asked = urlsplit(url)
    name, password = unquote(asked.username or ""), unquote(asked.password or "")
    if connection.vendor != "postgresql":
        raise ImproperlyConfigured("APPLICATION_DATABASE_URL is for PostgreSQL: leave it empty.")
    if not name or not password:
        raise ImproperlyConfigured("APPLICATION_DATABASE_URL names no role or no password.")
    if name == connection.settings_dict["USER"]:
        raise ImproperlyConfigured(
            "APPLICATION_DATABASE_URL names the owner of the tables: give the application a role of its own."
        )
    role = sql.Identifier(name)
    _make(name, role, password)
    for statement in _rights():
        _run(sql.SQL(statement).format(role=role))


def _make(name: str, role: sql.Identifier, password: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
        verb = "ALTER" if cursor.fetchone() else "CREATE"
    attributes: ProgramText = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD"
    _run(sql.SQL(verb + " ROLE {} " + attributes + " {}").format(role, sql.Literal(password)))


def _rights() -> list[ProgramText]:
    """What takes every right away and gives those that are needed, in order."""
    columns = (
        f"GRANT UPDATE ({', '.join(names)}) ON {table} TO {{role}}" for table, names in ERASABLE.items()
    )
    return [
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}",
        "GRANT USAGE ON SCHEMA public TO {role}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
        f"REVOKE UPDATE, DELETE ON {', '.join(APPEND_ONLY)} FROM {{role}}",
        f"REVOKE DELETE ON {', '.join(ENDS_OF_CHAINS)} FROM {{role}}",
        f"REVOKE INSERT, UPDATE, DELETE ON {', '.join(READ_ONLY)} FROM {{role}}",
        *columns,
    ]


def _run(statement: sql.Composed) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(cursor.connection))
