"""Timelines of the response and of the request for an ambulance."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import AMBULANCE, OFFICER, PARAMEDIC, TimelineExample, at, begun


def timelines() -> Iterator[TimelineExample]:
    timeline = begun("response-limited-closed-and-open-again")
    timeline.record("40:40", "response_limited", {"role": "crew", "wanted": 1}, by=PARAMEDIC)
    timeline.reach("47:00", "transporting", by=PARAMEDIC)
    timeline.record("47:00", "response_closed", {"cause": "transporting"})
    timeline.record(
        "48:00", "backup_requested", {"what": "crew", "skill": None}, by=OFFICER, text="Another one."
    )
    timeline.record("48:00", "response_reopened", {"cause": "backup_requested"})
    timeline.claim(response__state="open", response__closed_at=None, response__cause=None, response__by=None)
    timeline.claim(response__reopened_at=at("48:00"), response__wanted={"crew": None, "co_responder": None})
    yield timeline

    timeline = begun("response-closed-by-a-desk")
    timeline.record("40:30", "response_limited", {"role": "co_responder", "wanted": 0}, by=PARAMEDIC)
    timeline.record("40:40", "response_limited", {"role": "crew", "wanted": 1}, by=PARAMEDIC)
    timeline.record("40:50", "response_limited", {"role": "crew", "wanted": None}, by=PARAMEDIC)
    timeline.record("41:00", "response_closed", {"cause": "desk"}, by=PARAMEDIC)
    timeline.claim(response__state="closed", response__closed_at=at("41:00"), response__reopened_at=None)
    timeline.claim(response__cause="desk", response__by=PARAMEDIC.person)
    timeline.claim(response__wanted={"crew": None, "co_responder": 0})
    yield timeline

    timeline = TimelineExample("ambulance-requested-then-known-then-acknowledged")
    timeline.open()
    timeline.record("40:10", "ambulance_requested", {"agency": AMBULANCE, "told_by": None})
    timeline.record("40:20", "ambulance_requested", {"agency": AMBULANCE, "told_by": "desk"}, by=PARAMEDIC)
    timeline.record("40:25", "ambulance_requested", {"agency": AMBULANCE, "told_by": "cad"})
    timeline.record("40:30", "ambulance_request_acknowledged", {"by": "desk"}, by=PARAMEDIC)
    timeline.record("40:40", "ambulance_request_acknowledged", {"by": "cad"}, by=OFFICER)
    timeline.claim(request__agency=AMBULANCE, request__requested_at=at("40:10"))
    timeline.claim(request__told_at=at("40:20"), request__told_by="desk")
    timeline.claim(request__acknowledged_at=at("40:30"), request__acknowledged_by=PARAMEDIC.person)
    yield timeline

    timeline = TimelineExample("request-acknowledged-before-there-is-one")
    timeline.open()
    timeline.record("40:30", "ambulance_request_acknowledged", {"by": "desk"}, by=PARAMEDIC)
    timeline.claim(request=None, response__state="open")
    yield timeline
