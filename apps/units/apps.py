from dataclasses import replace

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "apps.units"

    def ready(self) -> None:
        from apps.journal.kinds import registry
        from apps.units.erasing import erase
        from apps.units.kinds import KIND_MODULE

        registry.add(replace(KIND_MODULE, erase=erase))
