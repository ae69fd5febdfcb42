"""The entries of one timeline as a write sees them: those of the database, then those that it has appended itself."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from apps.journal.effective import BareEntry
from apps.journal.models import Entry
from apps.journal.selectors import entries_in_timeline
from apps.journal.wire import bare_entry

MANY = 50


class TimelineEntries:
    """The source of `advance`, and what a rule asks of earlier entries. Each question is a query; `all` reads the timeline.

    Once an answer was long, the next is sought in the whole timeline, which is then read once: many facts that come late in one
    transaction have not all of it read each.
    """

    def __init__(self, timeline: UUID) -> None:
        self.appended: list[BareEntry] = []
        self._timeline = timeline
        self._stored: list[BareEntry] | None = None
        self._was_long = False

    def all(self) -> list[BareEntry]:
        if self._stored is None:
            self._stored = [bare_entry(entry) for entry in entries_in_timeline(self._timeline)]
        return [*self._stored, *self.appended]

    def naming(self, field: str, values: Collection[str | None], kinds: Collection[str]) -> list[BareEntry]:
        if self._stored is not None or self._was_long:
            return [
                one
                for one in self.all()
                if one["kind"] in kinds and not one["withheld"] and one["payload"].get(field) in values
            ]
        named = Q(**{f"payload__{field}__in": [value for value in values if value is not None]})
        if None in values:
            named |= Q(**{f"payload__{field}": None}) | Q(**{f"payload__{field}__isnull": True})
        appended = [
            one for one in self.appended if one["kind"] in kinds and one["payload"].get(field) in values
        ]
        found = self._found(Q(kind__in=kinds, erased_at=None) & named)
        self._was_long = len(found) > MANY
        return [*found, *appended]

    def get(self, entry: str) -> BareEntry | None:
        appended = [one for one in self.appended if one["id"] == entry]
        if appended or not _is_uuid(entry):
            return next(iter(appended), None)
        return next(iter(self._found(Q(pk=entry))), None)

    def last_of(self, kind: str, unit: str) -> BareEntry | None:
        """The newest entry of this kind that is a unit's."""
        appended = [one for one in self.appended if (one["kind"], one["unit"]) == (kind, unit)]
        return next(iter([*self._found(Q(kind=kind, unit=unit, erased_at=None)), *appended][-1:]), None)

    def read_again(self) -> None:
        """Ask the database again: its entries have been erased."""
        self._stored = None

    def _found(self, condition: Q) -> list[BareEntry]:
        found = Entry.objects.filter(condition, timeline=self._timeline)
        return [bare_entry(entry) for entry in found.select_related("text").order_by("seq")]


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
