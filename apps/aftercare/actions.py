"""Writes of aftercare: used kit, notes and debriefs, and the steps of a check-in.

Locks: the timeline (held by the transaction), then the unit; a check-in by its row. Answers go to one table and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from apps.accounts.access import CREW_ROLES
from apps.accounts.models import Agency, Membership, Person
from apps.aftercare import selectors
from apps.aftercare.models import CheckIn
from apps.aftercare.problems import CheckInNotFound, CheckInTaken, NothingToTake
from apps.aftercare.rules import items_named, needs_call
from apps.alerting.actions import queue_check_in_pushes
from apps.core.clock import now
from apps.core.words import message
from apps.doctrine.term_lists import terms_in_force
from apps.incidents.actions import part_of
from apps.incidents.state import IncidentSlice
from apps.journal.kinds import checked_payload, registry
from apps.journal.models import Entry
from apps.journal.reports import Report, ReportMalformed
from apps.journal.transaction import JournalTransaction
from apps.journal.wakeup import Wakeup, notify
from apps.units.actions import use_up
from apps.units.selectors import agencies_of_units

ASKED_AT_ONCE = 200


def note_kit_used(journal: JournalTransaction, report: Report) -> Entry:
    """Record items of the unit that the job used up; they are missing until the next kit check. An exercise uses nothing."""
    part_of(journal, report)
    used = checked_payload(registry["kit_used"], report.payload)
    agency = Agency.objects.get(pk=report.actor.agency)
    unknown = terms_in_force(agency, "kit", now()).unknown(items_named(used["items"]))
    if unknown:
        raise ReportMalformed(message("problem-report_malformed-kit_item", items=unknown))
    entry = journal.append(report.incident, report.entry("kit_used"))
    if report.unit and not journal.state(report.incident, IncidentSlice)["exercise"]:
        use_up(journal, report.unit, items_named(used["items"]), report.at, report.actor, report.device)
    return entry


def note_aed_data(journal: JournalTransaction, report: Report) -> Entry:
    part_of(journal, report)
    return journal.append(report.incident, report.entry("aed_data_noted"))


def note_debrief(journal: JournalTransaction, report: Report) -> Entry:
    part_of(journal, report)
    if not (report.text or "").strip():
        raise ReportMalformed(message("problem-report_malformed-debrief_empty"))
    return journal.append(report.incident, report.entry("debrief_noted"))


def make_check_ins(incident: UUID, unit: UUID, ended_at: datetime) -> None:
    """Make check-ins, in the caller's transaction, for everyone who attended with the unit; once per person and incident."""
    agency = agencies_of_units({unit})[unit]
    people = list(_who_was_there(incident, unit, agency))
    due = selectors.schedule().due(ended_at)
    CheckIn.objects.bulk_create(
        [
            CheckIn(person=person, agency_id=agency, incident_id=incident, day=day, due_at=due_at)
            for person in people
            for day, due_at in due
        ],
        ignore_conflicts=True,
    )
    for person in people:
        _notify(person)


def _who_was_there(incident: UUID, unit: UUID, agency: UUID) -> Iterable[Person]:
    """The people on the unit now, and those who recorded entries of the incident on it and have booked off since."""
    recorded = Entry.objects.filter(timeline=incident, unit=unit, author__isnull=False).values("author")
    there = Q(crew__unit=unit) | Q(pk__in=recorded)
    crews = Membership.objects.filter(agency=agency, role__in=[role.value for role in CREW_ROLES])
    people = Person.objects.filter(there, pk__in=crews.values("person"))
    return people.select_related("membership__agency").distinct().order_by("pk")


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The answers of a check-in: each question 0 to 4; `talk`: the person would like a call."""

    answers: dict[str, int]
    talk: bool
    note: str


def answer(person: Person, check_in: UUID, given: Answers) -> None:
    """Store a person's answers. New answers replace earlier ones and reopen the check-in for a call. Raises `CheckInNotFound`.

    A severe answer, or a wish to talk, reaches the welfare role of the person's agency at once.
    """
    severe = selectors.schedule().is_severe(given.answers)
    with transaction.atomic():
        held = CheckIn.objects.select_for_update(no_key=True).filter(pk=check_in, person=person).first()
        if held is None:
            raise CheckInNotFound
        if (held.answers, held.talk, held.note) == (given.answers, given.talk, given.note):
            return
        CheckIn.objects.filter(pk=held.pk).update(
            answered_at=now(),
            answers=given.answers,
            talk=given.talk,
            note=given.note,
            severe=severe,
            taken_by=None,
            taken_at=None,
        )
        _notify(person)
        if needs_call(severe=severe, talk=given.talk, taken=False):
            queue_check_in_pushes(held.pk, selectors.welfare_people(held.agency_id))


def take(person: Person, check_in: UUID) -> None:
    """Record that a person of the welfare role makes the call.

    Raises `CheckInNotFound` (also for one of another agency), `CheckInTaken`, `NothingToTake`.
    """
    with transaction.atomic():
        own = CheckIn.objects.select_for_update(no_key=True, of=("self",)).select_related(
            "person__membership__agency"
        )
        held = own.filter(pk=check_in, agency=person.agency_id).first()
        if held is None:
            raise CheckInNotFound
        if held.answered_at is None:
            raise NothingToTake
        if held.taken_by_id == person.pk:
            return
        if held.taken_at:
            raise CheckInTaken
        CheckIn.objects.filter(pk=held.pk).update(taken_by=person, taken_at=now())
        _notify(held.person)


def ask_due(at: datetime) -> int:
    """Notify the devices of people whose check-in is due and who are on no incident. Returns the number of people.

    A check-in that has been due for longer than it stays open is skipped.
    """
    open_since = at - timedelta(days=selectors.schedule().open_for_days)
    with transaction.atomic():
        due = selectors.to_be_asked(at).select_for_update(no_key=True, skip_locked=True, of=("self",))
        asked = list(due.select_related("person__membership__agency").order_by("due_at")[:ASKED_AT_ONCE])
        CheckIn.objects.filter(pk__in=[one.pk for one in asked]).update(asked_at=at)
        notified = [one for one in asked if one.due_at > open_since]
        for one in notified:
            queue_check_in_pushes(one.pk, [one.person_id])
            _notify(one.person)
    return len(notified)


def _notify(person: Person) -> None:
    """After the commit, notify the person's devices and the agency's welfare role that their lists have changed."""
    wakeup = Wakeup(area=person.agency.area_id, topic="check_ins", subjects=(person.pk,))
    transaction.on_commit(partial(notify, wakeup))
