from django.apps import AppConfig


class DispatchConfig(AppConfig):
    name = "apps.dispatch"

    def ready(self) -> None:
        from apps.dispatch.kinds import CHAPTER
        from apps.journal.kinds import register

        register.add(CHAPTER)
