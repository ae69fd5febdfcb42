from dataclasses import replace

from django.apps import AppConfig


class HandoversConfig(AppConfig):
    name = "apps.handovers"

    def ready(self) -> None:
        from apps.handovers.erasing import erase
        from apps.handovers.kinds import KIND_MODULE
        from apps.journal.kinds import registry

        registry.add(replace(KIND_MODULE, erase=erase))
