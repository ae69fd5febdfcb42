"""For which unit a report speaks: judged as of the moment of the fact, not of the moment at which it arrives. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from apps.accounts.access import AFTER_CARE, Actor, TimeAboard, UnitPart, was_on_it
from apps.aftercare.kinds import NAMES as AFTERWARDS

CLOCKS_OFF = timedelta(minutes=2)
OF_THOSE_ABOARD = frozenset(
    {
        "accept_alert",
        "decline_alert",
        "take_police_tasking",
        "offer_handover",
        "receive_handover",
        "return_handover",
        "accept_handover",
        "withdraw_handover",
    }
)
"""Reports that move others. Who has left the unit records what happened, and no more."""


@dataclass(frozen=True)
class Speaking:
    """`unit` None: the person was never on the incident. `has_left`: the person is not aboard that unit now."""

    unit: UUID | None
    has_left: bool = False
    was_aboard: bool = True


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What of a report says whose it is: its kind, when it happened, and the unit that the device noted at the time.

    `is_timed`: False where the device's clock was so wrong that nobody knows when it happened.
    """

    kind: str
    at: datetime
    unit: UUID | None
    is_timed: bool = True


def speaking_for(
    actor: Actor, fact: Fact, parts: Mapping[UUID, UnitPart], times: Iterable[TimeAboard]
) -> Speaking:
    """The unit noted by the device, if the person was aboard it then; else the one that he or she was aboard then; else today's.
    Where nobody knows when it was, any time aboard at the incident will do: a wrong clock refuses no fact.

    `times`: the person's times on the units of the incident, the present one first.
    """
    on_it = [time for time in times if time.unit in parts and was_on_it(time, parts[time.unit])]
    then = [time.unit for time in on_it if not fact.is_timed or time.covers(fact.at, CLOCKS_OFF)]
    today = [time.unit for time in on_it if time.unit == actor.unit and time.until is None]
    noted = [unit for unit in then if unit == fact.unit]
    afterwards = [time.unit for time in on_it if fact.kind in AFTERWARDS and _lately(time, fact.at)]
    unit = next(iter([*noted, *then, *today, *afterwards]), None)
    if unit is None:
        return Speaking(None, was_aboard=bool(on_it))
    return Speaking(unit, has_left=unit != actor.unit)


def _lately(time: TimeAboard, at: datetime) -> bool:
    return time.until is not None and at - time.until <= AFTER_CARE


def is_for_those_aboard(kind: str, payload: Mapping[str, object]) -> bool:
    """Whether only somebody who is aboard now may send it."""
    return kind in OF_THOSE_ABOARD or (kind == "status_reached" and payload.get("status") == "clear")
