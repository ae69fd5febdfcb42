"""Rules of alarms, each with exact times: what is late does not ring as if it were new, and who answers for whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from apps.accounts.access import Actor, Role, Standing
from apps.alerting.alarm_kinds import AlarmCause, RecipientKind
from apps.alerting.alarm_rules import (
    Presentation,
    acknowledges_late,
    first_to_show,
    is_all_reached,
    is_done,
    is_not_shown_in_time,
    is_waiting,
    open_recipients,
    presentation,
    speaks_for,
    still_rings,
)
from apps.alerting.alarm_table import Circle, shipped_table
from apps.alerting.state import Alarm, Recipient
from apps.core.instants import to_wire

PERSON, UNIT, AGENCY, OTHER = (UUID(int=n) for n in range(1, 5))
AT = datetime(2026, 11, 22, 22, 3, tzinfo=UTC)
ORDER = shipped_table().order


def later(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)


def recipient(
    who: str = "one",
    *,
    step: int | None = None,
    displayed: bool = False,
    acknowledged: bool = False,
    by_voice: bool = False,
    released: bool = False,
) -> Recipient:
    at = to_wire(later(1))
    return {
        "who": who,
        "kind": "unit",
        "agency": str(AGENCY),
        "added_at": to_wire(AT),
        "step": step,
        "sent": {},
        "displayed_at": at if displayed else None,
        "acknowledged_at": at if acknowledged else None,
        "ack_by": None,
        "answer": None,
        "reached_by_voice": {"by": None, "how": "radio", "at": at} if by_voice else None,
        "released_at": at if released else None,
        "late": False,
        "escalated": 0,
    }


def alarm(
    *to: Recipient, ended_s: float | None = None, cause: AlarmCause = "withdrawal", n: int = 1
) -> Alarm:
    return {
        "alarm": f"alarm {n}",
        "cause": cause,
        "about": "a withdrawal",
        "to": list(to),
        "raised_at": to_wire(AT),
        "displayed_within_s": 3,
        "ack_within_s": 10,
        "step": 0,
        "warns": None,
        "ended_at": to_wire(later(ended_s)) if ended_s is not None else None,
        "end": "cause_ended" if ended_s is not None else None,
    }


def test_a_recipient_is_done_once_it_acknowledged_was_reached_by_voice_or_is_released() -> None:
    done = [recipient(acknowledged=True), recipient(by_voice=True), recipient(released=True)]
    assert [is_done(one) for one in [recipient(), recipient(displayed=True), *done]] == [
        False,
        False,
        True,
        True,
        True,
    ]


def test_those_whom_a_step_added_do_not_keep_an_alarm_open() -> None:
    silent, asked = recipient("a"), recipient("b", step=1)
    assert open_recipients(alarm(silent, asked)) == [silent, asked]
    assert not is_all_reached(alarm(silent, asked))
    assert is_all_reached(alarm(recipient("a", by_voice=True), asked))
    assert open_recipients(alarm(silent, ended_s=5)) == []


def test_a_push_helps_until_a_device_shows_it() -> None:
    waits = [
        is_waiting(alarm(one), "one")
        for one in (recipient(), recipient(displayed=True), recipient(acknowledged=True))
    ]
    assert waits == [True, False, False]
    assert not is_waiting(alarm(recipient(), ended_s=1), "one")
    assert not is_waiting(alarm(recipient()), "another")


def test_one_is_pushed_when_its_window_is_over_and_nothing_shows_it() -> None:
    found = [is_not_shown_in_time(alarm(), recipient(), later(seconds)) for seconds in (2.999, 3, 60)]
    assert found == [False, True, True]
    assert not is_not_shown_in_time(alarm(), recipient(displayed=True), later(60))


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (10, False), (10.001, True), (2_460, True)])
def test_an_acknowledgement_is_late_after_the_window(seconds: float, late: bool) -> None:
    assert acknowledges_late(alarm(recipient()), recipient(), later(seconds)) is late


def test_an_acknowledgement_is_late_after_the_end() -> None:
    ended = alarm(recipient(), ended_s=5)
    assert [acknowledges_late(ended, recipient(), later(seconds)) for seconds in (5, 5.001)] == [False, True]


@pytest.mark.parametrize(
    ("cause", "circle", "rings_until_s"),
    [
        ("withdrawal", "inside", 120),
        ("withdrawal", "commander", None),
        ("withdrawal", "desk", None),
        ("duress", "nearby", 600),
        ("duress", "desk", None),
        ("roll_call", "inside", None),
    ],
)
def test_what_comes_late_does_not_ring_as_if_it_were_new(
    cause: AlarmCause, circle: Circle, rings_until_s: int | None
) -> None:
    terms = shipped_table().terms(cause)
    rings = [
        still_rings(terms, circle, timedelta(seconds=seconds)) for seconds in (0, 120, 121, 600, 601, 9_999)
    ]
    assert rings == [
        rings_until_s is None or seconds <= rings_until_s for seconds in (0, 120, 121, 600, 601, 9_999)
    ]


@pytest.mark.parametrize(
    ("of", "one", "at_s", "was_shown", "expected"),
    [
        (alarm(), recipient(), 1, False, "rings"),
        (alarm(), recipient(), 29.999, False, "rings"),
        (alarm(), recipient(), 30, False, "rings_with_age"),
        (alarm(), recipient(), 30, True, "rings"),
        (alarm(), recipient(by_voice=True), 60, False, "rings_with_age"),
        (alarm(), recipient(acknowledged=True), 1, False, "nothing"),
        (alarm(), recipient(released=True), 1, False, "nothing"),
        (alarm(ended_s=20), recipient(released=True), 60, False, "quietly"),
        (alarm(ended_s=20), recipient(), 60, True, "nothing"),
        (alarm(ended_s=20), recipient(acknowledged=True), 60, False, "nothing"),
    ],
)
def test_how_a_device_presents_an_alarm(
    of: Alarm, one: Recipient, at_s: float, was_shown: bool, expected: Presentation
) -> None:
    assert presentation(of, one, later(at_s), was_shown=was_shown) == expected


@pytest.mark.parametrize(
    ("role", "kind", "who", "speaks"),
    [
        (Role.RESPONDER, "person", PERSON, True),
        (Role.RESPONDER, "person", OTHER, False),
        (Role.RESPONDER, "unit", UNIT, True),
        (Role.RESPONDER, "unit", OTHER, False),
        (Role.RESPONDER, "desk", AGENCY, False),
        (Role.CONTROL_ROOM, "desk", AGENCY, True),
        (Role.SUPERVISOR, "desk", AGENCY, True),
        (Role.SUPERVISOR, "desk", OTHER, False),
        (Role.MACHINE, "desk", AGENCY, False),
    ],
)
def test_who_answers_for_a_recipient(role: Role, kind: RecipientKind, who: UUID, speaks: bool) -> None:
    actor = Actor(person=PERSON, agency=AGENCY, area=OTHER, standing=Standing.RESPONDER, role=role, unit=UNIT)
    assert speaks_for(actor, kind, str(who)) is speaks


def test_one_full_screen_at_a_time_by_the_order_of_causes_then_the_oldest() -> None:
    roll_call, withdrawal, duress = (
        alarm(cause="roll_call", n=1),
        alarm(cause="withdrawal", n=2),
        alarm(cause="duress", n=3),
    )
    assert first_to_show([roll_call, withdrawal, duress], ORDER) == duress
    assert first_to_show([roll_call, withdrawal], ORDER) == withdrawal
    assert first_to_show([alarm(n=2), alarm(n=1)], ORDER) == alarm(n=1)
    assert first_to_show([], ORDER) is None
