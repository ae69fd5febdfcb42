"""A shift of thirteen hours on a tablet and a phone: nobody with a patient is signed out before they clear."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Responder, place_call
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, only_on

AGE = """
from datetime import timedelta
from django.contrib.sessions.models import Session
from django.db.models import F
from apps.accounts.models import SignIn
by = timedelta(minutes={minutes})
SignIn.objects.update(began_at=F("began_at") - by, last_used_at=F("last_used_at") - by)
Session.objects.update(expire_date=F("expire_date") - by)
"""
SHIFT = timedelta(hours=13)


def pass_time(installation: Installation, minutes: int) -> None:
    """Age what the server holds of the sign-ins, as if nobody had used them for so long."""
    installation.manage("shell", "-c", AGE.format(minutes=minutes))


def cookies_last(person: Responder) -> bool:
    """Whether the browser keeps what it signs in with for longer than the shift."""
    kept = [cookie for cookie in person.device.context.cookies() if cookie["name"].endswith("sessionid")]
    return [cookie["expires"] > time.time() + SHIFT.total_seconds() for cookie in kept] == [True]


@only_on(EMBEDDED)
@pytest.mark.long
@pytest.mark.timeout(180)
def test_an_arrest_at_the_end_of_a_long_shift_signs_nobody_out_before_they_clear(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    people = (officer, paramedic)
    for person, place in zip(people, (BY_THE_CALL, CREW_NEARBY), strict=True):
        person.device.move_to(*place)
        person.go_on_duty()
        person.is_located()
        assert cookies_last(person)

    pass_time(installation, 11 * 60 + 50)
    place_call(installation, "end-of-shift")
    for person in people:
        person.accept()
    for person in people:
        person.acts("on_scene", "at_patient")
    officer.acts("cpr", "shock_delivered")
    pass_time(installation, 70)
    for person in people:
        person.page.reload()
        person.sees("scene")
        person.is_live()
    paramedic.acts("shock_delivered")
    for person in people:
        shocks = person.page.locator('[data-testid="timeline-line"][data-kind="shock_delivered"]')
        expect(shocks).to_have_count(2)
        person.has_sent_everything()
        expect(person.page.get_by_test_id("sign-in-needed")).to_have_count(0)
    for person in people:
        person.acts("clear")
        person.sees("waiting")
        person.is_live()
