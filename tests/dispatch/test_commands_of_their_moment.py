"""A command is judged as of the moment at which it was given: late, it undoes nothing that was done after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from apps.core.clock import now, pretending_it_is, to_wire
from apps.units.models import Unit
from tests.dispatch.test_changes import committed, record_status, stand_down
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, POLICE_SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, part

MATE = "police_clinician"
S = timedelta(seconds=1)


class Scene:
    """One incident on which P1 was alerted; its mate's device is out of reach, and what it sends arrives late."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.answer = opened(county)
        self.incident: str = self.answer["incident"]["id"]
        self.given_at: datetime = now() + S

    @property
    def p1(self) -> Any:
        return part(self.incident, self.county.unit("P1"))

    def late(self, kind: str, **payload: Any) -> dict[str, Any]:
        answered = {"alert": self.p1["alert"]} if kind != "status_reached" else {}
        return self.county.client(MATE).record(kind, self.incident, answered | payload, at=self.given_at)


COMMANDS: dict[str, Callable[[Scene], dict[str, Any]]] = {
    "accept": lambda scene: scene.late("accept_alert"),
    "decline": lambda scene: scene.late("decline_alert", reason="too_far"),
    "police tasking": lambda scene: scene.late("take_police_tasking"),
    "clear": lambda scene: scene.late("status_reached", status="clear"),
}
LATER: dict[str, Callable[[Scene], Any]] = {
    "accepted": lambda scene: accept(scene.county, scene.answer, OFFICER),
    "declined": lambda scene: scene.county.client(OFFICER).record(
        "decline_alert", scene.incident, {"alert": scene.p1["alert"], "reason": "no_kit"}
    ),
    "at patient": lambda scene: [
        accept(scene.county, scene.answer, OFFICER),
        record_status(scene.county, OFFICER, scene.incident, "at_patient"),
    ],
    "stood down": lambda scene: stand_down(scene.county, POLICE_SUPERVISOR, scene.incident, "P1"),
    "cancelled": lambda scene: scene.county.cad().ask("delete", f"/api/calls/{scene.incident}"),
    "cleared unanswered": lambda scene: record_status(scene.county, OFFICER, scene.incident, "clear"),
    "cleared": lambda scene: [
        accept(scene.county, scene.answer, OFFICER),
        record_status(scene.county, OFFICER, scene.incident, "clear"),
    ],
}
EXPECTED: dict[tuple[str, str], str | None] = {
    ("accept", "accepted"): None,  # the same answer: a duplicate
    ("accept", "declined"): "alert_answered",
    ("accept", "at patient"): None,
    ("accept", "stood down"): "alert_withdrawn",
    ("accept", "cancelled"): "alert_withdrawn",
    ("accept", "cleared"): None,
    ("accept", "cleared unanswered"): "overtaken",
    ("decline", "cleared unanswered"): "alert_answered",
    ("decline", "accepted"): "overtaken",
    ("decline", "declined"): None,
    ("decline", "at patient"): "alert_answered",
    ("decline", "stood down"): "alert_withdrawn",
    ("decline", "cancelled"): "alert_withdrawn",
    ("decline", "cleared"): "alert_answered",
    ("police tasking", "accepted"): "overtaken",
    ("police tasking", "declined"): "alert_withdrawn",
    ("police tasking", "at patient"): "overtaken",
    ("police tasking", "stood down"): "alert_withdrawn",
    ("police tasking", "cancelled"): "alert_withdrawn",
    ("police tasking", "cleared"): "alert_withdrawn",
    ("clear", "accepted"): "overtaken",
    ("clear", "at patient"): "overtaken",
}


@pytest.mark.parametrize(("command", "later"), EXPECTED)
def test_a_command_that_arrives_late_undoes_nothing(county: County, command: str, later: str) -> None:
    scene = Scene(county)
    with pretending_it_is(scene.given_at + 10 * S):
        LATER[later](scene)
    before, held = scene.p1, committed()
    written = kinds_of(scene.incident)
    with pretending_it_is(scene.given_at + 20 * S):
        receipt = COMMANDS[command](scene)
    expected = EXPECTED[command, later]
    assert (receipt["outcome"], receipt["code"]) == ("refused" if expected else "duplicate", expected)
    assert (scene.p1, committed(), kinds_of(scene.incident)) == (before, held, written)


