"""`manage.py seed_demo`: what it creates, that a second run changes nothing, and when it refuses."""

from __future__ import annotations

import stat
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.core.management.base import CommandError
from rest_framework.test import APIClient

from apps.accounts.access import Role
from apps.accounts.models import Agency, ApiToken, Area, Membership, Partnership, Person
from apps.accounts.selectors import the_area
from apps.core.clock import now
from apps.demo.accounts import DEMO_ACCOUNTS
from apps.demo.fleet import AGENCIES
from apps.demo.left_open import close_demo, left_open
from apps.demo.past_weeks import DAYS
from apps.demo.places import BRIGGATE, CALLS_COME_FROM, HOSPITALS
from apps.demo.seed import keep_positions_fresh
from apps.journal.models import Entry
from apps.units.actions import book_off, book_on
from apps.units.models import Competence, Crew, Unit, UnitPosition
from apps.units.selectors import competences_of, day_in, unit_of, unit_records
from tests.support.factories import full_kit

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeded(settings: Any, tmp_path: Path) -> Callable[[], str]:
    settings.DEMO, settings.ROOT = True, tmp_path

    def run() -> str:
        out = StringIO()
        call_command("seed_demo", stdout=out)
        return out.getvalue()

    return run


Seeded = Callable[[], str]


def test_everybody_belonged_and_all_had_agreed_before_the_past_weeks(seeded: Seeded) -> None:
    """The past weeks go through sign-in and dispatch at the times that they tell of."""
    seeded()
    first_call = now() - timedelta(days=DAYS + 1)
    assert Membership.objects.filter(begins__lte=first_call).count() == Membership.objects.count() > 0
    assert Partnership.objects.filter(begins__lte=first_call).count() == Partnership.objects.count() > 0


def test_it_is_refused_where_there_is_no_demo(settings: Any, tmp_path: Path) -> None:
    settings.DEMO, settings.ROOT = False, tmp_path
    with pytest.raises(CommandError) as refusal:
        call_command("seed_demo")
    assert str(refusal.value) == (
        "This installation is not a demo, and seed_demo adds accounts whose passwords all know. "
        "Set DEMO=true if that is what you want."
    )
    assert (Area.objects.count(), Person.objects.count(), ApiToken.objects.count()) == (0, 0, 0)
    assert list(tmp_path.iterdir()) == []


def test_areas_and_agencies(seeded: Seeded) -> None:
    seeded()
    assert sorted(Agency.objects.values_list("area__name", "name", "service")) == [
        ("Northern Vale", "Northern Vale Ambulance Service", "ambulance"),
        ("Northern Vale", "Northern Vale Police", "police"),
        ("West Yorkshire", "Aire Valley Ambulance Service", "ambulance"),
        ("West Yorkshire", "Calder & Aire Police", "police"),
    ]
    area = Area.objects.get(slug="west-yorkshire")
    assert dict(Agency.objects.values_list("slug", "number_prefix")) == {
        "aire-valley-ambulance": "WY",
        "calder-and-aire-police": "",
        "northern-vale-ambulance": "NV",
        "northern-vale-police": "",
    }
    assert (area.south, area.west, area.north, area.east) == (
        53.50,
        -2.20,
        53.98,
        -1.15,
    )
    assert the_area() == area


def test_in_each_area_both_services_have_agreed(seeded: Seeded) -> None:
    seeded()
    seeded()
    rows = Partnership.objects.order_by("owner__name").values_list(
        "owner__name",
        "partner__name",
        "purpose",
        "state",
        "approved_by_owner__username",
        "approved_by_partner__username",
    )
    assert list(rows) == [
        (
            *("Aire Valley Ambulance Service", "Calder & Aire Police", "co_responder", "active"),
            *("administrator", "police-administrator"),
        ),
        (
            *("Northern Vale Ambulance Service", "Northern Vale Police", "co_responder", "active"),
            *("vale-administrator", "vale-police-administrator"),
        ),
    ]


def test_units_are_on_duty_but_for_those_that_wait(seeded: Seeded) -> None:
    seeded()
    duty = dict(Unit.objects.values_list("call_sign", "duty"))
    waiting = {"A101", "A107", "XT21"}
    assert {call_sign for call_sign, now_on in duty.items() if now_on == "off_duty"} == waiting
    assert {call_sign for call_sign, now_on in duty.items() if now_on == "available"} == {
        *("A102", "A103", "A104", "A105", "A106", "R201", "R202", "R203", "T301"),
        *("XT22", "XT23", "XT24", "XT25", "XT26", "XT27", "NP31", "N401", "NX51"),
    }
    placed = set(UnitPosition.objects.values_list("unit__call_sign", flat=True))
    assert placed == duty.keys() - waiting


