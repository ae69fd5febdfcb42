"""The fold of care's slice (docs/wire.md, "The fold", 4). Pure."""

from __future__ import annotations

from collections.abc import Iterable

from apps.care.advance import advance
from apps.care.kinds import KINDS, NAMES
from apps.care.merges import Merges
from apps.care.patients import MERGED, begun, named, named_in, patient_from
from apps.care.state import CareSlice, Patient, Progress
from apps.care.tourniquets import duplicates_of
from apps.incidents.state import IncidentSlice
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.state import State, read


def fold(effective: EffectiveEntries, so_far: State) -> CareSlice:
    same = duplicates_of(effective)
    first = next((entry["incident"] for entry in effective.entries if entry["incident"]), None)
    folded: CareSlice = {"patients": {}, "_progress": {}, "_same_tourniquets": same}
    if first is None:
        return folded
    counted = effective.counted(NAMES)
    merges = Merges.of(counted, first)
    groups: dict[str, list[BareEntry]] = {}
    for entry in counted:
        if entry["kind"] != MERGED:
            groups.setdefault(merges.end(named(entry, first)), []).append(entry)
    patients: dict[str, Patient] = {}
    progress: dict[str, Progress] = {}
    for patient, number in _numbers(first, counted).items():
        age = read(so_far, IncidentSlice)["age"] if patient == first else None
        held = patient_from(begun(patient, number), groups.get(patient, ()), same, age)
        merges.note(held)
        patients[patient], progress[patient] = held
    return {**folded, "patients": patients, "_progress": progress}


def _numbers(first: str, counted: Iterable[BareEntry]) -> dict[str, int]:
    numbers = {first: 1}
    for entry in counted:
        for patient in named_in(entry, first):
            numbers.setdefault(patient, len(numbers) + 1)
    return numbers


KIND_MODULE = KindModule(room="care", kinds=KINDS, slice=CareSlice, fold=fold, apply=advance)
