from django.apps import AppConfig
from django.core.checks import register as register_check


class InteropConfig(AppConfig):
    name = "apps.interop"

    def ready(self) -> None:
        from apps.interop.papers_check import papers_fit_kinds

        register_check(papers_fit_kinds)
