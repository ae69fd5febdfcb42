"""The checks of a scheme: the call, the people, the kit and the way to the scene. Pure, total.

The rule that every scheme follows: a police co-responder is sent at the same time as the ambulance, never instead; to cardiac and
respiratory arrests only; when on patrol and not on another job; with a defibrillator; and only if it arrives before the nearest
paramedic (Yorkshire Ambulance Service and West Yorkshire Police, 2017). What cannot be measured counts against.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import inf

from apps.dispatch.eligibility.candidates import CallFacts, Candidate, CarriedItem, Check, CrewGoing, Terms
from apps.dispatch.eligibility.crew_checks import skill_label
from apps.dispatch.eligibility.plan import has_skill
from apps.dispatch.phrases import mid_sentence
from apps.dispatch.said import Said, said
from apps.doctrine.scheme import (
    CompetenceRequired,
    KitRule,
    Scheme,
    activates,
    as_marker,
    exclusion_of,
)
from apps.routing.travel import Eta


def _unmeasured(check: str) -> Check:
    return Check(check=check, ok=False, said=said("no-scheme"))


def in_scheme(unit: Candidate, terms: Terms) -> Check:
    agency = unit.agency_name
    if terms.scheme is None:
        return Check(check="scheme", ok=False, said=said("scheme-none", agency=agency))
    if not terms.is_on:
        return Check(check="scheme", ok=False, said=said("scheme-off", agency=agency))
    version = terms.scheme.version
    return Check(check="scheme", ok=True, said=said("scheme-on", agency=agency, version=version))


def weekly_cap(unit: Candidate, terms: Terms) -> Check:
    """Whether the agency may have another alert this week."""
    if terms.scheme is None:
        return _unmeasured("weekly_cap")
    cap, had = terms.scheme.weekly_cap, terms.alerts_this_week
    if cap is None:
        return Check(check="weekly_cap", ok=True, said=said("weekly-cap-none"), measured=had, unit="alerts")
    ok = had < cap
    why = (
        said("weekly-cap-left", had=had, cap=cap)
        if ok
        else said("weekly-cap-reached", agency=unit.agency_name, had=had, cap=cap)
    )
    return Check(check="weekly_cap", ok=ok, said=why, measured=had, threshold=cap, unit="alerts")


def trigger(call: CallFacts, scheme: Scheme | None) -> Check:
    if scheme is None:
        return _unmeasured("trigger")
    ok = activates(scheme, call.system, call.code)
    label = call.trigger_label
    why = said("trigger-activates", trigger=label) if ok else said("trigger-does-not", trigger=label)
    return Check(check="trigger", ok=ok, said=why)


def exclusion(call: CallFacts, scheme: Scheme | None) -> Check:
    """Whether a hazard or the patient's age excludes co-responders."""
    if scheme is None:
        return _unmeasured("exclusion")
    found = exclusion_of(scheme, call.hazards, call.age, call.age_years, call.says)
    if found is None:
        return Check(check="exclusion", ok=True, said=said("exclusion-none"))
    if found.means == "minimum_age":
        return _too_young(call, scheme.excludes.minimum_age_years)
    if not found.marker:
        return Check(check="exclusion", ok=False, said=said("exclusion-by-agreement"))
    marker = as_marker(found.marker).replace("_", " ")
    why = said(f"exclusion-{found.means}", hazard=marker)
    return Check(check="exclusion", ok=False, said=why, measured=marker)


def _too_young(call: CallFacts, minimum: int | None) -> Check:
    years = call.age_years
    why = (
        said("exclusion-age", minimum=minimum)
        if years is None
        else said("exclusion-years", years=years, minimum=minimum)
    )
    return Check(check="exclusion", ok=False, said=why, measured=years, threshold=minimum)


def competence(unit: Candidate, scheme: Scheme | None, today: date) -> Check:
    """Whether everyone aboard, or anyone, as the scheme says, holds each competence that it requires."""
    if scheme is None:
        return _unmeasured("competence")
    needed = len(unit.crew) if scheme.competence.of == "everyone" else 1
    found = [_holders(unit, required, needed, today) for required in scheme.competence.required]
    if not found:
        return Check(check="competence", ok=True, said=said("competence-none"))
    return min(found, key=lambda check: check.ok)


