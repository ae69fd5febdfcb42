from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register


class AftercareConfig(AppConfig):
    name = "apps.aftercare"

    def ready(self) -> None:
        from apps.aftercare.projection import KIND_MODULE
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        register(schedule_can_be_read)


def schedule_can_be_read(**_: Any) -> list[CheckMessage]:
    """A system check that reads the schedule, so that a fault is found at start and not when the first job ends."""
    from apps.aftercare.selectors import schedule
    from apps.doctrine.part_file import PartFileError

    try:
        schedule()
    except (PartFileError, OSError) as fault:
        return [Error(f"CHECK_INS_FILE cannot be used: {fault}", id="aftercare.E001")]
    return []
