"""Timelines of rule 4 (patients), and of what a reader may lack: redacted entries, unknown kinds, unconfirmed entries."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import A101, OFFICER, PARAMEDIC, XT21, TimelineExample, at, begun, entry_id


def timelines() -> Iterator[TimelineExample]:
    yield from _compressions()
    yield from _ends_of_compressions()
    yield from _cycles()
    yield from _times()
    yield from _what_a_reader_lacks()
    yield from _pending()


def _compressions() -> Iterator[TimelineExample]:
    timeline = begun("cpr-paused-and-resumed")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("46:00", "cpr_paused", {"reason": "rhythm_check"}, by=OFFICER)
    timeline.record("46:10", "cpr_resumed", by=OFFICER)
    timeline.record("48:00", "cpr_paused", {"reason": None}, by=OFFICER)
    timeline.record("48:05", "cpr_paused", {"reason": "moving"}, by=OFFICER)
    timeline.claim(care__cpr="paused", care__cpr_started_at=at("44:00"), care__cpr_since=at("48:00"))
    timeline.claim(care__cycle_from=None, care__pulse="absent")
    yield timeline

    timeline = begun("cpr-recorded-by-two")
    timeline.record("44:10", "cpr_started", by=PARAMEDIC)
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:00", "cpr_resumed", by=OFFICER)
    timeline.claim(care__cpr="running", care__cpr_started_at=at("44:00"), care__cpr_since=at("44:00"))
    timeline.claim(care__cycle_from=at("44:00"))
    yield timeline

    timeline = begun("cpr-paused-before-it-began")
    timeline.record("43:00", "cpr_paused", {"reason": "other"}, by=OFFICER)
    timeline.record("43:10", "pulse_lost", by=OFFICER)
    timeline.claim(care__cpr="not_started", care__cpr_since=None, care__cpr_started_at=None)
    timeline.claim(care__pulse="absent", care__pulse_lost_at=at("43:10"))
    yield timeline

    timeline = begun("cpr-begun-by-resuming")
    timeline.record("44:00", "cpr_resumed", by=OFFICER)
    timeline.claim(care__cpr="running", care__cpr_started_at=at("44:00"), care__cpr_since=at("44:00"))
    yield timeline


def _ends_of_compressions() -> Iterator[TimelineExample]:
    timeline = begun("pulse-returned-and-lost")
    timeline.record("44:00", "arrest_recognised", by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("48:00", "pulse_returned", by=OFFICER)
    timeline.record("50:00", "pulse_lost", by=OFFICER)
    timeline.claim(
        care__cpr="stopped", care__cpr_since=at("48:00"), care__cycle_from=None, care__pulse="absent"
    )
    timeline.claim(
        care__pulse_returned_at=at("48:00"), care__pulse_lost_at=at("50:00"), care__stopped_at=None
    )
    yield timeline

    timeline = begun("pulse-lost-and-cpr-again")
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("48:00", "pulse_returned", by=OFFICER)
    timeline.record("50:00", "pulse_lost", by=OFFICER)
    timeline.record("50:05", "cpr_resumed", by=OFFICER)
    timeline.record("52:00", "pulse_returned", by=PARAMEDIC)
    timeline.claim(care__cpr="stopped", care__cpr_started_at=at("44:10"), care__cpr_since=at("52:00"))
    timeline.claim(
        care__pulse="present", care__pulse_returned_at=at("52:00"), care__pulse_lost_at=at("50:00")
    )
    yield timeline

    timeline = begun("resuscitation-stopped-while-paused")
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("58:00", "cpr_paused", {"reason": "rhythm_check"}, by=PARAMEDIC)
    timeline.record("58:30", "resuscitation_stopped", by=PARAMEDIC)
    timeline.record("58:40", "cpr_paused", {"reason": "other"}, by=OFFICER)
    timeline.claim(care__cpr="stopped", care__cpr_since=at("58:30"), care__stopped_at=at("58:30"))
    timeline.claim(care__pulse="absent", care__pulse_returned_at=None)
    yield timeline

    timeline = begun("resuscitation-never-begun")
    timeline.record("44:00", "arrest_recognised", by=OFFICER)
    timeline.record("47:00", "resuscitation_stopped", by=PARAMEDIC)
    timeline.record("48:00", "resuscitation_stopped", by=PARAMEDIC)
    timeline.claim(
        care__cpr="not_started", care__cpr_since=None, care__stopped_at=at("48:00"), care__pulse="absent"
    )
    yield timeline


def _cycles() -> Iterator[TimelineExample]:
    timeline = begun("cycle-from-the-last-shock")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("45:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.shock("46:00")
    timeline.claim(care__cycle_from=at("46:00"), care__cpr="running", care__cpr_since=at("44:00"))
    yield timeline

    timeline = begun("cycle-from-the-last-analysis")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.shock("46:00")
    timeline.record("48:00", "rhythm_analysed", {"shock_advised": False}, by=OFFICER)
    timeline.claim(care__cycle_from=at("48:00"))
    yield timeline

    timeline = begun("cycle-from-resuming")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("46:00", "cpr_paused", {"reason": "rhythm_check"}, by=OFFICER)
    timeline.record("46:02", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.shock("46:06")
    timeline.record("46:08", "cpr_resumed", by=OFFICER)
    timeline.claim(care__cycle_from=at("46:08"), care__cpr="running", care__last_shock_at=at("46:06"))
    yield timeline

    timeline = begun("cycle-none-without-cpr")
    timeline.record("45:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.shock("46:00")
    timeline.claim(care__cycle_from=None, care__cpr="not_started", care__shock_count=1)
    yield timeline


def _times() -> Iterator[TimelineExample]:
    timeline = begun("recorded-out-of-order")
    late = timeline.shock("47:00", by=PARAMEDIC, energy_j=200)
    timeline.record("48:00", "pulse_returned", by=PARAMEDIC)
    early = timeline.shock("45:00", energy_j=150)
    timeline.record("44:30", "pads_applied", by=PARAMEDIC)
    timeline.record("44:20", "pads_applied", by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("44:05", "arrest_recognised", by=OFFICER)
    timeline.record("44:15", "arrest_recognised", by=PARAMEDIC)
    second = timeline.record("46:50", "rhythm_analysed", {"shock_advised": True}, by=PARAMEDIC)
    first = timeline.record("44:50", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    timeline.claim(care__arrest_at=at("44:05"), care__pads_at=at("44:20"), care__cpr_started_at=at("44:10"))
    timeline.claim(
        care__cpr="stopped", care__cpr_since=at("48:00"), care__pulse="present", care__shock_count=2
    )
    shocks = [(early, "45:00", 150, XT21), (late, "47:00", 200, A101)]
    timeline.claim(
        care__shocks=[{"entry": e, "at": at(t), "energy_j": j, "unit": u} for e, t, j, u in shocks]
    )
    analyses = [(first, "44:50"), (second, "46:50")]
    timeline.claim(care__analyses=[{"entry": e, "at": at(t), "shock_advised": True} for e, t in analyses])
    yield timeline

    timeline = begun("recorded-at-the-same-moment")
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("48:00", "pulse_returned", by=OFFICER)
    timeline.record("48:00", "pulse_lost", by=PARAMEDIC)
    timeline.record("48:00", "cpr_resumed", by=PARAMEDIC)
    one, two = timeline.shock("45:00"), timeline.shock("45:00", by=PARAMEDIC)
    timeline.claim(care__cpr="running", care__cpr_since=at("48:00"), care__pulse="absent")
    both = [
        {"entry": e, "at": at("45:00"), "energy_j": None, "unit": u} for e, u in ((one, XT21), (two, A101))
    ]
    timeline.claim(care__shocks=both, care__shock_count=2)
    yield timeline

    timeline = begun("recorded-a-millisecond-apart")
    timeline.record("48:00.009", "pulse_lost", by=OFFICER)
    timeline.record("48:00.010", "pulse_returned", by=OFFICER)
    timeline.record("48:00.001", "pulse_returned", by=PARAMEDIC)
    timeline.claim(care__pulse="present", care__pulse_returned_at=at("48:00.010"))
    yield timeline


def _what_a_reader_lacks() -> Iterator[TimelineExample]:
    timeline = begun("redacted-entries-only-raise-seq")
    started = timeline.record("44:10", "cpr_started", by=OFFICER)
    shock = timeline.shock("45:00", energy_j=150)
    mark = timeline.mark("46:00", shock, started)
    withdrawal = timeline.withdraw("46:10", shock, by=OFFICER)
    note = timeline.record("46:20", "note_added", by=OFFICER, text="Unread.")
    for entry in (started, shock, mark, withdrawal, note):
        timeline.withhold(entry)
    timeline.claim(seq=8, care__cpr="not_started", care__shock_count=0, withdrawn={}, same={})
    yield timeline

    timeline = begun("withheld-target-of-a-withdrawal")
    shock = timeline.shock("45:00")
    timeline.withdraw("45:10", shock, by=OFFICER)
    timeline.withhold(shock)
    timeline.claim(seq=5, care__shock_count=0, withdrawn={})
    yield timeline

    timeline = begun("withheld-copy-of-a-readable-entry")
    shock = timeline.shock("45:00", energy_j=150)
    readable = dict(timeline.entries[-1])
    timeline.withhold(shock)
    timeline.entries.append(readable)
    timeline.claim(seq=4, care__shock_count=1)
    yield timeline

    timeline = begun("unknown-kinds-only-raise-seq")
    timeline.record("44:00", "drone_launched", {"drone": "D1", "alert": 7}, by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("44:20", "cpr_measured", {"rate": 108, "depth_mm": 54}, by=OFFICER)
    timeline.claim(seq=6, care__cpr="running", care__cpr_since=at("44:10"))
    yield timeline

    timeline = begun("unknown-kinds-are-not-withdrawn")
    strange = timeline.record("44:00", "drone_launched", {"drone": "D1"}, by=OFFICER)
    timeline.withdraw("44:10", strange, by=OFFICER)
    timeline.claim(seq=5, withdrawn={})
    yield timeline


def _pending() -> Iterator[TimelineExample]:
    timeline = begun("pending-counts-without-seq")
    timeline.record("44:10", "cpr_started", by=OFFICER)
    shock = timeline.record_pending("45:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    timeline.record_pending("43:00", "status_reached", {"status": "on_scene"}, by=OFFICER)
    timeline.claim(seq=4, care__shock_count=1, care__cycle_from=at("45:00"))
    timeline.claim(care__shocks=[{"entry": shock, "at": at("45:00"), "energy_j": 150, "unit": XT21}])
    timeline.claim_part(XT21, status="on_scene")
    yield timeline

    timeline = begun("pending-replaced-by-its-confirmed-copy")
    shock = timeline.record_pending("45:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    pending_shock = timeline.record_pending("46:00", "shock_delivered", {"energy_j": 150}, by=OFFICER)
    timeline.confirm(shock)
    duplicate = timeline.entries[-1]
    duplicate |= {"occurred_at": at("45:02"), "clock_offset_ms": 2000}
    shocks = [(shock, "45:02"), (pending_shock, "46:00")]
    timeline.claim(seq=4, care__shock_count=2, care__last_shock_at=at("46:00"))
    timeline.claim(care__shocks=[{"entry": e, "at": at(t), "energy_j": 150, "unit": XT21} for e, t in shocks])
    yield timeline

    timeline = begun("pending-comes-after-the-confirmed-of-its-moment")
    lost = timeline.record_pending("48:00", "pulse_lost", by=OFFICER)
    timeline.record("48:00", "pulse_returned", by=PARAMEDIC)
    timeline.claim(care__pulse="absent", seq=4)
    assert lost == entry_id(4)
    yield timeline

    timeline = begun("pending-withdrawal-of-a-pending-entry")
    shock = timeline.record_pending("45:00", "shock_delivered", {"energy_j": None}, by=OFFICER)
    slip = {"entry": shock, "reason": "slip"}
    withdrawal = timeline.record_pending("45:05", "entry_withdrawn", slip, by=OFFICER)
    timeline.claim(seq=3, care__shock_count=0, withdrawn={shock: withdrawal})
    yield timeline

    timeline = begun("pending-marks-in-the-order-of-their-times")
    one, two, three = (timeline.shock(f"45:0{n}") for n in range(3))
    timeline.record_pending("47:10", "marked_same", {"entry": three, "same_as": two}, by=OFFICER)
    timeline.record_pending("47:00", "marked_same", {"entry": three, "same_as": one}, by=OFFICER)
    timeline.claim(same={three: one}, care__shock_count=2, seq=6)
    yield timeline
