"""Values of the state that share what did not change: a write makes a new mapping and copies, or loads, nothing else of it. Pure.

A part may be a mapping that reads its keys from the database one by one. A fold that changes one key therefore uses `with_key`, and
one that changes one part `with_parts`: `{**part, key: value}` would load all the others.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from apps.journal.state import State

V = TypeVar("V")
T = TypeVar("T")


class PartOnDemand(Mapping[str, V]):
    """A keyed part that reads its keys when they are asked for, and finds some of them by the marks of its `Keyed`."""

    @property
    @abstractmethod
    def by(self) -> str | None: ...

    @abstractmethod
    def found_by(self, value: str) -> Mapping[str, V]: ...

    @abstractmethod
    def heads(self) -> Mapping[str, Mapping[str, Any]]: ...


class Layered(Mapping[str, V]):
    """A mapping in which some keys are replaced or added. What is below stays as it is."""

    __slots__ = ("below", "over")

    def __init__(self, below: Mapping[str, V], over: Mapping[str, V]) -> None:
        self.below = below
        self.over = over

    def __getitem__(self, key: str) -> V:
        return self.over[key] if key in self.over else self.below[key]

    def __contains__(self, key: object) -> bool:
        return key in self.over or key in self.below

    def __iter__(self) -> Iterator[str]:
        yield from self.below
        yield from (key for key in self.over if key not in self.below)

    def __len__(self) -> int:
        return len(self.below) + sum(key not in self.below for key in self.over)


def with_key(part: Mapping[str, V], key: str, value: V) -> Mapping[str, V]:
    """The part with one key replaced or, at its end, added."""
    if isinstance(part, Layered):
        return Layered(part.below, {**part.over, key: value})
    return Layered(part, {key: value})


def with_keys(part: Mapping[str, V], draft: Mapping[str, V]) -> Mapping[str, V]:
    """The part with the keys of a draft replaced or, at its end, added."""
    for key, value in draft.items():
        part = with_key(part, key, value)
    return part


def drafted(part: Mapping[str, V], *keys: str) -> dict[str, V]:
    """Copies of these keys' values, as far as the part has them, which an apply may change in place."""
    return {key: copied(part[key]) for key in keys if key in part}


def with_parts(state: State, parts: State) -> State:
    """The state with these parts replaced."""
    if isinstance(state, Layered):
        return Layered(state.below, {**state.over, **parts})
    return Layered(state, parts)


def changed(before: Mapping[str, V], after: Mapping[str, V]) -> set[str]:
    """The keys whose values are not the same object in both. Where one mapping was made from the other, nothing is loaded."""
    if before is after:
        return set()
    base, touched = _parted(before)
    other, touched_after = _parted(after)
    keys = touched.keys() | touched_after.keys() if base is other else before.keys() | after.keys()
    return {key for key in keys if before.get(key) is not after.get(key)}


def found_by(part: Mapping[str, V], field: str, value: str) -> dict[str, V]:
    """The keys of which this field has this value. Where the part's `Keyed` names the field, no others are loaded."""
    below, over = _parted(part)
    is_known = isinstance(below, PartOnDemand) and below.by == field
    found = below.found_by(value) if is_known and isinstance(below, PartOnDemand) else below
    merged: Mapping[str, Any] = {**found, **over}
    return {key: one for key, one in merged.items() if one[field] == value}


def heads(part: Mapping[str, V]) -> Mapping[str, Mapping[str, Any]]:
    """Of each key at least the fields that the part's `Keyed` names as its head; the rest of the values is not loaded."""
    below, over = _parted(part)
    held: Any = below.heads() if isinstance(below, PartOnDemand) else below
    return {**held, **over}


def _parted(mapping: Mapping[str, V]) -> tuple[Mapping[str, V], Mapping[str, V]]:
    return (mapping.below, mapping.over) if isinstance(mapping, Layered) else (mapping, {})


def copied(value: T) -> T:
    """A copy of a JSON value, which a fold may change in place."""
    copy: T = msgspec.json.decode(msgspec.json.encode(value))
    return copy
