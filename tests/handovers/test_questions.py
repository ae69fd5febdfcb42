"""Hearing, reading back and asking: a handover goes back to the giver with a question, and is offered again."""

from __future__ import annotations

from typing import Any

import pytest

from apps.core.clock import to_wire
from apps.journal.models import Entry
from tests.handovers.giving import accepted, held, offer, refusal, send_second_crew, withdrawn
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import care_ended, kinds_of

QUESTION = "Since when is the tourniquet on?"
ASKED = "The receiver has asked something. Answer it and offer that handover again."
NOT_OPEN = "This handover is not open any more. Look at the incident: it was accepted or taken back."


def heard(county: County, incident: str, handover: str, name: str = PARAMEDIC) -> dict[str, Any]:
    return county.client(name).record("receive_handover", incident, {"handover": handover})


def asked(
    county: County, incident: str, handover: str, text: str | None = QUESTION, name: str = PARAMEDIC
) -> dict[str, Any]:
    return county.client(name).record("return_handover", incident, {"handover": handover}, text=text)


def offered_again(county: County, incident: str, handover: str, **more: Any) -> dict[str, Any]:
    return county.client(OFFICER).record("offer_handover", incident, {"handover": handover} | more)


def test_heard_then_accepted(county: County, incident: str) -> None:
    handover, _ = offer(county, incident)
    receipt = heard(county, incident, handover)
    at = to_wire(Entry.objects.get(pk=receipt["id"]).occurred_at)
    assert (held(incident, handover)["state"], held(incident, handover)["received_at"]) == ("received", at)
    assert care_ended(incident, county.unit("P1")) is None
    assert accepted(county, incident, handover, TECHNICIAN)["outcome"] == "recorded"


def test_heard_by_both_of_a_crew_is_heard_once(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident)
    first = heard(county, incident, handover)
    with untouched():
        again = heard(county, incident, handover, TECHNICIAN)
    assert again == first | {"outcome": "duplicate", "id": again["id"]}


@pytest.mark.parametrize("is_heard", [False, True])
def test_a_question_goes_back_to_the_giver(county: County, incident: str, is_heard: bool) -> None:
    handover, _ = offer(county, incident)
    if is_heard:
        heard(county, incident, handover)
    receipt = asked(county, incident, handover)
    entry = Entry.objects.get(pk=receipt["id"])
    given = held(incident, handover)
    assert (given["state"], given["returned_entry"]) == ("returned", receipt["id"])
    assert given["returned_at"] == to_wire(entry.occurred_at)
    assert entry.payload == {"handover": handover}
    assert care_ended(incident, county.unit("P1")) is None
    entries = county.client(OFFICER).ask("get", f"/api/incidents/{incident}").json()["entries"]
    assert entries[-1]["text"] == QUESTION


def test_answered_and_offered_again(county: County, incident: str) -> None:
    send_second_crew(county, incident)
    handover, first = offer(county, incident)
    asked(county, incident, handover)
    county.client(OFFICER).record("note_added", incident, text="Since 22:44")
    again = offered_again(county, incident, handover, to_unit=county.unit("A2"))
    given = held(incident, handover)
    assert (again["outcome"], given["state"], given["offered_entry"]) == ("recorded", "offered", again["id"])
    assert (given["to_unit"], given["received_at"]) == (county.unit("A2"), None)
    assert again["id"] != first["id"]
    assert accepted(county, incident, handover, "a2_clinician")["outcome"] == "recorded"


def test_a_question_may_have_been_answered_by_voice(county: County, incident: str) -> None:
    handover, _ = offer(county, incident)
    asked(county, incident, handover)
    assert accepted(county, incident, handover)["outcome"] == "recorded"
    assert kinds_of(incident)[-2:] == ["handover_returned", "handover_accepted"]


def test_what_was_returned_can_be_taken_back(county: County, incident: str) -> None:
    handover, _ = offer(county, incident)
    asked(county, incident, handover)
    assert withdrawn(county, incident, handover)["outcome"] == "recorded"
    assert held(incident, handover)["state"] == "withdrawn"


def test_a_question_taken_back_leaves_the_offer(county: County, incident: str) -> None:
    handover, _ = offer(county, incident)
    question = asked(county, incident, handover)["id"]
    withdrawal = {"entry": question, "reason": "slip"}
    assert county.client(PARAMEDIC).record("entry_withdrawn", incident, withdrawal)["outcome"] == "recorded"
    assert held(incident, handover)["state"] == "offered"


@pytest.mark.parametrize("text", [None, "", "   "])
def test_a_question_has_words(county: County, incident: str, untouched: Untouched, text: str | None) -> None:
    handover, _ = offer(county, incident)
    with untouched():
        receipt = asked(county, incident, handover, text)
    assert receipt["outcome"] == "refused"
    assert receipt["code"] == "report_malformed"


def test_while_a_question_stands_a_second_offer_waits(
    county: County, incident: str, untouched: Untouched
) -> None:
    handover, _ = offer(county, incident)
    asked(county, incident, handover)
    with untouched():
        _, receipt = offer(county, incident)
        again = asked(county, incident, handover, "And the shocks?")
        late = heard(county, incident, handover)
    assert [refusal(one) for one in (receipt, again, late)] == [("refused", "handover_not_open", ASKED)] * 3


@pytest.mark.parametrize("kind", ["receive_handover", "return_handover"])
@pytest.mark.parametrize("ended", ["accepted", "withdrawn"])
def test_what_is_over_is_neither_heard_nor_returned(
    county: County, incident: str, untouched: Untouched, kind: str, ended: str
) -> None:
    handover, _ = offer(county, incident)
    (accepted if ended == "accepted" else withdrawn)(county, incident, handover)
    with untouched():
        receipt = county.client(PARAMEDIC).record(kind, incident, {"handover": handover}, text=QUESTION)
    assert refusal(receipt) == ("refused", "handover_not_open", NOT_OPEN)


@pytest.mark.parametrize("kind", ["receive_handover", "return_handover"])
def test_police_receive_nothing(county: County, incident: str, untouched: Untouched, kind: str) -> None:
    handover, _ = offer(county, incident)
    with untouched():
        receipt = county.client("police_clinician").record(
            kind, incident, {"handover": handover}, text=QUESTION
        )
    assert refusal(receipt) == ("refused", "not_allowed", "Only an ambulance crew can receive a handover.")


@pytest.mark.parametrize("kind", ["receive_handover", "return_handover", "accept_handover"])
def test_the_giving_crew_does_not_receive(
    county: County, incident: str, untouched: Untouched, kind: str
) -> None:
    send_second_crew(county, incident)
    handover, _ = offer(county, incident, PARAMEDIC, to_unit=county.unit("A2"))
    more = {"through_seq": 1} if kind == "accept_handover" else {}
    with untouched():
        receipt = county.client(TECHNICIAN).record(
            kind, incident, {"handover": handover} | more, text=QUESTION
        )
    assert (receipt["outcome"], receipt["code"]) == ("refused", "handover_not_yours")
