from dataclasses import replace

from django.apps import AppConfig
from django.core.checks import register as register_check


class IncidentsConfig(AppConfig):
    name = "apps.incidents"

    def ready(self) -> None:
        from apps.alerting import waiting
        from apps.incidents.projection import KIND_MODULE
        from apps.incidents.rules import is_waiting
        from apps.incidents.taskings.fold import KIND_MODULE as TASKINGS
        from apps.incidents.taskings.projection import project
        from apps.incidents.visibility_check import visibility_fits_kinds
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        registry.add(replace(TASKINGS, project=project))
        waiting.register("alert", is_waiting)
        register_check(visibility_fits_kinds)
