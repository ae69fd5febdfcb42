"""Access that ends while devices are connected, and a long shift in which it does not: on running servers of both kinds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.feed.live import Visitor
from tests.feed.live_call import LiveCall
from tests.harness.installation import Installation
from tests.harness.pace import within

WITHIN_S = within(5)
pytestmark = pytest.mark.xdist_group("live")


@contextmanager
def out_within_time(visitor: Visitor) -> Iterator[None]:
    """What is done inside ends the visitor's socket and long poll in time, and every request after them."""
    with visitor.listen() as listener:
        listener.until_live()
        yield
        began = time.monotonic()
        assert listener.close_code() == 4401
        assert time.monotonic() - began < WITHIN_S
    assert visitor.ask("get", "/api/snapshot").status_code == 401


def in_database(live: Installation, statement: str) -> None:
    """Change rows behind the server's back, with whatever database it has."""
    models = (
        "from apps.accounts.models import Person, SignIn; from django.contrib.sessions.models import Session"
    )
    live.manage(
        "shell",
        "-c",
        f"{models}; from datetime import timedelta; from django.db.models import F; {statement}",
    )


def test_a_device_that_the_desk_ends_is_out(live: Installation, visit: Callable[[str], Visitor]) -> None:
    lost, desk = Visitor(live.origin, "officer"), visit("police-supervisor")
    with out_within_time(lost):
        assert desk.ask("post", f"/api/devices/{lost.device}/end").status_code == 204
    ended = lost.ask("get", "/api/session").json()["ended"]
    assert (ended["cause"], ended["erase"]) == ("device_ended", True)
    lost.close()


def test_a_long_poll_ends_too(live: Installation, visit: Callable[[str], Visitor]) -> None:
    lost, desk = Visitor(live.origin, "officer"), visit("police-supervisor")
    cursor = lost.snapshot()["cursor"]
    desk.ask("post", f"/api/devices/{lost.device}/end")
    began = time.monotonic()
    assert lost.ask("get", f"/api/feed?after={cursor}&wait=20").status_code == 401
    assert time.monotonic() - began < WITHIN_S
    lost.close()


def test_somebody_who_is_switched_off_in_the_database_is_out(live: Installation) -> None:
    visitor = Visitor(live.origin, "welfare")
    with out_within_time(visitor):
        in_database(live, "Person.objects.filter(username='welfare').update(is_active=False)")
    in_database(live, "Person.objects.filter(username='welfare').update(is_active=True)")
    visitor.close()


def test_another_password_ends_what_is_open(live: Installation) -> None:
    visitor = Visitor(live.origin, "police-welfare")
    with out_within_time(visitor):
        in_database(live, "Person.objects.filter(username='police-welfare').update(password='another')")
    visitor.close()


def test_nobody_is_signed_out_in_a_shift_of_thirteen_hours(live: Installation, live_call: LiveCall) -> None:
    """An arrest eleven hours and fifty minutes into the shift, and one hour and ten minutes of care: time moves in the database."""

    def pass_time(minutes: int) -> None:
        by = f"timedelta(minutes={minutes})"
        aged = f"began_at=F('began_at') - {by}, last_used_at=F('last_used_at') - {by}"
        sessions = f"Session.objects.update(expire_date=F('expire_date') - {by})"
        in_database(live, f"SignIn.objects.update({aged}); {sessions}")

    phone, tablet = live_call.officer, live_call.paramedic
    live_call.accept()
    with phone.listen() as on_phone, tablet.listen() as on_tablet:
        on_phone.until_live()
        on_tablet.until_live()
        pass_time(11 * 60 + 50)
        shock = phone.record("shock_delivered", live_call.incident)
        on_tablet.until_entry(shock["id"])
        pass_time(70)
        # Longer than the servers leave a sign-in without a look at it.
        for _ in range(3):
            on_phone.until_live()
            on_tablet.until_live()
    for visitor in (phone, tablet):
        visitor.record("status_reached", live_call.incident, {"status": "clear"})
        assert visitor.ask("get", "/api/session").json()["person"] is not None
