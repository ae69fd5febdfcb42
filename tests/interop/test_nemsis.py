"""The NEMSIS export passes NEMSIS's own schema and Schematron, and has the values of a known case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from apps.interop.nemsis.dataset import nemsis_xml
from tests.interop import cases, oracles
from tests.interop.any_timeline import care_timelines
from tests.interop.cases import source
from tests.support.effort import tried
from tests.support.entries import A101, OFFICER, PARAMEDIC, XT21, TimelineExample, begun, handover_id

pytestmark = pytest.mark.timeout(400)
NEM = "{http://www.nemsis.org}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
# Its warnings say "should be recorded": this product does not record these elements, and invents no value.
NOT_RECORDED = {
    "American state, county and postal code": {"e057", "e059", "e060", "e071", "e072", "e073"},
    "race, sex and age, where nobody said them": {"e061", "e062", "e063", "e064"},
    "kind of place": {"e070"},
    "onset, complaint, symptoms, impression, last known well": {
        "e075", "e076", "e078", "e079", "e080", "e082", "e084", "e085", "e086", "e087",
    },
    "coded injuries": {"e089", "e092"},
    "cause, witnesses and use of an AED before the services": {"e093", "e100", "e103"},
    "arrest: what else was not recorded": {"e094", "e096", "e099", "e105", "e107", "e110", "e112", "e114", "e117", "e118"},
    "a drug that has no code, a dose not said": {"e142", "e147", "e148"},
    "acuity, transport, level of care, left scene": {"e025", "e168", "e186", "e187", "e018", "e020", "e023"},
    "times that lie ahead of this clock": {"e056"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def _with_oracles() -> None:
    oracles.require_oracles()


def report(timeline: TimelineExample, unit: str = XT21, patient: str = ".1") -> etree._Element:
    root = etree.fromstring(nemsis_xml(source(timeline.entries)))
    sign = {XT21: "XT21", A101: "A101"}[unit]
    wanted = f"{cases.RECORD['number']}{patient}/{sign}"
    return next(one for one in root.iter(f"{NEM}PatientCareReport") if value(one, "eRecord.01") == wanted)


def values(of: etree._Element, name: str) -> list[str]:
    return [str(one.text) for one in of.iter(f"{NEM}{name}") if one.text]


def value(of: etree._Element, name: str) -> str | None:
    return next(iter(values(of, name)), None)


def is_nil(of: etree._Element, name: str) -> bool:
    (found,) = of.iter(f"{NEM}{name}")
    return found.get(f"{XSI}nil") == "true" and found.get("NV") == "7701003" and not found.text


def complaints(timeline: TimelineExample) -> Iterator[str]:
    xml = nemsis_xml(source(timeline.entries))
    yield from oracles.schema_faults(xml)
    allowed = {f"WARNING nemSch_{one}" for group in NOT_RECORDED.values() for one in group}
    yield from oracles.schematron_faults(xml) - allowed


@pytest.mark.parametrize("case", [cases.worked, cases.handed_over, cases.amended])
def test_schema_and_schematron_take_it(case: Any) -> None:
    assert list(complaints(case())) == []


@tried(25)
@given(care_timelines())
def test_the_schema_takes_any_timeline(timeline: TimelineExample) -> None:
    assert oracles.schema_faults(nemsis_xml(source(timeline.entries))) == []


@tried(12)
@given(care_timelines())
def test_the_schematron_finds_no_error_in_any_timeline(timeline: TimelineExample) -> None:
    recorded = oracles.schematron_faults(nemsis_xml(source(timeline.entries)))
    assert [one for one in recorded if one.startswith("ERROR")] == []


def spoilt(old: str, new: str) -> bytes:
    xml = nemsis_xml(source(cases.handed_over().entries)).decode()
    assert old in xml
    return xml.replace(old, new, 1).encode()


def test_the_schema_bites() -> None:
    version_7 = 'UUID="01900000-0000-7000-8000-000000000001"'
    good = nemsis_xml(source(cases.handed_over().entries)).decode()
    own = next(one.split(">")[0] for one in good.split("<PatientCareReport ")[1:])
    assert oracles.schema_faults(spoilt(own, version_7)) != []
    assert oracles.schema_faults(spoilt("+00:00<", "Z<")) != []
    assert oracles.schema_faults(spoilt("3001003", "3001009")) != []


def test_the_schematron_bites() -> None:
    nil = '<eArrest.04 xsi:nil="true" NV="7701003"'
    assert "ERROR nemSch_e001" in oracles.schematron_faults(spoilt(nil, '<eArrest.04 xsi:nil="true"'))
    late = spoilt("2026-11-22T22:43:00.000+00:00</eTimes.06>", "2026-11-22T22:30:00.000+00:00</eTimes.06>")
    assert "WARNING nemSch_e021" in oracles.schematron_faults(late)


def test_an_officer_is_law_enforcement_and_no_bystander() -> None:
    of = report(cases.handed_over())
    assert value(of, "eArrest.01") == "3001003"
    assert value(of, "eArrest.20") == "3020009"
    assert value(of, "eArrest.21") == "3021009"
    assert value(of, "eArrest.22") == "3022009"
    assert is_nil(of, "eArrest.04")
    assert is_nil(of, "eArrest.07")


def test_who_was_there_before_any_unit() -> None:
    timeline = cases.handed_over()
    there = {
        "witnessed_by": "family",
        "bystander_cpr": "with_breaths",
        "bystander_aed": "shock",
        "cause": "drowning",
    }
    timeline.record("47:00", "arrest_described", there, by=OFFICER)
    of = report(timeline)
    assert value(of, "eArrest.02") == "3002003"
    assert values(of, "eArrest.04") == ["3004003"]
    assert value(of, "eArrest.07") == "3007005"
    first = [value(of, f"eArrest.{number}") for number in (20, 21, 22)]
    assert first == ["3020001", "3021001", "3022001"]


def test_a_bystander_who_did_nothing_was_not_the_first() -> None:
    timeline = cases.handed_over()
    there = {"witnessed_by": "nobody", "bystander_cpr": "none", "bystander_aed": "none", "cause": "medical"}
    timeline.record("47:00", "arrest_described", there, by=OFFICER)
    of = report(timeline)
    assert (value(of, "eArrest.02"), values(of, "eArrest.04"), value(of, "eArrest.07")) == (
        "3002001",
        ["3004001"],
        "3007001",
    )
    first = [value(of, f"eArrest.{number}") for number in (20, 21, 22)]
    assert first == ["3020009", "3021009", "3022009"]


def test_the_arrest() -> None:
    of = report(cases.handed_over())
    assert values(of, "eArrest.03") == ["3003001", "3003003", "3003005"]
    assert values(of, "eArrest.09") == ["3009001", "3009025"]
    assert value(of, "eArrest.11") == "3011009"
    assert values(of, "eArrest.12") == ["3012005"]
    assert value(of, "eArrest.14") == "2026-11-22T22:43:40.000+00:00"
    assert value(of, "eArrest.18") == "3018007"
    assert value(of, "eArrest.19") == "2026-11-22T22:43:45.000+00:00"


def test_an_arrest_before_the_crews_eyes_is_one_after_arrival() -> None:
    timeline = begun("watched")
    timeline.record("45:00", "observations_taken", {"pulse": 40}, by=PARAMEDIC)
    timeline.record("46:00", "arrest_recognised", by=PARAMEDIC)
    assert value(report(timeline, A101), "eArrest.01") == "3001005"


def test_no_examination_gives_no_finding() -> None:
    timeline = begun("nothing")
    timeline.record("45:00", "note_added", by=OFFICER)
    assert is_nil(report(timeline), "eArrest.01")


def test_the_officers_times() -> None:
    of = report(cases.handed_over())
    assert [value(of, f"eTimes.{number}") for number in ("01", "03", "05", "06", "07", "08")] == [
        f"2026-11-22T22:{moment}.000+00:00"
        for moment in ("40:00", "40:01", "42:10", "43:00", "43:30", "55:50")
    ]
    assert (value(of, "eDisposition.27"), value(of, "eDisposition.29")) == ("4227001", "4229003")
    assert value(of, "eDisposition.30") == "4230005"


def test_the_crews_report_marks_what_was_done_before_it() -> None:
    of = report(cases.handed_over(), A101)
    shocks = [
        (value(one, "eProcedures.01"), value(one, "eProcedures.02"), value(one, "eProcedures.10"))
        for one in of.iter(f"{NEM}eProcedures.ProcedureGroup")
        if value(one, "eProcedures.03") == "426220008"
    ]
    assert shocks == [
        ("2026-11-22T22:44:50.000+00:00", "9923003", "9905047"),
        ("2026-11-22T22:46:52.000+00:00", "9923003", "9905047"),
        ("2026-11-22T22:48:55.000+00:00", "9923001", "9905019"),
    ]
    assert value(of, "eDisposition.29") == "4229007"


def test_a_crew_that_hands_over_at_a_hospital() -> None:
    timeline = cases.handed_over()
    timeline.reach("56:00", "transporting", by=PARAMEDIC)
    timeline.reach("57:00", "at_hospital", by=PARAMEDIC)
    given = {"handover": handover_id(2), "from_unit": A101, "to_unit": None}
    timeline.record("57:30", "handover_offered", given, by=PARAMEDIC, text="Leeds General")
    timeline.record(
        "58:00", "handover_accepted", {"handover": handover_id(2), "through_seq": 44}, by=PARAMEDIC
    )
    of = report(timeline, A101)
    assert [value(of, f"eTimes.{number}") for number in ("09", "11", "12")] == [
        f"2026-11-22T22:{moment}.000+00:00" for moment in ("56:00", "57:00", "58:00")
    ]
    assert values(of, "eArrest.12") == ["3012003", "3012005"]
    assert value(of, "eDisposition.01") == "Leeds General"
    assert value(of, "eDisposition.30") == "4230001"


def test_values_in_its_units() -> None:
    of = report(cases.worked(), A101)
    (measured,) = [one for one in of.iter(f"{NEM}eVitals.VitalGroup") if value(one, "eVitals.06")]
    recorded = {
        name: value(measured, f"eVitals.{name}") for name in ("06", "07", "10", "12", "14", "18", "24", "26")
    }
    assert recorded == {
        "06": "92", "07": "60", "10": "118", "12": "91", "14": "24", "18": "110", "24": "35.4", "26": "3326003",
    }  # fmt: skip
    assert (value(measured, "eVitals.19"), value(measured, "eVitals.23")) == ("3", None)


def test_no_name_leaves_and_no_word_of_anyone() -> None:
    text = nemsis_xml(source(cases.amended().entries)).decode()
    assert not [word for word in ("Łucja", "Hara", "Priya", "Nowak", "Penicillin", "wife") if word in text]
