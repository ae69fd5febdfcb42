"""A unit that a desk sends by name: its checks as of now, those that a reason may override, and the alert."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.core.problems import Problem
from apps.dispatch import diverting
from apps.dispatch.allocation import consider_now, send
from apps.dispatch.considered import considered_as_wire
from apps.dispatch.eligibility.candidates import Check, Considered
from apps.dispatch.explanation.reasons import is_alone
from apps.dispatch.problems import CheckNotOverridable, NotOpen, OverrideNeedsReason, ResponseClosed
from apps.dispatch.records import AlertRecord, ConsideredRecord
from apps.dispatch.redaction import alert_for, considered_for, public_reason
from apps.dispatch.state import DispatchedState
from apps.incidents.kinds import AlertRole
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.units.models import Unit
from apps.units.problems import UnitCommitted, UnitNotFound

OVERRIDABLE = frozenset(
    {
        "radius",
        "ceiling",
        "closer",
        "competence",
        "kit",
        "weekly_cap",
        "trigger",
        "position",
        "kind",
        "skill",
        "transport",
        "not_asked_before",
    }
)
"""How well a unit suits. Whether it can go at all is no desk's to say: off duty, nobody aboard, elsewhere, an exercise."""
DIVERTED = "not_committed"
"""The check that a desk overrides by diverting: the unit's part elsewhere ends first."""
TAKEN = (DIVERTED, "reserved")


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """The unit that a desk sends, the checks that it overrides, and why. `divert`: take it off the incident that it is on."""

    unit: UUID
    role: AlertRole
    override: Sequence[str] = ()
    reason: str = ""
    divert: bool = False


def candidates_for_desk(actor: Actor, incident_id: UUID, role: AlertRole) -> list[ConsideredRecord]:
    """The units near for this role and what speaks against each, now. Nothing is written. Raises `IncidentNotFound`, `NotOpen`."""

    def read(journal: JournalTransaction) -> list[ConsideredRecord]:
        considered = consider_now(journal, _owned(journal, actor, incident_id), role)
        would_go = [replace(one, chosen=one.is_eligible) for one in considered]
        agencies = {str(one.unit.id): one.unit.agency for one in would_go}
        shown: list[ConsideredRecord] = considered_for(
            {"considered": considered_as_wire(would_go)}, lambda unit: agencies[unit] == actor.agency
        )
        return shown

    return in_transaction(read, timelines=[incident_id])


def assign(actor: Actor, incident_id: UUID, given: Assignment) -> AlertRecord:
    """Alert the unit, with what was overridden and why in the journal; the alert as the actor is shown it.

    Raises `IncidentNotFound`, `NotOpen`, `ResponseClosed`, `UnitNotFound`, `UnitCommitted`, `CheckNotOverridable`,
    `OverrideNeedsReason`, `WithPatient`.
    """
    timelines = [incident_id, *diverting.held_by(given.unit, incident_id)] if given.divert else [incident_id]
    alert = in_transaction(partial(_assign, actor, incident_id, given), timelines=timelines)
    agency = Unit.objects.values_list("agency", flat=True).get(pk=given.unit)
    return alert_for(alert, lambda unit: agency == actor.agency)


def _owned(journal: JournalTransaction, actor: Actor, incident_id: UUID) -> Incident:
    owned = Incident.objects.select_related("agency__area", "area")
    incident = owned.filter(pk=incident_id, agency=actor.agency).first()
    if incident is None:
        raise IncidentNotFound
    if journal.state(incident_id, DispatchedState)["phase"] != "open":
        raise NotOpen
    return incident


def _assign(actor: Actor, incident_id: UUID, given: Assignment, journal: JournalTransaction) -> AlertRecord:
    incident = _owned(journal, actor, incident_id)
    state = journal.state(incident_id, DispatchedState)
    if state["response"]["state"] == "closed":
        raise ResponseClosed
    part = state["involvements"].get(str(given.unit))
    if part is not None and part["ended_at"] is None:
        raise UnitCommitted
    left = diverting.take_off(journal, actor, incident, given.unit, given.reason) if given.divert else None
    considered = consider_now(journal, incident, given.role, frozenset({given.unit}))
    one = next((each for each in considered if each.unit.id == given.unit), None)
    if one is None:
        raise UnitNotFound
    overridden = _overridden(actor, one, given)
    alert = send(journal, incident, given.role, one)
    if left:
        overridden = [DIVERTED, *overridden]
        diverting.replace(journal, left)
    payload = {
        "alert": alert["alert"],
        "unit": alert["unit"],
        "call_sign": alert["call_sign"],
        "overridden": overridden,
    }
    entry = NewEntry(
        kind="unit_assigned_by_desk",
        payload=payload,
        text=given.reason or None,
        author=actor.person,
        agency=actor.agency,
    )
    journal.append(incident_id, entry)
    return alert


def _overridden(actor: Actor, one: Considered, given: Assignment) -> list[str]:
    """The failed checks that the desk overrides: all of them, or nothing is sent."""
    if one.failed and one.unit.agency != actor.agency:
        raise _refusal_of_another(one)
    if any(check.check in TAKEN for check in one.failed):
        raise UnitCommitted
    hard = [check.check for check in one.failed if not _is_overridable(check)]
    may = OVERRIDABLE | {DIVERTED} if given.divert else OVERRIDABLE
    hard += [name for name in given.override if name.partition(":")[0] not in may]
    if hard:
        raise CheckNotOverridable(checks=hard)
    failed = [check.check for check in one.failed]
    if failed and (set(failed) - set(given.override) or not given.reason.strip()):
        raise OverrideNeedsReason(checks=failed)
    return failed


def _refusal_of_another(one: Considered) -> Problem:
    """Of another agency's unit no check is overridable, its own desk knows why; the one reason is what its candidate row says."""
    reason = public_reason(considered_as_wire([one])[0])
    return UnitCommitted() if reason == DIVERTED else CheckNotOverridable(checks=[reason])


def _is_overridable(check: Check) -> bool:
    return not is_alone(check) and check.check.partition(":")[0] in OVERRIDABLE
