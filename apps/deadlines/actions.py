"""Writes of deadlines: setting them, and deleting old ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from apps.core.clock import now
from apps.deadlines.handlers import DeadlineKindUnknown, declared
from apps.deadlines.models import Deadline

KEPT = timedelta(days=2)


def expect(timeline: UUID | None, kind: str, subject: UUID, within_s: float, step: int = 1) -> None:
    """Set a deadline about this subject. The same step set again changes nothing. Raises `DeadlineKindUnknown`."""
    _require_declared(kind)
    due_at = now() + timedelta(seconds=within_s)
    Deadline.objects.get_or_create(
        subject=subject, kind=kind, step=step, defaults={"timeline_id": timeline, "due_at": due_at}
    )


def plan(timeline: UUID | None, kind: str, within_s: float, noted: Mapping[str, int] | None = None) -> None:
    """Set the next deadline of this kind about the whole timeline, or about none. One that is pending keeps its time.

    `noted` is handed to the handler; None leaves what a pending deadline has. Raises `DeadlineKindUnknown`.
    """
    pending, is_new = _pending(timeline, kind, within_s, noted or {})
    if noted is not None and not is_new:
        Deadline.objects.filter(pk=pending.pk).update(noted=noted)


def bring_forward(timeline: UUID, kind: str, within_s: float) -> None:
    """Set the next deadline of this kind about the timeline, or an earlier time for the one that is pending."""
    pending, is_new = _pending(timeline, kind, within_s, {})
    sooner = now() + timedelta(seconds=within_s)
    if not is_new and sooner < pending.due_at:
        Deadline.objects.filter(pk=pending.pk, fired_at=None).update(due_at=sooner)


def _pending(
    timeline: UUID | None, kind: str, within_s: float, noted: Mapping[str, int]
) -> tuple[Deadline, bool]:
    """The pending deadline of this kind, set now if there was none, and whether it was."""
    _require_declared(kind)
    about: dict[str, UUID | str | None] = {"timeline_id": timeline, "kind": kind}
    due_at = now() + timedelta(seconds=within_s)
    return Deadline.objects.get_or_create(
        **about, subject=None, fired_at=None, defaults={"due_at": due_at, "noted": noted}
    )


def _require_declared(kind: str) -> None:
    if kind not in declared:
        raise DeadlineKindUnknown(kind)


def delete_fired(at: datetime) -> int:
    """Housekeeping: delete deadlines fired more than two days ago. How many there were."""
    return Deadline.objects.filter(fired_at__lt=at - KEPT).delete()[0]
