"""Taking fixes: whose unit, which fix counts, what is refused, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from apps.core.clock import now
from apps.journal import bell
from apps.units import actions
from apps.units.models import Unit, UnitPosition
from apps.units.rules import Refusal
from apps.units.selectors import actor_of
from tests.units.world import WITH_AED, World, fix, put

Committing = Callable[[], Any]
SECOND = timedelta(seconds=1)


def place_of(unit: Unit) -> tuple[float, float]:
    return UnitPosition.objects.values_list("lat", "lon").get(unit=unit)


@pytest.fixture
def on_duty(world: World) -> World:
    actions.book_on(world.officer, world.xt22.id, WITH_AED)
    actions.book_on(world.paramedic, world.a101.id, WITH_AED)
    return world


def test_a_crew_reports_its_own_unit(on_duty: World, rings: list[bell.Ring], committing: Committing) -> None:
    at = now()
    with committing():
        taken, refused = actions.take_fixes(actor_of(on_duty.officer), [fix(at=at, lat=53.81)], at)
    assert (taken, refused) == (1, [])
    assert UnitPosition.objects.values().get() == {
        "unit_id": on_duty.xt22.id,
        "lat": 53.81,
        "lon": -1.5,
        "accuracy_m": 8.0,
        "at": at,
        "source": "gps",
    }
    assert rings == [bell.Ring(area=on_duty.area.id, topic="positions", subjects=(on_duty.xt22.id,))]


def test_positions_are_not_in_the_book(on_duty: World) -> None:
    before = len(on_duty.entries())
    actions.take_fixes(actor_of(on_duty.officer), [fix()], now())
    assert len(on_duty.entries()) == before


def test_of_a_batch_the_newest_is_kept_and_all_are_taken(on_duty: World) -> None:
    at = now()
    batch = [fix(at=at - SECOND, lat=53.1), fix(at=at, lat=53.2), fix(at=at - 2 * SECOND, lat=53.3)]
    assert actions.take_fixes(actor_of(on_duty.officer), batch, at) == (3, [])
    assert place_of(on_duty.xt22) == (53.2, -1.5)


@pytest.mark.parametrize("later_by_s", [0, 1, 300])
def test_a_fix_that_is_not_newer_than_the_one_kept_is_taken_and_changes_nothing(
    on_duty: World, rings: list[bell.Ring], committing: Committing, later_by_s: int
) -> None:
    at = now()
    put(on_duty.xt22, at, lat=53.7)
    with committing() as waiting:
        outcome = actions.take_fixes(
            actor_of(on_duty.officer), [fix(at=at - later_by_s * SECOND, lat=53.9)], at
        )
    assert outcome == (1, [])
    assert place_of(on_duty.xt22) == (53.7, -1.6)
    assert (waiting, rings) == ([], [])


def test_one_bad_fix_spoils_no_other(on_duty: World) -> None:
    at = now()
    batch = [
        fix(at=at, lat=91),
        fix(at=at - 11 * 60 * SECOND),
        fix(at=at, lat=53.6),
        fix(at=at + 61 * SECOND),
        fix(at=at, accuracy_m=1001),
    ]
    assert actions.take_fixes(actor_of(on_duty.officer), batch, at) == (
        1,
        [
            Refusal(index=0, code="fix_off_world"),
            Refusal(index=1, code="fix_too_old"),
            Refusal(index=3, code="fix_in_future"),
            Refusal(index=4, code="fix_inaccurate"),
        ],
    )
    assert place_of(on_duty.xt22) == (53.6, -1.5)


def refused_alone(
    world: World, committing: Committing, rings: list[bell.Ring], actor: Any, unit: UUID | None
) -> str:
    """The code with which the only fix of a batch is refused; nothing is stored and nothing rings."""
    with committing() as waiting:
        taken, refused = actions.take_fixes(actor, [fix(unit)], now())
    assert (taken, waiting, rings, UnitPosition.objects.count()) == (0, [], [], 0)
    (refusal,) = refused
    assert refusal.index == 0
    return refusal.code


@pytest.mark.parametrize("unit", ["xt21", "a101", "b901"])
def test_a_crew_reports_no_other_unit(
    on_duty: World, committing: Committing, rings: list[bell.Ring], unit: str
) -> None:
    actor = actor_of(on_duty.officer)
    code = refused_alone(on_duty, committing, rings, actor, getattr(on_duty, unit).id)
    assert code == "unit_not_yours"


def test_who_is_on_no_unit_has_no_position(
    on_duty: World, committing: Committing, rings: list[bell.Ring]
) -> None:
    actor = actor_of(on_duty.colleague)
    assert refused_alone(on_duty, committing, rings, actor, None) == "unit_off_duty"
    assert refused_alone(on_duty, committing, rings, actor, on_duty.xt22.id) == "unit_not_yours"


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("a102", "unit_off_duty"),
        ("xt22", "unit_not_yours"),
        ("b901", "unit_not_yours"),
        ("none", "unit_not_yours"),
        ("unnamed", "unit_not_yours"),
    ],
)
def test_a_machine_reports_units_of_its_own_agency_that_are_on_duty(
    on_duty: World, committing: Committing, rings: list[bell.Ring], unit: str, code: str
) -> None:
    named = {"none": uuid4(), "unnamed": None}
    unit_id = named[unit] if unit in named else getattr(on_duty, unit).id
    assert refused_alone(on_duty, committing, rings, actor_of(on_duty.machine), unit_id) == code


def test_a_machine_reports_several_units_with_one_ring(
    on_duty: World, rings: list[bell.Ring], committing: Committing, django_assert_num_queries: Any
) -> None:
    actions.book_on(on_duty.supervisor, on_duty.a102.id, WITH_AED)
    actor = actor_of(on_duty.machine)
    at = now()
    batch = [fix(on_duty.a102.id, at=at, lat=53.2), fix(on_duty.a101.id, at=at, lat=53.1)]
    # Beside BEGIN and COMMIT: the units locked, what is kept of them, one upsert.
    with committing(), django_assert_num_queries(5):
        assert actions.take_fixes(actor, batch, at) == (2, [])
    assert place_of(on_duty.a101) == (53.1, -1.5)
    assert place_of(on_duty.a102) == (53.2, -1.5)
    subjects = tuple(sorted([on_duty.a101.id, on_duty.a102.id]))
    assert rings == [bell.Ring(area=on_duty.area.id, topic="positions", subjects=subjects)]


def test_an_empty_batch_is_nothing(on_duty: World, rings: list[bell.Ring], committing: Committing) -> None:
    with committing():
        assert actions.take_fixes(actor_of(on_duty.officer), [], now()) == (0, [])
    assert rings == []
