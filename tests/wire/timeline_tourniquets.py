"""Timelines of tourniquets: applied, reassessed, converted or not, in any order and by two authors."""

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
    TimelineExample,
    at,
    begun,
    tourniquet_id,
)


def applied(
    timeline: TimelineExample,
    moment: str,
    n: int = 1,
    limb: str = "left_leg",
    *,
    by: Author = OFFICER,
    **more: Any,
) -> str:
    """As a device records it in one tap: the limb and nothing else."""
    payload = {"tourniquet": tourniquet_id(n), "limb": limb, "site": None, "over": None, "device": None}
    return timeline.record(moment, "tourniquet_applied", payload | {"time_known": True} | more, by=by)


def looked_at(
    timeline: TimelineExample,
    moment: str,
    n: int = 1,
    *,
    bleeding: bool = False,
    by: Author = OFFICER,
    **more: Any,
) -> str:
    payload = {"tourniquet": tourniquet_id(n), "bleeding": bleeding, "distal_pulse": None} | more
    return timeline.record(moment, "tourniquet_reassessed", payload, by=by)


def conversion(timeline: TimelineExample, moment: str, step: str, n: int = 1, **more: Any) -> str:
    """`step`: conversion_started, converted, conversion_failed."""
    return timeline.record(
        moment, f"tourniquet_{step}", {"tourniquet": tourniquet_id(n)} | more, by=PARAMEDIC
    )


def started(moment: str, *, agreed_with: str | None = None, agreed_by_desk: bool = False) -> dict[str, Any]:
    """The `conversion` of the state after the last start."""
    return {"at": at(moment), "agreed_with": agreed_with, "agreed_by_desk": agreed_by_desk}


def claim(timeline: TimelineExample, n: int = 1, **claims: Any) -> None:
    timeline.claims |= {
        f"patients.{INCIDENT}.care.tourniquets.{tourniquet_id(n)}.{name}": value
        for name, value in claims.items()
    }


def timelines() -> Iterator[TimelineExample]:
    yield from _looked_at()
    yield from _conversions()
    yield from _agreed()
    yield from _out_of_order()
    yield from _by_two()
    yield from _withdrawn()


def _looked_at() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-applied")
    details: dict[str, Any] = {"site": "high", "over": "clothing", "device": "CAT 7"}
    applied(timeline, "44:00", **details)
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
    timeline.claim(care__tourniquets={tourniquet_id(1): state})
    yield timeline

    timeline = begun("tourniquets-on-two-limbs-reassessed")
    applied(timeline, "44:00", 1, "left_leg")
    applied(timeline, "44:30", 2, "right_arm", time_known=False, by=PARAMEDIC)
    later = looked_at(timeline, "58:30", 1, distal_pulse=True, by=PARAMEDIC)
    earlier = looked_at(timeline, "52:00", 1, bleeding=True)
    seen = [
        {"entry": earlier, "at": at("52:00"), "bleeding": True, "distal_pulse": None},
        {"entry": later, "at": at("58:30"), "bleeding": False, "distal_pulse": True},
    ]
    claim(timeline, 1, reassessed=seen, status="applied", limb="left_leg", applied_by_unit=XT21)
    claim(timeline, 2, reassessed=[], time_known=False, limb="right_arm", applied_by_unit=A101)
    yield timeline


def _conversions() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-being-converted")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started")
    claim(timeline, status="converting", conversion=started("50:00"), converted_at=None, failed_at=None)
    yield timeline

    timeline = begun("tourniquet-converted")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started")
    conversion(timeline, "55:00", "converted")
    conversion(timeline, "55:10", "conversion_started")
    claim(timeline, status="converted", converted_at=at("55:00"), failed_at=None, failures=0)
    claim(timeline, conversion=started("55:10"))
    yield timeline

    timeline = begun("tourniquet-conversion-failed")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started")
    conversion(timeline, "53:00", "conversion_failed")
    claim(timeline, status="failed_locked", failed_at=at("53:00"), failures=1, converted_at=None)
    yield timeline

    timeline = begun("tourniquet-converted-at-the-second-attempt")
    applied(timeline, "44:00")
    conversion(timeline, "46:00", "conversion_started")
    conversion(timeline, "48:00", "conversion_failed")
    conversion(timeline, "50:00", "conversion_started")
    conversion(timeline, "55:00", "converted")
    claim(timeline, status="converted", failed_at=at("48:00"), failures=1, converted_at=at("55:00"))
    yield timeline

    timeline = begun("tourniquet-tightened-again-after-it-was-converted")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "converted")
    conversion(timeline, "57:00", "conversion_failed")
    claim(timeline, status="failed_locked", converted_at=at("50:00"), failed_at=at("57:00"), failures=1)
    yield timeline


