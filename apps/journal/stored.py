"""The stored state of a timeline, read part by part when somebody asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.journal.kinds import registry
from apps.journal.layers import PartOnDemand
from apps.journal.parts import Cut, Logs, Part, logs_of, with_logs
from apps.journal.slice_models import LogPiece, SliceRow

Head = Mapping[str, object]


class StoredPart(PartOnDemand[object]):
    """A keyed part. With `tails`, its logs have only their last items."""

    def __init__(self, timeline: UUID, part: Part, *, tails: bool, is_whole: bool) -> None:
        self.cut: dict[str, Cut] = {}
        self._timeline = timeline
        self._part = part
        self._tails = tails
        self._known: dict[str, object] = {}
        self._missing: set[str] = set()
        self._is_whole = is_whole
        self._heads: dict[str, Head] | None = None
        self._found: dict[str, list[str]] = {}

    def __getitem__(self, key: str) -> object:
        if key and not self._is_whole and key not in self._known and key not in self._missing:
            self.hold(list(self._rows.filter(key=key)))
            self._missing |= {key} - self._known.keys()
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        if not self._is_whole:
            self.hold(list(self._rows), whole=True)
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known) if self._is_whole else self._rows.count()

    @property
    def by(self) -> str | None:
        return self._part.keyed.by if self._part.keyed else None

    def found_by(self, value: str) -> Mapping[str, object]:
        if self._is_whole:
            return {key: one for key, one in self._known.items() if self._part.by(one) == value}
        if value not in self._found:
            rows = list(self._rows.filter(by=value))
            self.hold(rows)
            self._found[value] = [row.key for row in rows]
        return {key: self._known[key] for key in self._found[value]}

    def heads(self) -> Mapping[str, Head]:
        if self._is_whole:
            return {key: self._part.head(one) for key, one in self._known.items()}
        if self._heads is None:
            self._heads = dict(self._rows.values_list("key", "head"))
        return self._heads

    def hold(self, rows: list[SliceRow], *, whole: bool = False) -> None:
        """Keep what these rows say; `whole`: there are no others."""
        values = joined(rows, tails=self._tails)
        read = {row.key: value for row, value in zip(rows, values, strict=True)}
        self.cut |= {row.key: row.cut for row in rows}
        # What was read before stays the same object: what changed is found by that.
        self._known = (
            (read if whole else {}) | self._known | {k: v for k, v in read.items() if k not in self._known}
        )
        self._is_whole = self._is_whole or whole

    @property
    def _rows(self) -> QuerySet[SliceRow]:
        return SliceRow.objects.filter(timeline=self._timeline, part=self._part.name).order_by("pk")


class StoredState(Mapping[str, object]):
    """All parts. Those that are not keyed are small, and read together; a keyed one reads its keys when they are asked for.

    `tails`: for a write, which needs only the last items of a log. `is_new`: there is nothing to read yet.
    """

    def __init__(self, timeline: UUID, seq: int, *, tails: bool = False, is_new: bool = False) -> None:
        self.timeline = timeline
        self.cut: dict[str, Cut] = {}
        self._seq = seq
        self._tails = tails
        self._is_new = is_new
        self._plain: dict[str, object] | None = {} if is_new else None
        self._keyed: dict[str, StoredPart] = {}

    def __getitem__(self, name: str) -> object:
        if name == "seq":
            return self._seq
        if registry.parts[name].keyed:
            return self.keyed(name)
        if self._plain is None:
            load([self])
        return (self._plain or {}).get(name, registry.empty[name])

    def __iter__(self) -> Iterator[str]:
        return iter(registry.empty)

    def __len__(self) -> int:
        return len(registry.empty)

    def keyed(self, name: str) -> StoredPart:
        if name not in self._keyed:
            part = registry.parts[name]
            self._keyed[name] = StoredPart(self.timeline, part, tails=self._tails, is_whole=self._is_new)
        return self._keyed[name]

    def hold(self, rows: list[SliceRow], whole: Collection[str]) -> None:
        """Keep what these rows say: all that are not keyed, and all of the keyed parts in `whole`."""
        plain = [row for row in rows if not row.key]
        self.cut |= {row.part: row.cut for row in plain}
        values = joined(plain, tails=self._tails)
        self._plain = self._plain or {row.part: one for row, one in zip(plain, values, strict=True)}
        for name in whole:
            self.keyed(name).hold([row for row in rows if row.key and row.part == name], whole=True)


def load(states: Collection[StoredState], *keyed: str) -> None:
    """Read what is not keyed, and these keyed parts, of several timelines in one query."""
    by_timeline: dict[UUID, list[SliceRow]] = defaultdict(list)
    wanted = SliceRow.objects.filter(timeline__in=[state.timeline for state in states])
    for row in wanted.filter(Q(key="") | Q(part__in=keyed)).order_by("pk"):
        by_timeline[row.timeline_id].append(row)
    for state in states:
        state.hold(by_timeline[state.timeline], keyed)


def joined(rows: list[SliceRow], *, tails: bool) -> list[object]:
    """The values of these rows; without `tails`, with all items of their logs."""
    pieces = {} if tails else _pieces([row for row in rows if row.cut])
    return [_with_pieces(row, pieces.get((row.timeline_id, row.part, row.key))) for row in rows]


def _pieces(rows: list[SliceRow]) -> dict[tuple[UUID, str, str], Logs]:
    pieces: dict[tuple[UUID, str, str], Logs] = defaultdict(lambda: defaultdict(list))
    if rows:
        found = LogPiece.objects.filter(
            timeline__in={row.timeline_id for row in rows},
            part__in={row.part for row in rows},
            key__in={row.key for row in rows},
        )
        for piece in found.order_by("log", "number"):
            pieces[piece.timeline_id, piece.part, piece.key][piece.log] += piece.items
    return pieces


def _with_pieces(row: SliceRow, pieces: Logs | None) -> object:
    if not pieces:
        return row.value
    tails = logs_of(registry.parts[row.part], row.value)
    return with_logs(row.value, {log: [*items, *tails[log]] for log, items in pieces.items()})
