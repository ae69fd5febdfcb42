"""Timelines of deliveries of alerts, and of board warnings."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    A101,
    COLLEAGUE,
    OFFICER,
    XT21,
    XT22,
    TimelineExample,
    alert_id,
    at,
    attention_id,
    begun,
)


def timelines() -> Iterator[TimelineExample]:
    yield from _windows()
    yield from _deliveries()
    yield from _attentions()


def _windows() -> Iterator[TimelineExample]:
    timeline = TimelineExample("an-alert-says-until-when")
    timeline.open()
    timeline.alert("40:01", A101, 1)
    timeline.alert("40:50", XT21, 2, respond_within_s=35, hold=True, uncertainty_s=12, eta_source="osrm")
    timeline.claim_part(A101, respond_by=at("40:21"), hold=False, uncertainty_s=0, eta_source="estimate")
    timeline.claim_part(XT21, respond_by=at("41:25"), hold=True, uncertainty_s=12, eta_source="osrm")
    yield timeline

    timeline = begun("expired-and-replaced")
    timeline.record("40:21", "alert_expired", {"alert": alert_id(2), "unit": XT21}, unit=XT21)
    timeline.alert("40:21", XT22, 3, replaces=2)
    timeline.record("40:22", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    timeline.claim_part(XT21, status="expired", ended_at=at("40:21"), stand_down_cause=None)
    timeline.claim_part(XT22, status="alerted", alert=alert_id(3))
    yield timeline

    timeline = begun("expiry-of-another-alert")
    timeline.record("40:21", "alert_expired", {"alert": alert_id(9), "unit": XT21}, unit=XT21)
    timeline.claim_part(XT21, status="alerted", ended_at=None)
    yield timeline


def _sent(
    timeline: TimelineExample, moment: str, path: str, *devices: str, failed: dict[str, str] | None = None
) -> None:
    payload = {
        "alert": alert_id(2),
        "path": path,
        "devices": list(devices),
        "failed": [{"device": device, "reason": reason} for device, reason in (failed or {}).items()],
    }
    timeline.record(moment, "alert_sent", payload)


def _deliveries() -> Iterator[TimelineExample]:
    timeline = begun("sent-by-both-paths")
    _sent(timeline, "40:02", "socket", OFFICER.device)
    _sent(timeline, "40:07", "push", OFFICER.device, failed={COLLEAGUE.device: "timed out"})
    _sent(timeline, "40:03", "socket", OFFICER.device, failed={COLLEAGUE.device: "gone"})
    timeline.record("40:09", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    timeline.record("40:08", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    shown = {
        "sent": {"socket": at("40:02"), "push": at("40:07")},
        "failed": {},
        "displayed_at": at("40:08"),
    }
    failed = {"sent": {}, "failed": {"push": "timed out", "socket": "gone"}, "displayed_at": None}
    found = {OFFICER.device: shown, COLLEAGUE.device: failed}
    timeline.claim(deliveries={alert_id(1): {}, alert_id(2): found})
    yield timeline

    timeline = TimelineExample("sent-before-it-is-known")
    timeline.open()
    _sent(timeline, "40:02", "socket", OFFICER.device)
    timeline.record("40:03", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    timeline.claim(deliveries={}, involvements={})
    yield timeline

    timeline = begun("sent-as-one-without-clearance-sees-it")
    _sent(timeline, "40:02", "socket", OFFICER.device)
    timeline.withhold(str(timeline.entries[-1]["id"]))
    timeline.claim(deliveries={alert_id(1): {}, alert_id(2): {}}, seq=4)
    yield timeline


def _attention(n: int, cause: str, unit: str | None = XT21) -> dict[str, str | None]:
    sign = {XT21: "XT21", None: None}[unit]
    role = "co_responder" if unit else "crew"
    return {
        "attention": attention_id(n),
        "cause": cause,
        "role": role,
        "unit": unit,
        "call_sign": sign,
    }


NO_OTHER = {"incident": None, "distance_m": None, "what": None}


def _attentions() -> Iterator[TimelineExample]:
    timeline = begun("attentions-seen-and-settled")
    timeline.record("40:10", "attention_raised", _attention(1, "not_displayed"))
    timeline.record("40:15", "attention_raised", _attention(2, "nobody_left", None))
    timeline.record("40:16", "attention_raised", _attention(1, "not_acknowledged"))
    timeline.record("40:30", "attention_seen", {"attention": attention_id(1)})
    timeline.record("40:25", "attention_seen", {"attention": attention_id(1)})
    timeline.record("40:40", "attention_settled", {"attention": attention_id(2)})
    timeline.record("40:41", "attention_settled", {"attention": attention_id(9)})
    times = {"since": at("40:10"), "seen_at": at("40:25"), "settled_at": None}
    first = _attention(1, "not_displayed") | NO_OTHER | times
    times = {"since": at("40:15"), "seen_at": None, "settled_at": at("40:40")}
    second = _attention(2, "nobody_left", None) | NO_OTHER | times
    timeline.claim(attentions={attention_id(1): first, attention_id(2): second})
    yield timeline
