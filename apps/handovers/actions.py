"""Writes of handovers: offer, hear, ask, accept, take back. All except offering name the handover."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Permission, has_permission
from apps.core.problems import NotAllowed
from apps.core.words import Message, message
from apps.handovers import rules
from apps.handovers.problems import (
    HandoverNoCrew,
    HandoverNoSuchUnit,
    HandoverNotOpen,
    HandoverNotYours,
    HandoverPatientUnknown,
)
from apps.handovers.state import OPEN, ClinicalState, Handover, HandoverSlice
from apps.incidents.actions import part_of
from apps.incidents.state import IncidentSlice, Involvement
from apps.journal.effective import WirePayload
from apps.journal.kinds import checked_payload, registry
from apps.journal.models import Entry
from apps.journal.reports import AlreadyRecorded, Report, ReportMalformed
from apps.journal.transaction import JournalTransaction

ANOTHER_GIVES = message("problem-handover_not_yours-another_gives")
ASKED = message("problem-handover_not_open-asked")
NOT_HEARD = message("problem-not_allowed-receive_handover")
NOT_ACCEPTED = message("problem-not_allowed-accept_handover")
ONE_RECEIVER = message("problem-report_malformed-one_receiver")
QUESTION_MISSING = message("problem-report_malformed-question_missing")
RECEIVER_MISSING = message("problem-report_malformed-receiver_missing")


def offer_handover(journal: JournalTransaction, report: Report) -> Entry:
    """Offer a patient to a crew (the one furthest along if none is named) or, from a crew, to a hospital.

    A handover that was returned with a question is offered again under its own id.
    """
    part = part_of(journal, report)
    state, given = journal.state(report.incident, ClinicalState), _offer(report)
    patient = given["patient"] or str(report.incident)
    if not rules.is_standing(state, patient):
        raise HandoverPatientUnknown
    _require_free(rules.open_handover(state, patient), report, given["handover"])
    before = state["handovers"].get(given["handover"])
    if before and (before["state"], before["patient"]) != ("returned", patient):
        raise HandoverNotOpen
    receiver = _receiver(state, str(report.unit), part, given, to_hospital=_said(report))
    return journal.append(report.incident, report.entry("handover_offered", given | {"to_unit": receiver}))


def _offer(report: Report) -> WirePayload:
    """The payload of the offer. The giver is taken from the report, not from the payload of the device."""
    given = checked_payload(registry["handover_offered"], report.payload | {"from_unit": str(report.unit)})
    if given["to_unit"] and _said(report):
        raise ReportMalformed(ONE_RECEIVER)
    if report.text is not None and not 0 < len(report.text.strip()) <= rules.LONGEST_NAME:
        raise ReportMalformed(message("problem-report_malformed-hospital", characters=rules.LONGEST_NAME))
    return given


def _require_free(open_one: Handover | None, report: Report, handover: str) -> None:
    if open_one is None:
        return
    if open_one["from_unit"] != str(report.unit):
        raise HandoverNotYours(ANOTHER_GIVES)
    if open_one["state"] != "returned":
        raise AlreadyRecorded(UUID(open_one["offered_entry"]))
    if open_one["handover"] != handover:
        raise HandoverNotOpen(ASKED)


def _receiver(
    state: IncidentSlice, giver: str, part: Involvement, given: WirePayload, *, to_hospital: bool
) -> str | None:
    if to_hospital:
        if part["role"] != "crew":
            raise NotAllowed(message("problem-not_allowed-hand_to_hospital"))
        return None
    chosen: str | None = given["to_unit"]
    if chosen:
        if not rules.may_take(state, giver, chosen):
            raise HandoverNoSuchUnit
        return chosen
    found = rules.receiving_unit(state, giver)
    if found is None:
        raise HandoverNoCrew
    return found


def receive_handover(journal: JournalTransaction, report: Report) -> Entry:
    """The receiver has heard the handover and reads it back."""
    held = _held_for_receiver(journal, report, NOT_HEARD)
    if held["state"] == "received":
        raise AlreadyRecorded(_heard(journal, report, held))
    _require_state(held, ("offered",))
    return journal.append(report.incident, report.entry("handover_received"))


def return_handover(journal: JournalTransaction, report: Report) -> Entry:
    """The receiver asks something before taking over. Care stays with the giver."""
    held = _held_for_receiver(journal, report, NOT_HEARD)
    if not _said(report):
        raise ReportMalformed(QUESTION_MISSING)
    _require_state(held, ("offered", "received"))
    return journal.append(report.incident, report.entry("handover_returned"))


def accept_handover(journal: JournalTransaction, report: Report) -> Entry:
    """The receiver has read it back. Ends the giver's care; facts of the giver that arrive later are flagged late.

    A question may have been answered by voice, so a returned handover can be accepted too.
    """
    held = _held_for_receiver(journal, report, NOT_ACCEPTED)
    accepted = held["accepted_entry"]
    if accepted and _accepting_unit(journal, report, accepted) == str(report.unit):
        raise AlreadyRecorded(UUID(accepted))
    _require_state(held, OPEN)
    if held["hospital"] and not _said(report):
        raise ReportMalformed(RECEIVER_MISSING)
    return journal.append(report.incident, report.entry("handover_accepted"))


def withdraw_handover(journal: JournalTransaction, report: Report) -> Entry:
    part_of(journal, report)
    held = _held(journal, report)
    if held["from_unit"] != str(report.unit):
        raise HandoverNotYours
    _require_state(held, OPEN)
    return journal.append(report.incident, report.entry("handover_withdrawn"))


def _said(report: Report) -> bool:
    return bool((report.text or "").strip())


def _held_for_receiver(journal: JournalTransaction, report: Report, otherwise: Message) -> Handover:
    part_of(journal, report)
    if not has_permission(report.actor, Permission.RECEIVE_HANDOVER):
        raise NotAllowed(otherwise)
    held = _held(journal, report)
    if not rules.is_receivers(held, str(report.unit)):
        raise HandoverNotYours
    return held


def _held(journal: JournalTransaction, report: Report) -> Handover:
    handovers = journal.state(report.incident, HandoverSlice)["handovers"]
    held = handovers.get(str(report.payload.get("handover")))
    if held is None:
        raise HandoverNotOpen
    return held


def _require_state(held: Handover, states: tuple[str, ...]) -> None:
    if held["state"] not in states:
        raise HandoverNotOpen(ASKED if held["state"] == "returned" else None)


def _heard(journal: JournalTransaction, report: Report, held: Handover) -> UUID:
    """The entry that says that the receiver heard it, since the last offer."""
    heard = journal.entries(report.incident).naming("handover", [held["handover"]], ["handover_received"])
    return UUID(heard[-1]["id"])


def _accepting_unit(journal: JournalTransaction, report: Report, accepted: str) -> str | None:
    entry = journal.entries(report.incident).get(accepted)
    return entry and entry["unit"]
