"""A thousand races for a unit, and a thousand between an answer and a stand-down: each has one outcome, which is recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from apps.core.clock import now
from apps.core.ids import new_id
from apps.core.problems import Problem
from apps.dispatch.answers import accept_alert
from apps.incidents.actions import NewAlert, raise_alert, withdraw_alert
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Head, Timeline
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.journal.verify import verify_stream
from apps.units.models import Unit
from tests.harness.pace import within
from tests.support.constants import PARAMEDIC
from tests.support.factories import County, make_county

RACES = 1_000
WITHIN_S = within(60)

# SQLite has one writer at a time, so there these races cannot be run; and its triggers refuse the cleaning up.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor == 'sqlite'", reason="a race needs a database with two writers"),
    pytest.mark.timeout(300),
]


class Pair:
    """Two threads, each with a database connection, that begin together."""

    def __init__(self) -> None:
        self._line = Barrier(3)
        self._works: tuple[Callable[[], Any], ...] = ()
        self._outcomes: list[Any] = [None, None]
        self._threads = [Thread(target=self._run, args=(index,), daemon=True) for index in range(2)]
        for thread in self._threads:
            thread.start()

    def race(self, *works: Callable[[], Any]) -> tuple[Any, ...]:
        """The outcome of each: its return value, or the problem that it raised."""
        self._works = works
        self._line.wait(WITHIN_S)
        self._line.wait(WITHIN_S)
        for outcome in self._outcomes:
            if isinstance(outcome, Exception) and not isinstance(outcome, Problem):
                raise outcome
        return tuple(self._outcomes)

    def end(self) -> None:
        self._works = ()
        self._line.wait(WITHIN_S)
        for thread in self._threads:
            thread.join(WITHIN_S)

    def _run(self, index: int) -> None:
        while True:
            self._line.wait()
            if not self._works:
                break
            try:
                self._outcomes[index] = self._works[index]()
            except Exception as met:
                self._outcomes[index] = met
            self._line.wait()
        connection.close()


@pytest.fixture
def pair() -> Iterator[Pair]:
    racing = Pair()
    yield racing
    racing.end()


def bare_units(county: County) -> list[Unit]:
    named = (f"R{number}" for number in range(RACES))
    ambulance = county.agencies["ambulance"]
    return Unit.objects.bulk_create(
        Unit(agency=ambulance, call_sign=sign, kind="car", duty="available") for sign in named
    )


def bare_incidents(county: County, count: int) -> list[UUID]:
    """Open incidents without any entry."""
    timelines = Timeline.objects.bulk_create(Timeline(area=county.areas["near"]) for _ in range(count))
    Incident.objects.bulk_create(
        Incident(
            timeline=timeline,
            area=county.areas["near"],
            agency=county.agencies["ambulance"],
            number=str(number),
            external_ref=str(number),
            lat=53.8,
            lon=-1.55,
            accuracy_m=5,
            opened_at=now(),
        )
        for number, timeline in enumerate(timelines)
    )
    return [timeline.pk for timeline in timelines]


def raised(unit: Unit, incident: UUID, journal: JournalTransaction) -> UUID:
    alert = NewAlert(
        unit=unit.pk,
        call_sign=unit.call_sign,
        agency=unit.agency_id,
        service="ambulance",
        role="crew",
        eta_s=1,
        distance_m=1,
    )
    return raise_alert(journal, incident, alert)


def accepted(county: County, unit: Unit, incident: UUID, alert: UUID, journal: JournalTransaction) -> str:
    at = now()
    report = Report(
        id=new_id(),
        kind="accept_alert",
        incident=incident,
        at=at,
        payload={"alert": str(alert)},
        text=None,
        actor=county.people[PARAMEDIC].as_actor(unit.pk),
        unit=unit.pk,
        device=None,
        device_at=at,
        received_at=at,
        clock_offset_ms=0,
        flags=(),
        digest="",
    )
    return accept_alert(journal, report).kind


def stood_down(unit: Unit, incident: UUID, journal: JournalTransaction) -> str:
    return withdraw_alert(journal, incident, unit.pk, "control_room", None).kind


def recorded_of(incidents: list[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {incident: [] for incident in incidents}
    for timeline, kind in (
        Entry.objects.exclude(timeline=None).order_by("timeline", "seq").values_list("timeline", "kind")
    ):
        found[timeline].append(kind)
    return found


def test_every_race_has_one_outcome(pair: Pair) -> None:
    county = make_county()
    units, incidents = bare_units(county), bare_incidents(county, 2 * RACES)
    won: dict[UUID, UUID] = {}
    alerts: list[tuple[Unit, UUID, UUID]] = []
    firsts = 0
    for unit, pairing in zip(units, zip(incidents[::2], incidents[1::2], strict=True), strict=True):
        outcomes = pair.race(*(partial(in_transaction, partial(raised, unit, one), [one]) for one in pairing))
        assert sorted(type(one).__name__ for one in outcomes) == ["UUID", "UnitCommitted"]
        ((alert, winner),) = (
            (come, one) for come, one in zip(outcomes, pairing, strict=True) if isinstance(come, UUID)
        )
        won[unit.pk] = winner
        firsts += winner == pairing[0]
        alerts.append((unit, winner, alert))
    assert 0 < firsts < RACES
    assert dict(Involvement.objects.filter(is_active=True).values_list("unit", "incident")) == won
    assert dict(Unit.objects.exclude(incident=None).values_list("pk", "incident")) == won
    found, winners = recorded_of(incidents), set(won.values())
    assert all(found[one] == (["alert_raised"] if one in winners else []) for one in incidents)

    orders: Counter[str] = Counter()
    for unit, incident, alert in alerts:
        answer, ending = pair.race(
            partial(in_transaction, partial(accepted, county, unit, incident, alert), [incident]),
            partial(in_transaction, partial(stood_down, unit, incident), [incident]),
        )
        assert ending == "alert_withdrawn"
        orders[answer if isinstance(answer, str) else type(answer).__name__] += 1
    assert set(orders) == {"alert_accepted", "AlertWithdrawn"}
    endings = Counter(tuple(kinds) for kinds in recorded_of(incidents).values() if kinds)
    assert endings == {
        ("alert_raised", "alert_accepted", "status_reached", "alert_withdrawn"): orders["alert_accepted"],
        ("alert_raised", "alert_withdrawn"): orders["AlertWithdrawn"],
    }
    assert not Involvement.objects.filter(is_active=True).exists()
    assert not Unit.objects.exclude(incident=None).exists()
    assert [verify_stream(head).fault for head in Head.objects.all()] == [None] * Head.objects.count()
