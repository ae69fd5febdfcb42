"""What a played device holds after a snapshot and after each kind of frame."""

from __future__ import annotations

from typing import Any

from apps.demo.held import Held


def entry(
    entry_id: str, incident: str, seq: int, kind: str, payload: dict[str, Any], unit: str | None
) -> Any:
    return {
        "id": entry_id,
        "incident": incident,
        "seq": seq,
        "kind": kind,
        "payload": payload,
        "unit": unit,
        "author": None,
        "occurred_at": f"2026-11-22T22:41:0{seq}.000Z",
        "flags": [],
        "withheld": False,
    }


def opened(incident: str) -> Any:
    payload = {
        "number": "1",
        "category": "fall",
        "system": "x",
        "code": "y",
        "age": "adult",
        "exercise": False,
    }
    return entry(f"{incident}-1", incident, 1, "incident_opened", payload, None)


def alerted(incident: str, unit: str) -> Any:
    payload = {
        "alert": f"{incident}-alert",
        "unit": unit,
        "call_sign": "A101",
        "agency": "agency",
        "service": "ambulance",
        "role": "crew",
        "eta_s": 60,
        "distance_m": 500,
        "replaces": None,
    }
    return entry(f"{incident}-2", incident, 2, "alert_raised", payload, unit)


def cleared(incident: str, unit: str) -> Any:
    return entry(f"{incident}-3", incident, 3, "status_reached", {"status": "clear"}, unit)


def subject(incident: str, *entries: Any) -> Any:
    return {"incident": {"id": incident}, "clearance": "treating", "entries": list(entries)}


def holding(*subjects: Any) -> Held:
    held = Held()
    held.take_snapshot({"cursor": "c1", "incidents": list(subjects)})
    return held


def unit_is_on(held: Held, unit: str) -> str | None:
    found = held.incident_of(unit)
    return str(found[0].record["id"]) if found else None


def test_a_snapshot_replaces_everything() -> None:
    held = holding(subject("i1", opened("i1"), alerted("i1", "u1")))
    assert (held.cursor, unit_is_on(held, "u1"), unit_is_on(held, "u2")) == ("c1", "i1", None)
    held.take_snapshot({"cursor": "c2", "incidents": []})
    assert (held.cursor, unit_is_on(held, "u1")) == ("c2", None)


def test_entries_move_the_timeline_on() -> None:
    held = holding(subject("i1", opened("i1"), alerted("i1", "u1")))
    frame = {"type": "entries", "entries": [cleared("i1", "u1")]}
    held.take_feed({"cursor": "c2", "frames": [frame]})
    assert (held.cursor, unit_is_on(held, "u1")) == ("c2", None)


def test_entries_of_what_is_not_held_are_passed_over() -> None:
    held = holding()
    held.take_feed({"cursor": "c2", "frames": [{"type": "entries", "entries": [opened("i9")]}]})
    assert held.incidents == {}


def test_a_subject_is_taken_whole_and_a_withdrawn_one_is_forgotten() -> None:
    held = holding()
    whole = {"type": "subject", "subject": subject("i1", opened("i1"), alerted("i1", "u1"))}
    held.take_feed({"cursor": "c2", "frames": [whole]})
    assert unit_is_on(held, "u1") == "i1"
    gone = {"type": "withdrawn", "incident": "i1", "reason": "not_on_incident"}
    held.take_feed({"cursor": "c3", "frames": [gone]})
    assert held.incidents == {}


def test_a_change_of_scope_or_an_unknown_cursor_asks_for_a_snapshot() -> None:
    for kind in ("scope_changed", "cursor_unknown"):
        held = holding()
        held.take_feed({"cursor": "c2", "frames": [{"type": kind}]})
        assert held.cursor == ""


def test_frames_that_a_crew_does_not_need_are_passed_over() -> None:
    held = holding()
    held.take_feed(
        {"cursor": "c2", "frames": [{"type": "units", "units": [], "gone": []}, {"type": "pulse"}]}
    )
    assert (held.cursor, held.incidents) == ("c2", {})
