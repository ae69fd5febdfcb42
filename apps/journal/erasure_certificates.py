"""Certificates of erasures: their digest, and whether every erased entry of a stream is under one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import msgspec

from apps.core.clock import to_wire
from apps.core.technical import OperatorText
from apps.journal.corrections import RECORDS_ERASED, WORDS_EXPIRED
from apps.journal.expiring import expires
from apps.journal.models import Entry, Erasure


def digest_of(erasure: Erasure, digests: Mapping[str, str]) -> str:
    """SHA-256 over what the certificate says and the list of its entries, each with its digest in the chain."""
    said = {
        "id": str(erasure.pk),
        "stream": str(erasure.stream_id),
        "timeline": erasure.timeline_id and str(erasure.timeline_id),
        "scope": erasure.scope,
        "target": str(erasure.target),
        "basis": erasure.basis,
        "approved_by": [str(erasure.first_approver_id), str(erasure.second_approver_id)],
        "at": to_wire(erasure.at),
        "counts": erasure.counts,
        "entries": [[key, digests.get(key)] for key in erasure.entries],
    }
    return hashlib.sha256(msgspec.json.encode(said, order="sorted")).hexdigest()


@dataclass
class Certificates:
    """The certificates of one stream, compared with its entries as they pass by in order."""

    erasures: list[Erasure]
    expired: frozenset[str] = frozenset()
    """Entries of which the chain says that their words have expired, and whose kind allows it."""
    _under: set[str] = field(default_factory=set)
    _digests: dict[str, str] = field(default_factory=dict)
    _erased: set[str] = field(default_factory=set)
    _chained: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, area: UUID) -> Certificates:
        erasures = list(Erasure.objects.filter(stream=area).order_by("at", "pk"))
        return cls(erasures, _expired(area), {key for one in erasures for key in one.entries})

    @property
    def count(self) -> int:
        return len(self.erasures)

    def fault_of(self, entry: Entry) -> OperatorText | None:
        """What is wrong with an erased entry."""
        named = f"entry {entry.id} at position {entry.position} ({entry.kind})"
        if str(entry.id) not in self._under and str(entry.id) not in self.expired:
            return f"{named} is erased without a certificate"
        if entry.payload or entry.salt or (entry.text and (entry.text.body or not entry.text.erased_at)):
            return f"{named} is under a certificate and is not erased completely"
        return None

    def pass_by(self, entry: Entry) -> None:
        """Remember what the certificates are compared with at the end."""
        key = str(entry.id)
        if key in self._under:
            self._digests[key] = entry.digest
        if entry.erased_at:
            self._erased.add(key)
        if entry.kind == RECORDS_ERASED:
            self._chained[entry.payload["erasure"]] = entry.payload["digest"]

    def fault_at_end(self) -> OperatorText | None:
        for erasure in self.erasures:
            chained = self._chained.pop(str(erasure.pk), None)
            if not chained == erasure.digest == digest_of(erasure, self._digests):
                return f"certificate {erasure.pk} is not what was written"
            left = [key for key in erasure.entries if key not in self._erased]
            if left:
                return f"entry {left[0]} is under certificate {erasure.pk} and is not erased"
        if kept := sorted(self.expired - self._erased):
            return f"the words of entry {kept[0]} have expired and are not erased"
        return next((f"certificate {key} is missing" for key in self._chained), None)


def _expired(area: UUID) -> frozenset[str]:
    said = Entry.objects.filter(stream=area, kind=WORDS_EXPIRED, erased_at=None)
    named = {key for payload in said.values_list("payload", flat=True) for key in payload["entries"]}
    kinds = Entry.objects.filter(stream=area, pk__in=named).values_list("pk", "kind")
    return frozenset(str(key) for key, kind in kinds if expires(kind))
