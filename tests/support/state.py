"""The state of a timeline as tests read it: plain JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from apps.handovers.state import care_closed_at as closed_at
from apps.journal import kinds
from apps.journal.effective import BareEntry


def fold(entries: Iterable[Any]) -> Any:
    """What the server folds these entries to."""
    return dict(kinds.fold(cast("Iterable[BareEntry]", entries)))


def care_closed(state: dict[str, Any]) -> dict[str, str | None]:
    """For each unit of the incident, since when it cares for nobody."""
    return {unit: closed_at(state, unit) for unit in state["involvements"]}
