"""A summons: an alert or an alarm on its way to the devices of one recipient. The one delivery serves both. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from apps.alerting.alarm_kinds import Path, RecipientKind
from apps.journal.effective import BareEntry, WirePayload

SummonsKind = Literal["alert", "alarm"]


@dataclass(frozen=True, kw_only=True)
class Summons:
    """`id`: of the alert or alarm. `who`: the person, the unit, or the agency whose desk is called."""

    kind: SummonsKind
    timeline: UUID
    id: UUID
    who: UUID
    recipient: RecipientKind


@dataclass(frozen=True, kw_only=True)
class SentSummons:
    """The devices that one path reached with a summons, and those that it did not, each with a code of the reason."""

    summons: Summons
    path: Path
    devices: tuple[UUID, ...] = ()
    failed: tuple[tuple[UUID, str], ...] = ()

    @property
    def entry_kind(self) -> str:
        return f"{self.summons.kind}_sent"

    def payload(self) -> WirePayload:
        """The payload of the entry that records it: an alert asks one unit, so its entry does not name whom."""
        named: WirePayload = {self.summons.kind: str(self.summons.id)}
        if self.summons.kind == "alarm":
            named["who"] = str(self.summons.who)
        return {
            **named,
            "path": self.path,
            "devices": [str(device) for device in self.devices],
            "failed": [{"device": str(device), "reason": reason} for device, reason in self.failed],
        }


def summonses_in(entry: BareEntry) -> Iterator[Summons]:
    """Whom an entry calls: an alert its unit, an alarm its recipients, and those who are added to it."""
    payload = entry["payload"]
    if entry["incident"] is None or entry["withheld"]:
        return
    timeline = UUID(entry["incident"])
    match entry["kind"]:
        case "alert_raised" if _must_be_answered(payload):
            alert, unit = UUID(payload["alert"]), UUID(payload["unit"])
            yield Summons(kind="alert", timeline=timeline, id=alert, who=unit, recipient="unit")
        case "alarm_raised":
            for one in payload["to"]:
                yield alarm_to(timeline, payload["alarm"], one)
        case "recipient_added":
            yield alarm_to(timeline, payload["alarm"], payload["to"])
        case _:
            return


def _must_be_answered(payload: WirePayload) -> bool:
    """False of a unit that nobody has to call: it found the patient, or had answered before its call was merged."""
    return all(one["status"] in ("alerted", "displayed") for one in payload.get("reached", []))


def alarm_to(timeline: UUID, alarm: str, to: Mapping[str, object]) -> Summons:
    """The summons of an alarm to a recipient, as its payload or its state names it."""
    who, recipient = UUID(str(to["who"])), RECIPIENTS[str(to["kind"])]
    return Summons(kind="alarm", timeline=timeline, id=UUID(alarm), who=who, recipient=recipient)


RECIPIENTS: Mapping[str, RecipientKind] = {"person": "person", "unit": "unit", "desk": "desk"}
