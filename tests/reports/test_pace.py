"""How much a device sends at once: what is more is refused for now, one by one, and nothing is lost of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from apps.core.ids import new_id
from apps.journal.reports import Report
from apps.reports.pace import OF_A_DEVICE, OF_A_DEVICE_THERE, OF_AN_INCIDENT, OF_ANSWERS, REMEMBERED, Pace
from tests.reports.test_turns import a_report
from tests.support.actions import accept, alert_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.results import kinds_of

HERE, THERE, AGENCY = UUID(int=1), UUID(int=2), UUID(int=11)


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def facts(count: int, device: int = 1, incident: UUID = HERE, kind: str = "note_added") -> list[Report]:
    made = a_report(incident, AGENCY)
    return [replace(made, id=new_id(), kind=kind, device=UUID(int=device)) for _ in range(count)]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock)


def test_what_a_shift_without_a_link_comes_to_is_taken_at_once(pace: Pace) -> None:
    assert all(pace.admitted(facts(200)) + pace.admitted(facts(200)))
    assert not any(pace.admitted(facts(200)))


def test_it_goes_on_by_itself(pace: Pace, clock: Clock) -> None:
    pace.admitted(facts(OF_A_DEVICE.at_once))
    clock.at += 10
    admitted = pace.admitted(facts(200))
    assert admitted == [True] * round(10 * OF_A_DEVICE.per_s) + [False] * (
        200 - round(10 * OF_A_DEVICE.per_s)
    )


def test_no_number_of_facts_keeps_an_answer_waiting(pace: Pace) -> None:
    pace.admitted(facts(1_000))
    assert pace.admitted(
        [*facts(1), *facts(1, kind="accept_alert"), *facts(1, kind="alarm_acknowledged")]
    ) == [
        False,
        True,
        True,
    ]
    assert sum(pace.admitted(facts(200, kind="accept_alert"))) == OF_ANSWERS.at_once - 2


def test_on_an_incident_that_others_flood_each_device_goes_on(pace: Pace) -> None:
    for device in range(2, 10):
        pace.admitted(facts(OF_AN_INCIDENT.at_once, device=device))
    assert sum(pace.admitted(facts(200))) == OF_A_DEVICE_THERE.at_once
    assert all(pace.admitted(facts(100, device=50, incident=THERE)))


def test_after_one_that_waits_the_other_facts_of_its_incident_wait_too(pace: Pace) -> None:
    pace.admitted(facts(OF_A_DEVICE.at_once - 2))
    mixed = [*facts(1), *facts(1, kind="entry_withdrawn"), *facts(1), *facts(1, incident=THERE)]
    assert pace.admitted(mixed) == [True, False, False, True]


def test_ids_made_up_fill_no_memory(pace: Pace, clock: Clock) -> None:
    for device in range(2_000):
        clock.at += 1
        pace.admitted(facts(1, device=device, incident=new_id()))
    assert len(pace._left) <= REMEMBERED


def test_the_receipts_say_what_waits(county: County) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(PARAMEDIC)
    for _ in range(2):
        client.send(*elsewhere(200))
    notes = [report("note_added", incident, text="x") for _ in range(3)]
    accepting = report("accept_alert", incident, {"alert": alert_of(answer, "crew")})
    receipts = client.send(*elsewhere(196), *notes, accepting)[196:]
    assert [(one["outcome"], one["code"], one["retryable"]) for one in receipts] == [
        *[("refused", "too_many_at_once", True)] * 3,
        ("recorded", None, False),
    ]
    assert receipts[0]["detail"] == (
        "The server takes no more at once from here. Nothing is lost: what is left stays on your device, "
        "which sends it on by itself."
    )
    assert "note_added" not in kinds_of(incident)
    assert accept(county, answer, OFFICER)["outcome"] == "recorded"


def elsewhere(count: int) -> list[dict[str, Any]]:
    """Reports that spend the allowance and write nothing."""
    return [report("cpr_started", str(new_id())) for _ in range(count)]
