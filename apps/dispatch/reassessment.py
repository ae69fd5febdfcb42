"""Reassessment of an open incident, every few seconds, as units move and become available.

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
from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.allocation import REASSESS_AFTER_S, AllocationRequest, allocate, crews_going
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.eligibility import needs, rules
from apps.dispatch.eligibility.candidates import AskedUnits, Candidate
from apps.dispatch.eligibility.search import Candidates, find_candidates
from apps.dispatch.escalation import replace_the_silent
from apps.dispatch.state import DispatchedState
from apps.doctrine.scheme import Scheme
from apps.doctrine.selectors import shipped_scheme
from apps.incidents.actions import withdraw_alert
from apps.incidents.kinds import EN_ROUTE, UNANSWERED
from apps.incidents.models import Incident
from apps.incidents.rules import active_units
from apps.incidents.state import Involvement
from apps.journal.transaction import JournalTransaction

LATE_IN_A_ROW = 2
BEFORE_SCENE = (*UNANSWERED, *EN_ROUTE)


def reassess(journal: JournalTransaction, deadline: Deadline) -> None:
    state = journal.state(deadline.on_timeline, DispatchedState)
    if state["phase"] != "open":
        return
    incident = Incident.objects.select_related("agency__area").get(pk=deadline.on_timeline)
    candidates = candidates_for(journal, incident)
    if not (_is_in_motion(state) or _lacks_crew(incident, state, candidates)):
        return
    noted = _stand_down_the_late(journal, incident, candidates, deadline.noted)
    _exchange_crew(journal, incident, candidates)
    replace_the_silent(journal, incident.pk)
    allocate(journal, incident, AllocationRequest(cause="unit_free", only_news=True))
    deadlines.plan(incident.pk, REASSESS, REASSESS_AFTER_S, noted)


def _is_in_motion(state: DispatchedState) -> bool:
    return any(part["status"] in BEFORE_SCENE for part in active_units(state))


def _lacks_crew(incident: Incident, state: DispatchedState, candidates: Candidates) -> bool:
    """True also where an officer is with the patient and the only crew could not come."""
    call = needs.facts_of(incident, candidates.today, _scheme(incident, candidates))
    return needs.places_open("crew", call, state, _scheme(incident, candidates)) > 0


def _scheme(incident: Incident, candidates: Candidates) -> Scheme:
    return candidates.scheme_of(incident.agency_id) or shipped_scheme()


def candidates_for(journal: JournalTransaction, incident: Incident) -> Candidates:
    """Candidate units for an incident, including those that are on it already."""
    place = Place(lat=incident.lat, lon=incident.lon)
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
    """Co-responders not at the scene yet that would arrive later than the fastest crew by more than their scheme's hysteresis,
    if the scheme withdraws them for this cause.
    """
    fastest = min((crew.eta_s for crew in crews_going(state, candidates)), default=None)
    if fastest is None:
        return []
    late = []
    for unit in candidates.co_responders:
        part, scheme = state["involvements"].get(str(unit.id)), candidates.scheme_of(unit.agency)
        if (
            part is None
            or part["status"] not in BEFORE_SCENE
            or scheme is None
            or cause not in scheme.stand_down
        ):
            continue
        if unit.eta and unit.eta.eta_s > fastest + scheme.hysteresis_s:
            late.append(unit.id)
    return late


def _exchange_crew(journal: JournalTransaction, incident: Incident, candidates: Candidates) -> None:
    """Replace a crew that is still far with one that has become available much nearer."""
    state = journal.state(incident.pk, DispatchedState)
    rolling = {part["unit"]: part for part in active_units(state) if _may_be_exchanged(part)}
    slowest = max((unit for unit in candidates.crews if str(unit.id) in rolling), key=_eta_s, default=None)
    soonest_s = min((_eta_s(unit) for unit in _could_be_sent(incident, state, candidates)), default=inf)
    if slowest is None or slowest.eta is None:
        return
    soon_enough_s = slowest.eta.eta_s - 2 * _scheme(incident, candidates).hysteresis_s
    if soonest_s < soon_enough_s:
        _exchange(journal, incident, rolling[str(slowest.id)], soon_enough_s)


def _may_be_exchanged(part: Involvement) -> bool:
    return part["role"] == "crew" and part["status"] in BEFORE_SCENE


def _could_be_sent(incident: Incident, state: DispatchedState, candidates: Candidates) -> list[Candidate]:
    call = needs.facts_of(incident, candidates.today, _scheme(incident, candidates))
    asked = AskedUnits(statuses={unit: part["status"] for unit, part in state["involvements"].items()})
    considered = rules.consider_crews(candidates.crews, call, asked, candidates.terms)
    return [one.unit for one in considered if one.is_eligible]


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
