"""The role that serves can do all that the product does, and nothing to the rows that are never changed."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from apps.audit.guards import TABLES
from apps.journal.triggers import ENTRY_TABLE, ERASURE_TABLE, TEXT_TABLE
from apps.runtime.application_role import APPEND_ONLY, grant
from tests.harness.installation import SERVED, Installation
from tests.harness.postgres import APPLICATION, OWNER

ALLOWED = [
    "SELECT count(*) FROM journal_entry",
    "SELECT 1 FROM journal_entry FOR UPDATE",
    "UPDATE journal_head SET position = position",
    "UPDATE audit_book SET position = position",
    "DELETE FROM django_session",
]
REFUSED = [
    *(f"{verb} {table}" for verb in ("DELETE FROM", "TRUNCATE", "DROP TABLE") for table in APPEND_ONLY),
    *(f"ALTER TABLE {table} DISABLE TRIGGER ALL" for table in APPEND_ONLY),
    *(f"DROP TRIGGER {table}_no_update ON {table}" for table in APPEND_ONLY),
    "UPDATE journal_entry SET digest = ''",
    "UPDATE journal_entry SET author_id = NULL",
    "UPDATE audit_read SET person = incident",
    "UPDATE audit_accessevent SET address = ''",
    "UPDATE journal_erasure SET basis = ''",
    "DELETE FROM journal_head",
    "DELETE FROM audit_book",
    "DELETE FROM django_migrations",
    "SET session_replication_role = replica",
    "CREATE TABLE mine (id int)",
    "CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "ALTER ROLE coresponder_application SUPERUSER",
    "SET ROLE coresponder",
]


def outcome(line: psycopg.Connection, statement: str) -> str:
    try:
        with line.transaction(force_rollback=True):
            line.execute(statement.encode())
    except psycopg.errors.InsufficientPrivilege:
        return "refused"
    except psycopg.errors.RestrictViolation:
        return "refused by the trigger"
    return "done"


def test_what_serves_may_insert_and_read_and_change_nothing_that_was_written(
    serve: Callable[..., Installation],
) -> None:
    installation = serve(SERVED)
    assert set(APPEND_ONLY) == {ENTRY_TABLE, TEXT_TABLE, ERASURE_TABLE, *TABLES}
    with psycopg.connect(installation.environment["DATABASE_URL"], autocommit=True) as line:
        assert line.info.user == APPLICATION
        assert {statement: outcome(line, statement) for statement in ALLOWED} == dict.fromkeys(
            ALLOWED, "done"
        )
        assert {statement: outcome(line, statement) for statement in REFUSED} == dict.fromkeys(
            REFUSED, "refused"
        )
    # The same as the owner: the rights are what refuses, not a mistake in the statements.
    address = urlsplit(installation.environment["DATABASE_URL"])
    owner = urlunsplit(address._replace(netloc=address.netloc.replace(APPLICATION, OWNER, 1)))
    with psycopg.connect(owner, autocommit=True) as line:
        assert outcome(line, "ALTER TABLE journal_entry DISABLE TRIGGER ALL") == "done"


@pytest.mark.parametrize("url", ["postgres://coresponder@host/name", "postgres://:secret@host/name"])
def test_a_role_without_a_name_or_a_password_is_refused(db: None, url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="APPLICATION_DATABASE_URL"):
        grant(url)


def test_the_owner_is_no_role_for_the_application(db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no roles")
    user = connection.settings_dict["USER"]
    with pytest.raises(ImproperlyConfigured, match="names the owner of the tables"):
        grant(f"postgres://{user}:secret@host/name")
