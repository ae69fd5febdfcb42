"""Takes one entry into care's slice. It changes one patient; what was recorded late makes that patient be folded again. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from apps.care.kinds import NAMES
from apps.care.merges import becomes
from apps.care.patients import (
    MERGED,
    Held,
    apply,
    begun,
    describe,
    is_before,
    key_of,
    named,
    named_in,
    patient_from,
    place,
    scored_as,
)
from apps.care.state import CareSlice, Patient, Progress
from apps.care.tourniquets import comes_after_its_use
from apps.incidents.state import IncidentSlice
from apps.journal.applied import UNCHANGED, Change, EntrySource, Place
from apps.journal.effective import BareEntry
from apps.journal.layers import copied, with_key
from apps.journal.state import JournalSlice, State, read

AGE_GIVEN = "incident_opened"


class CaredState(JournalSlice, IncidentSlice, CareSlice):
    """What care reads to take in an entry."""


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change | None:
    if entry["kind"] not in NAMES and entry["kind"] != AGE_GIVEN:
        return UNCHANGED
    if not entry["incident"]:
        return None
    slice_ = _Slice(read(state, CaredState), source, entry, entry["incident"])
    if entry["kind"] == AGE_GIVEN:
        slice_.give_age()
        return slice_.change()
    slice_.number()
    if entry["kind"] != MERGED:
        slice_.record()
    elif not slice_.merge():
        return None
    return slice_.change()


@dataclass
class _Slice:
    """Care's slice while one entry is taken in. `first`: the first patient of the incident."""

    state: CaredState
    source: EntrySource
    entry: BareEntry
    first: str

    def __post_init__(self) -> None:
        self.patients: Mapping[str, Patient] = self.state["patients"]
        self.progress: Mapping[str, Progress] = self.state["_progress"]
        self.whole: frozenset[Place] = frozenset()

    def change(self) -> Change:
        return Change({"patients": self.patients, "_progress": self.progress}, self.whole)

    def give_age(self) -> None:
        """Score the first patient's observations by the age that the call gave."""
        if self.patients[self.first]["care"]["observations"]:
            self.fold_again(self.first)

    def number(self) -> None:
        """Begin the patients that the entry is the first to name."""
        for patient in named_in(self.entry, self.first):
            if patient not in self.patients:
                self.put(begun(patient, len(self.patients) + 1))

    def record(self) -> None:
        """Take the entry in as the last of its patient, unless it must be put before others."""
        patient = self.end(named(self.entry, self.first))
        held, progress = self.patients[patient], self.progress[patient]
        if self.must_go_before_others(progress) or self.scores_otherwise(held):
            self.fold_again(patient)
        else:
            held, progress = copied(held), copied(progress)
            apply(held, progress, self.entry, self.state["_same_tourniquets"], self.age(patient))
            self.put((held, progress))

    def must_go_before_others(self, progress: Progress) -> bool:
        return is_before(self.entry, progress["last"]) or comes_after_its_use(progress, self.entry)

    def scores_otherwise(self, held: Patient) -> bool:
        """Whether the entry says something of the patient by which the observations before it are scored otherwise."""
        if self.entry["kind"] != "patient_described" or not held["care"]["observations"]:
            return False
        described: Patient = {**held}
        describe(described, self.entry)
        age = self.age(held["patient"])
        return scored_as(held, age) != scored_as(described, age)

    def merge(self) -> bool:
        """Make one patient another one. False where an earlier merge may count for less now."""
        merged = [one["merged"] for one in self.progress.values() if one["merged"]]
        if is_before(self.entry, max(merged, key=place, default=None)):
            return False
        end = becomes(self.entry, self.first, self.end)
        if end is None:
            return True
        patient = named(self.entry, self.first)
        moved = [*self.patients[patient]["merged"], patient]
        for one in moved:
            self.put(self.emptied(one, end))
        held, progress = copied(self.patients[end]), self.progress[end]
        held["merged"] = sorted([*held["merged"], *moved])
        self.put((held, progress))
        self.fold_again(end)
        return True

    def emptied(self, patient: str, end: str) -> Held:
        held, progress = begun(patient, self.patients[patient]["number"])
        held["merged_into"] = end
        progress["merged"] = self.progress[patient]["merged"] or key_of(self.entry)
        self.whole |= {("patients", patient)}
        return held, progress

    def fold_again(self, patient: str) -> None:
        """Fold a patient from all that was recorded of it and of those that are merged into it."""
        before = self.patients[patient]
        held, progress = begun(patient, before["number"])
        held["merged_into"], held["merged"] = before["merged_into"], before["merged"]
        progress["merged"] = self.progress[patient]["merged"]
        same = self.state["_same_tourniquets"]
        self.put(patient_from((held, progress), self.recorded_of(before), same, self.age(patient)))
        self.whole |= {("patients", patient)}

    def recorded_of(self, patient: Patient) -> list[BareEntry]:
        ids = {patient["patient"], *patient["merged"]}
        names: set[str | None] = {*ids, None} if self.first in ids else {*ids}
        entries = [*self.source.naming("patient", names, NAMES), self.entry]
        gone = {*self.state["withdrawn"], *self.state["same"]}
        return [entry for entry in entries if entry["id"] not in gone and self.is_of(entry, ids)]

    def is_of(self, entry: BareEntry, patients: Iterable[str]) -> bool:
        is_recorded = entry["kind"] in NAMES and entry["kind"] != MERGED and not entry["withheld"]
        return is_recorded and named(entry, self.first) in patients

    def end(self, patient: str) -> str:
        return self.patients[patient]["merged_into"] or patient

    def age(self, patient: str) -> str | None:
        return self.state["age"] if patient == self.first else None

    def put(self, held: Held) -> None:
        patient, progress = held
        self.patients = with_key(self.patients, patient["patient"], patient)
        self.progress = with_key(self.progress, patient["patient"], progress)
