"""Entry kinds: what each room contributes to the journal, and the registry of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity, SubjectKind
from apps.core.conversion import convert
from apps.core.words import Words
from apps.journal import effects
from apps.journal.applied import Apply
from apps.journal.effective import BareEntry, Correctable, EffectiveEntries, WirePayload
from apps.journal.papers import UNDECLARED, Papers, Placed, Said, TextHolds
from apps.journal.parts import Part, parts_declared
from apps.journal.recording import ByServer, FromDevices
from apps.journal.state import State, parts_of

if TYPE_CHECKING:
    from apps.journal.models import Entry

Fold = Callable[[EffectiveEntries, State], State]
"""(effective entries, the parts that rooms below have folded) → the parts of the room's own slice."""
Project = Callable[[UUID, State, State], None]
"""Keeps tables in step with a timeline: (timeline, state before, state after)."""
Erase = Callable[[UUID | None, "Sequence[Entry]", bool], None]
"""Erases what tables keep of entries that are about to be erased: (timeline, entries, whether the timeline goes as a whole)."""


class Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The content of an entry: strict, versioned with its kind, without names, addresses or free text."""


Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$")]
"""A word of some system, never of a person: the code of a call, a check, a source."""
CallSign = Annotated[str, msgspec.Meta(pattern=r"^[^\s](?:.{0,10}[^\s])?$")]
"""The name of a unit, as its service painted it on: at most 12 characters."""


class Nothing(Payload, frozen=True):
    """A fact that says all by its kind and time."""


Reduce = Callable[[Mapping[str, Any], Callable[[str], bool]], Any]
"""What a masked field holds for a reader: (payload, whether a unit is of the reader's agency) → the value in its place."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What one kind of entry is. `masks`: payload path → row of `visibility.yaml`, for fields that not every reader of the entry
    reads; `list[].name` is a field of each item. `reduced`: what a masked field holds where that is more than null.
    `effect`: what the fold does with an entry. `words`: its line in the timeline on a screen. `text`: what the text of an entry
    holds, where it has one. The check at start refuses a kind that does not say its papers, its words and who records it.
    """

    name: str
    payload: type[Payload]
    sensitivity: Sensitivity
    effect: effects.Effects
    papers: Papers = UNDECLARED
    words: Said | Placed | None = None
    recorded: FromDevices | ByServer | None = None
    text: TextHolds | None = None
    version: int = 1
    withdrawable: bool = False
    masks: Mapping[str, str] = field(default_factory=dict, hash=False)
    reduced: Mapping[str, Reduce] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, kw_only=True)
class KindModule:
    """What one room contributes: its kinds, the slice of the state that it folds, the tables that it keeps in step and erases.

    `apply` takes one entry into the slice; `fold` is the same over all entries, in the order in which the slice counts them.
    `subjects`: on which kinds of timeline the kinds may be; on others the slice stays empty.
    """

    room: str
    kinds: tuple[Kind, ...]
    slice: type | None = None
    fold: Fold | None = None
    apply: Apply | None = None
    project: Project | None = None
    erase: Erase | None = None
    subjects: frozenset[SubjectKind] = frozenset({"incident"})


class KindRegistry:
    """All kind modules, in the order of the floors. Each room's `apps.py` adds its own; a later fold sees the earlier ones."""

    def __init__(self) -> None:
        self._modules: list[KindModule] = []
        self._kinds: dict[str, Kind] = {}
        self._subjects: dict[str, frozenset[SubjectKind]] = {}
        self._owners: dict[str, str] = {}
        self.empty: State = {}
        self.parts: dict[str, Part] = {}
        self.correctable = Correctable()

    def add(self, module: KindModule) -> None:
        self._own_parts(module)
        for kind in module.kinds:
            if kind.name in self._kinds:
                raise ValueError(f"two rooms own the kind {kind.name}")
            if fault := effects.fault_of(kind.effect):
                raise ValueError(f"the kind {kind.name} of {module.room} {fault}")
            self._kinds[kind.name] = kind
            self._subjects[kind.name] = module.subjects
        self._modules.append(module)
        # Kept and not asked for each time: every append folds.
        self.correctable = Correctable(
            withdrawable=frozenset(kind.name for kind in self if kind.withdrawable),
            clinical=frozenset(kind.name for kind in self if kind.sensitivity is Sensitivity.CLINICAL),
        )

    def _own_parts(self, module: KindModule) -> None:
        """Refuse a fold that does not fit its slice, so that the type of a slice can be believed."""
        declared = parts_of(module.slice) if module.slice else frozenset()
        for part in sorted(declared & self._owners.keys()):
            raise ValueError(f"{module.room} folds the part {part}, which {self._owners[part]} owns")
        folded = module.fold(NO_ENTRIES, self.empty) if module.fold else {}
        for part in sorted(folded.keys() - declared):
            raise ValueError(f"{module.room} does not declare the part {part} of its slice")
        for part in sorted(declared - folded.keys()):
            raise ValueError(f"{module.room} does not fold the part {part} of its slice")
        self._owners |= dict.fromkeys(declared, module.room)
        self.parts |= parts_declared(module.slice) if module.slice else {}
        self.empty = {**self.empty, **folded}

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds.values())

    def get(self, name: str) -> Kind | None:
        return self._kinds.get(name)

    def __getitem__(self, name: str) -> Kind:
        return self._kinds[name]

    def modules(self) -> list[KindModule]:
        return list(self._modules)

    def modules_of(self, subject: SubjectKind) -> list[KindModule]:
        """Those whose kinds may be on a timeline of this kind."""
        return [module for module in self._modules if subject in module.subjects]

    def is_on(self, kind: str, subject: SubjectKind) -> bool:
        """Whether entries of this kind may be on a timeline of this kind."""
        return subject in self._subjects[kind]

    def kinds_of(self, subject: SubjectKind) -> list[Kind]:
        return [kind for module in self.modules_of(subject) for kind in module.kinds]

    def applies(self, subject: SubjectKind = "incident") -> Iterator[Apply]:
        """How each room takes one entry into its slice, in the order of the floors."""
        return (module.apply for module in self.modules_of(subject) if module.apply)

    def project(self, timeline: UUID, before: State, after: State) -> None:
        for module in self._modules:
            if module.project:
                module.project(timeline, before, after)

    def erase(self, timeline: UUID | None, entries: Sequence[Entry], *, whole: bool) -> None:
        for module in self._modules:
            if module.erase:
                module.erase(timeline, entries, whole)


