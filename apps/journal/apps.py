from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags
from django.core.checks import register as register_check
from django.db import connections


class JournalConfig(AppConfig):
    name = "apps.journal"

    def ready(self) -> None:
        from apps.journal.corrections import KIND_MODULE
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        register_check(triggers_stand, Tags.database)
        register_check(no_free_words)


def no_free_words(*, app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to serve with a payload that could hold words that nobody can erase alone."""
    from apps.journal.free_words import faults_of
    from apps.journal.kinds import registry

    return [Error(fault, id="journal.E002") for kind in registry for fault in faults_of(kind)]


def triggers_stand(
    *, app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Refuse to serve from a database that would let an entry be changed."""
    from apps.core.append_only import faults
    from apps.journal.triggers import GUARDS

    found = [fault for alias in databases or [] for fault in faults(connections[alias], GUARDS)]
    return [
        Error(f"{fault}: entries could be changed. Run migrate again.", id="journal.E001") for fault in found
    ]
