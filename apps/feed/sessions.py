"""The sessions connected to this process, found by unit, control room, person, device and area."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from apps.accounts.access import Actor, Clearance, Role
from apps.alerting.alarm_kinds import RecipientKind
from apps.feed.sockets import EncodedFrame


class Socket(Protocol):
    """What the hub needs of a socket to a device. No call waits."""

    def send(self, *frames: EncodedFrame) -> None: ...

    def close(self, code: int) -> None: ...

    def ask(self, frame: EncodedFrame) -> None:
        """Send, and ask the device for a sign of life where the socket can."""

    def heard_at(self) -> float:
        """When the device last gave one, by the loop's clock."""


@dataclass(eq=False)
class FeedSession:
    """One socket of a person. `key` is the browser session; `visible_timelines` what the device holds, each with its clearance.

    `device` is the one that the person signed in on, `sign_in` the id of the sign-in; null where that session began without one.
    `not_noted`: the timelines that it has been sent as a whole since they were last written to the audit.
    """

    key: str
    actor: Actor
    socket: Socket
    visible_timelines: dict[UUID, Clearance] = field(default_factory=dict)
    device: UUID | None = None
    sign_in: UUID | None = None
    not_noted: list[tuple[UUID, Clearance]] = field(default_factory=list)


class FeedSessions:
    def __init__(self) -> None:
        self._by_unit: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_control_room: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_person: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_area: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_device: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_welfare: dict[UUID, set[FeedSession]] = defaultdict(set)
        self._by_time_aboard: dict[UUID, set[FeedSession]] = defaultdict(set)

    def _places(self, session: FeedSession) -> list[tuple[dict[UUID, set[FeedSession]], UUID]]:
        actor = session.actor
        places = [(self._by_person, actor.person), (self._by_area, actor.area)]
        if actor.is_desk:
            places.append((self._by_control_room, actor.agency))
        elif actor.unit:
            places.append((self._by_unit, actor.unit))
        elif actor.role is Role.WELFARE:
            places.append((self._by_welfare, actor.agency))
        if not actor.is_desk:
            places += [(self._by_time_aboard, unit) for unit in {time.unit for time in actor.aboard}]
        if session.device:
            places.append((self._by_device, session.device))
        return places

    def add(self, session: FeedSession) -> None:
        for index, key in self._places(session):
            index[key].add(session)

    def remove(self, session: FeedSession) -> None:
        for index, key in self._places(session):
            index[key].discard(session)
            if not index[key]:
                del index[key]

    def rescope(self, session: FeedSession, actor: Actor, visible_timelines: dict[UUID, Clearance]) -> None:
        """The same socket, but its person has booked on or off."""
        if session not in self._by_person.get(session.actor.person, ()):
            return
        self.remove(session)
        session.actor, session.visible_timelines = actor, visible_timelines
        self.add(session)

    def of_unit(self, unit: UUID) -> list[FeedSession]:
        return list(self._by_unit.get(unit, ()))

    def aboard_lately(self, unit: UUID) -> list[FeedSession]:
        """The sessions of those who are aboard the unit, or were while it still counts, wherever they sit now."""
        return list(self._by_time_aboard.get(unit, ()))

    def control_room_of(self, agency: UUID) -> list[FeedSession]:
        return list(self._by_control_room.get(agency, ()))

    def of_recipient(self, kind: RecipientKind, who: UUID) -> list[FeedSession]:
        """The sessions of a person, of the crew of a unit, or of the desk of an agency."""
        match kind:
            case "person":
                return self.of_person(who)
            case "unit":
                return self.of_unit(who)
            case "desk":
                return self.control_room_of(who)

    def welfare_of(self, agency: UUID) -> list[FeedSession]:
        return list(self._by_welfare.get(agency, ()))

    def of_person(self, person: UUID) -> list[FeedSession]:
        return list(self._by_person.get(person, ()))

    def of_device(self, device: UUID) -> list[FeedSession]:
        return list(self._by_device.get(device, ()))

    def in_area(self, area: UUID) -> list[FeedSession]:
        return list(self._by_area.get(area, ()))

    def all(self) -> list[FeedSession]:
        return [session for sessions in list(self._by_area.values()) for session in list(sessions)]
