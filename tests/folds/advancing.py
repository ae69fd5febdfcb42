"""Takes entries in one by one, as a journal transaction does, with no more of each log than storage keeps nearby."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, cast, get_args, get_type_hints, is_typeddict

from apps.journal.advance import Advanced, EntrySource, advance
from apps.journal.effective import BareEntry
from apps.journal.kinds import registry
from apps.journal.state import LOG, State

CameIn = dict[str, Any]
Take = Callable[[State, BareEntry, EntrySource], Advanced]


@dataclass
class Recorded:
    """The entries before the one that is taken in."""

    entries: list[BareEntry]

    def all(self) -> list[BareEntry]:
        return self.entries

    def naming(self, field: str, values: Collection[str | None], kinds: Collection[str]) -> list[BareEntry]:
        named = [entry for entry in self.entries if entry["kind"] in kinds]
        return [entry for entry in named if entry["payload"].get(field) in values]

    def get(self, entry: str) -> BareEntry | None:
        return next((one for one in self.entries if one["id"] == entry), None)


def as_they_came(entries: Sequence[CameIn]) -> list[CameIn]:
    """These entries, confirmed in this order."""
    return [entry | {"seq": seq} for seq, entry in enumerate(entries, 1)]


def taken_in(
    entries: Sequence[CameIn], take: Take = advance, tail: int | None = None
) -> list[dict[str, Any]]:
    """The state after each entry; `tail`: how many items of a log are nearby, all if None. The state before stays as it was."""
    state: dict[str, Any] = plain(registry.empty)
    states: list[dict[str, Any]] = []
    recorded: list[BareEntry] = []
    for arrival in entries:
        entry = cast("BareEntry", arrival)
        given = cut(state, tail)
        kept = deepcopy(given)
        after = take(given, entry, Recorded(recorded))
        assert given == kept
        state = joined(state, after, tail) if tail else plain(after.state)
        recorded = [*recorded, entry]
        states.append(state)
    return states


def plain(value: Any) -> Any:
    """The value as JSON would have it."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


def cut(value: Any, tail: int | None) -> Any:
    """The value with the last items of its logs only."""
    if not isinstance(value, dict) or tail is None:
        return value
    return {
        key: one[-tail:] if key in LOGS and isinstance(one, list) else cut(one, tail)
        for key, one in value.items()
    }


def joined(before: dict[str, Any], after: Advanced, tail: int) -> dict[str, Any]:
    """The state after, with the items that were not nearby; what was folded again has all of its own."""
    whole = {part for part, key in after.whole if key is None}
    return {
        part: plain(value) if part in whole else _joined_part(part, before[part], plain(value), after, tail)
        for part, value in after.state.items()
    }


def _joined_part(part: str, before: Any, value: Any, after: Advanced, tail: int) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        key: one if (part, key) in after.whole else _joined((before or {}).get(key), one, key, tail)
        for key, one in value.items()
    }


def _joined(before: Any, value: Any, name: str, tail: int) -> Any:
    if isinstance(value, list) and name in LOGS:
        return [*(before or [])[:-tail], *value]
    if isinstance(value, dict):
        return {key: _joined((before or {}).get(key), one, key, tail) for key, one in value.items()}
    return value


def _logs_in(form: Any) -> Iterable[str]:
    """The names of the fields that are logs."""
    if is_typeddict(form):
        for name, hint in get_type_hints(form, include_extras=True).items():
            if LOG in getattr(hint, "__metadata__", ()):
                yield name
            yield from _logs_in(hint)
    for inner in get_args(form):
        yield from _logs_in(inner)


LOGS = frozenset(name for module in registry.modules() if module.slice for name in _logs_in(module.slice))