def test_crews_have_their_grades_and_patient_transport_has_none(seeded: Seeded) -> None:
    seeded()
    aboard = {record["call_sign"]: record["aboard"] for record in unit_records(Unit.objects.all())}
    skilled = {sign for sign, one in aboard.items() if one["skill"] and one["skill"]["code"] == "paramedic"}
    assert skilled == {"A102", "A103", "A104", "A105", "A106", "R201", "R202", "R203", "N401"}
    assert [sign for sign, one in aboard.items() if one["skill"] and one["skill"]["assumed"]] == ["N401"]
    conveying = {sign for sign, one in aboard.items() if one["transports"]}
    assert conveying == {
        *(f"A10{number}" for number in range(1, 8)),
        *("N401", "T301"),
    }
    assert aboard["T301"]["vehicle"] == "Patient transport"


def test_every_kit_is_checked_and_two_are_wanting(seeded: Seeded) -> None:
    seeded()
    records = {record["call_sign"]: record for record in unit_records(Unit.objects.all())}
    assert {sign for sign, record in records.items() if "aed" not in record["equipment"]} == {"NP31", "T301"}
    out_of_date = {
        (sign, one["item"], one["expires"])
        for sign, record in records.items()
        for one in record["kit"]
        if one["item"] not in record["equipment"]
    }
    three_days_ago = day_in(Agency.objects.get(slug="aire-valley-ambulance"), now()) - timedelta(days=3)
    assert out_of_date == {("XT24", "aed_pads", three_days_ago.isoformat())}
    assert records["XT21"]["equipment"] == ["aed", "aed_pads", "aed_battery", "bag_valve_mask", "tourniquets"]


def test_police_responders_are_certified_but_for_one_crew(seeded: Seeded) -> None:
    seeded()
    today = day_in(Agency.objects.get(slug="aire-valley-ambulance"), now())
    responders = Person.objects.filter(membership__agency__service="police", membership__role=Role.RESPONDER)
    months_yet = {"co_responder": today + timedelta(days=300)}
    others = {
        person.username: held for person in responders if (held := competences_of(person.id)) != months_yet
    }
    assert others == {"xt27-1": {"co_responder": today - timedelta(days=12)}, "xt27-2": {}}


def test_the_accounts_of_the_sign_in_page_open(seeded: Seeded) -> None:
    printed = seeded()
    assert [(one["username"], one["service"], one["role"]) for one in DEMO_ACCOUNTS] == [
        ("officer", "police", "responder"),
        ("paramedic", "ambulance", "clinician"),
        ("supervisor", "ambulance", "supervisor"),
        ("police-supervisor", "police", "supervisor"),
        ("welfare", "ambulance", "welfare"),
        ("police-welfare", "police", "welfare"),
        ("administrator", "ambulance", "administrator"),
        ("police-administrator", "police", "administrator"),
    ]
    waiting = {one["username"]: one["unit"] for one in DEMO_ACCOUNTS if one["unit"]}
    assert waiting == {"officer": "XT21", "paramedic": "A101"}
    assert DEMO_ACCOUNTS[0]["host"] == "officer.localhost"
    for account in DEMO_ACCOUNTS:
        person = Person.objects.get(username=account["username"])
        assert account["password"] == "demo-walk-through"
        assert person.check_password("demo-walk-through")
        assert person.password.startswith("argon2$")
        assert (person.role, person.agency.service_id) == (account["role"], account["service"])
        assert unit_of(person.id) is None
        assert f"{account['username']} / demo-walk-through" in printed


def test_the_machine_has_no_password_and_its_token_is_kept_privately(seeded: Seeded, tmp_path: Path) -> None:
    file = tmp_path / "var" / "demo_cad_token"
    file.parent.mkdir()
    file.write_text("an older one that everybody could read")
    file.chmod(0o644)
    printed = seeded()
    secret = file.read_text().strip()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert f"Bearer {secret}" in printed
    machine = Person.objects.get(membership__role=Role.MACHINE)
    assert machine.has_usable_password() is False
    assert machine.check_password("demo-walk-through") is False
    answer = APIClient().get("/api/units", headers={"Authorization": f"Bearer {secret}"})
    assert {unit["call_sign"][0] for unit in answer.json()["units"]} == {"A", "R", "T"}


def everything() -> list[Any]:
    tables = (Area, Agency, Person, Competence, Unit, Crew, ApiToken, Entry)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_seeding_twice_changes_nothing_but_positions(seeded: Seeded) -> None:
    seeded()
    before = everything()
    earlier = now() - timedelta(minutes=30)
    UnitPosition.objects.update(at=earlier)
    started = now()
    seeded()
    assert everything() == before
    assert UnitPosition.objects.count() == 18
    assert all(position.at >= started for position in UnitPosition.objects.all())


def test_seeding_again_books_on_who_left_and_leaves_who_is_elsewhere(seeded: Seeded) -> None:
    seeded()
    medic, technician = (Person.objects.get(username=name) for name in ("a102-1", "a102-2"))
    other = Unit.objects.get(call_sign="A101")
    book_off(medic)
    book_off(technician)
    book_on(technician, other.id, full_kit())
    seeded()
    assert unit_of(medic.id) == Unit.objects.get(call_sign="A102").id
    assert unit_of(technician.id) == other.id


