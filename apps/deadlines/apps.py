from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags
from django.core.checks import register as register_check
from django.db import connections
from django.db.migrations.loader import MigrationLoader


class DeadlinesConfig(AppConfig):
    name = "apps.deadlines"

    def ready(self) -> None:
        register_check(every_kind_is_handled)
        register_check(every_pending_deadline_is_handled, Tags.database)


def every_kind_is_handled(*, app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to serve with a kind of deadline that can be set and would never fire."""
    from apps.deadlines.handlers import faults

    return [Error(fault, id="deadlines.E001") for fault in faults()]


def every_pending_deadline_is_handled(
    *, app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Refuse to serve from a database whose deadlines this version does not know: a newer one set them."""
    from apps.deadlines.selectors import unknown_pending

    return [
        Error(
            f"{count} pending deadlines are of the kind {kind}, which this version does not know: they would never fire.",
            id="deadlines.E002",
        )
        for alias in databases or []
        if _is_migrated(alias)
        for kind, count in unknown_pending(alias)
    ]


def _is_migrated(alias: str) -> bool:
    """Whether the room's migrations have all run: an upgrade renames kinds, and `migrate` itself asks this check first."""
    loader = MigrationLoader(connections[alias])
    ours = {node for node in loader.graph.nodes if node[0] == "deadlines"}
    return ours <= loader.applied_migrations.keys()
