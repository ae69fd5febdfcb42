"""The triggers of the journal, which make its rows unchangeable.

Of an entry one UPDATE is let through, once: payload, salt and nothing else are emptied, and the time of it is set. Of a text
likewise its body.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from apps.core import append_only
from apps.core.append_only import Guard, Verb
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
FUNCTION = "journal_refuse"
EMPTY = {"postgresql": "'{}'::jsonb", "sqlite": "'{}'"}


def _erasing(emptied: Callable[[str], tuple[str, ...]], kept: Sequence[str]) -> dict[str, ProgramText]:
    """The one UPDATE that is let through, once: what is emptied, and that nothing else is changed."""
    same = {"postgresql": "(NOT (NEW.{0} IS DISTINCT FROM OLD.{0}))", "sqlite": "(NEW.{0} IS OLD.{0})"}
    once = ("(OLD.erased_at IS NULL)", "(NEW.erased_at IS NOT NULL)")
    return {
        vendor: " AND ".join((*once, *emptied(vendor), *(same[vendor].format(column) for column in kept)))
        for vendor in same
    }


UNLESS_ERASING = {
    ENTRY_TABLE: _erasing(
        lambda vendor: (f"(NEW.payload = {EMPTY[vendor]})", "(NEW.salt = '')"), KEPT_OF_AN_ENTRY
    ),
    TEXT_TABLE: _erasing(lambda vendor: ("(NEW.body = '')",), KEPT_OF_A_TEXT),
}
# A text that no entry refers to may be deleted; the foreign key keeps the others.
GUARDED: tuple[tuple[str, Verb], ...] = (
    (ENTRY_TABLE, "UPDATE"),
    (ENTRY_TABLE, "DELETE"),
    (ENTRY_TABLE, "TRUNCATE"),
    (TEXT_TABLE, "UPDATE"),
    (TEXT_TABLE, "TRUNCATE"),
    (ERASURE_TABLE, "UPDATE"),
    (ERASURE_TABLE, "DELETE"),
    (ERASURE_TABLE, "TRUNCATE"),
)
GUARDS = tuple(
    Guard(
        table=table,
        verb=verb,
        refusal=REFUSAL,
        function=FUNCTION,
        unless=UNLESS_ERASING.get(table, {}) if verb == "UPDATE" else {},
    )
    for table, verb in GUARDED
)


def install_on_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    append_only.install(schema_editor, GUARDS)


def remove_from_entries(schema_editor: BaseDatabaseSchemaEditor) -> None:
    append_only.remove(schema_editor, GUARDS)
