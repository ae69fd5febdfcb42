"""Writes the state of a timeline: the rows of what changed, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from apps.core.technical import ProgramText
from apps.journal.applied import Place
from apps.journal.kinds import registry
from apps.journal.layers import Layered
from apps.journal.parts import Cut, Part, cut, goes_on, logs_of, with_logs
from apps.journal.slice_models import LogPiece, SliceRow
from apps.journal.state import State
from apps.journal.stored import StoredState

SEQ: ProgramText = "seq"
"""The part that is a column of the timeline itself."""


def store(base: StoredState, state: State, whole: frozenset[Place]) -> None:
    """Write what the state has changed since it was read as `base`. `whole`: what was folded from all its entries."""
    writing = _Writing(base, whole)
    for name, value in _changed(base, state).items():
        if name != SEQ:
            writing.take(registry.parts[name], value)
    writing.write()


def _changed(base: StoredState, state: State) -> State:
    if state is base:
        return {}
    return state.over if isinstance(state, Layered) and state.below is base else state


@dataclass
class _Writing:
    base: StoredState
    whole: frozenset[Place]
    _rows: list[SliceRow] = field(default_factory=list)
    _pieces: list[LogPiece] = field(default_factory=list)
    _gone: list[Q] = field(default_factory=list)
    _gone_pieces: list[Q] = field(default_factory=list)

    @property
    def timeline(self) -> UUID:
        return self.base.timeline

    def take(self, part: Part, value: Any) -> None:
        if not part.keyed:
            held = dict(value) if isinstance(value, Layered) else value
            self._put(part, "", held, self.base[part.name], self.base.cut.get(part.name, {}))
        elif (part.name, None) in self.whole:
            self._take_whole(part, value)
        else:
            self._take_keys(part, value)

    def _take_keys(self, part: Part, value: Mapping[str, object]) -> None:
        stored = self.base.keyed(part.name)
        if value is stored:
            return
        if not isinstance(value, Layered) or value.below is not stored:
            raise ValueError(f"{part.name} was folded again and is not said to be whole")
        for key, one in value.over.items():
            self._put(part, key, one, stored.get(key), stored.cut.get(key, {}))

    def _take_whole(self, part: Part, value: Mapping[str, object]) -> None:
        """Row by row where keys were only added at the end; else all again, because rows are in the order of keys."""
        stored = self.base.keyed(part.name)
        if [*stored] == [*value][: len(stored)]:
            for key, one in value.items():
                self._put(part, key, one, stored.get(key), stored.cut.get(key, {}))
            return
        self._gone.append(Q(part=part.name))
        self._gone_pieces.append(Q(part=part.name))
        for key, one in value.items():
            self._put(part, key, one, None, {})

    def _put(self, part: Part, key: str, value: object, before: object, cut_before: Cut) -> None:
        is_whole = not {(part.name, None), (part.name, key)}.isdisjoint(self.whole)
        logs = logs_of(part, value)
        if not is_whole and before is not None and (log := goes_on(logs_of(part, before), logs)):
            raise ValueError(f"{log} of {part.name} does not go on from its tail and is not said to be whole")
        stays, pieces = cut(logs, settings.LOG_TAIL)
        numbers = {log: 0 if is_whole else cut_before.get(log, 0) for log in pieces}
        cut_now = ({} if is_whole else cut_before) | {log: numbers[log] + len(pieces[log]) for log in pieces}
        held = with_logs(value, stays) if stays else value
        if is_whole and cut_before:
            self._gone_pieces.append(Q(part=part.name, key=key))
        elif held == before and not pieces:
            return
        self._rows.append(
            SliceRow(
                timeline_id=self.timeline,
                part=part.name,
                key=key,
                by=part.by(value),
                head=part.head(value),
                value=held,
                cut=cut_now,
            )
        )
        for log, items in pieces.items():
            self._pieces += [
                LogPiece(
                    timeline_id=self.timeline, part=part.name, key=key, log=log, number=number, items=one
                )
                for number, one in enumerate(items, numbers[log])
            ]

    def write(self) -> None:
        if self._gone:
            SliceRow.objects.filter(_any(self._gone), timeline=self.timeline).delete()
        if self._gone_pieces:
            LogPiece.objects.filter(_any(self._gone_pieces), timeline=self.timeline).delete()
        if self._rows:
            SliceRow.objects.bulk_create(
                self._rows,
                update_conflicts=True,
                unique_fields=["timeline", "part", "key"],
                update_fields=["by", "head", "value", "cut"],
            )
        if self._pieces:
            LogPiece.objects.bulk_create(self._pieces)


def _any(conditions: list[Q]) -> Q:
    found = Q()
    for one in conditions:
        found |= one
    return found
