"""Timelines of rule 5: handovers offered, received, returned and accepted."""

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
    TimelineExample,
    at,
    begun,
    handover_id,
    patient_id,
)

SECOND = patient_id(2)


def timelines() -> Iterator[TimelineExample]:
    yield from _handovers()
    yield from _handovers_gone_wrong()
    yield from _heard_and_asked()
    yield from _of_several_patients()
    yield from _to_a_hospital()


def _offer(
    timeline: TimelineExample,
    moment: str,
    n: int,
    to: str | None = A101,
    *,
    by: Author = OFFICER,
    hospital: str | None = None,
    **more: Any,
) -> str:
    offer = {"handover": handover_id(n), "from_unit": by.unit, "to_unit": to} | more
    return timeline.record(moment, "handover_offered", offer, by=by, text=hospital)


def _hear(timeline: TimelineExample, moment: str, n: int) -> str:
    return timeline.record(moment, "handover_received", {"handover": handover_id(n)}, by=PARAMEDIC)


def _ask(timeline: TimelineExample, moment: str, n: int) -> str:
    asked = {"handover": handover_id(n)}
    return timeline.record(moment, "handover_returned", asked, by=PARAMEDIC, text="Since when?")


def _accept(timeline: TimelineExample, moment: str, n: int, through_seq: int) -> str:
    accepted = {"handover": handover_id(n), "through_seq": through_seq}
    return timeline.record(moment, "handover_accepted", accepted, by=PARAMEDIC)


def _take_back(timeline: TimelineExample, moment: str, n: int) -> str:
    return timeline.record(moment, "handover_withdrawn", {"handover": handover_id(n)}, by=OFFICER)


def _handovers() -> Iterator[TimelineExample]:
    timeline = begun("handover-offered")
    offered = _offer(timeline, "48:00", 1)
    timeline.claim_handover(1, state="offered", from_unit=XT21, to_unit=A101, offered_entry=offered)
    timeline.claim_handover(
        1, offered_at=at("48:00"), accepted_entry=None, accepted_at=None, through_seq=None
    )
    timeline.claim_handover(1, patient=INCIDENT, hospital=None, received_at=None, returned_entry=None)
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-accepted")
    _offer(timeline, "48:00", 1)
    accepted = _accept(timeline, "48:40", 1, 4)
    timeline.claim_handover(
        1, state="accepted", accepted_entry=accepted, accepted_at=at("48:40"), through_seq=4
    )
    timeline.claim_care_closed(XT21, at("48:40"))
    timeline.claim_part(XT21, status="alerted", ended_at=None)
    timeline.claim_care_closed(A101, None)
    yield timeline

    timeline = begun("handover-withdrawn-then-offered-again")
    _offer(timeline, "48:00", 1)
    _take_back(timeline, "48:10", 1)
    _offer(timeline, "49:00", 2)
    timeline.claim_handover(1, state="withdrawn", accepted_at=None)
    timeline.claim_handover(2, state="offered", offered_at=at("49:00"))
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-twice-care-closed-at-the-earlier")
    _offer(timeline, "48:00", 1)
    _accept(timeline, "50:00", 1, 4)
    _offer(timeline, "48:30", 2)
    _accept(timeline, "49:00", 2, 6)
    timeline.claim_handover(2, state="accepted", accepted_at=at("49:00"))
    timeline.claim_care_closed(XT21, at("49:00"))
    yield timeline


def _handovers_gone_wrong() -> Iterator[TimelineExample]:
    timeline = begun("handover-unknown")
    _accept(timeline, "48:00", 7, 3)
    _take_back(timeline, "48:10", 8)
    _hear(timeline, "48:20", 9)
    _ask(timeline, "48:30", 9)
    timeline.claim(handovers={}, seq=7)
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-accepted-before-it-was-offered")
    _accept(timeline, "48:40", 1, 3)
    _offer(timeline, "48:00", 1)
    timeline.claim_handover(1, state="offered", accepted_at=None)
    yield timeline

    timeline = begun("handover-accepted-once")
    offered = _offer(timeline, "48:00", 1)
    first = _accept(timeline, "48:40", 1, 4)
    _accept(timeline, "48:20", 1, 5)
    _take_back(timeline, "48:50", 1)
    _ask(timeline, "48:55", 1)
    _offer(timeline, "49:00", 1, to=A102)
    timeline.claim_handover(1, state="accepted", accepted_entry=first, accepted_at=at("48:40"), through_seq=4)
    timeline.claim_handover(1, offered_entry=offered, to_unit=A101, returned_entry=None)
    timeline.claim_care_closed(XT21, at("48:40"))
    yield timeline

    timeline = begun("handover-accepted-after-it-was-withdrawn")
    _offer(timeline, "48:00", 1)
    _take_back(timeline, "48:10", 1)
    _accept(timeline, "48:40", 1, 5)
    timeline.claim_handover(1, state="withdrawn", accepted_entry=None, accepted_at=None, through_seq=None)
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-by-a-unit-not-involved")
    payload = {"handover": handover_id(1), "from_unit": XT22, "to_unit": A101}
    timeline.record("48:00", "handover_offered", payload, by=OFFICER)
    _accept(timeline, "48:40", 1, 4)
    timeline.claim_handover(1, state="accepted", from_unit=XT22)
    timeline.claim_care_closed(XT21, None)
    yield timeline


