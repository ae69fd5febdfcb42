"""The checks of every unit, whatever its service: duty, crew, commitment, position. Pure, total."""

from __future__ import annotations

from apps.dispatch.eligibility.candidates import AskedUnits, CallFacts, Candidate, Check
from apps.dispatch.said import Said, said

ON_DUTY = ("available", "divertible", "busy")
ENDED = ("declined", "expired", "stood_down", "clear")


def exercise(unit: Candidate, call: CallFacts) -> Check:
    """Only units that have joined an exercise are sent to one."""
    if not call.exercise:
        return Check(check="exercise", ok=True, said=said("exercise-real"))
    return Check(
        check="exercise",
        ok=unit.drill,
        said=said("exercise-joined") if unit.drill else said("exercise-not-joined"),
    )


def on_duty(unit: Candidate) -> Check:
    ok = unit.duty in ON_DUTY
    return Check(check="on_duty", ok=ok, said=said("on-duty") if ok else said("off-duty"))


def crew(unit: Candidate) -> Check:
    aboard = len(unit.crew)
    return Check(
        check="crew",
        ok=aboard > 0,
        said=said("crew-signed-in", people=aboard) if aboard else said("crew-nobody"),
        measured=aboard,
        threshold=1,
        unit="people",
    )


def not_committed(unit: Candidate, call: CallFacts) -> Check:
    ok, why = _commitment(unit, call)
    return Check(check="not_committed", ok=ok, said=why)


def _commitment(unit: Candidate, call: CallFacts) -> tuple[bool, Said]:
    """A job of its own service is not named: what people type stays out of the reasons."""
    if unit.commitment == "other_real":
        return False, said("committed-incident")
    if unit.commitment == "other_exercise" and call.exercise:
        return False, said("committed-exercise")
    if unit.duty == "busy":
        return False, said("committed-job")
    if unit.duty == "divertible" and call.exercise:
        return False, said("exercise-waits-job")
    if unit.duty == "divertible":
        return True, said("divertible-job")
    return True, said("free-of-exercise") if unit.commitment == "other_exercise" else said("free")


def not_asked_before(unit: Candidate, asked: AskedUnits) -> Check:
    status = asked.statuses.get(str(unit.id))
    if status is None and unit.commitment != "this":
        return Check(check="not_asked_before", ok=True, said=said("not-asked"))
    why = said(f"asked-{status}") if status in ENDED else said("asked-on-it")
    return Check(check="not_asked_before", ok=False, said=why)


def position(unit: Candidate, max_age_s: int, *, is_needed: bool = True) -> Check:
    """Whether there is a position. One that is too old to rely on widens the doubt of the ETA and ranks the unit last; it is no
    reason to send nobody. `is_needed`: False of a crew, which is asked last where nobody knows where it is: better than no crew.
    """
    if unit.position_age_s is None or unit.eta is None:
        why = said("position-unknown" if is_needed else "position-unknown-last")
        return Check(check="position", ok=not is_needed, said=why, threshold=max_age_s, unit="s")
    age_s = max(0, unit.position_age_s)
    why = (
        said("position-fresh", old_for_s=age_s)
        if age_s <= max_age_s
        else said("position-stale", old_for_s=age_s)
    )
    return Check(check="position", ok=True, said=why, measured=age_s, threshold=max_age_s, unit="s")
