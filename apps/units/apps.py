from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "apps.units"

    def ready(self) -> None:
        from apps.journal.kinds import register
        from apps.units.kinds import CHAPTER

        register.add(CHAPTER)
