from django.apps import AppConfig


class HandoversConfig(AppConfig):
    name = "apps.handovers"

    def ready(self) -> None:
        from apps.handovers.kinds import CHAPTER
        from apps.journal.kinds import register

        register.add(CHAPTER)