def test_every_place_is_in_its_area() -> None:
    for agency in AGENCIES:
        area = agency.area
        for unit in agency.units:
            assert area.south < unit.lat < area.north, unit.call_sign
            assert area.west < unit.lon < area.east, unit.call_sign
    county = AGENCIES[0].area
    for place in (*CALLS_COME_FROM, *HOSPITALS):
        # A simulated call is up to 0.009 degrees away from its place.
        assert county.south + 0.01 < place.lat < county.north - 0.01, place.name
        assert county.west + 0.01 < place.lon < county.east - 0.01, place.name


def test_people_and_call_signs_are_distinct() -> None:
    people = [
        person
        for agency in AGENCIES
        for person in (*agency.others, *(one for unit in agency.units for one in unit.crew))
    ]
    assert len({person.username for person in people}) == len(people) == 44
    assert len({person.name for person in people}) == len(people)
    call_signs = [unit.call_sign for agency in AGENCIES for unit in agency.units]
    assert len(set(call_signs)) == len(call_signs) == 21


def call_from_briggate() -> dict[str, Any]:
    answer = APIClient().post(
        "/api/calls",
        {
            "external_ref": "TEST-1",
            "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
            "address": BRIGGATE.name,
            "location": {"lat": BRIGGATE.lat, "lon": BRIGGATE.lon, "accuracy_m": 10, "source": "cad"},
        },
        format="json",
        headers={"Authorization": "Bearer cor_demo_cad_of_aire_valley_ambulance"},
    )
    assert answer.status_code == 201
    body: dict[str, Any] = answer.json()
    return body


def test_a_call_on_briggate_finds_the_two_who_book_on(seeded: Seeded) -> None:
    """As in the walk-through, officer and paramedic book on at their stations and are alerted to a call in Leeds."""
    call_command("load_doctrine", stdout=StringIO())
    seeded()
    for username, call_sign in (("officer", "XT21"), ("paramedic", "A101")):
        person = Person.objects.get(username=username)
        book_on(person, Unit.objects.get(call_sign=call_sign).id, full_kit())
    answer = call_from_briggate()
    alerts = {alert["call_sign"]: alert for alert in answer["alerts"]}
    assert {sign: alert["role"] for sign, alert in alerts.items()} == {
        "A101": "crew",
        "A102": "crew",
        "XT21": "co_responder",
    }
    assert alerts["XT21"]["eta_s"] + 60 < alerts["A101"]["eta_s"] < 240
    considered = {one["call_sign"] for one in answer["considered"]}
    assert considered.isdisjoint({"N401", "NX51"})


def test_parked_vehicles_stay_fresh_and_real_devices_are_left_alone(seeded: Seeded) -> None:
    seeded()
    at = now()
    real = UnitPosition.objects.get(unit__call_sign="A102")
    UnitPosition.objects.update(at=at - timedelta(minutes=3))
    UnitPosition.objects.filter(pk=real.pk).update(source="gps")
    UnitPosition.objects.filter(unit__call_sign="A103").update(at=at - timedelta(seconds=9))
    assert keep_positions_fresh(at) == 16
    ages = {
        position.unit.call_sign: at - position.at for position in UnitPosition.objects.select_related("unit")
    }
    assert ages.pop("A102") == timedelta(minutes=3)
    assert ages.pop("A103") == timedelta(seconds=9)
    assert set(ages.values()) == {timedelta(0)}


def test_seeding_again_lifts_no_revocation(seeded: Seeded) -> None:
    seeded()
    ended = now() - timedelta(days=1)
    ApiToken.objects.update(revoked_at=ended)
    Person.objects.filter(username="officer").update(is_active=False)
    seeded()
    assert [token.revoked_at for token in ApiToken.objects.all()] == [ended]
    assert not Person.objects.get(username="officer").is_active


def test_a_real_installation_is_not_seeded(seeded: Seeded, settings: Any) -> None:
    area = Area.objects.create(slug="county", name="County", south=53, west=-2, north=54, east=-1)
    Agency.objects.create(area=area, slug="real", name="Real", service_id="ambulance")
    with pytest.raises(CommandError, match="This database is of a real installation"):
        seeded()
    Agency.objects.filter(slug="real").delete()
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="This database is of a real installation"):
        seeded()
    assert not Person.objects.exists()


def test_what_of_a_demo_lets_strangers_in_is_found_and_closed(seeded: Seeded) -> None:
    """Also an account with another name, and the token alone. One with a password of its own is a person's."""
    seeded()
    Person.objects.filter(username="officer").update(username="renamed")
    Person.objects.filter(username="supervisor").update(password=make_password("a password of my own"))
    everyone = Person.objects.filter(membership__role=Role.MACHINE).count() + 1
    found = left_open()
    assert (len(found.people), found.token) == (Person.objects.count() - everyone, True)
    assert "renamed" in {one.username for one in found.people}
    ApiToken.objects.update(revoked_at=now())
    assert left_open().token is False
    close_demo()
    assert not left_open()
    assert [one.username for one in Person.objects.filter(is_active=True, membership__role="supervisor")] == [
        "supervisor"
    ]
