"""Timelines of what the caller says, of how to get to the patient, and of hazards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import OFFICER, TimelineExample, at, begun, named_id

DOG, KNIFE = named_id("a dog"), named_id("a knife")
NEVER_SAID = {
    "cpr_since": None,
    "aed_at_scene": None,
    "breathing": None,
    "conscious": None,
    "care_home": None,
    "priority": None,
}


def timelines() -> Iterator[TimelineExample]:
    yield _the_newest_of_each()
    yield _hazards_whose_time_is_over()
    yield _hazards_in_words_alone()
    yield _access()


def _the_newest_of_each() -> TimelineExample:
    timeline = begun("the-caller-says-more")
    said: list[dict[str, Any]] = [
        {"cpr": True, "cpr_since": at("39:00"), "instructed": True, "patients": 2},
        {"cpr": None, "aed_on_way": True, "patients": None},
        {"cpr": False, "dnacpr": "reported", "patients": 1},
    ]
    for moment, payload in zip(("40:02", "41:00", "42:00"), said, strict=True):
        timeline.record(moment, "caller_said", payload)
    timeline.claim(
        caller={
            **NEVER_SAID,
            "at": at("42:00"),
            "cpr": False,
            "instructed": True,
            "aed_on_way": True,
            "dnacpr": "reported",
            "patients": 1,
        }
    )
    return timeline


def _known(hazard: str, expires_at: str | None = None) -> dict[str, Any]:
    return {
        "id": hazard,
        "marker": "dog",
        "severity": "caution",
        "expires_at": expires_at,
        "source": "gazetteer",
    }


def _hazards_whose_time_is_over() -> TimelineExample:
    timeline = begun("a-hazard-whose-time-is-over")
    timeline.record("41:00", "hazards_changed", {"hazards": [_known(DOG, at("45:00")), {"id": KNIFE}]})
    timeline.record("45:00", "hazards_expired", {"hazards": [DOG]})
    timeline.record("46:00", "hazards_expired", {"hazards": [DOG]})
    nothing = dict.fromkeys(("marker", "severity", "expires_at", "source", "expired_at"))
    timeline.claim(
        hazards=[{**_known(DOG, at("45:00")), "expired_at": at("45:00")}, {"id": KNIFE, **nothing}]
    )
    return timeline


def _hazards_in_words_alone() -> TimelineExample:
    timeline = begun("hazards-in-words-alone")
    timeline.record("41:00", "hazards_changed", {"hazards": [_known(DOG)]})
    timeline.record("42:00", "hazards_changed", {}, text='{"hazards": ["dog"]}')
    timeline.record("43:00", "hazards_expired", {"hazards": [DOG]})
    timeline.claim(hazards=None)
    return timeline


def _access() -> TimelineExample:
    timeline = begun("how-to-get-to-the-patient")
    timeline.record("41:00", "access_given", {}, text='{"code": "1234"}')
    newer = timeline.record("42:00", "access_given", {}, text='{"code": "4321"}')
    timeline.record("43:00", "alert_displayed", {"alert": named_id("another alert")}, by=OFFICER)
    timeline.claim(access={"entry": newer, "at": at("42:00")})
    return timeline
