"""Stories of rule 4, the patient's, and of what a reader may lack: stubs, unknown kinds, entries not yet confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import A101, OFFICER, PARAMEDIC, XT21, Story, at, begun, entry_id


def stories() -> Iterator[Story]:
    yield from _compressions()
    yield from _ends_of_compressions()
    yield from _cycles()
    yield from _times()
    yield from _what_a_reader_lacks()
    yield from _pending()


def _compressions() -> Iterator[Story]:
    story = begun("cpr-paused-and-resumed")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("46:00", "cpr_paused", {"reason": "rhythm_check"}, by=OFFICER)
    story.record("46:10", "cpr_resumed", by=OFFICER)
    story.record("48:00", "cpr_paused", {"reason": None}, by=OFFICER)
    story.record("48:05", "cpr_paused", {"reason": "moving"}, by=OFFICER)
    story.claim(care__cpr="paused", care__cpr_started_at=at("44:00"), care__cpr_since=at("48:00"))
    story.claim(care__cycle_from=None, care__pulse="absent")
    yield story

    story = begun("cpr-told-by-two")
    story.record("44:10", "cpr_started", by=PARAMEDIC)
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:00", "cpr_resumed", by=OFFICER)
    story.claim(care__cpr="running", care__cpr_started_at=at("44:00"), care__cpr_since=at("44:00"))
    story.claim(care__cycle_from=at("44:00"))
    yield story

    story = begun("cpr-paused-before-it-began")
    story.record("43:00", "cpr_paused", {"reason": "other"}, by=OFFICER)
    story.record("43:10", "pulse_lost", by=OFFICER)
    story.claim(care__cpr="not_started", care__cpr_since=None, care__cpr_started_at=None)
    story.claim(care__pulse="absent", care__pulse_lost_at=at("43:10"))
    yield story

    story = begun("cpr-begun-by-resuming")
    story.record("44:00", "cpr_resumed", by=OFFICER)
    story.claim(care__cpr="running", care__cpr_started_at=at("44:00"), care__cpr_since=at("44:00"))
    yield story


def _ends_of_compressions() -> Iterator[Story]:
    story = begun("pulse-returned-and-lost")
    story.record("44:00", "arrest_recognised", by=OFFICER)
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("48:00", "pulse_returned", by=OFFICER)
    story.record("50:00", "pulse_lost", by=OFFICER)
    story.claim(care__cpr="stopped", care__cpr_since=at("48:00"), care__cycle_from=None, care__pulse="absent")
    story.claim(care__pulse_returned_at=at("48:00"), care__pulse_lost_at=at("50:00"), care__stopped_at=None)
    yield story

    story = begun("pulse-lost-and-cpr-again")
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("48:00", "pulse_returned", by=OFFICER)
    story.record("50:00", "pulse_lost", by=OFFICER)
    story.record("50:05", "cpr_resumed", by=OFFICER)
    story.record("52:00", "pulse_returned", by=PARAMEDIC)
    story.claim(care__cpr="stopped", care__cpr_started_at=at("44:10"), care__cpr_since=at("52:00"))
    story.claim(care__pulse="present", care__pulse_returned_at=at("52:00"), care__pulse_lost_at=at("50:00"))
    yield story

    story = begun("resuscitation-stopped-while-paused")
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("58:00", "cpr_paused", {"reason": "rhythm_check"}, by=PARAMEDIC)
    story.record("58:30", "resuscitation_stopped", by=PARAMEDIC)
    story.record("58:40", "cpr_paused", {"reason": "other"}, by=OFFICER)
    story.claim(care__cpr="stopped", care__cpr_since=at("58:30"), care__stopped_at=at("58:30"))
    story.claim(care__pulse="absent", care__pulse_returned_at=None)
    yield story

    story = begun("resuscitation-never-begun")
    story.record("44:00", "arrest_recognised", by=OFFICER)
    story.record("47:00", "resuscitation_stopped", by=PARAMEDIC)
    story.record("48:00", "resuscitation_stopped", by=PARAMEDIC)
    story.claim(
        care__cpr="not_started", care__cpr_since=None, care__stopped_at=at("48:00"), care__pulse="absent"
    )
    yield story


def _cycles() -> Iterator[Story]:
    story = begun("cycle-from-the-last-shock")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("45:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    story.shock("46:00")
    story.claim(care__cycle_from=at("46:00"), care__cpr="running", care__cpr_since=at("44:00"))
    yield story

    story = begun("cycle-from-the-last-analysis")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.shock("46:00")
    story.record("48:00", "rhythm_analysed", {"shock_advised": False}, by=OFFICER)
    story.claim(care__cycle_from=at("48:00"))
    yield story

    story = begun("cycle-from-resuming")
    story.record("44:00", "cpr_started", by=OFFICER)
    story.record("46:00", "cpr_paused", {"reason": "rhythm_check"}, by=OFFICER)
    story.record("46:02", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    story.shock("46:06")
    story.record("46:08", "cpr_resumed", by=OFFICER)
    story.claim(care__cycle_from=at("46:08"), care__cpr="running", care__last_shock_at=at("46:06"))
    yield story

    story = begun("cycle-none-without-cpr")
    story.record("45:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    story.shock("46:00")
    story.claim(care__cycle_from=None, care__cpr="not_started", care__shock_count=1)
    yield story


def _times() -> Iterator[Story]:
    story = begun("told-out-of-order")
    late = story.shock("47:00", by=PARAMEDIC, energy_j=200)
    story.record("48:00", "pulse_returned", by=PARAMEDIC)
    early = story.shock("45:00", energy_j=150)
    story.record("44:30", "pads_applied", by=PARAMEDIC)
    story.record("44:20", "pads_applied", by=OFFICER)
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("44:05", "arrest_recognised", by=OFFICER)
    story.record("44:15", "arrest_recognised", by=PARAMEDIC)
    second = story.record("46:50", "rhythm_analysed", {"shock_advised": True}, by=PARAMEDIC)
    first = story.record("44:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    story.claim(care__arrest_at=at("44:05"), care__pads_at=at("44:20"), care__cpr_started_at=at("44:10"))
    story.claim(care__cpr="stopped", care__cpr_since=at("48:00"), care__pulse="present", care__shock_count=2)
    shocks = [(early, "45:00", 150, XT21), (late, "47:00", 200, A101)]
    story.claim(care__shocks=[{"entry": e, "at": at(t), "energy_j": j, "unit": u} for e, t, j, u in shocks])
    analyses = [(first, "44:50"), (second, "46:50")]
    story.claim(care__analyses=[{"entry": e, "at": at(t), "shock_advised": True} for e, t in analyses])
    yield story

    story = begun("told-at-the-same-moment")
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("48:00", "pulse_returned", by=OFFICER)
    story.record("48:00", "pulse_lost", by=PARAMEDIC)
    story.record("48:00", "cpr_resumed", by=PARAMEDIC)
    one, two = story.shock("45:00"), story.shock("45:00", by=PARAMEDIC)
    story.claim(care__cpr="running", care__cpr_since=at("48:00"), care__pulse="absent")
    both = [
        {"entry": e, "at": at("45:00"), "energy_j": None, "unit": u} for e, u in ((one, XT21), (two, A101))
    ]
    story.claim(care__shocks=both, care__shock_count=2)
    yield story

    story = begun("told-a-millisecond-apart")
    story.record("48:00.009", "pulse_lost", by=OFFICER)
    story.record("48:00.010", "pulse_returned", by=OFFICER)
    story.record("48:00.001", "pulse_returned", by=PARAMEDIC)
    story.claim(care__pulse="present", care__pulse_returned_at=at("48:00.010"))
    yield story


def _what_a_reader_lacks() -> Iterator[Story]:
    story = begun("withheld-stubs-only-raise-seq")
    started = story.record("44:10", "cpr_started", by=OFFICER)
    shock = story.shock("45:00", energy_j=150)
    mark = story.mark("46:00", shock, started)
    withdrawal = story.withdraw("46:10", shock, by=OFFICER)
    note = story.record("46:20", "note_added", by=OFFICER, text="Unread.")
    for entry in (started, shock, mark, withdrawal, note):
        story.withhold(entry)
    story.claim(seq=8, care__cpr="not_started", care__shock_count=0, withdrawn={}, same={})
    yield story

    story = begun("withheld-target-of-a-withdrawal")
    shock = story.shock("45:00")
    story.withdraw("45:10", shock, by=OFFICER)
    story.withhold(shock)
    story.claim(seq=5, care__shock_count=0, withdrawn={})
    yield story

    story = begun("withheld-twin-of-a-readable-entry")
    shock = story.shock("45:00", energy_j=150)
    readable = dict(story.entries[-1])
    story.withhold(shock)
    story.entries.append(readable)
    story.claim(seq=4, care__shock_count=1)
    yield story

    story = begun("unknown-kinds-only-raise-seq")
    story.record("44:00", "drone_launched", {"drone": "D1", "alert": 7}, by=OFFICER)
    story.record("44:10", "cpr_started", by=OFFICER)
    story.record("44:20", "cpr_measured", {"rate": 108, "depth_mm": 54}, by=OFFICER)
    story.claim(seq=6, care__cpr="running", care__cpr_since=at("44:10"))
    yield story

    story = begun("unknown-kinds-are-not-withdrawn")
    strange = story.record("44:00", "drone_launched", {"drone": "D1"}, by=OFFICER)
    story.withdraw("44:10", strange, by=OFFICER)
    story.claim(seq=5, withdrawn={})
    yield story


def _pending() -> Iterator[Story]:
    story = begun("pending-counts-without-seq")
    story.record("44:10", "cpr_started", by=OFFICER)
    shock = story.record_pending("45:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    story.record_pending("43:00", "status_reached", {"status": "on_scene"}, by=OFFICER)
    story.claim(seq=4, care__shock_count=1, care__cycle_from=at("45:00"))
    story.claim(care__shocks=[{"entry": shock, "at": at("45:00"), "energy_j": 150, "unit": XT21}])
    story.claim_part(XT21, status="on_scene")
    yield story

    story = begun("pending-replaced-by-its-twin")
    shock = story.record_pending("45:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    pending_shock = story.record_pending("46:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    story.confirm(shock)
    twin = story.entries[-1]
    twin |= {"occurred_at": at("45:02"), "clock_offset_ms": 2000}
    shocks = [(shock, "45:02"), (pending_shock, "46:00")]
    story.claim(seq=4, care__shock_count=2, care__last_shock_at=at("46:00"))
    story.claim(care__shocks=[{"entry": e, "at": at(t), "energy_j": 150, "unit": XT21} for e, t in shocks])
    yield story

    story = begun("pending-comes-after-the-confirmed-of-its-moment")
    lost = story.record_pending("48:00", "pulse_lost", by=OFFICER)
    story.record("48:00", "pulse_returned", by=PARAMEDIC)
    story.claim(care__pulse="absent", seq=4)
    assert lost == entry_id(4)
    yield story

    story = begun("pending-withdrawal-of-a-pending-entry")
    shock = story.record_pending("45:00", "shock_delivered", {"energy_j": None}, by=OFFICER)
    slip = {"entry": shock, "reason": "slip"}
    withdrawal = story.record_pending("45:05", "entry_withdrawn", slip, by=OFFICER)
    story.claim(seq=3, care__shock_count=0, withdrawn={shock: withdrawal})
    yield story

    story = begun("pending-marks-in-the-order-of-their-times")
    one, two, three = (story.shock(f"45:0{n}") for n in range(3))
    story.record_pending("47:10", "marked_same", {"entry": three, "same_as": two}, by=OFFICER)
    story.record_pending("47:00", "marked_same", {"entry": three, "same_as": one}, by=OFFICER)
    story.claim(same={three: one}, care__shock_count=2, seq=6)
    yield story
