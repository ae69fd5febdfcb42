"""Writes of taskings: asked, acknowledged, at the scene, safe or not, ended. Each step is an entry, and none implies another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.geo import Place
from apps.core.ids import new_id
from apps.deadlines import actions as deadlines
from apps.dispatch.board_warnings import raise_warning, settle
from apps.dispatch.deadline_kinds import HELD_REVIEW, TASKING
from apps.dispatch.inbox.items import settle_items
from apps.dispatch.kinds import BoardWarningCause
from apps.dispatch.problems import PartnerNotActive, SceneNotYoursToDeclare, TaskingOver, TaskingUnknown
from apps.dispatch.state import DispatchedState
from apps.dispatch.taskings.asked import partners_at, police_at
from apps.doctrine.scheme import as_marker, exclusion_of
from apps.doctrine.selectors import co_responder_schemes, shipped_scheme
from apps.incidents.actions import require_open
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.taskings import rules
from apps.incidents.taskings.kinds import ACKNOWLEDGE_WITHIN_S
from apps.incidents.taskings.state import (
    SceneState,
    Tasking,
    TaskingDecision,
    TaskingEnd,
    TaskingReason,
)
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction

HELD_REVIEW_S = 600
HELD_WARNINGS: tuple[BoardWarningCause, ...] = (
    "ambulance_held",
    "held_long",
    "nobody_to_task",
    "tasking_unacknowledged",
    "tasking_refused",
)


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a desk asks by hand. `agency` None: every police service whose territory holds the place."""

    reason: TaskingReason
    agency: UUID | None = None
    note: str = ""
    rvp: Mapping[str, float] | None = None


def ask_for_safety(journal: JournalTransaction, incident: Incident) -> None:
    """Ask the police for a scene at which the ambulance is held; an agency that has been asked is not asked again."""
    asked = rules.agencies_asked(journal.state(incident.pk, DispatchedState))
    found = police_at(incident.agency_id, place_of(incident), now())
    for agency in found:
        if agency.pk not in asked:
            _ask(journal, incident.pk, agency, Request(reason=_reason(incident)), None)
    if not found:
        raise_warning(journal, incident.pk, "nobody_to_task")
    deadlines.plan(incident.pk, HELD_REVIEW, HELD_REVIEW_S)


def ask_for_help(journal: JournalTransaction, incident: Incident, by_agency: str, words: str) -> None:
    """Ask the police for whatever a unit at the incident asks of them; a unit of theirs is heard by its own control room."""
    found = police_at(incident.agency_id, place_of(incident), now())
    if by_agency in {str(agency.pk) for agency in found}:
        return
    for agency in found:
        if rules.with_agency(journal.state(incident.pk, DispatchedState), agency.pk) is None:
            _ask(journal, incident.pk, agency, Request(reason="backup", note=words), None)
    if not found:
        raise_warning(journal, incident.pk, "nobody_to_task")


def _reason(incident: Incident) -> TaskingReason:
    markers = [as_marker(hazard) for hazard in incident.hazards]
    if any("weapon" in marker for marker in markers):
        return "weapons"
    return "violence" if any("violence" in marker for marker in markers) else "scene_unsafe"


def hold_changed(
    journal: JournalTransaction, incident: Incident, *, was_held: bool, actor: Actor | None
) -> None:
    """The hazards of the call were changed: crews on their way are held from now on, or may go on."""
    is_held = is_held_by(incident)
    if is_held is not was_held:
        _declare(journal, incident.pk, actor, "not_safe" if is_held else "safe")


def is_held_by(incident: Incident) -> bool:
    """Whether the hazards of the call hold the ambulance until police have been."""
    at = now()
    schemes = co_responder_schemes(incident.area_id, at) or [shipped_scheme()]
    found = (exclusion_of(one, incident.hazards, incident.age, incident.age_years) for one in schemes)
    return any(one is not None and one.means == "police_first" for one in found)


def place_of(incident: Incident) -> Place | None:
    if incident.lat is None or incident.lon is None:
        return None
    return Place(lat=incident.lat, lon=incident.lon)


def request(actor: Actor, incident_id: UUID, given: Request) -> None:
    """Ask by hand. Raises `IncidentNotFound`, `IncidentOver`, `PartnerNotActive`."""

    def ask(journal: JournalTransaction, incident: Incident) -> None:
        if incident.agency_id != actor.agency:
            raise IncidentNotFound
        require_open(journal, incident_id)
        if given.agency is None:
            asked = police_at(incident.agency_id, place_of(incident), now())
        else:
            partners = partners_at(incident.agency_id, None, now())
            asked = [one for one in partners if one.pk == given.agency]
        if not asked:
            raise PartnerNotActive
        for agency in asked:
            if rules.with_agency(journal.state(incident_id, DispatchedState), agency.pk) is None:
                _ask(journal, incident_id, agency, given, actor)

    _on(actor, incident_id, ask)


