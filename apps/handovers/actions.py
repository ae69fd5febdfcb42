"""Writes of handovers: offer, accept, take back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.access import Act, may
from apps.core.problems import NotAllowed, Problem
from apps.handovers import rules
from apps.incidents.actions import part_of
from apps.journal.models import Entry
from apps.journal.page import Page
from apps.journal.reports import AlreadyTold, Report


class HandoverNotOpen(Problem):
    """This handover is not open any more. Look at the incident: it was accepted or taken back."""

    status = 409


class HandoverNoCrew(Problem):
    """No ambulance crew is on this incident yet, so there is nobody to hand over to. Go on with care."""

    status = 409


class HandoverNotYours(Problem):
    """Only the unit that offered this handover can take it back, and only another one can accept it."""

    status = 409


def offer_handover(page: Page, report: Report) -> Entry:
    """Offer the patient to the ambulance crew that is furthest on its way to the patient."""
    part_of(page, report)
    state = page.state(report.incident)
    if open_one := rules.open_handover(state):
        raise AlreadyTold(UUID(open_one["offered_entry"]))
    receiver = rules.receiving_unit(state, str(report.unit))
    if receiver is None:
        raise HandoverNoCrew
    payload = report.payload | {"from_unit": str(report.unit), "to_unit": receiver}
    return page.write(report.incident, report.entry("handover_offered", payload))


def accept_handover(page: Page, report: Report) -> Entry:
    """The receiver has read it back. Ends the giver's care; what arrives later from the giver is marked late."""
    part_of(page, report)
    if not may(report.actor, Act.RECEIVE_HANDOVER):
        raise NotAllowed("Only an ambulance crew can accept a handover.")
    held = _held(page, report)
    if held["from_unit"] == str(report.unit):
        raise HandoverNotYours
    if held["state"] == "accepted" and _accepting_unit(page, report, held) == str(report.unit):
        raise AlreadyTold(UUID(held["accepted_entry"]))
    if held["state"] != "offered":
        raise HandoverNotOpen
    return page.write(report.incident, report.entry("handover_accepted"))


def withdraw_handover(page: Page, report: Report) -> Entry:
    part_of(page, report)
    held = _held(page, report)
    if held["from_unit"] != str(report.unit):
        raise HandoverNotYours
    if held["state"] != "offered":
        raise HandoverNotOpen
    return page.write(report.incident, report.entry("handover_withdrawn"))


def _held(page: Page, report: Report) -> dict[str, Any]:
    held: dict[str, Any] | None = page.state(report.incident)["handovers"].get(
        str(report.payload.get("handover"))
    )
    if held is None:
        raise HandoverNotOpen
    return held


def _accepting_unit(page: Page, report: Report, held: dict[str, Any]) -> str | None:
    accepted = [e for e in page.entries(report.incident) if e["id"] == held["accepted_entry"]]
    return accepted[0]["unit"] if accepted else None
