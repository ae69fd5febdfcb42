"""A generated shift: two calls, six people on four units who report in any order, desks that act, and repeated requests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from apps.core.clock import now, to_wire
from apps.core.ids import derived_id, new_id
from apps.core.problems import Problem
from apps.dispatch.changes import Change, cancel_call, change_call
from apps.dispatch.stand_down import stand_down
from apps.journal.models import Entry
from apps.journal.reports import Report
from apps.reports.inbox import read_report, take
from apps.units.selectors import actor_of
from tests.support.actions import opened
from tests.support.constants import ARREST, CHEST_PAIN, SUPERVISOR
from tests.support.factories import County
from tests.support.state import state_of

Draw = Callable[[st.SearchStrategy[Any]], Any]
MOST = 10
UNIT_OF = {
    "police_responder": "P1",
    "police_clinician": "P1",
    "p2_responder": "P2",
    "ambulance_clinician": "A1",
    "ambulance_responder": "A1",
    "a2_clinician": "A2",
}
RUNGS = ("mobile", "on_scene", "at_patient", "transporting", "clear", "clear")
FACTS = ("arrest_recognised", "cpr_started", "pads_applied", "pulse_returned", "resuscitation_stopped")
ANSWERS = ("alert_displayed", "accept_alert", "accept_alert", "decline_alert")
HANDOVERS = (
    "offer_handover",
    "receive_handover",
    "return_handover",
    "accept_handover",
    "withdraw_handover",
)
DESK = ("stand_down", "stand_down", "recode", "cancel")
ROOMS: Sequence[Sequence[str]] = (
    *(ANSWERS, ANSWERS, FACTS, HANDOVERS, DESK),
    *(("status_reached",), ("status_reached",), ("shock_delivered",), ("entry_withdrawn",), ("marked_same",)),
)


@dataclass(frozen=True)
class Action:
    """One action of one person, on the unit's own call unless it `is_astray`.

    `about` and `other` name actions by number; negative numbers name the first entries.
    """

    number: int
    who: str
    kind: str
    is_astray: bool
    second: int
    about: int
    other: int
    choice: int


@st.composite
def shifts(draw: Draw) -> list[list[Action]]:
    """Batches of actions in the order of arrival: some of the usual course, in order or shuffled, and other actions. Some
    actions come several times.
    """
    count = draw(st.integers(1, MOST))
    usual = [action for action in _usual(count) if draw(st.integers(0, 5))]
    found = [draw(_action(number, count)) for number in range(count)]
    again = draw(st.lists(st.sampled_from(found), max_size=4))
    arriving = usual + found + again if draw(st.booleans()) else draw(st.permutations(usual + found + again))
    size = draw(st.integers(1, 6))
    return [list(arriving[start : start + size]) for start in range(0, len(arriving), size)]


def _usual(first: int) -> list[Action]:
    """The usual course of a call: actions numbered from `first`, ten seconds apart."""
    officer, paramedic = "police_responder", "ambulance_clinician"
    course = (
        (officer, "accept_alert", 0),
        (paramedic, "accept_alert", 0),
        (officer, "status_reached", 2),
        (officer, "cpr_started", 0),
        (officer, "shock_delivered", 0),
        (paramedic, "shock_delivered", 1),
        (paramedic, "marked_same", 0),
        (officer, "entry_withdrawn", 1),
        (officer, "offer_handover", 0),
        (paramedic, "accept_handover", 0),
        (officer, "status_reached", 5),
    )
    return [
        Action(first + n, who, kind, is_astray=False, second=10 * n, about=n, other=0, choice=choice)
        for n, (who, kind, choice) in enumerate(course)
    ]


def _action(number: int, count: int) -> st.SearchStrategy[Action]:
    return st.builds(
        Action,
        number=st.just(number),
        who=st.sampled_from(sorted(UNIT_OF)),
        kind=st.sampled_from(ROOMS).flatmap(st.sampled_from),
        is_astray=st.sampled_from((False,) * 7 + (True,)),
        second=st.integers(0, 110),
        about=st.integers(-3, count - 1),
        other=st.integers(-3, count - 1),
        choice=st.integers(0, 5),
    )


@dataclass
class Shift:
    """Performs actions. A repeated action is exactly the same report."""

    county: County
    calls: list[UUID] = field(default_factory=list)
    receipts: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        # A new shift starts without the sessions of an earlier one.
        self.county = replace(self.county, clients={})
        self.calls = [UUID(opened(self.county)["incident"]["id"]) for _ in range(2)]
        self._first_written = [
            str(entry.pk) for entry in Entry.objects.filter(timeline__in=self.calls).order_by("position")
        ]
        self._began = now() - timedelta(seconds=120)
        self._base = new_id()
        self._said: dict[Action, dict[str, Any]] = {}

    def play(self, batches: list[list[Action]]) -> None:
        for batch in batches:
            self.receipts += self.send([action for action in batch if action.kind not in DESK])
            for action in batch:
                if action.kind in DESK:
                    self._step_in(action)

    def send(self, actions: list[Action]) -> list[dict[str, Any]]:
        return [{**one} for one in take([self._report(action) for action in actions])]

    def recorded(self) -> dict[str, dict[str, Any]]:
        """The receipts of all recorded reports."""
        return {one["id"]: one for one in self.receipts if one["outcome"] == "recorded"}

    def send_recorded_again(self) -> list[dict[str, Any]]:
        recorded = self.recorded()
        return self.send([action for action in self._said if str(self._id(action.number)) in recorded])

    def _report(self, action: Action) -> Report:
        if action not in self._said:
            self._said[action] = self._written(action)
        return read_report(self._said[action], actor_of(self.county.people[action.who]), None, now(), 0)

    def _written(self, action: Action) -> dict[str, Any]:
        return {
            "id": str(self._id(action.number)),
            "kind": action.kind,
            "incident": str(self._call(action)),
            "at": to_wire(self._began + timedelta(seconds=action.second)),
            "text": "Since when?" if action.kind == "return_handover" else None,
            "payload": self._payload(action),
        }

    def _payload(self, action: Action) -> dict[str, Any]:
        handover = str(derived_id(self._base, f"handover {action.choice // 5}"))
        by_kind: dict[str, dict[str, Any]] = {
            "decline_alert": {"reason": "unsafe"},
            "status_reached": {"status": RUNGS[action.choice]},
            "shock_delivered": {"energy_j": 150 if action.choice else None},
            "entry_withdrawn": {"entry": self._own_entry(action), "reason": "slip"},
            "marked_same": dict(zip(("entry", "same_as"), self._two_entries(action), strict=True)),
            "offer_handover": {"handover": handover},
            "receive_handover": {"handover": handover},
            "return_handover": {"handover": handover},
            "accept_handover": {"handover": handover, "through_seq": action.choice},
            "withdraw_handover": {"handover": handover},
        }
        alert = {"alert": self._alert(action)} if action.kind in ANSWERS else {}
        return by_kind.get(action.kind, {}) | alert

    def _alert(self, action: Action) -> str:
        """The unit's present alert, or that of another unit if it has none."""
        involvements = state_of(self._call(action))["involvements"]
        part = involvements.get(self.county.unit(UNIT_OF[action.who])) or next(iter(involvements.values()))
        return str(part["alert"])

    def _call(self, action: Action) -> UUID:
        """The incident to which the unit was alerted last."""
        unit = self.county.unit(UNIT_OF[action.who])
        own = [call for call in self.calls if unit in state_of(call)["involvements"]]
        return self.calls[1] if action.is_astray or not own else own[-1]

    def _own_entry(self, action: Action) -> str:
        """An earlier entry of the author; every other time, or if there is none, any entry."""
        person = self.county.people[action.who]
        own = Entry.objects.filter(author=person, timeline=self._call(action)).order_by("-seq").first()
        return str(own.pk) if own and action.choice % 2 else self._entry(action.about)

    def _entry(self, number: int) -> str:
        if number < 0:
            return self._first_written[number % len(self._first_written)]
        return str(self._id(number))

    def _two_entries(self, action: Action) -> tuple[str, str]:
        """Any two entries, which mostly differ in kind or do not exist; every other time two existing ones of one kind."""
        if action.choice % 2:
            return self._entry(action.about), self._entry(action.other)
        by_kind: dict[str, list[str]] = {}
        for entry in Entry.objects.filter(timeline=self._call(action)).order_by("seq"):
            by_kind.setdefault(entry.kind, []).append(str(entry.pk))
        several = [ids for ids in by_kind.values() if len(ids) > 1] or [self._first_written]
        shocks = by_kind.get("shock_delivered", [])
        ids = shocks if len(shocks) > 1 and action.choice == 0 else several[action.about % len(several)]
        return ids[action.other % len(ids)], ids[(action.other + 1) % len(ids)]

    def _id(self, number: int) -> UUID:
        return derived_id(self._base, str(number))

    def _step_in(self, action: Action) -> None:
        desk, call = self.county.people[SUPERVISOR].as_actor(), self._call(action)
        unit = UUID(self.county.unit(("P1", "P2", "A1", "A2")[action.choice % 4]))
        with suppress(Problem):
            if action.kind == "stand_down":
                stand_down(desk, call, unit, "control_room")
            elif action.kind == "recode":
                change_call(desk, call, Change(trigger=("cad", ARREST if action.choice % 2 else CHEST_PAIN)))
            elif action.choice == 0:
                cancel_call(desk, call)
