from dataclasses import replace

from django.apps import AppConfig


class DispatchConfig(AppConfig):
    name = "apps.dispatch"

    def ready(self) -> None:
        from apps.deadlines import handlers
        from apps.dispatch import deadline_kinds
        from apps.dispatch.erasing import erase
        from apps.dispatch.escalation import not_answered, not_displayed
        from apps.dispatch.fold import KIND_MODULE
        from apps.dispatch.reassessment import reassess
        from apps.journal.kinds import registry

        registry.add(replace(KIND_MODULE, erase=erase))
        handlers.register(deadline_kinds.DISPLAYED, not_displayed)
        handlers.register(deadline_kinds.ANSWERED, not_answered)
        handlers.register(deadline_kinds.REASSESS, reassess)
