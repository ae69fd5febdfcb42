"""The right vehicle to an arrest: a clinician first, somebody who conveys, and never patient transport."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from apps.accounts.models import Membership, Person
from apps.core.clock import now
from apps.dispatch.eligibility.plan import plan_of, relaxed
from apps.doctrine.scheme_file import shipped_text
from apps.doctrine.schemes import load_scheme
from apps.incidents.models import Incident
from apps.units.aboard import Aboard
from apps.units.actions import as_kept
from apps.units.models import Crew, Unit
from apps.units.rules import kit_after
from tests.dispatch.clock import board_warnings, reassess, statuses
from tests.dispatch.fleet import AMBULANCE_CREW, CALL, SCHEME, judged_crew, skill
from tests.support.actions import accept, opened
from tests.support.constants import CHEST_PAIN, PARAMEDIC
from tests.support.factories import County, full_kit, put
from tests.support.results import part, reasons, signs

WHEELCHAIR = Aboard(
    make="patient_transport", make_label="Patient transport", is_treating=False, transports=True, hands=1
)
EMT_CAR = replace(AMBULANCE_CREW, skill=skill("emt"), transports=False, hands=1)


def test_patient_transport_is_not_sent_to_an_arrest_and_the_reason_says_so() -> None:
    found = judged_crew(aboard=WHEELCHAIR)
    assert found["kind"] == (False, "patient transport, not sent first to an arrest")
    other = replace(CALL, is_arrest=False, category="fall", plan=plan_of(SCHEME.crew, "fall"))
    assert judged_crew(call=other, aboard=WHEELCHAIR)["kind"] == (
        False,
        "patient transport, not sent first to an emergency",
    )


@pytest.mark.parametrize(
    ("changed", "ok", "reason"),
    [
        ({}, True, "paramedic aboard"),
        ({"skill": skill("doctor")}, True, "pre-hospital doctor aboard"),
        (
            {"is_assumed": True},
            True,
            "paramedic assumed: no grade is recorded of those aboard",
        ),
        ({"skill": None}, True, "skill aboard not recorded; it counts"),
        (
            {"skill": skill("emt")},
            True,
            "emergency medical technician aboard, not paramedic: a further crew only",
        ),
        ({"skill": None, "is_treating": False}, False, "nobody aboard is recorded as a clinician"),
    ],
)
def test_the_skill_aboard_is_said(changed: dict[str, Any], ok: bool, reason: str) -> None:
    assert judged_crew(aboard=replace(AMBULANCE_CREW, **changed))["skill"] == (ok, reason)


def test_a_car_is_not_sent_alone_where_the_one_crew_asked_for_must_convey() -> None:
    other = replace(CALL, is_arrest=False, category="fall", plan=plan_of(SCHEME.crew, "fall"))
    found = judged_crew(call=other, aboard=EMT_CAR)
    assert (found["skill"], found["transport"]) == (
        (True, "emergency medical technician aboard"),
        (False, "cannot take a patient"),
    )
    in_the_end = replace(other, plan=relaxed(other.plan))
    assert judged_crew(call=in_the_end, aboard=EMT_CAR).failed == []
    assert judged_crew(call=in_the_end, aboard=WHEELCHAIR).failed == ["kind"]


def test_what_nobody_recorded_does_not_count_where_the_scheme_says_so() -> None:
    strict = replace(CALL, plan=replace(CALL.plan, does_unknown_count=False))
    found = judged_crew(call=strict, aboard=replace(AMBULANCE_CREW, skill=None, transports=None))
    assert found["skill"] == (True, "skill aboard not recorded, and the scheme does not count it")
    assert found["transport"] == (True, "not recorded whether it takes a patient")


# In the county: A1 5 km away, A2 8 km away.


def use_shipped_scheme(county: County) -> None:
    """The shipped scheme, with the codes of the county's CAD."""
    text = shipped_text().replace(
        "  - system: coresponder\n    codes: [CARDIAC_ARREST, UNRESPONSIVE_NOT_BREATHING, RESPIRATORY_ARREST]",
        "  - {system: cad, codes: [CARDIAC_ARREST, RESPIRATORY_ARREST]}",
    )
    for slug in ("ambulance", "police"):
        load_scheme(county.agencies[slug], text.replace("version: 2\n", "version: 2\nreplaces: tests 1\n"))


def another_unit(county: County, sign: str, kind: str, metres: int, *people: str, grade: str = "") -> Unit:
    agency = county.agencies["ambulance"]
    made = Unit.objects.create(agency=agency, call_sign=sign, kind=kind, duty="available")
    county.units[sign] = made
    for username in people:
        person = Person.objects.get(username=username)
        Crew.objects.update_or_create(person=person, defaults={"unit": made, "since": now()})
        Membership.objects.filter(person=person).update(grade=grade)
    put({sign: metres}, county.units)
    return made


def grades(**of: str) -> None:
    for username, grade in of.items():
        Membership.objects.filter(person__username=username).update(grade=grade)


@pytest.mark.parametrize(
    "kind", ["patient_transport", "PTS", "wheelchair_taxi", "Patient Transport Ambulance"]
)
def test_a_wheelchair_taxi_near_is_never_first_and_refuses_no_police_car(county: County, kind: str) -> None:
    another_unit(county, "W1", kind, 300, "ambulance_responder")
    answer = opened(county)
    assert signs(answer) == {"crew": "A1", "co_responder": "P1"}
    assert "patient transport, not sent first to an arrest" in reasons(answer["considered"], "W1")


