"""What a unit brings to a patient: the skill of those aboard, whether it takes a patient, whether it carries a defibrillator. Pure.

What was set for the unit itself goes before what its kind says (the list `vehicles`). What nobody has recorded is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from apps.accounts.access import Role
from apps.doctrine.scheme import as_marker
from apps.doctrine.term_list import ListedTerm, TermList
from apps.units.rules import KitState

AED = "aed"
USUAL_HANDS = 2
"""How many people a crew is taken to be of which nothing is known."""


@dataclass(frozen=True, kw_only=True)
class Skill:
    """A clinical skill of a list. `covers`: the codes of what it can do, its own and those of every lower rank."""

    code: str
    label: str
    rank: int
    covers: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Aboard:
    """What one unit brings. `skill` None: nobody has recorded it; `is_assumed`: it is that of the vehicle, not of a person;
    `is_treating`: somebody aboard may treat as a clinician. `transports`, `has_aed` None: nobody has said.
    """

    make: str = ""
    make_label: str = ""
    skill: Skill | None = None
    is_assumed: bool = False
    is_treating: bool = True
    transports: bool | None = None
    seats: int | None = None
    has_aed: bool | None = None
    hands: int = USUAL_HANDS


@dataclass(frozen=True, kw_only=True)
class Equipment:
    """What was set for the unit itself; None, or no code, leaves it to the kind of vehicle."""

    transports: bool | None = None
    seats: int | None = None
    default_skill: str = ""
    carries_aed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Lists:
    """The lists in force for one agency."""

    skills: TermList
    vehicles: TermList


class Trained(Protocol):
    """One person aboard, as far as skill goes. `grade` is in the agency's own words; `competences`: code → its last valid day."""

    @property
    def role(self) -> Role: ...
    @property
    def grade(self) -> str: ...
    @property
    def competences(self) -> Mapping[str, date]: ...


def aboard_of(
    kind: str,
    equipment: Equipment,
    kit: Mapping[str, KitState],
    crew: Iterable[Trained],
    lists: Lists,
    today: date,
) -> Aboard:
    """What this unit brings with this crew on that day."""
    people = list(crew)
    make = lists.vehicles.called(as_marker(kind))
    known = [skill for one in people for skill in skills_of(one, lists.skills, today)]
    is_assumed = not known and any(_is_ungraded(one, lists.skills) for one in people)
    of_vehicle = skill_called(equipment.default_skill or (make and make.skill) or "", lists.skills)
    best = max(known, key=lambda one: one.rank, default=None)
    return Aboard(
        make=make.code if make else as_marker(kind),
        make_label=make.label if make else kind.replace("_", " "),
        skill=of_vehicle if is_assumed else best,
        is_assumed=is_assumed and of_vehicle is not None,
        is_treating=bool(known) or is_assumed,
        transports=_first(equipment.transports, make.transports if make else None),
        seats=_first(equipment.seats, make.seats if make else None),
        has_aed=_has_aed(equipment, kit, make, today),
        hands=len(people),
    )


def skills_of(one: Trained, skills: TermList, today: date) -> list[Skill]:
    """The skills of a person that are in date: the grade, and certificates in the name of a skill."""
    return [
        skill
        for code in _named(one, skills)
        if one.competences.get(code, today) >= today and (skill := skill_called(code, skills))
    ]


def _named(one: Trained, skills: TermList) -> set[str]:
    """The codes of the skills that somebody recorded of the person, in date or not."""
    return {code for code in (_graded(one.grade, skills), *one.competences) if skills.find(code)}


def _is_ungraded(one: Trained, skills: TermList) -> bool:
    """Whether this is a clinician without a recorded skill, so that the vehicle speaks for the skill."""
    return one.role is Role.CLINICIAN and not _named(one, skills)


def _graded(grade: str, skills: TermList) -> str:
    """The code of a grade, which agencies write in their own words: as the code or as the label of a skill; empty for another."""
    wanted = as_marker(grade)
    return next((one.code for one in skills.terms if wanted in (one.code, as_marker(one.label))), "")


def skill_called(code: str, skills: TermList) -> Skill | None:
    """The skill of this code in a list, with what it covers."""
    found = skills.find(code)
    if found is None:
        return None
    rank = found.rank or 0
    covers = frozenset(one.code for one in skills.terms if (one.rank or 0) <= rank)
    return Skill(code=code, label=found.label, rank=rank, covers=covers)


def _has_aed(
    equipment: Equipment, kit: Mapping[str, KitState], make: ListedTerm | None, today: date
) -> bool | None:
    """A kit check that names the defibrillator is newer than what was set for the unit or its kind."""
    if AED in kit:
        return kit[AED].is_ready(today)
    return _first(equipment.carries_aed, make.aed if make else None)


Known = TypeVar("Known", bool, int)


def _first(set_: Known | None, of_kind: Known | None) -> Known | None:
    return of_kind if set_ is None else set_
