"""The TypeScript types of the state, generated from the slices of the server."""

from __future__ import annotations

from typing import get_type_hints

import pytest

from apps.api import state_types
from apps.api.incident_state import IncidentState, OperationState
from apps.api.state_types import state_as_typescript
from apps.journal.kinds import registry


def test_the_whole_state_has_the_parts_that_rooms_fold() -> None:
    declared = get_type_hints(IncidentState).keys() | get_type_hints(OperationState).keys()
    assert declared == registry.empty.keys()


def test_the_bookkeeping_of_a_fold_is_not_on_the_wire() -> None:
    written = state_as_typescript()
    assert [name for name in ("_progress", "_awaited", "interface Progress") if name in written] == []


@pytest.mark.parametrize(
    "line",
    [
        "  involvements: Record<string, Involvement>;",
        "  trigger: CodedTrigger | null;",
        "  spans: Array<Span>;",
        "  rr?: KnownNumber;",
        '  sent: Partial<Record<"socket" | "push", string>>;',
        '  not_scored: "under_16" | "pregnant" | null;',
        "    payload: Omit<Payloads[K], 'patient' | 'phase'>;",
    ],
)
def test_it_writes(line: str) -> None:
    assert line in state_as_typescript().split("\n")


def test_a_dictionary_with_every_key_is_a_whole_record() -> None:
    parts = next(line for line in state_as_typescript().split("\n") if line.startswith("  parts: "))
    assert parts.startswith('  parts: Record<"rr" | "spo2" | ')


def test_a_form_that_json_does_not_have_is_refused() -> None:
    with pytest.raises(TypeError, match="is not a form that state may have"):
        state_types._type(set[str])
