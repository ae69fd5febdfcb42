"""Timelines of rules 1 and 2: withdrawals and duplicates."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    A101,
    COLLEAGUE,
    OFFICER,
    PARAMEDIC,
    XT21,
    TimelineExample,
    alert_id,
    at,
    begun,
    entry_id,
    handover_id,
)


def timelines() -> Iterator[TimelineExample]:
    yield from _withdrawals()
    yield from _withdrawals_of_what()
    yield from _marks()
    yield from _marks_that_do_not_link()
    yield from _erased()


def _withdrawals() -> Iterator[TimelineExample]:
    timeline = begun("withdrawn-by-its-author")
    kept, slip = timeline.shock("45:00"), timeline.shock("45:30")
    taken_back = timeline.withdraw("45:35", slip, by=OFFICER, flags=("undone",))
    timeline.claim(withdrawn={slip: taken_back}, care__shock_count=1, care__last_shock_at=at("45:00"), seq=6)
    timeline.claim(care__shocks=[{"entry": kept, "at": at("45:00"), "energy_j": None, "unit": XT21}])
    yield timeline

    timeline = begun("withdrawn-by-another-is-ignored")
    shock = timeline.shock("45:00")
    timeline.withdraw("45:10", shock, by=COLLEAGUE)
    timeline.withdraw("45:20", shock, by=PARAMEDIC)
    timeline.claim(withdrawn={}, care__shock_count=1, seq=6)
    yield timeline

    timeline = begun("withdrawn-with-authority")
    shock = timeline.shock("45:00")
    timeline.withdraw("45:10", shock, by=COLLEAGUE)
    with_authority = timeline.withdraw(
        "46:00", shock, by=PARAMEDIC, flags=("authority",), reason="did_not_happen"
    )
    timeline.withdraw("46:30", shock, by=OFFICER)
    timeline.claim(
        withdrawn={shock: with_authority}, care__shock_count=0, care__shocks=[], care__last_shock_at=None
    )
    yield timeline

    timeline = begun("withdrawn-before-it-arrives")
    withdrawal = timeline.withdraw("45:10", entry_id(5), by=OFFICER)
    shock = timeline.shock("45:00")
    timeline.claim(withdrawn={shock: withdrawal}, care__shock_count=0, seq=5)
    yield timeline

    timeline = begun("withdrawn-twice-names-the-first")
    shock = timeline.shock("45:00")
    first = timeline.withdraw("45:30", shock, by=OFFICER)
    timeline.withdraw("45:10", shock, by=OFFICER)
    timeline.claim(withdrawn={shock: first}, care__shock_count=0)
    yield timeline

    timeline = begun("withdrawn-of-an-absent-entry")
    timeline.withdraw("45:10", entry_id(99), by=OFFICER)
    timeline.claim(withdrawn={}, seq=4)
    yield timeline


def _withdrawals_of_what() -> Iterator[TimelineExample]:
    timeline = begun("withdrawn-status-steps-back")
    timeline.record("40:20", "alert_accepted", {"alert": alert_id(2)}, by=OFFICER)
    timeline.reach("40:20", "mobile", by=OFFICER)
    timeline.reach("44:00", "on_scene", by=OFFICER)
    too_early = timeline.reach("44:05", "clear", by=OFFICER)
    withdrawal = timeline.withdraw("44:08", too_early, by=OFFICER, flags=("undone",))
    timeline.claim(withdrawn={too_early: withdrawal})
    reached = {"alerted": "40:01", "accepted": "40:20", "mobile": "40:20", "on_scene": "44:00"}
    timeline.claim_part(
        XT21, status="on_scene", ended_at=None, reached={rung: at(t) for rung, t in reached.items()}
    )
    yield timeline

    timeline = begun("withdrawn-not-what-was-commanded")
    accepted = timeline.record("40:20", "alert_accepted", {"alert": alert_id(2)}, by=OFFICER)
    offer = {"handover": handover_id(1), "from_unit": XT21, "to_unit": A101}
    offered = timeline.record("48:00", "handover_offered", offer, by=OFFICER)
    for entry in (entry_id(1), entry_id(3), accepted, offered):
        timeline.withdraw("48:10", entry, by=OFFICER, flags=("authority",))
    timeline.claim(withdrawn={}, number="WY-20261122-0042")
    timeline.claim_part(XT21, status="accepted")
    timeline.claim_handover(1, state="offered")
    yield timeline

    timeline = begun("withdrawn-withdrawal-still-counts")
    shock = timeline.shock("45:00")
    first = timeline.withdraw("45:10", shock, by=OFFICER)
    timeline.withdraw("45:20", first, by=OFFICER)
    timeline.claim(withdrawn={shock: first}, care__shock_count=0)
    yield timeline


def _marks() -> Iterator[TimelineExample]:
    timeline = begun("same-shock-recorded-by-two")
    found = timeline.shock("45:02", energy_j=150)
    again = timeline.shock("45:05", by=PARAMEDIC, energy_j=200)
    timeline.mark("47:00", again, found, by=PARAMEDIC)
    timeline.claim(same={again: found}, care__shock_count=1, care__last_shock_at=at("45:02"))
    timeline.claim(care__shocks=[{"entry": found, "at": at("45:02"), "energy_j": 150, "unit": XT21}])
    yield timeline

    timeline = begun("same-in-a-chain")
    one, two, three = (timeline.shock(f"45:0{n}") for n in range(3))
    timeline.mark("47:00", three, two)
    timeline.mark("47:10", two, one)
    timeline.claim(same={three: one, two: one}, care__shock_count=1, care__last_shock_at=at("45:00"))
    yield timeline

    timeline = begun("same-marked-before-it-arrives")
    timeline.mark("47:00", entry_id(6), entry_id(5))
    one, two = timeline.shock("45:00"), timeline.shock("45:04", by=PARAMEDIC)
    timeline.claim(same={two: one}, care__shock_count=1)
    yield timeline

    timeline = begun("same-mark-withdrawn")
    one, two = timeline.shock("45:00"), timeline.shock("47:00")
    mark = timeline.mark("47:10", two, one)
    withdrawal = timeline.withdraw("47:20", mark, by=OFFICER)
    timeline.claim(same={}, withdrawn={mark: withdrawal}, care__shock_count=2)
    yield timeline

    timeline = begun("same-mark-withdrawn-frees-the-next-mark")
    one, two, three = (timeline.shock(f"45:0{n}") for n in range(3))
    mark = timeline.mark("47:10", three, one)
    timeline.mark("47:30", three, two)
    withdrawal = timeline.withdraw("47:20", mark, by=OFFICER)
    timeline.claim(same={three: two}, withdrawn={mark: withdrawal}, care__shock_count=2)
    yield timeline


def _marks_that_do_not_link() -> Iterator[TimelineExample]:
    timeline = begun("same-in-a-circle")
    one, two, three = (timeline.shock(f"45:0{n}") for n in range(3))
    timeline.mark("47:00", one, two)
    timeline.mark("47:10", two, three)
    timeline.mark("47:20", three, one)
    timeline.claim(same={one: three, two: three}, care__shock_count=1, care__last_shock_at=at("45:02"))
    yield timeline

    timeline = begun("same-as-itself")
    shock = timeline.shock("45:00")
    timeline.mark("47:00", shock, shock)
    timeline.claim(same={}, care__shock_count=1)
    yield timeline

    timeline = begun("same-of-another-kind")
    shock = timeline.shock("45:00")
    analysis = timeline.record("44:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.mark("47:00", shock, analysis)
    timeline.claim(same={}, care__shock_count=1)
    yield timeline

    timeline = begun("same-of-what-is-no-clinical-fact")
    timeline.mark("47:00", entry_id(3), entry_id(2))
    reached = timeline.reach("43:00", "on_scene", by=OFFICER)
    timeline.mark("47:10", reached, timeline.reach("43:05", "on_scene", by=PARAMEDIC))
    timeline.claim(same={}, seq=7)
    timeline.claim_part(A101, status="on_scene")
    timeline.claim_part(XT21, status="on_scene")
    yield timeline

    timeline = begun("same-as-an-absent-entry")
    shock = timeline.shock("45:00")
    timeline.mark("47:00", shock, entry_id(99))
    timeline.mark("47:00", entry_id(99), shock)
    timeline.claim(same={}, care__shock_count=1)
    yield timeline

    timeline = begun("same-linked-once")
    one, two, three = (timeline.shock(f"45:0{n}") for n in range(3))
    timeline.mark("47:00", three, one)
    timeline.mark("47:10", three, two)
    timeline.claim(same={three: one}, care__shock_count=2)
    yield timeline

    timeline = begun("same-as-one-withdrawn")
    one, two = timeline.shock("45:00"), timeline.shock("45:04", by=PARAMEDIC)
    timeline.mark("47:00", two, one)
    withdrawal = timeline.withdraw("48:00", one, by=OFFICER)
    timeline.claim(same={}, withdrawn={one: withdrawal}, care__shock_count=1, care__last_shock_at=at("45:04"))
    yield timeline

    timeline = begun("same-but-itself-withdrawn")
    one, two = timeline.shock("45:00"), timeline.shock("45:04")
    timeline.mark("47:00", two, one)
    withdrawal = timeline.withdraw("48:00", two, by=OFFICER)
    timeline.claim(same={}, withdrawn={two: withdrawal}, care__shock_count=1, care__last_shock_at=at("45:00"))
    yield timeline


def _erased() -> Iterator[TimelineExample]:
    timeline = begun("erased-entries-are-passed-over")
    kept, gone = timeline.shock("45:00"), timeline.shock("45:30")
    timeline.withdraw("45:40", kept, by=PARAMEDIC, flags=("authority",))
    timeline.erase(gone, timeline.entries[-1]["id"])
    timeline.claim(care__shock_count=1, care__last_shock_at=at("45:00"), withdrawn={}, seq=7)
    yield timeline

    timeline = begun("erased-as-a-whole")
    timeline.shock("45:00")
    timeline.erase(*(entry["id"] for entry in timeline.entries))
    timeline.claim(seq=5, number=None, opened_at=None, trigger=None, involvements={})
    yield timeline