def _holders(unit: Candidate, required: CompetenceRequired, needed: int, today: date) -> Check:
    expiries = [one.competences[required.code] for one in unit.crew if required.code in one.competences]
    lapsed = [expires for expires in expiries if expires < today]
    holding, aboard = len(expiries) - len(lapsed), len(unit.crew)
    ok, label = holding >= max(1, needed), required.label
    if ok:
        why = said("competence-held", holding=holding, aboard=aboard, label=label)
    elif lapsed and len(expiries) >= needed:
        why = said("competence-expired", label=label, days=(today - max(lapsed)).days)
    elif expiries:
        why = said("competence-lacking", without=aboard - len(expiries), aboard=aboard, label=label)
    else:
        why = said("competence-nobody", label=label)
    return Check(
        check="competence",
        ok=ok,
        said=why,
        measured=holding,
        threshold=max(1, needed),
        unit="people",
    )


def kit(unit: Candidate, scheme: Scheme | None, today: date) -> tuple[Check, ...]:
    """One check for each item that the scheme names. An item that it does not require is reported and never counts against."""
    if scheme is None:
        return (_unmeasured("kit"),)
    return kit_of(unit, scheme.kit, today)


def kit_of(unit: Candidate, rules: Iterable[KitRule], today: date) -> tuple[Check, ...]:
    return tuple(_item(rule, unit.kit.get(rule.item), today) for rule in rules)


def _item(rule: KitRule, state: CarriedItem | None, today: date) -> Check:
    fault = _fault(rule, state, today)
    left = (state.expires - today).days if state and state.expires else None
    label = mid_sentence(rule.label)
    if fault is None:
        why = (
            said("kit-ready", label=label)
            if left is None
            else said("kit-ready-dated", label=label, days=left)
        )
    else:
        why = fault if rule.required else said("kit-not-required", fault=fault)
    return Check(
        check=f"kit:{rule.item}",
        ok=fault is None or not rule.required,
        said=why,
        measured=left,
        threshold=None if left is None else 0,
        unit=None if left is None else "days",
    )


def _fault(rule: KitRule, state: CarriedItem | None, today: date) -> Said | None:
    label = mid_sentence(rule.label)
    if state is None:
        return (
            said("kit-not-carried", label=label) if rule.required else said("kit-not-recorded", label=label)
        )
    if not state.serviceable:
        return said("kit-out-of-service", label=label)
    if state.expires is None:
        return said("kit-no-expiry", label=label) if rule.dated else None
    if state.expires >= today:
        return None
    return said("kit-expired", label=label, days=(today - state.expires).days)


def radius(unit: Candidate, scheme: Scheme | None) -> Check:
    if scheme is None:
        return _unmeasured("radius")
    limit_m = scheme.co_responder.radius_m
    if unit.eta is None:
        return Check(check="radius", ok=False, said=said("no-distance"), threshold=limit_m, unit="m")
    far_m = unit.eta.distance_m
    ok = far_m <= limit_m
    why = said("radius-within", distance_m=far_m) if ok else _beyond(far_m, limit_m)
    return Check(check="radius", ok=ok, said=why, measured=far_m, threshold=limit_m, unit="m")


def _beyond(far_m: int, limit_m: int) -> Said:
    """In metres where the two would read alike, as 8.0 km and 8.0 km."""
    if round(far_m / 1000, 1) == round(limit_m / 1000, 1):
        return said("radius-just-beyond", metres=far_m, limit=limit_m)
    return said("radius-beyond", distance_m=far_m, limit_m=limit_m)


