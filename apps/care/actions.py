"""Writes of care: facts, recorded in the order of arrival with the time at which they happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from apps.accounts.access import Permission, has_permission
from apps.accounts.selectors import active_person
from apps.care.identity import IdentityMalformed, NhsNumberMisread, read_identity
from apps.care.observations import IMPLAUSIBLE, KIND, implausible, known
from apps.care.second_clinician import NOT_AGREED, second_clinician_of
from apps.care.state import CorrectedCare
from apps.care.tourniquets import STARTED, known_tourniquet, lacks_second_clinician
from apps.care.triage import AnswersWrong, category
from apps.core.instants import from_wire, shifted
from apps.core.problems import Problem
from apps.core.words import message
from apps.incidents.actions import late_flag
from apps.incidents.care_ended import care_closed_at
from apps.incidents.state import IncidentSlice
from apps.journal.kinds import checked_payload, registry
from apps.journal.models import Entry
from apps.journal.recording import FromDevices
from apps.journal.reports import Report, ReportMalformed, malformed
from apps.journal.transaction import JournalTransaction

NEEDS_TEXT = frozenset({"note_added", "history_told"})
NAMES_HOSPITAL = frozenset({"pre_alert_given"})
LONGEST_HOSPITAL = 60
BEFORE_CALL = "before_call"
# A clock may be slightly wrong even where its offset is known: a fact that is early by less than this happened at the call.
CLOCK_TOLERANCE = timedelta(seconds=60)


class ClinicianOnly(Problem):
    """Only a clinician may record this fact."""

    status = 403


def record_fact(journal: JournalTransaction, report: Report) -> Entry:
    """Record one clinical fact. A late fact is flagged late; nothing but the author's role can refuse it."""
    flags = late_flag(journal, report)
    if care_closed_at(journal.whole_state(report.incident), str(report.unit)):
        flags = ("late",)
    _refuse_by_role(report)
    if report.kind in NEEDS_TEXT and not report.text:
        raise ReportMalformed(message("problem-report_malformed-note_empty"))
    if report.kind in NAMES_HOSPITAL and not 0 < len((report.text or "").strip()) <= LONGEST_HOSPITAL:
        raise ReportMalformed(message("problem-report_malformed-hospital", characters=LONGEST_HOSPITAL))
    flags += _before_call(journal.state(report.incident, IncidentSlice), report.at)
    return journal.append(report.incident, report.entry(report.kind, flags=flags))


def _refuse_by_role(report: Report) -> None:
    """Refuse what the author's role may not record, as the kind declares it."""
    recorded = registry[report.kind].recorded
    for one in recorded.needed(report.payload) if isinstance(recorded, FromDevices) else ():
        if not has_permission(report.actor, one.permission):
            raise ClinicianOnly(message(one.refusal))


def _before_call(state: IncidentSlice, at: datetime) -> tuple[str, ...]:
    opened = state["opened_at"]
    return (BEFORE_CALL,) if opened and at < shifted(from_wire(opened), -CLOCK_TOLERANCE) else ()


def record_observations(journal: JournalTransaction, report: Report) -> Entry:
    """Record one set of observations, of at least one value. A value outside any plausible range is kept and flagged."""
    payload = checked_payload(registry[KIND], report.payload)
    if not known(payload):
        raise ReportMalformed(message("problem-report_malformed-observations_empty"))
    odd = (IMPLAUSIBLE,) if implausible(payload) else ()
    return record_fact(journal, replace(report, flags=report.flags + odd))


def record_conversion_start(journal: JournalTransaction, report: Report) -> Entry:
    """Record the start of a conversion. Where a second clinician was needed and nobody agreed, it is kept and flagged."""
    payload = checked_payload(registry[STARTED], report.payload)
    one = known_tourniquet(
        journal.state(report.incident, CorrectedCare), journal.entries(report.incident), payload["tourniquet"]
    )
    agreed = second_clinician_of(payload, str(report.actor.person))
    lacks = one is not None and lacks_second_clinician(one, report.at, agreed)
    alone = (NOT_AGREED,) if lacks or not _could_agree(agreed["agreed_with"]) else ()
    return record_fact(journal, replace(report, flags=report.flags + alone))


def _could_agree(person: str | None) -> bool:
    """Only a person who may convert a tourniquet, including one who has left the scene or was asked remotely."""
    found = active_person(UUID(person)) if person else None
    return person is None or (
        found is not None and has_permission(found.as_actor(), Permission.CONVERT_TOURNIQUET)
    )


def record_triage(journal: JournalTransaction, report: Report) -> Entry:
    """Record one triage. The category that the device sends must be the one that the answers come to."""
    payload = checked_payload(registry["triaged"], report.payload)
    try:
        found = category(payload["tool"], payload["answers"])
    except AnswersWrong as wrong:
        raise malformed(report.kind, wrong) from None
    if found != payload["category"]:
        raise ReportMalformed(
            message("problem-report_malformed-triage", found=found, given=payload["category"])
        )
    return record_fact(journal, report)


def record_identity(journal: JournalTransaction, report: Report) -> Entry:
    """Record who a patient is, in the report's text, where it can be erased: never in a payload."""
    _refuse_by_role(report)
    try:
        read_identity(report.text or "")
    except NhsNumberMisread:
        raise ReportMalformed(message("problem-report_malformed-nhs_number")) from None
    except IdentityMalformed as fault:
        raise malformed(report.kind, fault) from None
    return record_fact(journal, report)
