"""Exercises: only units that joined are alerted, a real call comes first, and figures of real calls do not include them."""

from __future__ import annotations

import pytest

from apps.core.clock import now
from apps.dispatch.selectors import alerts_this_week
from apps.doctrine.actions import load_scheme_for
from apps.incidents.models import Incident
from apps.units.models import Unit
from tests.dispatch.clock import board_warnings, cause_of, drill, heard, reassess, statuses
from tests.support.actions import call, elsewhere, opened
from tests.support.constants import SUPERVISOR
from tests.support.factories import County
from tests.support.results import reasons, signs
from tests.support.scheme import SCHEME


def test_only_those_who_joined_are_called(county: County) -> None:
    drill("A2", "P2")
    answer = opened(county, exercise=True)
    assert signs(answer) == {"crew": "A2", "co_responder": "P2"}
    assert "has not joined the exercise" in reasons(answer["considered"], "A1")
    assert answer["incident"]["exercise"] is True


def test_without_anyone_who_joined_nobody_is_called(county: County) -> None:
    assert opened(county, exercise=True)["alerts"] == []


def test_those_who_joined_go_to_real_calls_all_the_same(county: County) -> None:
    drill("A1", "P1")
    assert signs(opened(county)) == {"crew": "A1", "co_responder": "P1"}


def test_a_real_call_takes_units_from_an_exercise(county: County) -> None:
    heard(county)
    drill("A1", "P1")
    exercise = opened(county, exercise=True)["incident"]["id"]
    real = opened(county)
    assert signs(real) == {"crew": "A1", "co_responder": "P1"}
    assert "on an exercise, which gives way" in reasons(real["considered"], "P1")
    assert statuses(exercise) == {"A1": "stood_down", "P1": "stood_down"}
    assert {cause_of(exercise, sign) for sign in ("A1", "P1")} == {"real_call"}
    held = {str(unit.incident) for unit in Unit.objects.filter(call_sign__in=("A1", "P1"))}
    assert held == {real["incident"]["id"]}


def test_a_look_at_a_real_call_takes_one_too(county: County) -> None:
    heard(county)
    drill("A1", "A2")
    Unit.objects.filter(call_sign="A1").update(duty="busy")
    exercise = opened(county, exercise=True)["incident"]["id"]
    assert statuses(exercise) == {"A2": "alerted"}
    real = opened(county)["incident"]["id"]
    assert statuses(real)["A2"] == "alerted"
    assert cause_of(exercise, "A2") == "real_call"


def test_an_exercise_never_takes_units_from_a_real_call_nor_from_another(county: County) -> None:
    drill("A1", "A2", "P1", "P2")
    real = opened(county)["incident"]["id"]
    first, second = opened(county, exercise=True), opened(county, exercise=True)
    assert (signs(first), signs(second)) == ({"crew": "A2", "co_responder": "P2"}, {})
    assert statuses(real) == {"A1": "alerted", "P1": "alerted"}
    assert "committed to another exercise" in reasons(second["considered"], "A2")


def test_a_machine_may_not_open_one(county: County) -> None:
    answer = county.cad().ask("post", "/api/calls", call(exercise=True))
    assert (answer.status_code, answer.json()["notes"]) == (202, [{"code": "exercise_from_cad", "field": ""}])
    assert (Incident.objects.count(), Unit.objects.exclude(incident=None).count()) == (0, 0)


def test_its_number_ends_in_x_and_leaves_no_gap(county: County) -> None:
    given = [opened(county, exercise=flag)["incident"]["number"] for flag in (False, True, False, True)]
    assert [number[-5:] for number in given] == ["-0001", "0001X", "-0002", "0002X"]


def test_it_does_not_use_up_what_the_police_agreed_to_for_the_week(county: County) -> None:
    load_scheme_for([county.agencies["police"]], capped(1))
    drill("A1", "P1")
    for _ in range(2):
        exercise = opened(county, exercise=True)
        assert signs(exercise) == {"crew": "A1", "co_responder": "P1"}
        county.client(SUPERVISOR).ask("delete", f"/api/calls/{exercise['incident']['id']}")
    assert alerts_this_week(county.agencies["police"].pk, now()) == 0
    assert signs(opened(county))["co_responder"] == "P1"
    assert alerts_this_week(county.agencies["police"].pk, now()) == 1
    second = opened(county, **elsewhere())
    assert signs(second) == {"crew": "A2"}
    assert "police has had its alerts of the week: 1 of 1 alerts this week" in reasons(
        second["considered"], "P2"
    )


def capped(cap: int) -> str:
    changed = SCHEME.replace("version: 1", "version: 2\nreplaces: 1").replace("2017-09-05", "2018-01-01")
    return f"{changed}weekly_cap: {cap}\n"


@pytest.mark.parametrize("exercise", [True, False])
def test_an_exercise_alone_is_left_looking_for_those_who_join(county: County, exercise: bool) -> None:
    heard(county)
    Unit.objects.filter(call_sign__startswith="A").update(duty="available" if exercise else "busy")
    incident = opened(county, exercise=exercise)["incident"]["id"]
    assert board_warnings(incident) == [("nobody_left", "crew", None)]
    drill("A2")
    assert reassess(incident) == 1
    assert statuses(incident) == ({"A2": "alerted"} if exercise else {"P1": "alerted"})
