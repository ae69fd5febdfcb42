"""Escalation: what happens when an alert is not displayed or not answered in time."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from apps.accounts.models import Device
from apps.alerting.models import Push
from apps.core.clock import now
from apps.deadlines.firing import fire_due
from apps.dispatch.deadline_kinds import REASSESS
from apps.units.models import Crew, Unit
from tests.dispatch.clock import (
    ANSWERED,
    DISPLAYED,
    board_warnings,
    duty,
    heard,
    not_answered,
    not_shown,
    reassess,
    statuses,
    waiting,
    with_push,
)
from tests.support.actions import accept, alert_of, opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.results import kinds_of, latest, part

NOT_SHOWN = ("not_displayed", "co_responder", "P1")
SILENT = ("not_acknowledged", "co_responder", "P1")
NOBODY = ("nobody_left", "co_responder", None)


@pytest.fixture
def incident(county: County) -> str:
    """An arrest with A1 and P1 alerted, and every device heard a moment ago."""
    heard(county)
    return str(opened(county)["incident"]["id"])


def test_each_alert_has_five_seconds_to_be_shown_and_twenty_to_be_answered(incident: str) -> None:
    for kind, within_s in ((DISPLAYED, 5), (ANSWERED, 20), (REASSESS, 5)):
        due = waiting(incident, kind)
        assert len(due) == (1 if kind == REASSESS else 2)
        for one in due:
            assert timedelta(seconds=within_s - 3) < one.due_at - now() <= timedelta(seconds=within_s)


def test_a_crew_that_was_not_heard_of_late_is_pushed_at_once(county: County) -> None:
    """And its desk is warned no sooner than of any other."""
    heard(county)
    Device.objects.update(last_seen_at=now() - timedelta(seconds=16))
    with_push(county, OFFICER)
    incident = opened(county)["incident"]["id"]
    assert all(one.due_at <= now() for one in waiting(incident, DISPLAYED))
    assert fire_due() == 2
    assert (Push.objects.count(), board_warnings(incident)) == (1, [])
    again = waiting(incident, DISPLAYED)
    assert [(one.step, one.due_at > now()) for one in again] == [(2, True)] * 2
    assert (not_shown(incident, "P1"), not_shown(incident, "A1")) == (1, 1)
    assert board_warnings(incident) == [
        ("not_displayed", "co_responder", "P1"),
        ("not_displayed", "crew", "A1"),
    ]


def test_what_is_not_shown_is_pushed_and_only_then_shown_to_the_desk(county: County, incident: str) -> None:
    device = with_push(county, OFFICER)
    assert not_shown(incident, "P1") == 1
    alert = part(incident, county.unit("P1"))["alert"]
    pushes = Push.objects.values_list("kind", "about", "timeline", "recipient", "device")
    assert list(pushes) == [("alert", UUID(alert), UUID(incident), county.units["P1"].pk, device)]
    assert board_warnings(incident) == []
    again = next(one for one in waiting(incident, DISPLAYED) if str(one.subject) == alert)
    assert (again.step, again.due_at > now()) == (2, True)
    assert not_shown(incident, "P1") == 1
    assert board_warnings(incident) == [NOT_SHOWN]
    assert Push.objects.count() == 1
    assert not_shown(incident, "P1") == 0


def test_without_a_subscription_the_desk_is_warned_at_once(county: County, incident: str) -> None:
    assert not_shown(incident, "P1") == 1
    assert (board_warnings(incident), Push.objects.count()) == ([NOT_SHOWN], 0)
    alert = part(incident, county.unit("P1"))["alert"]
    county.client(OFFICER).record("alert_displayed", incident, {"alert": alert})
    assert (board_warnings(incident), board_warnings(incident, settled=True)) == ([], [NOT_SHOWN])


def test_what_is_shown_in_time_is_left_alone(county: County, incident: str) -> None:
    with_push(county, OFFICER)
    alert = part(incident, county.unit("P1"))["alert"]
    county.client(OFFICER).record("alert_displayed", incident, {"alert": alert})
    before = kinds_of(incident)
    assert not_shown(incident, "P1") == 1
    assert (kinds_of(incident), board_warnings(incident), Push.objects.count()) == (before, [], 0)


@pytest.mark.parametrize(("name", "sign"), [(OFFICER, "P1"), (PARAMEDIC, "A1")])
def test_what_is_answered_in_time_is_left_alone(county: County, incident: str, name: str, sign: str) -> None:
    alert = part(incident, county.unit(sign))["alert"]
    county.client(name).record("accept_alert", incident, {"alert": alert})
    before = kinds_of(incident)
    assert (not_shown(incident, sign), not_answered(incident, sign)) == (1, 1)
    assert (kinds_of(incident), board_warnings(incident)) == (before, [])


def test_silence_brings_the_next_unit(county: County) -> None:
    heard(county)
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert not_answered(incident, "P1") == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "expired", "P2": "alerted"}
    assert kinds_of(incident)[5:] == ["alert_expired", "alert_raised", "units_considered", "attention_raised"]
    raised = latest("alert_raised", incident).payload
    assert (raised["call_sign"], raised["replaces"]) == ("P2", alert_of(answer, "co_responder"))
    assert latest("units_considered", incident).payload["occasion"] == "expired"
    assert board_warnings(incident) == [SILENT]
    assert Unit.objects.get(call_sign="P1").incident is None
    receipt = accept(county, answer, OFFICER)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "alert_withdrawn")


def test_a_silent_crew_is_replaced_too(county: County, incident: str) -> None:
    assert not_answered(incident, "A1") == 1
    assert statuses(incident) == {"A1": "expired", "A2": "alerted", "P1": "alerted"}
    assert board_warnings(incident) == [("not_acknowledged", "crew", "A1")]


def test_with_nobody_else_the_alert_goes_on_and_the_desk_is_warned(county: County) -> None:
    heard(county)
    duty("P2", "busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert not_answered(incident, "P1") == 1
    assert statuses(incident)["P1"] == "alerted"
    assert "alert_expired" not in kinds_of(incident)
    assert board_warnings(incident) == [NOBODY, SILENT]
    again = next(
        one for one in waiting(incident, ANSWERED) if str(one.subject) == alert_of(answer, "co_responder")
    )
    assert again.step == 2
    assert timedelta(seconds=15) < again.due_at - now() <= timedelta(seconds=20)
    assert not_answered(incident, "P1") == 1
    assert board_warnings(incident) == [NOBODY, SILENT]
    assert accept(county, answer, OFFICER)["outcome"] == "recorded"
    assert (board_warnings(incident), board_warnings(incident, settled=True)) == ([], [NOBODY, SILENT])


def test_when_another_comes_free_the_next_look_alerts_it(county: County) -> None:
    heard(county)
    duty("P2", "busy")
    incident = opened(county)["incident"]["id"]
    not_answered(incident, "P1")
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
    duty("P2", "available")
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "expired", "P2": "alerted"}
    assert board_warnings(incident) == [SILENT]
    assert board_warnings(incident, settled=True) == [NOBODY]


def test_one_who_has_not_been_given_the_time_is_not_replaced_by_a_look(county: County, incident: str) -> None:
    before = kinds_of(incident)
    assert reassess(incident) == 1
    assert (kinds_of(incident), statuses(incident)) == (before, {"A1": "alerted", "P1": "alerted"})


def test_a_call_that_found_nobody_finds_them_as_they_come_free(county: County) -> None:
    heard(county)
    for sign in ("A1", "A2"):
        duty(sign, "busy")
    incident = opened(county)["incident"]["id"]
    assert board_warnings(incident) == [("nobody_left", "crew", None)]
    assert reassess(incident) == 1
    assert kinds_of(incident) == [
        "incident_opened",
        "ambulance_requested",
        "alert_raised",
        "units_considered",
        "attention_raised",
    ]
    duty("A2", "available")
    assert reassess(incident) == 1
    assert statuses(incident) == {"A2": "alerted", "P1": "alerted"}
    assert latest("units_considered", incident).payload["occasion"] == "unit_free"
    assert board_warnings(incident) == []


def test_an_officer_alone_with_the_patient_is_not_forgotten(county: County) -> None:
    """The only crew cannot come. No unit responds any more, and a crew is still wanted."""
    heard(county)
    duty("A2", "busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("status_reached", incident, {"status": "at_patient"})
    county.client(PARAMEDIC).record(
        "decline_alert", incident, {"alert": alert_of(answer, "crew"), "reason": "other"}
    )
    assert board_warnings(incident) == [("nobody_left", "crew", None)]
    for _ in range(2):
        assert reassess(incident) == 1
    duty("A2", "available")
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "declined", "P1": "at_patient", "A2": "alerted"}
    assert board_warnings(incident) == []


def test_no_unit_is_wanted_once_the_call_is_over(county: County, incident: str) -> None:
    county.client("ambulance_supervisor").ask("delete", f"/api/calls/{incident}")
    before = kinds_of(incident)
    assert not_shown(incident, "P1") + not_answered(incident, "P1") + reassess(incident) == 3
    assert kinds_of(incident) == before
    assert waiting(incident, REASSESS) == []
    assert Crew.objects.filter(unit__incident__isnull=False).count() == 0
