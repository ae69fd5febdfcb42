"""The checks of a crew against what the call needs: the kind of its vehicle, the skill aboard, transport. Pure, total.

A check fails only where the crew meets none of the needs. What a crew lacks that another may bring is said and does not count
against it.
"""

from __future__ import annotations

from apps.dispatch.eligibility.candidates import CallFacts, Candidate, Check
from apps.dispatch.eligibility.plan import has_skill, meets
from apps.dispatch.phrases import mid_sentence
from apps.dispatch.said import Said, said
from apps.doctrine.term_list import shipped_terms


def kind(unit: Candidate, call: CallFacts) -> Check:
    """Whether the kind of vehicle is sent as a crew at all."""
    label = mid_sentence(unit.aboard.make_label or unit.kind.replace("_", " "))
    if unit.aboard.make not in call.plan.never:
        return Check(check="kind", ok=True, said=said("kind-sent", kind=label))
    why = said("kind-never-arrest" if call.is_arrest else "kind-never", kind=label)
    return Check(check="kind", ok=False, said=why)


def skill(unit: Candidate, call: CallFacts) -> Check:
    """Whether the crew has the skill that the call needs, or serves it in another way."""
    missing = _missing(unit, call)
    is_idle = not unit.aboard.is_treating and not _serves(unit, call)
    ok = _serves(unit, call) or not (missing or is_idle)
    return Check(check="skill", ok=ok, said=_skill_aboard(unit, missing, ok))


def transport(unit: Candidate, call: CallFacts) -> Check:
    """Whether the vehicle takes a patient, where the call needs one that does and the crew serves it in no other way."""
    takes = unit.aboard.transports
    is_enough = call.plan.does_unknown_count if takes is None else takes
    is_asked = any(need.transports for need in call.plan.needs)
    why = said("transport-unknown" if takes is None else "transport-takes" if takes else "transport-none")
    return Check(check="transport", ok=_serves(unit, call) or is_enough or not is_asked, said=why)


def skill_label(code: str) -> str:
    """The skill as it reads inside a sentence; one that is not in the shipped list by its code."""
    found = shipped_terms("skills").find(code)
    return mid_sentence(found.label) if found else code.replace("_", " ")


def _serves(unit: Candidate, call: CallFacts) -> bool:
    return any(meets(need, unit.aboard, call.plan) for need in call.plan.needs)


def _missing(unit: Candidate, call: CallFacts) -> str | None:
    """The first skill that the call needs and the crew has not."""
    asked = (need.skill for need in call.plan.needs if need.skill)
    counts = call.plan.does_unknown_count
    return next((code for code in asked if not has_skill(code, unit.aboard, counts)), None)


def _skill_aboard(unit: Candidate, missing: str | None, ok: bool) -> Said:
    aboard = unit.aboard
    if aboard.skill is None and not aboard.is_treating:
        return said("skill-nobody")
    if aboard.skill is None:
        return said("skill-unknown-short" if missing else "skill-unknown")
    label = mid_sentence(aboard.skill.label)
    if missing:
        return said("skill-further" if ok else "skill-short", skill=label, wanted=skill_label(missing))
    return said("skill-assumed" if aboard.is_assumed else "skill-aboard", skill=label)
