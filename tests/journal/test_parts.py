"""Which lists of the state are logs, and how a log is cut into pieces."""

from __future__ import annotations

import pytest

from apps.journal.kinds import registry
from apps.journal.parts import cut, goes_on, logs_of, with_logs
from apps.journal.state import BOOKKEEPING


def test_the_logs_of_the_state() -> None:
    declared = {name: ["/".join(path) for path in part.logs] for name, part in registry.parts.items()}
    assert {name: logs for name, logs in declared.items() if logs} == {
        "patients": [
            "triages",
            "injuries",
            "treatments",
            "history",
            "care/spans",
            "care/breaths",
            "care/analyses",
            "care/rhythms",
            "care/shocks",
            "care/drugs",
            "care/out_of_order",
            "care/observations",
            "care/tourniquets/*/reassessed",
        ],
        "after": ["kit_used", "debriefs"],
    }


def test_the_keyed_parts() -> None:
    keyed = {name for name, part in registry.parts.items() if part.keyed and not name.startswith(BOOKKEEPING)}
    assert keyed == {"withdrawn", "same", "patients", "handovers", "deliveries", "alarms", "attentions"}


def test_a_log_under_any_key_is_found_and_replaced() -> None:
    part = registry.parts["patients"]
    care: dict[str, list[int]] = {
        name.removeprefix("care/"): [] for name in ("care/spans", "care/breaths", "care/analyses")
    }
    care |= {"rhythms": [], "shocks": [1, 2], "drugs": [], "out_of_order": [], "observations": []}
    tourniquets = {"t1": {"reassessed": [3]}}
    value: dict[str, object] = {"triages": [], "injuries": [], "treatments": [], "history": []}
    whole = {**value, "care": {**care, "tourniquets": tourniquets}}
    logs = logs_of(part, whole)
    assert (logs["care/shocks"], logs["care/tourniquets/t1/reassessed"]) == ([1, 2], [3])
    replaced = with_logs(whole, {"care/tourniquets/t1/reassessed": [4], "care/shocks": [2]})
    assert logs_of(part, replaced) == logs | {"care/tourniquets/t1/reassessed": [4], "care/shocks": [2]}
    assert logs_of(part, whole) == logs


@pytest.mark.parametrize("tail", [1, 2, 3, 7, 64])
def test_it_is_cut_by_its_length_however_it_grew(tail: int) -> None:
    for length in range(3 * tail + 2):
        whole: list[object] = list(range(length))
        stays, pieces = cut({"log": whole}, tail)
        held: list[object] = []
        grown: list[list[object]] = []
        for item in whole:
            held = [*held, item]
            left, cut_off = cut({"log": held}, tail)
            held = left.get("log", held)
            grown += cut_off.get("log", [])
        assert (held, grown) == (stays.get("log", whole), pieces.get("log", []))
        assert [*(item for piece in grown for item in piece), *held] == whole
        assert len(held) <= tail
        assert bool(held) is bool(whole)


def test_a_log_goes_on_from_its_items_of_which_the_last_may_change() -> None:
    before: dict[str, list[object]] = {"log": [1, 2]}
    assert goes_on(before, {"log": [1, 2, 3]}) is None
    assert goes_on(before, {"log": [1, 9]}) is None
    assert goes_on(before, {"log": [9, 2, 3]}) == "log"
    assert goes_on(before, {"log": [1]}) == "log"
    assert goes_on(before, {}) == "log"
    assert goes_on({"log": []}, {"log": [1, 2]}) is None
