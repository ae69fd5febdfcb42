"""A unit whose crew is signed in on no device any more is not the first choice, and the reason says so."""

from __future__ import annotations

from typing import Any

from apps.accounts.models import Device
from apps.units.models import Unit
from tests.dispatch.clock import heard
from tests.support.actions import opened
from tests.support.constants import CHEST_PAIN
from tests.support.factories import County

NEAREST = "A1"


def crews(answer: dict[str, Any]) -> dict[str, bool]:
    """Call sign → chosen, of the crews considered, in their order."""
    return {one["call_sign"]: one["chosen"] for one in answer["considered"] if one["role"] == "crew"}


def leave_devices(call_sign: str) -> None:
    Device.objects.filter(person__crew__unit__call_sign=call_sign).update(signed_in=False)


def test_the_nearest_is_sent_while_an_alert_reaches_it(county: County) -> None:
    heard(county)
    assert crews(opened(county, CHEST_PAIN))[NEAREST] is True


def test_a_crew_on_no_device_comes_after_one_that_an_alert_reaches(county: County) -> None:
    heard(county)
    leave_devices(NEAREST)
    answer = opened(county, CHEST_PAIN)
    assert crews(answer)[NEAREST] is False
    assert next(iter(crews(answer).values())) is True
    (why,) = [
        check
        for one in answer["considered"]
        if one["call_sign"] == NEAREST
        for check in one["checks"]
        if check["check"] == "device"
    ]
    assert (why["ok"], why["said"]) == (True, {"code": "device-signed-out", "values": {}})


def test_where_there_is_no_other_it_is_sent(county: County) -> None:
    heard(county)
    leave_devices(NEAREST)
    Unit.objects.filter(agency__slug="ambulance").exclude(call_sign=NEAREST).update(duty="busy")
    assert crews(opened(county, CHEST_PAIN))[NEAREST] is True


def test_one_device_of_the_crew_is_enough(county: County) -> None:
    heard(county)
    heard(county)
    first = Device.objects.filter(person__crew__unit__call_sign=NEAREST).first()
    assert first
    Device.objects.filter(pk=first.pk).update(signed_in=False)
    assert crews(opened(county, CHEST_PAIN))[NEAREST] is True


def test_a_crew_that_never_had_a_device_is_judged_as_before(county: County) -> None:
    assert crews(opened(county, CHEST_PAIN))[NEAREST] is True
