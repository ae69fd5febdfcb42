from django.apps import AppConfig
from django.core.checks import register as register_check


class ReportsConfig(AppConfig):
    name = "apps.reports"

    def ready(self) -> None:
        from apps.accounts import sign_ins
        from apps.journal.kinds import KindModule, registry
        from apps.reports.remains.erasing import erase
        from apps.reports.remains.tickets import ticket_for
        from apps.reports.routes_check import routes_fit_kinds

        register_check(routes_fit_kinds)
        sign_ins.hand_over_with(ticket_for)
        registry.add(KindModule(room="reports", kinds=(), erase=erase))
