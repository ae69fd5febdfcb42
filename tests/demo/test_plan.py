"""The next step of a simulated crew, from alert to clear, by the product's own fold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from apps.core.clock import to_wire
from apps.demo.plan import Draft, Situation, next_draft
from apps.demo.random_source import RandomSource
from tests.support.state import fold

START = datetime(2026, 11, 22, 22, 41, 7, tzinfo=UTC)
INCIDENT = str(UUID(int=1))
XT21, A101 = str(UUID(int=21)), str(UUID(int=101))
SERVICE = {XT21: "police", A101: "ambulance"}
KIND_OF_COMMAND = {
    "accept_alert": "alert_accepted",
    "decline_alert": "alert_declined",
    "offer_handover": "handover_offered",
    "accept_handover": "handover_accepted",
}
TICK = timedelta(seconds=1)


class TimelineExample:
    """An incident of simulated units: each second every unit may report its next step, which the fold takes as recorded."""

    def __init__(self, category: str, units: tuple[str, ...], seed: int) -> None:
        self.entries: list[dict[str, Any]] = []
        self.category, self.units, self.random, self.at = category, units, RandomSource(seed), START
        opened = {"number": "CO-1", "category": category, "system": "x", "code": "y"}
        self.record("incident_opened", opened | {"age": "adult", "exercise": False}, None)
        for unit in units:
            self.record("alert_raised", self._alert(unit), unit)

    def _alert(self, unit: str) -> dict[str, Any]:
        return {
            "alert": str(uuid5(UUID(unit), "alert")),
            "unit": unit,
            "call_sign": "XT21" if unit == XT21 else "A101",
            "agency": str(UUID(int=7)),
            "service": SERVICE[unit],
            "role": "co_responder" if unit == XT21 else "crew",
            "eta_s": 60,
            "distance_m": 500,
            "replaces": None,
        }

    def record(self, kind: str, payload: dict[str, Any], unit: str | None, text: str | None = None) -> None:
        seq = len(self.entries) + 1
        self.entries.append(
            {
                "id": str(UUID(int=1000 + seq)),
                "incident": INCIDENT,
                "seq": seq,
                "kind": kind,
                "payload": payload,
                "text": text,
                "unit": unit,
                "author": None,
                "device": None,
                "occurred_at": to_wire(self.at),
                "flags": [],
                "withheld": False,
            }
        )

    def situation(self, unit: str, *, has_arrived: bool = True) -> Situation:
        own = [entry for entry in self.entries if entry["unit"] == unit]
        last = datetime.fromisoformat(own[-1]["occurred_at"])
        return Situation(
            unit=unit,
            incident=INCIDENT,
            category=self.category,
            state=fold(self.entries),
            quiet_s=(self.at - last).total_seconds(),
            has_arrived=has_arrived,
            reported=frozenset(entry["kind"] for entry in own),
            random=self.random,
        )

    def play(self, seconds: int) -> list[tuple[str, str]]:
        """Run for that time and return (unit, kind) of every report."""
        said: list[tuple[str, str]] = []
        for _ in range(seconds):
            self.at += TICK
            said += [(unit, what) for unit in self.units for what in self._let_speak(unit)]
        return said

    def _let_speak(self, unit: str) -> list[str]:
        if fold(self.entries)["involvements"][unit]["ended_at"]:
            return []
        draft = next_draft(self.situation(unit))
        if draft is None:
            return []
        self._believe(unit, draft)
        return [str(draft.payload.get("status", draft.kind))]

    def _believe(self, unit: str, draft: Draft) -> None:
        payload = dict(draft.payload)
        if draft.kind == "offer_handover":
            to_unit = None if draft.text else A101
            payload |= {"from_unit": unit, "to_unit": to_unit}
        self.record(KIND_OF_COMMAND.get(draft.kind, draft.kind), payload, unit, draft.text)
        if draft.kind == "accept_alert":
            self.record("status_reached", {"status": "mobile"}, unit)


def in_order(said: list[tuple[str, str]], unit: str) -> list[str]:
    """The unit's reports, each kind only once."""
    return list(dict.fromkeys(what for speaker, what in said if speaker == unit))


CONVEYED = ["transporting", "pre_alert_given", "at_hospital", "offer_handover", "accept_handover", "clear"]
LADDER = ["alert_displayed", "accept_alert", "on_scene", "at_patient"]


