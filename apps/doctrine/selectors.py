"""Reads of doctrine."""

from __future__ import annotations

from apps.doctrine.models import TriggerCode


def trigger(system: str, code: str) -> TriggerCode | None:
    """What this code of that call-taking system means; None if it was never loaded."""
    return TriggerCode.objects.filter(system=system, code=code).first()


def all_triggers() -> list[TriggerCode]:
    """Every code known here; within a system, those that ask for a co-responder first."""
    return list(TriggerCode.objects.order_by("system", "-co_responder", "category", "label"))
