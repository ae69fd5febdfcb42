"""Positions: which unit a fix moves, which fix counts, the refusals, and the wake-ups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from math import inf, nan
from typing import Any
from uuid import UUID, uuid4

import pytest

from apps.core.clock import now
from apps.journal.wakeup import Wakeup
from apps.units import actions
from apps.units.fixes import Fix, RefusedFix
from apps.units.models import RejectedFix, Unit, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.selectors import actor_of
from tests.units.agencies import WITH_AED, ThreeAgencies, fix, put

Committing = Callable[[], Any]
SECOND = timedelta(seconds=1)


def place_of(unit: Unit) -> tuple[float, float]:
    return UnitPosition.objects.values_list("lat", "lon").get(unit=unit)


@pytest.fixture
def on_duty(agencies: ThreeAgencies) -> ThreeAgencies:
    actions.book_on(agencies.officer, agencies.xt22.id, WITH_AED)
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    return agencies


def test_a_crew_reports_its_own_unit(
    on_duty: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    at = now()
    with committing():
        taken, refused = take_fixes(actor_of(on_duty.officer), [fix(at=at, lat=53.81)], at)
    assert (taken, refused) == (1, [])
    assert UnitPosition.objects.values().get() == {
        "unit_id": on_duty.xt22.id,
        "agency": on_duty.police.id,
        "is_free": True,
        "lat": 53.81,
        "lon": -1.5,
        "accuracy_m": 8.0,
        "at": at,
        "source": "gps",
    }
    assert wakeups == [Wakeup(area=on_duty.area.id, topic="positions", subjects=(on_duty.xt22.id,))]


def test_positions_are_not_in_the_journal(on_duty: ThreeAgencies) -> None:
    before = len(on_duty.entries())
    take_fixes(actor_of(on_duty.officer), [fix()], now())
    assert len(on_duty.entries()) == before


def test_of_a_batch_the_newest_is_kept_and_all_are_taken(on_duty: ThreeAgencies) -> None:
    at = now()
    batch = [
        fix(at=at - SECOND, lat=53.2001),
        fix(at=at, lat=53.2),
        fix(at=at - 2 * SECOND, lat=53.2002),
    ]
    assert take_fixes(actor_of(on_duty.officer), batch, at) == (3, [])
    assert place_of(on_duty.xt22) == (53.2, -1.5)


@pytest.mark.parametrize("later_by_s", [0, 1, 300])
def test_a_fix_that_is_not_newer_than_the_one_kept_is_taken_and_changes_nothing(
    on_duty: ThreeAgencies, wakeups: list[Wakeup], committing: Committing, later_by_s: int
) -> None:
    at = now()
    put(on_duty.xt22, at, lat=53.7)
    with committing() as waiting:
        outcome = take_fixes(actor_of(on_duty.officer), [fix(at=at - later_by_s * SECOND, lat=53.9)], at)
    assert outcome == (1, [])
    assert place_of(on_duty.xt22) == (53.7, -1.6)
    assert (waiting, wakeups) == ([], [])


def test_one_bad_fix_spoils_no_other(on_duty: ThreeAgencies) -> None:
    at = now()
    batch = [
        fix(at=at, lat=91),
        fix(at=at - 11 * 60 * SECOND),
        fix(at=at, lat=53.6),
        fix(at=at + 61 * SECOND),
        fix(at=at, accuracy_m=1001),
        fix(at=at, lat=0.0, lon=0.0),
        fix(at=at + SECOND, lat=54.6),
    ]
    assert take_fixes(actor_of(on_duty.officer), batch, at) == (
        1,
        [
            RefusedFix(index=0, code="fix_off_world"),
            RefusedFix(index=1, code="fix_too_old"),
            RefusedFix(index=3, code="fix_in_future"),
            RefusedFix(index=4, code="fix_inaccurate"),
            RefusedFix(index=5, code="fix_zero_zero"),
            RefusedFix(index=6, code="fix_too_fast"),
        ],
    )
    assert place_of(on_duty.xt22) == (53.6, -1.5)


def refused_alone(
    agencies: ThreeAgencies, committing: Committing, wakeups: list[Wakeup], actor: Any, unit: UUID | None
) -> str:
    """The code that refuses the only fix of a batch; nothing is stored and no wake-up is sent."""
    with committing() as waiting:
        taken, refused = take_fixes(actor, [fix(unit)], now())
    assert (taken, waiting, wakeups, UnitPosition.objects.count()) == (0, [], [], 0)
    assert not RejectedFix.objects.exists()
    (refusal,) = refused
    assert refusal.index == 0
    return refusal.code


@pytest.mark.parametrize("unit", ["xt21", "a101", "b901"])
def test_a_crew_reports_no_other_unit(
    on_duty: ThreeAgencies, committing: Committing, wakeups: list[Wakeup], unit: str
) -> None:
    actor = actor_of(on_duty.officer)
    code = refused_alone(on_duty, committing, wakeups, actor, getattr(on_duty, unit).id)
    assert code == "unit_not_yours"


def test_who_is_on_no_unit_has_no_position(
    on_duty: ThreeAgencies, committing: Committing, wakeups: list[Wakeup]
) -> None:
    actor = actor_of(on_duty.colleague)
    assert refused_alone(on_duty, committing, wakeups, actor, None) == "unit_off_duty"
    assert refused_alone(on_duty, committing, wakeups, actor, on_duty.xt22.id) == "unit_not_yours"


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
    on_duty: ThreeAgencies, committing: Committing, wakeups: list[Wakeup], unit: str, code: str
) -> None:
    named = {"none": uuid4(), "unnamed": None}
    unit_id = named[unit] if unit in named else getattr(on_duty, unit).id
    assert refused_alone(on_duty, committing, wakeups, actor_of(on_duty.machine), unit_id) == code


def test_a_machine_reports_several_units_with_one_wakeup(
    on_duty: ThreeAgencies, wakeups: list[Wakeup], committing: Committing, django_assert_num_queries: Any
) -> None:
    actions.book_on(on_duty.supervisor, on_duty.a102.id, WITH_AED)
    actor = actor_of(on_duty.machine)
    at = now()
    batch = [fix(on_duty.a102.id, at=at, lat=53.2), fix(on_duty.a101.id, at=at, lat=53.1)]
    # Apart from BEGIN and COMMIT: lock the units, read their positions and the area of a first one, one upsert.
    with committing(), django_assert_num_queries(7):
        assert take_fixes(actor, batch, at) == (2, [])
    assert place_of(on_duty.a101) == (53.1, -1.5)
    assert place_of(on_duty.a102) == (53.2, -1.5)
    subjects = tuple(sorted([on_duty.a101.id, on_duty.a102.id]))
    assert wakeups == [Wakeup(area=on_duty.area.id, topic="positions", subjects=subjects)]


def test_an_empty_batch_is_nothing(
    on_duty: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    with committing():
        assert take_fixes(actor_of(on_duty.officer), [], now()) == (0, [])
    assert wakeups == []


def rejected(unit: Unit) -> list[tuple[Any, ...]]:
    rows = RejectedFix.objects.filter(unit=unit).order_by("pk")
    return list(rows.values_list("lat", "lon", "accuracy_m", "at", "received_at", "source", "reason"))


def test_a_fix_that_is_not_believed_is_kept_apart(on_duty: ThreeAgencies) -> None:
    at = now()
    batch = [fix(at=at, lat=inf, accuracy_m=nan), fix(at=at, lat=0.0, lon=0.0), fix(at=at, lat=53.6)]
    take_fixes(actor_of(on_duty.officer), batch, at)
    assert rejected(on_duty.xt22) == [
        (None, -1.5, None, at, at, "gps", "fix_off_world"),
        (0.0, 0.0, 8.0, at, at, "gps", "fix_zero_zero"),
    ]
    assert place_of(on_duty.xt22) == (53.6, -1.5)


def send(agencies: ThreeAgencies, *fixes: Fix) -> list[str]:
    """Send each fix in a batch of its own and return the codes of the refused ones."""
    outcomes = [take_fixes(actor_of(agencies.officer), [one], one.at)[1] for one in fixes]
    return [refusal.code for refused in outcomes for refusal in refused]


def test_a_single_wrong_fix_does_not_lock_a_unit_out(on_duty: ThreeAgencies) -> None:
    """The second fix in a row that agrees with the one before it is believed, and the unit continues from there."""
    at = now()
    there = [fix(at=at + n * SECOND, lat=53.8 + n / 10_000) for n in range(1, 5)]
    assert send(on_duty, fix(at=at, lat=54.9)) == []
    assert send(on_duty, there[0]) == ["fix_too_fast"]
    assert place_of(on_duty.xt22) == (54.9, -1.5)
    assert send(on_duty, *there[1:]) == []
    assert place_of(on_duty.xt22) == (there[3].lat, -1.5)
    assert len(rejected(on_duty.xt22)) == 1


def test_coordinates_that_came_swapped_first_lock_no_unit_out(on_duty: ThreeAgencies) -> None:
    at = now()
    assert send(on_duty, fix(at=at, lat=-1.5, lon=53.8)) == ["fix_swapped"]
    assert not UnitPosition.objects.filter(unit=on_duty.xt22).exists()
    assert send(on_duty, fix(at=at + SECOND)) == []
    assert place_of(on_duty.xt22) == (53.8, -1.5)


def test_coordinates_that_come_swapped_are_never_believed(on_duty: ThreeAgencies) -> None:
    """However often: two that agree outvote a wrong one, but these agree because they are wrong alike."""
    at = now()
    swapped = [fix(at=at + n * SECOND, lat=-1.5, lon=53.8 + n / 10_000) for n in range(1, 4)]
    assert send(on_duty, fix(at=at), *swapped) == ["fix_swapped"] * 3
    assert place_of(on_duty.xt22) == (53.8, -1.5)


def test_a_wrong_fix_sent_again_and_again_is_never_believed(on_duty: ThreeAgencies) -> None:
    at = now()
    wrong = fix(at=at + SECOND, lat=54.9)
    assert send(on_duty, fix(at=at), wrong, wrong, wrong, wrong) == ["fix_too_fast"] * 4
    assert place_of(on_duty.xt22) == (53.8, -1.5)


def test_doubts_from_before_the_kept_fix_do_not_count(on_duty: ThreeAgencies) -> None:
    at = now()
    wrong = [fix(at=at + n * SECOND, lat=54.9) for n in (1, 3)]
    right = fix(at=at + 2 * SECOND, lat=53.8001)
    assert send(on_duty, fix(at=at), wrong[0], right, wrong[1]) == ["fix_too_fast"] * 2
    assert place_of(on_duty.xt22) == (53.8001, -1.5)


def test_a_crew_far_from_the_station_is_believed_at_once(on_duty: ThreeAgencies) -> None:
    actions.book_on(on_duty.colleague, on_duty.xt21.id, WITH_AED)
    far = fix(lat=54.9)
    assert take_fixes(actor_of(on_duty.colleague), [far], far.at) == (1, [])
    assert place_of(on_duty.xt21) == (54.9, -1.5)


def test_of_each_unit_the_latest_hundred_refusals_stay(on_duty: ThreeAgencies) -> None:
    at = now()
    on_a102 = RejectedFix.objects.create(
        unit=on_duty.a102, at=at, received_at=at, source="gps", reason="fix_off_world"
    )
    for batch in range(3):
        bad = [fix(at=at, lat=91 + batch * 50 + n) for n in range(50)]
        take_fixes(actor_of(on_duty.officer), bad, at)
    kept = [row[0] for row in rejected(on_duty.xt22)]
    assert kept == [float(lat) for lat in range(141, 241)]
    assert RejectedFix.objects.filter(pk=on_a102.pk).exists()
