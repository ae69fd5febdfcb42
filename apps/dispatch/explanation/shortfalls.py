"""What the crews that go do not bring, though the call needs it: as a warning of the board, and as a sentence. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from apps.dispatch.eligibility.crew_checks import skill_label
from apps.dispatch.eligibility.plan import Need, Plan, shortfall_of, unmet, wanted
from apps.dispatch.said import Said, said
from apps.units.aboard import Aboard

Warned = Literal["no_skill_near", "none_transporting"]
WARNED: tuple[Warned, ...] = ("no_skill_near", "none_transporting")
"""What a control room must hear of; too few hands are only said."""


def warned_of(plan: Plan, going: Sequence[Aboard]) -> list[Warned]:
    """The warnings of the crews that go; none while nobody goes, which has a warning of its own."""
    short = {shortfall_of(need, going, plan) for need in unmet(plan, going)} if going else set()
    return [cause for cause in WARNED if cause in short]


def sentences_of(plan: Plan, going: Sequence[Aboard]) -> list[Said]:
    """What is still wanted after the allocation, in the order of the scheme; nothing while nobody goes."""
    return [_sentence(need, going, plan) for need in wanted(plan, going)] if going else []


def _sentence(need: Need, going: Sequence[Aboard], plan: Plan) -> Said:
    short = shortfall_of(need, going, plan)
    if need.hands is not None:
        return said("too-few-hands", missing=need.hands)
    if short == "no_skill_near" and need.skill:
        return said("no-skill-near", skill=skill_label(need.skill))
    if short == "none_transporting":
        return said("none-transporting")
    return said("too-few-crews", count=need.count)
