"""Whose turn it is among the reports that wait to be written. Pure.

Turns go round agencies, then the incidents of an agency, then the requests of an incident, the one first that was served least
recently. So a stranger's report waits for the transaction that is being written and for no other, however many reports of one
incident, or of one agency, came before it. The reports of one request stay in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from apps.journal.reports import Report

MOST_TOGETHER = 120
"""Reports in one transaction."""
MOST_OF_AN_INCIDENT = 30
AT_A_TURN = 10
MOST_REMEMBERED = 10_000


@dataclass(eq=False)
class Request:
    """The reports of one request; the first `taken` are written or being written. `served`: the turn that it had last."""

    reports: Sequence[Report]
    taken: int = 0
    served: int = 0

    @property
    def is_taken(self) -> bool:
        return self.taken >= len(self.reports)

    @property
    def incident(self) -> UUID:
        """Of the report whose turn is next."""
        return self.reports[self.taken].incident

    @property
    def agency(self) -> UUID:
        return self.reports[self.taken].actor.agency


@dataclass(frozen=True)
class Taken:
    """The reports of one request from `start` on, as many as `count`."""

    request: Request
    start: int
    count: int

    @property
    def reports(self) -> Sequence[Report]:
        return self.request.reports[self.start : self.start + self.count]

    @property
    def incident(self) -> UUID:
        return self.request.reports[self.start].incident


@dataclass
class Turns:
    """`alone`: incidents that are written in a transaction of their own, because they held others up → how many at once."""

    waiting: list[Request] = field(default_factory=list)
    alone: dict[UUID, int] = field(default_factory=dict)
    _served: dict[object, int] = field(default_factory=dict)
    _turn: int = 0

    def add(self, request: Request) -> None:
        self.waiting.append(request)

    def remove(self, request: Request) -> None:
        """Of a request nothing more is written."""
        if request in self.waiting:
            self.waiting.remove(request)

    def take(self, *, without: frozenset[UUID] = frozenset(), only: UUID | None = None) -> list[Taken]:
        """What is written next, together: nothing of the incidents in `without`, or nothing but of `only`."""
        taken: list[Taken] = []
        while (room := MOST_TOGETHER - sum(one.count for one in taken)) > 0:
            free = [one for one in self.waiting if self._may_join(one, taken)]
            free = [one for one in free if one.incident not in without and only in (None, one.incident)]
            request = min(free, key=self._rank, default=None)
            if request is None:
                break
            most = self._most_of(request.incident) - _count_of(request.incident, taken)
            count = _run(request, min(most, room, AT_A_TURN))
            taken.append(Taken(request, request.taken, count))
            self._note(request)
            request.taken += count
            if request.is_taken:
                self.waiting.remove(request)
        return taken

    def put_back(self, taken: Sequence[Taken]) -> None:
        """These were not written, and come first again."""
        for one in reversed(taken):
            one.request.taken = min(one.request.taken, one.start)
            if one.request not in self.waiting:
                self.waiting.insert(0, one.request)

    def held_up(self, incidents: set[UUID]) -> None:
        """From now on these are written alone, and fewer of each at once."""
        for incident in incidents:
            self.alone[incident] = max(1, self.alone.get(incident, MOST_OF_AN_INCIDENT) // 2)

    def went_well(self, incidents: set[UUID]) -> None:
        """They may be more again, and together with others in the end."""
        for incident in incidents & self.alone.keys():
            self.alone[incident] *= 2
            if self.alone[incident] >= MOST_OF_AN_INCIDENT:
                del self.alone[incident]

    def _most_of(self, incident: UUID) -> int:
        return self.alone.get(incident, MOST_OF_AN_INCIDENT)

    def _may_join(self, request: Request, taken: Sequence[Taken]) -> bool:
        """Whether the transaction has room for its incident, and holds nothing of the same request of another."""
        incident, incidents = request.incident, {one.incident for one in taken}
        if any(one.request is request and one.incident != incident for one in taken):
            return False
        if incident in incidents:
            return _count_of(incident, taken) < self._most_of(incident)
        return not incidents or not (incidents | {incident}) & self.alone.keys()

    def _rank(self, request: Request) -> tuple[int, int, int]:
        agency = request.agency
        return self._served.get(agency, 0), self._served.get((agency, request.incident), 0), request.served

    def _note(self, request: Request) -> None:
        if len(self._served) > MOST_REMEMBERED:
            self._served.clear()
        self._turn += 1
        request.served = self._served[request.agency] = self._turn
        self._served[request.agency, request.incident] = self._turn


def _count_of(incident: UUID, taken: Sequence[Taken]) -> int:
    return sum(one.count for one in taken if one.incident == incident)


def _run(request: Request, most: int) -> int:
    """How many of the next reports are of one incident, at most so many."""
    following = request.reports[request.taken : request.taken + most]
    run = [one.incident == request.incident for one in following]
    return run.index(False) if False in run else len(run)
