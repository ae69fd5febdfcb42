"""One golden entry of every kind: none missing, none left over, each payload exactly as its kind writes it."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from apps.journal.kinds import checked_payload, registry
from tests.wire.freeze import FOLDER, read

GOLDEN: dict[str, dict[str, Any]] = read("kinds")
WIRE_FIELDS = {
    *("id", "incident", "seq", "position", "kind", "version", "payload", "text", "unit", "author", "device"),
    *("occurred_at", "device_at", "received_at", "recorded_at", "clock_offset_ms", "flags", "withheld"),
}
OUTSIDE_INCIDENTS = {
    "unit_booked_on",
    "unit_booked_off",
    "unit_duty_changed",
    "unit_drill_changed",
    "kit_checked",
    "desk_item_raised",
    "desk_item_seen",
    "desk_item_escalated",
    "desk_item_resolved",
}
A_WRONG_KEY = {"not_a_field_of_any_kind": 1}


def test_every_registered_kind_has_a_golden_entry_and_nothing_else_is_there() -> None:
    assert set(GOLDEN) == {kind.name for kind in registry}
    assert {path.suffix for path in (FOLDER / "kinds").iterdir()} == {".json"}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_payload_comes_back_exactly(name: str) -> None:
    payload = GOLDEN[name]["payload"]
    assert checked_payload(registry[name], payload) == payload
    as_text = json.dumps(checked_payload(registry[name], payload))
    assert json.loads(as_text) == payload


@pytest.mark.parametrize("name", GOLDEN)
def test_the_entry_has_the_fields_of_the_wire(name: str) -> None:
    entry = GOLDEN[name]
    of_operation = (
        {"subject_kind"}
        if registry.is_on(name, "operation") and not registry.is_on(name, "incident")
        else set()
    )
    assert set(entry) == WIRE_FIELDS | of_operation
    assert (entry["kind"], entry["version"]) == (name, registry[name].version)
    assert (entry["incident"] is None) is (name in OUTSIDE_INCIDENTS)
    assert (entry["seq"] is None) is (name in OUTSIDE_INCIDENTS)


@pytest.mark.parametrize("name", GOLDEN)
def test_a_payload_with_a_field_too_many_is_refused(name: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `not_a_field_of_any_kind`"):
        checked_payload(registry[name], GOLDEN[name]["payload"] | A_WRONG_KEY)
