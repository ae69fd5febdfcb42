"""Whether a summons still waits for an answer. The room that raises a kind of summons registers this rule in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from apps.alerting.summons import SummonsKind
from apps.journal.state import State

IsWaiting = Callable[[State, UUID, UUID], bool]
"""(state of the timeline, recipient, alert or alarm)"""
_rules: dict[SummonsKind, IsWaiting] = {}


def register(kind: SummonsKind, rule: IsWaiting) -> None:
    if kind in _rules:
        raise ValueError(f"two rules for a summons of the kind {kind} that waits for an answer")
    _rules[kind] = rule


def is_waiting(kind: SummonsKind, state: State, who: UUID, about: UUID) -> bool:
    return _rules[kind](state, who, about)
