"""For which unit a report speaks, by where its author was at the moment of the fact."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from apps.accounts.access import Actor, Role, Standing, TimeAboard, UnitPart
from apps.reports.authorship import Fact, Speaking, is_for_those_aboard, speaking_for

AT = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
A101, A102, ELSEWHERE = UUID(int=1), UUID(int=2), UUID(int=3)
OWNER = UUID(int=9)
H, M = timedelta(hours=1), timedelta(minutes=1)


def part(ended_at: datetime | None = None) -> UnitPart:
    return UnitPart(
        agency=OWNER,
        is_crew=True,
        reached_scene=True,
        turned_away=False,
        began_at=AT - 2 * H,
        ended_at=ended_at,
        care_closed_at=None,
    )


def aboard(unit: UUID, since: timedelta, until: timedelta | None = None) -> TimeAboard:
    return TimeAboard(unit=unit, since=AT + since, until=None if until is None else AT + until)


BOTH = {A101: part(), A102: part()}
MOVED = [aboard(A102, -10 * M), aboard(A101, -3 * H, -12 * M)]
LEFT = [aboard(A101, -3 * H, -12 * M)]


@pytest.mark.parametrize(
    ("times", "sits_on", "at", "noted", "expected"),
    [
        # aboard now and then
        ([aboard(A101, -3 * H)], A101, -5 * M, A101, Speaking(A101)),
        ([aboard(A101, -3 * H)], A101, -5 * M, None, Speaking(A101)),
        # recorded on A101 without a link, sent from A102
        (MOVED, A102, -20 * M, A101, Speaking(A101, has_left=True)),
        (MOVED, A102, -20 * M, None, Speaking(A101, has_left=True)),
        (MOVED, A102, -5 * M, A102, Speaking(A102)),
        # claims a unit that it was not aboard then: today's
        (MOVED, A102, -5 * M, A101, Speaking(A102)),
        (MOVED, A102, -5 * M, ELSEWHERE, Speaking(A102)),
        # two clocks may differ a little, and no more
        (LEFT, None, -10 * M, A101, Speaking(A101, has_left=True)),
        (LEFT, None, -10 * M + timedelta(milliseconds=1), A101, Speaking(None)),
        # what happened before anybody boarded, said by today's crew
        ([aboard(A101, -30 * M)], A101, -40 * M, A101, Speaking(A101)),
        # off duty, or on a unit that is not on it
        (LEFT, None, timedelta(), None, Speaking(None)),
        ([aboard(ELSEWHERE, -5 * M), *LEFT], ELSEWHERE, timedelta(), None, Speaking(None)),
        # never on it
        ([aboard(ELSEWHERE, -3 * H)], ELSEWHERE, timedelta(), A101, Speaking(None, was_aboard=False)),
        ([], None, timedelta(), A101, Speaking(None, was_aboard=False)),
    ],
)
def test_a_report_speaks_for_the_unit_of_its_moment(
    times: list[TimeAboard], sits_on: UUID | None, at: timedelta, noted: UUID | None, expected: Speaking
) -> None:
    assert (
        speaking_for(actor(sits_on), Fact(kind="note_added", at=AT + at, unit=noted), BOTH, times) == expected
    )


def test_who_boards_after_the_part_is_over_speaks_for_nobody() -> None:
    over = {A101: part(ended_at=AT - H)}
    fact = Fact(kind="note_added", at=AT, unit=A101)
    assert speaking_for(actor(A101), fact, over, [aboard(A101, -30 * M)]) == Speaking(None, was_aboard=False)
    assert speaking_for(actor(A101), fact, over, [aboard(A101, -90 * M)]) == Speaking(A101)


@pytest.mark.parametrize(
    ("kind", "left", "expected"),
    [
        ("debrief_noted", 11 * H, Speaking(A101, has_left=True)),
        ("kit_used", 11 * H, Speaking(A101, has_left=True)),
        ("aed_data_noted", 13 * H, Speaking(None)),
        ("shock_delivered", 11 * H, Speaking(None)),
    ],
)
def test_what_is_noted_after_a_job_may_come_for_twelve_hours(
    kind: str, left: timedelta, expected: Speaking
) -> None:
    times = [TimeAboard(unit=A101, since=AT - 30 * H, until=AT - left)]
    parts = {A101: UnitPart(**{**vars(part()), "began_at": AT - 20 * H})}
    assert speaking_for(actor(None), Fact(kind=kind, at=AT, unit=None), parts, times) == expected


@pytest.mark.parametrize(
    ("kind", "payload", "expected"),
    [
        ("accept_alert", {}, True),
        ("decline_alert", {}, True),
        ("take_police_tasking", {}, True),
        ("offer_handover", {}, True),
        ("accept_handover", {}, True),
        ("status_reached", {"status": "clear"}, True),
        ("status_reached", {"status": "at_patient"}, False),
        ("shock_delivered", {}, False),
        ("note_added", {}, False),
    ],
)
def test_what_moves_others_comes_from_those_aboard(
    kind: str, payload: dict[str, object], expected: bool
) -> None:
    assert is_for_those_aboard(kind, payload) is expected


def actor(unit: UUID | None) -> Actor:
    return Actor(
        person=UUID(int=99),
        agency=OWNER,
        area=UUID(int=5),
        standing=Standing.OWNER,
        role=Role.CLINICIAN,
        unit=unit,
    )
