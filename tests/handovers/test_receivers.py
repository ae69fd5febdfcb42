"""To whom a patient can be given: the crew that is furthest, one that is named, or a hospital; one open handover a patient."""

from __future__ import annotations

from typing import Any

import pytest

from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.handovers.giving import accepted, held, offer, refusal, send_second_crew, withdrawn
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import care_ended, latest
from tests.support.state import state_of

INFIRMARY = "Aire Valley Infirmary"
RECEIVED_BY = "Dr Imani Okafor, emergency consultant"
NO_SUCH_UNIT = "That unit cannot take the patient: it is no ambulance crew on this incident, or it is yours. Choose another."
PATIENT_UNKNOWN = (
    "This incident has no such patient, or the record was joined with another. "
    "Look at the patients and offer again."
)
ANOTHER_GIVES = (
    "Another unit is handing this patient over. Take it over from them, or ask them to take it back."
)
NOT_OPEN = "This handover is not open any more. Look at the incident: it was accepted or taken back."


def found(county: County, incident: str, name: str = OFFICER) -> str:
    patient = str(new_id())
    assert (
        county.client(name).record("patient_found", incident, {"patient": patient})["outcome"] == "recorded"
    )
    return patient


def test_a_crew_gives_to_the_crew_that_it_names(county: County, incident: str) -> None:
    send_second_crew(county, incident)
    handover, receipt = offer(county, incident, PARAMEDIC, to_unit=county.unit("A2"))
    assert receipt["outcome"] == "recorded"
    assert accepted(county, incident, handover, "a2_clinician")["outcome"] == "recorded"
    given = held(incident, handover)
    assert (given["from_unit"], given["to_unit"]) == (county.unit("A1"), county.unit("A2"))
    assert care_ended(incident, county.unit("A1")) == given["accepted_at"]


def test_an_officer_chooses_among_crews(county: County, incident: str) -> None:
    send_second_crew(county, incident)
    handover, _ = offer(county, incident, to_unit=county.unit("A2"))
    assert held(incident, handover)["to_unit"] == county.unit("A2")


@pytest.mark.parametrize("sign", ["P1", "P2", "A2", "FA1"])
def test_nobody_else_can_be_named(county: County, incident: str, untouched: Untouched, sign: str) -> None:
    """One's own unit, police, and crews that are not on this incident."""
    if sign == "P2":
        send_second_crew(county, incident, "P2", "police")
    with untouched():
        _, receipt = offer(county, incident, to_unit=county.unit(sign))
    assert refusal(receipt) == ("refused", "handover_no_such_unit", NO_SUCH_UNIT)


def test_a_crew_that_left_cannot_be_named(county: County, incident: str, untouched: Untouched) -> None:
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "clear"})
    with untouched():
        _, receipt = offer(county, incident, to_unit=county.unit("A1"))
    assert refusal(receipt) == ("refused", "handover_no_such_unit", NO_SUCH_UNIT)


def test_a_crew_on_the_way_to_a_hospital_still_takes_over(county: County, incident: str) -> None:
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "transporting"})
    handover, receipt = offer(county, incident, to_unit=county.unit("A1"))
    assert receipt["outcome"] == "recorded"
    assert accepted(county, incident, handover)["outcome"] == "recorded"


def test_to_a_hospital_the_crew_writes_for_both(county: County, incident: str) -> None:
    county.client(PARAMEDIC).record("cpr_started", incident)
    handover, _ = offer(county, incident, PARAMEDIC, hospital=INFIRMARY)
    assert latest("handover_offered", incident).payload == {
        "handover": handover,
        "patient": None,
        "from_unit": county.unit("A1"),
        "to_unit": None,
    }
    assert held(incident, handover)["hospital"] == INFIRMARY
    heard = county.client(TECHNICIAN).record("receive_handover", incident, {"handover": handover})
    assert (heard["outcome"], held(incident, handover)["state"]) == ("recorded", "received")
    taken = accepted(county, incident, handover, text=RECEIVED_BY)
    entry = Entry.objects.get(pk=taken["id"])
    assert (entry.text and entry.text.body, entry.payload["handover"]) == (RECEIVED_BY, handover)
    assert care_ended(incident, county.unit("A1")) == held(incident, handover)["accepted_at"]
    assert care_ended(incident, county.unit("P1")) is None


def test_a_hospital_says_who_received(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident, PARAMEDIC, hospital=INFIRMARY)
    with untouched():
        receipt = accepted(county, incident, handover)
    assert refusal(receipt) == (
        "refused",
        "report_malformed",
        "Say who received the patient at the hospital: name and role.",
    )


