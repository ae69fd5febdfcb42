"""Rules of alarms: who is done, who is silent, what comes too late to ring. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from apps.accounts.access import Actor
from apps.alerting.alarm_kinds import RecipientKind
from apps.alerting.alarm_table import CauseTerms, Circle
from apps.alerting.state import Alarm, Recipient
from apps.core.instants import from_wire

Presentation = Literal["nothing", "quietly", "rings", "rings_with_age"]
"""How a device presents an alarm. Quietly: once, without a sound, with the time at which it ended."""
OF_AGE = timedelta(seconds=30)
"""From this age on a device that comes back says how old the alarm is."""


def is_done(one: Recipient) -> bool:
    """Whether nobody has to reach this recipient any more: it acknowledged, was reached by voice, or is not concerned."""
    return bool(one["acknowledged_at"] or one["reached_by_voice"] or one["released_at"])


def open_recipients(alarm: Alarm) -> list[Recipient]:
    return [] if alarm["ended_at"] else [one for one in alarm["to"] if not is_done(one)]


def is_all_reached(alarm: Alarm) -> bool:
    """Whether each recipient whom the cause concerns is done. Those whom a step added were asked to reach the silent ones."""
    return all(is_done(one) for one in alarm["to"] if one["step"] is None)


def recipient_of(alarm: Alarm, who: str) -> Recipient | None:
    return next((one for one in alarm["to"] if one["who"] == who), None)


def is_waiting(alarm: Alarm, who: str) -> bool:
    """Whether a push to this recipient still helps: it is not done, and no device of it has shown the alarm."""
    one = recipient_of(alarm, who)
    return one is not None and one in open_recipients(alarm) and one["displayed_at"] is None


def is_not_shown_in_time(alarm: Alarm, one: Recipient, at: datetime) -> bool:
    due = from_wire(one["added_at"]) + timedelta(seconds=alarm["displayed_within_s"])
    return one["displayed_at"] is None and at >= due


def acknowledges_late(alarm: Alarm, one: Recipient, at: datetime) -> bool:
    """Whether an acknowledgement at this time comes after its time, or after the alarm has ended."""
    ended = alarm["ended_at"]
    within = from_wire(one["added_at"]) + timedelta(seconds=alarm["ack_within_s"])
    return at > within or (ended is not None and at > from_wire(ended))


def still_rings(terms: CauseTerms, circle: Circle, age: timedelta) -> bool:
    """Whether a call of this age still rings those whom it concerns in this way. What is late never rings as if it were new."""
    until_s = terms.rings_until_s.get(circle)
    return until_s is None or age <= timedelta(seconds=until_s)


def presentation(alarm: Alarm, one: Recipient, at: datetime, *, was_shown: bool) -> Presentation:
    """How a device of this recipient presents the alarm now. `was_shown`: by this device, earlier.

    One reached by voice is still rung: his or her device may have been away.
    """
    if alarm["ended_at"]:
        return "nothing" if was_shown or one["acknowledged_at"] else "quietly"
    if one["acknowledged_at"] or one["released_at"]:
        return "nothing"
    is_old = at - from_wire(alarm["raised_at"]) >= OF_AGE
    return "rings_with_age" if is_old and not was_shown else "rings"


def speaks_for(actor: Actor, kind: RecipientKind, who: str) -> bool:
    """Whether this person answers for the recipient: the person, the crew of the unit, the desk of the agency."""
    match kind:
        case "person":
            return str(actor.person) == who
        case "unit":
            return str(actor.unit) == who
        case "desk":
            return actor.is_desk and str(actor.agency) == who


def first_to_show(alarms: Iterable[Alarm], order: Iterable[str]) -> Alarm | None:
    """Of several alarms the one that a device shows as a full screen: by the order of the table, then the oldest."""
    places = {cause: place for place, cause in enumerate(order)}
    return min(alarms, key=lambda one: (places[one["cause"]], one["raised_at"], one["alarm"]), default=None)
