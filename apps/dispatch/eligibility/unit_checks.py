"""The checks of every unit, whatever its service: duty, crew, commitment, position. Pure, total."""

from __future__ import annotations

from apps.dispatch.eligibility.candidates import AskedUnits, CallFacts, Candidate, Check
from apps.dispatch.phrases import age_in_words

ON_DUTY = ("available", "divertible", "busy")
OWN_JOB = "a job of its own service"
ASKED = {
    "declined": "has declined this incident",
    "expired": "did not answer in time",
    "stood_down": "was stood down from this incident",
    "clear": "has cleared",
}


def exercise(unit: Candidate, call: CallFacts) -> Check:
    """Only units that have joined an exercise are sent to one."""
    if not call.exercise:
        return Check(check="exercise", ok=True, reason="a real call")
    said = "has joined the exercise" if unit.drill else "has not joined the exercise"
    return Check(check="exercise", ok=unit.drill, reason=said)


def on_duty(unit: Candidate) -> Check:
    ok = unit.duty in ON_DUTY
    return Check(check="on_duty", ok=ok, reason="on duty" if ok else "off duty")


def crew(unit: Candidate) -> Check:
    aboard = len(unit.crew)
    return Check(
        check="crew",
        ok=aboard > 0,
        reason=f"{aboard or 'nobody'} signed in",
        measured=aboard,
        threshold=1,
        unit="people",
    )


def not_committed(unit: Candidate, call: CallFacts) -> Check:
    ok, reason = _commitment(unit, call)
    return Check(check="not_committed", ok=ok, reason=reason)


def _commitment(unit: Candidate, call: CallFacts) -> tuple[bool, str]:
    if unit.commitment == "other_real":
        return False, "committed to another incident"
    if unit.commitment == "other_exercise" and call.exercise:
        return False, "committed to another exercise"
    if unit.duty == "busy":
        return False, f"committed to {unit.task or OWN_JOB}, cannot divert"
    if unit.duty == "divertible" and call.exercise:
        return False, f"on {unit.task or OWN_JOB}, which an exercise does not interrupt"
    if unit.duty == "divertible":
        return True, f"on {unit.task or OWN_JOB}, can be diverted"
    return True, "on an exercise, which gives way" if unit.commitment == "other_exercise" else "free"


def not_asked_before(unit: Candidate, asked: AskedUnits) -> Check:
    status = asked.statuses.get(str(unit.id))
    if status is None and unit.commitment != "this":
        return Check(check="not_asked_before", ok=True, reason="not asked before")
    reason = ASKED.get(status or "", "is already on this incident")
    return Check(check="not_asked_before", ok=False, reason=reason)


def position(unit: Candidate, max_age_s: int) -> Check:
    """Whether the unit's last position is new enough to use."""
    if unit.position_age_s is None or unit.eta is None:
        return Check(check="position", ok=False, reason="position not known", threshold=max_age_s, unit="s")
    age_s = max(0, unit.position_age_s)
    ok = age_s <= max_age_s
    reason = f"position {age_in_words(age_s)} old" + ("" if ok else ", too old to trust")
    return Check(check="position", ok=ok, reason=reason, measured=age_s, threshold=max_age_s, unit="s")
