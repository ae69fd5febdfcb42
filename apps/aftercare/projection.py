"""Keeps tables in step with a timeline: a job that has ended gets its check-ins in the same transaction."""

from __future__ import annotations

from uuid import UUID

from apps.aftercare.actions import make_check_ins
from apps.aftercare.fold import advance, fold
from apps.aftercare.kinds import KINDS
from apps.aftercare.rules import just_over
from apps.aftercare.state import AftercareSlice
from apps.journal.kinds import KindModule
from apps.journal.state import State


def project(timeline: UUID, before: State, after: State) -> None:
    for unit, at in just_over(before, after):
        make_check_ins(timeline, UUID(unit), at)


KIND_MODULE = KindModule(
    room="aftercare", kinds=KINDS, slice=AftercareSlice, fold=fold, apply=advance, project=project
)
