"""The state of a timeline as tests read it: plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast
from uuid import UUID

from apps.api.incident_state import OperationState
from apps.handovers.state import care_closed_at as closed_at
from apps.journal import kinds
from apps.journal.effective import BareEntry
from apps.journal.models import Timeline
from apps.journal.state import parts_of


def fold(entries: Iterable[Any]) -> Any:
    """What the server folds these entries to; of an operation, the parts that an operation has."""
    listed = list(entries)
    if any(entry.get("subject_kind") == "operation" for entry in listed):
        state = kinds.fold(cast("Iterable[BareEntry]", listed), "operation")
        return {name: state[name] for name in parts_of(OperationState) if not name.startswith("_")}
    return dict(kinds.fold(cast("Iterable[BareEntry]", listed)))


def state_of(timeline: UUID | str) -> Any:
    """The stored state of a timeline."""
    return plain(Timeline.objects.get(pk=timeline).state)


def plain(value: Any) -> Any:
    return {key: plain(one) for key, one in value.items()} if isinstance(value, Mapping) else value


def care_closed(state: dict[str, Any]) -> dict[str, str | None]:
    """For each unit of the incident, since when it cares for nobody."""
    return {unit: closed_at(state, unit) for unit in state.get("involvements", ())}
