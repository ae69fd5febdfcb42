"""Open incidents are reassessed because something has happened: which ones, in which order, and at what cost."""

from __future__ import annotations

import threading
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.alerting.actions import hear_devices
from apps.core.clock import now
from apps.core.instants import from_milliseconds
from apps.deadlines.firing import fire_due
from apps.deadlines.handlers import registered
from apps.deadlines.models import Deadline
from apps.dispatch import reassessing
from apps.dispatch.calls_first import call_in_hand, wait_for_calls
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.offers import LOOKED_AT_MS
from apps.dispatch.reassessment import backstop_s
from apps.dispatch.waking import wake
from apps.doctrine.schemes import switch_scheme
from apps.journal.models import Timeline
from apps.journal.transaction import JournalTransaction
from apps.units.actions import check_kit, set_duty
from apps.units.fixes import Fix
from apps.units.models import UnitNews, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.rules import Duty, DutyWanted
from tests.dispatch.clock import duty, heard, statuses, waiting
from tests.support.actions import opened
from tests.support.constants import CHEST_PAIN, LAT, LON, METRES_PER_DEGREE, OFFICER, PARAMEDIC
from tests.support.factories import County, full_kit, put

CREWS = ("A1", "A2")


@pytest.fixture(autouse=True)
def no_news(county: County) -> None:
    """A county begins with the news of its terms."""
    UnitNews.objects.all().delete()


def busy_crews() -> None:
    for sign in CREWS:
        duty(sign, "busy")


def unanswered(county: County, count: int, code: str = CHEST_PAIN) -> list[str]:
    """So many open incidents without a crew, each reassessed once, so that what it lacks is noted."""
    busy_crews()
    incidents = [str(opened(county, code)["incident"]["id"]) for _ in range(count)]
    for incident in incidents:
        look_at(incident)
    UnitNews.objects.all().delete()
    return incidents


def look_at(incident: str) -> None:
    """This one alone is due, however long the preparation took."""
    pending = Deadline.objects.filter(kind=REASSESS, fired_at=None)
    pending.exclude(timeline=UUID(incident)).update(due_at=now() + timedelta(hours=1))
    pending.filter(timeline=UUID(incident)).update(due_at=now())
    assert looked() == 1


def looked() -> int:
    """Fire the reassessments that are due: how many were."""
    count = Deadline.objects.filter(kind=REASSESS, fired_at=None, due_at__lte=now()).count()
    return fire_due({REASSESS: registered[REASSESS]}, limit=count) if count else 0


def clear(county: County, name: str) -> None:
    """The crew reports by its own device that it is available."""
    set_duty(county.people[name], DutyWanted(duty=Duty.AVAILABLE))


def moved(county: County, name: str, metres: float) -> None:
    actor = county.people[name].as_actor(county.people[name].crew.unit_id)
    UnitPosition.objects.filter(unit=actor.unit).update(at=now() - timedelta(minutes=1))
    fix = Fix(unit=None, lat=LAT + metres / METRES_PER_DEGREE, lon=LON, accuracy_m=5, at=now(), source="gps")
    assert take_fixes(actor, [fix], now()) == (1, [])


def is_due(incident: str) -> bool:
    (planned,) = waiting(incident, REASSESS)
    return planned.due_at <= now() + timedelta(milliseconds=1)


def with_crew(incidents: list[str]) -> list[int]:
    """Which of these have a crew that was alerted."""
    return [number for number, one in enumerate(incidents) if set(CREWS) & statuses(one).keys()]


def test_a_crew_that_becomes_free_is_sent_to_who_waits_at_once(county: County) -> None:
    (incident,) = unanswered(county, 1)
    assert (wake(), looked()) == (0, 0)
    clear(county, PARAMEDIC)
    assert (wake(), looked()) == (1, 1)
    assert statuses(incident)["A1"] == "alerted"
    assert (wake(), UnitNews.objects.count()) == (0, 0)


def test_a_crew_released_by_one_incident_is_sent_to_the_next(county: County) -> None:
    duty("A2", "busy")
    first = str(opened(county)["incident"]["id"])
    second = str(opened(county)["incident"]["id"])
    look_at(second)
    alert = next(iter(statuses(first)))
    assert alert == "A1"
    assert county.cad().ask("delete", f"/api/calls/{first}").status_code in (200, 204)
    wake()
    looked()
    assert statuses(second)["A1"] == "alerted"


def test_arrests_are_offered_the_crew_first_and_then_who_has_waited_longest(county: County) -> None:
    later = unanswered(county, 4)
    (arrest,) = unanswered(county, 1, "CARDIAC_ARREST")
    clear(county, PARAMEDIC)
    assert wake() == 3
    order = Deadline.objects.filter(kind=REASSESS, fired_at=None, due_at__lte=now()).order_by("due_at")
    assert [str(one.timeline_id) for one in order] == [arrest, *later[:2]]
    assert looked() == 3
    assert with_crew([arrest, *later]) == [0]
    assert wake() == 0


def test_a_crew_that_the_first_cannot_use_is_offered_to_all_others_in_turn(county: County) -> None:
    incidents = unanswered(county, 8)
    clear(county, PARAMEDIC)
    for number in range(3):
        assert wake() == (3, 3, 2)[number]
        # Nobody has looked yet: it is not offered further meanwhile.
        assert wake() == 0
        duty("A1", "busy")
        assert looked() == (3, 3, 2)[number]
        duty("A1", "available")
    assert wake() == 0
    assert (UnitNews.objects.count(), with_crew(incidents)) == (0, [])


