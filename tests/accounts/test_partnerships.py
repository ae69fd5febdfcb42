"""Partnerships: nothing is agreed until both sides' administrators have approved, and only while the agreement lasts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from apps.accounts import partnerships
from apps.accounts.access import Role
from apps.accounts.models import Agency, Partnership, PartnershipChange
from apps.accounts.partnership_rules import Link, PartnershipsInForce, PartnershipState, Purpose, Redaction
from apps.accounts.partnerships import Proposal, partnerships_in_force
from apps.accounts.problems import (
    PartnershipEnded,
    PartnershipExists,
    PartnershipNotActive,
    PartnershipPeriod,
    PartnershipUnknown,
    PartnerUnfit,
    PartnerUnknown,
)
from apps.core.clock import now
from apps.core.problems import Problem
from tests.accounts.agencies import Browser, TwoAgencies
from tests.support.people import new_person

LIVE = Redaction.LIVE_ON_INCIDENT


def proposal(agencies: TwoAgencies, **changed: Any) -> Proposal:
    given: dict[str, Any] = {
        "owner": agencies.ambulance.pk,
        "partner": agencies.police.pk,
        "purpose": Purpose.CO_RESPONDER,
        "redaction": LIVE,
    }
    return Proposal(**(given | changed))


def agreed(agencies: TwoAgencies, **changed: Any) -> Partnership:
    held = partnerships.propose(agencies.administrator, proposal(agencies, **changed))
    return partnerships.approve(agencies.police_administrator, held.pk)


def changes(held: Partnership) -> list[tuple[str, str, str]]:
    rows = PartnershipChange.objects.filter(partnership=held).order_by("at", "pk")
    return [(row.act, row.state, row.by.username) for row in rows.select_related("by")]


def link(agencies: TwoAgencies) -> Link:
    return Link(
        owner=agencies.ambulance.pk,
        partner=agencies.police.pk,
        purpose=Purpose.CO_RESPONDER,
        redaction=LIVE,
    )


def test_one_side_alone_agrees_on_nothing(agencies: TwoAgencies) -> None:
    held = partnerships.propose(agencies.administrator, proposal(agencies))
    assert (held.state, held.approved_by_owner, held.approved_by_partner) == (
        "proposed",
        agencies.administrator,
        None,
    )
    partnerships.approve(agencies.administrator, held.pk)
    held.refresh_from_db()
    assert held.state == "proposed"
    assert partnerships_in_force(now()) == PartnershipsInForce()
    assert changes(held) == [("proposed", "proposed", "administrator")]


@pytest.mark.parametrize("first", ["owner", "partner"])
def test_with_the_approval_of_both_it_is_active(agencies: TwoAgencies, first: str) -> None:
    sides = [agencies.administrator, agencies.police_administrator]
    proposes, approves = sides if first == "owner" else sides[::-1]
    held = partnerships.propose(proposes, proposal(agencies))
    partnerships.approve(approves, held.pk)
    partnerships.approve(approves, held.pk)
    held.refresh_from_db()
    assert (held.state, held.approved_by_owner, held.approved_by_partner, held.is_migrated) == (
        "active",
        agencies.administrator,
        agencies.police_administrator,
        False,
    )
    assert partnerships_in_force(now()) == PartnershipsInForce(frozenset({link(agencies)}))
    assert changes(held) == [
        ("proposed", "proposed", proposes.username),
        ("approved", "active", approves.username),
    ]


def test_it_holds_from_its_beginning_until_its_end_and_not_a_second_longer(agencies: TwoAgencies) -> None:
    begins = now() + timedelta(hours=1)
    ends = begins + timedelta(days=30)
    agreed(agencies, begins=begins, ends=ends)
    ms, second = timedelta(milliseconds=1), timedelta(seconds=1)
    moments = [begins - ms, begins, ends - ms, ends, ends + second]
    assert [len(partnerships_in_force(at).links) for at in moments] == [0, 1, 1, 0, 0]


@pytest.mark.parametrize("side", ["administrator", "police_administrator"])
def test_either_side_suspends_and_only_that_side_resumes(agencies: TwoAgencies, side: str) -> None:
    held = agreed(agencies)
    suspends = getattr(agencies, side)
    other = agencies.administrator if side != "administrator" else agencies.police_administrator
    partnerships.suspend(suspends, held.pk)
    partnerships.suspend(suspends, held.pk)
    assert partnerships_in_force(now()).links == frozenset()
    assert partnerships.approve(other, held.pk).state == "suspended"
    assert partnerships.approve(suspends, held.pk).state == "active"
    assert partnerships_in_force(now()).links == {link(agencies)}
    assert changes(held)[2:] == [
        ("suspended", "suspended", suspends.username),
        ("approved", "active", suspends.username),
    ]


@pytest.mark.parametrize("side", ["administrator", "police_administrator"])
def test_either_side_ends_it_for_good(agencies: TwoAgencies, side: str) -> None:
    held = agreed(agencies)
    ends = getattr(agencies, side)
    partnerships.end(ends, held.pk)
    partnerships.end(ends, held.pk)
    assert partnerships_in_force(now()).links == frozenset()
    for act in (partnerships.approve, partnerships.suspend):
        with pytest.raises(PartnershipEnded):
            act(ends, held.pk)
    assert changes(held)[2:] == [("ended", "ended", ends.username)]
    assert agreed(agencies).state == "active"


def test_what_was_never_active_is_not_suspended(agencies: TwoAgencies) -> None:
    held = partnerships.propose(agencies.administrator, proposal(agencies))
    with pytest.raises(PartnershipNotActive):
        partnerships.suspend(agencies.administrator, held.pk)


def test_a_third_agency_learns_nothing_of_it(agencies: TwoAgencies) -> None:
    held = agreed(agencies)
    third = Agency.objects.create(area=agencies.police.area, slug="rural", name="Rural", service_id="police")
    outsider = new_person(third, "outsider", Role.ADMINISTRATOR)
    for act in (partnerships.approve, partnerships.suspend, partnerships.end):
        with pytest.raises(PartnershipUnknown):
            act(outsider, held.pk)
    assert list(partnerships.partnerships_of(third.pk)) == []
    with pytest.raises(PartnerUnknown):
        partnerships.propose(outsider, proposal(agencies, purpose=Purpose.TASKING))


def test_a_second_for_the_same_purpose_is_refused(agencies: TwoAgencies) -> None:
    agreed(agencies)
    with pytest.raises(PartnershipExists):
        partnerships.propose(agencies.police_administrator, proposal(agencies))
    assert agreed(agencies, purpose=Purpose.TASKING).state == "active"


def turned_round(agencies: TwoAgencies) -> Proposal:
    return proposal(agencies, owner=agencies.police.pk, partner=agencies.ambulance.pk)


def of_police_to_police(agencies: TwoAgencies) -> Proposal:
    return proposal(agencies, purpose=Purpose.MUTUAL_AID)


def with_itself(agencies: TwoAgencies) -> Proposal:
    return proposal(agencies, partner=agencies.ambulance.pk, purpose=Purpose.MUTUAL_AID)


def with_nobody(agencies: TwoAgencies) -> Proposal:
    return proposal(agencies, partner=UUID(int=7))


def over_already(agencies: TwoAgencies) -> Proposal:
    return proposal(agencies, begins=now() - timedelta(days=2), ends=now() - timedelta(days=1))


def ending_first(agencies: TwoAgencies) -> Proposal:
    at = now() + timedelta(days=2)
    return proposal(agencies, begins=at, ends=at)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (turned_round, PartnerUnfit),
        (of_police_to_police, PartnerUnfit),
        (with_itself, PartnerUnfit),
        (with_nobody, PartnerUnknown),
        (over_already, PartnershipPeriod),
        (ending_first, PartnershipPeriod),
    ],
)
def test_what_two_cannot_agree_on(agencies: TwoAgencies, given: Any, problem: type[Problem]) -> None:
    with pytest.raises(problem):
        partnerships.propose(agencies.administrator, given(agencies))
    assert Partnership.objects.count() == PartnershipChange.objects.count() == 0


def test_the_database_refuses_what_only_one_side_approved(agencies: TwoAgencies) -> None:
    held = partnerships.propose(agencies.administrator, proposal(agencies))
    rows = Partnership.objects.filter(pk=held.pk)
    with (
        pytest.raises(IntegrityError, match="active_partnerships_are_approved_by_both"),
        transaction.atomic(),
    ):
        rows.update(state=PartnershipState.ACTIVE)
    with (
        pytest.raises(IntegrityError, match="active_partnerships_are_approved_by_both"),
        transaction.atomic(),
    ):
        rows.update(state=PartnershipState.ACTIVE, approved_by_partner_at=now())
    rows.update(state=PartnershipState.ACTIVE, approved_by_partner_at=now(), is_migrated=True)
    assert len(partnerships_in_force(now()).links) == 1


def signed_in(username: str) -> Browser:
    browser = Browser()
    assert browser.sign_in(username).status_code == 200
    return browser


def test_both_administrators_agree_over_http(agencies: TwoAgencies) -> None:
    owner, partner = signed_in("administrator"), signed_in("police-administrator")
    body = {
        "owner": str(agencies.ambulance.pk),
        "partner": str(agencies.police.pk),
        "purpose": "co_responder",
        "redaction": "minutes",
        "to": "2099-01-01T00:00:00.000Z",
    }
    made = owner.send("POST", "/api/partnerships", body)
    assert made.status_code == 201
    record = made.json()
    assert record == {
        "id": record["id"],
        "owner": {"id": str(agencies.ambulance.pk), "name": "Ambulance", "service": "ambulance"},
        "partner": {"id": str(agencies.police.pk), "name": "Police", "service": "police"},
        "purpose": "co_responder",
        "state": "proposed",
        "approved_by_owner": {"by": "Administrator", "at": record["approved_by_owner"]["at"]},
        "approved_by_partner": None,
        "from": record["from"],
        "to": "2099-01-01T00:00:00.000Z",
        "redaction": "minutes",
        "migrated": False,
    }
    listed = partner.send("GET", "/api/partnerships").json()
    assert listed == {
        "partnerships": [record],
        "agencies": [{"id": str(agencies.ambulance.pk), "name": "Ambulance", "service": "ambulance"}],
    }
    address = f"/api/partnerships/{record['id']}"
    assert partner.send("POST", f"{address}/approve").json()["state"] == "active"
    assert owner.send("POST", f"{address}/suspend").json()["state"] == "suspended"
    assert partner.send("POST", f"{address}/end").json()["state"] == "ended"
    refused = owner.send("POST", f"{address}/approve")
    assert (refused.status_code, refused.json()["code"]) == (409, "partnership_ended")
    unknown = owner.send("POST", f"/api/partnerships/{uuid4()}/approve")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "partnership_unknown")
