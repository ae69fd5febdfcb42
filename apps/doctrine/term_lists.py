"""Lists of terms in the database: loading a version, and the one in force."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.db import transaction
from django.db.models import Q

from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.conversion import convert
from apps.core.words import message
from apps.doctrine.models import TermListVersion
from apps.doctrine.part_file import PartFileError
from apps.doctrine.term_list import ListName, TermList, read_terms, shipped_terms


def load_terms(agency: Agency | None, text: str) -> tuple[TermList, Literal["added", "unchanged"]]:
    """Add the version in `text` for one agency, or (None) for all agencies without a list of their own.

    The same text again changes nothing. Raises `PartFileError`, and stores nothing, for a fault in the file or another text under a
    version that is loaded.
    """
    read = read_terms(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    with transaction.atomic():
        # Two loads at once must see each other's versions.
        agencies = Agency.objects.select_for_update().order_by("pk")
        list(agencies.filter(pk=agency.pk) if agency else agencies)
        same = TermListVersion.objects.filter(agency=agency, list=read.name, version=read.version).first()
        if same and same.digest == digest:
            return read, "unchanged"
        if same:
            raise PartFileError([(_line(text), message("file-version-loaded", version=str(same.version)))])
        TermListVersion.objects.create(
            agency=agency,
            list=read.name,
            version=read.version,
            effective_from=read.effective_from,
            text=text,
            body=msgspec.to_builtins(read),
            digest=digest,
            loaded_at=now(),
        )
    return read, "added"


def terms_in_force(agency: Agency, name: ListName, at: datetime) -> TermList:
    """The agency's list at `at`, by its own calendar: the latest that has begun of its own, else of the one loaded for all,
    else the shipped one.
    """
    day = at.astimezone(ZoneInfo(agency.time_zone)).date()
    begun = TermListVersion.objects.filter(Q(agency=agency) | Q(agency=None), list=name)
    rows = begun.filter(effective_from__lte=day).values_list(
        "agency", "effective_from", "version", "pk", "digest"
    )
    latest = max(((row[0] is not None, *row[1:]) for row in rows), default=None)
    return _terms(latest[3], latest[4]) if latest else shipped_terms(name)


def lists_in_force(
    agencies: Iterable[UUID], names: Iterable[ListName], at: datetime
) -> dict[tuple[UUID, ListName], TermList]:
    """`terms_in_force` of several agencies and lists, in one query where all use the shipped lists."""
    wanted, named = list(agencies), list(names)
    begun = TermListVersion.objects.filter(
        Q(agency__in=wanted) | Q(agency=None),
        list__in=named,
        effective_from__lte=at.date() + timedelta(days=1),
    )
    if not begun.exists():
        return {(agency, name): shipped_terms(name) for agency in wanted for name in named}
    found = Agency.objects.filter(pk__in=wanted)
    return {(agency.pk, name): terms_in_force(agency, name, at) for agency in found for name in named}


@lru_cache(maxsize=256)
def _terms(version: UUID, digest: str) -> TermList:
    """The list of a loaded version, whose text never changes; `digest` separates it from another text of the same row."""
    return convert(TermListVersion.objects.values_list("body", flat=True).get(pk=version), TermList)


def _line(text: str) -> int:
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.startswith("version:")), 1)
