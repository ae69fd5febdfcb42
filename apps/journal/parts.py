"""How each part of the state is stored: in one row or in a row for each key, and which of its lists are logs. Pure.

A row holds of a log only the tail. When that grows longer than `tail`, its first half goes into a piece of its own, which is not
touched again. Where a log is cut depends on its length alone, so one that grew entry by entry is cut as one that was folded whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints, is_typeddict

from apps.journal.layers import copied
from apps.journal.state import LOG, Keyed

LogPath = tuple[str, ...]
"""The fields that lead to a log in the value of a part, or of a key of a keyed part; `*` is every key of a mapping."""
ANY_KEY = "*"
Logs = dict[str, list[object]]
"""Lists by where they are in a value, such as `care/shocks`."""
Cut = dict[str, int]
"""How many pieces of each log are stored already."""


@dataclass(frozen=True)
class Part:
    name: str
    keyed: Keyed | None = None
    logs: tuple[LogPath, ...] = ()

    def by(self, value: Any) -> str:
        """What a row of this value is found by; empty where nothing is declared."""
        return value[self.keyed.by] if self.keyed and self.keyed.by else ""

    def head(self, value: Any) -> dict[str, object]:
        return {name: value[name] for name in self.keyed.head} if self.keyed else {}


def parts_declared(form: type) -> dict[str, Part]:
    """The parts of a slice, by name."""
    return {name: _part(name, hint) for name, hint in get_type_hints(form, include_extras=True).items()}


def _part(name: str, hint: Any) -> Part:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    keyed = next((mark for mark in marks if isinstance(mark, Keyed)), None)
    held = get_args(get_args(hint)[0])[1] if keyed else hint
    return Part(name, keyed, tuple(_logs(held, ())))


def _logs(hint: Any, path: LogPath) -> Iterator[LogPath]:
    if is_typeddict(hint):
        for name, inner in get_type_hints(hint, include_extras=True).items():
            yield from _logs(inner, (*path, name))
    elif get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        yield from [path] if LOG in marks else _logs(inner, path)
    elif get_origin(hint) in (dict, Mapping):
        yield from _logs(get_args(hint)[1], (*path, ANY_KEY))
    elif get_origin(hint) is not list:
        for inner in get_args(hint):
            yield from _logs(inner, path)


def logs_of(part: Part, value: object) -> Logs:
    """The logs that this value of the part has."""
    return dict(found for path in part.logs for found in _found(value, path, ()))


def _found(value: Any, path: LogPath, way: LogPath) -> Iterator[tuple[str, list[object]]]:
    if not path:
        yield "/".join(way), value
    elif value is not None:
        names = value if path[0] == ANY_KEY else [path[0]]
        for name in names:
            yield from _found(value[name], path[1:], (*way, name))


def with_logs(value: object, logs: Logs) -> object:
    """A copy of the value in which these logs are replaced."""
    copy: Any = copied(value)
    for way, items in logs.items():
        *above, name = way.split("/")
        holder = copy
        for field in above:
            holder = holder[field]
        holder[name] = items
    return copy


def cut(logs: Logs, tail: int) -> tuple[Logs, dict[str, list[list[object]]]]:
    """What stays of each log in its row, and the pieces before it. Only those that are too long are listed."""
    size, stays, pieces = max(1, tail // 2), {}, {}
    for way, items in logs.items():
        if len(items) > tail:
            count = -(-(len(items) - tail) // size)
            stays[way] = items[count * size :]
            pieces[way] = [items[at * size : (at + 1) * size] for at in range(count)]
    return stays, pieces


def goes_on(before: Logs, after: Logs) -> str | None:
    """The first log that does not go on from the items that it had; None where all do. The last of them may have changed."""
    return next((way for way, items in before.items() if not _goes_on(items, after.get(way, []))), None)


def _goes_on(before: list[object], after: list[object]) -> bool:
    settled = before[:-1]
    return len(after) >= len(before) and after[: len(settled)] == settled