def _ask(
    journal: JournalTransaction, timeline: UUID, agency: Agency, given: Request, by: Actor | None
) -> None:
    tasking = new_id()
    payload = {
        "tasking": str(tasking),
        "agency": str(agency.pk),
        "name": agency.name,
        "reason": given.reason,
        "rvp": given.rvp and dict(given.rvp),
        "acknowledge_within_s": ACKNOWLEDGE_WITHIN_S,
    }
    author, of = (by.person, by.agency) if by else (None, agency.pk)
    entry = NewEntry(
        kind="tasking_requested", payload=payload, text=given.note or None, author=author, agency=of
    )
    journal.append(timeline, entry)
    deadlines.expect(timeline, TASKING, tasking, ACKNOWLEDGE_WITHIN_S)


def acknowledge(actor: Actor, incident_id: UUID, tasking: UUID, decision: TaskingDecision, why: str) -> None:
    """The control room asked accepts or refuses. The same answer twice is one. Raises `TaskingUnknown`, `TaskingOver`."""

    def answer(journal: JournalTransaction, incident: Incident) -> None:
        held = _own_running(journal, actor, incident_id, tasking)
        _settle_silence(journal, incident_id, actor)
        if held["decision"] == decision:
            return
        payload = {"tasking": str(tasking), "decision": decision}
        _append(journal, incident_id, actor, "tasking_acknowledged", payload, why)
        if decision == "refused":
            raise_warning(journal, incident_id, "tasking_refused")
        else:
            settle(journal, incident_id, "tasking_refused", "nobody_to_task")

    _on(actor, incident_id, answer)


def _settle_silence(journal: JournalTransaction, timeline: UUID, actor: Actor) -> None:
    settle_items(journal, actor.agency, timeline, "tasking_unacknowledged", by=actor)
    silent = [
        one
        for one in rules.running(journal.state(timeline, DispatchedState))
        if one["decision"] is None and one["agency"] != str(actor.agency)
    ]
    if not silent:
        settle(journal, timeline, "tasking_unacknowledged")


def resource(actor: Actor, incident_id: UUID, tasking: UUID, call_sign: str, eta_s: int | None) -> None:
    """The control room asked sends a unit, which also says that it accepts. Raises `TaskingUnknown`, `TaskingOver`."""

    def name(journal: JournalTransaction, incident: Incident) -> None:
        _accept(journal, actor, incident_id, _own_running(journal, actor, incident_id, tasking))
        payload = {"tasking": str(tasking), "call_sign": call_sign, "eta_s": eta_s}
        _append(journal, incident_id, actor, "tasking_resourced", payload)

    _on(actor, incident_id, name)


def _accept(journal: JournalTransaction, actor: Actor, timeline: UUID, held: Tasking) -> None:
    if held["decision"] == "accepted":
        return
    accepted = {"tasking": held["tasking"], "decision": "accepted"}
    _append(journal, timeline, actor, "tasking_acknowledged", accepted)
    _settle_silence(journal, timeline, actor)
    settle(journal, timeline, "tasking_refused", "nobody_to_task")


def reach_scene(actor: Actor, incident_id: UUID, tasking: UUID) -> None:
    """The service asked is at the scene, which also says that it accepts. Raises `TaskingUnknown`, `TaskingOver`."""

    def arrive(journal: JournalTransaction, incident: Incident) -> None:
        held = _own_running(journal, actor, incident_id, tasking)
        _accept(journal, actor, incident_id, held)
        if held["at_scene_at"] is None:
            _append(journal, incident_id, actor, "tasking_at_scene", {"tasking": str(tasking)})

    _on(actor, incident_id, arrive)


def declare_scene(actor: Actor, incident_id: UUID, state: SceneState) -> None:
    """Say whether the scene is safe: a service that was asked and has not refused, or the desk that owns the call.

    Raises `SceneNotYoursToDeclare`, `IncidentOver`.
    """

    def declare(journal: JournalTransaction, incident: Incident) -> None:
        require_open(journal, incident_id)
        held = journal.state(incident_id, DispatchedState)
        asked = [
            one
            for one in held["taskings"].values()
            if one["agency"] == str(actor.agency) and one["decision"] != "refused"
        ]
        if not asked and actor.agency != incident.agency_id:
            raise SceneNotYoursToDeclare
        _declare(journal, incident_id, actor, state)

    _on(actor, incident_id, declare)


