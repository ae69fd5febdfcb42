"""Stories of alerts on their way to devices, and of what a desk must look after."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    A101,
    COLLEAGUE,
    OFFICER,
    XT21,
    XT22,
    Story,
    alert_id,
    at,
    attention_id,
    begun,
)


def stories() -> Iterator[Story]:
    yield from _windows()
    yield from _deliveries()
    yield from _attentions()


def _windows() -> Iterator[Story]:
    story = Story("an-alert-says-until-when")
    story.open()
    story.alert("40:01", A101, 1)
    story.alert("40:50", XT21, 2, respond_within_s=35, hold=True, uncertainty_s=12, eta_source="osrm")
    story.claim_part(A101, respond_by=at("40:21"), hold=False, uncertainty_s=0, eta_source="estimate")
    story.claim_part(XT21, respond_by=at("41:25"), hold=True, uncertainty_s=12, eta_source="osrm")
    yield story

    story = begun("expired-and-replaced")
    story.record("40:21", "alert_expired", {"alert": alert_id(2), "unit": XT21}, unit=XT21)
    story.alert("40:21", XT22, 3, replaces=2)
    story.record("40:22", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    story.claim_part(XT21, status="expired", ended_at=at("40:21"), stand_down_cause=None)
    story.claim_part(XT22, status="alerted", alert=alert_id(3))
    yield story

    story = begun("expiry-of-another-alert")
    story.record("40:21", "alert_expired", {"alert": alert_id(9), "unit": XT21}, unit=XT21)
    story.claim_part(XT21, status="alerted", ended_at=None)
    yield story


def _sent(story: Story, moment: str, path: str, *devices: str, failed: dict[str, str] | None = None) -> None:
    payload = {
        "alert": alert_id(2),
        "path": path,
        "devices": list(devices),
        "failed": [{"device": device, "reason": reason} for device, reason in (failed or {}).items()],
    }
    story.record(moment, "alert_sent", payload)


def _deliveries() -> Iterator[Story]:
    story = begun("sent-by-both-paths")
    _sent(story, "40:02", "socket", OFFICER.device)
    _sent(story, "40:07", "push", OFFICER.device, failed={COLLEAGUE.device: "timed out"})
    _sent(story, "40:03", "socket", OFFICER.device, failed={COLLEAGUE.device: "gone"})
    story.record("40:09", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    story.record("40:08", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    shown = {
        "sent": {"socket": at("40:02"), "push": at("40:07")},
        "failed": {},
        "displayed_at": at("40:08"),
    }
    failed = {"sent": {}, "failed": {"push": "timed out", "socket": "gone"}, "displayed_at": None}
    told = {OFFICER.device: shown, COLLEAGUE.device: failed}
    story.claim(deliveries={alert_id(1): {}, alert_id(2): told})
    yield story

    story = Story("sent-before-it-is-known")
    story.open()
    _sent(story, "40:02", "socket", OFFICER.device)
    story.record("40:03", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    story.claim(deliveries={}, involvements={})
    yield story

    story = begun("sent-as-one-without-clearance-sees-it")
    _sent(story, "40:02", "socket", OFFICER.device)
    story.withhold(str(story.entries[-1]["id"]))
    story.claim(deliveries={alert_id(1): {}, alert_id(2): {}}, seq=4)
    yield story


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


def _attentions() -> Iterator[Story]:
    story = begun("attentions-seen-and-settled")
    story.record("40:10", "attention_raised", _attention(1, "not_displayed"))
    story.record("40:15", "attention_raised", _attention(2, "nobody_left", None))
    story.record("40:16", "attention_raised", _attention(1, "not_acknowledged"))
    story.record("40:30", "attention_seen", {"attention": attention_id(1)})
    story.record("40:25", "attention_seen", {"attention": attention_id(1)})
    story.record("40:40", "attention_settled", {"attention": attention_id(2)})
    story.record("40:41", "attention_settled", {"attention": attention_id(9)})
    times = {"since": at("40:10"), "seen_at": at("40:25"), "settled_at": None}
    first = _attention(1, "not_displayed") | times
    times = {"since": at("40:15"), "seen_at": None, "settled_at": at("40:40")}
    second = _attention(2, "nobody_left", None) | times
    story.claim(attentions={attention_id(1): first, attention_id(2): second})
    yield story
