"""What one entry changes of the alarms of a timeline: in the order of `seq`, one entry at a time. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping

from apps.alerting.state import Alarm, Recipient
from apps.journal.effective import BareEntry, WirePayload


def apply_alarm(alarms: MutableMapping[str, Alarm], entry: BareEntry) -> None:
    """Put the alarm as it is after this entry in the place of what it was. What is about no known alarm changes nothing."""
    payload, kind = entry["payload"], entry["kind"]
    held = alarms.get(payload["alarm"])
    if held is None:
        if kind == "alarm_raised":
            alarms[payload["alarm"]] = _raised(payload, entry["occurred_at"])
        return
    if kind in OF_A_RECIPIENT:
        alarms[payload["alarm"]] = _with(held, payload["who"], OF_A_RECIPIENT[kind], entry)
    elif kind in OF_AN_ALARM:
        alarms[payload["alarm"]] = OF_AN_ALARM[kind](held, entry)


def _raised(payload: WirePayload, at: str) -> Alarm:
    return {
        "alarm": payload["alarm"],
        "cause": payload["cause"],
        "about": payload["about"],
        "to": [_recipient(one, at, None) for one in payload["to"]],
        "raised_at": at,
        "displayed_within_s": payload["displayed_within_s"],
        "ack_within_s": payload["ack_within_s"],
        "step": 0,
        "warns": None,
        "ended_at": None,
        "end": None,
    }


def _recipient(named: WirePayload, at: str, step: int | None) -> Recipient:
    return {
        "who": named["who"],
        "kind": named["kind"],
        "agency": named["agency"],
        "added_at": at,
        "step": step,
        "sent": {},
        "displayed_at": None,
        "acknowledged_at": None,
        "ack_by": None,
        "answer": None,
        "reached_by_voice": None,
        "released_at": None,
        "late": False,
        "escalated": 0,
    }


Change = Callable[[Recipient, BareEntry], Recipient]


def _with(alarm: Alarm, who: str, change: Change, entry: BareEntry) -> Alarm:
    to = [change(one, entry) if one["who"] == who else one for one in alarm["to"]]
    return {**alarm, "to": to}


def _sent(one: Recipient, entry: BareEntry) -> Recipient:
    path, at = entry["payload"]["path"], entry["occurred_at"]
    if not entry["payload"]["devices"]:
        return one
    return {**one, "sent": {**one["sent"], path: min(at, one["sent"].get(path, at))}}


def _displayed(one: Recipient, entry: BareEntry) -> Recipient:
    at = entry["occurred_at"]
    return {**one, "displayed_at": min(at, one["displayed_at"] or at)}


def _acknowledged(one: Recipient, entry: BareEntry) -> Recipient:
    """The first counts; a later one changes the answer only."""
    answer = entry["payload"]["answer"] or one["answer"]
    if one["acknowledged_at"]:
        return {**one, "answer": answer}
    author = entry["author"]
    return {
        **one,
        "acknowledged_at": entry["occurred_at"],
        "ack_by": author["person"] if author else None,
        "answer": answer,
        "late": "late" in entry["flags"],
    }


def _reached(one: Recipient, entry: BareEntry) -> Recipient:
    if one["reached_by_voice"]:
        return one
    author = entry["author"]
    by = author["person"] if author else None
    return {**one, "reached_by_voice": {"by": by, "how": entry["payload"]["how"], "at": entry["occurred_at"]}}


def _released(one: Recipient, entry: BareEntry) -> Recipient:
    return {**one, "released_at": one["released_at"] or entry["occurred_at"]}


def _escalated(alarm: Alarm, entry: BareEntry) -> Alarm:
    step, silent = entry["payload"]["step"], set(entry["payload"]["who"])
    to: list[Recipient] = [
        {**one, "escalated": max(step, one["escalated"])} if one["who"] in silent else one
        for one in alarm["to"]
    ]
    return {
        **alarm,
        "to": to,
        "step": max(step, alarm["step"]),
        "warns": entry["payload"]["warns"] or alarm["warns"],
    }


def _added(alarm: Alarm, entry: BareEntry) -> Alarm:
    """One who was released and is concerned again must be reached again."""
    payload, at = entry["payload"], entry["occurred_at"]
    held = next((one for one in alarm["to"] if one["who"] == payload["to"]["who"]), None)
    if held and not held["released_at"]:
        return alarm
    added = _recipient(payload["to"], at, payload["step"])
    others = [one for one in alarm["to"] if one is not held]
    return {**alarm, "to": [*others, added]}


def _ended(alarm: Alarm, entry: BareEntry) -> Alarm:
    if alarm["ended_at"]:
        return alarm
    return {**alarm, "ended_at": entry["occurred_at"], "end": entry["payload"]["why"]}


OF_A_RECIPIENT: Mapping[str, Change] = {
    "alarm_sent": _sent,
    "alarm_displayed": _displayed,
    "alarm_acknowledged": _acknowledged,
    "person_reached": _reached,
    "recipient_released": _released,
}
OF_AN_ALARM: Mapping[str, Callable[[Alarm, BareEntry], Alarm]] = {
    "alarm_escalated": _escalated,
    "recipient_added": _added,
    "alarm_ended": _ended,
}
