"""Alerting's entry kind and its fold (docs/wire.md, "The fold", 6): on which devices an alert was rung, and shown."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.effective import EffectiveEntries, WireEntry
from apps.journal.kinds import Kind, KindModule, Payload, State


class NotReached(Payload, frozen=True):
    device: UUID
    reason: str


class AlertSent(Payload, frozen=True):
    alert: UUID
    path: Literal["socket", "push"]
    devices: list[UUID]
    failed: list[NotReached]


KINDS = (Kind(name="alert_sent", payload=AlertSent, sensitivity=Sensitivity.DESK),)

Places = dict[str, dict[str, dict[str, Any]]]


def fold(effective: EffectiveEntries, so_far: State) -> State:
    deliveries: Places = {entry["payload"]["alert"]: {} for entry in effective.counted({"alert_raised"})}
    for entry in effective.counted({"alert_sent", "alert_displayed"}):
        places = deliveries.get(entry["payload"]["alert"])
        if places is None:
            continue
        if entry["kind"] == "alert_sent":
            _apply_sent(places, entry)
        elif entry["device"]:
            place = _place(places, entry["device"])
            place["displayed_at"] = min(entry["occurred_at"], place["displayed_at"] or entry["occurred_at"])
    return {"deliveries": deliveries}


def _apply_sent(places: dict[str, dict[str, Any]], entry: WireEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    path = payload["path"]
    for device in payload["devices"]:
        sent = _place(places, device)["sent"]
        sent[path] = min(at, sent.get(path, at))
    for failure in payload["failed"]:
        _place(places, failure["device"])["failed"][path] = failure["reason"]


def _place(places: dict[str, dict[str, Any]], device: str) -> dict[str, Any]:
    return places.setdefault(device, {"sent": {}, "failed": {}, "displayed_at": None})


KIND_MODULE = KindModule(room="alerting", kinds=KINDS, fold=fold)
