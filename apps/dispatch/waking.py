"""News of units brings forward the reassessments that it may change. Nothing is looked at while nobody waits.

The pending deadline of an incident is the index of those that wait: an incident on which nothing can change has none. To bring a
deadline forward and to delete the news is one transaction, so neither a process that dies nor a second one loses or doubles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from apps.core.clock import now
from apps.core.geo import Place
from apps.core.instants import from_milliseconds
from apps.deadlines.models import Deadline
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.eligibility.rules import STANDINGS_OF
from apps.dispatch.eligibility.search import Searched, searched_for
from apps.dispatch.offers import LOOKED_AT_MS, FreeUnit, Order, Waiting, may_be_exchanged_for, offered_next
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.units.models import UnitNews
from apps.units.nearby import NearbyUnit, nearby_units
from apps.units.rules import is_free

NEWS_AT_ONCE = 500
APART = timedelta(seconds=5)
"""Reassessments of one incident because its own units move are so far apart."""
SPREAD = timedelta(milliseconds=100)
"""A change of terms concerns every incident: their reassessments are so far apart."""
WAITING_FIELDS = ("timeline", "due_at", "noted")


def wake() -> int:
    """Weigh the news that has come: how many reassessments were brought forward."""
    return in_transaction(_wake) if UnitNews.objects.exists() else 0


def _wake(journal: JournalTransaction) -> int:
    """In a journal transaction, although it appends nothing, because that one is retried after a deadlock."""
    locked = UnitNews.objects.select_for_update(skip_locked=True).order_by("pk")
    news = list(locked[:NEWS_AT_ONCE])
    waking = _Waking(_waiting(), now())
    waking.weigh(news)
    UnitNews.objects.filter(pk__in=[one.pk for one in news if one.pk not in waking.kept]).delete()
    for pk, offered in waking.kept.items():
        UnitNews.objects.filter(pk=pk).update(offered=offered)
    return _bring_forward(waking.due)


def _waiting() -> list[Waiting]:
    pending = list(Deadline.objects.filter(kind=REASSESS, fired_at=None).values_list(*WAITING_FIELDS))
    placed = Incident.objects.filter(lat__isnull=False, lon__isnull=False)
    found = placed.filter(pk__in=[timeline for timeline, _, _ in pending])
    incidents = {row[0]: row for row in found.values_list("pk", "agency", "lat", "lon", "opened_at")}
    return [
        Waiting(
            timeline=timeline,
            owner=incidents[timeline][1],
            place=Place(lat=incidents[timeline][2] or 0.0, lon=incidents[timeline][3] or 0.0),
            opened_at=incidents[timeline][4],
            due_at=due_at,
            noted=noted,
        )
        for timeline, due_at, noted in pending
        if timeline in incidents
    ]


def _bring_forward(due: Mapping[UUID, datetime]) -> int:
    """One that runs now may have begun before the news: it is waited for, and what it planned is brought forward."""
    pending = Deadline.objects.filter(kind=REASSESS, subject=None, fired_at=None, timeline__in=due)
    list(pending.select_for_update().order_by("pk").values_list("pk", flat=True))
    at = now()
    earlier = [one for one in pending.all() if one.timeline_id and one.due_at > max(at, due[one.timeline_id])]
    for one in earlier:
        one.due_at = due[one.on_timeline]
    Deadline.objects.bulk_update(earlier, ["due_at"])
    return len(earlier)


@dataclass
class _Waking:
    """`due`: when each incident is reassessed because of the news. `kept`: news that goes on being offered, and how far it was."""

    waiting: list[Waiting]
    at: datetime
    due: dict[UUID, datetime] = field(default_factory=dict)
    kept: dict[int, Order] = field(default_factory=dict)
    _searched: dict[UUID, Searched] = field(default_factory=dict)

    def weigh(self, news: Iterable[UnitNews]) -> None:
        if not self.waiting:
            return
        about: dict[UUID, list[UnitNews]] = {}
        for one in news:
            if one.unit is None:
                self._wake_all()
            else:
                about.setdefault(one.unit, []).append(one)
        units = nearby_units(about)
        for unit, about_unit in about.items():
            if unit in units:
                self._weigh_unit(units[unit], about_unit)

    def _wake_all(self) -> None:
        for number, one in enumerate(sorted(self.waiting, key=Waiting.order)):
            self.due.setdefault(one.timeline, self.at + number * SPREAD)

    def _weigh_unit(self, unit: NearbyUnit, news: list[UnitNews]) -> None:
        if unit.incident:
            # One that was being offered has been taken: that is no news to who took it.
            if any(one.offered is None for one in news):
                self._wake_own(unit.incident)
        elif is_free(unit.duty, None):
            self._offer(unit, news)

    def _wake_own(self, incident: UUID) -> None:
        for one in self.waiting:
            if one.timeline == incident:
                looked_at = from_milliseconds(one.noted.get(LOOKED_AT_MS, 0))
                self.due.setdefault(incident, max(self.at, looked_at + APART))

    def _offer(self, unit: NearbyUnit, news: list[UnitNews]) -> None:
        lasting = [one for one in news if one.cause != "moved"]
        # Several that say the same are offered as the latest: from the beginning.
        newest = max(lasting or news, key=lambda one: one.pk)
        after = cast("Order", tuple(newest.offered)) if newest.offered else None
        for role, standings in STANDINGS_OF.items():
            if unit.standing in standings:
                free = FreeUnit(role=role, agency=unit.agency, place=_place(unit), has_only_moved=not lasting)
                self._offer_as(free, newest, after)

    def _offer_as(self, unit: FreeUnit, news: UnitNews, after: Order | None) -> None:
        mine = [one for one in self.waiting if self._may_send(one.owner, unit.role, unit.agency)]
        if after and any(one.due_at <= self.at and one.order() <= after for one in mine):
            self.kept[news.pk] = after
            return
        offered = offered_next(unit, mine, after)
        if offered and not unit.has_only_moved:
            self.kept[news.pk] = offered[-1].order()
        exchanges = [] if after else may_be_exchanged_for(unit, mine)
        for one in [*offered, *exchanges]:
            # A microsecond apart, because they are looked at in the order in which they are due.
            self.due.setdefault(one.timeline, self.at + timedelta(microseconds=len(self.due)))

    def _may_send(self, owner: UUID, role: AlertRole, agency: UUID) -> bool:
        if owner not in self._searched:
            self._searched[owner] = searched_for(owner, self.at)
        searched = self._searched[owner]
        return agency in (searched.crews if role == "crew" else searched.co_responders)


def _place(unit: NearbyUnit) -> Place | None:
    return None if unit.lat is None or unit.lon is None else Place(lat=unit.lat, lon=unit.lon)
