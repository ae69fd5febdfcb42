"""The selectors of units: records, nearby units and positions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apps.accounts.access import Role, Standing
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.units import actions, selectors
from apps.units.models import Unit
from apps.units.rules import Duty, DutyWanted, kit_after
from tests.units.agencies import WITH_AED, ThreeAgencies, item, put, some_incident

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)
DAY = timedelta(days=1)


def test_a_record_is_as_the_wire_says(agencies: ThreeAgencies) -> None:
    incident = some_incident()
    actions.book_on(agencies.paramedic, agencies.a101.id, ())
    actions.set_duty(agencies.paramedic, DutyWanted(duty=Duty.DIVERTIBLE, task="RTC-118"))
    actions.reserve(agencies.a101.id, incident)
    Unit.objects.filter(pk=agencies.a101.pk).update(kit=actions.as_kept(kit_after({}, WITH_AED, AT)))
    put(agencies.a101, AT)
    assert selectors.unit_records([agencies.a101.id]) == [
        {
            "id": str(agencies.a101.id),
            "call_sign": "A101",
            "service": "ambulance",
            "agency": str(agencies.ambulance.id),
            "kind": "car",
            "capabilities": ["bls"],
            "equipment": ["aed", "aed_pads"],
            "aboard": {"vehicle": "car", "skill": None, "transports": None, "seats": None, "aed": True},
            "duty": "divertible",
            "task": "RTC-118",
            "drill": False,
            "kit": [
                {
                    "item": "aed",
                    "serviceable": True,
                    "expires": None,
                    "checked_at": "2026-11-22T22:41:07.123Z",
                },
                {
                    "item": "aed_pads",
                    "serviceable": True,
                    "expires": "2099-05-31",
                    "checked_at": "2026-11-22T22:41:07.123Z",
                },
            ],
            "crew": [{"person": str(agencies.paramedic.id), "name": "The paramedic", "role": "clinician"}],
            "incident": str(incident),
            "position": {
                "lat": 53.7,
                "lon": -1.6,
                "accuracy_m": 5.0,
                "at": "2026-11-22T22:41:07.123Z",
                "source": "gps",
            },
        }
    ]


def test_a_unit_off_duty_has_no_crew_no_incident_no_position(agencies: ThreeAgencies) -> None:
    put(agencies.a102, AT)
    (record,) = selectors.unit_records([agencies.a102.id])
    assert (record["duty"], record["task"], record["kit"], record["crew"]) == ("off_duty", None, [], [])
    assert (record["incident"], record["position"]) == (None, None)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/London", AT.date()), ("Pacific/Kiritimati", AT.date() + DAY), ("Pacific/Honolulu", AT.date())],
)
def test_a_day_is_that_of_the_agencys_clocks(zone: str, day: date) -> None:
    """At 22:41 in London it is already tomorrow in the Line Islands and still today in Hawaii."""
    assert selectors.day_in(Agency(time_zone=zone), AT) == day


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Kiritimati", "Pacific/Honolulu"])
def test_what_is_in_date_is_judged_by_the_day_of_the_agency(agencies: ThreeAgencies, zone: str) -> None:
    Agency.objects.update(time_zone=zone)
    today = selectors.day_in(Agency.objects.get(pk=agencies.police.pk), now())
    kit = kit_after({}, [item("aed_pads", expires=today), item("aed_battery", expires=today - DAY)], AT)
    Unit.objects.filter(pk=agencies.xt21.pk).update(kit=actions.as_kept(kit))
    (record,) = selectors.unit_records([agencies.xt21.id])
    assert record["equipment"] == ["aed_pads"]


def test_records_come_by_call_sign_in_a_fixed_number_of_queries(
    agencies: ThreeAgencies, django_assert_num_queries: Any
) -> None:
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actions.book_on(agencies.colleague, agencies.xt21.id, WITH_AED)
    with django_assert_num_queries(5):
        records = selectors.unit_records(Unit.objects.all())
    assert [record["call_sign"] for record in records] == ["A101", "A102", "B901", "XT21", "XT22"]
    assert [member["name"] for member in records[3]["crew"]] == ["The officer", "The colleague"]


def test_units_of_an_agency_are_its_own(agencies: ThreeAgencies) -> None:
    found = selectors.units_of_agency(agencies.police.id)
    assert {unit.call_sign for unit in found} == {"XT21", "XT22"}


def test_positions_are_of_units_on_duty_only(agencies: ThreeAgencies) -> None:
    actions.book_on(agencies.paramedic, agencies.a101.id, WITH_AED)
    put(agencies.a101, AT)
    put(agencies.a102, AT)
    assert selectors.positions_of([agencies.a101.id, agencies.a102.id, agencies.xt21.id]) == [
        {
            "unit": str(agencies.a101.id),
            "call_sign": "A101",
            "position": {
                "lat": 53.7,
                "lon": -1.6,
                "accuracy_m": 5.0,
                "at": "2026-11-22T22:41:07.123Z",
                "source": "gps",
            },
        }
    ]


def test_call_signs_by_id(agencies: ThreeAgencies) -> None:
    assert selectors.call_signs({agencies.a101.id, agencies.xt21.id, some_incident()}) == {
        agencies.a101.id: "A101",
        agencies.xt21.id: "XT21",
    }


def test_an_actor_carries_the_unit_that_he_is_booked_on_to(agencies: ThreeAgencies) -> None:
    assert selectors.actor_of(agencies.officer).unit is None
    actions.book_on(agencies.officer, agencies.xt21.id, WITH_AED)
    actor = selectors.actor_of(agencies.officer)
    assert (actor.person, actor.agency, actor.area, actor.standing, actor.role, actor.unit) == (
        agencies.officer.id,
        agencies.police.id,
        agencies.area.id,
        Standing.RESPONDER,
        Role.RESPONDER,
        agencies.xt21.id,
    )
