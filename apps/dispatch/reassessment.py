"""Reassessment of an open incident when something has happened that may change who goes (docs/decisions/reassessment.md).

Nothing flaps: a co-responder is stood down for a lost lead only if two reassessments in a row find it later than the crew by more
than the scheme's hysteresis, a crew is exchanged only for one that is sooner by twice that, and a unit that was stood down is not
asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from uuid import UUID

from apps.core.clock import now
from apps.core.geo import Place
from apps.core.instants import as_milliseconds
from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.deadlines.selectors import pending_count
from apps.dispatch.allocation import BOTH, LOOK_AFTER_S, AllocationRequest, allocate
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.eligibility import needs, rules
from apps.dispatch.eligibility.candidates import AskedUnits, Candidate
from apps.dispatch.eligibility.plan import meets
from apps.dispatch.eligibility.scheme_checks import measured_against
from apps.dispatch.eligibility.search import Candidates, find_candidates
from apps.dispatch.escalation import replace_the_silent
from apps.dispatch.going import crews_going
from apps.dispatch.offers import ARREST, EXCHANGE_M, LOOKED_AT_MS
from apps.dispatch.offers import UNANSWERED as UNANSWERED_AS
from apps.dispatch.response import asked_before, is_closed
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import Scheme
from apps.doctrine.selectors import shipped_scheme
from apps.incidents.actions import withdraw_alert
from apps.incidents.kinds import EN_ROUTE, UNANSWERED
from apps.incidents.models import Incident
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.state import JournalSlice
from apps.journal.transaction import JournalTransaction

LATE_IN_A_ROW = 2
BACKSTOP_S, BACKSTOP_APART_S, JITTER = 60.0, 2.0, 0.2
FASTEST_M_PER_S = 40.0
"""No crew on a road is faster, so one that is farther off cannot be sooner."""
BEFORE_SCENE = (*UNANSWERED, *EN_ROUTE)


def reassess(journal: JournalTransaction, deadline: Deadline) -> None:
    state = journal.state(deadline.on_timeline, DispatchedState)
    if is_closed(state):
        return
    incident = Incident.objects.select_related("agency__area").get(pk=deadline.on_timeline)
    if incident.place is None:
        return
    candidates = candidates_for(journal, incident, incident.place)
    if not (_is_in_motion(state) or _lacks_crew(incident, state, candidates)):
        return
    seq = journal.state(incident.pk, JournalSlice)["seq"]
    late = _stand_down_the_late(journal, incident, candidates, deadline.noted)
    _exchange_crew(journal, incident, candidates)
    replace_the_silent(journal, incident.pk)
    is_as_found = journal.state(incident.pk, JournalSlice)["seq"] == seq
    found = candidates if is_as_found else None
    allocate(journal, incident, AllocationRequest(cause="unit_free", only_news=True, found=found))
    noted = late | left_open(journal, incident, candidates)
    if any(0 < times < LATE_IN_A_ROW for times in late.values()):
        deadlines.bring_forward(incident.pk, REASSESS, LOOK_AFTER_S)
    deadlines.plan(incident.pk, REASSESS, backstop_s(incident.pk), noted)


def backstop_s(timeline: UUID) -> float:
    """When an incident is looked at though nothing has happened: of all that wait, about one every two seconds.

    They do not come together: each keeps a moment of its own.
    """
    interval_s = max(BACKSTOP_S, pending_count(REASSESS) * BACKSTOP_APART_S)
    return interval_s * (1 + JITTER * (timeline.int % 201 - 100) / 100)


def left_open(journal: JournalTransaction, incident: Incident, candidates: Candidates) -> dict[str, int]:
    """What this reassessment leaves, by which news of units is weighed (`offers.py`)."""
    state, scheme = journal.state(incident.pk, DispatchedState), _scheme(incident, candidates)
    call = needs.facts_of(incident, candidates.today, scheme, candidates.brought)
    parts = active_units(state)
    noted = {role: needs.places_open(role, call, state, scheme) for role in BOTH} | {
        UNANSWERED_AS[role]: sum(part["role"] == role and part["status"] in UNANSWERED for part in parts)
        for role in BOTH
    }
    slowest = _slowest_to_exchange(state, candidates)
    soon_enough_s = _soon_enough_s(slowest, scheme) if slowest else 0
    return {
        **noted,
        ARREST: int(call.is_arrest),
        EXCHANGE_M: round(max(0, soon_enough_s) * FASTEST_M_PER_S),
        LOOKED_AT_MS: as_milliseconds(now()),
    }


def _is_in_motion(state: DispatchedState) -> bool:
    return any(part["status"] in BEFORE_SCENE for part in active_units(state))


def _lacks_crew(incident: Incident, state: DispatchedState, candidates: Candidates) -> bool:
    """True also where an officer is with the patient and the only crew could not come."""
    call = needs.facts_of(incident, candidates.today, _scheme(incident, candidates), candidates.brought)
    return needs.places_open("crew", call, state, _scheme(incident, candidates)) > 0


def _scheme(incident: Incident, candidates: Candidates) -> Scheme:
    return candidates.scheme_of(incident.agency_id) or shipped_scheme()


def candidates_for(journal: JournalTransaction, incident: Incident, place: Place) -> Candidates:
    """Candidate units for an incident at this place, including those that are on it already."""
    parts = journal.state(incident.pk, DispatchedState)["involvements"]
    return find_candidates(incident.agency, place, now(), timeline=incident.pk, parts=parts)


def _stand_down_the_late(
    journal: JournalTransaction, incident: Incident, candidates: Candidates, noted: Mapping[str, int]
) -> dict[str, int]:
    """What to note for the next reassessment: how many times in a row each co-responder has been late."""
    late = {
        str(unit): noted.get(str(unit), 0) + 1
        for unit in late_ones(journal.state(incident.pk, DispatchedState), candidates, "eta_lost")
    }
    for unit, times in late.items():
        if times >= LATE_IN_A_ROW:
            withdraw_alert(journal, incident.pk, UUID(unit), "eta_lost", None)
    return late


def late_ones(state: DispatchedState, candidates: Candidates, cause: str) -> list[UUID]:
    """Co-responders not at the scene yet that would arrive later than the crew that they are measured against by more than their
    scheme's hysteresis, if the scheme withdraws them for this cause.
    """
    crews, late = crews_going(state, candidates), []
    for unit in candidates.co_responders:
        part, scheme = state["involvements"].get(str(unit.id)), candidates.scheme_of(unit.agency)
        if (
            part is None
            or part["status"] not in BEFORE_SCENE
            or scheme is None
            or cause not in scheme.stand_down
        ):
            continue
        fastest = measured_against(scheme, crews, candidates.does_unknown_count)
        crew_eta_s = fastest.eta_s if fastest else None
        if unit.eta and crew_eta_s is not None and unit.eta.eta_s > crew_eta_s + scheme.hysteresis_s:
            late.append(unit.id)
    return late


def _exchange_crew(journal: JournalTransaction, incident: Incident, candidates: Candidates) -> None:
    """Replace a crew that is still far with one that has become available much nearer."""
    state = journal.state(incident.pk, DispatchedState)
    slowest = _slowest_to_exchange(state, candidates)
    if slowest is None or slowest.eta is None:
        return
    could_be_sent = _could_be_sent(incident, state, candidates, slowest)
    soonest_s = min((_eta_s(unit) for unit in could_be_sent), default=inf)
    soon_enough_s = _soon_enough_s(slowest, _scheme(incident, candidates))
    if soonest_s < soon_enough_s:
        _exchange(journal, incident, state["involvements"][str(slowest.id)], soon_enough_s)


def _slowest_to_exchange(state: DispatchedState, candidates: Candidates) -> Candidate | None:
    rolling = {part["unit"] for part in active_units(state) if _may_be_exchanged(part)}
    return max((unit for unit in candidates.crews if str(unit.id) in rolling), key=_eta_s, default=None)


def _soon_enough_s(slowest: Candidate, scheme: Scheme) -> float:
    return slowest.eta.eta_s - 2 * scheme.hysteresis_s if slowest.eta else 0


def _may_be_exchanged(part: Involvement) -> bool:
    return part["role"] == "crew" and part["status"] in BEFORE_SCENE


def _could_be_sent(
    incident: Incident, state: DispatchedState, candidates: Candidates, instead_of: Candidate
) -> list[Candidate]:
    """Crews whose place is known and that meet every need of the call that this one meets."""
    call = needs.facts_of(incident, candidates.today, _scheme(incident, candidates), candidates.brought)
    asked = AskedUnits(statuses=asked_before(state))
    considered = rules.consider_crews(candidates.crews, call, asked, candidates.terms)
    met = [need for need in call.plan.needs if meets(need, instead_of.aboard, call.plan)]
    return [
        one.unit
        for one in considered
        if one.is_eligible
        and not one.is_stale
        and all(meets(need, one.unit.aboard, call.plan) for need in met)
    ]


def _eta_s(unit: Candidate) -> float:
    return unit.eta.eta_s if unit.eta else inf


class _NoneSooner(Exception):
    """The sooner crew was taken by another incident in the meantime: the exchange is undone."""


def _exchange(
    journal: JournalTransaction, incident: Incident, part: Involvement, soon_enough_s: float
) -> None:
    request = AllocationRequest(
        cause="unit_free", roles=("crew",), replaces=UUID(part["alert"]), only_news=True
    )
    try:
        with journal.savepoint():
            withdraw_alert(journal, incident.pk, UUID(part["unit"]), "replaced", None)
            allocated = allocate(journal, incident, request)
            if not any((alert["eta_s"] or 0) < soon_enough_s for alert in allocated.alerts):
                raise _NoneSooner
    except _NoneSooner:
        return
