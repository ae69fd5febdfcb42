from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags
from django.core.checks import register as register_check
from django.db import connections


class AuditConfig(AppConfig):
    name = "apps.audit"

    def ready(self) -> None:
        register_check(guards_stand, Tags.database)


def guards_stand(
    *, app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Refuse to serve from a database that would let the audit be changed."""
    from apps.audit.guards import GUARDS
    from apps.core.append_only import faults

    found = [fault for alias in databases or [] for fault in faults(connections[alias], GUARDS)]
    return [
        Error(f"{fault}: the audit could be changed. Run migrate again.", id="audit.E001") for fault in found
    ]
