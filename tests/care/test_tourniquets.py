"""Tourniquets: the golden tables, what the journal records, and who may record a conversion."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.care.second_clinician import NOT_AGREED, second_clinician_in
from apps.care.state import Conversion, Tourniquet
from apps.care.tourniquets import in_order, lacks_second_clinician
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.core.instants import from_wire
from apps.journal.models import Entry
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.state import state_of
from tests.wire.converting import tables
from tests.wire.freeze import read

GOLDEN: dict[str, Any] = read("tourniquets")
AGREEMENTS = GOLDEN["agreement"]["cases"]
CONVERSIONS = ["tourniquet_conversion_started", "tourniquet_converted", "tourniquet_conversion_failed"]
LEAVE_IT_ON = "Only a clinician may loosen a tourniquet. Leave it on, note the time and tell the crew."


def test_the_tables_in_the_files_are_those_written_by_hand() -> None:
    assert {name: golden["cases"] for name, golden in GOLDEN.items()} == tables()


@pytest.mark.parametrize("case", AGREEMENTS, ids=[case["name"] for case in AGREEMENTS])
def test_who_agreed_and_whether_somebody_had_to(case: dict[str, Any]) -> None:
    agreed = second_clinician_in(case["recorded"])
    assert agreed == case["agreement"]
    assert (
        lacks_second_clinician(case["tourniquet"], from_wire(case["at"]), agreed) is case["lacks_agreement"]
    )


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    found: str = answer["incident"]["id"]
    return found


def on(limb: str = "left_leg", **more: Any) -> dict[str, Any]:
    return {"tourniquet": str(new_id()), "limb": limb, "time_known": True} | more


def of(applied: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"tourniquet": applied["tourniquet"]} | more


def recorded(incident: str) -> list[Tourniquet]:
    return in_order(state_of(incident)["patients"][str(incident)]["care"])


def test_a_tourniquet_as_it_is_recorded(county: County, incident: str) -> None:
    start = now() - timedelta(minutes=30)
    times = [start + timedelta(minutes=5 * step) for step in range(5)]
    officer, paramedic = county.client(OFFICER), county.client(PARAMEDIC)
    applied = on(site="high", over="clothing", device="CAT 7")
    officer.record("tourniquet_applied", incident, applied, at=times[0])
    looked = officer.record("tourniquet_reassessed", incident, of(applied, bleeding=True), at=times[1])
    paramedic.record("tourniquet_conversion_started", incident, of(applied), at=times[2])
    paramedic.record("tourniquet_conversion_failed", incident, of(applied), at=times[3])
    assert recorded(incident) == [
        {
            "tourniquet": applied["tourniquet"],
            "limb": "left_leg",
            "site": "high",
            "over": "clothing",
            "device": "CAT 7",
            "phase": None,
            "time_known": True,
            "applied_at": to_wire(times[0]),
            "applied_by_unit": county.unit("P1"),
            "status": "failed_locked",
            "reassessed": [
                {"entry": looked["id"], "at": to_wire(times[1]), "bleeding": True, "distal_pulse": None}
            ],
            "conversion": {"at": to_wire(times[2]), "agreed_with": None, "agreed_by_desk": False},
            "converted_at": None,
            "failed_at": to_wire(times[3]),
            "failures": 1,
        }
    ]


def test_what_arrives_before_its_application_waits_for_it(county: County, incident: str) -> None:
    start = now() - timedelta(minutes=30)
    applied = on("right_arm")
    paramedic = county.client(PARAMEDIC)
    paramedic.record("tourniquet_converted", incident, of(applied), at=start + timedelta(minutes=10))
    assert recorded(incident) == []
    county.client(OFFICER).record("tourniquet_applied", incident, applied, at=start)
    (found,) = recorded(incident)
    assert (found["status"], found["applied_at"], found["converted_at"]) == (
        "converted",
        to_wire(start),
        to_wire(start + timedelta(minutes=10)),
    )


@pytest.mark.parametrize("kind", CONVERSIONS)
@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, "police_clinician"])
def test_only_a_clinician_of_the_ambulance_says_that_one_was_loosened(
    county: County, incident: str, untouched: Untouched, name: str, kind: str
) -> None:
    client = county.client(name)
    with untouched():
        receipt = client.record(kind, incident, of(on()))
    assert (receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        LEAVE_IT_ON,
        False,
    )


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, PARAMEDIC])
def test_everybody_on_the_incident_says_that_one_is_on(county: County, incident: str, name: str) -> None:
    applied, client = on(), county.client(name)
    assert client.record("tourniquet_applied", incident, applied)["outcome"] == "recorded"
    looked = of(applied, bleeding=False, distal_pulse=True)
    assert client.record("tourniquet_reassessed", incident, looked)["outcome"] == "recorded"


def test_what_was_done_against_the_advice_is_recorded(county: County, incident: str) -> None:
    """After seven hours no gate opens, but what a clinician did is a fact."""
    paramedic, applied = county.client(PARAMEDIC), on()
    paramedic.record("tourniquet_applied", incident, applied, at=-7 * 3_600)
    receipt = paramedic.record("tourniquet_converted", incident, of(applied))
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    assert [one["status"] for one in recorded(incident)] == ["converted"]


START = "tourniquet_conversion_started"


def conversion(incident: str) -> Conversion | None:
    (one,) = recorded(incident)
    return one["conversion"]


@pytest.mark.parametrize(
    ("minutes", "flags"), [(119, []), (120, [NOT_AGREED]), (359, [NOT_AGREED]), (360, [])]
)
def test_where_nobody_agreed_it_is_recorded_and_flagged(
    county: County, incident: str, minutes: int, flags: list[str]
) -> None:
    moment, applied, paramedic = now(), on(), county.client(PARAMEDIC)
    paramedic.record("tourniquet_applied", incident, applied, at=moment - timedelta(minutes=minutes))
    receipt = paramedic.record(START, incident, of(applied), at=moment)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", flags)
    entry = Entry.objects.get(pk=receipt["id"])
    assert entry.flags == flags
    assert entry.payload == of(applied, agreed_with=None, agreed_by_desk=False)
    assert conversion(incident) == {"at": to_wire(moment), "agreed_with": None, "agreed_by_desk": False}


def test_what_was_agreed_with_the_desk_or_with_another_is_not_flagged(county: County, incident: str) -> None:
    paramedic, other = county.client(PARAMEDIC), str(county.people["a2_clinician"].id)
    applied = [on("left_leg"), on("right_leg")]
    for one in applied:
        paramedic.record("tourniquet_applied", incident, one, at=-2 * 3_600)
    by_desk = paramedic.record(START, incident, of(applied[0], agreed_by_desk=True))
    by_other = paramedic.record(START, incident, of(applied[1], agreed_with=other))
    assert (by_desk["flags"], by_other["flags"]) == ([], [])
    kept = {
        one["limb"]: (one["conversion"]["agreed_with"], one["conversion"]["agreed_by_desk"])
        for one in recorded(incident)
        if one["conversion"]
    }
    assert kept == {"left_leg": (None, True), "right_leg": (other, False)}


def test_naming_oneself_does_not_count(county: County, incident: str) -> None:
    paramedic, applied = county.client(PARAMEDIC), on()
    paramedic.record("tourniquet_applied", incident, applied, at=-2 * 3_600)
    oneself = str(paramedic.person.id)
    receipt = paramedic.record(START, incident, of(applied, agreed_with=oneself))
    assert receipt["flags"] == [NOT_AGREED]
    assert Entry.objects.get(pk=receipt["id"]).payload["agreed_with"] == oneself
    started = conversion(incident)
    assert started is not None
    assert started["agreed_with"] is None


@pytest.mark.parametrize("named", [None, OFFICER, TECHNICIAN, "police_clinician", SUPERVISOR])
def test_a_person_who_could_not_convert_it_cannot_agree_to_it(
    county: County, incident: str, named: str | None
) -> None:
    paramedic, applied = county.client(PARAMEDIC), on()
    other = str(county.people[named].id if named else new_id())
    paramedic.record("tourniquet_applied", incident, applied, at=-2 * 3_600)
    receipt = paramedic.record(START, incident, of(applied, agreed_with=other))
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [NOT_AGREED])
    assert Entry.objects.get(pk=receipt["id"]).payload["agreed_with"] == other
    started = conversion(incident)
    assert started is not None
    assert started["agreed_with"] is None


def test_the_time_is_that_of_the_one_that_it_was_marked_the_same_as(county: County, incident: str) -> None:
    """Two applications of one tourniquet: the earlier is kept, and the other's id leads to it."""
    officer, paramedic = county.client(OFFICER), county.client(PARAMEDIC)
    first, again = on(), on()
    kept = officer.record("tourniquet_applied", incident, first, at=-2 * 3_600)
    marked = paramedic.record("tourniquet_applied", incident, again)
    paramedic.record("marked_same", incident, {"entry": marked["id"], "same_as": kept["id"]})
    assert paramedic.record(START, incident, of(again))["flags"] == [NOT_AGREED]


