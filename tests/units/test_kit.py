"""Kit checks: the tables, the journal, and the refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apps.journal.wakeup import Wakeup
from apps.units import actions
from apps.units.problems import (
    KitItemUnknown,
    NotOnDuty,
)
from tests.units.agencies import WITH_AED, ThreeAgencies, item, last_payload, refused

Committing = Callable[[], Any]


def test_a_new_duty_begins_with_nothing_said_of_its_kit(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_off(agencies.officer)
    actions.book_on(agencies.officer, agencies.xt21.id, ())
    agencies.xt21.refresh_from_db()
    assert agencies.xt21.kit == {}
    assert last_payload(agencies) == ("unit_booked_on", {"person": str(agencies.officer.id)})


def test_a_kit_check_says_what_was_found_and_when(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    before = agencies.xt21
    before.refresh_from_db()
    actions.check_kit(agencies.officer, [item("oxygen"), item("aed", serviceable=False)])
    agencies.xt21.refresh_from_db()
    carried = agencies.xt21.carried
    assert {name: state.serviceable for name, state in carried.items()} == {
        "aed": False,
        "aed_pads": True,
        "oxygen": True,
    }
    assert carried["oxygen"].checked_at == carried["aed"].checked_at >= carried["aed_pads"].checked_at
    kind, payload = last_payload(agencies)
    assert (kind, [one["item"] for one in payload["kit"]]) == ("kit_checked", ["oxygen", "aed"])


def test_the_same_check_again_is_a_check_again(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.check_kit(agencies.officer, WITH_AED)
    assert [entry.kind for entry in agencies.entries()] == ["unit_booked_on", "kit_checked", "kit_checked"]


def test_an_item_that_nobody_knows_is_refused_with_all_of_the_check(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    kit = [*WITH_AED, item("stretcher")]
    problem = refused(
        agencies,
        wakeups,
        committing,
        KitItemUnknown,
        lambda: actions.book_on(agencies.officer, agencies.xt21.id, kit),
    )
    assert (problem.code, problem.status, problem.detail) == (
        "kit_item_unknown",
        422,
        "There is no kit item stretcher. Those known are aed, aed_pads, aed_battery, bag_valve_mask, oxygen, "
        "tourniquets, haemostatic_dressings, chest_seals, naloxone and suction. Nothing was stored.",
    )
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    refused(agencies, wakeups, committing, KitItemUnknown, lambda: actions.check_kit(agencies.officer, kit))


def test_kit_is_checked_by_who_is_on_duty(
    agencies: ThreeAgencies, wakeups: list[Wakeup], committing: Committing
) -> None:
    refused(agencies, wakeups, committing, NotOnDuty, lambda: actions.check_kit(agencies.officer, WITH_AED))
