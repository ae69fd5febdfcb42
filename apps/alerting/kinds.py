"""Alerting's entry kind and its fold (docs/wire.md, "The fold", 6): the devices that an alert was sent to and shown on."""

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

Deliveries = dict[str, dict[str, dict[str, Any]]]


def fold(effective: EffectiveEntries, so_far: State) -> State:
    deliveries: Deliveries = {entry["payload"]["alert"]: {} for entry in effective.counted({"alert_raised"})}
    for entry in effective.counted({"alert_sent", "alert_displayed"}):
        devices = deliveries.get(entry["payload"]["alert"])
        if devices is None:
            continue
        if entry["kind"] == "alert_sent":
            _apply_sent(devices, entry)
        elif entry["device"]:
            delivery = _delivery(devices, entry["device"])
            delivery["displayed_at"] = min(
                entry["occurred_at"], delivery["displayed_at"] or entry["occurred_at"]
            )
    return {"deliveries": deliveries}


def _apply_sent(devices: dict[str, dict[str, Any]], entry: WireEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    path = payload["path"]
    for device in payload["devices"]:
        sent = _delivery(devices, device)["sent"]
        sent[path] = min(at, sent.get(path, at))
    for failure in payload["failed"]:
        _delivery(devices, failure["device"])["failed"][path] = failure["reason"]


def _delivery(devices: dict[str, dict[str, Any]], device: str) -> dict[str, Any]:
    return devices.setdefault(device, {"sent": {}, "failed": {}, "displayed_at": None})


KIND_MODULE = KindModule(room="alerting", kinds=KINDS, fold=fold)
