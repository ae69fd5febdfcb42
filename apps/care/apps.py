from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "apps.care"

    def ready(self) -> None:
        from apps.care.fold import KIND_MODULE
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
