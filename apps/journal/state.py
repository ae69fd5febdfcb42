"""The state of a timeline: named parts, each owned by the slice of the room that folds it. Pure.

A slice is a `TypedDict` whose fields are its parts. State is JSON as it is stored and sent: nothing is converted to read it. It is
not changed in place; a fold makes new values. A room reads the slices that it needs through their types:
`read(state, IncidentSlice)["phase"]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, TypedDict, TypeVar, cast

State = Mapping[str, object]
"""All parts of a timeline by name. Only a slice type says what a part holds."""
S = TypeVar("S")
T = TypeVar("T")
LOG: Final = "log"
BOOKKEEPING: Final = "_"
"""How the names of parts begin that only a fold reads (`advance.py`)."""
Log = Annotated[list[T], LOG]
"""A list that grows with the entries. It is stored in pieces; a journal transaction holds only its last items (`advance.py`)."""


@dataclass(frozen=True)
class Keyed:
    """Marks a part of which each key is stored in a row of its own, so that a write reads and writes only its own keys.

    `by`: a field by whose value rows are found. `head`: fields that are read without the rest of the value.
    """

    by: str | None = None
    head: tuple[str, ...] = ()


class JournalSlice(TypedDict):
    """`withdrawn`: entry → the entry that withdraws it. `same`: duplicate → the entry that it is a duplicate of.

    `_awaited`: an entry that has not come, and that a correction names → the first correction that names it.
    """

    seq: int
    withdrawn: Annotated[Mapping[str, str], Keyed()]
    same: Annotated[Mapping[str, str], Keyed()]
    _awaited: Mapping[str, str]


def read(state: State, form: type[S]) -> S:
    """The state as this slice, or combination of slices, declares it."""
    # The registry proves at start that the parts of a slice are folded by the room that declares it.
    return cast("S", state)


def parts_of(form: type) -> frozenset[str]:
    """The names of the parts that a slice declares."""
    return frozenset(form.__annotations__)
