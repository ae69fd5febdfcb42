"""Figures of timelines made by hand, with each interval counted by hand, and what each desk may read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apps.accounts.models import Agency
from apps.analytics.figures import Row, figures, row_of
from apps.core.clock import now, pretending_it_is
from apps.core.instants import day_in
from tests.aftercare.jobs import begun, handed_over
from tests.support.actions import opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.entries import (
    A101,
    INCIDENT,
    XT21,
    TimelineExample,
    alert_id,
    at,
    handover_id,
)
from tests.support.entries import (
    OFFICER as PRIYA,
)
from tests.support.entries import (
    PARAMEDIC as EWA,
)
from tests.support.factories import County
from tests.support.results import problem
from tests.support.state import fold

DAY = date(2026, 11, 22)


def begun_timeline(name: str) -> TimelineExample:
    """A call at 22:40:00; the crew is alerted at 40:30 and the patrol at 40:31."""
    timeline = TimelineExample(name)
    timeline.open()
    timeline.alert("40:30", A101, 1)
    timeline.alert("40:31", XT21, 2)
    timeline.record("40:50", "alert_accepted", {"alert": alert_id(1)}, by=EWA)
    return timeline


def saved() -> TimelineExample:
    """A timeline with a pulse after one shock, a handover, and transport to hospital."""
    timeline = begun_timeline("saved")
    timeline.record("40:43", "alert_accepted", {"alert": alert_id(2)}, by=PRIYA)
    timeline.reach("40:44", "mobile", by=PRIYA)
    timeline.reach("43:10", "on_scene", by=PRIYA)
    timeline.reach("43:52", "at_patient", by=PRIYA)
    timeline.record("43:55", "arrest_recognised", by=PRIYA)
    timeline.record("44:01", "cpr_started", by=PRIYA)
    timeline.record("45:20", "shock_delivered", {"energy_j": 200}, by=PRIYA)
    timeline.record("47:20", "shock_delivered", {"energy_j": 200}, by=PRIYA)
    timeline.record("48:33.600", "pulse_returned", by=PRIYA)
    timeline.reach("50:22", "at_patient", by=EWA)
    offer = {"handover": handover_id(1), "from_unit": XT21, "to_unit": A101}
    timeline.record("51:00", "handover_offered", offer, by=PRIYA)
    timeline.record("51:40", "handover_accepted", {"handover": handover_id(1), "through_seq": 14}, by=EWA)
    timeline.reach("58:00", "transporting", by=EWA)
    return timeline


def lost() -> TimelineExample:
    """A timeline in which the crew arrives first and ends the resuscitation at the scene; the patrol is stood down on its way."""
    timeline = begun_timeline("lost")
    timeline.record("40:45", "alert_accepted", {"alert": alert_id(2)}, by=PRIYA)
    timeline.reach("42:00", "at_patient", by=EWA)
    stood_down = {"alert": alert_id(2), "unit": XT21, "cause": "crew_at_patient"}
    timeline.record("42:01", "alert_withdrawn", stood_down, unit=XT21)
    timeline.record("42:10", "cpr_started", by=EWA)
    timeline.record("58:00", "resuscitation_stopped", {"reason": "protocol_complete"}, by=EWA)
    timeline.record("58:30", "life_extinct_recognised", {"criteria": ["asystole_20_min_als"]}, by=EWA)
    return timeline


def awake() -> TimelineExample:
    """A timeline without an arrest; the patrol arrives a minute and a half after the crew, by a clock that is behind."""
    timeline = begun_timeline("awake")
    timeline.record("39:58", "alert_accepted", {"alert": alert_id(2)}, by=PRIYA)
    timeline.reach("44:30", "at_patient", by=EWA)
    timeline.reach("46:00", "at_patient", by=PRIYA)
    return timeline


def row(timeline: TimelineExample) -> Row:
    return row_of(INCIDENT, fold(timeline.entries))


def test_a_patient_saved() -> None:
    assert row(saved()) == {
        "incident": INCIDENT,
        "number": "WY-20261122-0042",
        "opened_at": at("40:00"),
        "alerted_s": 31,
        "accepted_s": 43,
        "mobile_s": 44,
        "on_scene_s": 190,
        "at_patient_s": 232,
        "cpr_s": 241,
        "first_shock_s": 320,
        "pulse_returned_s": 514,
        "handed_over_s": 700,
        "crew_at_patient_s": 622,
        "gained_s": 390,
        "shocks": 2,
        "outcome": "conveyed_with_pulse",
    }


def test_a_crew_that_was_first() -> None:
    assert row(lost()) == {
        "incident": INCIDENT,
        "number": "WY-20261122-0042",
        "opened_at": at("40:00"),
        "alerted_s": 31,
        "accepted_s": 45,
        "crew_at_patient_s": 120,
        "cpr_s": 130,
        "shocks": 0,
        "outcome": "died_at_scene",
    } | dict.fromkeys(
        (
            "mobile_s",
            "on_scene_s",
            "at_patient_s",
            "first_shock_s",
            "pulse_returned_s",
            "handed_over_s",
            "gained_s",
        )
    )


def test_nobody_in_arrest_a_clock_that_is_behind_and_a_patrol_that_came_later() -> None:
    found = row(awake())
    assert (found["accepted_s"], found["outcome"], found["shocks"]) == (None, None, 0)
    assert (found["crew_at_patient_s"], found["at_patient_s"], found["gained_s"]) == (270, 360, -90)


def lost_again() -> TimelineExample:
    timeline = saved()
    timeline.record("59:00", "pulse_lost", by=EWA)
    return timeline


def pulse_at_scene() -> TimelineExample:
    timeline = saved()
    timeline.entries = [
        entry for entry in timeline.entries if entry["payload"].get("status") != "transporting"
    ]
    return timeline


def at_a_hospital() -> TimelineExample:
    """A timeline that ends at a hospital, although no crew reported that it left the scene."""
    timeline = pulse_at_scene()
    offer = {"handover": handover_id(2), "from_unit": A101, "to_unit": None}
    timeline.record("59:00", "handover_offered", offer, by=EWA, text="St Example")
    accept = {"handover": handover_id(2), "through_seq": 15}
    timeline.record("59:30", "handover_accepted", accept, by=EWA, text="Sam Ling, nurse")
    return timeline


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (saved, "conveyed_with_pulse"),
        (at_a_hospital, "conveyed_with_pulse"),
        (pulse_at_scene, "pulse_at_scene"),
        (lost_again, "conveyed_without_pulse"),
        (lost, "died_at_scene"),
    ],
)
def test_how_it_ended(found: Callable[[], TimelineExample], outcome: str) -> None:
    assert row(found())["outcome"] == outcome


def exercise() -> TimelineExample:
    timeline = saved()
    timeline.entries[0]["payload"]["exercise"] = True
    return timeline


def declined() -> TimelineExample:
    timeline = begun_timeline("declined")
    timeline.record("40:45", "alert_declined", {"alert": alert_id(2), "reason": "committed"}, by=PRIYA)
    return timeline


def test_only_real_calls_to_which_a_co_responder_went_are_activations() -> None:
    timelines = [
        (INCIDENT, fold(one().entries)) for one in (saved, lost, awake, lost_again, exercise, declined)
    ]
    found = figures(timelines, DAY, DAY)
    assert (found["from"], found["to"]) == ("2026-11-22", "2026-11-22")
    assert (found["activations"], found["resuscitated_and_conveyed"], len(found["rows"])) == (4, 1, 4)


def test_a_police_desk_reads_times_of_units_and_nothing_of_patients() -> None:
    whole, less = (
        figures([(INCIDENT, fold(saved().entries))], DAY, DAY, clinical=clinical)
        for clinical in (True, False)
    )
    assert (less["activations"], less["resuscitated_and_conveyed"]) == (1, 1)
    hidden = dict.fromkeys(("cpr_s", "first_shock_s", "pulse_returned_s", "shocks", "outcome"))
    assert less["rows"] == [whole["rows"][0] | hidden]


def asked(county: County, name: str, query: str = "") -> dict[str, Any]:
    answer = county.client(name).ask("get", f"/api/figures{query}")
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def test_each_desk_reads_the_calls_that_are_its_own(county: County) -> None:
    incident = begun(county)
    handed_over(county, incident)
    county.client(PARAMEDIC).record("pulse_returned", incident)
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "transporting"})
    today = day_in(now(), county.agencies["ambulance"].time_zone)
    mine = asked(county, "ambulance_supervisor")
    assert (mine["from"], mine["to"]) == (str(today - timedelta(days=28)), str(today))
    assert [(one["incident"], one["outcome"]) for one in mine["rows"]] == [(incident, "conveyed_with_pulse")]
    theirs = asked(county, "police_control_room")
    assert [(one["incident"], one["outcome"]) for one in theirs["rows"]] == [(incident, None)]
    assert (theirs["activations"], theirs["resuscitated_and_conveyed"]) == (1, 1)
    for name in ("idle_police_supervisor", "far_ambulance_supervisor", "far_police_supervisor"):
        assert asked(county, name)["rows"] == []


def test_a_call_counts_on_its_own_day(county: County) -> None:
    begun(county)
    today = day_in(now(), county.agencies["ambulance"].time_zone)
    assert asked(county, "ambulance_supervisor", f"?from={today}&to={today}")["activations"] == 1
    before = today - timedelta(days=1)
    assert asked(county, "ambulance_supervisor", f"?from={before}&to={before}")["activations"] == 0


@pytest.mark.parametrize(
    ("zone", "day"), [("Europe/London", "2027-07-02"), ("America/New_York", "2027-07-01")]
)
def test_without_days_the_last_is_today_by_the_agencys_clock(county: County, zone: str, day: str) -> None:
    Agency.objects.update(time_zone=zone)
    with pretending_it_is(datetime(2027, 7, 1, 23, 30, tzinfo=UTC)):
        assert asked(county, "ambulance_supervisor")["to"] == day


def test_a_call_without_a_co_responder_is_no_row(county: County) -> None:
    opened(county)
    assert asked(county, "ambulance_supervisor")["activations"] == 0


@pytest.mark.parametrize(
    "query",
    [
        "?from=yesterday",
        "?from=2026-02-30",
        "?from=2026-03-02&to=2026-03-01",
        "?from=2024-01-01&to=2026-01-01",
        "?from=2026-03-01&to=9999-12-31",
        "?from=0001-01-01&to=0001-01-02",
        "?since=2026-03-01",
    ],
)
def test_days_that_cannot_be_are_refused(county: County, query: str) -> None:
    refused = county.client("ambulance_supervisor").ask("get", f"/api/figures{query}")
    assert problem(refused)[0] == 400


def test_crews_read_no_figures(county: County) -> None:
    for name in (OFFICER, PARAMEDIC, "police_welfare", "ambulance_administrator"):
        assert county.client(name).ask("get", "/api/figures").status_code == 403
