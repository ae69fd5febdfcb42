"""Who is asked how they are, when, once; who reads the answers; and what reaches the welfare role at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import Settings

from apps.accounts.access import Role
from apps.accounts.actions import join_agency
from apps.accounts.models import Person
from apps.aftercare.actions import ask_due
from apps.aftercare.models import CheckIn
from apps.alerting.models import Push, PushSubscription
from apps.core.clock import from_wire, now
from apps.core.ids import new_id
from apps.core.keys import make_private_key
from apps.incidents.models import Incident
from apps.journal.models import Entry
from apps.journal.wakeup import Wakeup
from apps.units.models import Unit
from tests.aftercare.jobs import (
    CALM,
    answered,
    begun,
    check_ins,
    cleared,
    fell_due,
    handed_over,
    own,
    welfare,
)
from tests.dispatch.clock import heard
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import care_ended, part, problem

BOTH = ["police_clinician", "police_responder"]
DAYS = ["first", "week", "month"]
NOBODYS = "There is no such check-in for you. Load the list again."
Committing = Callable[..., Any]


def three_each(people: list[str]) -> list[tuple[str, str]]:
    return [(person, day) for day in DAYS for person in people]


def test_everyone_of_a_unit_that_clears_is_asked_three_times(county: County, incident: str) -> None:
    cleared(county, incident)
    assert check_ins(incident) == three_each(BOTH)
    ended_at = from_wire(part(incident, county.unit("P1"))["ended_at"])
    due = (
        CheckIn.objects.filter(person=county.people[OFFICER])
        .order_by("due_at")
        .values_list("due_at", flat=True)
    )
    assert [at - ended_at for at in due] == [timedelta(minutes=90), timedelta(days=7), timedelta(days=28)]
    number = Incident.objects.get(pk=UUID(incident)).number
    assert [
        (one["day"], one["incident_number"], one["answered_at"], one["answers"])
        for one in own(county, OFFICER)
    ] == [(day, number, None, None) for day in DAYS]


def test_who_handed_over_is_asked_and_not_again_when_clearing(county: County, incident: str) -> None:
    handed_over(county, incident, at=-60)
    assert check_ins(incident) == three_each(BOTH)
    closed_at = from_wire(str(care_ended(incident, county.unit("P1"))))
    cleared(county, incident)
    assert CheckIn.objects.get(person=county.people[OFFICER], day="first").due_at == closed_at + timedelta(
        minutes=90
    )
    assert CheckIn.objects.count() == 6


def test_who_booked_off_before_the_last_word_arrived_is_asked_as_well(county: County, incident: str) -> None:
    county.client(OFFICER).record("cpr_started", incident)
    # The colleague records nothing and is relieved: only who is, or spoke, there is asked.
    county.client("police_clinician").ask("delete", "/api/duty")
    cleared(county, incident)
    assert check_ins(incident) == three_each(["police_responder"])


def test_nobody_is_asked_who_never_reached_the_patient(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    cleared(county, incident)
    assert check_ins(incident) == []


def test_nobody_is_asked_about_an_exercise(county: County) -> None:
    Unit.objects.update(drill=True)
    incident = begun(county, exercise=True)
    cleared(county, incident)
    assert check_ins(incident) == []


def test_answers_come_back_to_their_person_and_go_to_the_welfare_of_the_agency(
    county: County, incident: str
) -> None:
    cleared(county, incident)
    before = Entry.objects.count()
    asked = own(county, OFFICER)[0]
    answer = answered(county, OFFICER, asked["id"], note="Slept badly.")
    assert answer.status_code == 200
    given = CALM | {"note": "Slept badly."}
    (mine,) = [one for one in answer.json()["check_ins"] if one["id"] == asked["id"]]
    assert mine["answers"] == given
    (read,) = welfare(county)
    assert read == mine | {
        "person": {"id": str(county.people[OFFICER].pk), "name": "Police Responder"},
        "severe": False,
        "needs_call": False,
        "taken": None,
    }
    assert welfare(county, "ambulance") == welfare(county, "idle_police") == []
    # Not a word of it in the journal.
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("answers", "severe", "needs_call"),
    [
        ({"sleep": 3, "images": 3, "alone": 1, "talk": False}, False, False),
        ({"sleep": 3, "images": 3, "alone": 2, "talk": False}, True, True),
        ({"sleep": 0, "images": 4, "alone": 0, "talk": False}, True, True),
        ({"sleep": 0, "images": 0, "alone": 0, "talk": True}, False, True),
    ],
)
def test_what_is_severe_and_who_wishes_to_talk_waits_for_a_call(
    county: County, incident: str, answers: dict[str, Any], severe: bool, needs_call: bool
) -> None:
    cleared(county, incident)
    answered(county, OFFICER, own(county, OFFICER)[0]["id"], **answers)
    (read,) = welfare(county)
    assert (read["severe"], read["needs_call"]) == (severe, needs_call)


def test_who_waits_for_a_call_stands_first_until_somebody_takes_it(county: County, incident: str) -> None:
    cleared(county, incident)
    answered(county, OFFICER, own(county, OFFICER)[0]["id"], talk=True)
    answered(county, "police_clinician", own(county, "police_clinician")[0]["id"])
    waiting, calm = welfare(county)
    assert [(one["person"]["name"], one["needs_call"]) for one in (waiting, calm)] == [
        ("Police Responder", True),
        ("Police Clinician", False),
    ]
    client = county.client("police_welfare")
    for _ in range(2):
        assert client.ask("post", f"/api/welfare/{waiting['id']}/taken").status_code == 204
    newest, taken = welfare(county)
    assert (taken["id"], taken["needs_call"], taken["taken"]["by"]) == (
        waiting["id"],
        False,
        "Police Welfare",
    )
    assert newest["id"] == calm["id"]
    # Asked again, the person says that there is still a wish to talk: it waits again.
    answered(county, OFFICER, waiting["id"], talk=True, note="Please call in the evening.")
    first = welfare(county)[0]
    assert (first["id"], first["needs_call"], first["taken"]) == (waiting["id"], True, None)


def test_a_call_is_taken_once(county: County, incident: str) -> None:
    cleared(county, incident)
    asked = own(county, OFFICER)[0]["id"]
    client = county.client("police_welfare")
    assert problem(client.ask("post", f"/api/welfare/{asked}/taken"))[:2] == (409, "nothing_to_take")
    answered(county, OFFICER, asked, talk=True)
    CheckIn.objects.filter(pk=asked).update(taken_by=county.people["police_supervisor"], taken_at=now())
    assert problem(client.ask("post", f"/api/welfare/{asked}/taken"))[:2] == (409, "check_in_taken")
    assert CheckIn.objects.get(pk=asked).taken_by == county.people["police_supervisor"]


def test_the_check_ins_of_others_are_not_there(county: County, incident: str, untouched: Untouched) -> None:
    cleared(county, incident)
    theirs = own(county, OFFICER)[0]["id"]
    for check_in in (theirs, str(new_id())):
        with untouched():
            refused = answered(county, "police_clinician", check_in, talk=True)
        assert problem(refused) == (404, "check_in_not_found", NOBODYS)
    for agency in ("ambulance", "idle_police"):
        with untouched():
            refused = county.client(f"{agency}_welfare").ask("post", f"/api/welfare/{theirs}/taken")
        assert problem(refused) == (404, "check_in_not_found", NOBODYS)
    assert not CheckIn.objects.exclude(answered_at=None, taken_at=None).exists()


@pytest.mark.parametrize(
    "changed",
    [{"sleep": 5}, {"sleep": -1}, {"images": None}, {"alone": "1.5"}, {"talk": None}, {"colour": "x"}],
)
def test_answers_of_another_form_are_refused_and_not_kept(
    county: County, incident: str, untouched: Untouched, changed: dict[str, Any]
) -> None:
    cleared(county, incident)
    asked = own(county, OFFICER)[0]["id"]
    with untouched():
        refused = answered(county, OFFICER, asked, **changed)
    assert refused.status_code == 400
    assert CheckIn.objects.get(pk=asked).answers is None


def test_the_next_check_in_of_a_job_ends_the_one_before(county: County, incident: str) -> None:
    cleared(county, incident)
    fell_due(incident, "first", timedelta(days=7))
    assert [one["day"] for one in own(county, OFFICER)] == DAYS
    fell_due(incident, "week")
    assert [one["day"] for one in own(county, OFFICER)] == ["week", "month"]
    fell_due(incident, "first", timedelta(days=22))
    fell_due(incident, "week", timedelta(days=15))
    assert [one["day"] for one in own(county, OFFICER)] == ["month"]


def subscribe(county: County, settings: Settings) -> dict[str, str]:
    """Everyone on a crew and the welfare role have a device with a subscription: username by device."""
    settings.VAPID_PRIVATE_KEY = make_private_key()
    heard(county)
    from apps.accounts.models import Device

    carer = county.people["police_welfare"]
    Device.objects.create(id=new_id(), agency=carer.agency, person=carer, last_seen_at=now())
    names = {}
    for device in Device.objects.select_related("person"):
        PushSubscription.objects.create(
            device=device,
            endpoint=f"https://push.example/{device.pk}",
            p256dh="p",
            auth="a",
            created_at=now(),
        )
        names[str(device.pk)] = device.person.username
    return names


def pushed(names: dict[str, str]) -> list[tuple[str, str]]:
    """(username, check-in) of the pushes of check-ins."""
    rows = Push.objects.filter(kind="check_in").values_list("device", "about")
    return sorted((names[str(device)], str(about)) for device, about in rows)


def test_a_due_check_in_rings_its_person_once_and_never_during_an_incident(
    county: County,
    incident: str,
    settings: Settings,
    wakeups: list[Wakeup],
    django_capture_on_commit_callbacks: Committing,
) -> None:
    names = subscribe(county, settings)
    cleared(county, incident)
    assert ask_due(now()) == 0
    fell_due(incident, "first")
    Unit.objects.filter(pk=county.unit("P1")).update(incident=new_id())
    assert ask_due(now()) == 0
    Unit.objects.filter(pk=county.unit("P1")).update(incident=None)
    wakeups.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert ask_due(now()) == 2
    asked = {name: own(county, name)[0]["id"] for name in BOTH}
    assert pushed(names) == sorted(asked.items())
    assert {(wakeup.topic, *wakeup.subjects) for wakeup in wakeups} == {
        ("check_ins", county.people[name].pk) for name in BOTH
    }
    assert ask_due(now()) == 0
    push = Push.objects.filter(kind="check_in").first()
    assert push
    assert (push.timeline, push.recipient) == (None, None)


def test_what_nobody_was_asked_for_in_time_is_passed_over(county: County, incident: str) -> None:
    cleared(county, incident)
    fell_due(incident, "first", timedelta(days=15))
    assert ask_due(now()) == 0
    assert CheckIn.objects.filter(day="first", asked_at=None).count() == 0


def test_who_needs_a_call_reaches_the_welfare_role_of_the_own_agency_only(
    county: County,
    incident: str,
    settings: Settings,
    wakeups: list[Wakeup],
    django_capture_on_commit_callbacks: Committing,
) -> None:
    names = subscribe(county, settings)
    cleared(county, incident)
    asked = own(county, OFFICER)[0]["id"]
    answered(county, OFFICER, asked)
    assert pushed(names) == []
    wakeups.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answered(county, OFFICER, asked, images=4)
    assert pushed(names) == [("police_welfare", asked)]
    assert [(wakeup.topic, wakeup.subjects) for wakeup in wakeups] == [
        ("check_ins", (county.people[OFFICER].pk,))
    ]
    wakeups.clear()
    with django_capture_on_commit_callbacks(execute=True):
        # The same answers again are no news.
        answered(county, OFFICER, asked, images=4)
    assert wakeups == []


def test_answers_go_to_the_agency_that_the_person_was_there_for(county: County, incident: str) -> None:
    """Also when the person acts in another one by then, whose welfare role reads nothing of it."""
    cleared(county, incident)
    fell_due(incident, "first")
    check_in = next(one for one in own(county, OFFICER) if one["day"] == "first")
    second = join_agency(county.people[OFFICER], county.agencies["ambulance"], Role.CLINICIAN)
    Person.objects.filter(pk=county.people[OFFICER].pk).update(membership=second)
    answered(county, OFFICER, check_in["id"], talk=True)
    assert [one["id"] for one in welfare(county)] == [check_in["id"]]
    assert welfare(county, "ambulance") == []
