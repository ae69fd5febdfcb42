"""The effective entries of a timeline: in order, without duplicates, corrected. Pure; the first step of every fold."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NotRequired, TypedDict

# Any: the form of a payload is that of its kind, and which kind an entry is shows only when it is read.
WirePayload = dict[str, Any]
"""The payload of an entry as JSON, in the form of its kind (`Kind.payload`)."""


class EntryAuthor(TypedDict):
    """Who recorded an entry. A fold knows the person's id only; names are added on the wire."""

    person: str
    name: NotRequired[str]
    call_sign: NotRequired[str | None]
    service: NotRequired[str]


class BareEntry(TypedDict):
    """As much of an entry as a fold may read."""

    id: str
    incident: str | None
    seq: int | None
    kind: str
    payload: WirePayload
    text: str | None
    unit: str | None
    device: str | None
    author: EntryAuthor | None
    occurred_at: str
    flags: list[str]
    withheld: bool


@dataclass(frozen=True)
class Correctable:
    """Names of the kinds that a later entry may correct.

    `withdrawable`: an entry may be withdrawn. `clinical`: an entry can be a duplicate; what the server wrote never is.
    """

    withdrawable: frozenset[str] = frozenset()
    clinical: frozenset[str] = frozenset()


CORRECTIONS = {"entry_withdrawn": ("entry",), "marked_same": ("entry", "same_as")}
"""The kinds that say something of other entries, and the fields of their payloads that name these."""
UNCONFIRMED = float("inf")


def journal_order(entry: BareEntry) -> tuple[float, str, str]:
    """By `seq`; what is not yet confirmed last, by its time and id."""
    seq = entry["seq"]
    return (UNCONFIRMED if seq is None else seq, entry["occurred_at"], entry["id"])


def time_order(entry: BareEntry) -> tuple[str, float, str]:
    """By the corrected time at which it happened, then in journal order."""
    seq = entry["seq"]
    return (entry["occurred_at"], UNCONFIRMED if seq is None else seq, entry["id"])


@dataclass(frozen=True)
class EffectiveEntries:
    """Entries in journal order, each id once; `withdrawn` and `duplicate_of` (on the wire `same`) as docs/wire.md defines them.

    `awaited`: entries that a correction names and that are not among these → the first such correction.
    """

    entries: tuple[BareEntry, ...]
    seq: int
    withdrawn: dict[str, str]
    duplicate_of: dict[str, str]
    awaited: dict[str, str]

    @classmethod
    def of(cls, entries: Iterable[BareEntry], correctable: Correctable) -> EffectiveEntries:
        by_id: dict[str, BareEntry] = {}
        for entry in entries:
            held = by_id.get(entry["id"])
            if held is None or _worth(entry) > _worth(held):
                by_id[entry["id"]] = entry
        ordered = tuple(sorted(by_id.values(), key=journal_order))
        seq = max((entry["seq"] for entry in ordered if entry["seq"] is not None), default=0)
        withdrawn = _withdrawn(ordered, by_id, correctable)
        duplicate_of = _duplicates(ordered, by_id, withdrawn, correctable)
        return cls(ordered, seq, withdrawn, duplicate_of, _awaited(ordered, by_id))

    def counted(self, kinds: Collection[str]) -> list[BareEntry]:
        """Entries of these kinds, in journal order, without those withdrawn and without duplicates."""
        return [entry for entry in self._counting if entry["kind"] in kinds]

    def counted_by_time(self, kinds: Collection[str]) -> list[BareEntry]:
        return sorted(self.counted(kinds), key=time_order)

    @cached_property
    def _counting(self) -> list[BareEntry]:
        gone = self.withdrawn.keys() | self.duplicate_of.keys()
        return [entry for entry in self.entries if entry["id"] not in gone and not entry["withheld"]]


def _worth(entry: BareEntry) -> tuple[bool, bool, bool]:
    """Of one entry's copies the confirmed one is best, then the one that says it is erased, then the one that can be read."""
    return entry["seq"] is not None, entry["kind"] == "erased", not entry["withheld"]


def named_by(entry: BareEntry) -> list[str]:
    """The other entries that a correction names; none for any other entry."""
    named = [entry["payload"][name] for name in CORRECTIONS.get(entry["kind"], ())]
    return [one for one in named if one != entry["id"]]


def _awaited(ordered: tuple[BareEntry, ...], by_id: dict[str, BareEntry]) -> dict[str, str]:
    awaited: dict[str, str] = {}
    for entry in ordered:
        for named in named_by(entry):
            if named not in by_id:
                awaited.setdefault(named, entry["id"])
    return awaited


def _withdrawn(
    ordered: tuple[BareEntry, ...], by_id: dict[str, BareEntry], correctable: Correctable
) -> dict[str, str]:
    withdrawn: dict[str, str] = {}
    for entry in ordered:
        if entry["kind"] != "entry_withdrawn":
            continue
        target = by_id.get(entry["payload"]["entry"])
        if target and target["kind"] in correctable.withdrawable and may_withdraw(entry, target):
            withdrawn.setdefault(target["id"], entry["id"])
    return withdrawn


def may_withdraw(withdrawal: BareEntry, target: BareEntry) -> bool:
    return "authority" in withdrawal["flags"] or _person(withdrawal) == _person(target)


def _person(entry: BareEntry) -> str | None:
    author = entry["author"]
    return author["person"] if author else None


def _duplicates(
    ordered: tuple[BareEntry, ...],
    by_id: dict[str, BareEntry],
    withdrawn: dict[str, str],
    correctable: Correctable,
) -> dict[str, str]:
    links: dict[str, str] = {}
    standing = {
        key: entry
        for key, entry in by_id.items()
        if entry["kind"] in correctable.clinical and key not in withdrawn
    }
    for entry in ordered:
        if entry["kind"] == "marked_same" and entry["id"] not in withdrawn:
            _link(links, entry["payload"], standing)
    return {duplicate: resolve(links, duplicate) for duplicate in links}


def _link(links: dict[str, str], mark: WirePayload, standing: dict[str, BareEntry]) -> None:
    duplicate, first = standing.get(mark["entry"]), standing.get(mark["same_as"])
    if duplicate is None or first is None or duplicate["kind"] != first["kind"] or duplicate["id"] in links:
        return
    # A mark that would close a circle is ignored.
    if resolve(links, first["id"]) != duplicate["id"]:
        links[duplicate["id"]] = first["id"]


def resolve(links: dict[str, str], start: str) -> str:
    """Where a chain of links ends; `start` itself, if nothing leads on from it."""
    while start in links:
        start = links[start]
    return start
