"""Entries made by hand for a fold, in the form of the wire, with ids and times that are easy to follow."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

WireEntry = dict[str, Any]
DAY = "2026-11-22"
INCIDENT = "01900000-0000-7000-8000-00000000000c"
OPERATION = "01900000-0000-7000-8000-0000000000f0"
POLICE, AMBULANCE = "0190a9e0-0000-7000-8000-000000000001", "0190a9e0-0000-7000-8000-000000000002"
XT21, XT22, A101, A102 = (f"0190c0de-0000-7000-8000-00000000000{n}" for n in range(1, 5))
UNITS = {
    XT21: ("XT21", POLICE, "police", "co_responder"),
    XT22: ("XT22", POLICE, "police", "co_responder"),
    A101: ("A101", AMBULANCE, "ambulance", "crew"),
    A102: ("A102", AMBULANCE, "ambulance", "crew"),
}


@dataclass(frozen=True)
class Author:
    """The author of an entry: person, unit and device."""

    person: str
    name: str
    unit: str
    device: str

    def as_wire(self) -> dict[str, str]:
        call_sign, _, service, _ = UNITS[self.unit]
        return {"person": self.person, "name": self.name, "call_sign": call_sign, "service": service}


def _author(n: int, name: str, unit: str) -> Author:
    return Author(
        f"0190feed-0000-7000-8000-00000000000{n}", name, unit, f"0190dead-0000-7000-8000-00000000000{n}"
    )


OFFICER = _author(1, "Priya Shah", XT21)
COLLEAGUE = _author(2, "Tom Reed", XT21)
PARAMEDIC = _author(3, "Ewa Nowak", A101)


def at(moment: str) -> str:
    """`at("41:07")` is 22:41:07 on the day of all timelines."""
    return f"{DAY}T22:{moment}{'' if '.' in moment else '.000'}Z"


def entry_id(n: int) -> str:
    """The id of the n-th entry of a timeline, counted from 1 in the order recorded."""
    return f"01900000-0000-7000-8000-{n:012d}"


def named_id(name: str) -> str:
    """An id that only this name has."""
    return f"01900000-0000-7000-9000-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def alert_id(n: int) -> str:
    return f"0190a1e7-0000-7000-8000-{n:012d}"


def alarm_id(n: int) -> str:
    return f"0190a1a2-0000-7000-8000-{n:012d}"


def attention_id(n: int) -> str:
    return f"0190a77e-0000-7000-8000-{n:012d}"


def handover_id(n: int) -> str:
    return f"0190beef-0000-7000-8000-{n:012d}"


def tourniquet_id(n: int) -> str:
    return f"01907041-0000-7000-8000-{n:012d}"


def patient_id(n: int) -> str:
    """The n-th patient; the first has the id of the incident."""
    return INCIDENT if n == 1 else f"01907a71-0000-7000-8000-{n:012d}"


@dataclass
class TimelineExample:
    """The entries of a timeline, as recorded. `claims` maps dotted places in the state to the value that docs/wire.md gives."""

    name: str
    entries: list[WireEntry] = field(default_factory=list)
    claims: dict[str, Any] = field(default_factory=dict)
    of_operation: bool = False
    _last_seq: int = 0

    def record(
        self,
        moment: str,
        kind: str,
        payload: Mapping[str, Any] | None = None,
        *,
        by: Author | None = None,
        text: str | None = None,
        flags: tuple[str, ...] = (),
        unit: str | None = None,
    ) -> str:
        """Add a confirmed entry, by the server if nobody is named; its id."""
        self._last_seq += 1
        entry = {
            **({"subject_kind": "operation"} if self.of_operation else {}),
            "id": entry_id(len(self.entries) + 1),
            "incident": OPERATION if self.of_operation else INCIDENT,
            "seq": self._last_seq,
            "position": 40 + self._last_seq,
            "kind": kind,
            "version": 1,
            "payload": dict(payload or {}),
            "text": text,
            "unit": by.unit if by else unit,
            "author": by.as_wire() if by else None,
            "device": by.device if by else None,
            "occurred_at": at(moment),
            "device_at": at(moment) if by else None,
            "received_at": at("59:00"),
            "recorded_at": at("59:00"),
            "clock_offset_ms": 0 if by else None,
            "flags": list(flags),
            "withheld": False,
        }
        self.entries.append(entry)
        return str(entry["id"])

    def record_pending(
        self, moment: str, kind: str, payload: Mapping[str, Any] | None = None, *, by: Author
    ) -> str:
        """Add an entry of a device that the server has not confirmed."""
        found = self.record(moment, kind, payload, by=by)
        self._last_seq -= 1
        self.entries[-1] |= dict.fromkeys(("seq", "position", "received_at", "recorded_at"))
        return found

    def confirm(self, entry: str) -> None:
        """Add the confirmed copy of a pending entry."""
        pending = next(found for found in self.entries if found["id"] == entry)
        self._last_seq += 1
        confirmed = {"seq": self._last_seq, "position": 40 + self._last_seq}
        self.entries.append(pending | confirmed | dict.fromkeys(("received_at", "recorded_at"), at("59:00")))

    def erase(self, *entries: str) -> None:
        """Turn recorded entries into the stubs that everybody gets of erased ones, and record that they were erased."""
        for entry in entries:
            self.withhold(entry)
            next(one for one in self.entries if one["id"] == entry)["kind"] = "erased"
        payload = {
            "erasure": named_id("an erasure"),
            "scope": "entry",
            "entries": len(entries),
            "digest": "5f" * 32,
        }
        self.record("59:00", "records_erased", payload)

    def withhold(self, entry: str) -> None:
        """Replace an entry by the redacted one that a session without clearance receives."""
        found = next(one for one in self.entries if one["id"] == entry)
        found |= dict.fromkeys(("text", "unit", "author", "device", "device_at", "clock_offset_ms"))
        found |= {"kind": "withheld", "payload": {}, "flags": [], "withheld": True}

    def open(self) -> None:
        """Entry 1: the call."""
        opened = {"number": "WY-20261122-0042", "age": "adult", "exercise": False} | ARREST
        self.record("40:00", "incident_opened", opened)

    def alert(self, moment: str, unit: str, alert: int, replaces: int | None = None, **more: Any) -> str:
        """Add an `alert_raised` as an older server wrote it. `more`: fields that today's server adds."""
        call_sign, agency, service, role = UNITS[unit]
        payload = {
            "alert": alert_id(alert),
            "unit": unit,
            "call_sign": call_sign,
            "agency": agency,
            "service": service,
            "role": role,
            "eta_s": 240,
            "distance_m": 1800,
            "replaces": replaces and alert_id(replaces),
            **more,
        }
        return self.record(moment, "alert_raised", payload, unit=unit)

    def begin(self) -> None:
        """Entries 1 to 3: the call, A101 alerted (alert 1), XT21 alerted (alert 2)."""
        self.open()
        self.alert("40:01", A101, 1)
        self.alert("40:01", XT21, 2)

    def withdraw(
        self, moment: str, entry: str, *, by: Author, flags: tuple[str, ...] = (), reason: str = "slip"
    ) -> str:
        return self.record(moment, "entry_withdrawn", {"entry": entry, "reason": reason}, by=by, flags=flags)

    def mark(self, moment: str, entry: str, same_as: str, *, by: Author = OFFICER) -> str:
        return self.record(moment, "marked_same", {"entry": entry, "same_as": same_as}, by=by)

    def shock(self, moment: str, *, by: Author = OFFICER, energy_j: int | None = None) -> str:
        return self.record(moment, "shock_delivered", {"energy_j": energy_j}, by=by)

    def reach(self, moment: str, status: str, *, by: Author) -> str:
        return self.record(moment, "status_reached", {"status": status}, by=by)

    def claim(self, **claims: Any) -> None:
        """`__` in a name stands for the dot; `care` is that of the first patient."""
        self.claims |= {
            re.sub(r"^care\b", f"patients.{INCIDENT}.care", place.replace("__", ".")): value
            for place, value in claims.items()
        }

    def claim_patient(self, patient: str, **claims: Any) -> None:
        """Claims about one patient."""
        self.claims |= {
            f"patients.{patient}.{place.replace('__', '.')}": value for place, value in claims.items()
        }

    def claim_part(self, unit: str, **claims: Any) -> None:
        """Claims about one unit's involvement."""
        self.claims |= {f"involvements.{unit}.{place}": value for place, value in claims.items()}

    def claim_care_closed(self, unit: str, at: str | None) -> None:
        """Since when the unit cares for nobody."""
        self.claims[f"care_closed.{unit}"] = at

    def claim_handover(self, n: int, **claims: Any) -> None:
        self.claims |= {f"handovers.{handover_id(n)}.{place}": value for place, value in claims.items()}


def begun(name: str) -> TimelineExample:
    """A timeline that has its call and its two alerts (`TimelineExample.begin`)."""
    timeline = TimelineExample(name)
    timeline.begin()
    return timeline


ARREST = {"category": "cardiac_arrest", "system": "ampds", "code": "9-E-1"}
BREATHING = {"category": "breathing_problem", "system": "ampds", "code": "6-D-1"}


def place(state: Mapping[str, Any], dotted: str) -> Any:
    """The value at a dotted place of a state."""
    here: Any = state
    for name in dotted.split("."):
        here = here[name]
    return here
