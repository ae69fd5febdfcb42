"""What an incident needs of the ambulance crews, and which of it a set of crews meets. Pure.

The plan comes from the scheme of the service that owns the call, by the category of the call and the number of patients. What
nobody has recorded of a crew (its skill, whether it takes patients) counts or not as the scheme says, and is said either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from apps.doctrine.scheme import EVERY_OTHER, CrewNeed, CrewTerms

USUAL_HANDS = 2
"""How many people a crew is taken to be that nobody is named of."""
Shortfall = Literal["no_skill_near", "none_transporting", "too_few_hands", "too_few_crews"]


@dataclass(frozen=True, kw_only=True)
class Skill:
    """A clinical skill of the list in force; a higher rank can do what lower ones can."""

    code: str
    label: str
    rank: int


@dataclass(frozen=True, kw_only=True)
class Brings:
    """What one crew brings. `skill` None: nobody has recorded it; `is_treating`: somebody aboard may treat as a clinician;
    `transports` None: nobody has said whether the vehicle takes patients.
    """

    skill: Skill | None = None
    is_treating: bool = True
    transports: bool | None = None
    hands: int = USUAL_HANDS


UNKNOWN = Brings()
"""A crew of which nothing is known but that it goes."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """So many crews of this skill or more, that take patients if `transports`; or, with `hands`, so many people aboard."""

    skill: Skill | None = None
    transports: bool = False
    count: int = 1
    hands: int | None = None

    @property
    def shortfall(self) -> Shortfall:
        """What is missing while the need is open, as a code."""
        if self.hands is not None:
            return "too_few_hands"
        if self.skill is not None:
            return "no_skill_near"
        return "none_transporting" if self.transports else "too_few_crews"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one incident needs. `at_most`: no more crews than this are sent for their hands alone; `any_after_s`: after how long
    the nearest crew of any skill goes where none meets the needs, None if never.
    """

    needs: tuple[Need, ...]
    at_most: int
    never: frozenset[str]
    any_after_s: int | None
    does_unknown_count: bool


def plan_of(
    terms: CrewTerms, category: str, patients: int = 1, skills: Mapping[str, Skill] | None = None
) -> Plan:
    """The plan of a scheme for a call of this category. With several patients every number counts for each of them.

    `skills`: the list in force, by code. A skill that is not in it is one that nobody is known to have.
    """
    needs, at_most = _rows(terms, category)
    times = max(1, patients)
    return Plan(
        needs=tuple(_need(one, times, skills or {}) for one in needs),
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


def _need(one: CrewNeed, times: int, skills: Mapping[str, Skill]) -> Need:
    return Need(
        skill=skills.get(one.skill, _beyond_all(one.skill)) if one.skill else None,
        transports=one.transports,
        count=1 if one.hands is not None else one.count * times,
        hands=None if one.hands is None else one.hands * times,
    )


def _beyond_all(code: str) -> Skill:
    return Skill(code=code, label=code.replace("_", " "), rank=10**6)


def has_skill(wanted: Skill, crew: Brings, plan: Plan) -> bool:
    """Whether the crew has the skill or more. One without anybody who treats has none, whatever its vehicle is meant for."""
    if crew.skill is not None:
        return crew.skill.rank >= wanted.rank
    return crew.is_treating and plan.does_unknown_count


def meets(need: Need, crew: Brings, plan: Plan) -> bool:
    """Whether the crew is one of those that the need asks for. Everyone aboard counts as hands."""
    if need.skill is not None and not has_skill(need.skill, crew, plan):
        return False
    takes = plan.does_unknown_count if crew.transports is None else crew.transports
    return takes or not need.transports


def unmet(plan: Plan, going: Iterable[Brings]) -> tuple[Need, ...]:
    """What is still missing once these crews go, each need with the number that it lacks. One crew may meet several needs."""
    crews = list(going)
    left = (_left(need, crews, plan) for need in plan.needs)
    return tuple(need for need in left if need is not None)


def _left(need: Need, crews: Sequence[Brings], plan: Plan) -> Need | None:
    if need.hands is not None:
        missing = need.hands - sum(max(1, crew.hands) for crew in crews)
        return replace(need, hands=missing) if missing > 0 else None
    missing = need.count - sum(meets(need, crew, plan) for crew in crews)
    return replace(need, count=missing) if missing > 0 else None


def wanted(plan: Plan, going: Sequence[Brings]) -> tuple[Need, ...]:
    """The needs for which another crew is sent: those unmet, but hands only until so many crews go as the scheme allows."""
    return tuple(need for need in unmet(plan, going) if need.hands is None or len(going) < plan.at_most)


def places_open(plan: Plan, going: Sequence[Brings]) -> int:
    """How many more crews are asked for, if each meets every need that it can; 0 exactly if nothing is wanted."""
    left = wanted(plan, going)
    room = max(1, plan.at_most - len(going))
    return max(
        (need.count if need.hands is None else min(room, ceil(need.hands / USUAL_HANDS)) for need in left),
        default=0,
    )


def next_of(plan: Plan, going: Sequence[Brings], crews: Sequence[Brings]) -> int | None:
    """The place of the crew to send next, of crews in the order of their ETA: the nearest that meets the first need, in the order
    of the scheme, that anybody can meet. None if no crew meets any.
    """
    for need in wanted(plan, going):
        found = next((at for at, crew in enumerate(crews) if meets(need, crew, plan)), None)
        if found is not None:
            return found
    return None
