from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "apps.care"

    def ready(self) -> None:
        from apps.care.kinds import CHAPTER
        from apps.journal.kinds import register

        register.add(CHAPTER)
