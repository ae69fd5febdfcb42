"""The checks of a scheme: the call, the people, the kit and the way to the scene. Pure, total.

The rule that every scheme follows: a police co-responder is sent at the same time as the ambulance, never instead; to cardiac and
respiratory arrests only; when on patrol and not on another job; with a defibrillator; and only if it arrives before the nearest
paramedic (Yorkshire Ambulance Service and West Yorkshire Police, 2017). What cannot be measured counts against.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from apps.dispatch.eligibility.candidates import CallFacts, Candidate, CarriedItem, Check, CrewGoing, Terms
from apps.dispatch.phrases import (
    are,
    beyond_in_words,
    clock_time,
    distance_in_words,
    expired_in_words,
    mid_sentence,
)
from apps.doctrine.scheme import (
    CompetenceRequired,
    KitRule,
    Scheme,
    activates,
    as_marker,
    exclusion_of,
)

NO_SCHEME = "no scheme in force to measure it by"
NO_AMBULANCE = "no ambulance is going, and a co-responder never goes instead of one"

MEANT = {
    "police_first": "police attend as police, the ambulance is held",
    "scene_unsafe": "no co-responder goes where the scene is not safe",
}


def _unmeasured(check: str) -> Check:
    return Check(check=check, ok=False, reason=NO_SCHEME)


def in_scheme(unit: Candidate, terms: Terms) -> Check:
    if terms.scheme is None:
        return Check(check="scheme", ok=False, reason=f"{unit.agency_name} has no scheme in force")
    if not terms.is_on:
        return Check(check="scheme", ok=False, reason=f"{unit.agency_name} has switched its scheme off")
    reason = f"{unit.agency_name} sends co-responders under version {terms.scheme.version} of its scheme"
    return Check(check="scheme", ok=True, reason=reason)


def weekly_cap(unit: Candidate, terms: Terms) -> Check:
    """Whether the agency may have another alert this week."""
    if terms.scheme is None:
        return _unmeasured("weekly_cap")
    cap, had = terms.scheme.weekly_cap, terms.alerts_this_week
    if cap is None:
        return Check(check="weekly_cap", ok=True, reason="no weekly limit", measured=had, unit="alerts")
    ok = had < cap
    reason = f"{had} of {cap} alerts this week"
    return Check(
        check="weekly_cap",
        ok=ok,
        reason=reason if ok else f"{unit.agency_name} has had its alerts of the week: {reason}",
        measured=had,
        threshold=cap,
        unit="alerts",
    )


def trigger(call: CallFacts, scheme: Scheme | None) -> Check:
    if scheme is None:
        return _unmeasured("trigger")
    ok = activates(scheme, call.system, call.code)
    said = "activates" if ok else "does not activate"
    return Check(check="trigger", ok=ok, reason=f"{call.trigger_label} {said} co-responders")


def exclusion(call: CallFacts, scheme: Scheme | None) -> Check:
    """Whether a hazard or the patient's age excludes co-responders."""
    if scheme is None:
        return _unmeasured("exclusion")
    found = exclusion_of(scheme, call.hazards, call.age, call.age_years)
    if found is None:
        return Check(check="exclusion", ok=True, reason="no hazard or age against it")
    if found.means == "minimum_age":
        return _too_young(call, found.marker, scheme.excludes.minimum_age_years)
    marker = as_marker(found.marker).replace("_", " ")
    return Check(check="exclusion", ok=False, reason=f"{marker}: {MEANT[found.means]}", measured=marker)


def _too_young(call: CallFacts, said: str, minimum: int | None) -> Check:
    who = said if call.age_years is None else f"{call.age_years} years old"
    return Check(
        check="exclusion",
        ok=False,
        reason=f"the patient is {who}, the minimum age is {minimum}",
        measured=call.age_years,
        threshold=minimum,
    )


def competence(unit: Candidate, scheme: Scheme | None, today: date) -> Check:
    """Whether everyone aboard, or anyone, as the scheme says, holds each competence that it requires."""
    if scheme is None:
        return _unmeasured("competence")
    needed = len(unit.crew) if scheme.competence.of == "everyone" else 1
    found = [_holders(unit, required, needed, today) for required in scheme.competence.required]
    if not found:
        return Check(check="competence", ok=True, reason="none asked for")
    return min(found, key=lambda check: check.ok)


def _holders(unit: Candidate, required: CompetenceRequired, needed: int, today: date) -> Check:
    expiries = [one.competences[required.code] for one in unit.crew if required.code in one.competences]
    lapsed = [expires for expires in expiries if expires < today]
    holding, aboard = len(expiries) - len(lapsed), len(unit.crew)
    ok = holding >= max(1, needed)
    if ok:
        reason = f"{holding} of {aboard} aboard {'holds' if holding == 1 else 'hold'} {required.label}"
    elif lapsed and len(expiries) >= needed:
        reason = f"{required.code.replace('_', '-')} competence {expired_in_words(max(lapsed), today)}"
    elif expiries:
        without = aboard - len(expiries)
        reason = f"{without} of {aboard} aboard {'does' if without == 1 else 'do'} not hold {required.label}"
    else:
        reason = f"nobody aboard holds {required.label}"
    return Check(
        check="competence",
        ok=ok,
        reason=reason,
        measured=holding,
        threshold=max(1, needed),
        unit="people",
    )