def _heard_and_asked() -> Iterator[TimelineExample]:
    timeline = begun("handover-heard-then-accepted")
    _offer(timeline, "48:00", 1)
    _hear(timeline, "48:30", 1)
    timeline.claim_handover(1, received_at=at("48:30"), returned_at=None)
    _hear(timeline, "48:35", 1)
    _accept(timeline, "48:40", 1, 5)
    timeline.claim_handover(1, state="accepted", accepted_at=at("48:40"))
    yield timeline

    timeline = begun("handover-returned-with-a-question")
    offered = _offer(timeline, "48:00", 1)
    _hear(timeline, "48:30", 1)
    asked = _ask(timeline, "48:40", 1)
    _ask(timeline, "48:45", 1)
    _hear(timeline, "48:50", 1)
    timeline.claim_handover(1, state="returned", returned_entry=asked, returned_at=at("48:40"))
    timeline.claim_handover(1, received_at=at("48:30"), offered_entry=offered, accepted_at=None)
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-offered-again-to-another-crew")
    _offer(timeline, "48:00", 1)
    _hear(timeline, "48:30", 1)
    asked = _ask(timeline, "48:40", 1)
    again = _offer(timeline, "49:10", 1, to=A102)
    timeline.claim_handover(1, state="offered", offered_entry=again, offered_at=at("49:10"), to_unit=A102)
    timeline.claim_handover(1, received_at=None, returned_entry=asked, returned_at=at("48:40"))
    yield timeline

    timeline = begun("handover-offered-again-after-a-question-that-is-withheld")
    _offer(timeline, "48:00", 1)
    _hear(timeline, "48:30", 1)
    timeline.withhold(_ask(timeline, "48:40", 1))
    again = _offer(timeline, "49:10", 1)
    _hear(timeline, "49:20", 1)
    accepted = _accept(timeline, "49:30", 1, 8)
    timeline.claim_handover(1, state="accepted", offered_entry=again, offered_at=at("49:10"))
    timeline.claim_handover(1, received_at=at("49:20"), returned_entry=None, accepted_entry=accepted)
    yield timeline

    timeline = begun("handover-question-taken-back")
    _offer(timeline, "48:00", 1)
    asked = _ask(timeline, "48:40", 1)
    timeline.withdraw("48:45", asked, by=PARAMEDIC)
    timeline.claim_handover(1, state="offered", returned_entry=None)
    yield timeline

    timeline = begun("handover-accepted-though-a-question-is-open")
    _offer(timeline, "48:00", 1)
    _ask(timeline, "48:40", 1)
    _accept(timeline, "48:50", 1, 5)
    timeline.claim_handover(1, state="accepted", returned_at=at("48:40"))
    timeline.claim_care_closed(XT21, at("48:50"))
    yield timeline

    timeline = begun("handover-returned-and-withdrawn")
    _offer(timeline, "48:00", 1)
    _ask(timeline, "48:40", 1)
    _take_back(timeline, "48:50", 1)
    _offer(timeline, "49:00", 1)
    timeline.claim_handover(1, state="withdrawn", offered_at=at("48:00"))
    yield timeline


def _of_several_patients() -> Iterator[TimelineExample]:
    timeline = begun("handover-of-one-of-two-patients")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(timeline, "48:00", 1, patient=SECOND)
    _accept(timeline, "48:40", 1, 6)
    timeline.claim_handover(1, state="accepted", patient=SECOND)
    timeline.claim_care_closed(XT21, None)
    yield timeline

    timeline = begun("handover-of-the-last-patient-closes-care")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(timeline, "48:00", 1, patient=SECOND)
    _accept(timeline, "49:40", 1, 6)
    _offer(timeline, "48:10", 2, patient=None)
    _accept(timeline, "48:50", 2, 6)
    timeline.claim_handover(2, patient=INCIDENT)
    timeline.claim_care_closed(XT21, at("49:40"))
    yield timeline

    timeline = begun("handover-of-one-whom-the-unit-did-not-treat")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=PARAMEDIC)
    _offer(timeline, "47:00", 1)
    _accept(timeline, "47:40", 1, 6)
    _offer(timeline, "48:00", 2, patient=SECOND)
    _accept(timeline, "48:40", 2, 8)
    timeline.claim_care_closed(XT21, at("47:40"))
    yield timeline

    timeline = begun("handover-of-a-record-that-was-joined")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:00", "patient_found", {"patient": SECOND, "tag": None}, by=OFFICER)
    _offer(timeline, "48:00", 1, patient=SECOND)
    _accept(timeline, "48:40", 1, 6)
    timeline.record("49:00", "patients_merged", {"patient": SECOND, "into": None}, by=PARAMEDIC)
    timeline.claim_handover(1, patient=INCIDENT)
    timeline.claim_care_closed(XT21, at("48:40"))
    yield timeline


def _to_a_hospital() -> Iterator[TimelineExample]:
    timeline = begun("handover-to-a-hospital")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("46:00", "shock_delivered", {"energy_j": 200}, by=PARAMEDIC)
    _offer(timeline, "47:00", 1)
    _accept(timeline, "47:40", 1, 6)
    hospital = {"hospital": "Aire Valley Infirmary"}
    _offer(timeline, "55:00", 2, to=None, by=PARAMEDIC, **hospital)
    _hear(timeline, "55:30", 2)
    _accept(timeline, "56:00", 2, 9)
    timeline.claim_handover(2, state="accepted", from_unit=A101, to_unit=None, **hospital)
    timeline.claim_care_closed(XT21, at("47:40"))
    timeline.claim_care_closed(A101, at("56:00"))
    yield timeline
