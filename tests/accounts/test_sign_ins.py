"""When a sign-in ends and when it does not, and whose a device is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.accounts.access import Role
from apps.accounts.actions import end_membership
from apps.accounts.models import Device, Membership, Person, SignIn, SignInEnd
from apps.accounts.sign_ins import IDLE, end_void
from apps.core.clock import now
from apps.units.actions import book_off, book_on
from apps.units.models import Unit
from tests.accounts.agencies import WORDS, TwoAgencies
from tests.accounts.tablets import Tablet, hours_pass
from tests.support.people import new_person


@pytest.fixture
def on_duty(agencies: TwoAgencies) -> Unit:
    """The officer's unit, with the officer booked on to it."""
    unit = Unit.objects.create(agency=agencies.police, call_sign="XT1", kind="car")
    book_on(agencies.officer, unit.pk, ())
    return unit


@pytest.fixture
def colleague(agencies: TwoAgencies) -> Person:
    return new_person(
        agencies.police, "colleague", Role.RESPONDER, name="Colleague", password=agencies.officer.password
    )


def test_a_sign_in_slides_with_use(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    for _ in range(40):
        hours_pass(0.9)
        assert tablet.who() == "Officer"


def test_a_sign_in_that_is_in_use_does_not_run_out_with_its_cookie(
    agencies: TwoAgencies, on_duty: Unit
) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    for _ in range(3):
        hours_pass(29 * 24)
        assert tablet.who() == "Officer"


def test_a_sign_in_off_duty_ends_when_it_is_left_idle(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    hours_pass(IDLE / timedelta(hours=1) + 0.01)
    assert (tablet.who(), tablet.why_not()) == (None, ("idle", False))
    assert SignIn.objects.get().cause == "idle"


def test_nobody_is_signed_out_in_a_long_shift_not_even_with_the_phone_asleep(
    agencies: TwoAgencies, on_duty: Unit
) -> None:
    phone, tablet = Tablet(), Tablet()
    for device in (phone, tablet):
        device.sign_in("officer")
    hours_pass(11 + 50 / 60)
    assert (phone.who(), tablet.who()) == ("Officer", "Officer")
    Unit.objects.filter(pk=on_duty.pk).update(incident=on_duty.pk)
    hours_pass(1.2)
    end_void()
    assert (phone.who(), tablet.who()) == ("Officer", "Officer")


def test_after_the_shift_idleness_counts_again(agencies: TwoAgencies, on_duty: Unit) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    hours_pass(13)
    assert end_void() == 0
    book_off(agencies.officer)
    assert end_void() == 1
    assert tablet.why_not() == ("idle", False)


def test_a_password_that_was_changed_ends_every_sign_in(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    officer = Person.objects.get(pk=agencies.officer.pk)
    officer.set_password("another long password")
    officer.save()
    assert end_void() == 1
    assert (tablet.who(), tablet.why_not()) == (None, ("password_changed", True))


def test_somebody_who_is_switched_off_is_out_and_the_device_erases(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    Person.objects.filter(pk=agencies.officer.pk).update(is_active=False)
    assert (tablet.who(), tablet.why_not()) == (None, ("switched_off", True))


def test_switching_on_again_opens_no_old_session(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    Person.objects.filter(pk=agencies.officer.pk).update(is_active=False)
    end_void()
    Person.objects.filter(pk=agencies.officer.pk).update(is_active=True)
    assert tablet.who() is None
    assert tablet.sign_in("officer").status_code == 200


def test_a_membership_that_ended_ends_its_sign_ins(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    end_membership(Membership.objects.get(person=agencies.officer).pk)
    assert tablet.why_not() == ("membership_ended", True)


def test_another_role_ends_the_sign_ins(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    Membership.objects.filter(person=agencies.officer).update(role=Role.SUPERVISOR)
    assert end_void() == 1
    assert tablet.why_not() == ("membership_ended", True)
    tablet.sign_in("officer")
    assert tablet.who() == "Officer"


def test_the_id_of_anothers_device_is_not_taken_over(agencies: TwoAgencies, on_duty: Unit) -> None:
    theirs, thief = Tablet(), Tablet()
    theirs.sign_in("officer")
    answer = thief.sign_in("administrator", device=theirs.device)
    assert answer.status_code == 200
    assert thief.device != theirs.device
    held = Device.objects.get(pk=theirs.device)
    assert (held.person, held.agency, held.signed_in) == (agencies.officer, agencies.police, True)
    ready = {
        "sound": "ready",
        "notifications": "granted",
        "location": "on",
        "battery_pct": 80,
        "charging": False,
    }
    assert theirs.ask("PUT", "/api/device/readiness", ready).status_code == 204
    taken = thief.ask("PUT", "/api/device/readiness", ready, device=theirs.device)
    assert (taken.status_code, taken.json()["code"]) == (403, "device_not_yours")


def test_nor_is_that_of_a_colleague(agencies: TwoAgencies, colleague: Person) -> None:
    theirs, thief = Tablet(), Tablet()
    theirs.sign_in("officer")
    thief.sign_in("colleague", device=theirs.device)
    assert (theirs.who(), thief.device != theirs.device) == ("Officer", True)


def test_a_tablet_that_is_shared_stays_one_device(agencies: TwoAgencies, colleague: Person) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    before = tablet.device
    tablet.sign_in("colleague")
    assert (tablet.device, tablet.who()) == (before, "Colleague")
    ended = SignIn.objects.get(person=agencies.officer)
    assert (ended.cause, SignIn.objects.filter(ended_at=None).count()) == ("replaced", 1)


def test_a_device_that_was_signed_out_may_be_used_by_the_next(
    agencies: TwoAgencies, colleague: Person
) -> None:
    tablet, other = Tablet(), Tablet()
    tablet.sign_in("officer")
    tablet.ask("DELETE", "/api/session")
    other.sign_in("colleague", device=tablet.device)
    assert other.device == tablet.device


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/api/snapshot", None),
        ("GET", "/api/feed?after=x", None),
        (
            "POST",
            "/api/reports",
            {"clock": {"sent_at": "2026-01-01T00:00:00.000Z", "offset_ms": 0}, "reports": []},
        ),
        ("POST", "/api/positions", {"fixes": [], "outbox": 0}),
        (
            "PUT",
            "/api/device/push",
            {"endpoint": "https://push.example/1", "keys": {"p256dh": "p", "auth": "a"}},
        ),
        ("DELETE", "/api/device/push", None),
        ("POST", "/api/device/test", None),
        ("GET", "/api/units", None),
        ("DELETE", "/api/duty", None),
    ],
)
def test_another_device_than_the_one_signed_in_on_is_refused_at_every_endpoint(
    agencies: TwoAgencies, method: str, path: str, body: object
) -> None:
    tablet, other = Tablet(), Tablet()
    tablet.sign_in("officer")
    answer = tablet.ask(method, path, body, device=other.device)
    assert (answer.status_code, answer.json()["code"]) == (403, "device_not_yours")


def test_a_device_that_was_ended_is_out_for_good(agencies: TwoAgencies) -> None:
    from apps.accounts.actions import revoke_device

    tablet = Tablet()
    tablet.sign_in("officer")
    lost = tablet.device
    assert revoke_device(Device.objects.get().pk)
    assert (tablet.who(), tablet.why_not()) == (None, ("device_ended", True))
    assert tablet.ask("GET", "/api/snapshot").status_code == 401
    tablet.sign_in("officer")
    assert (tablet.who(), tablet.device != lost) == ("Officer", True)
    assert Device.objects.get(pk=lost).signed_in is False


def test_a_lost_device_without_its_cookie_is_told_by_its_id(agencies: TwoAgencies) -> None:
    from apps.accounts.actions import revoke_device

    tablet, bare = Tablet(), Tablet()
    tablet.sign_in("officer")
    revoke_device(Device.objects.get().pk)
    bare.device = tablet.device
    assert bare.why_not() == ("device_ended", True)


def test_a_wrong_password_changes_nothing_of_the_device(agencies: TwoAgencies) -> None:
    tablet, other = Tablet(), Tablet()
    tablet.sign_in("officer")
    assert other.sign_in("administrator", device=tablet.device, words=WORDS + "!").status_code == 401
    assert (tablet.who(), SignIn.objects.count()) == ("Officer", 1)


def test_every_cause_has_its_row(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    tablet.ask("DELETE", "/api/session")
    row = SignIn.objects.get()
    assert (row.person, row.method, row.cause, row.ended_by) == (
        agencies.officer,
        "password",
        SignInEnd.SIGNED_OUT,
        None,
    )
    assert row.began_at <= row.last_used_at <= (row.ended_at or row.began_at) <= now()
    assert tablet.why_not() is None
