from dataclasses import replace

from django.apps import AppConfig


class DispatchConfig(AppConfig):
    name = "apps.dispatch"

    def ready(self) -> None:
        from apps.alerting import waiting, windows
        from apps.deadlines import handlers
        from apps.dispatch import deadline_kinds
        from apps.dispatch.erasing import erase
        from apps.dispatch.escalation import not_answered, not_displayed
        from apps.dispatch.expiring import access_over, hazard_over
        from apps.dispatch.fold import KIND_MODULE
        from apps.dispatch.inbox.escalation import still_unseen, unseen
        from apps.dispatch.meeting.confirmation import not_confirmed
        from apps.dispatch.no_ambulance import still_none
        from apps.dispatch.reassessment import reassess
        from apps.dispatch.taskings.escalation import review_hold, unacknowledged
        from apps.incidents.caller_says import ACCESS_EXPIRES
        from apps.journal.kinds import registry

        registry.add(replace(KIND_MODULE, erase=erase))
        handlers.register(windows.DISPLAYED["alert"], not_displayed)
        handlers.register(windows.ANSWERED["alert"], not_answered)
        handlers.register(deadline_kinds.REASSESS, reassess)
        handlers.register(deadline_kinds.NO_AMBULANCE, still_none)
        handlers.register(deadline_kinds.DESK_ITEM, unseen)
        handlers.register(deadline_kinds.TASKING, unacknowledged)
        handlers.register(deadline_kinds.HELD_REVIEW, review_hold)
        handlers.register(deadline_kinds.HAZARD_EXPIRES, hazard_over)
        handlers.register(ACCESS_EXPIRES, access_over)
        waiting.register_desk_items(still_unseen)
        handlers.register(deadline_kinds.RUNNING_CALL, not_confirmed)
