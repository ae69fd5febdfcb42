"""Stories of rule 5: who gave the patient over, and who took over."""

from __future__ import annotations

from collections.abc import Iterator

from tests.wire.telling import A101, A102, OFFICER, PARAMEDIC, XT21, XT22, Story, at, begun, handover_id


def stories() -> Iterator[Story]:
    yield from _handovers()
    yield from _handovers_gone_wrong()


def _offer(story: Story, moment: str, n: int, to: str = A101) -> str:
    offer = {"handover": handover_id(n), "from_unit": XT21, "to_unit": to}
    return story.tell(moment, "handover_offered", offer, by=OFFICER)


def _accept(story: Story, moment: str, n: int, through_seq: int) -> str:
    accepted = {"handover": handover_id(n), "through_seq": through_seq}
    return story.tell(moment, "handover_accepted", accepted, by=PARAMEDIC)


def _take_back(story: Story, moment: str, n: int) -> str:
    return story.tell(moment, "handover_withdrawn", {"handover": handover_id(n)}, by=OFFICER)


def _handovers() -> Iterator[Story]:
    story = begun("handover-offered")
    offered = _offer(story, "48:00", 1)
    story.claim_handover(1, state="offered", from_unit=XT21, to_unit=A101, offered_entry=offered)
    story.claim_handover(1, offered_at=at("48:00"), accepted_entry=None, accepted_at=None, through_seq=None)
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
    story.claim(handovers={}, seq=5)
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
    _offer(story, "49:00", 1, to=A102)
    story.claim_handover(1, state="accepted", accepted_entry=first, accepted_at=at("48:40"), through_seq=4)
    story.claim_handover(1, offered_entry=offered, to_unit=A101)
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
    story.tell("48:00", "handover_offered", payload, by=OFFICER)
    _accept(story, "48:40", 1, 4)
    story.claim_handover(1, state="accepted", from_unit=XT22)
    story.claim_part(XT21, care_closed_at=None)
    yield story
