"""Erasing words that are needed no more: only of kinds whose text expires, and the chain says which entries."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.core.clock import now
from apps.journal.corrections import WORDS_EXPIRED
from apps.journal.kinds import registry
from apps.journal.models import Entry, Text
from apps.journal.transaction import JournalTransaction, NewEntry


class DoesNotExpire(ValueError):
    """An entry of a kind whose words are kept: only an erasure with a certificate takes them away."""


def expires(kind: str) -> bool:
    """Whether the words of entries of this kind expire."""
    declared = registry.get(kind)
    return bool(declared and declared.text and declared.text.expires)


def expire_words(journal: JournalTransaction, timeline: UUID, entries: Sequence[Entry]) -> None:
    """Erase what these entries of a held timeline say: payload, text and salt. Raises `DoesNotExpire`."""
    if not entries:
        return
    for entry in entries:
        if not expires(entry.kind):
            raise DoesNotExpire(entry.kind)
    at = now()
    Text.objects.filter(pk__in=[entry.text_id for entry in entries]).update(body="", erased_at=at)
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).update(payload={}, salt="", erased_at=at)
    journal.read_again(timeline)
    named = {"entries": [str(entry.pk) for entry in entries]}
    journal.append(timeline, NewEntry(kind=WORDS_EXPIRED, payload=named, occurred_at=at))
