"""A layered mapping reads as a copy with some keys replaced would, and loads nothing that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from apps.journal.layers import Layered, changed, copied, with_key, with_parts


class Asked(Mapping[str, int]):
    """A mapping that remembers which of its keys were asked for."""

    def __init__(self, held: dict[str, int]) -> None:
        self.held = held
        self.asked: list[str] = []

    def __getitem__(self, key: str) -> int:
        self.asked.append(key)
        return self.held[key]

    def __contains__(self, key: object) -> bool:
        return key in self.held

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


def test_it_reads_as_a_copy() -> None:
    part = with_key(with_key(with_key({"a": 1, "b": 2}, "c", 3), "a", 4), "d", 5)
    assert dict(part) == {"a": 4, "b": 2, "c": 3, "d": 5}
    assert list(part) == ["a", "b", "c", "d"]
    assert len(part) == 4
    assert ("d" in part, "e" in part, part.get("e")) == (True, False, None)
    assert part == {"a": 4, "b": 2, "c": 3, "d": 5}


def test_layers_do_not_pile_up() -> None:
    below = {"a": 1}
    part = with_key(with_key(below, "b", 2), "c", 3)
    assert isinstance(part, Layered)
    assert (part.below, part.over) == (below, {"b": 2, "c": 3})
    assert part.below is below


def test_what_is_below_is_not_loaded() -> None:
    below = Asked({"a": 1, "b": 2})
    part = with_key(with_key(below, "b", 3), "c", 4)
    assert (part["b"], part["c"], len(part), "a" in part) == (3, 4, 3, True)
    assert below.asked == []


def test_the_layer_below_stays_as_it_was() -> None:
    first = with_key({"a": 1}, "a", 2)
    second = with_key(first, "a", 3)
    assert (first["a"], second["a"]) == (2, 3)


def test_parts_of_a_state() -> None:
    state = with_parts(with_parts({"phase": "open", "seq": 1}, {"seq": 2}), {"number": "CO-1"})
    assert state == {"phase": "open", "seq": 2, "number": "CO-1"}


def test_changed_asks_only_for_what_was_touched() -> None:
    below = Asked({"a": 1, "b": 2})
    part = with_key(below, "b", 3)
    assert changed(part, part) == set()
    assert (changed(below, part), below.asked) == ({"b"}, ["b"])
    assert changed(part, with_key(with_key(part, "b", 3), "c", 4)) == {"c"}


def test_changed_between_mappings_of_their_own() -> None:
    same = object()
    assert changed({"a": same, "b": 1}, {"a": same, "c": 2}) == {"b", "c"}


def test_a_copy_is_changed_alone() -> None:
    value = {"at": [1, {"t": 36.0}]}
    copy = copied(value)
    copy["at"].append(2)
    assert (value, copy) == ({"at": [1, {"t": 36.0}]}, {"at": [1, {"t": 36.0}, 2]})
