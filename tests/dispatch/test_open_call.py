"""Opening a call: which units are alerted, which are candidates, and what the journal records."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.core.clock import from_wire, now, to_wire
from apps.dispatch.records import in_words
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Head
from apps.journal.wakeup import Wakeup
from apps.units.models import Crew, Unit, UnitPosition
from tests.support.actions import call, opened
from tests.support.constants import ARREST, CHEST_PAIN, LAT, LON, RESPIRATORY, SUPERVISOR, UNITS
from tests.support.factories import County, put
from tests.support.results import kinds_of, latest, part, reasons, signs
from tests.support.words import ENGLISH

ELSEWHERE = {"lat": LAT + 0.005, "lon": LON, "accuracy_m": 20, "source": "cad"}
"""Too far from the other call to be about the same patient."""


def test_an_arrest_brings_the_nearest_crew_and_the_nearest_co_responder(county: County) -> None:
    answer = opened(county, ARREST)
    assert [(one["role"], one["call_sign"], one["eta_s"], one["distance_m"]) for one in answer["alerts"]] == [
        ("crew", "A1", 534, 5_000),
        ("co_responder", "P1", 120, None),
    ]
    assert [(one["call_sign"], one["role"], one["chosen"]) for one in answer["considered"]] == [
        ("A1", "crew", True),
        ("A2", "crew", False),
        ("P1", "co_responder", True),
        ("P2", "co_responder", False),
        ("P3", "co_responder", False),
        ("I1", "co_responder", False),
    ]
    assert "carries no AED" in reasons(answer["considered"], "P3")
    assert reasons(answer["considered"], "P3")[-1] == "ETA 1:05, 7:49 before A1"
    assert reasons(answer["considered"], "I1")[-1] == ("11:30 later than A1")
    assert answer["gain_s"] == 534 - 116


def test_a_respiratory_arrest_too(county: County) -> None:
    assert signs(opened(county, RESPIRATORY)) == {"crew": "A1", "co_responder": "P1"}


def test_another_emergency_brings_the_crew_alone_and_says_why(county: County) -> None:
    answer = opened(county, CHEST_PAIN)
    assert signs(answer) == {"crew": "A1"}
    assert "Chest pain does not activate co-responders" in reasons(answer["considered"], "P1")


def test_the_journal_says_it_in_one_stretch(county: County) -> None:
    before = Head.objects.get(area=county.areas["near"]).position
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert kinds_of(incident) == [
        "incident_opened",
        "ambulance_requested",
        "alert_raised",
        "alert_raised",
        "units_considered",
    ]
    entries = list(Entry.objects.filter(timeline_id=incident).order_by("seq"))
    assert [entry.position - before for entry in entries] == [1, 2, 3, 4, 5]
    assert len({entry.recorded_at for entry in entries}) == 1
    payload = latest("units_considered", incident).payload
    assert in_words(payload, ENGLISH)["considered"] == answer["considered"]
    assert answer["sentence"].startswith(
        "A1 goes, there in 8:54. P1 goes as well: there in 1:56, 6:58 sooner."
    )
    assert {name: value for name, value in payload.items() if name != "considered"} == {
        "occasion": "call",
        "account": answer["account"],
        "gain_s": answer["gain_s"],
        "scheme": {"name": "tests", "version": 1},
    }


def test_the_units_are_committed_and_nobody_else(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    committed = Unit.objects.exclude(incident=None).values_list("call_sign", "incident").order_by("call_sign")
    assert [(sign, str(held)) for sign, held in committed] == [("A1", incident), ("P1", incident)]
    rows = Involvement.objects.values_list("status", "is_active").order_by("unit")
    assert list(rows) == [("alerted", True)] * 2


def test_the_wakeup_is_sent_once_after_the_commit(
    county: County, wakeups: list[Wakeup], django_capture_on_commit_callbacks: object
) -> None:
    assert callable(django_capture_on_commit_callbacks)
    with django_capture_on_commit_callbacks(execute=True):
        opened(county)
        assert wakeups == []
    area = county.areas["near"].pk
    assert wakeups == [Wakeup(area=area, position=Head.objects.get(area=area).position)]


def test_the_record_is_as_the_cad_gave_it(county: County) -> None:
    at = now() - timedelta(seconds=40)
    body = call(
        external_ref="CAD/77",
        address="  The Hall, 1 High Street  ",
        received_at=to_wire(at),
        hazards=["dog"],
        age="child",
        age_years=7,
    )
    record = county.cad().ask("post", "/api/calls", body).json()["incident"]
    assert record == {
        "id": record["id"],
        "number": f"NE-{at:%Y%m%d}-0001",
        "external_ref": "CAD/77",
        "category": "cardiac_arrest",
        "trigger": {"system": "cad", "code": ARREST, "label": "Cardiac arrest"},
        "address": "The Hall, 1 High Street",
        "address_before": None,
        "location": {"lat": LAT, "lon": LON, "accuracy_m": 20.0, "source": "cad"},
        "hazards": ["dog"],
        "age": "child",
        "age_years": 7,
        "exercise": False,
        "opened_at": to_wire(at),
    }


@pytest.mark.parametrize(
    ("given", "kept"),
    [("cad", "cad"), ("Caller GPS (AML)", "Caller_GPS_AML"), ("", "cad"), ("?", "cad"), ("x" * 90, "x" * 40)],
)
def test_no_source_of_a_place_refuses_a_call(county: County, given: str, kept: str) -> None:
    body = call(location={"lat": LAT, "lon": LON, "source": given})
    answer = county.cad().ask("post", "/api/calls", body)
    assert (answer.status_code, answer.json()["incident"]["location"]["source"]) == (201, kept)


def test_what_the_cad_leaves_out_is_said_to_be_unknown(county: County) -> None:
    body = call(location={"lat": LAT, "lon": LON})
    record = county.cad().ask("post", "/api/calls", body).json()["incident"]
    assert record["location"] == {"lat": LAT, "lon": LON, "accuracy_m": 50.0, "source": "cad"}
    assert (record["hazards"], record["age"], record["exercise"]) == ([], "unknown", False)
    assert abs(now() - from_wire(record["opened_at"])) < timedelta(seconds=30)


def test_numbers_count_up_through_the_day(county: County) -> None:
    first, second = (opened(county)["incident"]["number"] for _ in range(2))
    late = opened(county, received_at=to_wire(now() - timedelta(days=1)))["incident"]["number"]
    assert (first[-4:], second[-4:], late[-4:]) == ("0001", "0002", "0003")
    assert Incident.objects.values("number").distinct().count() == 3


def test_a_second_call_gets_the_next_ones(county: County) -> None:
    opened(county)
    answer = opened(county, location=ELSEWHERE)
    assert signs(answer) == {"crew": "A2", "co_responder": "P2"}
    assert "committed to another incident" in reasons(answer["considered"], "A1")
    assert "committed to another incident" in reasons(answer["considered"], "P1")


def test_when_no_unit_is_left_the_board_is_warned(county: County) -> None:
    opened(county), opened(county, location=ELSEWHERE)
    answer = opened(county, location={**ELSEWHERE, "lat": LAT - 0.005})
    assert answer["alerts"] == []
    incident = answer["incident"]["id"]
    assert kinds_of(incident) == [
        "incident_opened",
        "ambulance_requested",
        "units_considered",
        "attention_raised",
    ]
    attention = latest("attention_raised", incident).payload
    assert (attention["cause"], attention["role"]) == ("nobody_left", "crew")


def test_a_busy_unit_is_passed_over_and_one_long_unheard_comes_last(county: County) -> None:
    Unit.objects.filter(call_sign="A1").update(duty="busy")
    put({"P1": 1_000}, county.units, at=now() - timedelta(minutes=16))
    answer = opened(county)
    assert signs(answer) == {"crew": "A2", "co_responder": "P2"}
    assert "committed to a job of its own service, cannot divert" in reasons(answer["considered"], "A1")
    assert [one for one in reasons(answer["considered"], "P1") if "16:00 old" in one] == [
        "position 16:00 old: not relied on, so ranked last"
    ]


def test_positions_too_old_to_rely_on_empty_no_list(county: County) -> None:
    put(
        {sign: metres for sign, (_, metres, _) in UNITS.items()},
        county.units,
        at=now() - timedelta(minutes=20),
    )
    answer = opened(county)
    assert signs(answer) == {"crew": "A1", "co_responder": "P1"}
    assert "The position of A1 is 20:00 old: its time may be wrong." in answer["sentence"]
    assert "no ambulance" not in answer["sentence"].lower()
    doubt = {one["call_sign"]: one["uncertainty_s"] for one in answer["considered"]}
    assert doubt["A1"] >= 300


def test_a_unit_off_duty_keeps_no_position(county: County) -> None:
    Crew.objects.filter(unit__call_sign="A1").delete()
    Unit.objects.filter(call_sign="A1").update(duty="off_duty")
    answer = opened(county)
    assert reasons(answer["considered"], "A1") == [
        "a real call",
        "off duty",
        "nobody signed in",
        "free",
        "not asked before",
        "car",
        "nobody aboard is recorded as a clinician",
        "not recorded whether it takes a patient",
        "position not known, so ranked last",
    ]
    assert UnitPosition.objects.filter(unit__call_sign="A1").exists()


def test_the_other_area_is_not_considered(county: County) -> None:
    considered = opened(county)["considered"]
    assert not {"FA1", "FP1"} & {one["call_sign"] for one in considered}


def test_the_alert_says_what_the_unit_needs(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    held = part(incident, county.unit("P1"))
    assert {
        name: held[name] for name in ("call_sign", "service", "role", "status", "eta_s", "distance_m")
    } == {
        "call_sign": "P1",
        "service": "police",
        "role": "co_responder",
        "status": "alerted",
        "eta_s": 116,
        "distance_m": 1_000,
    }


def test_a_machine_may_place_a_call_as_a_desk_does(county: County) -> None:
    incident = county.cad().ask("post", "/api/calls", call()).json()["incident"]["id"]
    assert latest("incident_opened", incident).author is not None
    seen = county.client(SUPERVISOR).ask("get", f"/api/incidents/{incident}").json()
    assert seen["entries"][0]["author"]["name"] == "CAD"
