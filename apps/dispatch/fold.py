"""The fold of dispatch's slice (docs/wire.md, "The fold", 7). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from apps.dispatch.kinds import KINDS
from apps.dispatch.state import BoardWarnings, DispatchSlice
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.layers import drafted, with_keys
from apps.journal.state import State, read

TIME_OF_KIND: Mapping[str, Literal["seen_at", "settled_at"]] = {
    "attention_seen": "seen_at",
    "attention_settled": "settled_at",
}
COUNTED = frozenset({"attention_raised", *TIME_OF_KIND})


def fold(effective: EffectiveEntries, so_far: State) -> DispatchSlice:
    warnings: BoardWarnings = {}
    for entry in effective.counted(COUNTED):
        apply(warnings, entry)
    return {"attentions": warnings}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    if entry["kind"] not in COUNTED:
        return UNCHANGED
    warnings = read(state, DispatchSlice)["attentions"]
    draft = drafted(warnings, entry["payload"]["attention"])
    apply(draft, entry)
    return Change({"attentions": with_keys(warnings, draft)})


def apply(warnings: BoardWarnings, entry: BareEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    warning = payload["attention"]
    if entry["kind"] == "attention_raised":
        if warning not in warnings:
            warnings[warning] = {
                "attention": warning,
                "cause": payload["cause"],
                "role": payload["role"],
                "unit": payload["unit"],
                "call_sign": payload["call_sign"],
                "incident": payload.get("incident"),
                "distance_m": payload.get("distance_m"),
                "what": payload.get("what"),
                "since": at,
                "seen_at": None,
                "settled_at": None,
            }
    elif warning in warnings:
        name, held = TIME_OF_KIND[entry["kind"]], warnings[warning]
        held[name] = min(at, held[name] or at)


KIND_MODULE = KindModule(room="dispatch", kinds=KINDS, slice=DispatchSlice, fold=fold, apply=advance)
