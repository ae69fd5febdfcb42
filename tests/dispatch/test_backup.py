"""A unit at the incident asks for help: its desk hears what is asked for, and hears it again if it is asked again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dispatch.clock import board_warnings
from tests.dispatch.response_town import accepts, alerts, an_arrest, reaches, says, three_crews
from tests.support.constants import SUPERVISOR
from tests.support.factories import County
from tests.support.state import state_of


@pytest.fixture
def incident(county: County) -> str:
    """An arrest with A1 at the patient and P1 at the scene."""
    incident = an_arrest(three_crews(county))
    accepts(county, incident, "A1", "P1")
    reaches(county, incident, "A1", "at_patient")
    reaches(county, incident, "P1", "on_scene")
    return incident


def asked_for(incident: str) -> list[tuple[str, str]]:
    """(call sign, what) of the warnings that a unit asks for help, in their order."""
    held: dict[str, dict[str, Any]] = state_of(incident)["attentions"]
    return [(one["call_sign"], one["what"]) for one in held.values() if one["cause"] == "backup_requested"]


def take_all(county: County, incident: str) -> None:
    for warning in state_of(incident)["attentions"]:
        path = f"/api/incidents/{incident}/attentions/{warning}/seen"
        assert county.client(SUPERVISOR).ask("post", path).status_code == 204


def taskings(incident: str) -> list[tuple[str, str]]:
    return sorted((one["name"], one["reason"]) for one in state_of(incident)["taskings"].values())


def test_a_desk_hears_each_thing_that_a_unit_asks_for(county: County, incident: str) -> None:
    says(county, incident, "P1", "backup_requested", what="crew")
    says(county, incident, "P1", "backup_requested", what="crew")
    says(county, incident, "P1", "backup_requested", what="transport")
    assert asked_for(incident) == [("P1", "crew"), ("P1", "transport")]


def test_who_asks_again_after_the_desk_took_it_is_heard_again(county: County, incident: str) -> None:
    says(county, incident, "P1", "backup_requested", what="crew")
    take_all(county, incident)
    says(county, incident, "P1", "backup_requested", what="crew")
    assert asked_for(incident) == [("P1", "crew"), ("P1", "crew")]


def test_a_crew_that_asks_for_police_has_every_police_desk_of_the_place_asked_once(
    county: County, incident: str
) -> None:
    says(county, incident, "A1", "backup_requested", what="police")
    says(county, incident, "A1", "backup_requested", what="police")
    assert taskings(incident) == [("idle police", "backup"), ("police", "backup")]
    assert ("nobody_to_task", None, None) not in board_warnings(incident)
    assert alerts(incident) == ["A1", "A2", "P1"]


def test_an_officer_who_asks_for_police_is_heard_by_the_own_desk(county: County, incident: str) -> None:
    says(county, incident, "P1", "backup_requested", what="police")
    assert (asked_for(incident), taskings(incident)) == ([("P1", "police")], [])
