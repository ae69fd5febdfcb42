"""The fold of care's slice (docs/wire.md, "The fold", 4). Pure."""

from __future__ import annotations

from apps.care.kinds import KINDS, NAMES
from apps.care.patients import patients
from apps.care.state import CareSlice
from apps.incidents.state import IncidentSlice
from apps.journal.effective import EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.state import State, read


def fold(effective: EffectiveEntries, so_far: State) -> CareSlice:
    return {"patients": patients(effective, NAMES, read(so_far, IncidentSlice)["age"])}


KIND_MODULE = KindModule(room="care", kinds=KINDS, slice=CareSlice, fold=fold)
