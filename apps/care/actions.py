"""Writes of care: facts, in the order in which they arrive, at the time at which they happened."""

from __future__ import annotations

from dataclasses import replace

from apps.accounts.access import Act, may
from apps.care.observations import IMPLAUSIBLE, KIND, implausible, known
from apps.care.tourniquets import CONVERSIONS
from apps.core.problems import Problem
from apps.incidents.actions import late_flag
from apps.incidents.rules import is_care_over
from apps.journal.kinds import checked_payload, register
from apps.journal.models import Entry
from apps.journal.page import Page
from apps.journal.reports import Report, ReportMalformed

LEAVE_IT_ON = "Only a clinician may loosen a tourniquet. Leave it on, note the time and tell the crew."


class ClinicianOnly(Problem):
    """Only a clinician may record that resuscitation was stopped. Go on with CPR and tell the crew."""

    status = 403


def record_fact(page: Page, report: Report) -> Entry:
    """One clinical fact. Late is recorded as late; nothing but the author's role can refuse it."""
    flags = late_flag(page, report)
    if is_care_over(page.state(report.incident), str(report.unit)):
        flags = ("late",)
    if report.kind == "resuscitation_stopped" and not may(report.actor, Act.STOP_RESUSCITATION):
        raise ClinicianOnly
    if report.kind in CONVERSIONS and not may(report.actor, Act.CONVERT_TOURNIQUET):
        raise ClinicianOnly(LEAVE_IT_ON)
    if report.kind == "note_added" and not report.text:
        raise ReportMalformed("A note needs its text.")
    return page.write(report.incident, report.entry(report.kind, flags=flags))


def record_observations(page: Page, report: Report) -> Entry:
    """One set of observations, of at least one value. What no body shows is kept and flagged."""
    payload = checked_payload(register[KIND], report.payload)
    if not known(payload):
        raise ReportMalformed("Observations need at least one value.")
    odd = (IMPLAUSIBLE,) if implausible(payload) else ()
    return record_fact(page, replace(report, flags=report.flags + odd))
