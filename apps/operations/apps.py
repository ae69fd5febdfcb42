from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "apps.operations"

    def ready(self) -> None:
        from apps.journal.kinds import registry
        from apps.operations.projection import KIND_MODULE

        registry.add(KIND_MODULE)
