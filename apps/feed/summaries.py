"""What a board shows of an incident that nobody has opened: what its entries come to for this reader, without the entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from apps.incidents.records import WireEntry
from apps.journal.kinds import fold
from apps.journal.state import BOOKKEEPING

ONLY_WHEN_OPENED = frozenset({"deliveries", "handovers", "after", "withdrawn", "same"})
OF_A_PATIENT = ("merged_into", "category", "triages")

Summary = dict[str, object]
"""`IncidentSummary` (docs/wire.md)."""


def summary_of(seen: Sequence[WireEntry]) -> Summary:
    """The parts of the state that a row of the board needs, folded from the entries as the reader is shown them.

    Of the patients only who was triaged as what; of the warnings only those that are open.
    """
    state: Mapping[str, Any] = fold(seen, "incident")
    parts = {
        name: value
        for name, value in state.items()
        if name not in ONLY_WHEN_OPENED and not name.startswith(BOOKKEEPING)
    }
    return parts | {
        "patients": {ref: _casualty(patient) for ref, patient in state["patients"].items()},
        "attentions": {
            ref: warning for ref, warning in state["attentions"].items() if warning["settled_at"] is None
        },
    }


def _casualty(patient: Mapping[str, Any]) -> dict[str, object]:
    kept = {name: patient[name] for name in OF_A_PATIENT}
    return kept | {"triages": [{"tool": one["tool"]} for one in patient["triages"][-1:]]}
