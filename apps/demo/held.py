"""What a played device holds of the world: its incidents, kept in step by the feed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from apps.journal.kinds import fold

Wire = dict[str, Any]


@dataclass
class HeldIncident:
    record: Wire
    entries: dict[str, Wire]

    def state(self) -> Wire:
        return fold(list(self.entries.values()))


@dataclass
class Held:
    """`cursor` empty: nothing is held yet, or what is held is out of date; a snapshot is needed."""

    cursor: str = ""
    incidents: dict[str, HeldIncident] = field(default_factory=dict)

    def take_snapshot(self, snapshot: Wire) -> None:
        self.cursor = snapshot["cursor"]
        self.incidents = {}
        for subject in snapshot["incidents"]:
            self._take_subject(subject)

    def take_feed(self, answer: Wire) -> None:
        self.cursor = answer["cursor"]
        for frame in answer["frames"]:
            self._take_frame(frame)

    def _take_frame(self, frame: Wire) -> None:
        if frame["type"] == "subject":
            self._take_subject(frame["subject"])
        elif frame["type"] == "entries":
            self._take_entries(frame["entries"])
        elif frame["type"] == "withdrawn":
            self.incidents.pop(frame["incident"], None)
        elif frame["type"] in ("scope_changed", "cursor_unknown"):
            self.cursor = ""

    def _take_subject(self, subject: Wire) -> None:
        entries = {entry["id"]: entry for entry in subject["entries"]}
        self.incidents[subject["incident"]["id"]] = HeldIncident(subject["incident"], entries)

    def _take_entries(self, entries: list[Wire]) -> None:
        for entry in entries:
            held = self.incidents.get(entry["incident"])
            if held:
                held.entries[entry["id"]] = entry

    def incident_of(self, unit: str) -> tuple[HeldIncident, Wire] | None:
        """The incident that the unit is on now, and its state."""
        for held in self.incidents.values():
            state = held.state()
            part = state["involvements"].get(unit)
            if part and part["ended_at"] is None and state["phase"] == "open":
                return held, state
        return None
