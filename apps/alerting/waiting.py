"""Whether a summons still waits for an answer. The room that raises a kind of summons registers this rule in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from apps.alerting.summons import SummonsKind
from apps.journal.state import State

IsWaiting = Callable[[State, UUID, UUID], bool]
"""(state of the timeline, recipient, alert or alarm)"""
StillUnseen = Callable[[Iterable[UUID]], set[UUID]]
"""(desk items) → those of them that nobody has seen."""
_rules: dict[SummonsKind, IsWaiting] = {}
_desk_items: list[StillUnseen] = []


def register(kind: SummonsKind, rule: IsWaiting) -> None:
    if kind in _rules:
        raise ValueError(f"two rules for a summons of the kind {kind} that waits for an answer")
    _rules[kind] = rule


def is_waiting(kind: SummonsKind, state: State, who: UUID, about: UUID) -> bool:
    return _rules[kind](state, who, about)


def register_desk_items(rule: StillUnseen) -> None:
    if _desk_items:
        raise ValueError("two rules for desk items that nobody has seen")
    _desk_items.append(rule)


def unseen_desk_items(items: Iterable[UUID]) -> set[UUID]:
    """Those of these desk items that nobody has seen."""
    return _desk_items[0](items)
