"""Candidates for the tests of eligibility: one of each service that passes every check, for a test to change in one field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec

from apps.accounts.access import Standing
from apps.dispatch.eligibility.candidates import (
    AskedUnits,
    CallFacts,
    Candidate,
    CarriedItem,
    Check,
    Considered,
    CrewGoing,
    CrewMember,
    Terms,
)
from apps.dispatch.eligibility.plan import plan_of
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews
from apps.dispatch.explanation.sentences import account_of
from apps.dispatch.said import text_of, text_of_all
from apps.doctrine.scheme import Competence, CompetenceRequired, KitRule, Scheme
from apps.doctrine.selectors import shipped_scheme
from apps.doctrine.term_list import shipped_terms
from apps.routing.travel import Eta
from apps.units.aboard import Aboard, Skill, skill_called
from tests.support.words import ENGLISH

TODAY = date(2026, 11, 22)
POLICE, AMBULANCE = UUID(int=1), UUID(int=2)
CO_RESPONDER = CompetenceRequired(code="co_responder", label="Co-responder (BLS, AED)")
KIT = (
    KitRule(item="aed", label="AED", dated=False, required=True),
    KitRule(item="aed_pads", label="AED pads", dated=True, required=True),
    KitRule(item="oxygen", label="Oxygen", dated=True, required=False),
)
SCHEME: Scheme = msgspec.structs.replace(
    shipped_scheme(),
    version=3,
    competence=Competence(required=(CO_RESPONDER,), of="anyone"),
    kit=KIT,
    weekly_cap=10,
    co_responder=msgspec.structs.replace(
        shipped_scheme().co_responder, margin_s=60, radius_m=8_000, eta_ceiling_s=480, position_max_age_s=900
    ),
)
TERMS = {POLICE: Terms(scheme=SCHEME, is_on=True, alerts_this_week=4)}
CALL = CallFacts(
    system="coresponder",
    code="CARDIAC_ARREST",
    category="cardiac_arrest",
    trigger_label="Cardiac arrest",
    hazards=(),
    age="adult",
    age_years=None,
    exercise=False,
    is_arrest=True,
    plan=plan_of(SCHEME.crew, "cardiac_arrest"),
    today=TODAY,
)
SKILLS = shipped_terms("skills")


def skill(code: str) -> Skill:
    found = skill_called(code, SKILLS)
    assert found
    return found


AMBULANCE_CREW = Aboard(
    make="double_crewed_ambulance",
    make_label="Double-crewed ambulance",
    skill=skill("paramedic"),
    transports=True,
    has_aed=True,
    hands=2,
)
NOBODY_ASKED = AskedUnits(statuses={})
A102_GOING = CrewGoing(call_sign="A102", eta_s=370)


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def eta(eta_s: int, distance_m: int = 1_200, uncertainty_s: int = 0) -> Eta:
    return Eta(eta_s=eta_s, uncertainty_s=uncertainty_s, distance_m=distance_m, source="estimate")


TRAINED = CrewMember(competences={"co_responder": days(120)})
UNTRAINED = CrewMember(competences={})
FULL_KIT = {
    "aed": CarriedItem(serviceable=True),
    "aed_pads": CarriedItem(serviceable=True, expires=days(90)),
    "oxygen": CarriedItem(serviceable=True, expires=days(30)),
}
XT21 = Candidate(
    id=UUID(int=21),
    call_sign="XT21",
    agency=POLICE,
    agency_name="Calder & Aire Police",
    service="police",
    standing=Standing.RESPONDER,
    kind="armed_response_vehicle",
    duty="available",
    task=None,
    drill=False,
    crew=(TRAINED, UNTRAINED),
    kit=FULL_KIT,
    commitment=None,
    eta=eta(130),
    position_age_s=14,
)
A102 = replace(
    XT21,
    id=UUID(int=102),
    call_sign="A102",
    agency=AMBULANCE,
    agency_name="Calder & Aire Ambulance Service",
    service="ambulance",
    standing=Standing.OWNER,
    kind="double_crewed_ambulance",
    crew=(UNTRAINED, UNTRAINED),
    aboard=AMBULANCE_CREW,
    kit={},
    eta=eta(370, 4_000),
)


def reason_of(check: Check) -> str:
    """The reason of a check, in English."""
    return text_of(check.said, ENGLISH)


def sentences_of(considered: Sequence[Considered], gain: int | None) -> str:
    """The sentences of an allocation, in English."""
    return text_of_all(account_of(considered, gain), ENGLISH)


@dataclass(frozen=True)
class Judged:
    """One unit's checks by name."""

    one: Considered

    def __getitem__(self, name: str) -> tuple[bool, str]:
        check = next(check for check in self.one.checks if check.check == name)
        return check.ok, reason_of(check)

    def numbers(self, name: str) -> tuple[Any, Any, str | None]:
        check = next(check for check in self.one.checks if check.check == name)
        return check.measured, check.threshold, check.unit

    @property
    def failed(self) -> list[str]:
        return [check.check for check in self.one.failed]


def unit(like: Candidate, call_sign: str, **changed: Any) -> Candidate:
    """Another unit like this one; its id comes from its call sign."""
    return replace(like, id=UUID(bytes=call_sign.encode().ljust(16)), call_sign=call_sign, **changed)


def judged_crew(call: CallFacts = CALL, asked: AskedUnits = NOBODY_ASKED, **changed: Any) -> Judged:
    return Judged(consider_crews([replace(A102, **changed)], call, asked, TERMS)[0])


def judged(
    call: CallFacts = CALL,
    asked: AskedUnits = NOBODY_ASKED,
    terms: Terms = TERMS[POLICE],
    going: tuple[CrewGoing, ...] = (A102_GOING,),
    **changed: Any,
) -> Judged:
    """XT21 with these changes, as a co-responder."""
    found = consider_co_responders([replace(XT21, **changed)], call, asked, {POLICE: terms}, going)
    return Judged(found[0])
