"""The golden timelines: folded forwards, backwards and doubled, each gives the state in its file."""

from __future__ import annotations

from typing import Any

import pytest

from apps.accounts.access import Clearance
from apps.incidents.visibility import masked_payload
from apps.journal.kinds import registry
from tests.support.entries import TimelineExample
from tests.support.state import fold
from tests.wire.freeze import all_timelines, digest, read, require_claims

GOLDEN: dict[str, dict[str, Any]] = read("timelines")
CLAIMED: dict[str, TimelineExample] = {timeline.name: timeline for timeline in all_timelines()}


def test_every_file_is_a_timeline_that_is_recorded_here() -> None:
    assert {name: golden["name"] for name, golden in GOLDEN.items()} == {name: name for name in CLAIMED}
    assert all(set(golden) == {"name", "entries", "claims", "digest"} for golden in GOLDEN.values())


@pytest.mark.parametrize("name", GOLDEN)
def test_a_timeline_comes_to_what_was_claimed_by_hand(name: str) -> None:
    entries = GOLDEN[name]["entries"]
    for state in (fold(entries), fold(entries[::-1]), fold(entries + entries)):
        require_claims(CLAIMED[name], state)
        assert digest(state) == GOLDEN[name]["digest"]


@pytest.mark.parametrize("held", Clearance)
def test_what_a_reader_is_shown_folds_though_fields_are_masked(held: Clearance) -> None:
    """As summaries and documents do it: fields are null for those who may not read them."""
    seen_masked = set()
    for golden in GOLDEN.values():
        shown = [masked_for(held, entry) for entry in golden["entries"]]
        assert fold(shown)["phase"] == fold(golden["entries"])["phase"]
        seen_masked |= {name for entry in shown for name in entry["masked"]}
    if held is Clearance.FULL:
        assert {"devices", "failed"} <= seen_masked


def masked_for(held: Clearance, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry as somebody of a third agency would read it, were it not withheld."""
    if entry["withheld"] or entry["kind"] not in {kind.name for kind in registry}:
        return entry | {"masked": []}
    payload, masked = masked_payload(registry[entry["kind"]], entry["payload"], held, lambda _: False)
    return entry | {"payload": payload, "masked": masked}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_file_has_the_entries_and_claims_of_its_source(name: str) -> None:
    assert (GOLDEN[name]["entries"], GOLDEN[name]["claims"]) == (CLAIMED[name].entries, CLAIMED[name].claims)


@pytest.mark.parametrize(
    ("state", "other", "is_same"),
    [
        ({"a": {"b": 1.0}}, {"a": {"b": 1}}, True),
        ({"a": 1}, {"a": 1, "b": None, "c": [], "d": {"e": None}}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": [1, 2]}, {"a": [2, 1]}, False),
        ({"a": False}, {"a": None}, False),
        ({"a": 0}, {}, False),
    ],
)
def test_a_digest_is_of_what_a_state_says(state: Any, other: Any, is_same: bool) -> None:
    assert (digest(state) == digest(other)) is is_same


def test_every_kind_that_a_state_depends_on_is_in_some_timeline() -> None:
    goldens = [*GOLDEN.values(), *read("operations").values()]
    found = {entry["kind"] for golden in goldens for entry in golden["entries"]}
    of_units = {"unit_booked_on", "unit_booked_off", "unit_duty_changed", "unit_drill_changed", "kit_checked"}
    of_the_record = {"incident_relocated", "information_added", "words_expired"}
    of_desks = {"desk_item_raised", "desk_item_seen", "desk_item_escalated", "desk_item_resolved"}
    silent = of_units | of_the_record | of_desks
    assert {kind.name for kind in registry} - found == silent


def test_an_erased_stub_counts_more_than_a_readable_copy() -> None:
    golden = GOLDEN["erased-entries-are-passed-over"]
    stubs = [entry for entry in golden["entries"] if entry["kind"] == "erased"]
    copies = [stub | {"kind": "shock_delivered", "payload": {}, "withheld": False} for stub in stubs]
    for entries in (golden["entries"] + copies, copies + golden["entries"]):
        assert digest(fold(entries)) == golden["digest"]


def test_what_can_be_withdrawn_is_what_the_contract_says() -> None:
    clinical = {kind.name for kind in registry if kind.sensitivity in ("clinical", "identity")}
    clinical -= {"information_added", "caller_said"}
    others = {
        "status_reached",
        "marked_same",
        "kit_used",
        "aed_data_noted",
        "patient_found",
        "patients_merged",
    }
    assert others | clinical == registry.correctable.withdrawable
