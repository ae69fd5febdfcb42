"""Dispatch's slice of an incident's state: the board warnings. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypedDict

from apps.dispatch.kinds import BoardWarningCause
from apps.incidents.kinds import AlertRole
from apps.incidents.response_payloads import Backup
from apps.incidents.state import IncidentSlice
from apps.incidents.taskings.state import TaskingSlice
from apps.journal.state import Keyed


class BoardWarning(TypedDict):
    """`seen_at`: when somebody took it; `settled_at`: when nothing was left to do."""

    attention: str
    cause: BoardWarningCause
    role: AlertRole | None
    unit: str | None
    call_sign: str | None
    incident: str | None
    distance_m: int | None
    what: Backup | None
    since: str
    seen_at: str | None
    settled_at: str | None


BoardWarnings = dict[str, BoardWarning]


class DispatchSlice(TypedDict):
    """`attentions`: the board warnings, by id."""

    attentions: Annotated[Mapping[str, BoardWarning], Keyed()]


class DispatchedState(IncidentSlice, TaskingSlice, DispatchSlice):
    """What an allocation reads of an incident."""
