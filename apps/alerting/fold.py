"""The fold of alerting's slice (docs/wire.md, "The fold", 6 and 9). Pure."""

from __future__ import annotations

from apps.accounts.access import SUBJECT_KINDS
from apps.alerting.alarm_kinds import ALARM_KIND_NAMES
from apps.alerting.alarms_applied import apply_alarm
from apps.alerting.kinds import KINDS
from apps.alerting.state import Alarm, AlertingSlice, Deliveries, Delivery, Devices
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.layers import drafted, with_keys
from apps.journal.state import State, read

COUNTED = frozenset({"alert_raised", "alert_sent", "alert_displayed"})


def fold(effective: EffectiveEntries, so_far: State) -> AlertingSlice:
    deliveries: Deliveries = {}
    for entry in effective.counted(COUNTED):
        apply(deliveries, entry)
    alarms: dict[str, Alarm] = {}
    for entry in effective.counted(ALARM_KIND_NAMES):
        apply_alarm(alarms, entry)
    return {"deliveries": deliveries, "alarms": alarms}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    held = read(state, AlertingSlice)
    if entry["kind"] in COUNTED:
        deliveries = held["deliveries"]
        draft = drafted(deliveries, entry["payload"]["alert"])
        apply(draft, entry)
        return Change({"deliveries": with_keys(deliveries, draft)})
    if entry["kind"] in ALARM_KIND_NAMES:
        alarms, alarm = held["alarms"], entry["payload"]["alarm"]
        known = {alarm: alarms[alarm]} if alarm in alarms else {}
        apply_alarm(known, entry)
        return Change({"alarms": with_keys(alarms, known)})
    return UNCHANGED


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
    # Both are null for a reader who may not read to which devices it went.
    for device in payload["devices"] or ():
        sent = _delivery(devices, device)["sent"]
        sent[path] = min(at, sent.get(path, at))
    for failure in payload["failed"] or ():
        _delivery(devices, failure["device"])["failed"][path] = failure["reason"]


def _delivery(devices: Devices, device: str) -> Delivery:
    return devices.setdefault(device, {"sent": {}, "failed": {}, "displayed_at": None})


KIND_MODULE = KindModule(
    room="alerting",
    kinds=KINDS,
    slice=AlertingSlice,
    fold=fold,
    apply=advance,
    subjects=frozenset(SUBJECT_KINDS),
)
