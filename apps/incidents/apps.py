from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "apps.incidents"

    def ready(self) -> None:
        from apps.incidents.projection import CHAPTER
        from apps.journal.kinds import register

        register.add(CHAPTER)
