"""The fold of aftercare's slice (docs/wire.md, "The fold", 8). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from apps.aftercare.kinds import KINDS, NAMES
from apps.aftercare.state import After, AftercareSlice, Noted
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries, time_order
from apps.journal.effects import item, lists
from apps.journal.layers import copied
from apps.journal.state import JournalSlice, State, read

LISTED = lists((kind.name, kind.effect) for kind in KINDS)


def fold(effective: EffectiveEntries, so_far: State) -> AftercareSlice:
    return {"after": _folded(effective.counted(NAMES))}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    if entry["kind"] not in NAMES:
        return UNCHANGED
    after = copied(read(state, AftercareSlice)["after"])
    if _is_late(after, entry):
        # None of these kinds names a patient, so this asks for all of them.
        noted = [*source.naming("patient", [None], NAMES), entry]
        return Change({"after": _folded(_standing(state, noted))}, frozenset({("after", None)}))
    apply(after, entry)
    return Change({"after": after})


def _folded(entries: Iterable[BareEntry]) -> After:
    after: After = {"kit_used": [], "aed_data": None, "debriefs": []}
    for entry in sorted(entries, key=time_order):
        apply(after, entry)
    return after


def _standing(state: State, entries: Iterable[BareEntry]) -> list[BareEntry]:
    journal = read(state, JournalSlice)
    gone = {*journal["withdrawn"], *journal["same"]}
    return [entry for entry in entries if entry["id"] not in gone and not entry["withheld"]]


def _is_late(after: After, entry: BareEntry) -> bool:
    """Whether something later is in the list already. Of the defibrillator's own record, the latest stays."""
    listed = LISTED.get(entry["kind"])
    return listed is not None and any(
        one["at"] > entry["occurred_at"] for one in _list(after, listed.name)[-1:]
    )


def apply(after: After, entry: BareEntry) -> None:
    entry_id, at, unit, payload = entry["id"], entry["occurred_at"], entry["unit"], entry["payload"]
    if listed := LISTED.get(entry["kind"]):
        _list(after, listed.name).append(cast("Noted", item(listed, entry)))
    elif after["aed_data"] is None or after["aed_data"]["at"] <= at:
        after["aed_data"] = {"entry": entry_id, "at": at, "unit": unit, "status": payload["status"]}


def _list(after: After, name: str) -> list[Noted]:
    # The kinds name only lists that there are.
    return cast("dict[str, list[Noted]]", after)[name]
