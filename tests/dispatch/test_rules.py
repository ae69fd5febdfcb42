"""The eligibility of a unit as a whole: every check in order, in exact words and numbers, and the order of the candidates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from apps.dispatch.eligibility.candidates import (
    Candidate,
    Considered,
)
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews
from tests.dispatch.fleet import (
    A102,
    A102_GOING,
    CALL,
    NOBODY_ASKED,
    TERMS,
    XT21,
    eta,
    judged,
    judged_crew,
    reason_of,
    unit,
)


def test_a_crew_that_is_ready_has_every_reason_for_it() -> None:
    recorded = judged_crew()
    assert [(check.check, check.ok, reason_of(check)) for check in recorded.one.checks] == [
        ("exercise", True, "a real call"),
        ("on_duty", True, "on duty"),
        ("crew", True, "2 signed in"),
        ("not_committed", True, "free"),
        ("not_asked_before", True, "not asked before"),
        ("kind", True, "double-crewed ambulance"),
        ("skill", True, "paramedic aboard"),
        ("transport", True, "takes a patient"),
        ("position", True, "position 14 s old"),
    ]
    one = recorded.one
    assert (one.role, one.eta_s, one.distance_m, one.uncertainty_s) == ("crew", 370, 4_000, 0)
    assert (one.eta_source, one.is_eligible, one.chosen) == ("estimate", True, False)


def test_a_co_responder_that_is_ready_has_every_reason_for_it() -> None:
    recorded = judged()
    assert [(check.check, check.ok, reason_of(check)) for check in recorded.one.checks] == [
        ("scheme", True, "Calder & Aire Police sends co-responders under version 3 of its scheme"),
        ("weekly_cap", True, "4 of 10 alerts this week"),
        ("trigger", True, "Cardiac arrest activates co-responders"),
        ("exclusion", True, "no hazard or age against it"),
        ("exercise", True, "a real call"),
        ("on_duty", True, "on duty"),
        ("crew", True, "2 signed in"),
        ("not_committed", True, "free"),
        ("not_asked_before", True, "not asked before"),
        ("competence", True, "1 of 2 aboard holds Co-responder (BLS, AED)"),
        ("kit:aed", True, "AED ready"),
        ("kit:aed_pads", True, "AED pads ready, in date for 90 days"),
        ("kit:oxygen", True, "oxygen ready, in date for 30 days"),
        ("position", True, "position 14 s old"),
        ("radius", True, "1.2 km away"),
        ("ceiling", True, "ETA 2:10, within 8:00"),
        ("closer", True, "ETA 2:10, 4:00 before A102"),
    ]
    assert (recorded.one.role, recorded.one.eta_s, recorded.one.is_eligible) == ("co_responder", 130, True)


def test_what_is_measured_is_next_to_its_threshold() -> None:
    recorded = judged()
    numbers = {check.check: recorded.numbers(check.check) for check in recorded.one.checks}
    assert {name: found for name, found in numbers.items() if found != (None, None, None)} == {
        "weekly_cap": (4, 10, "alerts"),
        "crew": (2, 1, "people"),
        "competence": (1, 1, "people"),
        "kit:aed_pads": (90, 0, "days"),
        "kit:oxygen": (30, 0, "days"),
        "position": (14, 900, "s"),
        "radius": (1_200, 8_000, "m"),
        "ceiling": (130, 480, "s"),
        "closer": (130, 310, "s"),
    }


def test_crews_are_ambulances_and_co_responders_police() -> None:
    both = [A102, XT21]
    assert [one.unit.call_sign for one in consider_crews(both, CALL, NOBODY_ASKED, TERMS)] == ["A102"]
    found = consider_co_responders(both, CALL, NOBODY_ASKED, TERMS, [A102_GOING])
    assert [one.unit.call_sign for one in found] == ["XT21"]
    assert consider_crews([], CALL, NOBODY_ASKED, TERMS) == []
    assert consider_co_responders([], CALL, NOBODY_ASKED, TERMS, []) == []


def test_a_check_added_later_counts_and_no_checks_are_no_reason_to_go() -> None:
    one = judged().one
    spoilt = one.with_check(judged(duty="off_duty").one.failed[0])
    assert spoilt.checks[:-1] == one.checks
    assert [check.check for check in spoilt.failed] == ["on_duty"]
    assert not Considered(unit=XT21, role="co_responder", checks=()).is_eligible


def test_the_nearest_that_can_go_stands_first_and_those_who_cannot_last() -> None:
    def crew(call_sign: str, eta_s: int | None, **changed: Any) -> Candidate:
        return unit(A102, call_sign, eta=None if eta_s is None else eta(eta_s), **changed)

    units = [
        crew("FAR", 900),
        crew("OFF", 20, duty="off_duty"),
        crew("LOST", None),
        crew("B", 200),
        crew("A", 200),
        crew("BUSY", 10, duty="busy"),
    ]
    considered = consider_crews(units, CALL, NOBODY_ASKED, TERMS)
    assert [one.unit.call_sign for one in considered] == ["A", "B", "FAR", "LOST", "BUSY", "OFF"]
    chosen = [replace(one, chosen=one.unit.call_sign == "FAR") for one in considered]
    assert [one.unit.call_sign for one in ranked(chosen)] == ["FAR", "A", "B", "LOST", "BUSY", "OFF"]
