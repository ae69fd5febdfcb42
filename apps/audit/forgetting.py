"""Forgetting rows of the audit whose time is over: the oldest go, and the rest of the chain still proves itself."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from apps.audit.actions import Access, write_access
from apps.audit.chain import MODELS
from apps.audit.models import AccessAct, Book, BookName
from apps.core.clock import now

LEAST = timedelta(days=366)
"""The triggers let nothing younger go."""


class TooYoung(ValueError):
    """Rows are kept for longer than what was asked for."""


def forget_older_than(name: BookName, age: timedelta) -> int:
    """Delete the rows older than this, and keep as an event how many. Raises `TooYoung`."""
    if age < LEAST:
        raise TooYoung(f"rows are kept for {LEAST.days} days at least")
    with transaction.atomic():
        book = Book.objects.select_for_update().filter(pk=name).first()
        last = MODELS[name].objects.filter(at__lt=now() - age).order_by("position").last()
        if book is None or last is None:
            return 0
        forgotten, _ = MODELS[name].objects.filter(position__lte=last.position).delete()
        Book.objects.filter(pk=name).update(begins_after=last.position, begins_from=last.digest)
    write_access([Access(act=AccessAct.ROWS_FORGOTTEN, code=name, times=forgotten)])
    return forgotten
