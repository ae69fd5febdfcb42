"""Entry kinds: what each room brings to the book, and the register of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effective import CLINICAL, WITHDRAWABLE, EffectiveEntries

State = dict[str, Any]
Fold = Callable[[EffectiveEntries, State], State]
Project = Callable[[UUID, State, State], None]
"""Keeps tables in step with a timeline: (timeline, state before, state after)."""


class Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The content of an entry: strict, versioned with its kind, without names, addresses or free text."""


class Nothing(Payload, frozen=True):
    """A fact that says all by its kind and time."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    name: str
    payload: type[Payload]
    sensitivity: Sensitivity
    version: int = 1
    withdrawable: bool = False


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """What one room brings: its kinds, the part of the state that it folds, and the tables that it keeps in step."""

    room: str
    kinds: tuple[Kind, ...]
    fold: Fold | None = None
    project: Project | None = None


class Register:
    """All chapters, in the order of the floors (each room's `apps.py` adds its own; a later fold sees earlier ones)."""

    def __init__(self) -> None:
        self._chapters: list[Chapter] = []
        self._kinds: dict[str, Kind] = {}

    def add(self, chapter: Chapter) -> None:
        for kind in chapter.kinds:
            if kind.name in self._kinds:
                raise ValueError(f"two rooms own the kind {kind.name}")
            self._kinds[kind.name] = kind
            if kind.withdrawable:
                WITHDRAWABLE.add(kind.name)
            if kind.sensitivity is Sensitivity.CLINICAL:
                CLINICAL.add(kind.name)
        self._chapters.append(chapter)

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds.values())

    def __getitem__(self, name: str) -> Kind:
        return self._kinds[name]

    def chapters(self) -> list[Chapter]:
        return list(self._chapters)

    def project(self, timeline: UUID, before: State, after: State) -> None:
        for chapter in self._chapters:
            if chapter.project:
                chapter.project(timeline, before, after)


register = Register()


def checked_payload(kind: Kind, payload: Mapping[str, Any]) -> dict[str, Any]:
    """The payload as the kind's type writes it. Raises `msgspec.ValidationError` with the place of the fault."""
    checked: dict[str, Any] = msgspec.to_builtins(msgspec.convert(payload, kind.payload, strict=True))
    return checked


def fold(entries: list[dict[str, Any]]) -> State:
    """The state of one timeline from its entries, in any order and with repeats (docs/wire.md, "The fold")."""
    effective = EffectiveEntries.of(entries)
    state: State = {"seq": effective.seq, "withdrawn": effective.withdrawn, "same": effective.duplicate_of}
    for chapter in register.chapters():
        if chapter.fold:
            state |= chapter.fold(effective, state)
    return state