def _declare(journal: JournalTransaction, timeline: UUID, actor: Actor | None, state: SceneState) -> None:
    _append(journal, timeline, actor, "scene_declared", {"state": state})
    if not rules.may_proceed(journal.state(timeline, DispatchedState)):
        return
    settle(journal, timeline, *HELD_WARNINGS)
    for one in rules.running(journal.state(timeline, DispatchedState)):
        settle_items(journal, UUID(one["agency"]), timeline, "tasking_unacknowledged", by=actor)
        if one["decision"] is None:
            _end(journal, timeline, actor, one, "not_needed")


def end(actor: Actor, incident_id: UUID, tasking: UUID) -> None:
    """The desk that owns the call needs it no more, or the service asked is done. Raises `TaskingUnknown`, `TaskingOver`."""

    def finish(journal: JournalTransaction, incident: Incident) -> None:
        held = _running(journal, incident_id, tasking)
        if actor.agency not in (incident.agency_id, UUID(held["agency"])):
            raise TaskingUnknown
        is_safe = rules.may_proceed(journal.state(incident_id, DispatchedState))
        _end(journal, incident_id, actor, held, "safe" if is_safe else "not_needed")
        settle_items(journal, UUID(held["agency"]), incident_id, "tasking_unacknowledged", by=actor)

    _on(actor, incident_id, finish)


def end_all(journal: JournalTransaction, timeline: UUID, actor: Actor) -> None:
    """The incident is over, and with it what other control rooms were asked there."""
    for one in rules.running(journal.state(timeline, DispatchedState)):
        settle_items(journal, UUID(one["agency"]), timeline, "tasking_unacknowledged", by=actor)
        _end(journal, timeline, actor, one, "incident_over")


def _end(
    journal: JournalTransaction, timeline: UUID, actor: Actor | None, held: Tasking, cause: TaskingEnd
) -> None:
    _append(journal, timeline, actor, "tasking_ended", {"tasking": held["tasking"], "cause": cause})


def set_rendezvous(actor: Actor, incident_id: UUID, place: Mapping[str, float], words: str) -> None:
    """Set where units wait for each other: the desk that owns the call, or a service that was asked."""

    def point(journal: JournalTransaction, incident: Incident) -> None:
        if actor.agency not in {incident.agency_id} | rules.agencies_asked(
            journal.state(incident_id, DispatchedState)
        ):
            raise IncidentNotFound
        require_open(journal, incident_id)
        _append(journal, incident_id, actor, "rvp_set", {"lat": place["lat"], "lon": place["lon"]}, words)

    _on(actor, incident_id, point)


def _on(actor: Actor, incident_id: UUID, write: Callable[[JournalTransaction, Incident], None]) -> None:
    """Write on an incident that the actor's agency owns, was asked about or has had a unit on; any other is an unknown one."""

    def within(journal: JournalTransaction) -> None:
        incident = Incident.objects.filter(pk=incident_id, erased_at=None).first()
        if incident is None or not journal.holds(incident_id):
            raise IncidentNotFound
        if actor.agency not in _concerned(journal, incident):
            raise IncidentNotFound
        write(journal, incident)

    in_transaction(within, timelines=[incident_id])


def _concerned(journal: JournalTransaction, incident: Incident) -> set[UUID]:
    state = journal.state(incident.pk, DispatchedState)
    there = {UUID(part["agency"]) for part in state["involvements"].values()}
    return {incident.agency_id} | rules.agencies_asked(state) | there


def _own_running(journal: JournalTransaction, actor: Actor, timeline: UUID, tasking: UUID) -> Tasking:
    held = _running(journal, timeline, tasking)
    if held["agency"] != str(actor.agency):
        raise TaskingUnknown
    return held


def _running(journal: JournalTransaction, timeline: UUID, tasking: UUID) -> Tasking:
    held = journal.state(timeline, DispatchedState)["taskings"].get(str(tasking))
    if held is None:
        raise TaskingUnknown
    if held["ended_at"] or journal.state(timeline, DispatchedState)["phase"] != "open":
        raise TaskingOver
    return held


def _append(
    journal: JournalTransaction,
    timeline: UUID,
    actor: Actor | None,
    kind: str,
    payload: Mapping[str, object],
    text: str = "",
) -> None:
    author, agency = (actor.person, actor.agency) if actor else (None, None)
    entry = NewEntry(kind=kind, payload=payload, text=text or None, author=author, agency=agency)
    journal.append(timeline, entry)