def test_what_happened_while_a_process_died_is_weighed_by_the_next(county: County) -> None:
    (incident,) = unanswered(county, 1)
    clear(county, PARAMEDIC)

    def dies(self: JournalTransaction) -> None:
        raise SystemExit

    with pytest.MonkeyPatch.context() as dying:
        dying.setattr(JournalTransaction, "close", dies)
        with pytest.raises(SystemExit):
            wake()
    assert not is_due(incident)
    assert (wake(), is_due(incident)) == (1, True)


@pytest.mark.parametrize(("metres", "written"), [(299, 0), (301, 1)])
def test_a_free_unit_is_news_when_it_has_moved_far_enough(county: County, metres: int, written: int) -> None:
    moved(county, OFFICER, 1_000)
    UnitNews.objects.all().delete()
    moved(county, OFFICER, 1_000 + metres)
    assert UnitNews.objects.filter(cause="moved").count() == written


def test_a_busy_unit_is_no_news_wherever_it_drives(county: County) -> None:
    duty("A1", "busy")
    moved(county, PARAMEDIC, 4_000)
    assert UnitNews.objects.count() == 0


def test_the_first_fix_of_a_unit_is_news(county: County) -> None:
    (incident,) = unanswered(county, 1)
    UnitPosition.objects.filter(unit=county.units["A1"]).delete()
    duty("A1", "available")
    moved(county, PARAMEDIC, 4_000)
    assert [one.cause for one in UnitNews.objects.all()] == ["placed"]
    assert (wake(), looked()) == (1, 1)
    assert statuses(incident)["A1"] == "alerted"


def test_a_device_heard_again_after_a_silence_is_news_and_one_that_was_heard_is_none(county: County) -> None:
    heard(county)
    device = county.people[PARAMEDIC].devices.get()
    hear_devices({now(): {device.pk}})
    assert UnitNews.objects.count() == 0
    county.people[PARAMEDIC].devices.update(last_seen_at=now() - timedelta(seconds=61))
    hear_devices({now(): {device.pk}})
    assert [(str(one.unit), one.cause) for one in UnitNews.objects.all()] == [(county.unit("A1"), "heard")]


def test_a_crew_that_checks_its_kit_may_be_what_an_incident_waits_for(county: County) -> None:
    check_kit(county.people[OFFICER], full_kit("aed"))
    assert [(str(one.unit), one.cause) for one in UnitNews.objects.all()] == [(county.unit("P1"), "kit")]


def test_a_change_of_terms_wakes_everybody_a_little_apart(county: County) -> None:
    incidents = unanswered(county, 3)
    switch_scheme(county.people["police_administrator"], on=False, reason="tried out")
    assert wake() == 3
    due = [waiting(one, REASSESS)[0].due_at for one in incidents]
    assert [round((one - due[0]) / timedelta(milliseconds=100)) for one in due] == [0, 1, 2]


def test_a_unit_under_way_wakes_its_own_incident_at_most_every_five_seconds(county: County) -> None:
    heard(county)
    incident = str(opened(county)["incident"]["id"])
    before = now()
    look_at(incident)
    (planned,) = waiting(incident, REASSESS)
    looked_at_ms = planned.noted[LOOKED_AT_MS]
    assert before <= from_milliseconds(looked_at_ms) <= now()
    moved(county, PARAMEDIC, 4_600)
    assert wake() == 1
    (planned,) = waiting(incident, REASSESS)
    assert planned.due_at == from_milliseconds(looked_at_ms + 5_000)


def test_a_crew_that_comes_much_nearer_than_the_one_under_way_takes_its_place(county: County) -> None:
    heard(county)
    duty("A2", "busy")
    incident = str(opened(county)["incident"]["id"])
    look_at(incident)
    put({"A2": 8_000}, county.units)
    duty("A2", "available")
    moved(county, "a2_clinician", 3_000)
    assert (wake(), looked()) == (1, 1)
    assert statuses(incident) == {"A1": "stood_down", "A2": "alerted", "P1": "alerted"}


def test_the_backstop_of_many_is_about_one_every_two_seconds(county: County) -> None:
    (incident,) = unanswered(county, 1)
    timelines = Timeline.objects.bulk_create(Timeline(area=county.areas["near"]) for _ in range(299))
    assert 48 <= backstop_s(UUID(incident)) <= 72
    Deadline.objects.bulk_create(
        Deadline(timeline=timeline, kind=REASSESS, due_at=now() + timedelta(hours=1))
        for timeline in timelines
    )
    assert 480 <= backstop_s(UUID(incident)) <= 720


def test_a_round_costs_the_same_however_many_incidents_wait(county: County) -> None:
    """No statement and no look for any of them, while nothing happens: the number that a scan of all would multiply."""
    one = _statements_of_a_round(county, 1)
    thirty = _statements_of_a_round(county, 30)
    assert (one, thirty) == (2, 2)


def _statements_of_a_round(county: County, count: int) -> int:
    unanswered(county, count)
    with CaptureQueriesContext(connection) as asked:
        reassessing.one_round()
    assert not Deadline.objects.filter(
        kind=REASSESS, fired_at__gte=now() - timedelta(milliseconds=5)
    ).exists()
    return len(asked)


def test_alerts_have_deadlines_of_their_own(county: County) -> None:
    assert REASSESS not in reassessing.of_alerts()
    assert reassessing.of_alerts().keys() | {REASSESS} == registered.keys()


def test_no_reassessment_begins_while_a_call_is_opened() -> None:
    began = threading.Event()

    def reassess() -> None:
        wait_for_calls()
        began.set()

    with call_in_hand():
        looking = threading.Thread(target=reassess)
        looking.start()
        assert not began.wait(0.05)
    looking.join(5)
    assert began.is_set()
