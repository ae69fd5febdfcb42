from django.apps import AppConfig
from django.core.checks import register as register_check


class ReportsConfig(AppConfig):
    name = "apps.reports"

    def ready(self) -> None:
        from apps.reports.routes_check import routes_fit_kinds

        register_check(routes_fit_kinds)
