from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "apps.incidents"

    def ready(self) -> None:
        from apps.alerting import waiting
        from apps.incidents.projection import CHAPTER
        from apps.incidents.rules import is_waiting
        from apps.journal.kinds import register

        register.add(CHAPTER)
        waiting.register(is_waiting)
