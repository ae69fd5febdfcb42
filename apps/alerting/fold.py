"""The fold of alerting's slice (docs/wire.md, "The fold", 6). Pure."""

from __future__ import annotations

from apps.alerting.kinds import KINDS
from apps.alerting.state import Deliveries, Delivery, DeliverySlice, Devices
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.layers import drafted, with_keys
from apps.journal.state import State, read

COUNTED = frozenset({"alert_raised", "alert_sent", "alert_displayed"})


def fold(effective: EffectiveEntries, so_far: State) -> DeliverySlice:
    deliveries: Deliveries = {}
    for entry in effective.counted(COUNTED):
        apply(deliveries, entry)
    return {"deliveries": deliveries}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    if entry["kind"] not in COUNTED:
        return UNCHANGED
    deliveries = read(state, DeliverySlice)["deliveries"]
    draft = drafted(deliveries, entry["payload"]["alert"])
    apply(draft, entry)
    return Change({"deliveries": with_keys(deliveries, draft)})


def apply(deliveries: Deliveries, entry: BareEntry) -> None:
    alert, at = entry["payload"]["alert"], entry["occurred_at"]
    if entry["kind"] == "alert_raised":
        deliveries.setdefault(alert, {})
        return
    devices = deliveries.get(alert)
    if devices is None:
        return
    if entry["kind"] == "alert_sent":
        _apply_sent(devices, entry)
    elif entry["device"]:
        delivery = _delivery(devices, entry["device"])
        delivery["displayed_at"] = min(at, delivery["displayed_at"] or at)


def _apply_sent(devices: Devices, entry: BareEntry) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    path = payload["path"]
    for device in payload["devices"]:
        sent = _delivery(devices, device)["sent"]
        sent[path] = min(at, sent.get(path, at))
    for failure in payload["failed"]:
        _delivery(devices, failure["device"])["failed"][path] = failure["reason"]


def _delivery(devices: Devices, device: str) -> Delivery:
    return devices.setdefault(device, {"sent": {}, "failed": {}, "displayed_at": None})


KIND_MODULE = KindModule(room="alerting", kinds=KINDS, slice=DeliverySlice, fold=fold, apply=advance)
