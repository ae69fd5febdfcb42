"""The fold of aftercare's slice (docs/wire.md, "The fold", 8). Pure."""

from __future__ import annotations

from apps.aftercare.kinds import NAMES
from apps.aftercare.state import After, AftercareSlice
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.state import State


def fold(effective: EffectiveEntries, so_far: State) -> AftercareSlice:
    after: After = {"kit_used": [], "aed_data": None, "debriefs": []}
    for entry in effective.counted_by_time(NAMES):
        apply(after, entry)
    return {"after": after}


def apply(after: After, entry: BareEntry) -> None:
    entry_id, at, unit, payload = entry["id"], entry["occurred_at"], entry["unit"], entry["payload"]
    match entry["kind"]:
        case "kit_used":
            after["kit_used"].append({"entry": entry_id, "at": at, "unit": unit, "items": payload["items"]})
        case "aed_data_noted":
            after["aed_data"] = {"entry": entry_id, "at": at, "unit": unit, "status": payload["status"]}
        case _:
            after["debriefs"].append({"entry": entry_id, "at": at, "unit": unit, "topic": payload["topic"]})