def kit(unit: Candidate, scheme: Scheme | None, today: date) -> tuple[Check, ...]:
    """One check for each item that the scheme names. An item that it does not require is reported and never counts against."""
    if scheme is None:
        return (_unmeasured("kit"),)
    return tuple(_item(rule, unit.kit.get(rule.item), today) for rule in scheme.kit)


def _item(rule: KitRule, state: CarriedItem | None, today: date) -> Check:
    fault = _fault(rule, state, today)
    left = (state.expires - today).days if state and state.expires else None
    if fault is None:
        reason = f"{mid_sentence(rule.label)} ready" + ("" if left is None else f", in date for {left} days")
    else:
        reason = fault if rule.required else f"{fault} (not required)"
    return Check(
        check=f"kit:{rule.item}",
        ok=fault is None or not rule.required,
        reason=reason,
        measured=left,
        threshold=None if left is None else 0,
        unit=None if left is None else "days",
    )


def _fault(rule: KitRule, state: CarriedItem | None, today: date) -> str | None:
    label = mid_sentence(rule.label)
    if state is None:
        return f"carries no {label}" if rule.required else f"{label} not recorded"
    if not state.serviceable:
        return f"{label} {are(label)} out of service"
    if state.expires is None:
        return f"expiry of {label} not recorded" if rule.dated else None
    return f"{label} {expired_in_words(state.expires, today)}" if state.expires < today else None


def radius(unit: Candidate, scheme: Scheme | None) -> Check:
    if scheme is None:
        return _unmeasured("radius")
    limit_m = scheme.co_responder.radius_m
    if unit.eta is None:
        return Check(
            check="radius", ok=False, reason="no distance without a position", threshold=limit_m, unit="m"
        )
    far_m = unit.eta.distance_m
    ok = far_m <= limit_m
    reason = f"{distance_in_words(far_m)} away" if ok else beyond_in_words(far_m, limit_m)
    return Check(check="radius", ok=ok, reason=reason, measured=far_m, threshold=limit_m, unit="m")


def ceiling(unit: Candidate, scheme: Scheme | None) -> Check:
    """Whether the ETA is below the limit of the scheme."""
    if scheme is None:
        return _unmeasured("ceiling")
    limit_s = scheme.co_responder.eta_ceiling_s
    if unit.eta is None:
        return Check(
            check="ceiling", ok=False, reason="no ETA without a position", threshold=limit_s, unit="s"
        )
    eta_s = unit.eta.eta_s
    ok = eta_s <= limit_s
    reason = f"ETA {clock_time(eta_s)}, {'within' if ok else 'beyond'} {clock_time(limit_s)}"
    return Check(check="ceiling", ok=ok, reason=reason, measured=eta_s, threshold=limit_s, unit="s")


def closer(unit: Candidate, scheme: Scheme | None, crews_going: Sequence[CrewGoing]) -> Check:
    """Whether the latest arrival of the unit is before the fastest crew by the scheme's margin."""
    if not crews_going:
        return Check(check="closer", ok=False, reason=NO_AMBULANCE)
    if scheme is None:
        return _unmeasured("closer")
    fastest = min(crews_going, key=lambda crew: (crew.eta_s, crew.call_sign))
    margin_s = scheme.co_responder.margin_s
    limit_s = fastest.eta_s - margin_s
    if unit.eta is None:
        return Check(
            check="closer", ok=False, reason="no ETA without a position", threshold=limit_s, unit="s"
        )
    latest_s = unit.eta.eta_s + unit.eta.uncertainty_s
    ok = latest_s <= limit_s
    reason = (
        _sooner(unit.eta.eta_s, fastest) if ok else _too_late(unit.eta.eta_s, latest_s, fastest, margin_s)
    )
    return Check(check="closer", ok=ok, reason=reason, measured=latest_s, threshold=limit_s, unit="s")


def _sooner(eta_s: int, fastest: CrewGoing) -> str:
    return f"ETA {clock_time(eta_s)}, {clock_time(fastest.eta_s - eta_s)} before {fastest.call_sign}"


def _too_late(eta_s: int, latest_s: int, fastest: CrewGoing, margin_s: int) -> str:
    if fastest.eta_s <= 0:
        return f"ETA {clock_time(eta_s)}, and {fastest.call_sign} is there already"
    late_s = latest_s - (fastest.eta_s - margin_s)
    eta = clock_time(eta_s) + (f" to {clock_time(latest_s)}" if latest_s > eta_s else "")
    than = f"{fastest.call_sign} {clock_time(fastest.eta_s)} less the margin of {clock_time(margin_s)}"
    return f"would be there {clock_time(late_s)} too late: ETA {eta}, {than}"
