"""Stories of rules 1 and 2: what was taken back, and what was told twice."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    A101,
    COLLEAGUE,
    OFFICER,
    PARAMEDIC,
    XT21,
    Story,
    alert_id,
    at,
    begun,
    entry_id,
    handover_id,
)


def stories() -> Iterator[Story]:
    yield from _withdrawals()
    yield from _withdrawals_of_what()
    yield from _marks()
    yield from _marks_that_do_not_link()


def _withdrawals() -> Iterator[Story]:
    story = begun("withdrawn-by-its-author")
    kept, slip = story.shock("45:00"), story.shock("45:30")
    taken_back = story.withdraw("45:35", slip, by=OFFICER, flags=("undone",))
    story.claim(withdrawn={slip: taken_back}, care__shock_count=1, care__last_shock_at=at("45:00"), seq=6)
    story.claim(care__shocks=[{"entry": kept, "at": at("45:00"), "energy_j": None, "unit": XT21}])
    yield story

    story = begun("withdrawn-by-another-is-ignored")
    shock = story.shock("45:00")
    story.withdraw("45:10", shock, by=COLLEAGUE)
    story.withdraw("45:20", shock, by=PARAMEDIC)
    story.claim(withdrawn={}, care__shock_count=1, seq=6)
    yield story

    story = begun("withdrawn-with-authority")
    shock = story.shock("45:00")
    story.withdraw("45:10", shock, by=COLLEAGUE)
    with_authority = story.withdraw(
        "46:00", shock, by=PARAMEDIC, flags=("authority",), reason="did_not_happen"
    )
    story.withdraw("46:30", shock, by=OFFICER)
    story.claim(
        withdrawn={shock: with_authority}, care__shock_count=0, care__shocks=[], care__last_shock_at=None
    )
    yield story

    story = begun("withdrawn-before-it-arrives")
    withdrawal = story.withdraw("45:10", entry_id(5), by=OFFICER)
    shock = story.shock("45:00")
    story.claim(withdrawn={shock: withdrawal}, care__shock_count=0, seq=5)
    yield story

    story = begun("withdrawn-twice-names-the-first")
    shock = story.shock("45:00")
    first = story.withdraw("45:30", shock, by=OFFICER)
    story.withdraw("45:10", shock, by=OFFICER)
    story.claim(withdrawn={shock: first}, care__shock_count=0)
    yield story

    story = begun("withdrawn-of-an-absent-entry")
    story.withdraw("45:10", entry_id(99), by=OFFICER)
    story.claim(withdrawn={}, seq=4)
    yield story


def _withdrawals_of_what() -> Iterator[Story]:
    story = begun("withdrawn-status-steps-back")
    story.record("40:20", "alert_accepted", {"alert": alert_id(2)}, by=OFFICER)
    story.reach("40:20", "mobile", by=OFFICER)
    story.reach("44:00", "on_scene", by=OFFICER)
    too_early = story.reach("44:05", "clear", by=OFFICER)
    withdrawal = story.withdraw("44:08", too_early, by=OFFICER, flags=("undone",))
    story.claim(withdrawn={too_early: withdrawal})
    reached = {"alerted": "40:01", "accepted": "40:20", "mobile": "40:20", "on_scene": "44:00"}
    story.claim_part(
        XT21, status="on_scene", ended_at=None, reached={rung: at(t) for rung, t in reached.items()}
    )
    yield story

    story = begun("withdrawn-not-what-was-commanded")
    accepted = story.record("40:20", "alert_accepted", {"alert": alert_id(2)}, by=OFFICER)
    offer = {"handover": handover_id(1), "from_unit": XT21, "to_unit": A101}
    offered = story.record("48:00", "handover_offered", offer, by=OFFICER)
    for entry in (entry_id(1), entry_id(3), accepted, offered):
        story.withdraw("48:10", entry, by=OFFICER, flags=("authority",))
    story.claim(withdrawn={}, number="WY-20261122-0042")
    story.claim_part(XT21, status="accepted")
    story.claim_handover(1, state="offered")
    yield story

    story = begun("withdrawn-withdrawal-still-counts")
    shock = story.shock("45:00")
    first = story.withdraw("45:10", shock, by=OFFICER)
    story.withdraw("45:20", first, by=OFFICER)
    story.claim(withdrawn={shock: first}, care__shock_count=0)
    yield story


def _marks() -> Iterator[Story]:
    story = begun("same-shock-told-by-two")
    told = story.shock("45:02", energy_j=150)
    again = story.shock("45:05", by=PARAMEDIC, energy_j=200)
    story.mark("47:00", again, told, by=PARAMEDIC)
    story.claim(same={again: told}, care__shock_count=1, care__last_shock_at=at("45:02"))
    story.claim(care__shocks=[{"entry": told, "at": at("45:02"), "energy_j": 150, "unit": XT21}])
    yield story

    story = begun("same-in-a-chain")
    one, two, three = (story.shock(f"45:0{n}") for n in range(3))
    story.mark("47:00", three, two)
    story.mark("47:10", two, one)
    story.claim(same={three: one, two: one}, care__shock_count=1, care__last_shock_at=at("45:00"))
    yield story

    story = begun("same-marked-before-it-arrives")
    story.mark("47:00", entry_id(6), entry_id(5))
    one, two = story.shock("45:00"), story.shock("45:04", by=PARAMEDIC)
    story.claim(same={two: one}, care__shock_count=1)
    yield story

    story = begun("same-mark-withdrawn")
    one, two = story.shock("45:00"), story.shock("47:00")
    mark = story.mark("47:10", two, one)
    withdrawal = story.withdraw("47:20", mark, by=OFFICER)
    story.claim(same={}, withdrawn={mark: withdrawal}, care__shock_count=2)
    yield story

    story = begun("same-mark-withdrawn-frees-the-next-mark")
    one, two, three = (story.shock(f"45:0{n}") for n in range(3))
    mark = story.mark("47:10", three, one)
    story.mark("47:30", three, two)
    withdrawal = story.withdraw("47:20", mark, by=OFFICER)
    story.claim(same={three: two}, withdrawn={mark: withdrawal}, care__shock_count=2)
    yield story


def _marks_that_do_not_link() -> Iterator[Story]:
    story = begun("same-in-a-circle")
    one, two, three = (story.shock(f"45:0{n}") for n in range(3))
    story.mark("47:00", one, two)
    story.mark("47:10", two, three)
    story.mark("47:20", three, one)
    story.claim(same={one: three, two: three}, care__shock_count=1, care__last_shock_at=at("45:02"))
    yield story

    story = begun("same-as-itself")
    shock = story.shock("45:00")
    story.mark("47:00", shock, shock)
    story.claim(same={}, care__shock_count=1)
    yield story

    story = begun("same-of-another-kind")
    shock = story.shock("45:00")
    analysis = story.record("44:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    story.mark("47:00", shock, analysis)
    story.claim(same={}, care__shock_count=1)
    yield story

    story = begun("same-of-what-is-no-clinical-fact")
    story.mark("47:00", entry_id(3), entry_id(2))
    reached = story.reach("43:00", "on_scene", by=OFFICER)
    story.mark("47:10", reached, story.reach("43:05", "on_scene", by=PARAMEDIC))
    story.claim(same={}, seq=7)
    story.claim_part(A101, status="on_scene")
    story.claim_part(XT21, status="on_scene")
    yield story

    story = begun("same-as-an-absent-entry")
    shock = story.shock("45:00")
    story.mark("47:00", shock, entry_id(99))
    story.mark("47:00", entry_id(99), shock)
    story.claim(same={}, care__shock_count=1)
    yield story

    story = begun("same-linked-once")
    one, two, three = (story.shock(f"45:0{n}") for n in range(3))
    story.mark("47:00", three, one)
    story.mark("47:10", three, two)
    story.claim(same={three: one}, care__shock_count=2)
    yield story

    story = begun("same-as-one-withdrawn")
    one, two = story.shock("45:00"), story.shock("45:04", by=PARAMEDIC)
    story.mark("47:00", two, one)
    withdrawal = story.withdraw("48:00", one, by=OFFICER)
    story.claim(same={}, withdrawn={one: withdrawal}, care__shock_count=1, care__last_shock_at=at("45:04"))
    yield story

    story = begun("same-but-itself-withdrawn")
    one, two = story.shock("45:00"), story.shock("45:04")
    story.mark("47:00", two, one)
    withdrawal = story.withdraw("48:00", two, by=OFFICER)
    story.claim(same={}, withdrawn={two: withdrawal}, care__shock_count=1, care__last_shock_at=at("45:00"))
    yield story
