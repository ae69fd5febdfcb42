"""Coverage: which units would be sent if a call came from here now. The same rules, without a call and without writing anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from apps.accounts.access import Actor, Standing
from apps.accounts.models import Agency
from apps.accounts.partnership_rules import Purpose
from apps.accounts.partnerships import partnerships_in_force
from apps.core.clock import now
from apps.core.geo import Place
from apps.dispatch.considered import considered_as_wire
from apps.dispatch.eligibility import plan, rules
from apps.dispatch.eligibility.candidates import AskedUnits, CallFacts, Considered, CrewGoing
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.search import Candidates, find_candidates
from apps.dispatch.explanation.sentences import account_of, gain_s
from apps.dispatch.problems import LocationOutsideArea
from apps.dispatch.records import Explained
from apps.dispatch.redaction import redact
from apps.dispatch.said import as_wire as said_as_wire
from apps.doctrine.models import TriggerCode
from apps.doctrine.scheme import Scheme
from apps.doctrine.selectors import shipped_scheme
from apps.units.aboard import Aboard
from apps.units.nearby import nearest


def coverage_at(actor: Actor, place: Place, code: TriggerCode | None) -> Explained:
    """`Coverage` (docs/wire.md). Without a code: for a cardiac arrest. Raises `LocationOutsideArea`."""
    own = Agency.objects.select_related("area").get(pk=actor.agency)
    if not own.area.contains(place.lat, place.lon):
        raise LocationOutsideArea(area=own.area.name)
    at = now()
    owner = _owner_at(own, place, at)
    if owner is None:
        return {"considered": [], "account": [], "gain_s": None}
    candidates = find_candidates(owner, place, at)
    scheme = candidates.scheme_of(owner.pk) or shipped_scheme()
    considered = _choose(candidates, _facts(code, candidates, scheme), scheme)
    return _seen_by(own.pk, owner.pk, considered)


def _seen_by(agency: UUID, owner: UUID, considered: list[Considered]) -> Explained:
    """Of other agencies' units only which would go. Two partners of one owner have agreed on nothing with each other."""
    agencies = {str(one.unit.id): one.unit.agency for one in considered}
    seen = [
        one
        for one in considered
        if one.unit.agency == agency or (one.chosen and owner in (agency, one.unit.agency))
    ]
    whole: Explained = {
        "considered": considered_as_wire(seen),
        "account": [said_as_wire(one) for one in account_of(seen, gain_s(seen))],
        "gain_s": gain_s(seen),
    }
    return redact(whole, lambda unit: agencies[unit] == agency)


def _owner_at(own: Agency, place: Place, at: datetime) -> Agency | None:
    """Who would own the call: an agency that owns calls itself, for a partner the one with the nearest unit that it works for."""
    if own.service.standing == Standing.OWNER:
        return own
    owners = partnerships_in_force(at).owners_of(own.pk, Purpose.CO_RESPONDER, Purpose.MUTUAL_AID)
    units = nearest(owners, place.lat, place.lon, free=1, all_=1)
    of = {unit.agency for unit in units[:1]} or owners
    return Agency.objects.select_related("area").filter(pk__in=of).order_by("pk").first()


def _facts(code: TriggerCode | None, candidates: Candidates, scheme: Scheme) -> CallFacts:
    system, named, label, category = (
        (code.system, code.code, code.label, code.category) if code else _an_arrest(candidates)
    )
    return CallFacts(
        system=system,
        code=named,
        trigger_label=label,
        hazards=(),
        age="unknown",
        age_years=None,
        exercise=False,
        category=category,
        is_arrest=category in scheme.crew.arrest_categories,
        plan=plan.plan_of(scheme.crew, category),
        today=candidates.today,
    )


def _an_arrest(candidates: Candidates) -> tuple[str, str, str, str]:
    """A trigger code on which the schemes among the candidates activate."""
    first = candidates.schemes()[0].activates[0]
    system, code = first.system, first.codes[0]
    listed = TriggerCode.objects.filter(system=system, code=code).first()
    return system, code, listed.label if listed else code, "cardiac_arrest"


def _choose(candidates: Candidates, call: CallFacts, scheme: Scheme) -> list[Considered]:
    asked = AskedUnits(statuses={})
    crews = _filled(rules.consider_crews(candidates.crews, call, asked, candidates.terms), call.plan)
    going = [
        CrewGoing(call_sign=one.unit.call_sign, eta_s=one.eta_s, aboard=one.unit.aboard)
        for one in crews
        if one.chosen
    ]
    cos = rules.consider_co_responders(candidates.co_responders, call, asked, candidates.terms, going)
    return [*crews, *_first_chosen(cos, scheme.co_responder.how_many)]


def _filled(considered: list[Considered], asked: plan.Plan) -> list[Considered]:
    """The crews that an allocation would alert are chosen."""
    going: list[Aboard] = []
    while True:
        able = [one for one in considered if one.is_eligible and not one.chosen]
        at = plan.next_of(asked, going, [one.unit.aboard for one in able])
        if at is None:
            return ranked(considered)
        considered[considered.index(able[at])] = replace(able[at], chosen=True)
        going.append(able[at].unit.aboard)


def _first_chosen(considered: list[Considered], wanted: int) -> list[Considered]:
    chosen = [replace(one, chosen=index < wanted and one.is_eligible) for index, one in enumerate(considered)]
    return ranked(chosen)
