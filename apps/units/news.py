"""News of units: what may change who is sent, written in the transaction of the change and weighed once, by dispatch.

A row is only ever added, so an event waits for nobody. Once weighed, it is deleted, so none is lost with a process.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from apps.core.clock import now
from apps.core.geo import distance_m
from apps.units.fixes import ASSUMED, Fix
from apps.units.models import Crew, UnitNews

NewsCause = Literal["free", "signed_in", "kit", "drill", "placed", "moved", "heard", "terms"]
MATERIAL_M = 300.0
"""A unit that has moved less than this is not news again."""
STALE = timedelta(minutes=2)
"""A fix after so long without one is news wherever it is."""
UNHEARD = timedelta(seconds=60)
"""A device that was silent for so long is news when it is heard again."""
_noted: dict[UUID, Fix] = {}
"""Where each unit was when this process last made news of it: only a memory of what need not be said again."""
NOTED_AT_MOST = 20_000


def add(cause: NewsCause, units: Collection[UUID]) -> None:
    """Write news of these units, in the caller's transaction."""
    if units:
        UnitNews.objects.bulk_create(UnitNews(unit=unit, cause=cause, at=now()) for unit in sorted(units))


def add_for_all(**signal: Any) -> None:
    """Write that the terms on which units are sent have changed: a receiver of `post_save` of schemes and the like."""
    UnitNews.objects.create(unit=None, cause="terms", at=now())


def add_for_fixes(before: Mapping[UUID, Fix], after: Mapping[UUID, Fix]) -> None:
    """Write news of the units that were placed by these fixes, or moved so far that another may now be nearer."""
    placed = {unit for unit, fix in after.items() if _is_placed(before.get(unit), fix)}
    moved = {unit for unit, fix in after.items() if unit not in placed and _has_moved(unit, fix)}
    if len(_noted) > NOTED_AT_MOST:
        _noted.clear()
    _noted.update({unit: after[unit] for unit in placed | moved})
    add("placed", placed)
    add("moved", moved)


def _is_placed(before: Fix | None, fix: Fix) -> bool:
    return (
        before is None or fix.at - before.at > STALE or (before.source in ASSUMED) != (fix.source in ASSUMED)
    )


def _has_moved(unit: UUID, fix: Fix) -> bool:
    last = _noted.get(unit)
    return last is None or distance_m(last.place, fix.place) >= MATERIAL_M


def add_for_heard(devices: Mapping[UUID, datetime], at: datetime) -> None:
    """Write news of the units whose devices are heard again after a silence. `devices`: device → when last heard."""
    back = [device for device, last in devices.items() if at - last > UNHEARD]
    if back:
        add("heard", set(Crew.objects.filter(person__devices__in=back).values_list("unit", flat=True)))
