"""Records of two patients that turn out to be one person. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from apps.care.patients import MERGED, Held, into, key_of, named
from apps.care.state import TimeKey
from apps.journal.effective import BareEntry, resolve, time_order


def becomes(entry: BareEntry, first: str, ended: Callable[[str], str]) -> str | None:
    """The patient that a merge makes of another; None where it has no effect. `ended`: what merges before it made of a patient."""
    patient, end = named(entry, first), ended(into(entry, first))
    # A patient is merged once, and never into itself.
    return None if ended(patient) != patient or end == patient else end


@dataclass
class Merges:
    """The merges of a timeline that have an effect."""

    _links: dict[str, str] = field(default_factory=dict)
    _keys: dict[str, TimeKey] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[BareEntry], first: str) -> Merges:
        merges = cls()
        for entry in sorted(entries, key=time_order):
            end = becomes(entry, first, merges.end) if entry["kind"] == MERGED else None
            if end:
                merges._links[named(entry, first)] = end
                merges._keys[named(entry, first)] = key_of(entry)
        return merges

    def end(self, patient: str) -> str:
        return resolve(self._links, patient)

    def note(self, held: Held) -> None:
        patient, progress = held
        this = patient["patient"]
        patient["merged_into"] = self.end(this) if this in self._links else None
        patient["merged"] = sorted(one for one in self._links if self.end(one) == this)
        progress["merged"] = self._keys.get(this)