def test_a_car_park_of_patient_transport_hides_no_crew(county: County) -> None:
    taxis = [another_unit(county, f"W{number}", "patient_transport", number) for number in range(1, 21)]
    assert len(taxis) == 20
    assert signs(opened(county)) == {"crew": "A1", "co_responder": "P1"}


def test_an_unlisted_vehicle_without_a_clinician_is_not_first_while_a_crew_with_one_is_near(
    county: County,
) -> None:
    another_unit(county, "V1", "minibus", 300, "ambulance_responder")
    assert signs(opened(county))["crew"] == "A1"


def test_an_arrest_gets_a_paramedic_and_a_crew_that_conveys(county: County) -> None:
    use_shipped_scheme(county)
    grades(ambulance_clinician="Paramedic", a2_clinician="emt")
    Unit.objects.filter(call_sign="A1").update(transports=False)
    Unit.objects.filter(call_sign="A2").update(transports=True)
    another_unit(county, "E1", "response_car", 1_000, "ambulance_supervisor", grade="emt")
    answer = opened(county)
    assert [one["call_sign"] for one in answer["alerts"] if one["role"] == "crew"] == ["A1", "A2"]
    assert "must find one" not in answer["sentence"]


def test_a_technician_goes_at_once_and_the_missing_paramedic_is_named_and_warned_of(county: County) -> None:
    use_shipped_scheme(county)
    grades(ambulance_clinician="emt", a2_clinician="emt", ambulance_responder="first_aider")
    answer = opened(county)
    assert [one["call_sign"] for one in answer["alerts"] if one["role"] == "crew"] == ["A1", "A2"]
    assert "No paramedic is near: the control room must find one." in answer["sentence"]
    assert board_warnings(answer["incident"]["id"]) == [("no_skill_near", "crew", None)]


def test_that_nobody_going_conveys_is_named_and_warned_of(county: County) -> None:
    use_shipped_scheme(county)
    Unit.objects.filter(call_sign__in=["A1", "A2"]).update(transports=False)
    answer = opened(county)
    assert "No crew that goes can take a patient: the control room must find one." in answer["sentence"]
    assert board_warnings(answer["incident"]["id"]) == [("none_transporting", "crew", None)]


def test_a_co_responder_is_measured_against_a_paramedic_and_not_against_a_nearer_technician(
    county: County,
) -> None:
    use_shipped_scheme(county)
    grades(ambulance_clinician="paramedic")
    another_unit(county, "E1", "ambulance", 900, "a2_clinician", grade="emt")
    answer = opened(county)
    assert signs(answer)["co_responder"] == "P1"
    closer = next(one for one in reasons(answer["considered"], "P1") if "before A" in one)
    assert closer.endswith("before A1")


def test_where_no_paramedic_goes_the_co_responder_is_sent_and_the_reason_says_why(county: County) -> None:
    use_shipped_scheme(county)
    grades(ambulance_clinician="emt", a2_clinician="emt")
    answer = opened(county)
    assert signs(answer)["co_responder"] == "P1"
    assert "no paramedic is on the way" in reasons(answer["considered"], "P1")


@pytest.mark.parametrize(
    ("grade", "has_aed", "is_released"),
    [
        ("paramedic", True, True),
        ("emt", True, True),
        ("first_aider", True, False),
        ("paramedic", False, False),
    ],
)
def test_only_a_crew_that_can_defibrillate_releases_a_co_responder_on_its_way(
    county: County, grade: str, has_aed: bool, is_released: bool
) -> None:
    grades(ambulance_clinician=grade, ambulance_responder=grade)
    if not has_aed:
        Unit.objects.filter(call_sign="A1").update(
            kit=as_kept(kit_after({}, full_kit("aed"), now())), carries_aed=False
        )
    answer = opened(county)
    accept(county, answer, PARAMEDIC)
    county.client(PARAMEDIC).record("status_reached", answer["incident"]["id"], {"status": "at_patient"})
    assert (part(answer["incident"]["id"], county.unit("P1"))["status"] == "stood_down") is is_released


def test_a_paramedic_that_comes_free_is_still_sent_after_two_technicians(county: County) -> None:
    use_shipped_scheme(county)
    grades(ambulance_clinician="emt", a2_clinician="emt", ambulance_responder="first_aider")
    incident = opened(county)["incident"]["id"]
    another_unit(county, "M1", "rapid_response_car", 3_000, "ambulance_supervisor", grade="paramedic")
    assert board_warnings(incident) == [("no_skill_near", "crew", None)]
    reassess(incident)
    assert statuses(incident)["M1"] == "alerted"
    assert board_warnings(incident) == []


def test_the_nearest_crew_of_any_skill_goes_where_nobody_suits_for_two_minutes(county: County) -> None:
    use_shipped_scheme(county)
    Unit.objects.filter(call_sign__in=["A1", "A2"]).update(transports=False)
    answer = opened(county, CHEST_PAIN)
    incident = answer["incident"]["id"]
    assert signs(answer) == {}
    assert "No ambulance that is free can be sent. The control room must find one." in answer["sentence"]
    reassess(incident)
    assert statuses(incident) == {}
    Incident.objects.filter(pk=incident).update(opened_at=now() - timedelta(seconds=121))
    reassess(incident)
    assert statuses(incident) == {"A1": "alerted"}
    assert board_warnings(incident) == [("none_transporting", "crew", None)]
