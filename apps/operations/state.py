"""The operations' slice of a timeline's state: the operation, who takes part, and which incidents belong to it. Pure."""

from __future__ import annotations

from typing import Literal, TypedDict

OperationPhase = Literal["open", "closed"]


class Participant(TypedDict):
    """One agency's part. `units`: those that it has on the operation; none once it has left."""

    agency: str
    joined_at: str
    left_at: str | None
    units: list[str]


class Operation(TypedDict):
    """`participants`: by agency. `incidents`: in the order in which they were linked."""

    number: str
    phase: OperationPhase
    exercise: bool
    opened_at: str
    closed_at: str | None
    participants: dict[str, Participant]
    incidents: list[str]


class OperationSlice(TypedDict):
    """`operation`: null on the timeline of an incident."""

    operation: Operation | None
