"""Stories of tourniquets: put on, looked at, converted or not, in any order and by two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    A101,
    COLLEAGUE,
    INCIDENT,
    OFFICER,
    PARAMEDIC,
    XT21,
    Author,
    Story,
    at,
    begun,
    tourniquet_id,
)


def applied(
    story: Story, moment: str, n: int = 1, limb: str = "left_leg", *, by: Author = OFFICER, **more: Any
) -> str:
    """As a device tells it in one tap: the limb and nothing else."""
    payload = {"tourniquet": tourniquet_id(n), "limb": limb, "site": None, "over": None, "device": None}
    return story.record(moment, "tourniquet_applied", payload | {"time_known": True} | more, by=by)


def looked_at(
    story: Story, moment: str, n: int = 1, *, bleeding: bool = False, by: Author = OFFICER, **more: Any
) -> str:
    payload = {"tourniquet": tourniquet_id(n), "bleeding": bleeding, "distal_pulse": None} | more
    return story.record(moment, "tourniquet_reassessed", payload, by=by)


def conversion(story: Story, moment: str, step: str, n: int = 1, **more: Any) -> str:
    """`step`: conversion_started, converted, conversion_failed."""
    return story.record(moment, f"tourniquet_{step}", {"tourniquet": tourniquet_id(n)} | more, by=PARAMEDIC)


def started(moment: str, *, agreed_with: str | None = None, agreed_by_desk: bool = False) -> dict[str, Any]:
    """What the state keeps of the last start of a conversion."""
    return {"at": at(moment), "agreed_with": agreed_with, "agreed_by_desk": agreed_by_desk}


def claim(story: Story, n: int = 1, **claims: Any) -> None:
    story.claims |= {
        f"patients.{INCIDENT}.care.tourniquets.{tourniquet_id(n)}.{name}": value
        for name, value in claims.items()
    }


def stories() -> Iterator[Story]:
    yield from _looked_at()
    yield from _conversions()
    yield from _agreed()
    yield from _out_of_order()
    yield from _by_two()
    yield from _withdrawn()


def _looked_at() -> Iterator[Story]:
    story = begun("tourniquet-applied")
    details: dict[str, Any] = {"site": "high", "over": "clothing", "device": "CAT 7"}
    applied(story, "44:00", **details)
    state: dict[str, Any] = {
        "tourniquet": tourniquet_id(1),
        "limb": "left_leg",
        **details,
        "phase": None,
        "time_known": True,
        "applied_at": at("44:00"),
        "applied_by_unit": XT21,
        "status": "applied",
        "reassessed": [],
        "conversion": None,
        "converted_at": None,
        "failed_at": None,
        "failures": 0,
    }
    story.claim(care__tourniquets={tourniquet_id(1): state})
    yield story

    story = begun("tourniquets-on-two-limbs-reassessed")
    applied(story, "44:00", 1, "left_leg")
    applied(story, "44:30", 2, "right_arm", time_known=False, by=PARAMEDIC)
    later = looked_at(story, "58:30", 1, distal_pulse=True, by=PARAMEDIC)
    earlier = looked_at(story, "52:00", 1, bleeding=True)
    seen = [
        {"entry": earlier, "at": at("52:00"), "bleeding": True, "distal_pulse": None},
        {"entry": later, "at": at("58:30"), "bleeding": False, "distal_pulse": True},
    ]
    claim(story, 1, reassessed=seen, status="applied", limb="left_leg", applied_by_unit=XT21)
    claim(story, 2, reassessed=[], time_known=False, limb="right_arm", applied_by_unit=A101)
    yield story


def _conversions() -> Iterator[Story]:
    story = begun("tourniquet-being-converted")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started")
    claim(story, status="converting", conversion=started("50:00"), converted_at=None, failed_at=None)
    yield story

    story = begun("tourniquet-converted")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started")
    conversion(story, "55:00", "converted")
    conversion(story, "55:10", "conversion_started")
    claim(story, status="converted", converted_at=at("55:00"), failed_at=None, failures=0)
    claim(story, conversion=started("55:10"))
    yield story

    story = begun("tourniquet-conversion-failed")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started")
    conversion(story, "53:00", "conversion_failed")
    claim(story, status="failed_locked", failed_at=at("53:00"), failures=1, converted_at=None)
    yield story

    story = begun("tourniquet-converted-at-the-second-attempt")
    applied(story, "44:00")
    conversion(story, "46:00", "conversion_started")
    conversion(story, "48:00", "conversion_failed")
    conversion(story, "50:00", "conversion_started")
    conversion(story, "55:00", "converted")
    claim(story, status="converted", failed_at=at("48:00"), failures=1, converted_at=at("55:00"))
    yield story

    story = begun("tourniquet-tightened-again-after-it-was-converted")
    applied(story, "44:00")
    conversion(story, "50:00", "converted")
    conversion(story, "57:00", "conversion_failed")
    claim(story, status="failed_locked", converted_at=at("50:00"), failed_at=at("57:00"), failures=1)
    yield story


def _agreed() -> Iterator[Story]:
    story = begun("tourniquet-conversion-agreed-with-a-clinician")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started", agreed_with=COLLEAGUE.person, agreed_by_desk=False)
    claim(story, status="converting", conversion=started("50:00", agreed_with=COLLEAGUE.person))
    yield story

    story = begun("tourniquet-conversion-agreed-with-the-desk-at-the-second-attempt")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started", agreed_with=COLLEAGUE.person, agreed_by_desk=False)
    conversion(story, "52:00", "conversion_failed")
    conversion(story, "54:00", "conversion_started", agreed_with=None, agreed_by_desk=True)
    claim(story, status="converting", conversion=started("54:00", agreed_by_desk=True), failures=1)
    yield story

    story = begun("tourniquet-conversion-agreed-with-oneself")
    applied(story, "44:00")
    conversion(story, "50:00", "conversion_started", agreed_with=PARAMEDIC.person, agreed_by_desk=False)
    claim(story, status="converting", conversion=started("50:00"))
    yield story

    story = begun("tourniquet-conversion-agreed-with-somebody-who-could-not")
    applied(story, "44:00")
    named = {"tourniquet": tourniquet_id(1), "agreed_with": OFFICER.person, "agreed_by_desk": False}
    story.record("50:00", "tourniquet_conversion_started", named, by=PARAMEDIC, flags=("not_agreed",))
    claim(story, status="converting", conversion=started("50:00"))
    yield story

    story = begun("tourniquet-conversion-agreed-pending")
    applied(story, "44:00")
    said = {"tourniquet": tourniquet_id(1), "agreed_with": COLLEAGUE.person}
    story.record_pending("50:00", "tourniquet_conversion_started", said, by=PARAMEDIC)
    claim(story, status="converting", conversion=started("50:00", agreed_with=COLLEAGUE.person))
    yield story


def _out_of_order() -> Iterator[Story]:
    story = begun("tourniquet-facts-before-it-is-known")
    conversion(story, "55:00", "converted")
    looked = looked_at(story, "50:00")
    conversion(story, "52:00", "conversion_started")
    applied(story, "44:00")
    seen = [{"entry": looked, "at": at("50:00"), "bleeding": False, "distal_pulse": None}]
    claim(story, status="converted", converted_at=at("55:00"), reassessed=seen, conversion=started("52:00"))
    yield story

    story = begun("tourniquet-looked-at-by-a-clock-that-is-behind")
    looked = looked_at(story, "43:50", by=PARAMEDIC)
    applied(story, "44:00")
    seen = [{"entry": looked, "at": at("43:50"), "bleeding": False, "distal_pulse": None}]
    claim(story, status="applied", applied_at=at("44:00"), reassessed=seen)
    yield story

    story = begun("tourniquet-unknown")
    looked_at(story, "50:00")
    conversion(story, "52:00", "conversion_started")
    conversion(story, "53:00", "conversion_failed")
    story.claim(care__tourniquets={})
    yield story

    story = begun("tourniquet-applied-twice-counts-from-the-first")
    applied(story, "45:00", limb="right_leg")
    applied(story, "44:00", limb="left_leg")
    claim(story, limb="left_leg", applied_at=at("44:00"))
    yield story


def _by_two() -> Iterator[Story]:
    story = begun("tourniquet-told-by-two")
    first = applied(story, "44:00", 1)
    second = applied(story, "44:20", 2, by=PARAMEDIC)
    looked_at(story, "50:00", 2, by=PARAMEDIC)
    claim(story, 2, applied_at=at("44:20"), applied_by_unit=A101)
    claim(story, 1, reassessed=[])
    yield story

    story = begun("tourniquet-told-by-two-and-marked-the-same")
    first = applied(story, "44:00", 1)
    second = applied(story, "44:20", 2, by=PARAMEDIC)
    looked = looked_at(story, "50:00", 2, by=PARAMEDIC)
    conversion(story, "52:00", "conversion_started", 2)
    story.mark("53:00", second, first, by=PARAMEDIC)
    seen = [{"entry": looked, "at": at("50:00"), "bleeding": False, "distal_pulse": None}]
    claim(story, 1, applied_at=at("44:00"), status="converting", reassessed=seen)
    claim(story, 1, conversion=started("52:00"))
    story.claim(same={second: first})
    yield story


def _withdrawn() -> Iterator[Story]:
    story = begun("tourniquet-withdrawn")
    entry = applied(story, "44:00", 1, "left_leg")
    applied(story, "44:10", 2, "right_leg")
    looked_at(story, "50:00", 1)
    story.withdraw("50:10", entry, by=OFFICER)
    claim(story, 2, limb="right_leg", reassessed=[])
    story.claim(withdrawn={entry: story.entries[-1]["id"]})
    yield story

    story = begun("tourniquet-conversion-withdrawn")
    applied(story, "44:00")
    entry = conversion(story, "50:00", "conversion_started")
    story.withdraw("50:05", entry, by=PARAMEDIC)
    claim(story, status="applied", conversion=None)
    yield story

    story = begun("tourniquet-pending")
    story.record_pending(
        "44:00",
        "tourniquet_applied",
        {"tourniquet": tourniquet_id(1), "limb": "left_arm", "time_known": True},
        by=OFFICER,
    )
    story.record_pending(
        "50:00", "tourniquet_reassessed", {"tourniquet": tourniquet_id(1), "bleeding": True}, by=OFFICER
    )
    claim(story, site=None, over=None, device=None, limb="left_arm", status="applied")
    yield story
