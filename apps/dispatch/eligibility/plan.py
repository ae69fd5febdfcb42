"""What an incident needs of the ambulance crews, and which of it a set of crews meets. Pure.

The plan comes from the scheme of the service that owns the call, by the category of the call and the number of patients. What
nobody has recorded of a crew (its skill, whether it takes patients) counts or not as the scheme says, and is said either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from apps.doctrine.scheme import EVERY_OTHER, CrewNeed, CrewTerms, ReleasedBy
from apps.units.aboard import USUAL_HANDS, Aboard

Shortfall = Literal["no_skill_near", "none_transporting", "too_few_hands", "too_few_crews"]

UNKNOWN = Aboard()
"""A crew of which nothing is known but that it goes."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """So many crews of this skill or more, that take patients if `transports`; or, with `hands`, so many people aboard."""

    skill: str | None = None
    transports: bool = False
    count: int = 1
    hands: int | None = None


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one incident needs. `at_most`: no more crews than this are sent for their hands alone; `any_after_s`: after how long
    the nearest crew of any skill goes where none meets the needs, None if never; `is_any`: it is that long after the call.
    """

    needs: tuple[Need, ...]
    at_most: int
    never: frozenset[str]
    any_after_s: int | None
    does_unknown_count: bool
    is_any: bool = False


def plan_of(terms: CrewTerms, category: str, patients: int = 1) -> Plan:
    """The plan of a scheme for a call of this category. With several patients every number counts for each of them, as far as the
    scheme goes without a desk.
    """
    needs, at_most = _rows(terms, category)
    times = min(max(1, patients), terms.patients_at_most)
    return Plan(
        needs=tuple(_need(one, times) for one in needs),
        at_most=at_most * times,
        never=frozenset(terms.never),
        any_after_s=terms.fallback.nearest_any_after_s if terms.fallback else None,
        does_unknown_count=terms.unknown_skill == "counts",
    )


def _rows(terms: CrewTerms, category: str) -> tuple[Sequence[CrewNeed], int]:
    """The needs of the category, and the most crews for hands; a scheme without a response says a number of crews."""
    for row in sorted(terms.response, key=lambda one: one.for_ == EVERY_OTHER):
        if row.for_ == EVERY_OTHER or category in row.for_:
            return row.needs, row.at_most
    is_arrest = category in terms.arrest_categories
    count = (terms.for_arrest if is_arrest else terms.how_many) or 1
    return (CrewNeed(count=count),), count


def _need(one: CrewNeed, times: int) -> Need:
    return Need(
        skill=one.skill,
        transports=one.transports,
        count=1 if one.hands is not None else one.count * times,
        hands=None if one.hands is None else one.hands * times,
    )


def has_skill(code: str, crew: Aboard, does_unknown_count: bool) -> bool:
    """Whether the crew has the skill or more. One without anybody who treats has none, whatever its vehicle is meant for."""
    if crew.skill is not None:
        return code in crew.skill.covers
    return crew.is_treating and does_unknown_count


def releases(terms: ReleasedBy, crew: Aboard) -> bool:
    """Whether this crew at the patient releases a co-responder on its way. One of unrecorded skill does; one of which nobody knows
    whether it carries a defibrillator does not.
    """
    has_aed = crew.has_aed is True or not terms.aed
    return has_aed and has_skill(terms.skill, crew, does_unknown_count=True)


def meets(need: Need, crew: Aboard, plan: Plan) -> bool:
    """Whether the crew is one of those that the need asks for. Without anybody who treats it is only one crew more."""
    if need.skill is not None and not has_skill(need.skill, crew, plan.does_unknown_count):
        return False
    if need.transports and not (plan.does_unknown_count if crew.transports is None else crew.transports):
        return False
    return crew.is_treating or not (need.transports or need.hands)


def relaxed(plan: Plan) -> Plan:
    """The plan for the nearest crew of any skill, where nobody meets the needs for too long."""
    return replace(plan, needs=(Need(),), is_any=True)


def unmet(plan: Plan, going: Iterable[Aboard]) -> tuple[Need, ...]:
    """What is still missing once these crews go, each need with the number that it lacks. One crew may meet several needs."""
    crews = list(going)
    left = (_left(need, crews, plan) for need in plan.needs)
    return tuple(need for need in left if need is not None)


def _left(need: Need, crews: Sequence[Aboard], plan: Plan) -> Need | None:
    if need.hands is not None:
        missing = need.hands - sum(max(1, crew.hands) for crew in crews)
        return replace(need, hands=missing) if missing > 0 else None
    missing = need.count - sum(meets(need, crew, plan) for crew in crews)
    return replace(need, count=missing) if missing > 0 else None


def shortfall_of(need: Need, going: Iterable[Aboard], plan: Plan) -> Shortfall:
    """What is missing while the need is open, as a code."""
    if need.hands is not None:
        return "too_few_hands"
    if need.skill is None:
        return "none_transporting" if need.transports else "too_few_crews"
    is_skilled = any(has_skill(need.skill, crew, plan.does_unknown_count) for crew in going)
    return "none_transporting" if need.transports and is_skilled else "no_skill_near"


def wanted(plan: Plan, going: Sequence[Aboard]) -> tuple[Need, ...]:
    """The needs for which another crew is sent: those unmet, but hands only until so many crews go as the scheme allows."""
    return tuple(need for need in unmet(plan, going) if need.hands is None or len(going) < plan.at_most)


def places_open(plan: Plan, going: Sequence[Aboard]) -> int:
    """How many more crews are asked for, if each meets every need that it can; 0 exactly if nothing is wanted."""
    left = wanted(plan, going)
    room = max(1, plan.at_most - len(going))
    return max(
        (need.count if need.hands is None else min(room, ceil(need.hands / USUAL_HANDS)) for need in left),
        default=0,
    )


def next_of(plan: Plan, going: Sequence[Aboard], crews: Sequence[Aboard]) -> int | None:
    """The place of the crew to send next, of crews in the order of their ETA: the nearest that meets the first need, in the order
    of the scheme, that anybody can meet. None if no crew meets any.
    """
    for need in wanted(plan, going):
        able = [at for at, crew in enumerate(crews) if meets(need, crew, plan)]
        if able:
            return next((at for at in able if crews[at].is_treating), able[0])
    return None
