"""Whose units may be sent: the owner's own, and those of agencies with which both sides have agreed it, for as long as it holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from apps.accounts.actions import end_membership
from apps.accounts.models import Partnership
from apps.accounts.partnership_rules import PartnershipState, Purpose, Redaction
from apps.accounts.partnerships import Proposal, approve, propose, suspend
from apps.core.clock import now
from apps.core.geo import Place
from apps.dispatch.eligibility.search import find_candidates
from apps.incidents.state import IncidentSlice
from apps.journal.models import Timeline
from apps.journal.state import read
from tests.dispatch.test_coverage import asked, chosen
from tests.support.actions import accept, opened
from tests.support.constants import LAT, LON, OFFICER, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import signs

HERE = Place(lat=LAT, lon=LON)


def candidates(county: County, at: datetime) -> list[str]:
    found = find_candidates(county.agencies["ambulance"], HERE, at)
    return sorted(unit.call_sign for unit in (*found.crews, *found.co_responders))


def of_police(county: County) -> Any:
    return Partnership.objects.filter(owner=county.agencies["ambulance"], partner=county.agencies["police"])


def test_partners_are_candidates_and_no_others(county: County) -> None:
    assert candidates(county, now()) == ["A1", "A2", "I1", "P1", "P2", "P3"]


def test_a_second_after_its_end_nobody_of_the_partner_is_a_candidate(county: County) -> None:
    ends = now() + timedelta(hours=1)
    of_police(county).update(ends=ends)
    assert candidates(county, ends - timedelta(seconds=1)) == ["A1", "A2", "I1", "P1", "P2", "P3"]
    assert candidates(county, ends + timedelta(seconds=1)) == ["A1", "A2", "I1"]


def test_what_one_side_alone_approved_makes_nobody_a_candidate(county: County) -> None:
    of_police(county).update(state=PartnershipState.ENDED)
    given = Proposal(
        owner=county.agencies["ambulance"].pk,
        partner=county.agencies["police"].pk,
        purpose=Purpose.CO_RESPONDER,
        redaction=Redaction.LIVE_ON_INCIDENT,
    )
    held = propose(county.people["ambulance_administrator"], given)
    assert candidates(county, now()) == ["A1", "A2", "I1"]
    approve(county.people["police_administrator"], held.pk)
    assert candidates(county, now()) == ["A1", "A2", "I1", "P1", "P2", "P3"]


def test_a_crew_of_another_service_is_a_candidate_only_by_mutual_aid(county: County) -> None:
    neighbour = county.agencies["far_ambulance"]
    assert "FA1" not in candidates(county, now())
    at = now()
    aid = Partnership.objects.create(
        owner=county.agencies["ambulance"],
        partner=neighbour,
        purpose=Purpose.MUTUAL_AID,
        state=PartnershipState.ACTIVE,
        approved_by_owner_at=at,
        approved_by_partner_at=at,
        begins=at,
        redaction=Redaction.MINUTES,
        is_migrated=True,
    )
    assert candidates(county, at) == ["A1", "A2", "FA1", "I1", "P1", "P2", "P3"]
    Partnership.objects.filter(pk=aid.pk).update(purpose=Purpose.TASKING)
    assert candidates(county, at) == ["A1", "A2", "I1", "P1", "P2", "P3"]


def test_while_it_is_suspended_a_call_alerts_the_owner_alone(county: County) -> None:
    Partnership.objects.filter(owner=county.agencies["ambulance"]).update(state=PartnershipState.SUSPENDED)
    assert signs(opened(county)) == {"crew": "A1"}


def test_those_who_are_on_it_already_stay_candidates(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    suspend(county.people["police_administrator"], of_police(county).get().pk)
    found = find_candidates(
        county.agencies["ambulance"],
        HERE,
        now(),
        parts=read(Timeline.objects.get(pk=answer["incident"]["id"]).state, IncidentSlice)["involvements"],
    )
    assert {unit.call_sign for unit in found.co_responders} == {"P1", "I1"}


def test_a_desk_reads_a_partners_incident_only_while_it_is_agreed(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    desk, officer = county.client(POLICE_SUPERVISOR), county.client(OFFICER)
    held = of_police(county).get()

    def seen() -> tuple[int, int, int]:
        return (
            len(desk.snapshot()["incidents"]),
            len(officer.snapshot()["incidents"]),
            len(county.client(SUPERVISOR).snapshot()["positions"]),
        )

    assert seen() == (1, 1, 1)
    suspend(county.people["ambulance_administrator"], held.pk)
    assert seen() == (0, 1, 0)
    approve(county.people["ambulance_administrator"], held.pk)
    assert seen() == (1, 1, 1)
    of_police(county).update(ends=now() - timedelta(seconds=1))
    assert seen() == (0, 1, 0)


def test_who_sees_an_agency_in_minutes_does_not_see_where_its_units_are(county: County) -> None:
    accept(county, opened(county), OFFICER)
    of_police(county).update(redaction=Redaction.MINUTES)
    assert county.client(SUPERVISOR).snapshot()["positions"] == []


@pytest.mark.parametrize(("name", "expected"), [(POLICE_SUPERVISOR, {}), (SUPERVISOR, {"A1": 534})])
def test_coverage_says_who_would_go_as_it_is_agreed_now(
    county: County, name: str, expected: dict[str, int]
) -> None:
    of_police(county).update(ends=now() - timedelta(seconds=1))
    assert chosen(asked(county, name)) == expected


def test_two_partners_of_one_service_have_agreed_on_nothing_with_each_other(county: County) -> None:
    given = asked(county, "idle_police_supervisor")
    assert {one["call_sign"]: one["service"] for one in given["considered"]} == {
        "A1": "ambulance",
        "I1": "police",
    }


def test_those_who_have_left_the_agency_are_no_crew(county: County) -> None:
    def crews() -> dict[str, int]:
        found = find_candidates(county.agencies["ambulance"], HERE, now())
        return {unit.call_sign: len(unit.crew) for unit in found.co_responders}

    assert crews() == {"P1": 2, "P2": 1, "P3": 1, "I1": 2}
    left = county.people["p2_responder"].membership
    assert left is not None
    end_membership(left.pk)
    assert crews() == {"P1": 2, "P2": 0, "P3": 1, "I1": 2}
