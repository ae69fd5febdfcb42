"""Stories of rule 5: who gave the patient over, who heard it, who asked, and who took over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    A101,
    A102,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    XT21,
    XT22,
    Author,
    Story,
    at,
    begun,
    handover_id,
    patient_id,
)

SECOND = patient_id(2)


def stories() -> Iterator[Story]:
    yield from _handovers()
    yield from _handovers_gone_wrong()
    yield from _heard_and_asked()
    yield from _of_several_patients()
    yield from _to_a_hospital()


def _offer(
    story: Story, moment: str, n: int, to: str | None = A101, *, by: Author = OFFICER, **more: Any
) -> str:
    offer = {"handover": handover_id(n), "from_unit": by.unit, "to_unit": to} | more
    return story.record(moment, "handover_offered", offer, by=by)


def _hear(story: Story, moment: str, n: int) -> str:
    return story.record(moment, "handover_received", {"handover": handover_id(n)}, by=PARAMEDIC)


def _ask(story: Story, moment: str, n: int) -> str:
    asked = {"handover": handover_id(n)}
    return story.record(moment, "handover_returned", asked, by=PARAMEDIC, text="Since when?")


def _accept(story: Story, moment: str, n: int, through_seq: int) -> str:
    accepted = {"handover": handover_id(n), "through_seq": through_seq}
    return story.record(moment, "handover_accepted", accepted, by=PARAMEDIC)


def _take_back(story: Story, moment: str, n: int) -> str:
    return story.record(moment, "handover_withdrawn", {"handover": handover_id(n)}, by=OFFICER)


def _handovers() -> Iterator[Story]:
    story = begun("handover-offered")
    offered = _offer(story, "48:00", 1)
    story.claim_handover(1, state="offered", from_unit=XT21, to_unit=A101, offered_entry=offered)
    story.claim_handover(1, offered_at=at("48:00"), accepted_entry=None, accepted_at=None, through_seq=None)
    story.claim_handover(1, patient=INCIDENT, hospital=None, received_at=None, returned_entry=None)
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-accepted")
    _offer(story, "48:00", 1)
    accepted = _accept(story, "48:40", 1, 4)
    story.claim_handover(1, state="accepted", accepted_entry=accepted, accepted_at=at("48:40"), through_seq=4)
    story.claim_part(XT21, care_closed_at=at("48:40"), status="alerted", ended_at=None)
    story.claim_part(A101, care_closed_at=None)
    yield story

    story = begun("handover-withdrawn-then-offered-again")
    _offer(story, "48:00", 1)
    _take_back(story, "48:10", 1)
    _offer(story, "49:00", 2)
    story.claim_handover(1, state="withdrawn", accepted_at=None)
    story.claim_handover(2, state="offered", offered_at=at("49:00"))
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-twice-care-closed-at-the-earlier")
    _offer(story, "48:00", 1)
    _accept(story, "50:00", 1, 4)
    _offer(story, "48:30", 2)
    _accept(story, "49:00", 2, 6)
    story.claim_handover(2, state="accepted", accepted_at=at("49:00"))
    story.claim_part(XT21, care_closed_at=at("49:00"))
    yield story


def _handovers_gone_wrong() -> Iterator[Story]:
    story = begun("handover-unknown")
    _accept(story, "48:00", 7, 3)
    _take_back(story, "48:10", 8)
    _hear(story, "48:20", 9)
    _ask(story, "48:30", 9)
    story.claim(handovers={}, seq=7)
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-accepted-before-it-was-offered")
    _accept(story, "48:40", 1, 3)
    _offer(story, "48:00", 1)
    story.claim_handover(1, state="offered", accepted_at=None)
    yield story

    story = begun("handover-accepted-once")
    offered = _offer(story, "48:00", 1)
    first = _accept(story, "48:40", 1, 4)
    _accept(story, "48:20", 1, 5)
    _take_back(story, "48:50", 1)
    _ask(story, "48:55", 1)
    _offer(story, "49:00", 1, to=A102)
    story.claim_handover(1, state="accepted", accepted_entry=first, accepted_at=at("48:40"), through_seq=4)
    story.claim_handover(1, offered_entry=offered, to_unit=A101, returned_entry=None)
    story.claim_part(XT21, care_closed_at=at("48:40"))
    yield story

    story = begun("handover-accepted-after-it-was-withdrawn")
    _offer(story, "48:00", 1)
    _take_back(story, "48:10", 1)
    _accept(story, "48:40", 1, 5)
    story.claim_handover(1, state="withdrawn", accepted_entry=None, accepted_at=None, through_seq=None)
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-by-a-unit-not-involved")
    payload = {"handover": handover_id(1), "from_unit": XT22, "to_unit": A101}
    story.record("48:00", "handover_offered", payload, by=OFFICER)
    _accept(story, "48:40", 1, 4)
    story.claim_handover(1, state="accepted", from_unit=XT22)
    story.claim_part(XT21, care_closed_at=None)
    yield story


def _heard_and_asked() -> Iterator[Story]:
    story = begun("handover-heard-then-accepted")
    _offer(story, "48:00", 1)
    _hear(story, "48:30", 1)
    story.claim_handover(1, received_at=at("48:30"), returned_at=None)
    _hear(story, "48:35", 1)
    _accept(story, "48:40", 1, 5)
    story.claim_handover(1, state="accepted", accepted_at=at("48:40"))
    yield story

    story = begun("handover-returned-with-a-question")
    offered = _offer(story, "48:00", 1)
    _hear(story, "48:30", 1)
    asked = _ask(story, "48:40", 1)
    _ask(story, "48:45", 1)
    _hear(story, "48:50", 1)
    story.claim_handover(1, state="returned", returned_entry=asked, returned_at=at("48:40"))
    story.claim_handover(1, received_at=at("48:30"), offered_entry=offered, accepted_at=None)
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-offered-again-to-another-crew")
    _offer(story, "48:00", 1)
    _hear(story, "48:30", 1)
    asked = _ask(story, "48:40", 1)
    again = _offer(story, "49:10", 1, to=A102)
    story.claim_handover(1, state="offered", offered_entry=again, offered_at=at("49:10"), to_unit=A102)
    story.claim_handover(1, received_at=None, returned_entry=asked, returned_at=at("48:40"))
    yield story

    story = begun("handover-offered-again-after-a-question-that-is-withheld")
    _offer(story, "48:00", 1)
    _hear(story, "48:30", 1)
    story.withhold(_ask(story, "48:40", 1))
    again = _offer(story, "49:10", 1)
    _hear(story, "49:20", 1)
    accepted = _accept(story, "49:30", 1, 8)
    story.claim_handover(1, state="accepted", offered_entry=again, offered_at=at("49:10"))
    story.claim_handover(1, received_at=at("49:20"), returned_entry=None, accepted_entry=accepted)
    yield story

    story = begun("handover-question-taken-back")
    _offer(story, "48:00", 1)
    asked = _ask(story, "48:40", 1)
    story.withdraw("48:45", asked, by=PARAMEDIC)
    story.claim_handover(1, state="offered", returned_entry=None)
    yield story

    story = begun("handover-accepted-though-a-question-stands")
    _offer(story, "48:00", 1)
    _ask(story, "48:40", 1)
    _accept(story, "48:50", 1, 5)
    story.claim_handover(1, state="accepted", returned_at=at("48:40"))
    story.claim_part(XT21, care_closed_at=at("48:50"))
    yield story

    story = begun("handover-returned-and-withdrawn")
    _offer(story, "48:00", 1)
    _ask(story, "48:40", 1)
    _take_back(story, "48:50", 1)
    _offer(story, "49:00", 1)
    story.claim_handover(1, state="withdrawn", offered_at=at("48:00"))
    yield story


def _of_several_patients() -> Iterator[Story]:
    story = begun("handover-of-one-of-two-patients")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(story, "48:00", 1, patient=SECOND)
    _accept(story, "48:40", 1, 6)
    story.claim_handover(1, state="accepted", patient=SECOND)
    story.claim_part(XT21, care_closed_at=None)
    yield story

    story = begun("handover-of-the-last-patient-closes-care")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(story, "48:00", 1, patient=SECOND)
    _accept(story, "49:40", 1, 6)
    _offer(story, "48:10", 2, patient=None)
    _accept(story, "48:50", 2, 6)
    story.claim_handover(2, patient=INCIDENT)
    story.claim_part(XT21, care_closed_at=at("49:40"))
    yield story

    story = begun("handover-of-one-whom-the-unit-did-not-treat")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=PARAMEDIC)
    _offer(story, "47:00", 1)
    _accept(story, "47:40", 1, 6)
    _offer(story, "48:00", 2, patient=SECOND)
    _accept(story, "48:40", 2, 8)
    story.claim_part(XT21, care_closed_at=at("47:40"))
    yield story

    story = begun("handover-of-a-record-that-was-joined")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(story, "48:00", 1, patient=SECOND)
    _accept(story, "48:40", 1, 6)
    story.record("49:00", "patients_merged", {"patient": SECOND, "into": None}, by=PARAMEDIC)
    story.claim_handover(1, patient=INCIDENT)
    story.claim_part(XT21, care_closed_at=at("48:40"))
    yield story


def _to_a_hospital() -> Iterator[Story]:
    story = begun("handover-to-a-hospital")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("46:00", "shock_delivered", {"energy_j": 200}, by=PARAMEDIC)
    _offer(story, "47:00", 1)
    _accept(story, "47:40", 1, 6)
    hospital = {"hospital": "Aire Valley Infirmary"}
    _offer(story, "55:00", 2, to=None, by=PARAMEDIC, **hospital)
    _hear(story, "55:30", 2)
    _accept(story, "56:00", 2, 9)
    story.claim_handover(2, state="accepted", from_unit=A101, to_unit=None, **hospital)
    story.claim_part(XT21, care_closed_at=at("47:40"))
    story.claim_part(A101, care_closed_at=at("56:00"))
    yield story
