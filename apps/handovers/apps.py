from dataclasses import replace

from django.apps import AppConfig


class HandoversConfig(AppConfig):
    name = "apps.handovers"

    def ready(self) -> None:
        from apps.handovers.erasing import erase
        from apps.handovers.fold import KIND_MODULE
        from apps.handovers.state import care_closed_at, taken_over
        from apps.incidents import care_ended, handed_over
        from apps.journal.kinds import registry

        registry.add(replace(KIND_MODULE, erase=erase))
        care_ended.register(care_closed_at, "handovers")
        handed_over.register(taken_over)
