"""Which units can be sent, and why: pure, total, explained. Every unit gets every check for its role, in order.

Nothing here raises: what cannot be measured is a check that fails and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from apps.accounts.access import TREATING_STANDINGS, Standing
from apps.dispatch.eligibility import crew_checks, device_checks, scheme_checks, unit_checks
from apps.dispatch.eligibility.candidates import (
    AskedUnits,
    CallFacts,
    Candidate,
    Check,
    Considered,
    CrewGoing,
    Terms,
)
from apps.dispatch.eligibility.ranking import ranked
from apps.doctrine.scheme import Scheme, exclusion_of
from apps.incidents.kinds import AlertRole

STANDINGS_OF: Mapping[AlertRole, frozenset[Standing]] = {
    "crew": TREATING_STANDINGS,
    "co_responder": frozenset({Standing.RESPONDER}),
}
POSITION_MAX_AGE_S = 900
NO_TERMS = Terms()


def consider_crews(
    candidates: Iterable[Candidate], call: CallFacts, asked: AskedUnits, terms_of: Mapping[UUID, Terms]
) -> list[Considered]:
    """Every unit among the candidates that treats, with its checks, ranked. A crew is sent with or without a scheme."""
    return ranked(
        Considered(unit=unit, role="crew", checks=_crew_checks(unit, call, asked, _terms(unit, terms_of)))
        for unit in candidates
        if unit.standing in STANDINGS_OF["crew"]
    )


def consider_co_responders(
    candidates: Iterable[Candidate],
    call: CallFacts,
    asked: AskedUnits,
    terms_of: Mapping[UUID, Terms],
    crews_going: Sequence[CrewGoing],
) -> list[Considered]:
    """Every unit among the candidates that co-responds, with its checks against the call and the crews that respond, ranked."""
    return ranked(
        Considered(
            unit=unit,
            role="co_responder",
            checks=(
                *_call_checks(unit, call, _terms(unit, terms_of)),
                *_unit_checks(unit, call, asked, _terms(unit, terms_of)),
                *_way_checks(unit, _terms(unit, terms_of).scheme, crews_going, call),
            ),
        )
        for unit in candidates
        if unit.standing in STANDINGS_OF["co_responder"]
    )


def _terms(unit: Candidate, terms_of: Mapping[UUID, Terms]) -> Terms:
    return terms_of.get(unit.agency, NO_TERMS)


def _availability_checks(unit: Candidate, call: CallFacts, asked: AskedUnits) -> tuple[Check, ...]:
    return (
        unit_checks.exercise(unit, call),
        unit_checks.on_duty(unit),
        unit_checks.crew(unit),
        unit_checks.not_committed(unit, call),
        unit_checks.not_asked_before(unit, asked),
    )


def _crew_checks(unit: Candidate, call: CallFacts, asked: AskedUnits, terms: Terms) -> tuple[Check, ...]:
    crew = terms.scheme.crew if terms.scheme else None
    return (
        *_availability_checks(unit, call, asked),
        crew_checks.kind(unit, call),
        crew_checks.skill(unit, call),
        crew_checks.transport(unit, call),
        *scheme_checks.kit_of(unit, crew.kit if crew else (), call.today),
        unit_checks.position(unit, crew.position_max_age_s if crew else POSITION_MAX_AGE_S, is_needed=False),
        *device_checks.device(unit),
    )


def _call_checks(unit: Candidate, call: CallFacts, terms: Terms) -> tuple[Check, ...]:
    return (
        scheme_checks.in_scheme(unit, terms),
        scheme_checks.weekly_cap(unit, terms),
        scheme_checks.trigger(call, terms.scheme),
        scheme_checks.exclusion(call, terms.scheme),
    )


def _unit_checks(unit: Candidate, call: CallFacts, asked: AskedUnits, terms: Terms) -> tuple[Check, ...]:
    scheme = terms.scheme
    max_age_s = scheme.co_responder.position_max_age_s if scheme else POSITION_MAX_AGE_S
    return (
        *_availability_checks(unit, call, asked),
        scheme_checks.competence(unit, scheme, call.today),
        *scheme_checks.kit(unit, scheme, call.today),
        unit_checks.position(unit, max_age_s),
        *device_checks.device(unit),
    )


def _way_checks(
    unit: Candidate, scheme: Scheme | None, crews_going: Sequence[CrewGoing], call: CallFacts
) -> tuple[Check, ...]:
    return (
        scheme_checks.radius(unit, scheme),
        scheme_checks.ceiling(unit, scheme),
        scheme_checks.closer(unit, call, scheme, crews_going),
    )


def is_held(call: CallFacts, schemes: Iterable[Scheme]) -> bool:
    """Whether the ambulance waits at the rendezvous point: some scheme sends police to such a call as police, first."""
    found = (exclusion_of(scheme, call.hazards, call.age, call.age_years, call.says) for scheme in schemes)
    return any(one is not None and one.means == "police_first" for one in found)
