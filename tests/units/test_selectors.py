"""What is read of units: records, units at hand, positions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from apps.accounts.access import Role, Service
from apps.units import actions, selectors
from apps.units.models import Unit
from apps.units.rules import Duty
from apps.units.selectors import UnitAtHand
from tests.units.world import WITH_AED, World, put, some_incident

AT = datetime(2026, 11, 22, 22, 41, 7, 123000, UTC)


def test_a_record_is_as_the_wire_says(world: World) -> None:
    incident = some_incident()
    actions.book_on(world.paramedic, world.a101.id, WITH_AED)
    actions.reserve(world.a101.id, incident)
    put(world.a101, AT)
    assert selectors.unit_records([world.a101.id]) == [
        {
            "id": str(world.a101.id),
            "call_sign": "A101",
            "service": "ambulance",
            "agency": str(world.ambulance.id),
            "kind": "car",
            "capabilities": ["bls"],
            "equipment": ["oxygen", "aed"],
            "duty": "available",
            "crew": [{"person": str(world.paramedic.id), "name": "The paramedic", "role": "clinician"}],
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


def test_a_unit_off_duty_has_no_crew_no_incident_no_position(world: World) -> None:
    put(world.a102, AT)
    (record,) = selectors.unit_records([world.a102.id])
    assert (record["duty"], record["crew"], record["incident"], record["position"]) == (
        "off_duty",
        [],
        None,
        None,
    )


def test_records_come_by_call_sign_in_a_fixed_number_of_queries(
    world: World, django_assert_num_queries: Any
) -> None:
    actions.book_on(world.officer, world.xt21.id, WITH_AED)
    actions.book_on(world.colleague, world.xt21.id, WITH_AED)
    with django_assert_num_queries(2):
        records = selectors.unit_records(Unit.objects.all())
    assert [record["call_sign"] for record in records] == ["A101", "A102", "B901", "XT21", "XT22"]
    assert [member["name"] for member in records[3]["crew"]] == ["The officer", "The colleague"]


def test_units_of_an_agency_are_its_own(world: World) -> None:
    found = selectors.units_of_agency(world.police.id)
    assert {unit.call_sign for unit in found} == {"XT21", "XT22"}


def test_units_at_hand_are_all_of_the_area_in_one_query(world: World, django_assert_num_queries: Any) -> None:
    incident = some_incident()
    actions.book_on(world.officer, world.xt22.id, WITH_AED)
    actions.book_on(world.colleague, world.xt22.id, WITH_AED)
    actions.reserve(world.xt22.id, incident)
    put(world.xt22, AT)
    with django_assert_num_queries(1):
        units = selectors.dispatchable(world.area.id)
    assert [unit.call_sign for unit in units] == ["A101", "A102", "B901", "XT21", "XT22"]
    assert units[4] == UnitAtHand(
        id=world.xt22.id,
        call_sign="XT22",
        agency=world.police.id,
        service=Service.POLICE,
        kind="car",
        equipment=frozenset({"aed"}),
        capabilities=frozenset({"bls"}),
        duty=Duty.AVAILABLE,
        crew_count=2,
        incident=incident,
        lat=53.7,
        lon=-1.6,
        accuracy_m=5.0,
        at=AT,
    )
    assert (units[0].crew_count, units[0].duty, units[0].lat, units[0].at) == (0, Duty.OFF_DUTY, None, None)


def test_positions_are_of_units_on_duty_only(world: World) -> None:
    actions.book_on(world.paramedic, world.a101.id, WITH_AED)
    put(world.a101, AT)
    put(world.a102, AT)
    assert selectors.positions_of([world.a101.id, world.a102.id, world.xt21.id]) == [
        {
            "unit": str(world.a101.id),
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


def test_call_signs_by_id(world: World) -> None:
    assert selectors.call_signs({world.a101.id, world.xt21.id, some_incident()}) == {
        world.a101.id: "A101",
        world.xt21.id: "XT21",
    }


def test_an_actor_carries_the_unit_that_he_is_booked_on_to(world: World) -> None:
    assert selectors.actor_of(world.officer).unit is None
    actions.book_on(world.officer, world.xt21.id, WITH_AED)
    actor = selectors.actor_of(world.officer)
    assert (actor.person, actor.agency, actor.area, actor.service, actor.role, actor.unit) == (
        world.officer.id,
        world.police.id,
        world.area.id,
        Service.POLICE,
        Role.RESPONDER,
        world.xt21.id,
    )
