from django.apps import AppConfig


class AlertingConfig(AppConfig):
    name = "apps.alerting"

    def ready(self) -> None:
        from apps.alerting.kinds import CHAPTER
        from apps.journal.kinds import register

        register.add(CHAPTER)
