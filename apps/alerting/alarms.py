"""Writes of alarms: raising one, changing whom it calls, ending it, and what recipients report. All hold the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from apps.accounts.access import Standing
from apps.alerting import windows
from apps.alerting.alarm_kinds import AlarmCause, AlarmEnd, RecipientKind
from apps.alerting.alarm_rules import (
    acknowledges_late,
    is_all_reached,
    open_recipients,
    recipient_of,
    speaks_for,
    still_rings,
)
from apps.alerting.alarm_table import CauseTerms, Circle, shipped_table
from apps.alerting.problems import AlarmNotYours, AlarmUnknown
from apps.alerting.state import Alarm, AlertingSlice, Recipient
from apps.core.clock import now
from apps.core.ids import derived_id
from apps.core.instants import from_wire
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction, NewEntry

CLOCKS_OFF = timedelta(minutes=2)


@dataclass(frozen=True, kw_only=True)
class Called:
    """One who must be reached. `circle`: as what the cause concerns it, which decides whether an old call still rings."""

    who: UUID
    kind: RecipientKind
    agency: UUID
    circle: Circle = "asked"

    def named(self) -> dict[str, str]:
        return {"who": str(self.who), "kind": self.kind, "agency": str(self.agency)}


@dataclass(frozen=True, kw_only=True)
class NewAlarm:
    """`about`: what the cause is about. `called_at`: when somebody called it; it may have reached the server much later."""

    cause: AlarmCause
    about: UUID
    to: Sequence[Called]
    called_at: datetime = field(default_factory=now)

    @property
    def id(self) -> UUID:
        """The same for the same cause about the same thing, so that a re-run raises no second alarm."""
        return derived_id(self.about, self.cause)


class NobodyToReach(ValueError):
    """An alarm must call somebody: one that rings nobody would look answered."""


def terms_of(cause: AlarmCause) -> CauseTerms:
    return shipped_table().terms(cause)


def raise_alarm(journal: JournalTransaction, timeline: UUID, new: NewAlarm) -> UUID:
    """Raise an alarm and set its deadlines; raising it twice is raising it once. Returns its id. Raises `NobodyToReach`.

    A call that comes late does not ring those whom its cause no longer rings at that age.
    """
    if find_alarm(journal, timeline, new.id):
        return new.id
    terms, age = terms_of(new.cause), now() - new.called_at
    to = [one.named() for one in new.to if still_rings(terms, one.circle, age)]
    if not to:
        raise NobodyToReach(f"{new.cause} about {new.about}")
    payload = {
        "alarm": str(new.id),
        "cause": new.cause,
        "about": str(new.about),
        "to": to,
        "displayed_within_s": terms.displayed_within_s,
        "ack_within_s": terms.ack_within_s,
    }
    journal.append(timeline, NewEntry(kind="alarm_raised", payload=payload, id=derived_id(new.id, "raised")))
    windows.expect_displayed("alarm", timeline, new.id, terms.displayed_within_s)
    windows.expect_answer("alarm", timeline, new.id, terms.wait_s(1) or terms.ack_within_s)
    return new.id


def find_alarm(journal: JournalTransaction, timeline: UUID, alarm: UUID) -> Alarm | None:
    return journal.state(timeline, AlertingSlice)["alarms"].get(str(alarm))


def _held(journal: JournalTransaction, timeline: UUID, alarm: UUID) -> Alarm:
    found = find_alarm(journal, timeline, alarm)
    if found is None:
        raise AlarmUnknown
    return found


def add_recipient(
    journal: JournalTransaction, timeline: UUID, alarm: UUID, called: Called, step: int | None = None
) -> None:
    """Call one more, who is concerned by now or whom a step asks. One who is called already is not called twice."""
    held = _held(journal, timeline, alarm)
    known = recipient_of(held, str(called.who))
    if held["ended_at"] or (known and not known["released_at"]):
        return
    payload = {"alarm": str(alarm), "to": called.named(), "step": step}
    entry = journal.append(timeline, NewEntry(kind="recipient_added", payload=payload))
    # Its own deadline: the steps of an alarm's first one are counted from the raising.
    windows.expect_displayed("alarm", timeline, entry.id, held["displayed_within_s"])


def release_recipient(journal: JournalTransaction, timeline: UUID, alarm: UUID, who: UUID) -> None:
    """Call one no longer, whom the cause does not concern any more."""
    held = _held(journal, timeline, alarm)
    one = recipient_of(held, str(who))
    if one is None or held["ended_at"] or one["released_at"]:
        return
    _release(journal, timeline, held, one)
    _end_if_all_reached(journal, timeline, alarm)


def _release(journal: JournalTransaction, timeline: UUID, held: Alarm, one: Recipient) -> None:
    payload = {"alarm": held["alarm"], "who": one["who"]}
    journal.append(timeline, NewEntry(kind="recipient_released", payload=payload))


def end_alarm(
    journal: JournalTransaction, timeline: UUID, alarm: UUID, why: AlarmEnd = "cause_ended"
) -> None:
    """End an alarm: everybody still called is released. Ending it twice is ending it once."""
    held = _held(journal, timeline, alarm)
    if held["ended_at"]:
        return
    for one in open_recipients(held):
        _release(journal, timeline, held, one)
    payload = {"alarm": str(alarm), "why": why}
    journal.append(timeline, NewEntry(kind="alarm_ended", payload=payload, id=derived_id(alarm, "ended")))


def _end_if_all_reached(journal: JournalTransaction, timeline: UUID, alarm: UUID) -> None:
    if is_all_reached(_held(journal, timeline, alarm)):
        end_alarm(journal, timeline, alarm, "all_reached")


def _named_in(journal: JournalTransaction, report: Report) -> tuple[Alarm, Recipient]:
    """The alarm and the recipient that a report names. Raises `AlarmUnknown`, `AlarmNotYours`."""
    held = journal.state(report.incident, AlertingSlice)["alarms"].get(str(report.payload.get("alarm")))
    if held is None:
        raise AlarmUnknown
    one = recipient_of(held, str(report.payload.get("who")))
    if one is None:
        raise AlarmNotYours
    return held, one


def _own(journal: JournalTransaction, report: Report) -> tuple[Alarm, Recipient]:
    held, one = _named_in(journal, report)
    if not speaks_for(report.actor, one["kind"], one["who"]) and not _answered_aboard(report, one):
        raise AlarmNotYours
    return held, one


def _answered_aboard(report: Report, one: Recipient) -> bool:
    """Whether this was done aboard the unit that is called. Who has left it answers only what it was called for by then."""
    if one["who"] != str(report.unit):
        return False
    was_called = not report.flags and report.at >= from_wire(one["added_at"]) - CLOCKS_OFF
    return was_called or not report.has_left


def display_alarm(journal: JournalTransaction, report: Report) -> Entry:
    """A device reports that it stored, rang and showed the alarm."""
    _own(journal, report)
    return journal.append(report.incident, report.entry("alarm_displayed"))


def acknowledge_alarm(journal: JournalTransaction, report: Report) -> Entry:
    """A recipient acknowledges. Never refused for being late: it is recorded, and marked."""
    held, one = _own(journal, report)
    flags = ("late",) if acknowledges_late(held, one, report.at) else ()
    entry = journal.append(report.incident, report.entry("alarm_acknowledged", flags=flags))
    _end_if_all_reached(journal, report.incident, UUID(held["alarm"]))
    return entry


def reach_by_voice(journal: JournalTransaction, report: Report) -> Entry:
    """Somebody else reports that he or she reached the recipient by voice: a crew that is there, its own desk, or the owner's."""
    held, one = _named_in(journal, report)
    if not _may_have_reached(report, one):
        raise AlarmNotYours
    entry = journal.append(report.incident, report.entry("person_reached"))
    _end_if_all_reached(journal, report.incident, UUID(held["alarm"]))
    return entry


def _may_have_reached(report: Report, one: Recipient) -> bool:
    actor = report.actor
    if actor.is_desk:
        return actor.standing is Standing.OWNER or one["agency"] == str(actor.agency)
    return report.unit is not None and not report.has_left
