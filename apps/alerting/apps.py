from django.apps import AppConfig


class AlertingConfig(AppConfig):
    name = "apps.alerting"

    def ready(self) -> None:
        from apps.alerting.fold import KIND_MODULE
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