def test_an_arrest_is_recorded_to_its_end_by_both_services() -> None:
    for seed in range(8):
        timeline = TimelineExample("cardiac_arrest", (XT21, A101), seed)
        said = timeline.play(400)
        state = fold(timeline.entries)
        ended = {unit: part["status"] for unit, part in state["involvements"].items()}
        if ended[XT21] == "declined":
            assert ended[A101] == "clear"
            continue
        assert ended == {XT21: "clear", A101: "clear"}
        assert in_order(said, XT21)[:4] == LADDER
        assert in_order(said, A101)[:4] == LADDER
        conveyed = "transporting" in in_order(said, A101)
        assert [(held["from_unit"], held["state"]) for held in state["handovers"].values()] == [
            (unit, "accepted") for unit in ((XT21, A101) if conveyed else (XT21,))
        ]
        assert state["patients"][INCIDENT]["care"]["arrest_at"] is not None
        assert state["patients"][INCIDENT]["care"]["cpr"] == "stopped"
        assert (state["patients"][INCIDENT]["care"]["pulse"] == "present") is conveyed
        kinds = [(entry["unit"], entry["kind"]) for entry in timeline.entries]
        after_it = kinds[kinds.index((A101, "handover_accepted")) :]
        assert [kind for unit, kind in after_it if unit == XT21] == ["status_reached"]


def test_a_call_without_an_arrest_is_treated_by_the_crew_alone() -> None:
    for seed in range(6):
        timeline = TimelineExample("fall", (A101,), seed)
        said = in_order(timeline.play(300), A101)
        assert said[:5] == [*LADDER, "note_added"]
        assert said[5:] in (["clear"], CONVEYED)


def test_police_alone_go_on_until_it_is_clear_that_nobody_comes() -> None:
    timeline = TimelineExample("cardiac_arrest", (XT21,), seed=2)
    said = in_order(timeline.play(400), XT21)
    assert said[-1] == "clear"
    assert "offer_handover" not in said
    assert len(fold(timeline.entries)["patients"][INCIDENT]["care"]["analyses"]) == 3


def test_every_shock_follows_an_analysis_that_advised_it() -> None:
    timeline = TimelineExample("cardiac_arrest", (A101,), seed=3)
    timeline.play(400)
    care = fold(timeline.entries)["patients"][INCIDENT]["care"]
    advised = [one["at"] for one in care["analyses"] if one["shock_advised"]]
    assert len(care["shocks"]) == len(advised)
    assert all(shock["at"] > at for shock, at in zip(care["shocks"], advised, strict=True))


def test_nobody_arrives_before_being_there() -> None:
    timeline = TimelineExample("cardiac_arrest", (A101,), seed=4)
    timeline.record("alert_accepted", {"alert": str(uuid5(UUID(A101), "alert"))}, A101)
    timeline.record("status_reached", {"status": "mobile"}, A101)
    timeline.at += 600 * TICK
    assert next_draft(timeline.situation(A101, has_arrived=False)) is None
    assert next_draft(timeline.situation(A101)) == Draft(
        kind="status_reached", payload={"status": "on_scene"}
    )


def test_the_same_seed_plays_the_same_timeline() -> None:
    one, other = (TimelineExample("cardiac_arrest", (XT21, A101), seed=5) for _ in range(2))
    assert one.play(200) == other.play(200)
    assert TimelineExample("cardiac_arrest", (XT21, A101), seed=6).play(200) != one.play(0)


def _offered(seed: int) -> TimelineExample:
    """Run until the officer has offered the handover."""
    timeline = TimelineExample("cardiac_arrest", (XT21, A101), seed)
    while not fold(timeline.entries)["handovers"]:
        timeline.play(1)
    return timeline


def test_a_question_is_answered_and_the_handover_offered_again() -> None:
    timeline = _offered(seed=5)
    (held,) = fold(timeline.entries)["handovers"].values()
    timeline.record("handover_returned", {"handover": held["handover"]}, A101)
    timeline.units = (XT21,)
    assert [what for _, what in timeline.play(30)][:2] == ["note_added", "offer_handover"]
    (again,) = fold(timeline.entries)["handovers"].values()
    assert (again["handover"], again["state"]) == (held["handover"], "offered")


def test_what_another_unit_gives_is_not_offered_a_second_time() -> None:
    timeline = _offered(seed=5)
    offer = timeline.entries[-1]["payload"]
    del timeline.entries[-1]
    timeline.record("handover_offered", offer | {"from_unit": str(UUID(int=22))}, str(UUID(int=22)))
    timeline.units = (XT21,)
    assert "offer_handover" not in [what for _, what in timeline.play(60)]
