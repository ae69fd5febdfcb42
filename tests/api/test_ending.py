"""Leaving a device and ending one: duty, sockets' sign-ins, pushes, warnings, and what the desk sees."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore

from apps.accounts.models import Device, Person, SignIn
from apps.alerting.models import DeviceReadiness, PushSubscription
from apps.core.clock import now
from apps.core.ids import new_id
from apps.units.actions import book_on
from apps.units.models import Crew, Unit
from tests.accounts.agencies import WORDS
from tests.accounts.tablets import Tablet
from tests.dispatch.clock import board_warnings
from tests.support.actions import Client, opened
from tests.support.constants import OFFICER, SUPERVISOR
from tests.support.factories import County

POLICE_DESK = "police_supervisor"


@pytest.fixture
def words(county: County, settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    Person.objects.update(password=make_password(WORDS))
    for person in county.people.values():
        person.refresh_from_db()


@pytest.fixture
def signed_in(county: County, words: None) -> Any:
    def sign_in(name: str) -> Tablet:
        tablet = Tablet()
        assert tablet.sign_in(county.people[name].username).status_code == 200
        return tablet

    return sign_in


def listed(desk: Tablet, device: str) -> dict[str, Any] | None:
    records = desk.ask("GET", "/api/snapshot").json()["devices"]
    return next((one for one in records if one["device"] == device), None)


def test_the_desk_ends_a_lost_device(county: County, signed_in: Any) -> None:
    lost, desk = signed_in(OFFICER), signed_in(POLICE_DESK)
    device = Device.objects.get(pk=lost.device)
    PushSubscription.objects.create(
        device=device, endpoint="https://push.example/1", p256dh="p", auth="a", created_at=now()
    )
    assert desk.ask("POST", f"/api/devices/{lost.device}/end").status_code == 204
    ended = SignIn.objects.get(device=device)
    assert (ended.cause, ended.ended_by) == ("device_ended", county.people[POLICE_DESK])
    assert PushSubscription.objects.count() == 0
    assert lost.ask("GET", "/api/snapshot").status_code == 401
    assert lost.why_not() == ("device_ended", True)


def test_every_sign_in_of_a_person_ends_at_once(signed_in: Any, county: County) -> None:
    phone, tablet, desk = signed_in(OFFICER), signed_in(OFFICER), signed_in(POLICE_DESK)
    answer = desk.ask("POST", f"/api/people/{county.people[OFFICER].pk}/end")
    assert (answer.status_code, answer.json()) == (200, {"ended": 2})
    assert [one.why_not() for one in (phone, tablet)] == [("person_ended", True)] * 2
    assert phone.sign_in(county.people[OFFICER].username).status_code == 200


@pytest.mark.parametrize("name", [OFFICER, SUPERVISOR])
def test_only_a_desk_of_the_same_agency_ends(signed_in: Any, county: County, name: str) -> None:
    other, mine = signed_in(name), signed_in("idle_police_responder")
    device, person = mine.device, county.people["idle_police_responder"].pk
    refused = {OFFICER: 403, SUPERVISOR: 404}[name]
    assert other.ask("POST", f"/api/devices/{device}/end").status_code == refused
    assert other.ask("POST", f"/api/people/{person}/end").status_code == refused
    assert mine.who() is not None


def test_leaving_one_device_is_not_leaving_duty(signed_in: Any, county: County) -> None:
    phone, tablet = signed_in(OFFICER), signed_in(OFFICER)
    assert phone.ask("DELETE", "/api/session").status_code == 204
    assert Crew.objects.filter(person=county.people[OFFICER]).exists()
    assert (phone.who(), tablet.who() is not None) == (None, True)
    assert tablet.ask("DELETE", "/api/session").status_code == 204
    assert not Crew.objects.filter(person=county.people[OFFICER]).exists()


def test_a_device_that_was_silent_for_long_does_not_keep_its_person_on_duty(
    signed_in: Any, county: County
) -> None:
    forgotten, phone = signed_in(OFFICER), signed_in(OFFICER)
    long_ago = now() - timedelta(hours=5)
    Device.objects.filter(pk=forgotten.device).update(last_seen_at=long_ago)
    SignIn.objects.filter(device=forgotten.device).update(last_used_at=long_ago)
    phone.ask("DELETE", "/api/session")
    assert not Crew.objects.filter(person=county.people[OFFICER]).exists()


def test_signing_out_during_a_job_works_and_the_board_is_warned_until_somebody_is_back(
    signed_in: Any, county: County
) -> None:
    tablet = signed_in(OFFICER)
    incident = opened(county)["incident"]["id"]
    unit = Unit.objects.get(call_sign="P1")
    assert str(unit.incident) == incident
    assert tablet.ask("DELETE", "/api/session").status_code == 204
    unit.refresh_from_db()
    assert (str(unit.incident), unit.duty) == (incident, "available")
    warned = ("unit_without_device", "co_responder", "P1")
    assert warned in board_warnings(incident)
    book_on(county.people[OFFICER], unit.pk, ())
    tablet.sign_in(county.people[OFFICER].username)
    assert warned not in board_warnings(incident)
    assert warned in board_warnings(incident, settled=True)


def test_the_last_of_a_crew_stays_on_the_job_and_is_listed_as_signed_out(
    signed_in: Any, county: County
) -> None:
    Crew.objects.filter(unit__call_sign="P1").exclude(person=county.people[OFFICER]).delete()
    tablet, desk = signed_in(OFFICER), signed_in(POLICE_DESK)
    incident = opened(county)["incident"]["id"]
    tablet.ask("DELETE", "/api/session")
    assert Crew.objects.filter(person=county.people[OFFICER]).exists()
    assert ("unit_without_device", "co_responder", "P1") in board_warnings(incident)
    seen = listed(desk, tablet.device)
    assert seen is not None
    assert (seen["ready"], seen["missing"], seen["signed_in"]) == (False, ["signed_out"], False)


def test_a_push_service_that_forgot_the_device_is_said_until_it_subscribes_again(
    signed_in: Any, county: County
) -> None:
    from apps.alerting.actions import lose_subscription

    tablet, desk = signed_in(OFFICER), signed_in(POLICE_DESK)
    device = Device.objects.get(pk=tablet.device)
    DeviceReadiness.objects.create(device=device, socket_tested_at=now() + timedelta(seconds=1))
    PushSubscription.objects.create(
        device=device, endpoint="https://push.example/1", p256dh="p", auth="a", created_at=now()
    )
    before = listed(desk, tablet.device)
    assert before is not None
    assert (before["push"], before["ready"]) == (True, True)
    assert lose_subscription(device.pk, now())
    lost = listed(desk, tablet.device)
    assert lost is not None
    assert (lost["push"], lost["ready"], lost["missing"]) == (False, False, ["no_push"])
    DeviceReadiness.objects.update(push_lost_at=None)
    again = listed(desk, tablet.device)
    assert again is not None
    assert again["ready"] is True


def test_an_unknown_device_or_person_is_not_found(signed_in: Any) -> None:
    desk = signed_in(POLICE_DESK)
    device = desk.ask("POST", f"/api/devices/{new_id()}/end")
    person = desk.ask("POST", f"/api/people/{new_id()}/end")
    assert (device.json()["code"], person.json()["code"]) == ("device_unknown", "person_unknown")


NOBODYS = "01a22ecb-4a77-7893-b5ae-ef6319502577"
FROM_BEFORE: list[dict[str, Any]] = [
    {SESSION_KEY: "17"},
    {SESSION_KEY: None},
    {"sign_in": "17"},
    {"sign_in": None},
    {"sign_in": NOBODYS},
    {"device": "tablet 4"},
    {"membership": "police"},
    {"membership": NOBODYS},
]


@pytest.mark.parametrize("held", FROM_BEFORE, ids=str)
def test_a_session_from_before_an_upgrade_is_asked_to_sign_in_again(
    county: County, held: dict[str, Any]
) -> None:
    client = Client(county.people[OFFICER])
    session = SessionStore(client.http.cookies[configured.SESSION_COOKIE_NAME].value)
    session.update(held)
    session.save()
    codes = [client.ask("get", path).status_code for path in ("/api/snapshot", "/api/feed", "/api/session")]
    assert codes == [401, 401, 200]
    assert client.ask("get", "/api/session").json()["person"] is None
    assert client.ask("delete", "/api/session").status_code == 204


def test_a_device_that_polls_learns_that_its_push_is_lost(county: County, signed_in: Any) -> None:
    tablet = signed_in(OFFICER)
    cursor = tablet.ask("GET", "/api/snapshot").json()["cursor"]
    polled = f"/api/feed?after={cursor}"
    assert tablet.ask("GET", polled).json()["frames"] == []
    DeviceReadiness.objects.update_or_create(device_id=tablet.device, defaults={"push_lost_at": now()})
    assert tablet.ask("GET", polled).json()["frames"] == [{"type": "push_lost"}]
    DeviceReadiness.objects.update(push_lost_at=None)
    assert tablet.ask("GET", polled).json()["frames"] == []
