"""A mark says that two clinical facts are duplicates. Entries that the server wrote cannot be marked."""

from __future__ import annotations

from itertools import permutations
from typing import Any
from uuid import UUID

import pytest

from apps.incidents.models import Involvement
from apps.journal.models import Entry, Timeline
from apps.units.models import Unit
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.state import state_of


@pytest.fixture
def incident(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        county.client(name).record("status_reached", answer["incident"]["id"], {"status": "on_scene"})
    return str(answer["incident"]["id"])


def mark(county: County, incident: str, entry: UUID, same_as: UUID) -> dict[str, Any]:
    payload = {"entry": str(entry), "same_as": str(same_as)}
    return county.client(PARAMEDIC).record("marked_same", incident, payload)


@pytest.mark.parametrize("kind", ["alert_raised", "alert_accepted", "status_reached"])
def test_what_is_no_clinical_fact_is_never_marked_away(county: County, incident: str, kind: str) -> None:
    timeline = Timeline.objects.get(pk=incident)
    recorded = Entry.objects.filter(timeline=timeline, kind=kind).values_list("pk", flat=True)
    for duplicate, first in permutations(recorded, 2):
        assert mark(county, incident, duplicate, first)["outcome"] == "recorded"
    after = state_of(incident)
    assert (after["same"], after["involvements"]) == ({}, state_of(timeline.pk)["involvements"])
    assert set(after["involvements"]) == {county.unit("A1"), county.unit("P1")}
    assert Involvement.objects.filter(is_active=True, status="on_scene").count() == 2
    assert set(Unit.objects.filter(incident=incident).values_list("call_sign", flat=True)) == {"A1", "P1"}
    assert county.client(OFFICER).record("cpr_started", incident)["outcome"] == "recorded"
