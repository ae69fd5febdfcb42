"""To which waiting incidents a unit that has become free is offered, and in which order. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from apps.core.geo import Place, distance_m
from apps.incidents.kinds import AlertRole

AT_ONCE = 3
"""To how many incidents a unit is offered before it is seen whether one of them has taken it."""
ARREST, EXCHANGE_M, LOOKED_AT_MS = "arrest", "exchange_m", "looked_at_ms"
UNANSWERED: Mapping[AlertRole, str] = {"crew": "crew_unanswered", "co_responder": "co_responder_unanswered"}
Order = tuple[int, int, str, str]
"""Without a crew first, then arrests, then the one that has waited longest."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An open incident with a planned reassessment. `noted`: what the last one left; empty: it may want all."""

    timeline: UUID
    owner: UUID
    place: Place
    opened_at: datetime
    due_at: datetime
    noted: Mapping[str, int]

    def lacks(self, role: AlertRole) -> bool:
        return self.noted.get(role, 1) > 0

    def wants(self, role: AlertRole) -> bool:
        """Whether a place of this role is open, or its unit has not answered."""
        return self.lacks(role) or self.noted.get(UNANSWERED[role], 1) > 0

    def order(self) -> Order:
        opened_at = self.opened_at.isoformat()
        return not self.lacks("crew"), not self.noted.get(ARREST, 1), opened_at, str(self.timeline)


@dataclass(frozen=True, kw_only=True)
class FreeUnit:
    """A unit that may be sent at once. `has_only_moved`: it was free before, elsewhere."""

    role: AlertRole
    agency: UUID
    place: Place | None
    has_only_moved: bool


def offered_next(unit: FreeUnit, waiting: Iterable[Waiting], after: Order | None) -> list[Waiting]:
    """The incidents that the unit is offered to next, after those up to `after`."""
    takers = [one for one in waiting if one.wants(unit.role) and (after is None or one.order() > after)]
    if unit.has_only_moved:
        # One that was free before was considered where it was: only what is near may now choose it.
        return sorted(takers, key=lambda one: _metres(unit, one))[:AT_ONCE] if unit.role != "crew" else []
    return sorted(takers, key=Waiting.order)[:AT_ONCE]


def may_be_exchanged_for(unit: FreeUnit, waiting: Iterable[Waiting]) -> list[Waiting]:
    """The incidents whose crew is so far off that this one might be much sooner, the nearest first."""
    if unit.role != "crew":
        return []
    near = [one for one in waiting if _metres(unit, one) < one.noted.get(EXCHANGE_M, 0)]
    return sorted(near, key=lambda one: _metres(unit, one))[:AT_ONCE]


def _metres(unit: FreeUnit, one: Waiting) -> float:
    return distance_m(unit.place, one.place) if unit.place else 0.0
