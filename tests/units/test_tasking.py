"""Taskings of a unit's own service and exercises, set by its crew or a desk, and whether the unit counts as free."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from apps.core.problems import Problem
from apps.journal.transaction import in_transaction
from apps.journal.wakeup import Wakeup
from apps.units import actions
from apps.units.models import Unit, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.problems import (
    TaskWithoutJob,
    UnitNotFound,
    UnitOffDuty,
)
from apps.units.rules import Duty, DutyWanted
from apps.units.selectors import actor_of
from tests.units.agencies import WITH_AED, ThreeAgencies, fix, last_payload, last_text, refused, some_incident

Committing = Callable[[], Any]


def duty_of(unit: Unit) -> tuple[str, str, bool]:
    unit.refresh_from_db()
    return unit.duty, unit.task, unit.drill


def test_a_job_of_ones_own_from_its_beginning_to_its_end(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    said = []
    for wanted in (
        DutyWanted(duty=Duty.DIVERTIBLE, task="RTC-118"),
        DutyWanted(duty=Duty.BUSY),
        DutyWanted(task="RTC-119"),
        DutyWanted(duty=Duty.AVAILABLE),
    ):
        actions.set_duty(agencies.officer, wanted)
        said.append((duty_of(agencies.xt21)[:2], last_payload(agencies)[1], last_text(agencies)))
    assert said == [
        (("divertible", "RTC-118"), {"duty": "divertible"}, "RTC-118"),
        (("busy", "RTC-118"), {"duty": "busy"}, "RTC-118"),
        (("busy", "RTC-119"), {"duty": "busy"}, "RTC-119"),
        (("available", ""), {"duty": "available"}, None),
    ]


@pytest.mark.parametrize("duty", [None, Duty.AVAILABLE])
def test_who_is_available_is_on_no_job(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing, duty: Duty | None
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    wanted = DutyWanted(duty=duty, task="RTC-118", drill=True)
    problem = refused(
        agencies, wakeups, committing, TaskWithoutJob, lambda: actions.set_duty(agencies.officer, wanted)
    )
    assert (problem.code, problem.status) == ("task_without_job", 422)


def test_who_joins_exercises_does_so_until_the_duty_ends(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED, drill=True)
    assert (duty_of(agencies.xt21)[2], last_payload(agencies)) == (
        True,
        ("unit_drill_changed", {"drill": True}),
    )
    actions.set_duty(agencies.officer, DutyWanted(drill=False))
    assert (duty_of(agencies.xt21)[2], last_payload(agencies)) == (
        False,
        ("unit_drill_changed", {"drill": False}),
    )
    actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY, task="RTC-118", drill=True))
    actions.book_off(agencies.officer)
    assert duty_of(agencies.xt21) == ("off_duty", "", False)
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    assert duty_of(agencies.xt21) == ("available", "", False)


def test_a_desk_gives_a_unit_a_job(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    desk, device = agencies.supervisor.as_actor(), uuid4()

    def tasked(duty: Duty, task: str | None) -> bool:
        return in_transaction(
            lambda journal: actions.set_tasking(journal, agencies.a101.id, duty, task, desk, device)
        )

    assert tasked(Duty.BUSY, "FIREARMS-221") is True
    assert duty_of(agencies.a101) == ("busy", "FIREARMS-221", False)
    last = agencies.entries()[-1]
    assert (last.kind, last.payload, last.unit, last.author_id, last.agency_id, last.device) == (
        "unit_duty_changed",
        {"duty": "busy"},
        agencies.a101.id,
        agencies.supervisor.id,
        agencies.ambulance.id,
        device,
    )
    assert last_text(agencies) == "FIREARMS-221"
    assert tasked(Duty.BUSY, "FIREARMS-221") is False
    assert tasked(Duty.BUSY, None) is True
    assert duty_of(agencies.a101) == ("busy", "", False)
    assert len(agencies.entries()) == 4


def test_the_product_itself_gives_a_unit_a_job(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    in_transaction(
        lambda journal: actions.set_tasking(journal, agencies.xt21.id, Duty.BUSY, None, None, None)
    )
    last = agencies.entries()[-1]
    assert (last.kind, last.author_id, last.agency_id) == ("unit_duty_changed", None, agencies.police.id)


@pytest.mark.parametrize(
    ("unit", "problem", "task"),
    [
        ("a102", UnitOffDuty, None),
        ("xt21", UnitNotFound, None),
        ("none", UnitNotFound, None),
        ("a101", TaskWithoutJob, "RTC-118"),
    ],
)
def test_tasking_refused(
    agencies: ThreeAgencies,
    wakeups: list[Wakeup],
    committing: Committing,
    unit: str,
    problem: type[Problem],
    task: str | None,
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    desk = agencies.supervisor.as_actor()
    unit_id = uuid4() if unit == "none" else getattr(agencies, unit).id

    def give_a_job() -> None:
        in_transaction(
            lambda journal: actions.set_tasking(journal, unit_id, Duty.AVAILABLE, task, desk, None)
        )

    refused(agencies, wakeups, committing, problem, give_a_job)


def is_marked_free(unit: Unit) -> bool:
    return UnitPosition.objects.values_list("is_free", flat=True).get(unit=unit)


def test_a_position_is_marked_free_while_its_unit_is(agencies: ThreeAgencies) -> None:
    incident, other = some_incident(), some_incident()
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    marks = [is_marked_free(agencies.xt21)]
    for act in (
        lambda: actions.reserve(agencies.xt21.id, incident),
        lambda: take_fixes(actor_of(agencies.officer), [fix()], fix().at),
        lambda: actions.release(agencies.xt21.id, other),
        lambda: actions.release(agencies.xt21.id, incident),
        lambda: actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY)),
        lambda: actions.set_duty(agencies.officer, DutyWanted(duty=Duty.DIVERTIBLE)),
        lambda: actions.reserve(agencies.xt21.id, incident),
        lambda: actions.set_duty(agencies.officer, DutyWanted(duty=Duty.AVAILABLE)),
    ):
        act()
        marks.append(is_marked_free(agencies.xt21))
    assert marks == [True, False, False, False, True, False, True, False, False]


def test_the_first_fix_of_a_busy_unit_is_not_marked_free(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    actions.set_duty(agencies.paramedic, DutyWanted(duty=Duty.BUSY))
    take_fixes(actor_of(agencies.paramedic), [one := fix()], one.at)
    assert is_marked_free(agencies.a101) is False