@pytest.mark.parametrize("command", ["decline", "police tasking", "clear"])
def test_in_its_order_the_same_command_counts(county: County, command: str) -> None:
    scene = Scene(county)
    with pretending_it_is(scene.given_at + 10 * S):
        accept(scene.county, scene.answer, OFFICER)
    scene.given_at += 15 * S
    with pretending_it_is(scene.given_at + 20 * S):
        assert COMMANDS[command](scene)["outcome"] == "recorded"
    assert scene.p1["ended_at"] is not None


def said_of_duty(scene: Scene, at: Any) -> tuple[int, str | None, str]:
    """What the mate's late word of the duty comes to: status, code, and the duty as it is then."""
    given = {"duty": "busy", "task": "XY/1", "at": to_wire(at) if isinstance(at, datetime) else at}
    answer = scene.county.client(MATE).ask("patch", "/api/duty", given)
    return (
        answer.status_code,
        answer.json().get("code"),
        Unit.objects.get(pk=scene.county.units["P1"].pk).duty,
    )


@pytest.mark.parametrize("later", ["accepted", "declined", "cleared", "at patient"])
def test_a_duty_said_before_the_unit_answered_or_cleared_changes_nothing(county: County, later: str) -> None:
    scene = Scene(county)
    with pretending_it_is(scene.given_at + 10 * S):
        LATER[later](scene)
    with pretending_it_is(scene.given_at + 20 * S):
        assert said_of_duty(scene, scene.given_at) == (409, "duty_overtaken", "available")
        assert said_of_duty(scene, scene.given_at + 15 * S) == (200, None, "busy")


def test_of_two_words_about_the_duty_the_later_counts(county: County) -> None:
    scene = Scene(county)
    desk, path = county.client(POLICE_SUPERVISOR), f"/api/units/{county.unit('P1')}/tasking"
    said_at = to_wire(scene.given_at + 10 * S)
    with pretending_it_is(scene.given_at + 20 * S):
        assert desk.ask("put", path, {"duty": "divertible", "at": said_at}).status_code == 200
        assert said_of_duty(scene, scene.given_at) == (409, "duty_overtaken", "divertible")
        late = desk.ask("put", path, {"duty": "busy", "at": to_wire(scene.given_at)})
        assert (late.status_code, late.json()["code"]) == (409, "duty_overtaken")
        assert committed()["P1"] == scene.incident


@pytest.mark.parametrize(
    "at", ["1970-01-01T00:00:09.000Z", "0001-01-01T00:00:00Z", "2086-01-01T00:00:00Z", None]
)
def test_a_duty_said_at_a_time_that_cannot_be_counts_as_said_now(county: County, at: str | None) -> None:
    assert said_of_duty(Scene(county), at) == (200, None, "busy")


@pytest.mark.parametrize("command", ["accept", "decline", "police tasking"])
def test_a_slow_clock_refuses_no_answer(county: County, command: str) -> None:
    """An answer names its alert: it cannot have been given before that was raised."""
    scene = Scene(county)
    scene.given_at -= 90 * S
    assert COMMANDS[command](scene)["outcome"] == "recorded"


def test_a_clear_is_not_taken_back_after_the_unit_has_been_elsewhere(county: County) -> None:
    scene = Scene(county)
    accept(county, scene.answer, OFFICER)
    cleared = record_status(county, OFFICER, scene.incident, "clear")["id"]
    taken_back_at = now() + S
    with pretending_it_is(taken_back_at + 10 * S):
        other = opened(county)["incident"]["id"]
        stand_down(county, POLICE_SUPERVISOR, other, "P1")
        receipt = county.client(MATE).record(
            "entry_withdrawn", scene.incident, {"entry": cleared, "reason": "slip"}, at=taken_back_at
        )
    assert (receipt["outcome"], receipt["code"]) == ("refused", "overtaken")
    assert "P1" not in committed()
