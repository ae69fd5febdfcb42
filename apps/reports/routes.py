"""Which room takes which kind of report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from apps.accounts.access import SUBJECT_KINDS, Permission, SubjectKind
from apps.aftercare.actions import note_aed_data, note_debrief, note_kit_used
from apps.alerting.alarms import acknowledge_alarm, display_alarm, reach_by_voice
from apps.care.actions import (
    record_conversion_start,
    record_fact,
    record_identity,
    record_observations,
    record_triage,
)
from apps.care.kinds import NAMES as CARE_FACTS
from apps.dispatch.answers import accept_alert, decline_alert, display_alert, reach_status
from apps.dispatch.backup import request_backup
from apps.dispatch.enough import ask_whether_enough
from apps.dispatch.meeting.running import open_running_call
from apps.dispatch.still_there import kept_with_patient, warned_again
from apps.dispatch.tasking import take_police_tasking
from apps.handovers.actions import (
    accept_handover,
    offer_handover,
    receive_handover,
    return_handover,
    withdraw_handover,
)
from apps.incidents.actions import part_of
from apps.incidents.correcting import mark_same, while_caring
from apps.incidents.reopening import withdraw_from_incident
from apps.incidents.selectors import access_incident
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.journal.transaction import JournalTransaction
from apps.operations.selectors import access_operation

Route = Callable[[JournalTransaction, Report], Entry]


def _from_the_incident(record: Route) -> Route:
    """Check that the author is or was on the incident; for all others the incident does not exist."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        part_of(journal, report)
        return record(journal, report)

    return route


def _in_sight(record: Route) -> Route:
    """Check that the author may see the incident or operation, as crew or at a desk; for all others it does not exist."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        access = access_incident if report.subject_kind == "incident" else access_operation
        access(replace(report.actor, unit=report.unit), report.incident)
        return record(journal, report)

    return route


def _then_asked(record: Route) -> Route:
    """Record, and see whether the response is enough by now, or no longer is."""

    def route(journal: JournalTransaction, report: Report) -> Entry:
        entry = record(journal, report)
        ask_whether_enough(journal, report.incident, report.kind)
        return entry

    return route


OF_ALARMS: Mapping[str, Route] = {
    "alarm_displayed": _in_sight(display_alarm),
    "alarm_acknowledged": _in_sight(acknowledge_alarm),
    "person_reached": _in_sight(reach_by_voice),
}
ENDS_OR_GOES_ON = (
    "patient_found",
    "patients_merged",
    "cpr_started",
    "cpr_resumed",
    "pulse_returned",
    "resuscitation_stopped",
    "life_extinct_recognised",
)
"""The facts of care by which a response may become enough, or no longer be so."""
OPENING: Mapping[str, Route] = {"running_call_opened": open_running_call}
"""Reports that open the incident that they name."""
ROUTES: Mapping[str, Route] = {
    **OPENING,
    "alert_displayed": display_alert,
    "accept_alert": accept_alert,
    "decline_alert": decline_alert,
    "take_police_tasking": take_police_tasking,
    "status_reached": _then_asked(kept_with_patient(reach_status)),
    "backup_requested": request_backup,
    "entry_withdrawn": _then_asked(_from_the_incident(warned_again(withdraw_from_incident))),
    "marked_same": _then_asked(_from_the_incident(mark_same)),
    "offer_handover": offer_handover,
    "receive_handover": receive_handover,
    "return_handover": return_handover,
    "accept_handover": _then_asked(accept_handover),
    "withdraw_handover": withdraw_handover,
    **dict.fromkeys(CARE_FACTS, kept_with_patient(record_fact)),
    **dict.fromkeys(ENDS_OR_GOES_ON, _then_asked(kept_with_patient(record_fact))),
    "patients_merged": _then_asked(while_caring(kept_with_patient(record_fact))),
    "observations_taken": _from_the_incident(kept_with_patient(record_observations)),
    "tourniquet_conversion_started": _from_the_incident(kept_with_patient(record_conversion_start)),
    "kit_used": note_kit_used,
    "aed_data_noted": note_aed_data,
    "debrief_noted": note_debrief,
    "patient_identified": _from_the_incident(record_identity),
    "triaged": _from_the_incident(kept_with_patient(record_triage)),
    **OF_ALARMS,
}


def permission_for(kind: str) -> Permission:
    """What the author of a report of this kind must be permitted."""
    return Permission.ANSWER_ALARM if kind in OF_ALARMS else Permission.REPORT


def subjects_of(kind: str) -> tuple[SubjectKind, ...]:
    """On which kinds of timeline a report of this kind may be: alarms live on both."""
    return SUBJECT_KINDS if kind in OF_ALARMS else ("incident",)
