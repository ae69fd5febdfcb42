"""Whatever happens, and in any order: each recipient of an alarm is reached, released, or named by every step of its cause."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apps.alerting.alarms import end_alarm, release_recipient
from tests.alerting.calling import (
    acted,
    after,
    alarm_of,
    course,
    desk_called,
    person_called,
    raised,
    unit_called,
)
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County

WITHDRAWAL_STEPS = 3
LONG_AFTER_S = 600
UNIT, PERSON, DESK = "unit", "person", "desk"
FACTS = ("alarm_displayed", "alarm_acknowledged", "person_reached")
events = st.one_of(
    st.tuples(st.sampled_from(FACTS), st.sampled_from([UNIT, PERSON, DESK])),
    st.tuples(st.just("released"), st.sampled_from([UNIT, PERSON, DESK])),
    st.tuples(st.just("later"), st.integers(1, 60)),
    st.tuples(st.just("ended"), st.none()),
)
few = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def incident(county: County) -> str:
    """An incident that P1 and A1 have accepted; everybody who speaks has signed in."""
    for account in (SUPERVISOR, *(account for account, _ in speakers(county).values())):
        county.client(account)
    answer = opened(county)
    for account in (OFFICER, PARAMEDIC):
        assert accept(county, answer, account)["outcome"] == "recorded"
    return str(answer["incident"]["id"])


def speakers(county: County) -> dict[str, tuple[str, str]]:
    """Each recipient: the account that answers for it, and its id."""
    return {
        UNIT: (OFFICER, county.unit("P1")),
        PERSON: (PARAMEDIC, str(county.people[PARAMEDIC].pk)),
        DESK: (POLICE_SUPERVISOR, str(county.agencies["police"].pk)),
    }


@few
@given(events=st.lists(events, max_size=10))
@example(events=[])
@example(events=[("later", 45), ("alarm_acknowledged", UNIT), ("person_reached", PERSON), ("released", DESK)])
@example(events=[("ended", None), ("alarm_acknowledged", UNIT)])
def test_nobody_is_forgotten(county: County, incident: str, events: list[tuple[str, Any]]) -> None:
    # Undone again: one database serves every example.
    with transaction.atomic():
        called = (unit_called(county, "P1"), person_called(county, PARAMEDIC), desk_called(county, "police"))
        alarm, passed = raised(incident, "withdrawal", *called), 0
        for what, about in events:
            if what == "later":
                passed += about
                after(passed)
            else:
                happens(county, incident, alarm, what, about)
        for seconds in (15, 30, 60, LONG_AFTER_S):
            after(passed + seconds)
        assert_nobody_is_forgotten(county, incident, alarm)
        transaction.set_rollback(True)


def happens(county: County, incident: str, alarm: UUID, what: str, about: Any) -> None:
    if what == "ended":
        acted(incident, lambda journal: end_alarm(journal, UUID(incident), alarm))
        return
    account, who = speakers(county)[about]
    if what == "released":
        acted(incident, lambda journal: release_recipient(journal, UUID(incident), alarm, UUID(who)))
        return
    payload = {"alarm": str(alarm), "who": who, **({"how": "radio"} if what == "person_reached" else {})}
    speaker = SUPERVISOR if what == "person_reached" else account
    receipt = county.client(speaker).record(what, incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("recorded", None)


def assert_nobody_is_forgotten(county: County, incident: str, alarm: UUID) -> None:
    held, written = alarm_of(incident, alarm), course(incident)
    steps: dict[str, set[int]] = {who: set() for _, who in speakers(county).values()}
    for kind, payload in written:
        for who in payload["who"] if kind == "alarm_escalated" else ():
            steps.setdefault(who, set()).add(payload["step"])
    for one in held["to"]:
        is_done = one["acknowledged_at"] or one["reached_by_voice"] or one["released_at"]
        assert (
            is_done
            or held["end"]
            or steps[one["who"]] == {*range((one["step"] or 0) + 1, WITHDRAWAL_STEPS + 1)}
        )
    endings = [payload["why"] for kind, payload in written if kind == "alarm_ended"]
    assert endings == ([held["end"]] if held["end"] else [])
