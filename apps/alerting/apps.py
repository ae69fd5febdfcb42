from django.apps import AppConfig


class AlertingConfig(AppConfig):
    name = "apps.alerting"

    def ready(self) -> None:
        from apps.accounts import sign_ins
        from apps.alerting import escalation, waiting, windows
        from apps.alerting.access import sign_ins_ended
        from apps.alerting.fold import KIND_MODULE
        from apps.deadlines import handlers
        from apps.journal.kinds import registry

        registry.add(KIND_MODULE)
        sign_ins.when_over(sign_ins_ended)
        waiting.register("alarm", escalation.is_waiting)
        handlers.register(windows.DISPLAYED["alarm"], escalation.not_displayed)
        handlers.register(windows.ANSWERED["alarm"], escalation.not_answered)
