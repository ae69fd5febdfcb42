"""A unit is on at most one incident: reserving and releasing, alone and in races."""

from __future__ import annotations

from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from apps.units.actions import book_on, release, reserve, set_duty
from apps.units.models import Crew, Unit
from apps.units.position_actions import take_fixes
from apps.units.problems import AlreadyOnDuty, UnitCommitted
from apps.units.rules import Duty, DutyWanted, is_free
from apps.units.selectors import actor_of
from tests.harness.pace import within
from tests.units.agencies import WITH_AED, ThreeAgencies, fix, make_agencies, some_incident

ONE, TWO = some_incident(), some_incident()


def incident_of(unit: Unit) -> UUID | None:
    return Unit.objects.values_list("incident", flat=True).get(pk=unit.pk)


@pytest.fixture
def on_duty(agencies: ThreeAgencies) -> Unit:
    book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    return agencies.xt21


def test_a_unit_is_reserved_for_one_incident(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    assert incident_of(on_duty) == ONE


def test_reserving_again_for_the_same_incident_is_nothing(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    reserve(on_duty.id, ONE)
    assert incident_of(on_duty) == ONE


def test_a_committed_unit_is_not_reserved_for_another(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    with pytest.raises(UnitCommitted) as refusal:
        reserve(on_duty.id, TWO)
    assert refusal.value.detail == "XT21 is on another incident. Choose another unit."
    assert incident_of(on_duty) == ONE


def test_a_unit_that_went_off_duty_is_not_reserved(agencies: ThreeAgencies) -> None:
    with pytest.raises(UnitCommitted) as refusal:
        reserve(agencies.xt21.id, ONE)
    assert refusal.value.detail == "XT21 has gone off duty. Choose another unit."
    assert incident_of(agencies.xt21) is None


def test_a_unit_on_a_job_that_it_may_not_leave_is_not_reserved(on_duty: Unit) -> None:
    Unit.objects.filter(pk=on_duty.pk).update(duty="busy")
    with pytest.raises(UnitCommitted) as refusal:
        reserve(on_duty.id, ONE)
    assert refusal.value.detail == "XT21 is on a job that it may not leave. Choose another unit."
    assert incident_of(on_duty) is None


def test_a_unit_that_turned_busy_on_its_incident_stays_reserved_for_it(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    Unit.objects.filter(pk=on_duty.pk).update(duty="busy")
    reserve(on_duty.id, ONE)
    assert incident_of(on_duty) == ONE


def test_the_database_itself_keeps_off_duty_units_uncommitted(agencies: ThreeAgencies) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit.objects.filter(pk=agencies.xt21.pk).update(incident=ONE)


def test_releasing_frees_it(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    release(on_duty.id, ONE)
    assert incident_of(on_duty) is None


def test_releasing_from_another_incident_leaves_the_commitment(on_duty: Unit) -> None:
    reserve(on_duty.id, ONE)
    release(on_duty.id, TWO)
    assert incident_of(on_duty) == ONE


class Racer(Thread):
    """A thread that runs `act` once all racers are ready; `outcome` is what it raised, or None."""

    def __init__(self, line: Barrier, act: object) -> None:
        super().__init__()
        self._line, self._act = line, act
        self.outcome: Exception | None = None

    def run(self) -> None:
        assert callable(self._act)
        self._line.wait(timeout=within(20))
        try:
            self._act()
        except Exception as refusal:
            self.outcome = refusal
        finally:
            connection.close()


def race(*acts: object) -> list[Exception | None]:
    line = Barrier(len(acts))
    racers = [Racer(line, act) for act in acts]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(timeout=within(30))
    return [racer.outcome for racer in racers]


def reserve_alone(unit: UUID, incident: UUID) -> None:
    with transaction.atomic():
        reserve(unit, incident)


def release_alone(unit: UUID, incident: UUID) -> None:
    with transaction.atomic():
        release(unit, incident)


# SQLite has one writer at a time, so these races cannot happen there; its triggers would also refuse the cleanup.
races = pytest.mark.skipif("connection.vendor == 'sqlite'", reason="a race needs a database with two writers")


@races
@pytest.mark.django_db(transaction=True)
def test_of_two_incidents_at_once_one_gets_the_unit() -> None:
    agencies = make_agencies()
    book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    wanted = [some_incident() for _ in range(8)]
    outcomes = race(*(lambda one=one: reserve_alone(agencies.xt21.id, one) for one in wanted))
    assert [type(outcome) for outcome in outcomes if outcome] == [UnitCommitted] * 7
    assert incident_of(agencies.xt21) == wanted[outcomes.index(None)]


@races
@pytest.mark.django_db(transaction=True)
def test_one_who_books_on_twice_at_once_is_on_one_unit() -> None:
    agencies = make_agencies()
    outcomes = race(
        lambda: book_on(agencies.officer, agencies.xt21.id, WITH_AED),
        lambda: book_on(agencies.officer, agencies.xt22.id, WITH_AED),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyOnDuty", "NoneType"]
    assert AlreadyOnDuty in {type(outcome) for outcome in outcomes}
    assert Crew.objects.get().person_id == agencies.officer.id
    assert [entry.kind for entry in agencies.entries()] == ["unit_booked_on", "kit_checked"]


@races
@pytest.mark.django_db(transaction=True)
def test_after_any_race_the_position_knows_whether_the_unit_is_free() -> None:
    agencies = make_agencies()
    book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    crew = actor_of(agencies.officer)
    for turn in range(6):
        end = DutyWanted(duty=Duty.BUSY if turn % 2 else Duty.AVAILABLE)
        race(
            lambda: reserve_alone(agencies.xt21.id, ONE),
            lambda: release_alone(agencies.xt21.id, ONE),
            lambda end=end: set_duty(agencies.officer, end),
            lambda: take_fixes(crew, [one := fix()], one.at),
        )
        unit = Unit.objects.select_related("position").get(pk=agencies.xt21.pk)
        assert unit.position.is_free is is_free(Duty(unit.duty), unit.incident)
