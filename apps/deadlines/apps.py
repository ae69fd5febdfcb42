from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags
from django.core.checks import register as register_check
from django.db import connections


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
    from apps.deadlines.models import Deadline
    from apps.deadlines.selectors import unknown_pending

    table = Deadline._meta.db_table
    return [
        Error(
            f"{count} pending deadlines are of the kind {kind}, which this version does not know: they would never fire.",
            id="deadlines.E002",
        )
        for alias in databases or []
        if table in connections[alias].introspection.table_names()
        for kind, count in unknown_pending(alias)
    ]
