"""Rules of taskings. Pure."""

from __future__ import annotations

from uuid import UUID

from apps.incidents.taskings.state import PROCEED, Tasking, TaskingSlice
from apps.journal.state import State, read


def agencies_asked(state: State) -> frozenset[UUID]:
    """The agencies whose control room was asked. It reads the incident from the request on."""
    return frozenset(UUID(one["agency"]) for one in read(state, TaskingSlice)["taskings"].values())


def may_proceed(state: TaskingSlice) -> bool:
    """Whether the scene was last declared safe to go in to."""
    return state["scene"] is not None and state["scene"]["state"] in PROCEED


def running(state: TaskingSlice) -> list[Tasking]:
    """The taskings that were not refused and have not ended."""
    return [
        one for one in state["taskings"].values() if one["decision"] != "refused" and one["ended_at"] is None
    ]


def with_agency(state: TaskingSlice, agency: UUID) -> Tasking | None:
    """The running tasking of an agency."""
    return next((one for one in running(state) if one["agency"] == str(agency)), None)
