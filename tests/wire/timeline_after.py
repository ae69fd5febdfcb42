"""Timelines of what is recorded after the handover: used kit, the AED's record, a debrief."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import COLLEAGUE, OFFICER, PARAMEDIC, XT21, TimelineExample, at, entry_id

PADS = {"item": "aed_pads", "count": 1}
TOURNIQUETS = {"item": "tourniquets", "count": 2}


def timelines() -> Iterator[TimelineExample]:
    yield _recorded()
    yield _nothing_recorded()
    yield _withdrawn()


def _begun(name: str) -> TimelineExample:
    timeline = TimelineExample(name)
    timeline.open()
    timeline.alert("40:10", XT21, 1)
    return timeline


def _recorded() -> TimelineExample:
    timeline = _begun("after-the-handover-recorded-out-of-order")
    words = timeline.record(
        "59:30", "debrief_noted", {"topic": "went_well"}, by=OFFICER, text="Quick with the pads."
    )
    used = timeline.record("58:00", "kit_used", {"items": [PADS]}, by=OFFICER)
    more = timeline.record_pending("58:30", "kit_used", {"items": [TOURNIQUETS]}, by=COLLEAGUE)
    later = timeline.record("58:20", "aed_data_noted", {"status": "downloaded"}, by=COLLEAGUE)
    timeline.record("58:10", "aed_data_noted", {"status": "to_download"}, by=OFFICER)
    missing = timeline.record(
        "59:00", "debrief_noted", {"topic": "was_missing"}, by=PARAMEDIC, text="A razor."
    )
    timeline.claims = {
        "after.kit_used": [
            {"entry": used, "at": at("58:00"), "unit": XT21, "items": [PADS]},
            {"entry": more, "at": at("58:30"), "unit": XT21, "items": [TOURNIQUETS]},
        ],
        "after.aed_data": {"entry": later, "at": at("58:20"), "unit": XT21, "status": "downloaded"},
        "after.debriefs": [
            {"entry": missing, "at": at("59:00"), "unit": PARAMEDIC.unit, "topic": "was_missing"},
            {"entry": words, "at": at("59:30"), "unit": XT21, "topic": "went_well"},
        ],
    }
    return timeline


def _nothing_recorded() -> TimelineExample:
    timeline = _begun("after-with-nothing-recorded")
    timeline.claims = {"after": {"kit_used": [], "aed_data": None, "debriefs": []}}
    return timeline


def _withdrawn() -> TimelineExample:
    timeline = _begun("after-kit-used-withdrawn")
    used = timeline.record("58:00", "kit_used", {"items": [TOURNIQUETS]}, by=OFFICER)
    kept = timeline.record("58:05", "kit_used", {"items": [PADS]}, by=OFFICER)
    timeline.record("58:10", "entry_withdrawn", {"entry": used, "reason": "slip"}, by=OFFICER)
    timeline.claims = {
        "after.kit_used": [{"entry": kept, "at": at("58:05"), "unit": XT21, "items": [PADS]}],
        "withdrawn": {used: entry_id(5)},
    }
    return timeline
