"""Lets the database of tests be emptied between tests that commit: the triggers that refuse it are made again at once."""

from __future__ import annotations

from typing import Any


def let_tests_empty_tables() -> None:
    """Django empties tables by TRUNCATE on PostgreSQL and by DELETE on SQLite; the product's own triggers refuse both."""
    from django.db import connection

    from apps.audit.guards import GUARDS as OF_AUDIT
    from apps.core.append_only import Guard
    from apps.journal.triggers import GUARDS as OF_JOURNAL

    plain = connection.ops.sql_flush
    vendor = connection.vendor

    def without_guards(*given: Any, **named: Any) -> list[str]:
        guards = [guard for guard in (*OF_AUDIT, *OF_JOURNAL) if guard.is_for(vendor)]
        statements = plain(*given, **named)
        if not statements:
            return statements
        return [*(_off(guard) for guard in guards), *statements, *(_on(guard) for guard in guards)]

    def _off(guard: Guard) -> str:
        if vendor == "postgresql":
            return f"ALTER TABLE {guard.table} DISABLE TRIGGER {guard.name}"
        return f"DROP TRIGGER IF EXISTS {guard.name}"

    def _on(guard: Guard) -> str:
        if vendor == "postgresql":
            return f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}"
        return guard.statement(vendor)

    vars(connection.ops)["sql_flush"] = without_guards