NO_ENTRIES = EffectiveEntries.of((), Correctable())
registry = KindRegistry()


def checked_payload(kind: Kind, payload: Mapping[str, object]) -> WirePayload:
    """The payload as the kind's type writes it. Raises `msgspec.ValidationError` with the place of the fault."""
    checked: WirePayload = msgspec.to_builtins(convert(payload, kind.payload))
    return checked


def plain_line(kind: Kind, payload: Mapping[str, Any], words: Words) -> str:
    """The line of a kind that one message says. Raises TypeError for a kind that has words of its own."""
    if not isinstance(kind.words, Said):
        raise TypeError(f"{kind.name} has words of its own")
    return words(kind.words.key, **numbers_in(payload))


def numbers_in(payload: Mapping[str, Any]) -> dict[str, int | float]:
    """The numbers of a payload by name: the values of its message."""
    return {name: value for name, value in payload.items() if type(value) in (int, float)}


def fold(entries: Iterable[BareEntry], subject: SubjectKind = "incident") -> State:
    """The state of one timeline from its entries, in any order and with repeats (docs/wire.md, "The fold").

    Slices of rooms that have nothing on a timeline of this kind are empty.
    """
    effective = EffectiveEntries.of(entries, registry.correctable)
    state = dict(registry.empty)
    for module in registry.modules_of(subject):
        if module.fold:
            state |= module.fold(effective, state)
    return state
