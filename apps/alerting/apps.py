from django.apps import AppConfig


class AlertingConfig(AppConfig):
    name = "apps.alerting"

    def ready(self) -> None:
        from apps.alerting import escalation, waiting, windows
        from apps.alerting.fold import KIND_MODULE
        from apps.deadlines import handlers
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        waiting.register("alarm", escalation.is_waiting)
        handlers.register(windows.DISPLAYED["alarm"], escalation.not_displayed)
        handlers.register(windows.ANSWERED["alarm"], escalation.not_answered)
