from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "apps.incidents"

    def ready(self) -> None:
        from apps.alerting import waiting
        from apps.incidents.projection import KIND_MODULE
        from apps.incidents.rules import is_waiting
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        waiting.register(is_waiting)
