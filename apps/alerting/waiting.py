"""Whether an alert still waits for an answer. The room that raises alerts registers this rule in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from apps.journal.state import State

IsWaiting = Callable[[State, UUID, UUID], bool]
"""(state of the incident, unit, alert)"""
_rules: list[IsWaiting] = []


def register(rule: IsWaiting) -> None:
    if _rules:
        raise ValueError("two rules for alerts that wait for an answer")
    _rules.append(rule)


def is_waiting(state: State, unit: UUID, alert: UUID) -> bool:
    return all(rule(state, unit, alert) for rule in _rules)