@pytest.mark.parametrize("kind", ["receive_handover", "return_handover", "accept_handover"])
def test_another_crew_does_not_speak_for_the_hospital(
    county: County, incident: str, untouched: Untouched, kind: str
) -> None:
    send_second_crew(county, incident)
    handover, _ = offer(county, incident, PARAMEDIC, hospital=INFIRMARY)
    more = {"through_seq": 1} if kind == "accept_handover" else {}
    with untouched():
        receipt = county.client("a2_clinician").record(
            kind, incident, {"handover": handover} | more, text="x"
        )
    assert (receipt["outcome"], receipt["code"]) == ("refused", "handover_not_yours")


@pytest.mark.parametrize(
    ("name", "given", "code", "detail"),
    [
        (
            OFFICER,
            {"hospital": INFIRMARY},
            "not_allowed",
            "Only an ambulance crew can hand over to a hospital.",
        ),
        (PARAMEDIC, {"hospital": ""}, "report_malformed", None),
        (PARAMEDIC, {"hospital": "x" * 61}, "report_malformed", None),
        (PARAMEDIC, {"hospital": 7}, "report_malformed", None),
        (PARAMEDIC, {"hospitals": INFIRMARY}, "report_malformed", None),
        (PARAMEDIC, {"to_unit": "A2"}, "report_malformed", None),
        (OFFICER, {"patient": "somebody"}, "report_malformed", None),
        (OFFICER, {"patient": str(new_id())}, "handover_patient_unknown", PATIENT_UNKNOWN),
    ],
)
def test_an_offer_that_nobody_could_take_is_refused(
    county: County,
    incident: str,
    untouched: Untouched,
    name: str,
    given: dict[str, Any],
    code: str,
    detail: str | None,
) -> None:
    with untouched():
        _, receipt = offer(county, incident, name, **given)
    assert (receipt["outcome"], receipt["code"]) == ("refused", code)
    assert detail in (None, receipt["detail"])


def test_not_to_a_crew_and_a_hospital(county: County, incident: str, untouched: Untouched) -> None:
    send_second_crew(county, incident)
    with untouched():
        _, receipt = offer(county, incident, PARAMEDIC, hospital=INFIRMARY, to_unit=county.unit("A2"))
    assert refusal(receipt) == (
        "refused",
        "report_malformed",
        "A handover goes to a unit or to a hospital, not to both.",
    )


def test_each_patient_has_a_handover_of_its_own(county: County, incident: str) -> None:
    second = found(county, incident)
    first, _ = offer(county, incident)
    other, receipt = offer(county, incident, patient=second)
    assert receipt["outcome"] == "recorded"
    assert [held(incident, one)["patient"] for one in (first, other)] == [incident, second]
    accepted(county, incident, other)
    assert care_ended(incident, county.unit("P1")) == held(incident, other)["accepted_at"]


def test_care_ends_with_the_last_patient(county: County, incident: str) -> None:
    county.client(OFFICER).record("cpr_started", incident)
    second = found(county, incident)
    for patient, is_last in ((second, False), (incident, True)):
        handover, _ = offer(county, incident, patient=patient)
        accepted(county, incident, handover)
        closed = held(incident, handover)["accepted_at"] if is_last else None
        assert care_ended(incident, county.unit("P1")) == closed


def test_a_record_that_was_joined_is_no_patient(county: County, incident: str, untouched: Untouched) -> None:
    second = found(county, incident)
    county.client(PARAMEDIC).record("patients_merged", incident, {"patient": second, "into": incident})
    with untouched():
        _, receipt = offer(county, incident, patient=second)
    assert refusal(receipt) == ("refused", "handover_patient_unknown", PATIENT_UNKNOWN)


def test_of_a_patient_only_one_handover_is_open(county: County, incident: str, untouched: Untouched) -> None:
    send_second_crew(county, incident)
    first, _ = offer(county, incident)
    with untouched():
        _, receipt = offer(county, incident, PARAMEDIC, to_unit=county.unit("A2"))
    assert refusal(receipt) == ("refused", "handover_not_yours", ANOTHER_GIVES)
    accepted(county, incident, first)
    assert offer(county, incident, PARAMEDIC, to_unit=county.unit("A2"))[1]["outcome"] == "recorded"


@pytest.mark.parametrize("ended", ["accepted", "withdrawn"])
def test_an_id_is_used_once(county: County, incident: str, untouched: Untouched, ended: str) -> None:
    handover, _ = offer(county, incident)
    (accepted if ended == "accepted" else withdrawn)(county, incident, handover)
    with untouched():
        receipt = county.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    assert refusal(receipt) == ("refused", "handover_not_open", NOT_OPEN)
    assert state_of(incident)["handovers"][handover]["state"] == ended
