"""The data of a device: a snapshot, and every later frame applied as docs/wire.md says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from tests.support.constants import ARREST, CHEST_PAIN, RESPIRATORY

LABELS = {ARREST: "Cardiac arrest", RESPIRATORY: "Respiratory arrest", CHEST_PAIN: "Chest pain"}


class Held:
    """`incidents`, `units`, `desk_items`, `cursor`: as in a fresh snapshot. Positions, devices and check-ins are left out."""

    def __init__(self, snapshot: Mapping[str, Any]) -> None:
        taken = deepcopy(snapshot)
        self.cursor: str = taken["cursor"]
        self.person: str = taken["person"]["id"]
        self.units: dict[str, Any] = {unit["id"]: unit for unit in taken["units"]}
        self.desk_items: dict[str, Any] = {item["id"]: item for item in taken["desk_items"]}
        self.records: dict[str, Any] = {}
        self.clearances: dict[str, str] = {}
        self.entries: dict[str, dict[str, Any]] = {}
        self.seen: list[str] = []
        self.asks_snapshot = False
        for subject in taken["incidents"]:
            self._subject(subject)

    def apply(self, frames: Iterable[dict[str, Any]]) -> Held:
        for frame in frames:
            self._apply(deepcopy(frame))
        return self

    def _apply(self, frame: dict[str, Any]) -> None:
        self.cursor = frame.get("cursor", self.cursor)
        kind = frame["type"]
        if kind == "entries":
            for entry in frame["entries"]:
                self._entry(entry)
        elif kind == "subject":
            self._subject(frame["subject"])
        elif kind == "withdrawn":
            for part in (self.records, self.clearances, self.entries):
                del part[frame["incident"]]
        elif kind == "units":
            self.units |= {unit["id"]: unit for unit in frame["units"]}
            for gone in frame["gone"]:
                self.units.pop(gone, None)
        elif kind == "desk_items":
            self.desk_items |= {item["id"]: item for item in frame["desk_items"]}
            resolved = {item["id"] for item in frame["desk_items"] if item["resolved_at"]}
            self.desk_items = {key: item for key, item in self.desk_items.items() if key not in resolved}
        elif kind in ("scope_changed", "cursor_unknown"):
            self.asks_snapshot = True
        else:
            assert kind in ("pulse", "positions", "devices", "check_ins"), frame

    def _subject(self, subject: dict[str, Any]) -> None:
        incident = subject["incident"]["id"]
        self.records[incident] = subject["incident"]
        self.clearances[incident] = subject["clearance"]
        self.entries[incident] = {entry["id"]: entry for entry in subject["entries"]}
        self.seen += [entry["id"] for entry in subject["entries"]]

    def _entry(self, entry: dict[str, Any]) -> None:
        """An entry. For an incident that the device does not have, only a subject may come."""
        incident = entry["incident"]
        self.entries[incident][entry["id"]] = entry
        self.seen.append(entry["id"])
        if entry["kind"] == "incident_recoded":
            said = entry["payload"]
            trigger = {"system": said["system"], "code": said["code"], "label": LABELS[said["code"]]}
            self.records[incident] |= {"category": said["category"], "trigger": trigger}

    def timeline(self, incident: str) -> list[dict[str, Any]]:
        return sorted(self.entries[incident].values(), key=lambda entry: entry["seq"])

    def kinds(self, incident: str) -> list[str]:
        return [entry["kind"] for entry in self.timeline(incident)]

    def state(self) -> dict[str, Any]:
        """The data to compare with another device's."""
        return {
            "units": {unit: record | {"position": None} for unit, record in self.units.items()},
            "desk_items": self.desk_items,
            "records": self.records,
            "clearances": self.clearances,
            "timelines": {incident: self.timeline(incident) for incident in self.records},
        }
