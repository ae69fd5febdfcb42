"""The triggers of the audit: rows are never changed, and deleted only when they are older than a year."""

from __future__ import annotations

from apps.core.append_only import Guard
from apps.core.technical import OperatorText

REFUSAL: OperatorText = "the audit is never changed: only what is older than a year can be deleted"
FUNCTION = "audit_refuse"
IS_OLD = {
    "postgresql": "OLD.at < (now() - '365 days'::interval)",
    "sqlite": "OLD.at < datetime('now', '-365 days')",
}
TABLES = ("audit_read", "audit_accessevent")


def _of(table: str) -> tuple[Guard, ...]:
    return (
        Guard(table=table, verb="UPDATE", refusal=REFUSAL, function=FUNCTION),
        Guard(table=table, verb="DELETE", refusal=REFUSAL, function=FUNCTION, unless=IS_OLD),
        Guard(table=table, verb="TRUNCATE", refusal=REFUSAL, function=FUNCTION),
    )


GUARDS = tuple(guard for table in TABLES for guard in _of(table))