def ceiling(unit: Candidate, scheme: Scheme | None) -> Check:
    """Whether the ETA is below the limit of the scheme."""
    if scheme is None:
        return _unmeasured("ceiling")
    limit_s = scheme.co_responder.eta_ceiling_s
    if unit.eta is None:
        return Check(check="ceiling", ok=False, said=said("no-eta"), threshold=limit_s, unit="s")
    eta_s = unit.eta.eta_s
    ok = eta_s <= limit_s
    why = said("ceiling-within" if ok else "ceiling-beyond", eta_s=eta_s, limit_s=limit_s)
    return Check(check="ceiling", ok=ok, said=why, measured=eta_s, threshold=limit_s, unit="s")


def closer(
    unit: Candidate, call: CallFacts, scheme: Scheme | None, crews_going: Sequence[CrewGoing]
) -> Check:
    """Whether the latest arrival of the unit is before the fastest crew of the scheme's skill by the scheme's margin. Where no crew
    is assigned yet it goes, unless its scheme holds it: the ambulance is requested, and its control room knows.
    """
    if not crews_going:
        return _before_any_crew(call, scheme)
    if scheme is None:
        return _unmeasured("closer")
    fastest = measured_against(scheme, crews_going, call.plan.does_unknown_count)
    if fastest is None:
        wanted = skill_label(scheme.co_responder.measured_against)
        return Check(check="closer", ok=True, said=said("closer-nobody-of-skill", skill=wanted))
    if fastest.eta_s is None:
        return Check(check="closer", ok=True, said=said("closer-no-time", crew=fastest.call_sign))
    margin_s = scheme.co_responder.margin_s
    limit_s = fastest.eta_s - margin_s
    if unit.eta is None:
        return Check(check="closer", ok=False, said=said("no-eta"), threshold=limit_s, unit="s")
    latest_s = unit.eta.eta_s + unit.eta.uncertainty_s
    ok = latest_s <= limit_s
    why = (
        _sooner(unit.eta.eta_s, fastest.eta_s, fastest.call_sign)
        if ok
        else _not_soon_enough(unit.eta, fastest.eta_s, fastest.call_sign, margin_s)
    )
    return Check(check="closer", ok=ok, said=why, measured=latest_s, threshold=limit_s, unit="s")


def _before_any_crew(call: CallFacts, scheme: Scheme | None) -> Check:
    if scheme is None or scheme.co_responder.without_ambulance == "hold":
        return Check(check="closer", ok=False, said=said("closer-no-ambulance"))
    if call.requested is None:
        return Check(check="closer", ok=True, said=said("closer-no-crew-yet"))
    return Check(check="closer", ok=True, said=said("closer-no-crew-yet-since", at=call.requested))


def measured_against(
    scheme: Scheme, crews_going: Sequence[CrewGoing], does_unknown_count: bool = True
) -> CrewGoing | None:
    """The fastest crew that co-responders are measured against; None while none of that skill is on its way."""
    wanted = scheme.co_responder.measured_against
    able = (crew for crew in crews_going if has_skill(wanted, crew.aboard, does_unknown_count))
    return min(able, key=_by_eta, default=None)


def _by_eta(crew: CrewGoing) -> tuple[float, str]:
    return (inf if crew.eta_s is None else crew.eta_s, crew.call_sign)


def _sooner(eta_s: int, crew_eta_s: int, crew: str) -> Said:
    return said("closer-sooner", eta_s=eta_s, gain_s=crew_eta_s - eta_s, crew=crew)


def _not_soon_enough(eta: Eta, crew_eta_s: int, crew: str, margin_s: int) -> Said:
    """By how much it is sooner than the crew, or later; where the estimate is unsure, at worst."""
    if crew_eta_s <= 0:
        return said("closer-there-already", eta_s=eta.eta_s, crew=crew)
    if eta.eta_s >= crew_eta_s:
        return said("closer-later", late_s=eta.eta_s - crew_eta_s, crew=crew)
    gain_s = crew_eta_s - eta.eta_s - eta.uncertainty_s
    if gain_s <= 0:
        return said("closer-unsure", crew=crew, margin_s=margin_s)
    is_unsure = eta.uncertainty_s > 0
    return said(
        "closer-margin-unsure" if is_unsure else "closer-margin", gain_s=gain_s, crew=crew, margin_s=margin_s
    )
