"""A unit that was stood down while it was with the patient, which nobody knew: its device was out of reach.

The rule of a cancel and of a re-code: who is with a patient stays. What is learnt late of that counts as of its moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from apps.care.kinds import NAMES as CARE_FACTS
from apps.core.instants import from_wire, to_wire
from apps.dispatch.board_warnings import about_unit, raise_warning, settle
from apps.dispatch.cancelling import WITH_PATIENT
from apps.dispatch.state import DispatchedState
from apps.incidents import actions as incidents
from apps.incidents.continuing import continued
from apps.incidents.kinds import StandDownCause
from apps.incidents.reopening import open_with_patient
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction
from apps.units.actions import commit_there

SAID_FROM_ANYWHERE = frozenset(
    {"note_added", "history_told", "pre_alert_given", "patient_identified", "patient_described"}
)
"""Facts that somebody may write down who is not with the patient any more."""
BY_RULE: tuple[StandDownCause, ...] = (
    "cancelled",
    "recoded",
    "crew_at_patient",
    "scene_unsafe",
    "eta_lost",
    "relocated",
    "replaced",
    "enough",
)
"""Causes that spare those with the patient. A person who ends the part of one unit means that one, wherever it is."""


def kept_with_patient(
    record: Callable[[JournalTransaction, Report], Entry],
) -> Callable[[JournalTransaction, Report], Entry]:
    """Record a report that may show that a unit is with the patient although it was stood down. Then its part goes on."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        if not _is_with_patient(report):
            return record(journal, report)
        part = _part(journal, report)
        was_there = part is not None and _was_there_before(part, report)
        if part and (was_there or part["stand_down_cause"] == "cancelled"):
            _go_on(journal, report.incident, part)
            # What came after the cancel is late, and there is a patient all the same.
            report = report if was_there else replace(report, flags=(*report.flags, "late"))
        return record(journal, report)

    return route


def warned_again(
    record: Callable[[JournalTransaction, Report], Entry],
) -> Callable[[JournalTransaction, Report], Entry]:
    """Record a withdrawal. Where it undoes the clear of a unit at a cancelled call, the unit is with the patient again."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        entry = record(journal, report)
        state = journal.state(report.incident, DispatchedState)
        if state["phase"] == "open" and state["response"]["cause"] == "cancelled":
            for part in active_units(state):
                if any(status in part["reached"] for status in WITH_PATIENT):
                    raise_warning(journal, report.incident, "cancelled_with_patient", about_unit(part))
        return entry

    return route


def _is_with_patient(report: Report) -> bool:
    if report.kind == "status_reached":
        return report.payload.get("status") in WITH_PATIENT
    return report.kind in CARE_FACTS - SAID_FROM_ANYWHERE


def _part(journal: JournalTransaction, report: Report) -> Involvement | None:
    """The unit's part, if it was stood down by a rule, or did not answer in time, at an incident whose care is not over."""
    if not journal.holds(report.incident) or report.unit is None or report.has_left:
        return None
    state = journal.state(report.incident, DispatchedState)
    part = state["involvements"].get(str(report.unit))
    if part is None or part["ended_at"] is None or state["phase"] not in ("open", "cancelled"):
        return None
    is_by_rule = part["status"] == "expired" or part["stand_down_cause"] in BY_RULE
    return part if is_by_rule else None


def _was_there_before(part: Involvement, report: Report) -> bool:
    """Whether this happened while the unit was on the incident. A time that cannot be believed shows nothing."""
    return not report.flags and part["alerted_at"] <= to_wire(report.at) <= (part["ended_at"] or "")


def _go_on(journal: JournalTransaction, timeline: UUID, part: Involvement) -> None:
    """Let the part go on where it was. Where the unit has gone elsewhere since, the board is warned of a patient left alone."""
    is_cancelled = part["stand_down_cause"] == "cancelled"
    if commit_there(UUID(part["unit"]), timeline):
        if is_cancelled:
            open_with_patient(journal, timeline)
        incidents.raise_alert(journal, timeline, continued(part), at=from_wire(part["alerted_at"]))
        settle(journal, timeline, "not_displayed", "not_acknowledged", about={"unit": part["unit"]})
    if is_cancelled:
        raise_warning(journal, timeline, "cancelled_with_patient", about_unit(part))