def test_of_a_tourniquet_that_nobody_recorded_yet_nothing_is_flagged(county: County, incident: str) -> None:
    assert county.client(PARAMEDIC).record(START, incident, of(on()))["flags"] == []


@pytest.mark.parametrize(
    "wrong", [{"agreed_with": "Ewa Nowak"}, {"agreed_by_desk": None}, {"agreed_by": "x"}]
)
def test_an_agreement_of_no_such_form_is_refused(
    county: County, incident: str, untouched: Untouched, wrong: dict[str, Any]
) -> None:
    client = county.client(PARAMEDIC)
    with untouched():
        receipt = client.record(START, incident, of(on(), **wrong))
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def test_one_recorded_by_slip_is_gone_when_it_is_withdrawn(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    slip, meant = on("left_arm"), on("right_arm")
    receipt = client.record("tourniquet_applied", incident, slip)
    client.record("tourniquet_applied", incident, meant)
    client.record("entry_withdrawn", incident, {"entry": receipt["id"], "reason": "slip"})
    assert [one["limb"] for one in recorded(incident)] == ["right_arm"]


def test_what_is_not_said_is_kept_as_not_said(county: County, incident: str) -> None:
    applied = on(time_known=False)
    receipt = county.client(OFFICER).record("tourniquet_applied", incident, applied)
    assert Entry.objects.get(pk=receipt["id"]).payload == applied | {
        "site": None,
        "over": None,
        "device": None,
        "phase": None,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"tourniquet": "first"},
        {"limb": "neck"},
        {"site": "low"},
        {"over": "coat"},
        {"device": ""},
        {"device": "x" * 41},
        {"time_known": None},
        {"owner": "Sam"},
    ],
)
def test_what_is_of_no_such_form_is_refused(
    county: County, incident: str, untouched: Untouched, wrong: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record("tourniquet_applied", incident, on() | wrong)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def test_the_longest_name_of_a_device_is_taken(county: County, incident: str) -> None:
    receipt = county.client(OFFICER).record("tourniquet_applied", incident, on(device="X" * 20))
    assert receipt["outcome"] == "recorded"
