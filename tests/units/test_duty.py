"""Booking on and off, and duty: the tables, the journal, the wake-ups, and the refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from apps.accounts.access import Role
from apps.accounts.actions import join_agency
from apps.journal.wakeup import Wakeup
from apps.units import actions
from apps.units.models import UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.problems import (
    AlreadyOnDuty,
    NotOnDuty,
    UnitCommitted,
    UnitNotFound,
)
from apps.units.rules import Duty, DutyWanted
from apps.units.selectors import actor_of, unit_of
from tests.units.agencies import WITH_AED, WITHOUT_AED, ThreeAgencies, fix, refused, some_incident

Committing = Callable[[], Any]


def test_booking_on_begins_the_duty_and_is_written_in_the_journal(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    device = uuid4()
    with committing():
        actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED, device)

    agencies.xt21.refresh_from_db()
    assert agencies.xt21.duty == "available"
    assert agencies.crew_of(agencies.xt21) == {agencies.officer.id}
    assert unit_of(agencies.officer.id) == agencies.xt21.id
    entry, checked = agencies.entries()
    assert (entry.kind, entry.payload) == ("unit_booked_on", {"person": str(agencies.officer.id)})
    assert (checked.kind, checked.payload) == (
        "kit_checked",
        {
            "kit": [
                {"item": "aed", "serviceable": True, "expires": None},
                {"item": "aed_pads", "serviceable": True, "expires": "2099-05-31"},
            ]
        },
    )
    assert (checked.unit, checked.author_id, checked.device) == (
        agencies.xt21.id,
        agencies.officer.id,
        device,
    )
    assert (entry.unit, entry.author_id, entry.agency_id, entry.device, entry.timeline_id, entry.seq) == (
        agencies.xt21.id,
        agencies.officer.id,
        agencies.police.id,
        device,
        None,
        None,
    )
    assert wakeups == [Wakeup(area=agencies.area.id, position=2)]


def test_a_unit_with_a_station_is_there_until_its_first_fix(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    position = UnitPosition.objects.get(unit=agencies.xt21)
    assert (position.lat, position.lon, position.accuracy_m, position.source) == (
        53.8,
        -1.55,
        None,
        "station",
    )


def test_a_unit_without_a_station_is_nowhere_until_its_first_fix(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    assert not UnitPosition.objects.exists()


def test_the_second_of_the_crew_leaves_duty_and_position_as_they_are(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY))
    before = UnitPosition.objects.values().get()
    actions.book_on(agencies.colleague, agencies.xt21.id, WITH_AED)
    agencies.xt21.refresh_from_db()
    assert agencies.xt21.duty == "busy"
    assert agencies.crew_of(agencies.xt21) == {agencies.officer.id, agencies.colleague.id}
    assert UnitPosition.objects.values().get() == before


def test_booking_on_again_is_nothing_new(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    with committing() as waiting:
        actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    assert [entry.kind for entry in agencies.entries()] == ["unit_booked_on", "kit_checked"]
    assert (waiting, wakeups) == ([], [])


def test_booking_on_again_with_another_kit_corrects_it(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_on(agencies.officer, agencies.xt21.id, WITHOUT_AED)
    agencies.xt21.refresh_from_db()
    assert (agencies.xt21.carried["aed"].serviceable, agencies.xt21.carried["aed_pads"].serviceable) == (
        False,
        True,
    )
    assert [entry.kind for entry in agencies.entries()] == ["unit_booked_on", "kit_checked", "kit_checked"]
    assert agencies.entries()[-1].payload == {"kit": [{"item": "aed", "serviceable": False, "expires": None}]}
    assert agencies.crew_of(agencies.xt21) == {agencies.officer.id}


def test_one_person_is_on_one_unit(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    problem = refused(
        agencies,
        wakeups,
        committing,
        AlreadyOnDuty,
        lambda: actions.book_on(agencies.officer, agencies.xt22.id, WITH_AED),
    )
    assert (problem.code, problem.status, problem.detail) == (
        "already_on_duty",
        409,
        "You are booked on to another unit. Book off there first.",
    )


@pytest.mark.parametrize("unit", ["a101", "none"])
def test_a_unit_of_another_agency_is_as_unknown_as_one_that_is_not_there(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing, unit: str
) -> None:
    unit_id = uuid4() if unit == "none" else agencies.a101.id
    problem = refused(
        agencies,
        wakeups,
        committing,
        UnitNotFound,
        lambda: actions.book_on(agencies.officer, unit_id, WITH_AED),
    )
    assert (problem.code, problem.status) == ("unit_not_found", 404)


def test_the_last_one_off_ends_the_duty_and_the_position(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_on(agencies.colleague, agencies.xt21.id, WITH_AED)
    take_fixes(actor_of(agencies.officer), [one := fix()], one.at)

    actions.book_off(agencies.officer)
    agencies.xt21.refresh_from_db()
    assert agencies.xt21.duty == "available"
    assert UnitPosition.objects.filter(unit=agencies.xt21).exists()

    with committing():
        actions.book_off(agencies.colleague)
    agencies.xt21.refresh_from_db()
    assert (agencies.xt21.duty, list(agencies.xt21.kit)) == ("off_duty", ["aed", "aed_pads"])
    assert not UnitPosition.objects.exists()
    assert agencies.crew_of(agencies.xt21) == set()
    last = agencies.entries()[-1]
    assert (last.kind, last.payload, last.unit) == (
        "unit_booked_off",
        {"person": str(agencies.colleague.id)},
        agencies.xt21.id,
    )
    assert wakeups == [Wakeup(area=agencies.area.id, position=5)]


def test_booking_off_when_not_on_duty_is_nothing(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    with committing() as waiting:
        actions.book_off(agencies.officer)
    assert (agencies.entries(), waiting, wakeups) == ([], [], [])


def test_the_last_of_a_committed_crew_stays(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.reserve(agencies.xt21.id, some_incident())
    problem = refused(
        agencies, wakeups, committing, UnitCommitted, lambda: actions.book_off(agencies.officer)
    )
    assert (problem.code, problem.status, problem.detail) == (
        "unit_committed",
        409,
        "Your unit is on an incident and you are the last of its crew. Report clear first, then book off.",
    )


def test_one_of_two_may_leave_a_committed_unit(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_on(agencies.colleague, agencies.xt21.id, WITH_AED)
    actions.reserve(agencies.xt21.id, some_incident())
    actions.book_off(agencies.officer)
    assert agencies.crew_of(agencies.xt21) == {agencies.colleague.id}


def test_duty_changes_are_written_in_the_journal(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    with committing():
        actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY))
    agencies.xt21.refresh_from_db()
    assert agencies.xt21.duty == "busy"
    last = agencies.entries()[-1]
    assert (last.kind, last.payload, last.unit, last.author_id) == (
        "unit_duty_changed",
        {"duty": "busy"},
        agencies.xt21.id,
        agencies.officer.id,
    )
    assert wakeups == [Wakeup(area=agencies.area.id, position=3)]


def test_the_same_duty_again_is_nothing_new(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.set_duty(agencies.officer, DutyWanted(duty=Duty.AVAILABLE))
    assert [entry.kind for entry in agencies.entries()] == ["unit_booked_on", "kit_checked"]


def test_who_is_on_no_unit_has_no_duty_to_set(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    problem = refused(
        agencies,
        wakeups,
        committing,
        NotOnDuty,
        lambda: actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY)),
    )
    assert (problem.code, problem.status) == ("not_on_duty", 409)


def test_who_acts_in_another_agency_has_no_duty_here_and_may_leave_it(agencies: ThreeAgencies) -> None:
    """The membership was changed under way; nothing of the old duty fails for it, and none of it can be set."""
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    joined = join_agency(agencies.officer, agencies.ambulance, Role.CLINICIAN)
    agencies.officer.membership = joined
    agencies.officer.save()
    with pytest.raises(NotOnDuty):
        actions.set_duty(agencies.officer, DutyWanted(duty=Duty.BUSY))
    with pytest.raises(NotOnDuty):
        actions.check_kit(agencies.officer, WITH_AED)
    actions.book_off(agencies.officer)
    agencies.xt21.refresh_from_db()
    assert agencies.xt21.duty == "off_duty"