def _agreed() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-conversion-agreed-with-a-clinician")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started", agreed_with=COLLEAGUE.person, agreed_by_desk=False)
    claim(timeline, status="converting", conversion=started("50:00", agreed_with=COLLEAGUE.person))
    yield timeline

    timeline = begun("tourniquet-conversion-agreed-with-the-desk-at-the-second-attempt")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started", agreed_with=COLLEAGUE.person, agreed_by_desk=False)
    conversion(timeline, "52:00", "conversion_failed")
    conversion(timeline, "54:00", "conversion_started", agreed_with=None, agreed_by_desk=True)
    claim(timeline, status="converting", conversion=started("54:00", agreed_by_desk=True), failures=1)
    yield timeline

    timeline = begun("tourniquet-conversion-agreed-with-oneself")
    applied(timeline, "44:00")
    conversion(timeline, "50:00", "conversion_started", agreed_with=PARAMEDIC.person, agreed_by_desk=False)
    claim(timeline, status="converting", conversion=started("50:00"))
    yield timeline

    timeline = begun("tourniquet-conversion-agreed-with-somebody-who-could-not")
    applied(timeline, "44:00")
    named = {"tourniquet": tourniquet_id(1), "agreed_with": OFFICER.person, "agreed_by_desk": False}
    timeline.record("50:00", "tourniquet_conversion_started", named, by=PARAMEDIC, flags=("not_agreed",))
    claim(timeline, status="converting", conversion=started("50:00"))
    yield timeline

    timeline = begun("tourniquet-conversion-agreed-pending")
    applied(timeline, "44:00")
    said = {"tourniquet": tourniquet_id(1), "agreed_with": COLLEAGUE.person}
    timeline.record_pending("50:00", "tourniquet_conversion_started", said, by=PARAMEDIC)
    claim(timeline, status="converting", conversion=started("50:00", agreed_with=COLLEAGUE.person))
    yield timeline


def _out_of_order() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-facts-before-it-is-known")
    conversion(timeline, "55:00", "converted")
    looked = looked_at(timeline, "50:00")
    conversion(timeline, "52:00", "conversion_started")
    applied(timeline, "44:00")
    seen = [{"entry": looked, "at": at("50:00"), "bleeding": False, "distal_pulse": None}]
    claim(
        timeline, status="converted", converted_at=at("55:00"), reassessed=seen, conversion=started("52:00")
    )
    yield timeline

    timeline = begun("tourniquet-looked-at-by-a-clock-that-is-behind")
    looked = looked_at(timeline, "43:50", by=PARAMEDIC)
    applied(timeline, "44:00")
    seen = [{"entry": looked, "at": at("43:50"), "bleeding": False, "distal_pulse": None}]
    claim(timeline, status="applied", applied_at=at("44:00"), reassessed=seen)
    yield timeline

    timeline = begun("tourniquet-unknown")
    looked_at(timeline, "50:00")
    conversion(timeline, "52:00", "conversion_started")
    conversion(timeline, "53:00", "conversion_failed")
    timeline.claim(care__tourniquets={})
    yield timeline

    timeline = begun("tourniquet-applied-twice-counts-from-the-first")
    applied(timeline, "45:00", limb="right_leg")
    applied(timeline, "44:00", limb="left_leg")
    claim(timeline, limb="left_leg", applied_at=at("44:00"))
    yield timeline


def _by_two() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-recorded-by-two")
    first = applied(timeline, "44:00", 1)
    second = applied(timeline, "44:20", 2, by=PARAMEDIC)
    looked_at(timeline, "50:00", 2, by=PARAMEDIC)
    claim(timeline, 2, applied_at=at("44:20"), applied_by_unit=A101)
    claim(timeline, 1, reassessed=[])
    yield timeline

    timeline = begun("tourniquet-recorded-by-two-and-marked-the-same")
    first = applied(timeline, "44:00", 1)
    second = applied(timeline, "44:20", 2, by=PARAMEDIC)
    looked = looked_at(timeline, "50:00", 2, by=PARAMEDIC)
    conversion(timeline, "52:00", "conversion_started", 2)
    timeline.mark("53:00", second, first, by=PARAMEDIC)
    seen = [{"entry": looked, "at": at("50:00"), "bleeding": False, "distal_pulse": None}]
    claim(timeline, 1, applied_at=at("44:00"), status="converting", reassessed=seen)
    claim(timeline, 1, conversion=started("52:00"))
    timeline.claim(same={second: first})
    yield timeline


def _withdrawn() -> Iterator[TimelineExample]:
    timeline = begun("tourniquet-withdrawn")
    entry = applied(timeline, "44:00", 1, "left_leg")
    applied(timeline, "44:10", 2, "right_leg")
    looked_at(timeline, "50:00", 1)
    timeline.withdraw("50:10", entry, by=OFFICER)
    claim(timeline, 2, limb="right_leg", reassessed=[])
    timeline.claim(withdrawn={entry: timeline.entries[-1]["id"]})
    yield timeline

    timeline = begun("tourniquet-conversion-withdrawn")
    applied(timeline, "44:00")
    entry = conversion(timeline, "50:00", "conversion_started")
    timeline.withdraw("50:05", entry, by=PARAMEDIC)
    claim(timeline, status="applied", conversion=None)
    yield timeline

    timeline = begun("tourniquet-pending")
    timeline.record_pending(
        "44:00",
        "tourniquet_applied",
        {"tourniquet": tourniquet_id(1), "limb": "left_arm", "time_known": True},
        by=OFFICER,
    )
    timeline.record_pending(
        "50:00", "tourniquet_reassessed", {"tourniquet": tourniquet_id(1), "bleeding": True}, by=OFFICER
    )
    claim(timeline, site=None, over=None, device=None, limb="left_arm", status="applied")
    yield timeline
