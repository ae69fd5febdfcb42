"""Belonging to several agencies: one is chosen at sign-in, the session is of that one, and what has ended opens nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction

from apps.accounts.access import Role
from apps.accounts.actions import end_membership, join_agency
from apps.accounts.models import Device, Membership, Person
from apps.accounts.selectors import active_person, memberships_of
from apps.core.clock import now
from apps.units.actions import book_on
from apps.units.models import Crew, Unit
from tests.accounts.agencies import DEVICE, WORDS, Browser, TwoAgencies
from tests.accounts.test_sign_in import code_of, who

BODY = {"username": "officer", "password": WORDS, "device": {"id": str(DEVICE), "label": "tablet"}}


@pytest.fixture
def second(agencies: TwoAgencies) -> Membership:
    """The officer is also a paramedic."""
    return join_agency(agencies.officer, agencies.ambulance, Role.CLINICIAN, "Advanced paramedic")


def sign_in(browser: Browser, membership: Membership | None = None) -> Any:
    chosen = {"membership": str(membership.pk)} if membership else {}
    return browser.send("POST", "/api/session", BODY | chosen)


def acting(browser: Browser) -> tuple[str, str] | None:
    person = browser.send("GET", "/api/session").json()["person"]
    return (person["agency"]["name"], person["role"]) if person else None


def test_who_belongs_to_several_is_asked_and_not_signed_in_yet(
    agencies: TwoAgencies, second: Membership
) -> None:
    browser = Browser()
    answer = sign_in(browser)
    assert answer.status_code == 200
    assert (answer.json()["person"], who(browser), Session.objects.count()) == (None, None, 0)
    first = Membership.objects.get(person=agencies.officer, agency=agencies.police)
    assert answer.json()["choose"] == [
        {
            "membership": str(second.pk),
            "agency": {"id": str(agencies.ambulance.pk), "name": "Ambulance", "service": "ambulance"},
            "role": "clinician",
            "grade": "Advanced paramedic",
        },
        {
            "membership": str(first.pk),
            "agency": {"id": str(agencies.police.pk), "name": "Police", "service": "police"},
            "role": "responder",
            "grade": "",
        },
    ]


def test_the_session_is_of_the_one_that_was_chosen(agencies: TwoAgencies, second: Membership) -> None:
    browser = Browser()
    answer = sign_in(browser, second)
    assert (answer.status_code, answer.json()["choose"]) == (200, [])
    assert acting(browser) == ("Ambulance", "clinician")
    actor = Person.objects.get(pk=agencies.officer.pk).as_actor()
    assert (actor.agency, actor.role) == (agencies.ambulance.pk, Role.CLINICIAN)
    assert Device.objects.get().agency == agencies.ambulance


def test_one_is_acted_in_at_a_time(agencies: TwoAgencies, second: Membership) -> None:
    first = memberships_of(agencies.officer, now())[1]
    tablet, phone = Browser(), Browser()
    sign_in(tablet, first)
    assert acting(tablet) == ("Police", "responder")
    sign_in(phone, second)
    assert acting(phone) == ("Ambulance", "clinician")
    assert acting(tablet) is None
    assert code_of(tablet.send("GET", "/api/snapshot")) == (401, "not_signed_in")


def test_one_that_is_not_held_is_refused(agencies: TwoAgencies, second: Membership) -> None:
    other = Membership.objects.get(person=agencies.administrator)
    browser = Browser()
    assert code_of(sign_in(browser, other)) == (422, "membership_unknown")
    end_membership(second.pk)
    assert code_of(sign_in(browser, second)) == (422, "membership_unknown")
    assert who(browser) is None


def test_a_membership_that_ends_ends_the_session(agencies: TwoAgencies, second: Membership) -> None:
    browser = Browser()
    sign_in(browser, second)
    end_membership(second.pk)
    assert code_of(browser.send("GET", "/api/snapshot")) == (401, "access_ended")
    assert active_person(agencies.officer.pk) is None
    answer = sign_in(browser)
    assert (answer.status_code, acting(browser)) == (200, ("Police", "responder"))


def test_the_last_one_that_ends_leaves_nothing_to_sign_in_to(agencies: TwoAgencies) -> None:
    Membership.objects.filter(person=agencies.officer).update(ends=now())
    assert code_of(sign_in(Browser())) == (403, "membership_ended")
    assert Session.objects.count() == 0


def test_a_wrong_password_learns_nothing_of_memberships(agencies: TwoAgencies, second: Membership) -> None:
    answer = Browser().send("POST", "/api/session", BODY | {"password": "wrong"})
    assert code_of(answer) == (401, "credentials_wrong")
    assert "choose" not in answer.json()


def test_it_holds_from_its_beginning_until_its_end(agencies: TwoAgencies, second: Membership) -> None:
    begins, ends = now() + timedelta(days=1), now() + timedelta(days=2)
    Membership.objects.filter(pk=second.pk).update(begins=begins, ends=ends)
    ms = timedelta(milliseconds=1)
    moments = [begins - ms, begins, ends - ms, ends]
    assert [second in memberships_of(agencies.officer, at) for at in moments] == [False, True, True, False]


def test_who_changes_the_agency_leaves_the_unit_of_the_other(
    agencies: TwoAgencies, second: Membership
) -> None:
    unit = Unit.objects.create(agency=agencies.police, call_sign="XT1", kind="car")
    first = memberships_of(agencies.officer, now())[1]
    browser = Browser()
    sign_in(browser, first)
    book_on(agencies.officer, unit.pk, ())
    assert sign_in(browser, first).status_code == 200
    assert Crew.objects.count() == 1
    sign_in(browser, second)
    assert Crew.objects.count() == 0


def test_the_last_of_a_crew_on_an_incident_does_not_change_agencies(
    agencies: TwoAgencies, second: Membership
) -> None:
    unit = Unit.objects.create(agency=agencies.police, call_sign="XT1", kind="car")
    browser = Browser()
    sign_in(browser, memberships_of(agencies.officer, now())[1])
    book_on(agencies.officer, unit.pk, ())
    Unit.objects.update(incident=unit.pk)
    assert code_of(sign_in(browser, second)) == (409, "unit_committed")
    assert acting(browser) == ("Police", "responder")


def test_both_agencies_list_their_member(agencies: TwoAgencies, second: Membership) -> None:
    def listed(username: str) -> list[tuple[str, str]]:
        browser = Browser()
        browser.sign_in(username)
        people = browser.send("GET", "/api/people").json()["people"]
        return [(one["name"], one["role"]) for one in people]

    assert listed("administrator") == [("Administrator", "administrator"), ("Officer", "clinician")]
    assert listed("police-administrator") == [
        ("Officer", "responder"),
        ("Police-Administrator", "administrator"),
    ]
    end_membership(second.pk)
    assert listed("administrator") == [("Administrator", "administrator")]


def test_one_open_membership_per_agency(agencies: TwoAgencies, second: Membership) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        join_agency(agencies.officer, agencies.ambulance, Role.RESPONDER)
    end_membership(second.pk)
    assert join_agency(agencies.officer, agencies.ambulance, Role.RESPONDER).role == "responder"
