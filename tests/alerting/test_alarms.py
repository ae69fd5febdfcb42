"""Alarms on the timeline of an incident: raised once, pushed, acknowledged, reached by voice, escalated, ended; who may report."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.alerting.alarms import NobodyToReach, add_recipient, end_alarm, release_recipient
from apps.alerting.models import Push
from apps.alerting.rules import plain_text
from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.deadlines.models import Deadline
from apps.journal.models import Entry
from apps.units.actions import book_off
from apps.units.models import Crew
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
from tests.alerting.devices import alerted, officer
from tests.harness.push_service import PushService
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County

P1, DESK = 0, 1


@pytest.fixture
def incident(county: County) -> str:
    """An incident to which P1 and A1 are alerted."""
    return str(alerted(county)[0])


@pytest.fixture
def alarm(county: County, incident: str) -> UUID:
    """A withdrawal that calls P1 and the desk of the police."""
    return raised(incident, "withdrawal", unit_called(county, "P1"), desk_called(county, "police"))


def fact(county: County, name: str, kind: str, incident: str, alarm: UUID, **more: Any) -> dict[str, Any]:
    """The receipt of a report about the alarm."""
    at = {"at": more.pop("at")} if "at" in more else {}
    payload = {"alarm": str(alarm), "who": county.unit("P1"), **more}
    return county.client(name).record(kind, incident, payload, **at)


def outcome(receipt: dict[str, Any]) -> tuple[str, str | None, list[str]]:
    return receipt["outcome"], receipt["code"], receipt["flags"]


def police(county: County) -> str:
    return str(county.agencies["police"].pk)


def test_an_alarm_is_raised_once_with_its_recipients_and_its_deadlines(county: County, incident: str) -> None:
    about = new_id()
    called = (unit_called(county, "P1"), person_called(county, PARAMEDIC))
    first, second = (raised(incident, "withdrawal", *called, about=about) for _ in range(2))
    assert first == second
    held = alarm_of(incident, first)
    assert (held["cause"], held["about"], held["displayed_within_s"], held["ack_within_s"]) == (
        "withdrawal",
        str(about),
        3,
        10,
    )
    assert [(one["who"], one["kind"], one["agency"]) for one in held["to"]] == [
        (county.unit("P1"), "unit", police(county)),
        (str(county.people[PARAMEDIC].pk), "person", str(county.agencies["ambulance"].pk)),
    ]
    assert Entry.objects.filter(kind="alarm_raised").count() == 1
    due = Deadline.objects.filter(subject=first).order_by("kind")
    assert [(one.kind, one.step, round((one.due_at - now()).total_seconds())) for one in due] == [
        ("alarm_answered", 1, 10),
        ("alarm_displayed", 1, 3),
    ]


def test_a_withdrawal_that_comes_late_rings_the_desks_and_not_those_inside(
    county: County, incident: str
) -> None:
    called = (unit_called(county, "P1"), desk_called(county, "police"))
    late = raised(incident, "withdrawal", *called, called_at=now() - timedelta(seconds=121))
    assert [one["who"] for one in alarm_of(incident, late)["to"]] == [police(county)]
    with pytest.raises(NobodyToReach):
        raised(incident, "withdrawal", called[P1], called_at=now() - timedelta(seconds=121))


def test_everybody_called_acknowledges_and_the_alarm_ends(county: County, incident: str, alarm: UUID) -> None:
    shown = fact(county, OFFICER, "alarm_displayed", incident, alarm)
    acknowledged = fact(county, OFFICER, "alarm_acknowledged", incident, alarm, answer="going")
    by_desk = fact(county, POLICE_SUPERVISOR, "alarm_acknowledged", incident, alarm, who=police(county))
    assert [outcome(one) for one in (shown, acknowledged, by_desk)] == [("recorded", None, [])] * 3
    held = alarm_of(incident, alarm)
    assert [(one["displayed_at"] is not None, one["answer"], one["ack_by"]) for one in held["to"]] == [
        (True, "going", str(county.people[OFFICER].pk)),
        (False, None, str(county.people[POLICE_SUPERVISOR].pk)),
    ]
    assert (held["end"], course(incident)) == ("all_reached", [("alarm_ended", {"why": "all_reached"})])
    assert after(60) >= 2
    assert course(incident) == [("alarm_ended", {"why": "all_reached"})]


def test_an_acknowledgement_is_taken_late_twice_and_after_the_end(
    county: County, incident: str, alarm: UUID
) -> None:
    late = fact(county, OFFICER, "alarm_acknowledged", incident, alarm, at=11)
    again = fact(county, OFFICER, "alarm_acknowledged", incident, alarm, at=0, answer="cannot_move")
    acted(incident, lambda journal: end_alarm(journal, UUID(incident), alarm))
    ended = fact(county, "police_clinician", "alarm_acknowledged", incident, alarm, at=5)
    assert [outcome(one) for one in (late, again, ended)] == [
        ("recorded", None, ["late"]),
        ("recorded", None, []),
        ("recorded", None, ["late"]),
    ]
    one = alarm_of(incident, alarm)["to"][P1]
    assert (one["late"], one["answer"], one["ack_by"]) == (
        True,
        "cannot_move",
        str(county.people[OFFICER].pk),
    )


def test_one_may_be_reached_by_voice_and_its_device_still_rings(
    county: County, incident: str, alarm: UUID
) -> None:
    reached = fact(county, PARAMEDIC, "person_reached", incident, alarm, how="radio")
    assert outcome(reached) == ("recorded", None, [])
    one = alarm_of(incident, alarm)["to"][P1]
    assert one["reached_by_voice"]
    assert one["reached_by_voice"]["by"] == str(county.people[PARAMEDIC].pk)
    assert (one["reached_by_voice"]["how"], one["acknowledged_at"]) == ("radio", None)
    acknowledged = fact(county, OFFICER, "alarm_acknowledged", incident, alarm)
    assert outcome(acknowledged) == ("recorded", None, [])


def test_silence_leads_from_step_to_step_of_the_table(county: County, incident: str, alarm: UUID) -> None:
    fact(county, POLICE_SUPERVISOR, "alarm_acknowledged", incident, alarm, who=police(county))
    unit, ambulance = county.unit("P1"), str(county.agencies["ambulance"].pk)
    for seconds in (11, 22, 43, 500):
        after(seconds)
    # Nobody has said who leads, so the desk of the silent is asked, which has acknowledged already.
    assert course(incident) == [
        ("alarm_escalated", {"step": 1, "who": [unit], "warns": None}),
        ("alarm_escalated", {"step": 2, "who": [unit], "warns": None}),
        ("alarm_escalated", {"step": 3, "who": [unit], "warns": "not_reached"}),
    ]
    held = alarm_of(incident, alarm)
    assert (held["step"], held["warns"], held["to"][P1]["escalated"], held["to"][DESK]["escalated"]) == (
        3,
        "not_reached",
        3,
        0,
    )
    assert ambulance not in {one["who"] for one in held["to"]}


def test_a_declaration_asks_supervisors_and_goes_on_every_minute(county: County, incident: str) -> None:
    alarm = raised(incident, "declaration", desk_called(county, "idle_police"))
    supervisor = county.people["idle_police_supervisor"]
    desk = str(county.agencies["idle_police"].pk)
    for seconds in (61, 125, 190, 255):
        after(seconds)
    added = {"who": str(supervisor.pk), "kind": "person", "agency": desk}
    silent = [desk, str(supervisor.pk)]
    assert course(incident) == [
        ("alarm_escalated", {"step": 1, "who": [desk], "warns": None}),
        ("recipient_added", {"to": added, "step": 1}),
        *(("alarm_escalated", {"step": step, "who": silent, "warns": "not_answered"}) for step in (2, 3, 4)),
    ]
    acted(incident, lambda journal: end_alarm(journal, UUID(incident), alarm))
    assert course(incident)[-3:] == [
        ("recipient_released", {"who": desk}),
        ("recipient_released", {"who": str(supervisor.pk)}),
        ("alarm_ended", {"why": "cause_ended"}),
    ]
    assert after(600) >= 1
    assert course(incident)[-1] == ("alarm_ended", {"why": "cause_ended"})


def test_a_duress_asks_every_desk_of_the_area_and_no_other(county: County, incident: str) -> None:
    raised(incident, "duress", desk_called(county, "police"))
    for seconds in (11, 32):
        after(seconds)
    added = {payload["to"]["who"] for kind, payload in course(incident) if kind == "recipient_added"}
    near = {str(county.agencies[name].pk) for name in ("ambulance", "idle_police")}
    assert added == near | {str(county.people[POLICE_SUPERVISOR].pk)}


def test_one_who_enters_is_called_and_one_who_leaves_is_released(
    county: County, incident: str, alarm: UUID
) -> None:
    crew = unit_called(county, "A1")
    for _ in range(2):
        acted(incident, lambda journal: add_recipient(journal, UUID(incident), alarm, crew))
    for _ in range(2):
        acted(
            incident, lambda journal: release_recipient(journal, UUID(incident), alarm, county.units["P1"].pk)
        )
    acted(incident, lambda journal: release_recipient(journal, UUID(incident), alarm, new_id()))
    named = {"who": county.unit("A1"), "kind": "unit", "agency": str(county.agencies["ambulance"].pk)}
    assert course(incident) == [
        ("recipient_added", {"to": named, "step": None}),
        ("recipient_released", {"who": county.unit("P1")}),
    ]
    acted(
        incident,
        lambda journal: release_recipient(journal, UUID(incident), alarm, county.agencies["police"].pk),
    )
    assert alarm_of(incident, alarm)["end"] is None
    acted(incident, lambda journal: release_recipient(journal, UUID(incident), alarm, crew.who))
    assert course(incident)[-1] == ("alarm_ended", {"why": "all_reached"})


def test_what_no_device_shows_in_time_is_pushed_with_opaque_ids(
    county: County, incident: str, service: PushService
) -> None:
    device = officer(county, service).device
    alarm = raised(incident, "withdrawal", unit_called(county, "P1"), desk_called(county, "police"))
    after(2)
    assert list(Push.objects.filter(kind="alarm")) == []
    after(4)
    (push,) = Push.objects.filter(kind="alarm")
    assert (push.about, push.timeline, push.recipient, push.recipient_kind, push.device_id) == (
        alarm,
        UUID(incident),
        county.units["P1"].pk,
        "unit",
        device,
    )
    assert plain_text(push.kind, push.about, push.timeline) == (
        f'{{"t":"alarm","subject":"{incident}","alarm":"{alarm}"}}'
    )


@pytest.mark.parametrize(
    ("name", "kind", "more", "refused"),
    [
        (PARAMEDIC, "alarm_acknowledged", {}, "alarm_not_yours"),
        (OFFICER, "alarm_acknowledged", {"who": "police"}, "alarm_not_yours"),
        (OFFICER, "alarm_acknowledged", {"who": str(new_id())}, "alarm_not_yours"),
        (SUPERVISOR, "alarm_displayed", {"who": "police"}, "alarm_not_yours"),
        (OFFICER, "alarm_displayed", {"alarm": str(new_id())}, "alarm_unknown"),
        (OFFICER, "person_reached", {"how": "by pigeon"}, "report_malformed"),
        ("p3_responder", "alarm_displayed", {}, "incident_not_found"),
        (POLICE_SUPERVISOR, "person_reached", {"how": "radio", "who": "paramedic"}, "alarm_not_yours"),
        ("idle_police_supervisor", "person_reached", {"how": "radio"}, "incident_not_found"),
        (POLICE_SUPERVISOR, "cpr_started", {}, "not_allowed"),
    ],
)
def test_what_is_refused_of_whom(
    county: County, incident: str, alarm: UUID, name: str, kind: str, more: dict[str, str], refused: str
) -> None:
    before = Entry.objects.count()
    if "paramedic" in more.values():
        alarm = raised(incident, "roll_call", person_called(county, PARAMEDIC))
        before = Entry.objects.count()
    names = {"police": police(county), "paramedic": str(county.people[PARAMEDIC].pk)}
    given = {field: names.get(value, value) for field, value in more.items()}
    payload = {"alarm": str(alarm), "who": county.unit("P1"), **given} if kind != "cpr_started" else {}
    receipt = county.client(name).record(kind, incident, payload)
    assert outcome(receipt) == ("refused", refused, [])
    assert Entry.objects.count() == before


def test_who_has_left_answers_for_the_unit_only_what_it_was_called_for_by_then(
    county: County, incident: str
) -> None:
    mate = "police_clinician"
    Crew.objects.update(since=now() - timedelta(hours=2))
    county.client(OFFICER).record("status_reached", incident, {"status": "at_patient"}, at=-60)
    before = raised(incident, "roll_call", unit_called(county, "P1"))
    book_off(county.people[mate])
    with pretending_it_is(now() + timedelta(minutes=10)):
        after = raised(incident, "withdrawal", unit_called(county, "P1"), called_at=now())
        sent = {
            "what it was called for": fact(county, mate, "alarm_acknowledged", incident, before, at=-600),
            "later": fact(county, mate, "alarm_acknowledged", incident, after, at=-600),
            "at no time": fact(county, mate, "alarm_acknowledged", incident, after, at=-(10**9)),
            "in its name": fact(county, mate, "person_reached", incident, after, at=-600, how="radio"),
        }
    assert {name: outcome(one)[1] for name, one in sent.items()} == {
        "what it was called for": None,
        "later": "alarm_not_yours",
        "at no time": "alarm_not_yours",
        "in its name": "alarm_not_yours",
    }
    assert alarm_of(incident, after)["to"][0]["acknowledged_at"] is None
