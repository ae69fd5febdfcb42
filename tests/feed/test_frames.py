"""For every kind of change and reader: the snapshot before with the frames since equals the snapshot after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from apps.accounts.models import Person
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.feed.frames import frames_after, snapshot
from tests.feed.held import Held
from tests.support.actions import accept, alert_of, opened, report
from tests.support.constants import CHEST_PAIN, OFFICER, PARAMEDIC, POLICE_SUPERVISOR, RESPIRATORY, SUPERVISOR
from tests.support.factories import County, kit_check
from tests.support.results import part

READERS = (OFFICER, PARAMEDIC, "p2_responder", SUPERVISOR, POLICE_SUPERVISOR)
OTHERS = ("police_clinician", "ambulance_control_room", "idle_police_supervisor", "far_ambulance_supervisor")


@dataclass
class Play:
    """A county with one call that both units accepted, and some care. The changes below are made to it."""

    county: County
    answer: dict[str, Any]
    handover: str = ""
    shock: str = ""

    @property
    def incident(self) -> str:
        found: str = self.answer["incident"]["id"]
        return found

    def record(self, name: str, kind: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        receipt = self.county.client(name).record(kind, self.incident, payload, **more)
        assert receipt["outcome"] == "recorded", receipt
        return receipt

    def alert(self, sign: str) -> str:
        found: str = part(self.incident, self.county.unit(sign))["alert"]
        return found

    def desk(self, method: str, path: str, body: Any = None, name: str = SUPERVISOR) -> Any:
        answer = self.county.client(name).ask(method, path.format(self.incident), body)
        assert answer.status_code < 300, answer.content
        return answer


def prepared(county: County) -> Play:
    play = Play(county, opened(county))
    for name in (OFFICER, PARAMEDIC):
        accept(county, play.answer, name)
    play.record(OFFICER, "status_reached", {"status": "at_patient"})
    play.shock = play.record(OFFICER, "shock_delivered", {"energy_j": 200})["id"]
    play.record(PARAMEDIC, "note_added", text="Two minutes out")
    return play


def stand_down(play: Play, sign: str, name: str = SUPERVISOR) -> None:
    body = {"unit": play.county.unit(sign), "cause": "supervisor"}
    play.desk("post", "/api/incidents/{}/stand-down", body, name)


def hand_over(play: Play, *, accepting: bool) -> None:
    play.handover = str(new_id())
    play.record(OFFICER, "offer_handover", {"handover": play.handover})
    if accepting:
        play.record(PARAMEDIC, "accept_handover", {"handover": play.handover, "through_seq": 10})


def care_after_the_handover(play: Play) -> None:
    hand_over(play, accepting=True)
    play.record(PARAMEDIC, "cpr_started")


def offer_taken_back(play: Play) -> None:
    hand_over(play, accepting=False)
    play.record(OFFICER, "withdraw_handover", {"handover": play.handover})


def clear_all(play: Play) -> None:
    for name in (OFFICER, PARAMEDIC):
        play.record(name, "status_reached", {"status": "clear"})


def offline_for_long(play: Play) -> None:
    items = [report("shock_delivered", play.incident, at=-60 * minute) for minute in range(9, 0, -1)]
    play.county.client(OFFICER).send(*items)


def decline_of_the_second(play: Play) -> None:
    """Another call that its crew declines at once: it becomes visible and then disappears."""
    answer = opened(play.county)
    declined = {"alert": alert_of(answer, "crew"), "reason": "too_far"}
    play.county.client("a2_clinician").record("decline_alert", answer["incident"]["id"], declined)


def recode(play: Play, code: str) -> None:
    play.desk("patch", "/api/calls/{}", {"trigger": {"system": "cad", "code": code}})


def decline(play: Play, name: str, sign: str) -> None:
    play.record(name, "decline_alert", {"alert": play.alert(sign), "reason": "no_kit"})


def asked_again_by_a_code(play: Play) -> None:
    """Stood down for the lesser call, P1 is the nearest again when the call asks for a co-responder; it declines."""
    stand_down(play, "P1")
    recode(play, CHEST_PAIN)
    recode(play, RESPIRATORY)
    decline(play, OFFICER, "P1")


def stood_down_then_declined(play: Play) -> None:
    """The second car comes and goes, too."""
    asked_again_by_a_code(play)
    decline(play, "p2_responder", "P2")


CHANGES: dict[str, Callable[[Play], Any]] = {
    "nothing": lambda play: None,
    "another call": lambda play: opened(play.county),
    "a call of another kind": lambda play: opened(play.county, CHEST_PAIN),
    "a call declined at once": decline_of_the_second,
    "displayed": lambda play: play.record(PARAMEDIC, "alert_displayed", {"alert": play.alert("A1")}),
    "arrived": lambda play: play.record(PARAMEDIC, "status_reached", {"status": "on_scene"}),
    "a clinical fact": lambda play: play.record(PARAMEDIC, "pulse_returned"),
    "a note": lambda play: play.record(OFFICER, "note_added", text="Wife is a nurse"),
    "many late facts": offline_for_long,
    "taken back": lambda play: play.record(
        OFFICER, "entry_withdrawn", {"entry": play.shock, "reason": "slip"}
    ),
    "recorded twice": lambda play: play.record(
        PARAMEDIC,
        "marked_same",
        {"entry": play.record(PARAMEDIC, "shock_delivered")["id"], "same_as": play.shock},
    ),
    "offered": lambda play: hand_over(play, accepting=False),
    "handed over": lambda play: hand_over(play, accepting=True),
    "care after the handover": care_after_the_handover,
    "offer taken back": offer_taken_back,
    "the officer clears": lambda play: play.record(OFFICER, "status_reached", {"status": "clear"}),
    "the crew clears": lambda play: play.record(PARAMEDIC, "status_reached", {"status": "clear"}),
    "all clear": clear_all,
    "cleared by mistake": lambda play: play.record(
        OFFICER,
        "entry_withdrawn",
        {"entry": play.record(OFFICER, "status_reached", {"status": "clear"})["id"], "reason": "slip"},
    ),
    "the officer is stood down": lambda play: stand_down(play, "P1", POLICE_SUPERVISOR),
    "the crew is stood down": lambda play: stand_down(play, "A1"),
    "the crew declines": lambda play: play.record(
        PARAMEDIC, "decline_alert", {"alert": play.alert("A1"), "reason": "too_far"}
    ),
    "recoded": lambda play: recode(play, CHEST_PAIN),
    "recoded and back": stood_down_then_declined,
    "cancelled": lambda play: play.desk("delete", "/api/calls/{}"),
    "a unit is busy": lambda play: play.county.client("p2_responder").ask(
        "patch", "/api/duty", {"duty": "busy"}
    ),
    "a unit goes off duty": lambda play: play.county.client("p2_responder").ask("delete", "/api/duty"),
    "a colleague books off": lambda play: play.county.client("ambulance_responder").ask(
        "delete", "/api/duty"
    ),
    "elsewhere": lambda play: opened(play.county, address="2 Low Street"),
}


def fresh(person: Person) -> Held:
    return Held(snapshot(person))


def since(person: Person, cursor: str) -> list[dict[str, Any]]:
    _, frames, _, _ = frames_after(person, cursor)
    return frames


def brought_up_to_date(person: Person, held: Held) -> Held:
    """The device after its poll: after `scope_changed` it takes a snapshot."""
    held.apply(since(person, held.cursor))
    return fresh(person) if held.asks_snapshot else held


@pytest.mark.parametrize("change", CHANGES)
def test_snapshot_and_frames_are_the_snapshot_after(county: County, change: str) -> None:
    """For a device that has looked since the call came in, and for one that has slept since before."""
    people = {name: county.people[name] for name in READERS}
    asleep = {name: fresh(person) for name, person in people.items()}
    play = prepared(county)
    awake = {name: fresh(person) for name, person in people.items()}
    CHANGES[change](play)
    for name, person in people.items():
        after = fresh(person)
        for held in (brought_up_to_date(person, awake[name]), brought_up_to_date(person, asleep[name])):
            assert held.state() == after.state(), name


def test_from_the_very_beginning(county: County) -> None:
    play = prepared(county)
    hand_over(play, accepting=True)
    for name in READERS + OTHERS:
        person = county.people[name]
        start = snapshot(person)["cursor"].split(".")[0] + ".0"
        empty = Held(snapshot(person) | {"cursor": start, "incidents": []})
        assert brought_up_to_date(person, empty).state() == fresh(person).state(), name


def test_each_reader_is_sent_what_concerns_it(county: County) -> None:
    play = prepared(county)
    cursors = {name: fresh(county.people[name]).cursor for name in READERS + OTHERS}
    play.record(OFFICER, "shock_delivered")
    sent = {
        name: [frame["type"] for frame in since(county.people[name], cursor)]
        for name, cursor in cursors.items()
    }
    assert sent == {
        OFFICER: ["entries", "units"],
        "police_clinician": ["entries", "units"],
        PARAMEDIC: ["entries"],
        "p2_responder": [],
        SUPERVISOR: ["entries"],
        "ambulance_control_room": ["entries"],
        POLICE_SUPERVISOR: ["entries", "units"],
        "idle_police_supervisor": [],
        "far_ambulance_supervisor": [],
    }


def test_a_late_joiner_gets_the_subject_first(county: County) -> None:
    play = prepared(county)
    client = county.client("p2_responder")
    held = Held(client.snapshot())
    assert held.records == {}
    asked_again_by_a_code(play)
    frames = client.frames(held.cursor)
    assert [frame["type"] for frame in frames] == ["subject", "units"]
    assert frames[0]["subject"]["incident"]["id"] == play.incident
    entries = frames[0]["subject"]["entries"]
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))
    assert (frames[0]["cursor"], frames[1]["cursor"]) == (held.cursor, Held(client.snapshot()).cursor)


def test_a_decline_withdraws_and_only_once(county: County) -> None:
    answer = opened(county)
    client = county.client(OFFICER)
    held = Held(client.snapshot())
    alert = {"alert": alert_of(answer, "co_responder"), "reason": "unsafe"}
    client.record("decline_alert", answer["incident"]["id"], alert)
    frames = client.frames(held.cursor)
    assert [frame["type"] for frame in frames] == ["withdrawn", "units"]
    county.client("p2_responder").record("cpr_started", answer["incident"]["id"])
    assert client.frames(frames[-1]["cursor"]) == []


def test_an_alert_that_came_and_went_is_never_shown(county: County) -> None:
    client = county.client(OFFICER)
    held = Held(client.snapshot())
    answer = opened(county)
    stand_down(Play(county, answer), "P1")
    assert [frame["type"] for frame in client.frames(held.cursor)] == ["units"]


@pytest.mark.parametrize(("name", "sign"), [(OFFICER, "P1"), ("police_clinician", "P1")])
def test_booking_on_or_off_changes_the_scope(county: County, name: str, sign: str) -> None:
    client = county.client(name)
    held = Held(client.snapshot())
    assert client.ask("delete", "/api/duty").status_code == 204
    assert client.frames(held.cursor) == [{"type": "scope_changed"}]
    off = Held(client.snapshot())
    assert off.units == {}
    client.ask("post", "/api/duty", {"unit": county.unit(sign), "kit": kit_check()})
    assert client.frames(off.cursor) == [{"type": "scope_changed"}]
    assert list(Held(client.snapshot()).units) == [county.unit(sign)]


def test_a_colleagues_booking_off_changes_nobody_elses_scope(county: County) -> None:
    client = county.client(OFFICER)
    held = Held(client.snapshot())
    county.client("police_clinician").ask("delete", "/api/duty")
    assert [frame["type"] for frame in client.frames(held.cursor)] == ["units"]


@pytest.mark.parametrize("hours", [1, 3, 30])
def test_what_ended_while_one_was_away_is_sent_however_long_ago_it_began(county: County, hours: int) -> None:
    """A board that was asleep must not show an incident as open for ever."""
    began = to_wire(now() - timedelta(hours=hours))
    play = Play(county, opened(county, received_at=began))
    client = county.client(SUPERVISOR)
    held = Held(client.snapshot())
    assert held.kinds(play.incident)[-1] == "units_considered"
    play.desk("delete", "/api/calls/{}")
    assert held.apply(client.frames(held.cursor)).kinds(play.incident)[-1] == "incident_cancelled"
    play.record(OFFICER, "cpr_started")
    assert held.apply(client.frames(held.cursor)).kinds(play.incident)[-1] == "cpr_started"


def test_only_the_last_frame_moves_the_cursor(county: County) -> None:
    client = county.client(POLICE_SUPERVISOR)
    start = client.snapshot()["cursor"]
    prepared(county)
    opened(county)
    frames = client.frames(start)
    assert len(frames) > 1
    assert [frame["cursor"] for frame in frames[:-1]] == [start] * (len(frames) - 1)
    assert frames[-1]["cursor"] == client.snapshot()["cursor"]
    assert client.frames(frames[-1]["cursor"]) == []
